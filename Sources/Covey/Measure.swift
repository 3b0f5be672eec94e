/// What is counted of posts, by what, and in which steps of time.
public struct MeasureQuery: Hashable, Sendable {
    public var filter: PostFilter
    public var dimension: Dimension
    /// `nil` takes the whole time as one step.
    public var step: TrendStep?
    /// Up to so many authors of a group are told apart, 0 or more; see ``People``.
    public var people: Int

    public init(
        filter: PostFilter = PostFilter(), by dimension: Dimension = .all, step: TrendStep? = nil, people: Int = 0
    ) {
        self.filter = filter
        self.dimension = dimension
        self.step = step
        self.people = people
    }

    /// What posts are told apart by.
    public enum Dimension: Hashable, Sendable {
        /// By nothing: all posts together.
        case all
        /// A post of several brands counts for each of them, one of none for none.
        case brand
        /// As ``brand``.
        case topic
        case language
        /// By the country of the post's place; a post without a place does not count.
        case country
        /// By the post's place down to the city; a post without a place does not count.
        case place
        /// By the segment that the run put the author into; a post of an author without one does not count.
        case segment(SegmentationID)
    }
}

/// What was counted of one group of posts in one step.
public struct Measure: Equatable, Sendable {
    /// When the step begins; `nil` where the whole time is one.
    public var start: Instant?
    public var key: Key
    public var sentiments: SentimentCounts
    /// Of the scored posts, in ten-thousandths.
    public var polarity: Moments
    /// Of the scored posts, in ten-thousandths.
    public var subjectivity: Moments
    /// Who wrote them, scored or not, as far as the query asks.
    public var people: People

    public init(
        start: Instant?, key: Key, sentiments: SentimentCounts = SentimentCounts(), polarity: Moments = Moments(),
        subjectivity: Moments = Moments(), people: People = People()
    ) {
        self.start = start
        self.key = key
        self.sentiments = sentiments
        self.polarity = polarity
        self.subjectivity = subjectivity
        self.people = people
    }

    /// Which group.
    public enum Key: Hashable, Sendable {
        case all
        /// A brand, a topic or a language by its id, or a country by its code.
        case word(String)
        case place(country: String, region: String?, city: String?)
        /// ``Segment/number``.
        case segment(Int)
    }

    /// Counts one post.
    public mutating func add(_ post: StoredPost) {
        let reading = post.reading
        sentiments[reading.sentiment] += 1
        polarity.merge(Moments(reading.scores.map { Int64($0.polarity) }))
        subjectivity.merge(Moments(reading.scores.map { Int64($0.subjectivity) }))
        people.insert(post.author)
    }

    /// Adds what was counted of other posts.
    public mutating func merge(_ other: Measure) {
        for sentiment in Sentiment.allCases { sentiments[sentiment] += other.sentiments[sentiment] }
        polarity.merge(other.polarity)
        subjectivity.merge(other.subjectivity)
        people.merge(other.people)
    }

    /// The order in which measures come: by time, then by key; of keys, texts byte by byte.
    public static func precedes(_ left: Measure, _ right: Measure) -> Bool {
        let (first, second) = (left.start?.milliseconds ?? .min, right.start?.milliseconds ?? .min)
        return first == second ? left.key.sortsBefore(right.key) : first < second
    }
}

extension Measure.Key {
    fileprivate func sortsBefore(_ other: Measure.Key) -> Bool {
        switch (self, other) {
        case (.segment(let left), .segment(let right)): left < right
        default: texts.lexicographicallyPrecedes(other.texts) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        }
    }

    private var texts: [String] {
        switch self {
        case .all: []
        case .word(let word): [word]
        case .place(let country, let region, let city): [country, region ?? "", city ?? ""]
        case .segment(let number): [String(number)]
        }
    }
}

/// How many posts say what.
public struct SentimentCounts: Hashable, Sendable {
    public var positive: Int64 = 0
    public var negative: Int64 = 0
    public var neutral: Int64 = 0
    public var mixed: Int64 = 0
    public var unscored: Int64 = 0

    public init() {}

    public subscript(_ sentiment: Sentiment) -> Int64 {
        get {
            switch sentiment {
            case .positive: positive
            case .negative: negative
            case .neutral: neutral
            case .mixed: mixed
            case .unscored: unscored
            }
        }
        set {
            switch sentiment {
            case .positive: positive = newValue
            case .negative: negative = newValue
            case .neutral: neutral = newValue
            case .mixed: mixed = newValue
            case .unscored: unscored = newValue
            }
        }
    }

    /// All posts.
    public var posts: Int64 { scored + unscored }
    /// Posts whose language can be scored.
    public var scored: Int64 { positive + negative + neutral + mixed }
}

/// How many authors were met for the first time in one step of time.
public struct Arrivals: Equatable, Sendable {
    /// When the step begins.
    public var start: Instant
    public var authors: Int64

    public init(start: Instant, authors: Int64) {
        self.start = start
        self.authors = authors
    }
}
