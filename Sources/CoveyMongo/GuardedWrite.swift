import CoveyStore

/// A write that only takes place if the document still is what was read: the token it was read with is part of the
/// filter, and a missing document is inserted and never overwritten.
struct GuardedWrite: Sendable {
    let id: String
    /// The token that was read; `nil` where there was no document.
    let expected: Int64?
    /// The token of the written document; no other write has it.
    let token: Int64
    /// The new document, or an update that sets the token.
    let document: BSONDocument
    var isUpdate = false

    private static let pieceSize = 1_000

    /// Runs writes of different documents.
    ///
    /// - Returns: The ids of those that did not take place since another writer came first.
    static func run(
        _ writes: [GuardedWrite], in collection: Layout.Collection, _ connection: Connection
    ) async throws(StoreError) -> [String] {
        let unsure = try await connection.inPieces(of: pieceSize, writes) { piece, client in
            try attempt(piece, client.collection(collection))
        }.flatMap { $0 }
        guard !unsure.isEmpty else { return [] }
        // The server tells how many took place, not which; and an answer may have been lost. The tokens tell.
        let tokens = try await connection.inPieces(of: 200, unsure.map(\.id)) { piece, client in
            try client.collection(collection).page(.ids(piece), options: .options(fields: .fields("w")))
        }.flatMap { $0 }
        var found: [String: Int64] = [:]
        for document in tokens { found[document.string("_id") ?? ""] = document.int64("w") }
        return unsure.filter { found[$0.id] != $0.token }.map(\.id)
    }

    /// - Returns: The writes of which it is not known that they took place.
    private static func attempt(
        _ writes: ArraySlice<GuardedWrite>, _ collection: borrowing MongoCollection
    ) throws -> [GuardedWrite] {
        var bulk = collection.bulk(ordered: false)
        for write in writes {
            guard let expected = write.expected else {
                bulk.insert(write.document)
                continue
            }
            let filter = BSONDocument.id(write.id)
            filter.append("w", expected)
            if write.isUpdate {
                bulk.update(filter, write.document)
            } else {
                bulk.replace(filter, with: write.document)
            }
        }
        let outcome = bulk.execute()
        if let failure = outcome.failure {
            guard failure.isOutcomeUnknown || failure.isUnreachable else { throw failure }
            return Array(writes)
        }
        for error in outcome.errors where !error.isDuplicateKey { throw error.asError }
        return outcome.inserted + outcome.matched == writes.count ? [] : Array(writes)
    }
}
