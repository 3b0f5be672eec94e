// The C face of libmongoc and libbson, as Debian's libmongoc-dev installs them.
//
// Swift imports bson_t, bson_iter_t and bson_error_t with a smaller alignment than C gives them, so none of them is ever
// a value in Swift: what needs one by value is done here, and Swift holds pointers that C has allocated.
#pragma once

#include <mongoc/mongoc.h>

// An error lives on the heap, aligned by C; its text is read through C, since Swift sees the array as a tuple of 504.
static inline bson_error_t *_Nonnull cmongoc_error_new(void) { return bson_malloc0(sizeof(bson_error_t)); }
static inline uint32_t cmongoc_error_domain(const bson_error_t *_Nonnull error) { return error->domain; }
static inline uint32_t cmongoc_error_code(const bson_error_t *_Nonnull error) { return error->code; }
static inline const char *_Nonnull cmongoc_error_message(const bson_error_t *_Nonnull error) { return error->message; }

// One field of a document, of plain types that Swift lays out as C does. The pointers lead into the document.
typedef struct {
    const char *_Nullable name;
    uint32_t name_length;
    // As in the BSON specification; 0 for no field.
    uint8_t type;
    // The binary's subtype.
    uint8_t subtype;
    // int32, int64, date (milliseconds), bool.
    int64_t integer;
    double number;
    // string without its NUL, document, array, binary.
    const uint8_t *_Nullable bytes;
    uint32_t length;
} cmongoc_field;

// Reads the field that an iterator, which is a bson_iter_t by value, stands on.
static inline cmongoc_field cmongoc_field_at(const bson_iter_t *_Nonnull iterator) {
    cmongoc_field field = {0};
    bson_subtype_t subtype = BSON_SUBTYPE_BINARY;
    field.name = bson_iter_key(iterator);
    field.name_length = bson_iter_key_len(iterator);
    field.type = (uint8_t)bson_iter_type(iterator);
    switch (bson_iter_type(iterator)) {
    case BSON_TYPE_INT32: field.integer = bson_iter_int32(iterator); break;
    case BSON_TYPE_INT64: field.integer = bson_iter_int64(iterator); break;
    case BSON_TYPE_DATE_TIME: field.integer = bson_iter_date_time(iterator); break;
    case BSON_TYPE_BOOL: field.integer = bson_iter_bool(iterator); break;
    case BSON_TYPE_DOUBLE: field.number = bson_iter_double(iterator); break;
    case BSON_TYPE_UTF8: field.bytes = (const uint8_t *)bson_iter_utf8(iterator, &field.length); break;
    case BSON_TYPE_DOCUMENT: bson_iter_document(iterator, &field.length, &field.bytes); break;
    case BSON_TYPE_ARRAY: bson_iter_array(iterator, &field.length, &field.bytes); break;
    case BSON_TYPE_BINARY: bson_iter_binary(iterator, &subtype, &field.length, &field.bytes); break;
    default: break;
    }
    field.subtype = (uint8_t)subtype;
    return field;
}

// The first field of a name; its type is 0 if there is none. The iterator is a value.
static inline cmongoc_field cmongoc_find(const bson_t *_Nonnull document, const char *_Nonnull name, int name_length) {
    bson_iter_t iterator;
    cmongoc_field none = {0};
    if (!bson_iter_init_find_w_len(&iterator, document, name, name_length)) return none;
    return cmongoc_field_at(&iterator);
}

// Steps to the next field of a document's bytes: 1 for a field, 0 at the end, -1 where the bytes are no document.
// The iterator is a value, so its place is kept as an offset, 0 at first.
static inline int cmongoc_next(
    const uint8_t *_Nonnull bytes, size_t length, uint32_t *_Nonnull offset, cmongoc_field *_Nonnull field) {
    bson_iter_t iterator;
    if (!bson_iter_init_from_data(&iterator, bytes, length)) return -1;
    if (*offset) iterator.next_off = *offset;
    if (!bson_iter_next(&iterator)) return iterator.err_off ? -1 : 0;
    *offset = iterator.next_off;
    *field = cmongoc_field_at(&iterator);
    return 1;
}

