#include "CModels.h"

// C23's #embed, which clang takes in every dialect of C.
#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) static const uint8_t bytes[] = {
#embed "covey.model"
};

const uint8_t *covey_model_bytes(void) { return bytes; }

size_t covey_model_length(void) { return sizeof bytes; }
