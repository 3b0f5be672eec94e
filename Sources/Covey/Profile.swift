/// One author's summary: an exact fold of the author's stored posts.
///
/// The same posts give the same profile to the bit, in any order and in any grouping, because every part is a sum of
/// integers, an extreme, or the later of two observations.
public struct Profile: Equatable, Sendable {
    public var author: AuthorKey
    /// How many posts of the author are stored.
    public var volume: Int64
    public var kinds: KindCounts
    /// Over the scored posts, in ten-thousandths.
    public var polarity: Moments
    /// Over the scored posts, in ten-thousandths.
    public var subjectivity: Moments
    public var languages: Tally
    public var brands: Tally
    public var topics: Tally
    public var firstSeen: Instant
    public var lastSeen: Instant
    public var followers: Latest<Int64>?
    public var following: Latest<Int64>?
    public var account: Latest<Account>?

    public init(
        author: AuthorKey, volume: Int64, kinds: KindCounts, polarity: Moments, subjectivity: Moments,
        languages: Tally, brands: Tally, topics: Tally, firstSeen: Instant, lastSeen: Instant,
        followers: Latest<Int64>?, following: Latest<Int64>?, account: Latest<Account>?
    ) {
        self.author = author
        self.volume = volume
        self.kinds = kinds
        self.polarity = polarity
        self.subjectivity = subjectivity
        self.languages = languages
        self.brands = brands
        self.topics = topics
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
        self.followers = followers
        self.following = following
        self.account = account
    }
}

extension Profile {
    /// The profile of an author of whom one post is stored.
    public init(of post: StoredPost) {
        let scores = post.reading.scores
        self.init(
            author: post.author, volume: 1, kinds: KindCounts(post.kind),
            polarity: Moments(scores.map { Int64($0.polarity) }),
            subjectivity: Moments(scores.map { Int64($0.subjectivity) }),
            languages: Tally([post.reading.language.code]), brands: Tally(post.brands), topics: Tally(post.topics),
            firstSeen: post.createdAt, lastSeen: post.createdAt,
            followers: post.observation?.followers.map { Latest($0, at: post.createdAt) },
            following: post.observation?.following.map { Latest($0, at: post.createdAt) },
            account: post.observation.map { Latest($0.account, at: post.createdAt) })
    }

    /// Adds the posts behind another profile of the same author. Commutative and associative.
    ///
    /// - Complexity: O(entries of the tallies).
    public mutating func merge(_ other: Profile) {
        precondition(author == other.author, "profiles of two authors cannot be merged")
        volume += other.volume
        kinds.merge(other.kinds)
        polarity.merge(other.polarity)
        subjectivity.merge(other.subjectivity)
        languages.merge(other.languages)
        brands.merge(other.brands)
        topics.merge(other.topics)
        firstSeen = min(firstSeen, other.firstSeen)
        lastSeen = max(lastSeen, other.lastSeen)
        followers = Self.later(followers, other.followers) { $0.mergeCount($1) }
        following = Self.later(following, other.following) { $0.mergeCount($1) }
        account = Self.later(account, other.account) { $0.merge($1) }
    }

    private static func later<Value>(
        _ left: Latest<Value>?, _ right: Latest<Value>?, merge: (inout Latest<Value>, Latest<Value>) -> Void
    ) -> Latest<Value>? {
        guard var result = left else { return right }
        if let right { merge(&result, right) }
        return result
    }
}

/// How many posts of each kind.
public struct KindCounts: Hashable, Sendable {
    public var original: Int64
    public var reply: Int64
    public var repost: Int64
    public var quote: Int64

    public init(original: Int64 = 0, reply: Int64 = 0, repost: Int64 = 0, quote: Int64 = 0) {
        self.original = original
        self.reply = reply
        self.repost = repost
        self.quote = quote
    }

    /// The counts of one post.
    public init(_ kind: Post.Kind) {
        self.init()
        switch kind {
        case .original: original = 1
        case .reply: reply = 1
        case .repost: repost = 1
        case .quote: quote = 1
        }
    }

    public mutating func merge(_ other: KindCounts) {
        original += other.original
        reply += other.reply
        repost += other.repost
        quote += other.quote
    }
}

/// Count, sum and sum of squares of a score in ten-thousandths: enough for an exact mean and variance, and a plain
/// sum under merging. Room for 9 * 10^10 posts.
public struct Moments: Hashable, Codable, Sendable {
    public var count: Int64
    public var sum: Int64
    public var sumOfSquares: Int64

    public init(count: Int64 = 0, sum: Int64 = 0, sumOfSquares: Int64 = 0) {
        self.count = count
        self.sum = sum
        self.sumOfSquares = sumOfSquares
    }

    /// The moments of one score, or of none.
    public init(_ score: Int64?) {
        self.init(count: score == nil ? 0 : 1, sum: score ?? 0, sumOfSquares: (score ?? 0) * (score ?? 0))
    }

    public mutating func merge(_ other: Moments) {
        count += other.count
        sum += other.sum
        sumOfSquares += other.sumOfSquares
    }

    /// The mean as a plain number: -1...1 for polarity, 0...1 for subjectivity; `nil` without any score.
    public var mean: Double? {
        count == 0 ? nil : Double(sum) / (Double(count) * 10_000)
    }
}
