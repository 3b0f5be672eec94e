public import Covey

/// Where posts, profiles and segmentations live.
///
/// A store keeps three things in step: the posts, one profile for each author who has a post, and the published
/// segmentation. Profiles are an exact fold of the stored posts, so whatever is replayed, reordered or cut off by a
/// crash, the same posts give the same profiles to the bit.
///
/// The laws, which the conformance suite runs against every store:
/// - ``apply(_:)`` is durable when it returns. If it is cut off, either nothing of it ever shows, or the next run or
///   another process completes it; each post counts exactly once either way.
/// - Applying the same changes again changes nothing; applying them in another order or in other batches ends in the
///   same posts and profiles, as long as no two different payloads of a post have the same rank.
/// - All payloads that name each other's ids are one post, also if some of them know nothing of an edit.
/// - Of all payloads of one post, the one with the highest ``StoredPost/revision`` is kept, unless it was withdrawn. So a
///   post that is corrected or read anew is its payload in a later edition, and submitted like any other. Of two
///   with the same rank, such as two editions that were made from one at the same moment, the one that came first stays.
/// - A withdrawn post stays away whether the withdrawal comes before or after it, under any of its version ids.
/// - An author without a stored post has no profile.
/// - Pages come in rising order of key and hold no key twice.
/// - Readers see the segmentation that was published last, whole, or the one before it; never a mixture or a draft.
public protocol Store: Queries, Records {
    /// Applies changes in their order.
    ///
    /// - Returns: What became of them.
    /// - Throws: ``StoreError`` with code `unavailable`, `unreachable`, `refused`, `full` or `corrupt`; either nothing
    ///   was changed then, or what was begun will be completed. Applying them again is safe.
    /// - Complexity: O(changes), plus the stored posts of each author who lost or replaced one.
    @discardableResult
    func apply(_ changes: [Change]) async throws(StoreError) -> ChangeCounts

    /// Applies several groups of changes one after the other, in as few steps as the store can.
    ///
    /// - Returns: What became of each group, as if each had been applied by itself.
    /// - Throws: As ``apply(_:)``; any of the groups may have been applied then.
    func apply(together groups: [[Change]]) async throws(StoreError) -> [ChangeCounts]

    /// Tidies up after a run of changes. Nothing depends on it.
    func settle() async throws(StoreError)

    /// Records whose authors this store holds: the mode of naming authors and a fingerprint of the key.
    ///
    /// - Parameter identity: Any short text; the first one stays.
    /// - Throws: ``StoreError`` with code `otherIdentity` if the store was begun with another one: the same author
    ///   would be counted under two keys.
    func claim(identity: String) async throws(StoreError)

    /// What the store was claimed for; `nil` before that.
    func identity() async throws(StoreError) -> String?

    func statistics() async throws(StoreError) -> StoreStatistics

    /// Profiles in rising order of author.
    ///
    /// - Parameters:
    ///   - author: Start after this one; `nil` starts at the first.
    ///   - limit: At most so many, 1 or more. Fewer only at the end.
    func profiles(after author: AuthorKey?, limit: Int) async throws(StoreError) -> [Profile]

    /// Hands on every profile, in rising order of author, while reading: of the profiles no more than a page is held.
    ///
    /// - Parameter body: Called for one page after the other, on a thread where it may take its time.
    func readProfiles(_ body: @escaping @Sendable ([Profile]) -> Void) async throws(StoreError)

    /// Posts in rising order of id; parameters as for ``profiles(after:limit:)``.
    func posts(after id: PostID?, limit: Int) async throws(StoreError) -> [StoredPost]

    /// One post, by its id or that of any of its versions; `nil` if none is stored under it.
    func post(_ id: PostID) async throws(StoreError) -> StoredPost?

    /// What is known of ids beside the posts, in rising order of id; parameters as for ``profiles(after:limit:)``.
    func marks(after id: PostID?, limit: Int) async throws(StoreError) -> [Mark]

    /// Removes every post that was written before an instant, from the profiles too. Marks stay; without one, such a
    /// post that comes again is stored again.
    ///
    /// - Returns: How many posts were removed.
    @discardableResult
    func expire(before instant: Instant) async throws(StoreError) -> Int64

    /// Posts and polarity by time, in rising order; steps without a post are left out.
    ///
    /// - Complexity: O(posts), inside the store.
    func trend(by step: TrendStep) async throws(StoreError) -> [TrendPoint]

