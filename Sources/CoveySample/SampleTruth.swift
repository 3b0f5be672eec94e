/// What a reader of the whole sample must find. Complete once the generator has written its last line.
public struct SampleTruth: Equatable, Sendable {
    /// Lines written, of every kind.
    public internal(set) var lines = 0
    /// Distinct posts: a post, its later versions and its copies count once. Deleted posts count.
    public internal(set) var posts = 0
    /// Post lines written a second time, byte for byte.
    public internal(set) var duplicates = 0
    /// Lines that hold a later version of an earlier post.
    public internal(set) var edits = 0
    /// Posts with at least one later version.
    public internal(set) var editedPosts = 0
    /// Deletes written after the last version of their post.
    public internal(set) var deletesAfterPost = 0
    /// Deletes written before their post.
    public internal(set) var deletesBeforePost = 0
    /// Posts that must remain: distinct and not deleted.
    public internal(set) var livePosts = 0
    /// Reposts among the posts that must remain.
    public internal(set) var liveReposts = 0
    /// Authors with at least one post that must remain.
    public internal(set) var liveAuthors = 0
}

/// One author of the sample and what is true of it.
public struct SampleAuthor: Equatable, Sendable {
    /// The account's id, as in `author_id`.
    public let id: UInt64
    /// The kind of customer the author was drawn from.
    public let type: CustomerType
    /// Posts of the author that must remain, reposts included.
    public let livePosts: Int
    /// Reposts among them.
    public let liveReposts: Int
}
