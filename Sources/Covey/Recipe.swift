/// How profiles become a matrix and how the matrix becomes segments: all that is needed to run a segmentation again.
public struct Recipe: Equatable, Codable, Sendable {
    public var features: [Feature]
    public var k: KPolicy
    /// Every random choice of a run comes from this.
    public var seed: UInt64
    /// How often each k is started afresh; the best start is kept. At least 1.
    public var restarts: Int
    /// The most iterations of one start. At least 1.
    public var maximumIterations: Int

    public init(
        features: [Feature] = Feature.allCases, k: KPolicy = .elbow(from: 2, through: 12), seed: UInt64 = 1,
        restarts: Int = 4, maximumIterations: Int = 300
    ) {
        self.features = features
        self.k = k
        self.seed = seed
        self.restarts = restarts
        self.maximumIterations = maximumIterations
    }

    /// How the number of segments is decided.
    public enum KPolicy: Equatable, Codable, Sendable {
        /// A person decided.
        case fixed(Int)
        /// The elbow of the inertia curve over a range, both ends included.
        case elbow(from: Int, through: Int)
    }
}

/// One number about a profile that segments are made from.
public enum Feature: String, CaseIterable, Codable, Sendable {
    case followers
    case following
    /// All the posts the author ever wrote, as the network counts them.
    case posts
    /// The author's posts that Covey stores.
    case volume
    case polarity
    case subjectivity

    /// What is done to the raw number before it is standardised. Counts of people and posts are spread over many
    /// orders of magnitude, so they are taken as log(1 + x).
    public var transform: Transform {
        switch self {
        case .followers, .following, .posts, .volume: .logarithm
        case .polarity, .subjectivity: .identity
        }
    }

    public enum Transform: String, Codable, Sendable {
        case identity
        /// log(1 + x), natural.
        case logarithm = "log1p"
    }
}

extension Profile {
    /// The raw value of a feature. What was never observed counts as 0, and a profile without a scored post has
    /// polarity and subjectivity 0.
    public func value(of feature: Feature) -> Double {
        switch feature {
        case .followers: Double(followers?.value ?? 0)
        case .following: Double(following?.value ?? 0)
        case .posts: Double(account?.value.posts ?? 0)
        case .volume: Double(volume)
        case .polarity: polarity.mean ?? 0
        case .subjectivity: subjectivity.mean ?? 0
        }
    }
}
