import Covey

/// Which posts were seen lately, so that one that is met twice counts once.
struct RecentPosts: Sendable {
    private var young: Set<PostID> = []
    private var old: Set<PostID> = []
    private let half: Int

    /// - Parameter capacity: So many are remembered at most, and the latest half of them at least.
    init(capacity: Int = 100_000) {
        half = max(1, capacity / 2)
    }

    /// Remembers a post.
    ///
    /// - Returns: Whether it was new.
    mutating func insert(_ id: PostID) -> Bool {
        guard !old.contains(id), young.insert(id).inserted else { return false }
        if young.count >= half { (old, young) = (young, []) }
        return true
    }
}
