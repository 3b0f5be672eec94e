/// Which posts a reader wants to see, the latest first, and from where.
public struct PostQuery: Hashable, Sendable {
    public var filter: PostFilter
    /// The last post of the page before; `nil` starts with the latest.
    public var after: PostPosition?
    /// At most so many posts, 1 or more.
    public var limit: Int
    /// Look at so many posts at most, at least ``limit``.
    public var budget: Int

    public init(
        filter: PostFilter = PostFilter(), after: PostPosition? = nil, limit: Int = 50, budget: Int = 20_000
    ) {
        self.filter = filter
        self.after = after
        self.limit = limit
        self.budget = budget
    }
}

/// What a post must be like: all parts that are set hold together.
public struct PostFilter: Hashable, Sendable {
    /// Written at this instant or later.
    public var from: Instant?
    /// Written before this instant.
    public var before: Instant?
    public var author: AuthorKey?
    public var brand: String?
    public var topic: String?
    public var language: String?
    public var sentiment: Sentiment?
    /// In ten-thousandths; never met by an unscored post.
    public var polarity: ClosedRange<Int32>?
    /// ISO 3166-1 alpha-2 code of the post's place, upper case.
    public var country: String?
    /// The name of the state or province of the post's place.
    public var region: String?
    /// The name of the city of the post's place.
    public var city: String?

    public init() {}

    public func meets(_ post: StoredPost) -> Bool {
        if let from, post.createdAt < from { return false }
        if let before, post.createdAt >= before { return false }
        if let author, post.author != author { return false }
        if let brand, !post.brands.contains(brand) { return false }
        if let topic, !post.topics.contains(topic) { return false }
        if let language, post.reading.language.code != language { return false }
        if let sentiment, post.reading.sentiment != sentiment { return false }
        if let polarity, !(post.reading.scores.map { polarity.contains($0.polarity) } ?? false) { return false }
        if let country, post.place?.country != country { return false }
        if let region, post.place?.region != region { return false }
        if let city, post.place?.city != city { return false }
        return true
    }
}

/// Where a post stands in the order of posts, the latest first: enough to go on after it.
public struct PostPosition: Hashable, Sendable {
    public var createdAt: Instant
    public var id: PostID

    public init(createdAt: Instant, id: PostID) {
        self.createdAt = createdAt
        self.id = id
    }

    public init(of post: StoredPost) {
        self.init(createdAt: post.createdAt, id: post.id)
    }

    /// Whether this one comes before another: it is later, or of one instant and of the higher id.
    public func precedes(_ other: PostPosition) -> Bool {
        (createdAt, id) > (other.createdAt, other.id)
    }
}

/// One page of posts.
public struct PostPage: Equatable, Sendable {
    public var posts: [StoredPost]
    /// As ``ProfilePage/next``.
    public var next: PostPosition?

    public init(posts: [StoredPost], next: PostPosition?) {
        self.posts = posts
        self.next = next
    }
}
