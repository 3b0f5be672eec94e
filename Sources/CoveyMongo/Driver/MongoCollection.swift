import CMongoC

/// A collection, within the life of its client.
@safe struct MongoCollection: ~Copyable {
    private let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) { unsafe self.pointer = pointer }

    deinit { unsafe mongoc_collection_destroy(pointer) }

    func bulk(ordered: Bool) -> MongoBulk {
        unsafe MongoBulk(MongoCollection(mongoc_collection_copy(pointer)), ordered: ordered)
    }

    /// A bulk of the library's own, which the caller destroys.
    func command(ordered: Bool) -> OpaquePointer {
        let options = BSONDocument()
        options.append("ordered", ordered)
        defer { withExtendedLifetime(options) {} }
        return unsafe mongoc_collection_create_bulk_operation_with_opts(pointer, options.pointer)
    }

    /// Finds documents, and copies all of them: give a limit.
    ///
    /// - Parameter options: `sort`, `limit`, `projection`, `batchSize`, `maxTimeMS` and so on, as `find` takes them.
    func page(_ filter: BSONDocument, options: BSONDocument) throws(MongoError) -> [BSONDocument] {
        try find(filter, options).all()
    }

    /// Finds documents and lends each: it is gone after the call, and to keep it traps.
    ///
    /// - Throws: ``MongoError``, and what the body throws.
    func forEach(
        _ filter: BSONDocument, options: BSONDocument, _ body: (BSONDocument) throws -> Void
    ) throws {
        var cursor = find(filter, options)
        while try cursor.lendNext(body) {}
    }

    /// - Parameter pipeline: An array of stages, or a document whose field `pipeline` is that array.
    func aggregate(_ pipeline: BSONDocument, options: BSONDocument) throws(MongoError) -> [BSONDocument] {
        defer { withExtendedLifetime((pipeline, options)) {} }
        let cursor = unsafe MongoCursor(
            mongoc_collection_aggregate(
                pointer, MONGOC_QUERY_NONE, pipeline.pointer, options.pointer, nil))
        return try cursor.all()
    }

    /// Changes one document and returns it.
    ///
    /// - Parameter returnsNew: Whether as it is after the change, or as it was before.
    /// - Returns: `nil` if there was none.
    func findAndModify(
        filter: BSONDocument, update: BSONDocument, upsert: Bool, returnsNew: Bool
    ) throws(MongoError) -> BSONDocument? {
        defer { withExtendedLifetime((filter, update)) {} }
        let options = unsafe mongoc_find_and_modify_opts_new()
        defer { unsafe mongoc_find_and_modify_opts_destroy(options) }
        var flags = MONGOC_FIND_AND_MODIFY_NONE.rawValue
        if upsert { flags |= MONGOC_FIND_AND_MODIFY_UPSERT.rawValue }
        if returnsNew { flags |= MONGOC_FIND_AND_MODIFY_RETURN_NEW.rawValue }
        guard unsafe mongoc_find_and_modify_opts_set_update(options, update.pointer),
            unsafe mongoc_find_and_modify_opts_set_flags(options, mongoc_find_and_modify_flags_t(rawValue: flags))
        else { throw MongoError.malformed }
        let error = ErrorSlot()
        var done = false
        let reply = unsafe BSONDocument(
            takingOwnershipOf: cmongoc_find_and_modify(
                pointer, filter.pointer, options!, &done, error.pointer))
        guard done else { throw error.error(reply) }
        return reply.document("value")
    }

    /// Updates all documents that a filter meets.
    ///
    /// - Parameter update: Operators, or an array of stages.
    func updateMany(_ filter: BSONDocument, _ update: BSONDocument) throws(MongoError) {
        defer { withExtendedLifetime((filter, update)) {} }
        let error = ErrorSlot()
        var done = false
        let reply = unsafe BSONDocument(
            takingOwnershipOf: cmongoc_update_many(pointer, filter.pointer, update.pointer, &done, error.pointer))
        guard done else { throw error.error(reply) }
    }

    /// - Returns: How many documents went.
    func deleteMany(_ filter: BSONDocument) throws(MongoError) -> Int64 {
        defer { withExtendedLifetime(filter) {} }
        let error = ErrorSlot()
        var done = false
        let reply = unsafe BSONDocument(
            takingOwnershipOf: cmongoc_delete_many(pointer, filter.pointer, &done, error.pointer))
        guard done else { throw error.error(reply) }
        return reply.int64("deletedCount") ?? 0
    }

    /// As the collection's own bookkeeping has it: quick, and a little off after a crash or while shards move.
    func estimatedCount() throws(MongoError) -> Int64 {
        let error = ErrorSlot()
        var count: Int64 = 0
        let reply = unsafe BSONDocument(
            takingOwnershipOf: cmongoc_estimated_count(pointer, &count, error.pointer))
        guard count >= 0 else { throw error.error(reply) }
        return count
    }

    func count(_ filter: BSONDocument) throws(MongoError) -> Int64 {
        defer { withExtendedLifetime(filter) {} }
        let error = ErrorSlot()
        var count: Int64 = 0
        let reply = unsafe BSONDocument(
            takingOwnershipOf: cmongoc_count(pointer, filter.pointer, &count, error.pointer))
        guard count >= 0 else { throw error.error(reply) }
        return count
    }

    private func find(_ filter: BSONDocument, _ options: BSONDocument) -> MongoCursor {
        defer { withExtendedLifetime((filter, options)) {} }
        return unsafe MongoCursor(
            mongoc_collection_find_with_opts(pointer, filter.pointer, options.pointer, nil))
    }
}
