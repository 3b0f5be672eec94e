public import Covey

/// Small documents that a service keeps beside posts and profiles: keys, runs of jobs, leases, answers given.
///
/// The laws, which the conformance suite runs against every store:
/// - A record is replaced only by a writer that names the revision it has seen; of two such writers one wins, and the
///   other is told so. So a record can carry a lease, a counter or a state that moves one step at a time.
/// - A write that was answered is durable, and every later reader sees it or a later one.
/// - An expired record is as good as gone: it is not read, and another may be put in its place.
public protocol Records: Sendable {
    /// One record; `nil` if there is none, or it has expired by `now`.
    func record(_ kind: RecordKind, _ id: String, now: Instant) async throws(StoreError) -> Record?

    /// Records of a kind in rising order of id, byte by byte, without expired ones.
    ///
    /// - Parameters:
    ///   - id: Start after this one; `nil` starts at the first.
    ///   - limit: At most so many, 1 or more. Fewer only at the end.
    func records(_ kind: RecordKind, after id: String?, limit: Int, now: Instant) async throws(StoreError) -> [Record]

    /// Keeps a record.
    ///
    /// - Parameters:
    ///   - record: Its ``Record/revision`` is the one it shall have: 1 above the one it replaces, 1 for a new one.
    ///   - now: What expired before is not there.
    /// - Returns: Whether it was kept: not if its revision is not the next one.
    func keep(_ record: Record, now: Instant) async throws(StoreError) -> Bool

    /// Removes a record of a revision.
    ///
    /// - Returns: Whether it was there in that revision.
    @discardableResult
    func remove(_ kind: RecordKind, _ id: String, revision: Int64) async throws(StoreError) -> Bool

    /// Removes what has expired by `now` for good.
    func sweepRecords(now: Instant) async throws(StoreError)
}

/// What a record is about. The names are kept in stores: add, never change.
public enum RecordKind: String, CaseIterable, Codable, Sendable {
    /// A key that gives access to the service.
    case key
    /// One run of a job.
    case run
    /// Who may run jobs at the moment.
    case lease
    /// The state of a job between its runs.
    case job
    /// What was answered to a request that may come again.
    case answer
    /// Who looked at or changed what concerns people.
    case audit
    /// A name that people gave to a segment.
    case name
    /// A session of a browser.
    case session
}

/// One small document.
public struct Record: Equatable, Sendable {
    public var kind: RecordKind
    /// Up to 200 bytes, unique within the kind.
    public var id: String
    /// 1 for a new record, and one more with each write.
    public var revision: Int64
    /// Any text, usually JSON.
    public var body: String
    /// From this instant on it is gone; `nil` keeps it for good.
    public var expiresAt: Instant?

    public init(kind: RecordKind, id: String, revision: Int64 = 1, body: String, expiresAt: Instant? = nil) {
        self.kind = kind
        self.id = id
        self.revision = revision
        self.body = body
        self.expiresAt = expiresAt
    }
}
