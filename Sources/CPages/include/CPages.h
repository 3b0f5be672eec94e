// The files that the service serves or renders from: their bytes are part of the executable, mapped as they are touched.
#pragma once

#include <stddef.h>
#include <stdint.h>

/// One file of the folder `files`.
typedef struct {
    const char *_Nonnull name;
    const uint8_t *_Nonnull bytes;
    size_t length;
} covey_page_file;

/// How many files there are.
size_t covey_page_file_count(void);

/// One of them; the index must be less than their number.
covey_page_file covey_page_file_at(size_t index);
