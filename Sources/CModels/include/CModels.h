// The model that ships inside the program: its bytes are part of the executable, mapped as they are touched.
#pragma once

#include <stddef.h>
#include <stdint.h>

/// The first byte of the file covey.model, on a boundary of 64 bytes.
const uint8_t *_Nonnull covey_model_bytes(void);

/// Its length in bytes.
size_t covey_model_length(void);