    /// For each author in rising order, the stored profile beside the one recomputed from the stored posts.
    ///
    /// - Parameters: As for ``profiles(after:limit:)``.
    func audit(after author: AuthorKey?, limit: Int) async throws(StoreError) -> [ProfileAudit]

    /// Recomputes the profiles of some authors from their stored posts and replaces them.
    func refold(_ authors: [AuthorKey]) async throws(StoreError)

    /// Finds posts that no profile can count, since what leads from their author to them is lost. ``audit(after:limit:)``
    /// cannot meet them.
    ///
    /// - Parameter mends: Whether they are entered again, with their authors' profiles, where that is possible.
    /// - Returns: How many there are.
    /// - Complexity: O(posts), inside the store or page by page.
    func strayPosts(mends: Bool) async throws(StoreError) -> Int64

    /// The profile of one author; `nil` without a stored post.
    func profile(of author: AuthorKey) async throws(StoreError) -> Profile?

    /// Posts of one author, the latest first, of equal instants the one with the higher id.
    ///
    /// - Parameter limit: At most so many, 1 or more.
    func posts(by author: AuthorKey, limit: Int) async throws(StoreError) -> [StoredPost]

    /// Opens a segmentation that no reader sees yet.
    func beginSegmentation() async throws(StoreError) -> SegmentationID

    /// Adds assignments to a draft. An author is assigned once.
    func write(_ assignments: [Assignment], to draft: SegmentationID) async throws(StoreError)

    /// Keeps what a run found and what people decided about it, in place of what was kept of it before. It changes
    /// nothing about which run is published. The assignments of a refused run are dropped.
    ///
    /// - Throws: ``StoreError``, with code `superseded` if the published run is to be refused.
    func save(_ segmentation: Segmentation) async throws(StoreError)

    /// Makes a draft the published segmentation, in one step for every reader, and keeps it as ``save(_:)`` does. Its
    /// assignments and those of the one published before it stay readable, and those of later drafts; older ones are
    /// dropped.
    ///
    /// - Throws: ``StoreError`` with code `superseded` unless ``Segmentation/previous`` is what is published, and where the
    ///   run's own assignments are not kept any more.
    func publish(_ segmentation: Segmentation) async throws(StoreError)

    /// The segmentation that was published last; `nil` before the first.
    func publishedSegmentation() async throws(StoreError) -> Segmentation?

    /// What is kept of one run: drafts, refused and formerly published ones too; `nil` if there was none.
    func segmentation(_ id: SegmentationID) async throws(StoreError) -> Segmentation?

    /// What is kept of runs, the latest first: drafts, refused and formerly published ones too.
    ///
    /// - Parameters:
    ///   - id: Start with the one before this; `nil` starts with the latest.
    ///   - limit: At most so many, 1 or more. Fewer only at the end.
    func segmentations(before id: SegmentationID?, limit: Int) async throws(StoreError) -> [Segmentation]

    /// Assignments in rising order of author; the other parameters as for ``profiles(after:limit:)``.
    ///
    /// - Throws: ``StoreError`` with code `superseded` if that run's assignments are not kept: it was never saved, it was
    ///   refused, or it is older than the run published before the present one.
    func assignments(
        of segmentation: SegmentationID, after author: AuthorKey?, limit: Int
    ) async throws(StoreError) -> [Assignment]

    /// The assignments of some authors; those of whom the run has none are left out.
    ///
    /// - Throws: As ``assignments(of:after:limit:)``.
    func assignments(
        of authors: [AuthorKey], in segmentation: SegmentationID
    ) async throws(StoreError) -> [AuthorKey: Assignment]

    /// The assignment of one author; `nil` where the run has none.
    ///
    /// - Throws: As ``assignments(of:after:limit:)``.
    func assignment(
        of author: AuthorKey, in segmentation: SegmentationID
    ) async throws(StoreError) -> Assignment?
}

/// One thing that happens to the posts of a store.
public enum Change: Equatable, Sendable {
    /// A post arrived.
    case submit(StoredPost)
    /// A post must go, under any of its version ids: all its versions up to one. A deletion is `through: .max`, which
    /// is no post's version; an edit that no longer meets the filter withdraws what came before it.
    case withdraw(PostID, through: UInt64)
    /// An id is a version of a post, whatever payload may have said so.
    case join(PostID, of: PostID)
}

/// What is known of an id beside its post.
public struct Mark: Equatable, Sendable {
    public var id: PostID
    /// The identity of the post that this id is a version of.
    public var post: PostID?
    /// A post must stay away under this id, up to this version.
    public var through: UInt64?

