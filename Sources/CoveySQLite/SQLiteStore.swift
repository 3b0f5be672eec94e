public import Covey
public import CoveyStore
import Foundation
import GRDB
import Synchronization

/// The embedded store: one SQLite file, nothing to set up.
///
/// Writing is one transaction a batch, in a write-ahead log; readers go on beside it and see whole batches only.
/// Several processes may use one file; their writes wait for one another.
public final class SQLiteStore: Store {
    let pool: DatabasePool
    let path: String
    /// Of the run that was published last, once somebody asks: what is published does not change.
    let publishedSegments = Mutex<SegmentTable?>(nil)

    /// Opens a store, and makes or upgrades it where needed.
    ///
    /// - Parameters:
    ///   - path: The file; `-wal` and `-shm` files stand beside it while it is open.
    ///   - create: Whether a missing file is made.
    ///   - upgrade: Whether a store of an earlier version is brought forward; without it, it is left as it is.
    /// - Throws: ``StoreError`` with code `unavailable` (missing, not readable, locked, of an earlier version), `corrupt`
    ///   (not a Covey store) or `newerSchema`.
    public init(path: String, create: Bool, upgrade: Bool = true) throws(StoreError) {
        self.path = path
        guard create || FileManager.default.fileExists(atPath: path) else {
            throw StoreError(.unavailable, "There is no store at \(path): ingest posts first, or name another store.")
        }
        do { pool = try Self.open(path, upgrade: upgrade) } catch { throw StoreError(error, path) }
    }

    /// Opens the file, and tries again while another process is just closing it: SQLite answers "busy" without any
    /// patience while the last connection takes its log away.
    ///
    /// - Source: sqlite.org/wal.html, "Sometimes Queries Return SQLITE_BUSY In WAL Mode".
    private static func open(_ path: String, upgrade: Bool) throws -> DatabasePool {
        let start = ContinuousClock.now
        while true {
            do {
                if FileManager.default.fileExists(atPath: path) {
                    try refuseForeignFile(path, upgrade: upgrade)
                } else {
                    try make(path)
                }
                let pool = try DatabasePool(path: path, configuration: configuration)
                // GRDB's default would leave the last commits to the operating system.
                try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
                if upgrade { try Schema.migrator.migrate(pool) }
                return pool
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
                if ContinuousClock.now - start > .seconds(patience) { throw error }
                usleep(5_000)
            }
        }
    }

