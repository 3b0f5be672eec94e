/// One run of a recipe over all profiles: what was found and everything needed to find it again.
public struct Segmentation: Equatable, Codable, Sendable {
    /// Names the run; later runs sort after earlier ones.
    public var id: SegmentationID
    public var createdAt: Instant
    public var recipe: Recipe
    /// How many profiles were segmented.
    public var profiles: Int
    /// A checksum of every profile's key and features, in order of key: two runs over the same data share it.
    public var dataFingerprint: String
    /// One entry a feature of the recipe, in its order.
    public var scales: [FeatureScale]
    /// One row for each k that was tried, rising.
    public var kTable: [KRow]
    /// Why this k: one sentence that names the rule.
    public var choice: String
    /// Sum of squared distances to the nearest centroid, over the standardised features.
    public var inertia: Double
    /// Everybody together, to hold segments against.
    public var everyone: GroupSummary
    /// Largest first.
    public var segments: [Segment]

    public init(
        id: SegmentationID, createdAt: Instant, recipe: Recipe, profiles: Int, dataFingerprint: String,
        scales: [FeatureScale], kTable: [KRow], choice: String, inertia: Double, everyone: GroupSummary,
        segments: [Segment]
    ) {
        self.id = id
        self.createdAt = createdAt
        self.recipe = recipe
        self.profiles = profiles
        self.dataFingerprint = dataFingerprint
        self.scales = scales
        self.kTable = kTable
        self.choice = choice
        self.inertia = inertia
        self.everyone = everyone
        self.segments = segments
    }
}

/// The name of one run.
public struct SegmentationID: Hashable, Comparable, Codable, Sendable {
    public let number: Int64

    public init(_ number: Int64) {
        self.number = number
    }

    public static func < (left: SegmentationID, right: SegmentationID) -> Bool {
        left.number < right.number
    }
}

/// How one feature was standardised.
public struct FeatureScale: Equatable, Codable, Sendable {
    public var feature: Feature
    /// Mean of the transformed feature.
    public var mean: Double
    /// Population standard deviation of the transformed feature.
    public var deviation: Double
    /// The feature has one value throughout, so it was left out.
    public var isConstant: Bool

    public init(feature: Feature, mean: Double, deviation: Double, isConstant: Bool) {
        self.feature = feature
        self.mean = mean
        self.deviation = deviation
        self.isConstant = isConstant
    }
}

/// What one k gave.
public struct KRow: Equatable, Codable, Sendable {
    public var k: Int
    public var inertia: Double
    public var iterations: Int
    /// Largest first.
    public var sizes: [Int]

    public init(k: Int, inertia: Double, iterations: Int, sizes: [Int]) {
        self.k = k
        self.inertia = inertia
        self.iterations = iterations
        self.sizes = sizes
    }
}

/// One group of authors.
public struct Segment: Equatable, Codable, Sendable {
    /// 1 for the largest, and so on.
    public var number: Int
    /// For people: what sets the group apart.
    public var name: String
    public var summary: GroupSummary
    /// Share of all profiles, 0...1.
    public var share: Double
    /// The centroid over the standardised features that were used, in the recipe's order without constant ones.
    public var centroid: [Double]

    public init(number: Int, name: String, summary: GroupSummary, share: Double, centroid: [Double]) {
        self.number = number
        self.name = name
        self.summary = summary
        self.share = share
        self.centroid = centroid
    }
}

/// A group in raw units.
public struct GroupSummary: Equatable, Codable, Sendable {
    /// How many authors.
    public var size: Int
    /// One entry a feature of the recipe, in its order.
    public var features: [FeatureSummary]
    /// Authors with at least one scored post; the others stand at polarity 0 without having said anything.
    public var scoredAuthors: Int

    public init(size: Int, features: [FeatureSummary], scoredAuthors: Int) {
        self.size = size
        self.features = features
        self.scoredAuthors = scoredAuthors
    }
}

/// A feature within a group, in raw units.
public struct FeatureSummary: Equatable, Codable, Sendable {
    public var feature: Feature
    public var mean: Double
    /// The lower median.
    public var median: Double

    public init(feature: Feature, mean: Double, median: Double) {
        self.feature = feature
        self.mean = mean
        self.median = median
    }
}

/// Which segment one author is in.
public struct Assignment: Equatable, Sendable {
    public var author: AuthorKey
    /// ``Segment/number``.
    public var segment: Int
    /// Distance to the segment's centroid over the standardised features.
    public var distance: Double

    public init(author: AuthorKey, segment: Int, distance: Double) {
        self.author = author
        self.segment = segment
        self.distance = distance
    }
}
