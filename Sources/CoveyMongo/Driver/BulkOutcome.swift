import CMongoC

/// What became of one bulk.
struct BulkOutcome: Sendable {
    var inserted = 0
    /// Documents that a filter met, and how many of these were not already as they should be.
    var matched = 0
    var modified = 0
    var removed = 0
    var upserted = 0
    /// Operations that were not done, in their order. In an ordered bulk none after the first of them was done.
    var errors: [WriteFailure] = []
    /// Not `nil`: what became of the operations not listed is unknown, or what was done may not last.
    var failure: MongoError?

    mutating func add(_ other: BulkOutcome) {
        inserted += other.inserted
        matched += other.matched
        modified += other.modified
        removed += other.removed
        upserted += other.upserted
        errors += other.errors
        failure = failure ?? other.failure
    }
}

extension BulkOutcome {
    /// - Parameter places: The place in the whole bulk of each operation that the reply numbers.
    init(_ reply: BSONDocument, places: [Int]) {
        // Without a server the reply is empty.
        inserted = Int(reply.int64("nInserted") ?? 0)
        matched = Int(reply.int64("nMatched") ?? 0)
        modified = Int(reply.int64("nModified") ?? 0)
        removed = Int(reply.int64("nRemoved") ?? 0)
        upserted = Int(reply.int64("nUpserted") ?? 0)
        errors = (reply.documents("writeErrors") ?? []).compactMap { WriteFailure($0, places: places) }
        failure = reply.documents("writeConcernErrors")?.first.map { MongoError(writeConcern: $0) }
    }
}

/// An operation of a bulk that was not done.
struct WriteFailure: Sendable {
    /// Its place in the bulk.
    var index: Int
    /// The server's, or the library's for what it refuses to send.
    var code: Int
    /// Whether it met a document of the same `_id`, rather than another unique index.
    var isOnID: Bool
    /// For logs of the machine: it may quote a key.
    var message: String

    var isDuplicateKey: Bool { MongoError.duplicateKey.contains(UInt32(clamping: code)) }
}

extension WriteFailure {
    /// With the code that the server has for it.
    static func tooLarge(at index: Int) -> WriteFailure {
        WriteFailure(index: index, code: 10_334, isOnID: false, message: "the document is larger than 16 MiB")
    }

    init(index: Int, _ error: MongoError) {
        self.init(index: index, code: Int(error.code), isOnID: false, message: error.message)
    }

    init?(_ error: BSONDocument, places: [Int]) {
        guard let index = error.int64("index"), let code = error.int64("code"),
            places.indices.contains(Int(clamping: index))
        else { return nil }
        var keys: [String] = []
        error.document("keyPattern")?.forEachField { name, _ in keys.append(name) }
        let message = error.string("errmsg") ?? ""
        // Servers before 4.4 name the index in words alone.
        let isOnID = keys.isEmpty ? message.contains("_id_") : keys == ["_id"]
        self.init(index: places[Int(index)], code: Int(clamping: code), isOnID: isOnID, message: message)
    }
}
