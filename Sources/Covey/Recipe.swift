/// How profiles become a matrix and how the matrix becomes segments: all that is needed to run a segmentation again.
public struct Recipe: Equatable, Codable, Sendable {
    /// One column of the matrix.
    public struct Column: Equatable, Codable, Sendable {
        public var feature: Feature
        public var transform: Transform
        /// How much the feature counts: distances along it are multiplied by this. Above 0; 1 is the usual.
        public var weight: Double

        public init(_ feature: Feature, transform: Transform? = nil, weight: Double = 1) {
            self.feature = feature
            self.transform = transform ?? feature.usualTransform
            self.weight = weight
        }
    }

    /// What brings columns of different units together.
    public enum Scaling: String, CaseIterable, Codable, Sendable {
        /// Mean 0, standard deviation 1.
        case standard
        /// Median 0, and the distance between the quartiles 1.349, which is what it is for a normal distribution of
        /// standard deviation 1. A column whose quartiles are equal is scaled by its standard deviation.
        case robust
        /// Mean 0; the units stay as they are, and the feature with the largest numbers decides.
        case none
    }

    /// How a mean over few posts is drawn towards everybody's.
    public enum Shrinkage: Equatable, Codable, Sendable {
        /// As much as the posts of authors with several show to be right.
        case estimated
        /// Everybody starts with so many posts that say what everybody says; 0 takes means as they are.
        case posts(Double)
    }

    /// How the number of segments is decided.
    public enum KPolicy: Equatable, Codable, Sendable {
        /// A person decided.
        case fixed(Int)
        /// The elbow within a range, both ends included.
        case elbow(from: Int, through: Int)
    }

    /// The smallest segment that is of use.
    public struct Floor: Equatable, Codable, Sendable {
        /// So many people, 0 or more: an audience of fewer than 100 cannot be addressed.
        public var people: Int
        /// Or this share of all, 0...1, where that is fewer.
        public var share: Double

        public init(people: Int = 100, share: Double = 0.01) {
            self.people = people
            self.share = share
        }

        /// The floor among a number of people.
        public func people(among all: Int) -> Int { min(people, Int((share * Double(all)).rounded(.up))) }
    }

    public var columns: [Column]
    public var scaling: Scaling
    /// Values further from the middle than so many scaled units are brought to that; `nil` leaves them. Above 0.
    public var clip: Double?
    public var shrinkage: Shrinkage
    /// Authors with fewer stored posts go to *Too little evidence* and move no centroid. 1 or more; 1 lets all in.
    public var minimumPosts: Int64
    public var k: KPolicy
    public var floor: Floor
    /// Every random choice of a run comes from this.
    public var seed: UInt64
    /// How often each k is started afresh; the best start is kept. At least 1.
    public var restarts: Int
    /// The most iterations of one start. At least 1.
    public var maximumIterations: Int

    public init(
        columns: [Column] = Recipe.usualColumns, scaling: Scaling = .standard, clip: Double? = 4,
        shrinkage: Shrinkage = .estimated, minimumPosts: Int64 = 1, k: KPolicy = .elbow(from: 2, through: 12),
        floor: Floor = Floor(), seed: UInt64 = 1, restarts: Int = 4, maximumIterations: Int = 300
    ) {
        self.columns = columns
        self.scaling = scaling
        self.clip = clip
        self.shrinkage = shrinkage
        self.minimumPosts = minimumPosts
        self.k = k
        self.floor = floor
        self.seed = seed
        self.restarts = restarts
        self.maximumIterations = maximumIterations
    }

    /// Who the author is to others, how much they write, and how they speak.
    public static let usualColumns = [.followers, .following, .posts, .volume, .polarity, .subjectivity].map {
        Column($0)
    }

    public var features: [Feature] { columns.map(\.feature) }
}
