public import Covey
import Synchronization

/// The reference store: the laws in their plainest form, in memory. It is the oracle that other stores are held
/// against, and it forgets everything with the process.
public final class InMemoryStore: Store {
    private let state = Mutex(State())

    public init() {}

    @discardableResult
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

    public func identity() async throws(StoreError) -> String? {
        state.withLock { $0.identity }
    }

    public func statistics() async throws(StoreError) -> StoreStatistics {
        state.withLock { state in
            let instants = state.posts.values.map(\.createdAt)
            return StoreStatistics(
                posts: Int64(state.posts.count), authors: Int64(state.profiles.count),
                withdrawals: Int64(state.withdrawn.count), firstPost: instants.min(), lastPost: instants.max(),
                published: state.published)
        }
    }

    public func profiles(after author: AuthorKey?, limit: Int) async throws(StoreError) -> [Profile] {
        state.withLock { state in Self.page(state.profiles, after: author, limit).map(\.value) }
    }

    public func readProfiles(_ body: @escaping @Sendable ([Profile]) -> Void) async throws(StoreError) {
        body(try await profiles(after: nil, limit: .max))
    }

    public func posts(after id: PostID?, limit: Int) async throws(StoreError) -> [StoredPost] {
        state.withLock { state in Self.page(state.posts, after: id, limit).map(\.value) }
    }

    public func post(_ id: PostID) async throws(StoreError) -> StoredPost? {
        state.withLock { state in state.posts[state.identities[id] ?? id] }
    }

    public func marks(after id: PostID?, limit: Int) async throws(StoreError) -> [Mark] {
        state.withLock { state in
            var marks: [PostID: Mark] = [:]
            for id in Set(state.identities.keys).union(state.withdrawn.keys) {
                marks[id] = Mark(id: id, post: state.identities[id], through: state.withdrawn[id])
            }
            return Self.page(marks, after: id, limit).map(\.value)
        }
    }

    @discardableResult
    public func expire(before instant: Instant) async throws(StoreError) -> Int64 {
        state.withLock { state in
            let old = state.posts.values.filter { $0.createdAt < instant }
            for post in old { state.posts[post.id] = nil }
            for author in Set(old.map(\.author)) { state.profiles[author] = state.fold(of: author) }
            return Int64(old.count)
        }
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

    public func strayPosts(mends: Bool) async throws(StoreError) -> Int64 { 0 }

    public func profile(of author: AuthorKey) async throws(StoreError) -> Profile? {
        state.withLock { $0.profiles[author] }
    }

    public func posts(by author: AuthorKey, limit: Int) async throws(StoreError) -> [StoredPost] {
        state.withLock { state in
            let posts = state.posts.values.filter { $0.author == author }
            return Array(posts.sorted { ($0.createdAt, $0.id) > ($1.createdAt, $1.id) }.prefix(limit))
        }
    }

    // MARK: Segmentations

    public func beginSegmentation() async throws(StoreError) -> SegmentationID {
        state.withLock { state in
            state.lastSegmentation += 1
            return SegmentationID(state.lastSegmentation)
        }
    }

    public func write(_ assignments: [Assignment], to draft: SegmentationID) async throws(StoreError) {
        state.withLock { state in
            for assignment in assignments { state.assignments[draft, default: [:]][assignment.author] = assignment }
        }
    }

    public func save(_ segmentation: Segmentation) async throws(StoreError) {
        let error = state.withLock { $0.save(segmentation) }
        if let error { throw error }
    }

    public func publish(_ segmentation: Segmentation) async throws(StoreError) {
        let error = state.withLock { $0.publish(segmentation) }
        if let error { throw error }
    }

    public func publishedSegmentation() async throws(StoreError) -> Segmentation? {
        state.withLock { state in state.published.flatMap { state.segmentations[$0] } }
    }

    public func segmentation(_ id: SegmentationID) async throws(StoreError) -> Segmentation? {
        state.withLock { $0.segmentations[id] }
    }

    public func segmentations(before id: SegmentationID?, limit: Int) async throws(StoreError) -> [Segmentation] {
        state.withLock { state in
            let earlier = state.segmentations.values.filter { segmentation in id.map { segmentation.id < $0 } ?? true }
            return Array(earlier.sorted { $0.id > $1.id }.prefix(limit))
        }
    }

    public func assignments(
        of segmentation: SegmentationID, after author: AuthorKey?, limit: Int
    ) async throws(StoreError) -> [Assignment] {
        Self.page(try kept(segmentation), after: author, limit).map(\.value)
    }

    public func assignment(
        of author: AuthorKey, in segmentation: SegmentationID
    ) async throws(StoreError) -> Assignment? {
        try kept(segmentation)[author]
    }

    private func kept(_ segmentation: SegmentationID) throws(StoreError) -> [AuthorKey: Assignment] {
        let assignments = state.withLock { state in
            state.keepsAssignments(of: segmentation) ? state.assignments[segmentation] ?? [:] : nil
        }
        guard let assignments else { throw .superseded(segmentation) }
        return assignments
    }

    // MARK: Queries and records

    /// Everything that queries are about, as of one moment.
    func contents(
        of segmentation: SegmentationID?
    ) throws(StoreError) -> (all: (profiles: [Profile], posts: [StoredPost]), members: [AuthorKey: Int]) {
        let members = try segmentation.map { (id) throws(StoreError) in try kept(id).mapValues(\.segment) } ?? [:]
        let all = state.withLock { (profiles: Array($0.profiles.values), posts: Array($0.posts.values)) }
        return (all, members)
    }

    func withRecords<Result>(_ body: (inout [RecordName: Record]) -> Result) -> Result {
        state.withLock { body(&$0.records) }
    }

    private static func page<Key: Comparable, Value>(
        _ values: [Key: Value], after key: Key?, _ limit: Int
    ) -> ArraySlice<(key: Key, value: Value)> {
        let later = values.filter { entry in key.map { $0 < entry.key } ?? true }
        return later.sorted { $0.key < $1.key }.prefix(limit)
    }
}

extension StoreError {
    /// The error for a segmentation whose assignments are not kept.
    public static func superseded(_ id: SegmentationID) -> StoreError {
        StoreError(
            .superseded,
            """
            The assignments of segmentation \(id.number) are not kept: it was refused or never finished, or later ones \
            took its place.
            """)
    }

