import Covey
import CoveyStore
import Synchronization

/// A store in memory that takes changes only once its gate is open.
final class GatedStore: Store {
    let inner = InMemoryStore()
    private let state = Mutex(State())

    private struct State {
        var isOpen = false
        var waiting: [CheckedContinuation<Void, Never>] = []
        var watchers: [CheckedContinuation<Void, Never>] = []
        var hasEntered = false
        var steps: [Int] = []
        var failure: StoreError?
    }

    /// How many groups each step had.
    var steps: [Int] { state.withLock { $0.steps } }

    func fail(with error: StoreError?) { state.withLock { $0.failure = error } }

    func open() {
        let waiting = state.withLock { state in
            state.isOpen = true
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }

    /// Waits until somebody stands at the gate.
    func entered() async {
        await withCheckedContinuation { continuation in
            let isThere = state.withLock { state in
                if !state.hasEntered { state.watchers.append(continuation) }
                return state.hasEntered
            }
            if isThere { continuation.resume() }
        }
    }

    func apply(together groups: [[Change]]) async throws(StoreError) -> [ChangeCounts] {
        await withCheckedContinuation { continuation in
            let (isOpen, watchers) = state.withLock { state in
                state.steps.append(groups.count)
                state.hasEntered = true
                if !state.isOpen { state.waiting.append(continuation) }
                defer { state.watchers = [] }
                return (state.isOpen, state.watchers)
            }
            for watcher in watchers { watcher.resume() }
            if isOpen { continuation.resume() }
        }
        if let failure = state.withLock({ $0.failure }) { throw failure }
        return try await inner.apply(together: groups)
    }

    func apply(_ changes: [Change]) async throws(StoreError) -> ChangeCounts {
        try await inner.apply(changes)
    }

    func settle() async throws(StoreError) {
        try await inner.settle()
    }

    func claim(identity: String) async throws(StoreError) {
        try await inner.claim(identity: identity)
    }

    func identity() async throws(StoreError) -> String? {
        try await inner.identity()
    }

    func statistics() async throws(StoreError) -> StoreStatistics {
        try await inner.statistics()
    }

    func profiles(after author: AuthorKey?, limit: Int) async throws(StoreError) -> [Profile] {
        try await inner.profiles(after: author, limit: limit)
    }

    func readProfiles(_ body: @escaping @Sendable ([Profile]) -> Void) async throws(StoreError) {
        try await inner.readProfiles(body)
    }

    func posts(after id: PostID?, limit: Int) async throws(StoreError) -> [StoredPost] {
        try await inner.posts(after: id, limit: limit)
    }

    func post(_ id: PostID) async throws(StoreError) -> StoredPost? {
        try await inner.post(id)
    }

    func marks(after id: PostID?, limit: Int) async throws(StoreError) -> [Mark] {
        try await inner.marks(after: id, limit: limit)
    }

    func expire(before instant: Instant) async throws(StoreError) -> Int64 {
        try await inner.expire(before: instant)
    }

    func trend(by step: TrendStep) async throws(StoreError) -> [TrendPoint] {
        try await inner.trend(by: step)
    }

    func audit(after author: AuthorKey?, limit: Int) async throws(StoreError) -> [ProfileAudit] {
        try await inner.audit(after: author, limit: limit)
    }

    func refold(_ authors: [AuthorKey]) async throws(StoreError) {
        try await inner.refold(authors)
    }

    func strayPosts(mends: Bool) async throws(StoreError) -> Int64 {
        try await inner.strayPosts(mends: mends)
    }

    func profile(of author: AuthorKey) async throws(StoreError) -> Profile? {
        try await inner.profile(of: author)
    }

    func posts(by author: AuthorKey, limit: Int) async throws(StoreError) -> [StoredPost] {
        try await inner.posts(by: author, limit: limit)
    }

    func beginSegmentation() async throws(StoreError) -> SegmentationID {
        try await inner.beginSegmentation()
    }

    func write(_ assignments: [Assignment], to draft: SegmentationID) async throws(StoreError) {
        try await inner.write(assignments, to: draft)
    }

    func save(_ segmentation: Segmentation) async throws(StoreError) {
        try await inner.save(segmentation)
    }

    func publish(_ segmentation: Segmentation) async throws(StoreError) {
        try await inner.publish(segmentation)
    }

    func publishedSegmentation() async throws(StoreError) -> Segmentation? {
        try await inner.publishedSegmentation()
    }

    func segmentation(_ id: SegmentationID) async throws(StoreError) -> Segmentation? {
        try await inner.segmentation(id)
    }

    func segmentations(before id: SegmentationID?, limit: Int) async throws(StoreError) -> [Segmentation] {
        try await inner.segmentations(before: id, limit: limit)
    }

    func assignments(of segmentation: SegmentationID, after author: AuthorKey?, limit: Int) async throws(StoreError)
        -> [Assignment]
    {
        try await inner.assignments(of: segmentation, after: author, limit: limit)
    }

    func assignment(of author: AuthorKey, in segmentation: SegmentationID) async throws(StoreError) -> Assignment? {
        try await inner.assignment(of: author, in: segmentation)
    }

    func prepareForQueries() async throws(StoreError) {
        try await inner.prepareForQueries()
    }

    func profiles(_ query: ProfileQuery) async throws(StoreError) -> ProfilePage {
        try await inner.profiles(query)
    }

    func posts(_ query: PostQuery) async throws(StoreError) -> PostPage {
        try await inner.posts(query)
    }

    func measures(_ query: MeasureQuery) async throws(StoreError) -> [Measure] {
        try await inner.measures(query)
    }

    func arrivals(by step: TrendStep, from: Instant?) async throws(StoreError) -> [Arrivals] {
        try await inner.arrivals(by: step, from: from)
    }

    func record(_ kind: RecordKind, _ id: String, now: Instant) async throws(StoreError) -> Record? {
        try await inner.record(kind, id, now: now)
    }

    func records(_ kind: RecordKind, after id: String?, limit: Int, now: Instant) async throws(StoreError) -> [Record] {
        try await inner.records(kind, after: id, limit: limit, now: now)
    }

    func keep(_ record: Record, now: Instant) async throws(StoreError) -> Bool {
        try await inner.keep(record, now: now)
    }

    func remove(_ kind: RecordKind, _ id: String, revision: Int64) async throws(StoreError) -> Bool {
        try await inner.remove(kind, id, revision: revision)
    }

    func sweepRecords(now: Instant) async throws(StoreError) {
        try await inner.sweepRecords(now: now)
    }
}