    /// How many seconds to wait for another process to finish its batch.
    private static let patience = 30.0

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { database in
            // Readers are several, and find in the system's cache what they do not keep themselves.
            let cache = database.configuration.readonly ? 8_192 : 65_536
            // The page size takes effect when the file is made.
            try database.execute(
                sql: """
                    PRAGMA page_size = 8192; PRAGMA cache_size = -\(cache); PRAGMA wal_autocheckpoint = 32768
                    """)
        }
        return configuration
    }

    /// Makes a whole store under another name and then gives it its own in one step: a store is never seen half made,
    /// and of two processes that make one at the same moment the first one's stays.
    private static func make(_ path: String) throws {
        let draft = "\(path).\(ProcessInfo.processInfo.processIdentifier).new"
        defer { for suffix in ["", "-wal", "-shm"] { unsafe unlink(draft + suffix) } }
        unsafe unlink(draft)
        let queue = try DatabaseQueue(path: draft, configuration: configuration)
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        try Schema.migrator.migrate(queue)
        try queue.close()
        // Posts are for their owner's eyes; the log beside the store follows its mode.
        unsafe chmod(draft, 0o600)
        // Where a file system has no links, the name is taken over instead.
        guard unsafe link(draft, path) == 0 || errno == EEXIST || rename(draft, path) == 0 else {
            throw StoreError(
                .unavailable, "The store at \(path) cannot be made: \(unsafe String(cString: strerror(errno))).")
        }
    }

    /// Looks at a file without changing it.
    private static func refuseForeignFile(_ path: String, upgrade: Bool) throws {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(patience)
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        let (application, tables, superseded, isPresent) = try queue.read { database in
            (
                try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
                try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0,
                try Schema.migrator.hasBeenSuperseded(database),
                try upgrade || Schema.migrator.hasCompletedMigrations(database)
            )
        }
        if tables > 0, application != Schema.applicationID {
            throw StoreError(.corrupt, "\(path) is a SQLite file, but not a Covey store.")
        }
        if superseded {
            throw StoreError(.newerSchema, "\(path) was written by a later version of Covey; use that version.")
        }
        guard isPresent else {
            throw StoreError(
                .unavailable,
                "\(path) was written by an earlier version of Covey, and is not brought forward by looking.")
        }
    }

    // MARK: Access

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        do { return try await pool.read(body) } catch { throw StoreError(error, path) }
    }

    func write<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        do { return try await pool.write(body) } catch { throw StoreError(error, path) }
    }

    // MARK: Posts and profiles

    @discardableResult
    public func apply(_ changes: [Change]) async throws(StoreError) -> ChangeCounts {
        try await write { database in
            var ledger = try Ledger(database)
            for change in changes { try ledger.apply(change) }
            return try ledger.close()
        }
    }

    public func settle() async throws(StoreError) {
        do {
            // Every commit has synced the log. What readers still need of it stays there, and is as safe.
            _ = try await pool.writeWithoutTransaction { try $0.checkpoint(.passive) }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            // Another process is at it.
        } catch let error as DatabaseError where error.resultCode == .SQLITE_INTERRUPT && !Task.isCancelled {
            // It was meant for an access that was cancelled and had ended by then. Once it was heard it is over.
            try await settle()
        } catch {
            throw StoreError(error, path)
        }
    }

    public func claim(identity: String) async throws(StoreError) {
        let begun = try await write { database in
            try database.execute(
                sql: "INSERT OR IGNORE INTO settings (name, value) VALUES ('authors', ?)", arguments: [identity])
            return try Self.identity(database)
        }
        guard begun == identity else {
            throw StoreError(
                .otherIdentity,
                """
                \(path) was begun with another key, or another setting of privacy.authors: the same author would be \
                counted twice. Use the key it was begun with, or another store.
                """)
        }
    }

    public func identity() async throws(StoreError) -> String? {
        try await read { database in try Self.identity(database) }
    }

    private static func identity(_ database: Database) throws -> String? {
        try String.fetchOne(database, sql: "SELECT value FROM settings WHERE name = 'authors'")
    }

    public func statistics() async throws(StoreError) -> StoreStatistics {
        try await read { database in
            // Each on its own: where there is an index for it, it is one look.
            let counts = try Row.fetchOne(
                database,
                sql: """
                    SELECT (SELECT count(*) FROM posts), (SELECT count(*) FROM profiles),
                        (SELECT count(*) FROM marks WHERE through IS NOT NULL),
                        (SELECT min(first_seen) FROM profiles), (SELECT max(last_seen) FROM profiles)
                    """)
            return StoreStatistics(
                posts: counts?[0] ?? 0, authors: counts?[1] ?? 0, withdrawals: counts?[2] ?? 0,
                firstPost: (counts?[3] as Int64?).map { Instant(milliseconds: $0) },
                lastPost: (counts?[4] as Int64?).map { Instant(milliseconds: $0) },
                published: try Self.published(database))
        }
    }

    public func profiles(after author: AuthorKey?, limit: Int) async throws(StoreError) -> [Profile] {
        try await read { database in try Self.profiles(database, after: author, limit: limit) }
    }

    /// All pages are of one moment.
    public func readProfiles(_ body: @escaping @Sendable ([Profile]) -> Void) async throws(StoreError) {
        let limit = 10_000
        try await read { database in
            var last: AuthorKey?
            while true {
                let page = try Self.profiles(database, after: last, limit: limit)
                body(page)
                guard page.count == limit else { return }
                last = page.last?.author
            }
        }
    }

    private static func profiles(_ database: Database, after author: AuthorKey?, limit: Int) throws -> [Profile] {
        var rows = try PreparedStatement(
            database,
            """
            SELECT \(ProfileRow.columns), authors.key FROM authors JOIN profiles ON author = authors.number \
            WHERE authors.key > ? ORDER BY authors.key LIMIT ?
            """)
        rows.bind(author?.text ?? "")
        rows.bind(Int64(limit))
        var profiles: [Profile] = []
        while try rows.step() {
            profiles.append(try ProfileRow.read(rows, author: AuthorKey(rows.text(26))))
        }
        return profiles
    }

    public func posts(after id: PostID?, limit: Int) async throws(StoreError) -> [StoredPost] {
        try await read { database in
            var rows = try PreparedStatement(
                database,
                """
                SELECT \(PostRow.columns), authors.key, \(PostRow.otherVersions) FROM posts JOIN authors ON authors.number = author \
                WHERE id > ? ORDER BY id LIMIT ?
                """)
            rows.bind(id?.text ?? "")
            rows.bind(Int64(limit))
            var posts: [StoredPost] = []
            while try rows.step() {
                posts.append(
                    try PostRow.read(
                        rows, author: AuthorKey(rows.text(PostRow.count)), otherVersions: rows.text(PostRow.count + 1)))
            }
            return posts
        }
    }

    public func post(_ id: PostID) async throws(StoreError) -> StoredPost? {
        try await read { database in
            var rows = try PreparedStatement(
                database,
                """
                SELECT \(PostRow.columns), authors.key, \(PostRow.otherVersions) FROM posts JOIN authors ON authors.number = author \
                WHERE id = coalesce((SELECT marks.post FROM marks WHERE marks.id = ?1), ?1)
                """)
            rows.bind(id.text)
            return try rows.step()
                ? PostRow.read(
                    rows, author: AuthorKey(rows.text(PostRow.count)), otherVersions: rows.text(PostRow.count + 1))
                : nil
        }
    }

    public func marks(after id: PostID?, limit: Int) async throws(StoreError) -> [Mark] {
        try await read { database in
            var rows = try PreparedStatement(
                database, "SELECT id, post, through FROM marks WHERE id > ? ORDER BY id LIMIT ?")
            rows.bind(id?.text ?? "")
            rows.bind(Int64(limit))
            var marks: [Mark] = []
            while try rows.step() {
                marks.append(
                    Mark(
                        id: PostID(rows.text(0)), post: rows.optionalText(1).map { PostID($0) },
                        through: rows.optionalInteger(2).map { UInt64(bitPattern: $0) }))
            }
            return marks
        }
    }

    @discardableResult
    public func expire(before instant: Instant) async throws(StoreError) -> Int64 {
        let batch = 10_000
        var removed: Int64 = 0
        while true {
            let count = try await write { database in
                var ledger = try Ledger(database)
                let count = try ledger.expire(before: instant, limit: batch)
                _ = try ledger.close()
                return count
            }
            removed += Int64(count)
            if count < batch { return removed }
        }
    }

    public func trend(by step: TrendStep) async throws(StoreError) -> [TrendPoint] {
        try await read { database in
            var rows = try PreparedStatement(
                database,
                """
                SELECT created_at - (((created_at + ?1) % ?2) + ?2) % ?2 AS start, count(*), count(polarity), \
                coalesce(sum(polarity), 0), coalesce(sum(polarity * polarity), 0) FROM posts GROUP BY start ORDER BY start
                """)
            rows.bind(step.offset)
            rows.bind(step.milliseconds)
            var points: [TrendPoint] = []
            while try rows.step() {
                points.append(
                    TrendPoint(
                        start: Instant(milliseconds: rows.integer(0)), posts: rows.integer(1),
                        polarity: Moments(
                            count: rows.integer(2), sum: rows.integer(3), sumOfSquares: rows.integer(4))))
            }
            return points
        }
    }
}

extension StoreError {
    /// Puts what SQLite or GRDB said into one sentence.
    init(_ error: any Error, _ path: String) {
        if let error = error as? StoreError {
            self = error
            return
        }
        let underlying = String(describing: error)
        switch (error as? DatabaseError)?.resultCode.primaryResultCode {
        case .SQLITE_NOTADB?, .SQLITE_CORRUPT?:
            self.init(.corrupt, "\(path) is not a Covey store, or it is damaged.", underlying: underlying)
        case .SQLITE_FULL?, .SQLITE_TOOBIG?:
            self.init(.full, "There is no room left for the store at \(path).", underlying: underlying)
        case .SQLITE_BUSY?, .SQLITE_LOCKED?:
            self.init(
                .unavailable, "Another process has held the store at \(path) for too long.", underlying: underlying)
        case .SQLITE_CANTOPEN?, .SQLITE_PERM?, .SQLITE_READONLY?:
            self.init(.unavailable, "The store at \(path) cannot be opened for writing.", underlying: underlying)
        default:
            self.init(.unavailable, "The store at \(path) cannot be used.", underlying: underlying)
        }
    }
}
