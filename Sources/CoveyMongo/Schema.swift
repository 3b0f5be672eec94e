import CoveyStore

/// Makes a database a Covey store, and brings one of an earlier layout forward.
struct Schema: Sendable {
    let connection: Connection

    /// - Throws: ``StoreError`` with code `unavailable` (no store, and none is to be made, or an earlier one
    ///   that is not to be brought forward), `corrupt` (the collections
    ///   are another program's) or `newerSchema`.
    func prepare(create: Bool, upgrade: Bool, retentionDays: Int?) async throws(StoreError) {
        let address = connection.address
        let version = try await connection.perform { client in
            try client.collection(.settings).page(.id("schema"), options: .options(limit: 1)).first?.int64("version")
        }
        if version == nil, !create {
            throw StoreError(
                .unavailable, "There is no store at \(address): ingest posts first, or name another store.")
        }
        if let version, version > Layout.version {
            throw StoreError(.newerSchema, "\(address) was written by a later version of Covey; use that version.")
        }
        if let version, version < Layout.version, !upgrade {
            throw StoreError(
                .unavailable,
                "\(address) was written by an earlier version of Covey, and is not brought forward by looking.")
        }
        for step in (version ?? 0)..<Layout.version { try await migrate(from: step) }
        if create { try await setRetention(retentionDays) }
    }

    /// One step forward. Two processes may take it at the same moment, so it can be taken again without harm.
    private func migrate(from version: Int64) async throws(StoreError) {
        let address = connection.address
        try await connection.perform { client in
            switch version {
            case 0:
                guard try client.collection(.posts).page(BSONDocument(), options: .options(limit: 1)).isEmpty else {
                    throw StoreError(.corrupt, "\(address) holds posts, but is not a Covey store.")
                }
                for collection in Layout.Collection.allCases { try Self.make(collection, client) }
                for index in Layout.indexes(retentionDays: nil) { try Self.make(index, client) }
            case 1: try Self.dropUnreadableRuns(client)
            case 3: try Self.make(.records, client)
            // Posts got fields that may be left out: what an earlier Covey wrote reads as it did.
            default: break
            }
            let document = BSONDocument()
            document.append("version", version + 1)
            let update = BSONDocument()
            update.append("$set", document)
            var bulk = client.collection(.settings).bulk(ordered: true)
            bulk.update(.id("schema"), update, upsert: true)
            try bulk.execute().check(allowingDuplicates: true)
        }
    }

    private static func make(_ collection: Layout.Collection, _ client: borrowing MongoClient) throws(MongoError) {
        let command = BSONDocument()
        command.append("create", collection.rawValue)
        if let validator = Layout.validator(of: collection) { command.append("validator", validator) }
        try ignoring(ServerCode.namespaceExists) { () throws(MongoError) in _ = try client.command(command) }
    }

    /// What the first layout kept of runs cannot be read any more, and is dropped: the next run makes it anew. It is told
    /// by fields that it lacks, so that nothing goes that another process has written after this step.
    private static func dropUnreadableRuns(_ client: borrowing MongoClient) throws(MongoError) {
        for collection in [Layout.Collection.segmentations, .assignments] {
            let command = BSONDocument()
            command.append("collMod", collection.rawValue)
            if let validator = Layout.validator(of: collection) { command.append("validator", validator) }
            _ = try client.command(command)
        }
        let pointer = BSONDocument.exists("segmentation", false)
        pointer.append("_id", "published")
        _ = try client.collection(.settings).deleteMany(pointer)
        _ = try client.collection(.segmentations).deleteMany(.exists("w", false))
        _ = try client.collection(.assignments).deleteMany(.exists("checksum", false))
    }

    private static func make(_ index: Layout.Index, _ client: borrowing MongoClient) throws(MongoError) {
        let description = BSONDocument()
        description.append("key", index.pattern)
        description.append("name", index.name)
        if let seconds = index.expireAfterSeconds { description.append("expireAfterSeconds", seconds) }
        let command = BSONDocument()
        command.append("createIndexes", index.collection.rawValue)
        command.append("indexes", array: [description])
        _ = try client.command(command)
    }

    // MARK: Queries

    /// Fills in what queries go by, where an earlier Covey wrote profiles without it, and makes their indexes.
    func prepareForQueries() async throws(StoreError) {
        try await connection.perform { client in
            try client.collection(.profiles).updateMany(ProfileDocument.unranked, ProfileDocument.ranking)
            for index in Layout.queryIndexes { try Self.make(index, client) }
        }
    }

    // MARK: Retention

    /// Arms the server's own expiry of posts, changes its time, or takes it away.
    private func setRetention(_ days: Int?) async throws(StoreError) {
        try await connection.perform { client in
            guard days != nil else {
                let command = BSONDocument()
                command.append("dropIndexes", Layout.Collection.posts.rawValue)
                command.append("index", Layout.retentionIndex)
                return try ignoring(ServerCode.indexNotFound) { () throws(MongoError) in _ = try client.command(command)
                }
            }
            for index in Layout.indexes(retentionDays: days) {
                do throws(MongoError) {
                    try Self.make(index, client)
                } catch {
                    guard [ServerCode.indexOptionsConflict, ServerCode.indexKeySpecsConflict].contains(error.code)
                    else {
                        throw error
                    }
                    try Self.change(index, client)
                }
            }
        }
    }

    private static func change(_ index: Layout.Index, _ client: borrowing MongoClient) throws(MongoError) {
        guard let seconds = index.expireAfterSeconds else { return }
        let change = BSONDocument()
        change.append("name", index.name)
        change.append("expireAfterSeconds", seconds)
        let command = BSONDocument()
        command.append("collMod", index.collection.rawValue)
        command.append("index", change)
        _ = try client.command(command)
    }
}

/// Codes of the server that mean "it is so already".
///
/// - Source: mongodb.com/docs/manual/reference/error-codes.
private enum ServerCode {
    static let indexNotFound: UInt32 = 27
    static let namespaceExists: UInt32 = 48
    static let indexOptionsConflict: UInt32 = 85
    static let indexKeySpecsConflict: UInt32 = 86
}

private func ignoring(_ code: UInt32, _ body: () throws(MongoError) -> Void) throws(MongoError) {
    do throws(MongoError) { try body() } catch { guard error.code == code else { throw error } }
}
