import Covey
import CoveyStore
import CoveyTesting

/// A store in memory to which something happens at certain moments: the hook can wait, count, fail, or change what is
/// stored meanwhile.
final class HookedStore: Store {
    enum Moment {
        /// So many groups of changes are about to be applied in one step.
        case applying(groups: Int)
        case publishing
        case keeping(Record)
        case readingPosts
        /// A record was read, and its reader does not have it yet.
        case read(RecordKind)
        /// Posts or people are about to be counted; each question is another text.
        case counting(String)
    }

    private let store: InMemoryStore
    private let hook: @Sendable (Moment) async throws(StoreError) -> Void

    init(
        _ store: InMemoryStore = InMemoryStore(),
        hook: @escaping @Sendable (Moment) async throws(StoreError) -> Void = { _ in }
    ) {
        (self.store, self.hook) = (store, hook)
    }

    /// Takes changes of many callers only once a gate is open.
    convenience init(_ store: InMemoryStore = InMemoryStore(), behind gate: Gate) {
        self.init(store) { moment in
            if case .applying = moment { await gate.pass() }
        }
    }

    // MARK: What has moments

    func apply(together groups: [[Change]]) async throws(StoreError) -> [ChangeCounts] {
        try await hook(.applying(groups: groups.count))
        return try await store.apply(together: groups)
    }

    func publish(_ segmentation: Segmentation) async throws(StoreError) {
        try await hook(.publishing)
        try await store.publish(segmentation)
    }

    func posts(after id: PostID?, limit: Int) async throws(StoreError) -> [StoredPost] {
        try await hook(.readingPosts)
        return try await store.posts(after: id, limit: limit)
    }

    func record(_ kind: RecordKind, _ id: String, now: Instant) async throws(StoreError) -> Record? {
        let record = try await store.record(kind, id, now: now)
        try await hook(.read(kind))
        return record
    }

    func keep(_ record: Record, now: Instant) async throws(StoreError) -> Bool {
        try await hook(.keeping(record))
        try Self.checkCancellation()
        return try await store.keep(record, now: now)
    }

    func remove(_ kind: RecordKind, _ id: String, revision: Int64) async throws(StoreError) -> Bool {
        try Self.checkCancellation()
        return try await store.remove(kind, id, revision: revision)
    }

    /// Stores with files or servers do nothing for a task that was cancelled.
    private static func checkCancellation() throws(StoreError) {
        guard !Task.isCancelled else { throw StoreError(.unavailable, "The task was cancelled.") }
    }

    func statistics() async throws(StoreError) -> StoreStatistics {
        try await hook(.counting("statistics"))
        return try await store.statistics()
    }

    func measures(_ query: MeasureQuery) async throws(StoreError) -> [Measure] {
        try await hook(.counting("\(query)"))
        return try await store.measures(query)
    }

    func arrivals(by step: TrendStep, from: Instant?) async throws(StoreError) -> [Arrivals] {
        try await hook(.counting("arrivals by \(step)"))
        return try await store.arrivals(by: step, from: from)
    }

    // MARK: What is passed on

    func apply(_ changes: [Change]) async throws(StoreError) -> ChangeCounts {
        try await store.apply(changes)
    }

    func settle() async throws(StoreError) {
        try await store.settle()
    }

    func claim(identity: String) async throws(StoreError) {
        try await store.claim(identity: identity)
    }

    func identity() async throws(StoreError) -> String? {
        try await store.identity()
    }

    func profiles(after author: AuthorKey?, limit: Int) async throws(StoreError) -> [Profile] {
        try await store.profiles(after: author, limit: limit)
    }

    func readProfiles(_ body: @escaping @Sendable ([Profile]) -> Void) async throws(StoreError) {
        try await store.readProfiles(body)
    }

    func post(_ id: PostID) async throws(StoreError) -> StoredPost? {
        try await store.post(id)
    }

    func marks(after id: PostID?, limit: Int) async throws(StoreError) -> [Mark] {
        try await store.marks(after: id, limit: limit)
    }

    func expire(before instant: Instant) async throws(StoreError) -> Int64 {
        try await store.expire(before: instant)
    }

    func trend(by step: TrendStep) async throws(StoreError) -> [TrendPoint] {
        try await store.trend(by: step)
    }

    func audit(after author: AuthorKey?, limit: Int) async throws(StoreError) -> [ProfileAudit] {
        try await store.audit(after: author, limit: limit)
    }

    func refold(_ authors: [AuthorKey]) async throws(StoreError) {
        try await store.refold(authors)
    }

    func strayPosts(mends: Bool) async throws(StoreError) -> Int64 {
        try await store.strayPosts(mends: mends)
    }

    func profile(of author: AuthorKey) async throws(StoreError) -> Profile? {
        try await store.profile(of: author)
    }

    func posts(by author: AuthorKey, limit: Int) async throws(StoreError) -> [StoredPost] {
        try await store.posts(by: author, limit: limit)
    }

    func beginSegmentation() async throws(StoreError) -> SegmentationID {
        try await store.beginSegmentation()
    }

    func write(_ assignments: [Assignment], to draft: SegmentationID) async throws(StoreError) {
        try await store.write(assignments, to: draft)
    }

    func save(_ segmentation: Segmentation) async throws(StoreError) {
        try await store.save(segmentation)
    }

    func publishedSegmentation() async throws(StoreError) -> Segmentation? {
        try await store.publishedSegmentation()
    }

    func segmentation(_ id: SegmentationID) async throws(StoreError) -> Segmentation? {
        try await store.segmentation(id)
    }

    func segmentations(before id: SegmentationID?, limit: Int) async throws(StoreError) -> [Segmentation] {
        try await store.segmentations(before: id, limit: limit)
    }

    func assignments(of segmentation: SegmentationID, after author: AuthorKey?, limit: Int) async throws(StoreError)
        -> [Assignment]
    {
        try await store.assignments(of: segmentation, after: author, limit: limit)
    }

    func assignment(of author: AuthorKey, in segmentation: SegmentationID) async throws(StoreError) -> Assignment? {
        try await store.assignment(of: author, in: segmentation)
    }

    func prepareForQueries() async throws(StoreError) {
        try await store.prepareForQueries()
    }

    func profiles(_ query: ProfileQuery) async throws(StoreError) -> ProfilePage {
        try await store.profiles(query)
    }

    func posts(_ query: PostQuery) async throws(StoreError) -> PostPage {
        try await store.posts(query)
    }

    func records(_ kind: RecordKind, after id: String?, limit: Int, now: Instant) async throws(StoreError) -> [Record] {
        try await store.records(kind, after: id, limit: limit, now: now)
    }

    func sweepRecords(now: Instant) async throws(StoreError) {
        try await store.sweepRecords(now: now)
    }
}
