import Covey
import CoveyStore
import Synchronization

/// A store in memory to which something happens at a certain moment.
final class HookedStore: Store {
    private let store: InMemoryStore
    private let beforePublishing: @Sendable (InMemoryStore) async throws(StoreError) -> Void
    private let pageOfPosts: (@Sendable (_ call: Int) throws(StoreError) -> [StoredPost])?
    private let beforeKeeping: @Sendable (Record) throws(StoreError) -> Void
    private let afterReading: @Sendable (_ kind: RecordKind) async -> Void
    private let calls = Mutex(0)

    /// - Parameters:
    ///   - beforePublishing: Happens when a run is about to be published.
    ///   - afterReading: Happens when a record was read, before its reader has it.
    ///   - pageOfPosts: What reading the posts of the store gives the first time, the second time, and so on.
    ///   - beforeKeeping: Happens when a record is about to be kept.
    init(
        _ store: InMemoryStore,
        beforePublishing: @escaping @Sendable (InMemoryStore) async throws(StoreError) -> Void = { _ in },
        afterReading: @escaping @Sendable (_ kind: RecordKind) async -> Void = { _ in },
        pageOfPosts: (@Sendable (_ call: Int) throws(StoreError) -> [StoredPost])? = nil,
        beforeKeeping: @escaping @Sendable (Record) throws(StoreError) -> Void = { _ in }
    ) {
        self.beforeKeeping = beforeKeeping
        self.afterReading = afterReading
        (self.store, self.beforePublishing, self.pageOfPosts) = (store, beforePublishing, pageOfPosts)
    }

    func publish(_ segmentation: Segmentation) async throws(StoreError) {
        try await beforePublishing(store)
        try await store.publish(segmentation)
    }

    func posts(after id: PostID?, limit: Int) async throws(StoreError) -> [StoredPost] {
        guard let pageOfPosts else { return try await store.posts(after: id, limit: limit) }
        let call = calls.withLock { calls in
            calls += 1
            return calls
        }
        return try pageOfPosts(call)
    }

    @discardableResult
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

    func statistics() async throws(StoreError) -> StoreStatistics {
        try await store.statistics()
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

    @discardableResult
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

    func measures(_ query: MeasureQuery) async throws(StoreError) -> [Measure] {
        try await store.measures(query)
    }

    func arrivals(by step: TrendStep, from: Instant?) async throws(StoreError) -> [Arrivals] {
        try await store.arrivals(by: step, from: from)
    }

    func record(_ kind: RecordKind, _ id: String, now: Instant) async throws(StoreError) -> Record? {
        let record = try await store.record(kind, id, now: now)
        await afterReading(kind)
        return record
    }

    func records(_ kind: RecordKind, after id: String?, limit: Int, now: Instant) async throws(StoreError) -> [Record] {
        try await store.records(kind, after: id, limit: limit, now: now)
    }

    func keep(_ record: Record, now: Instant) async throws(StoreError) -> Bool {
        try beforeKeeping(record)
        try Self.checkCancellation()
        return try await store.keep(record, now: now)
    }

    @discardableResult
    func remove(_ kind: RecordKind, _ id: String, revision: Int64) async throws(StoreError) -> Bool {
        try Self.checkCancellation()
        return try await store.remove(kind, id, revision: revision)
    }

    /// Stores with files or servers do nothing for a task that was cancelled.
    private static func checkCancellation() throws(StoreError) {
        guard !Task.isCancelled else { throw StoreError(.unavailable, "The task was cancelled.") }
    }

    func sweepRecords(now: Instant) async throws(StoreError) {
        try await store.sweepRecords(now: now)
    }
}