    /// The error for a segmentation that is to be refused, and is what readers see.
    public static func publishedMeanwhile(_ id: SegmentationID) -> StoreError {
        StoreError(.superseded, "Segmentation \(id.number) cannot be refused: it is published.")
    }

    /// The error for a segmentation that was made against another one than is published.
    public static func overtaken(_ segmentation: Segmentation, by published: SegmentationID?) -> StoreError {
        func name(_ id: SegmentationID?) -> String { id.map { "segmentation \($0.number)" } ?? "none" }
        return StoreError(
            .superseded,
            """
            Segmentation \(segmentation.id.number) cannot be published: it continues \(name(segmentation.previous)), \
            and \(name(published)) is published.
            """)
    }
}

private struct State {
    var posts: [PostID: StoredPost] = [:]
    var profiles: [AuthorKey: Profile] = [:]
    /// For ids under which a post must stay away, the last version that must.
    var withdrawn: [PostID: UInt64] = [:]
    /// For ids of further versions, the identity of their post.
    var identities: [PostID: PostID] = [:]
    /// The inverse of ``identities``.
    var versions: [PostID: Set<PostID>] = [:]
    var identity: String?
    var lastSegmentation: Int64 = 0
    var segmentations: [SegmentationID: Segmentation] = [:]
    var published: SegmentationID?
    var assignments: [SegmentationID: [AuthorKey: Assignment]] = [:]
    /// Assignments of earlier runs are dropped.
    var oldestKept = SegmentationID(0)
    /// Runs that were refused once: their assignments are dropped.
    var refused: Set<SegmentationID> = []
    var records: [RecordName: Record] = [:]

    mutating func apply(_ change: Change, _ counts: inout ChangeCounts) {
        switch change {
        case .submit(var post):
            post.id = identities[post.id] ?? post.id
            for version in post.otherVersions { learn(version, of: post.id) }
            counts.add(place(post))
        case .withdraw(let id, let through):
            withdraw(id, through: through)
            if let identity = identities[id] { withdraw(identity, through: through) }
        case .join(let version, let identity):
            learn(version, of: identities[identity] ?? identity)
        }
    }

    /// Takes note that an id is a version of a post. If it was taken for a post of its own until now, that ends.
    private mutating func learn(_ version: PostID, of identity: PostID) {
        guard version != identity, identities[version] == nil else { return }
        identities[version] = identity
        versions[identity, default: []].insert(version)
        let versions = known(identity)
        posts[identity]?.otherVersions = versions
        if let through = withdrawn[version] { withdraw(identity, through: through) }
        guard var post = posts.removeValue(forKey: version) else { return }
        profiles[post.author] = fold(of: post.author)
        post.id = identity
        _ = place(post)
    }

    private func known(_ identity: PostID) -> [PostID] {
        (versions[identity] ?? []).sorted()
    }

    /// Puts a post in its place if it may be there and nothing better is.
    private mutating func place(_ post: StoredPost) -> SubmitOutcome {
        if let through = withdrawn[post.id], through >= post.version {
            return through == .max ? .deleted : .duplicate
        }
        let stored = posts[post.id]
        if let stored, stored.revision >= post.revision { return .duplicate }
        var post = post
        post.otherVersions = known(post.id)
        posts[post.id] = post
        if let stored {
            profiles[stored.author] = fold(of: stored.author)
            profiles[post.author] = fold(of: post.author)
            return .replaced
        }
        if profiles[post.author]?.merge(Profile(of: post)) == nil { profiles[post.author] = Profile(of: post) }
        return .stored
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

    // MARK: Segmentations

    func keepsAssignments(of id: SegmentationID) -> Bool {
        segmentations[id] != nil && !refused.contains(id) && id >= oldestKept
    }

    mutating func save(_ segmentation: Segmentation) -> StoreError? {
        let (id, isRefused) = (segmentation.id, segmentation.state == .refused)
        guard !isRefused || id != published else { return .publishedMeanwhile(id) }
        segmentations[id] = segmentation
        if isRefused {
            refused.insert(id)
            assignments[id] = nil
        }
        return nil
    }

    mutating func publish(_ segmentation: Segmentation) -> StoreError? {
        let id = segmentation.id
        guard segmentation.previous == published else { return .overtaken(segmentation, by: published) }
        guard !refused.contains(id), id >= oldestKept else { return .superseded(id) }
        if let error = save(segmentation) { return error }
        oldestKept = min(id, published ?? id)
        assignments = assignments.filter { $0.key >= oldestKept }
        published = id
        return nil
    }
}
