public import Covey
public import CoveyStore
import Synchronization

/// The store for teams: several ingesting processes, a scheduled segmentation and readers on one MongoDB server, replica
/// set or sharded cluster.
///
/// No transaction is needed. A batch goes through numbered steps, each of which can be done again without harm, by this
/// process or by another:
///
/// 0. The profiles of the batch's authors are read, with their tokens.
/// 1. The batch is recorded whole in the log (``BatchLog``). From here on it will be done.
/// 2. Its posts are inserted, or moved up by writes that are guarded by the token read (``PostLedger``).
/// 3. Each author's profile is written once, guarded by the token of step 0; where that has changed, or a post went or
///    was replaced, the profile is folded again from the posts (``ProfileLedger``).
/// 4. The batch leaves the log.
///
/// A batch whose process is gone is taken over and done again from the log. A process that comes back to life after
/// that (a zombie) meets ids that exist, tokens that have changed and registers that have moved up: it changes nothing.
public final class MongoStore: Store {
    let connection: Connection
    let log: BatchLog
    private let posts: PostLedger
    let profileLedger: ProfileLedger
    /// Whether the indexes of ``Layout/queryIndexes`` are known to be there.
    let isPrepared = Atomic(false)

    /// Opens a store, makes what is missing of it, and finishes batches that were left behind.
    ///
    /// - Parameters:
    ///   - address: The server and the database.
    ///   - create: Whether a store is made where there is none.
    ///   - upgrade: Whether a store of an earlier version is brought forward and batches that were left behind are
    ///     finished; without it, nothing is changed.
    ///   - retentionDays: See ``Layout/indexes(retentionDays:)``; `nil` keeps posts.
    ///   - notice: Hears that the store is waited for, and why, in a sentence.
    /// - Throws: ``StoreError`` with code `unreachable` within 5 seconds if no server answers, `refused`, `unavailable`
    ///   (no store there, or one of an earlier version), `corrupt` or `newerSchema`.
    public static func open(
        _ address: MongoAddress, create: Bool, upgrade: Bool = true, retentionDays: Int? = nil,
        notice: @escaping @Sendable (String) -> Void = { _ in }
    ) async throws(StoreError) -> MongoStore {
        try await open(
            address, create: create, upgrade: upgrade, retentionDays: retentionDays, lease: .seconds(300),
            patience: .seconds(900), notice: notice)
    }

    /// - Parameters:
    ///   - lease: See ``BatchLog/lease``.
    ///   - patience: How long to wait for a server that went away.
    static func open(
        _ address: MongoAddress, create: Bool, upgrade: Bool = true, retentionDays: Int? = nil, lease: Duration,
        patience: Duration, notice: @escaping @Sendable (String) -> Void = { _ in }
    ) async throws(StoreError) -> MongoStore {
        let pool = try MongoPool(address, threads: Connection.lanes)
        // At first, a server that does not answer is a mistake to be told at once.
        let hasty = Connection(pool: pool, address: address, patience: .zero, notice: notice)
        try await Schema(connection: hasty).prepare(create: create, upgrade: upgrade, retentionDays: retentionDays)
        let store = MongoStore(
            Connection(pool: pool, address: address, patience: patience, notice: notice), lease: lease)
        if upgrade { try await store.finishAbandoned() }
        return store
    }

    private init(_ connection: Connection, lease: Duration) {
        self.connection = connection
        log = BatchLog(connection: connection, lease: lease)
        posts = PostLedger(connection: connection, log: log)
        profileLedger = ProfileLedger(connection: connection)
    }

    // MARK: Writing

    @discardableResult
    public func apply(_ changes: [Change]) async throws(StoreError) -> ChangeCounts {
        guard !changes.isEmpty else { return ChangeCounts() }
        let batch = Batch(changes)
        let known = try await profileLedger.read(batch.authors)
        try await log.record(batch)
        let outcome = try await posts.apply(batch)
        try await profileLedger.fold(outcome, known: known)
        try await log.close(batch)
        return outcome.counts
    }

    public func settle() async throws(StoreError) {
        try await finishAbandoned()
    }

    /// Does again what processes that are gone have left half done.
    private func finishAbandoned() async throws(StoreError) {
        while let abandoned = try await log.takeOver() {
            let batch = abandoned.batch
            var outcome = try await posts.apply(batch)
            // How far it had come is not known, so every profile that it may have to do with is folded.
            outcome.disturbed.formUnion(batch.authors)
            outcome.disturbed.formUnion(abandoned.authors)
            try await profileLedger.fold(outcome, known: [:])
            try await log.close(batch)
        }
    }

    public func refold(_ authors: [AuthorKey]) async throws(StoreError) {
        try await profileLedger.refold(Set(authors))
    }

    @discardableResult
    public func expire(before instant: Instant) async throws(StoreError) -> Int64 {
        let range = BSONDocument()
        range.append("$lt", date: instant.milliseconds)
        let filter = BSONDocument()
        filter.append("first", range)
        var removed: Int64 = 0
        while true {
            let lists = try await connection.perform { client in
                let page = try client.collection(.profiles)
                    .page(filter, options: .options(limit: 200, fields: .fields("posts", "pages")))
                var lists: [AuthorKey: PostList] = [:]
                for profile in page {
                    if let author = profile.string("_id") { lists[AuthorKey(author)] = PostList(profile) }
                }
                return lists
            }
            guard !lists.isEmpty else { return removed }
            let onPages = try await connection.perform { client in try PostList.pages(of: lists, client) }
            let ids = Set(lists.values.flatMap(\.latest)).union(onPages.values.joined())
            removed += try await posts.expire(ids.sorted(), before: instant)
            try await profileLedger.refold(Set(lists.keys))
        }
    }

    // MARK: Whose authors

    public func claim(identity: String) async throws(StoreError) {
        try await connection.perform { client in
            var bulk = client.collection(.settings).bulk(ordered: true)
            let document = BSONDocument.id("authors")
            document.append("value", identity)
            bulk.insert(document)
            try bulk.execute().check(allowingDuplicates: true)
        }
        guard try await self.identity() == identity else {
            throw StoreError(
                .otherIdentity,
                """
                \(connection.address) was begun with another key, or another setting of privacy.authors: the same \
                author would be counted twice. Use the key it was begun with, or another store.
                """)
        }
    }

    public func identity() async throws(StoreError) -> String? {
        try await connection.perform { client in
            try client.collection(.settings).page(.id("authors"), options: .options(limit: 1)).first?.string("value")
        }
    }
}
