#include "CSimdjson.h"

#include <simdjson.h>

#include <cstdlib>
#include <cstring>
#include <new>
#include <string>
#include <type_traits>

namespace dom = simdjson::dom;

struct csimdjson_parser {
    dom::parser parser;
};

// An element, and an array's iterator, is a pointer to its document and an index into it. They cross the border as
// the same bytes.
template <typename Place>
static csimdjson_value wrap(const Place &place) {
    static_assert(sizeof(Place) == sizeof(csimdjson_value) && std::is_trivially_copyable<Place>::value,
                  "simdjson's places must be as large as csimdjson_value");
    csimdjson_value value;
    std::memcpy(&value, &place, sizeof value);
    return value;
}

template <typename Place>
static Place unwrap(const csimdjson_value &value) {
    Place place;
    std::memcpy(static_cast<void *>(&place), &value, sizeof value);
    return place;
}

static dom::element element(csimdjson_value value) { return unwrap<dom::element>(value); }

size_t csimdjson_padding(void) { return simdjson::SIMDJSON_PADDING; }

csimdjson_parser *csimdjson_parser_new(void) { return new (std::nothrow) csimdjson_parser(); }

void csimdjson_parser_free(csimdjson_parser *parser) { delete parser; }

csimdjson_outcome csimdjson_parse(csimdjson_parser *parser, const uint8_t *bytes, size_t count,
                                  csimdjson_value *root) {
    dom::element parsed;
    const auto error = parser->parser.parse(bytes, count, false).get(parsed);
    switch (error) {
    case simdjson::SUCCESS:
        *root = wrap(parsed);
        return CSIMDJSON_PARSED;
    case simdjson::STRING_ERROR:
    case simdjson::UNESCAPED_CHARS:
        return CSIMDJSON_BAD_STRING;
    case simdjson::UTF8_ERROR:
        return CSIMDJSON_NOT_UTF8;
    case simdjson::DEPTH_ERROR:
        return CSIMDJSON_TOO_DEEP;
    case simdjson::NUMBER_ERROR:
        return CSIMDJSON_BAD_NUMBER;
    case simdjson::EMPTY:
        return CSIMDJSON_EMPTY;
    case simdjson::MEMALLOC:
    case simdjson::CAPACITY:
        return CSIMDJSON_OUT_OF_MEMORY;
    default:
        return CSIMDJSON_BAD_STRUCTURE;
    }
}

csimdjson_type csimdjson_type_of(csimdjson_value value) {
    switch (element(value).type()) {
    case dom::element_type::ARRAY:
        return CSIMDJSON_ARRAY;
    case dom::element_type::OBJECT:
        return CSIMDJSON_OBJECT;
    case dom::element_type::INT64:
        return CSIMDJSON_INT64;
    case dom::element_type::UINT64:
        return CSIMDJSON_UINT64;
    case dom::element_type::DOUBLE:
        return CSIMDJSON_DOUBLE;
    case dom::element_type::STRING:
        return CSIMDJSON_STRING;
    case dom::element_type::BOOL:
        return CSIMDJSON_BOOL;
    default:
        return CSIMDJSON_NULL;
    }
}

bool csimdjson_field(csimdjson_value value, const uint8_t *key, size_t key_count, csimdjson_value *field) {
    dom::object object;
    if (element(value).get(object)) { return false; }
    dom::element found;
    const std::string_view name(reinterpret_cast<const char *>(key), key_count);
    if (object.at_key(name).get(found)) { return false; }
    *field = wrap(found);
    return true;
}

bool csimdjson_elements_of(csimdjson_value value, csimdjson_elements *elements) {
    dom::array array;
    if (element(value).get(array)) { return false; }
    elements->next = wrap(array.begin());
    elements->end = wrap(array.end());
    return true;
}

bool csimdjson_next(csimdjson_elements *elements, csimdjson_value *found) {
    if (elements->next.index == elements->end.index) { return false; }
    auto iterator = unwrap<dom::array::iterator>(elements->next);
    *found = wrap(*iterator);
    elements->next = wrap(++iterator);
    return true;
}

const uint8_t *csimdjson_string(csimdjson_value value, size_t *count) {
    std::string_view text;
    if (element(value).get(text)) { return nullptr; }
    *count = text.size();
    return reinterpret_cast<const uint8_t *>(text.data());
}

bool csimdjson_int64(csimdjson_value value, int64_t *number) {
    return element(value).type() != dom::element_type::DOUBLE && !element(value).get(*number);
}

bool csimdjson_uint64(csimdjson_value value, uint64_t *number) {
    return element(value).type() != dom::element_type::DOUBLE && !element(value).get(*number);
}

bool csimdjson_double(csimdjson_value value, double *number) { return !element(value).get(*number); }

bool csimdjson_bool(csimdjson_value value, bool *truth) { return !element(value).get(*truth); }

uint8_t *csimdjson_minify(csimdjson_value value, size_t *count) {
    try {
        const std::string text = simdjson::minify(element(value));
        auto *bytes = static_cast<uint8_t *>(std::malloc(text.size() + 1));
        if (bytes == nullptr) { return nullptr; }
        std::memcpy(bytes, text.data(), text.size());
        *count = text.size();
        return bytes;
    } catch (const std::bad_alloc &) {
        return nullptr;  // an exception must not pass into Swift
    }
}