// A reply is a bson_t by value that the library initialises even on failure. Each function below copies it to the heap
// and destroys the original; the caller destroys the copy.
static inline bson_t *_Nonnull cmongoc_take_reply(bson_t *_Nonnull reply) {
    bson_t *copy = bson_copy(reply);
    bson_destroy(reply);
    return copy;
}

static inline bson_t *_Nonnull cmongoc_bulk_execute(
    mongoc_bulk_operation_t *_Nonnull bulk, bool *_Nonnull done, bson_error_t *_Nonnull error) {
    bson_t reply;
    *done = mongoc_bulk_operation_execute(bulk, &reply, error) != 0;
    return cmongoc_take_reply(&reply);
}

static inline bson_t *_Nonnull cmongoc_command(
    mongoc_client_t *_Nonnull client, const char *_Nonnull database, const bson_t *_Nonnull command,
    bool *_Nonnull done, bson_error_t *_Nonnull error) {
    bson_t reply;
    *done = mongoc_client_command_simple(client, database, command, NULL, &reply, error);
    return cmongoc_take_reply(&reply);
}

static inline bson_t *_Nonnull cmongoc_find_and_modify(
    mongoc_collection_t *_Nonnull collection, const bson_t *_Nonnull filter,
    const mongoc_find_and_modify_opts_t *_Nonnull options, bool *_Nonnull done, bson_error_t *_Nonnull error) {
    bson_t reply;
    *done = mongoc_collection_find_and_modify_with_opts(collection, filter, options, &reply, error);
    return cmongoc_take_reply(&reply);
}

static inline bson_t *_Nonnull cmongoc_delete_many(
    mongoc_collection_t *_Nonnull collection, const bson_t *_Nonnull filter, bool *_Nonnull done,
    bson_error_t *_Nonnull error) {
    bson_t reply;
    *done = mongoc_collection_delete_many(collection, filter, NULL, &reply, error);
    return cmongoc_take_reply(&reply);
}

static inline bson_t *_Nonnull cmongoc_update_many(
    mongoc_collection_t *_Nonnull collection, const bson_t *_Nonnull filter, const bson_t *_Nonnull update,
    bool *_Nonnull done, bson_error_t *_Nonnull error) {
    bson_t reply;
    *done = mongoc_collection_update_many(collection, filter, update, NULL, &reply, error);
    return cmongoc_take_reply(&reply);
}

static inline bson_t *_Nonnull cmongoc_count(
    mongoc_collection_t *_Nonnull collection, const bson_t *_Nonnull filter, int64_t *_Nonnull count,
    bson_error_t *_Nonnull error) {
    bson_t reply;
    *count = mongoc_collection_count_documents(collection, filter, NULL, NULL, &reply, error);
    return cmongoc_take_reply(&reply);
}

static inline bson_t *_Nonnull cmongoc_estimated_count(
    mongoc_collection_t *_Nonnull collection, int64_t *_Nonnull count, bson_error_t *_Nonnull error) {
    bson_t reply;
    *count = mongoc_collection_estimated_document_count(collection, NULL, NULL, &reply, error);
    return cmongoc_take_reply(&reply);
}

// A pool takes its settings before the first client is taken from it: errors of the server in a domain of their own.
// The macros for the version and the handler's type do not reach Swift.
static inline void cmongoc_pool_set_up(mongoc_client_pool_t *_Nonnull pool) {
    mongoc_client_pool_set_error_api(pool, MONGOC_ERROR_API_VERSION_2);
}

// Without a handler nothing is logged: a log line may name hosts and users.
static inline void cmongoc_start(void) {
    mongoc_log_set_handler(NULL, NULL);
    mongoc_init();
}
