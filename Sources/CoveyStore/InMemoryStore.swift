public import Covey
import Synchronization

/// The reference store: the laws in their plainest form, in memory. It is the oracle that other stores are held
/// against, and it forgets everything with the process.
public final class InMemoryStore: Store {
    private let state = Mutex(State())

    public init() {}

    public func apply(_ changes: [Change]) async throws(StoreError) -> ChangeCounts {
        state.withLock { state in
            var counts = ChangeCounts()
            for change in changes { state.apply(change, &counts) }
            return counts
        }
    }

    public func settle() async throws(StoreError) {}

    public func claim(identity: String) async throws(StoreError) {
        let begun = state.withLock { state in
            state.identity = state.identity ?? identity
            return state.identity
        }
        guard begun == identity else {
            throw StoreError(.otherIdentity, "The store in memory was begun with another key for its authors.")
        }
    }

    public func statistics() async throws(StoreError) -> StoreStatistics {
        state.withLock { state in
            let instants = state.posts.values.map(\.createdAt)
            return StoreStatistics(
                posts: Int64(state.posts.count), authors: Int64(state.profiles.count),
                withdrawals: Int64(state.withdrawn.count), firstPost: instants.min(), lastPost: instants.max(),
                published: state.published?.id)
        }
    }

    public func profiles(after author: AuthorKey?, limit: Int) async throws(StoreError) -> [Profile] {
        state.withLock { state in Self.page(state.profiles, after: author, limit).map(\.value) }
    }

    public func posts(after id: PostID?, limit: Int) async throws(StoreError) -> [StoredPost] {
        state.withLock { state in Self.page(state.posts, after: id, limit).map(\.value) }
    }

    public func trend(by step: TrendStep) async throws(StoreError) -> [TrendPoint] {
        state.withLock { state in
            var points: [Instant: TrendPoint] = [:]
            for post in state.posts.values {
                let start = step.start(of: post.createdAt)
                var point = points[start] ?? TrendPoint(start: start, posts: 0, polarity: Moments())
                point.posts += 1
                point.polarity.merge(Moments(post.reading.scores.map { Int64($0.polarity) }))
                points[start] = point
            }
            return points.values.sorted { $0.start < $1.start }
        }
    }

    public func audit(after author: AuthorKey?, limit: Int) async throws(StoreError) -> [ProfileAudit] {
        state.withLock { state in
            Self.page(state.profiles, after: author, limit).map { key, profile in
                ProfileAudit(author: key, stored: profile, recomputed: state.fold(of: key))
            }
        }
    }

    public func refold(_ authors: [AuthorKey]) async throws(StoreError) {
        state.withLock { state in
            for author in authors { state.profiles[author] = state.fold(of: author) }
        }
    }

    public func beginSegmentation() async throws(StoreError) -> SegmentationID {
        state.withLock { state in
            state.lastSegmentation += 1
            let id = SegmentationID(state.lastSegmentation)
            state.assignments[id] = [:]
            return id
        }
    }

    public func write(_ assignments: [Assignment], to draft: SegmentationID) async throws(StoreError) {
        state.withLock { state in
            for assignment in assignments { state.assignments[draft, default: [:]][assignment.author] = assignment }
        }
    }

    public func publish(_ segmentation: Segmentation) async throws(StoreError) {
        let wasLater = state.withLock { state in
            if let published = state.published, published.id >= segmentation.id { return true }
            let kept = state.published?.id ?? segmentation.id
            state.assignments = state.assignments.filter { $0.key >= kept }
            state.published = segmentation
            return false
        }
        if wasLater { throw .superseded(segmentation.id) }
    }

    public func publishedSegmentation() async throws(StoreError) -> Segmentation? {
        state.withLock { $0.published }
    }

    public func assignments(
        of segmentation: SegmentationID, after author: AuthorKey?, limit: Int
    ) async throws(StoreError) -> [Assignment] {
        let page = state.withLock { state in
            state.assignments[segmentation].map { Self.page($0, after: author, limit).map(\.value) }
        }
        guard let page else { throw .superseded(segmentation) }
        return page
    }

    private static func page<Key: Comparable, Value>(
        _ values: [Key: Value], after key: Key?, _ limit: Int
    ) -> ArraySlice<(key: Key, value: Value)> {
        let later = values.filter { entry in key.map { $0 < entry.key } ?? true }
        return later.sorted { $0.key < $1.key }.prefix(limit)
    }
}

extension StoreError {
    /// The error for a segmentation whose place a later one took.
    public static func superseded(_ id: SegmentationID) -> StoreError {
        StoreError(.superseded, "Segmentation \(id.number) is no longer kept: later ones were published.")
    }
}

private struct State {
    var posts: [PostID: StoredPost] = [:]
    var profiles: [AuthorKey: Profile] = [:]
    /// For ids under which a post must stay away, the last version that must.
    var withdrawn: [PostID: UInt64] = [:]
    /// For ids of further versions, the identity of their post.
    var aliases: [PostID: PostID] = [:]
    var identity: String?
    var lastSegmentation: Int64 = 0
    var assignments: [SegmentationID: [AuthorKey: Assignment]] = [:]
    var published: Segmentation?

    mutating func apply(_ change: Change, _ counts: inout ChangeCounts) {
        switch change {
        case .submit(let post): submit(post, &counts)
        case .withdraw(let id, let through):
            if through == .max { counts.deleted += 1 }
            withdraw(id, through: through)
            if let identity = aliases[id] { withdraw(identity, through: through) }
        }
    }

    private mutating func submit(_ post: StoredPost, _ counts: inout ChangeCounts) {
        for alias in post.otherVersions { aliases[alias] = post.id }
        let through = ([post.id] + post.otherVersions).compactMap { withdrawn[$0] }.max()
        if let through { withdraw(post.id, through: through) }
        if let through, through >= post.version {
            if through == .max { counts.deleted += 1 } else { counts.duplicate += 1 }
            return
        }
        let stored = posts[post.id]
        if let stored, stored.revision >= post.revision {
            counts.duplicate += 1
            return
        }
        posts[post.id] = post
        counts.stored += 1
        if let stored {
            counts.replaced += 1
            profiles[stored.author] = fold(of: stored.author)
            profiles[post.author] = fold(of: post.author)
        } else if profiles[post.author]?.merge(Profile(of: post)) == nil {
            profiles[post.author] = Profile(of: post)
        }
    }

    private mutating func withdraw(_ id: PostID, through version: UInt64) {
        withdrawn[id] = max(withdrawn[id] ?? 0, version)
        guard let post = posts[id], post.version <= version else { return }
        posts[id] = nil
        profiles[post.author] = fold(of: post.author)
    }

    func fold(of author: AuthorKey) -> Profile? {
        var profile: Profile?
        for post in posts.values where post.author == author {
            if profile == nil { profile = Profile(of: post) } else { profile?.merge(Profile(of: post)) }
        }
        return profile
    }
}
