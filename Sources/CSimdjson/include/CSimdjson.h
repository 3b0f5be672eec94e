// A thin C face over simdjson's DOM, for Swift. It knows JSON and nothing of posts.
//
// A value is a place in the document of the parser that made it: it lives until that parser parses again or is freed.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Owns the memory of one document at a time. Not safe to share between threads.
typedef struct csimdjson_parser csimdjson_parser;

/// One value of a parsed document.
typedef struct csimdjson_value {
    const void *_Nullable document;
    size_t index;
} csimdjson_value;

/// The elements of one array that are still to come.
typedef struct csimdjson_elements {
    csimdjson_value next;
    csimdjson_value end;
} csimdjson_elements;

typedef enum csimdjson_type {
    CSIMDJSON_NULL,
    CSIMDJSON_BOOL,
    CSIMDJSON_INT64,
    CSIMDJSON_UINT64,
    CSIMDJSON_DOUBLE,
    CSIMDJSON_STRING,
    CSIMDJSON_ARRAY,
    CSIMDJSON_OBJECT
} csimdjson_type;

typedef enum csimdjson_outcome {
    CSIMDJSON_PARSED,
    /// A string holds a bad escape, a lone surrogate among them, or a raw control character.
    CSIMDJSON_BAD_STRING,
    /// The bytes are not UTF-8.
    CSIMDJSON_NOT_UTF8,
    /// More than 1,024 values inside one another.
    CSIMDJSON_TOO_DEEP,
    /// A number does not fit 64 bits or is malformed.
    CSIMDJSON_BAD_NUMBER,
    /// Nothing but white space.
    CSIMDJSON_EMPTY,
    CSIMDJSON_OUT_OF_MEMORY,
    CSIMDJSON_BAD_STRUCTURE
} csimdjson_outcome;

/// How many readable bytes must follow the bytes given to csimdjson_parse.
size_t csimdjson_padding(void);

/// Returns NULL if there is no memory.
csimdjson_parser *_Nullable csimdjson_parser_new(void);
void csimdjson_parser_free(csimdjson_parser *_Nullable parser);

/// Parses one document without copying it. csimdjson_padding() bytes after it must be readable; they may hold anything.
csimdjson_outcome csimdjson_parse(csimdjson_parser *_Nonnull parser, const uint8_t *_Nonnull bytes, size_t count,
                                  csimdjson_value *_Nonnull root);

csimdjson_type csimdjson_type_of(csimdjson_value value);

/// Finds a field of an object; of two with one key, the first. False if there is none or the value is no object.
bool csimdjson_field(csimdjson_value value, const uint8_t *_Nonnull key, size_t key_count,
                     csimdjson_value *_Nonnull field);

/// False if the value is no array.
bool csimdjson_elements_of(csimdjson_value value, csimdjson_elements *_Nonnull elements);
/// Takes the next element. False if there is none.
bool csimdjson_next(csimdjson_elements *_Nonnull elements, csimdjson_value *_Nonnull element);

/// The unescaped UTF-8 bytes of a string, which live as long as the value. NULL if the value is no string.
const uint8_t *_Nullable csimdjson_string(csimdjson_value value, size_t *_Nonnull count);
/// False if the value is no integer within the range.
bool csimdjson_int64(csimdjson_value value, int64_t *_Nonnull number);
/// False if the value is no integer within the range.
bool csimdjson_uint64(csimdjson_value value, uint64_t *_Nonnull number);
/// False if the value is no number.
bool csimdjson_double(csimdjson_value value, double *_Nonnull number);
/// False if the value is neither true nor false.
bool csimdjson_bool(csimdjson_value value, bool *_Nonnull truth);

/// Writes a value as JSON without white space. The caller frees the bytes with free(). NULL if there is no memory.
uint8_t *_Nullable csimdjson_minify(csimdjson_value value, size_t *_Nonnull count);

#ifdef __cplusplus
}
#endif
