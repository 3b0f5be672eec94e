/// Posts with nearly the same text, whoever wrote them: copied and pasted, automatic, or passed on.
public struct DuplicateGroup: Equatable, Sendable {
    /// How many posts it has, 2 or more.
    public var posts: Int
    /// How many of them pass another post on without a word of their own.
    public var reposts: Int
    /// How many different authors they have.
    public var authors: Int
    /// When the earliest was written.
    public var first: Instant
    /// When the latest was written.
    public var last: Instant
    /// What the group counts as: the label that a person gave to the most of its posts, else the one that the most were
    /// read with. `unscored` counts only where none is scored; of labels given equally often, the one that came first.
    public var sentiment: Sentiment
    /// In ten-thousandths, of the earliest post with that label; `nil` where it is unscored.
    public var polarity: Int32?
    /// The earliest post; of equal instants the lowest id.
    public var earliest: PostID
    /// The text of the earliest; `nil` where texts are not kept.
    public var example: String?

    public init(
        posts: Int, reposts: Int, authors: Int, first: Instant, last: Instant, sentiment: Sentiment, polarity: Int32?,
        earliest: PostID, example: String?
    ) {
        self.posts = posts
        self.reposts = reposts
        self.authors = authors
        self.first = first
        self.last = last
        self.sentiment = sentiment
        self.polarity = polarity
        self.earliest = earliest
        self.example = example
    }
}
