import CMongoC

/// The answer to one query, within the life of its client.
@safe struct MongoCursor: ~Copyable {
    private let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) { unsafe self.pointer = pointer }

    deinit { unsafe mongoc_cursor_destroy(pointer) }

    /// Copies of all that is left.
    consuming func all() throws(MongoError) -> [BSONDocument] {
        var documents: [BSONDocument] = []
        while let document = try unsafe next() {
            unsafe documents.append(BSONDocument(takingOwnershipOf: bson_copy(document)))
        }
        return documents
    }

    /// Lends the next document to the body; it is gone afterwards.
    ///
    /// - Returns: Whether there was one.
    mutating func lendNext(_ body: (BSONDocument) throws -> Void) throws -> Bool {
        guard let document = try unsafe next() else { return false }
        var view = unsafe BSONDocument(borrowing: document)
        try body(view)
        precondition(isKnownUniquelyReferenced(&view), "a lent document was kept")
        return true
    }

    /// The library's own document, until the next call. A failed query looks like an empty one until it is asked.
    private func next() throws(MongoError) -> OpaquePointer? {
        var document: OpaquePointer?
        if unsafe mongoc_cursor_next(pointer, &document) { return unsafe document }
        let error = ErrorSlot()
        var reply: OpaquePointer?
        guard unsafe mongoc_cursor_error_document(pointer, error.pointer, &reply) else { return nil }
        throw error.error(unsafe reply.map { unsafe BSONDocument(borrowing: $0) })
    }
}