    public init(id: PostID, post: PostID?, through: UInt64?) {
        self.id = id
        self.post = post
        self.through = through
    }

    /// What teaches another store the same.
    public var changes: [Change] {
        (post.map { [.join(id, of: $0)] } ?? []) + (through.map { [.withdraw(id, through: $0)] } ?? [])
    }
}

/// What became of a batch of changes.
public struct ChangeCounts: Hashable, Sendable {
    /// Posts that are now stored: new ones, and those of a higher revision that took the place of a stored one.
    public var stored: Int
    /// Those among ``stored`` that took the place of another.
    public var replaced: Int
    /// Posts that changed nothing: seen before, or an older version of what is stored.
    public var duplicate: Int
    /// Posts that had been deleted before they came.
    public var deleted: Int

    public init(stored: Int = 0, replaced: Int = 0, duplicate: Int = 0, deleted: Int = 0) {
        self.stored = stored
        self.replaced = replaced
        self.duplicate = duplicate
        self.deleted = deleted
    }

    public static func += (left: inout ChangeCounts, right: ChangeCounts) {
        left.stored += right.stored
        left.replaced += right.replaced
        left.duplicate += right.duplicate
        left.deleted += right.deleted
    }
}

/// What became of one submitted post.
public enum SubmitOutcome: Sendable {
    case stored
    /// It took the place of another payload of the same post.
    case replaced
    case duplicate
    case deleted
}

extension ChangeCounts {
    public mutating func add(_ outcome: SubmitOutcome) {
        switch outcome {
        case .stored: stored += 1
        case .replaced: (stored, replaced) = (stored + 1, replaced + 1)
        case .duplicate: duplicate += 1
        case .deleted: deleted += 1
        }
    }
}

/// How much a store holds.
public struct StoreStatistics: Equatable, Codable, Sendable {
    public var posts: Int64
    /// Authors with at least one stored post.
    public var authors: Int64
    /// Ids under which a post must stay away.
    public var withdrawals: Int64
    /// The earliest and the latest stored post; `nil` in an empty store.
    public var firstPost: Instant?
    public var lastPost: Instant?
    /// The published segmentation.
    public var published: SegmentationID?

    public init(
        posts: Int64, authors: Int64, withdrawals: Int64, firstPost: Instant?, lastPost: Instant?,
        published: SegmentationID?
    ) {
        self.posts = posts
        self.authors = authors
        self.withdrawals = withdrawals
        self.firstPost = firstPost
        self.lastPost = lastPost
        self.published = published
    }
}

/// An author's profile as stored and as recomputed. They differ only if something other than Covey touched the store.
public struct ProfileAudit: Equatable, Sendable {
    public var author: AuthorKey
    /// `nil` if there is no stored profile.
    public var stored: Profile?
    /// `nil` if the author has no stored post.
    public var recomputed: Profile?

    public init(author: AuthorKey, stored: Profile?, recomputed: Profile?) {
        self.author = author
        self.stored = stored
        self.recomputed = recomputed
    }

    public var agrees: Bool { stored == recomputed }
}

extension Store {
    public func assignments(
        of authors: [AuthorKey], in segmentation: SegmentationID
    ) async throws(StoreError) -> [AuthorKey: Assignment] {
        var assignments: [AuthorKey: Assignment] = [:]
        for author in authors { assignments[author] = try await assignment(of: author, in: segmentation) }
        return assignments
    }

    public func apply(together groups: [[Change]]) async throws(StoreError) -> [ChangeCounts] {
        var counts: [ChangeCounts] = []
        for group in groups { counts.append(try await apply(group)) }
        return counts
    }

    /// Goes through every author once and hands on those whose profile is not the fold of the stored posts.
    ///
    /// - Parameters:
    ///   - pageSize: Authors at a time; bounds the memory.
    ///   - progress: Called after each page with the number of authors seen so far.
    ///   - found: Called for each author whose stored profile differs.
    /// - Returns: How many authors were checked.
    public func check(
        pageSize: Int = 1_000, progress: (Int) -> Void = { _ in },
        found: (ProfileAudit) async throws(StoreError) -> Void
    ) async throws(StoreError) -> Int {
        var checked = 0
        var last: AuthorKey?
        while true {
            let page = try await audit(after: last, limit: pageSize)
            for audit in page where !audit.agrees { try await found(audit) }
            checked += page.count
            progress(checked)
            guard page.count == pageSize else { return checked }
            last = page.last?.author
        }
    }
}
