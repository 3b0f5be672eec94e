/// One run of a recipe over all profiles: what was found, how good it is, and everything needed to find it again.
public struct Segmentation: Equatable, Codable, Sendable {
    /// Where a run stands.
    public enum State: String, CaseIterable, Codable, Sendable {
        /// Complete, and seen by nobody but those who decide about it.
        case draft
        /// It is, or was until a later one, what readers see.
        case published
        /// Found wanting, by its certificate or by a person; its assignments are not kept.
        case refused
    }

    /// Names the run; later runs sort after earlier ones.
    public var id: SegmentationID
    public var state: State
    public var createdAt: Instant
    /// When readers began to see it.
    public var publishedAt: Instant?
    /// The run that was published when this one was made: its segments are the ones that are continued here.
    public var previous: SegmentationID?
    /// While a published run is frozen, later runs are kept as drafts and only tell how far people have drifted.
    public var isFrozen: Bool
    /// Why a person refused it, froze it, or published it against its certificate.
    public var note: String?

    public var recipe: Recipe
    /// How many profiles there were; those with too little evidence are among them.
    public var profiles: Int
    /// The latest post of the store, from which recency and age of accounts are counted.
    public var latestPost: Instant
    /// A checksum of every profile's key and features, in order of key: two runs over the same data share it.
    public var dataFingerprint: String
    /// A checksum of every assignment, in order of key.
    public var assignmentFingerprint: String
    /// What computed it: versions of the program and of its arithmetic.
    public var engine: String

    /// One entry a column of the recipe, in its order.
    public var scales: [FeatureScale]
    /// One row for each k that was tried, rising.
    public var kTable: [KRow]
    public var choice: KDecision
    /// Sum of squared distances to the nearest centroid, over the scaled features.
    public var inertia: Double

    /// Everybody who is in a segment together, to hold segments against.
    public var everyone: GroupSummary
    /// Authors with fewer posts than the recipe asks for; `nil` where there is none.
    public var tooLittleEvidence: GroupSummary?
    /// Largest first.
    public var segments: [Segment]
    public var certificate: Certificate
    /// `nil` for the first run of a store.
    public var lineage: Lineage?
    /// Segments of earlier runs that have ended: their numbers and names are not given again.
    public var retired: [RetiredSegment]
    /// Where a frozen run was published when this one was made: how far people have moved away from it.
    public var drift: Drift?

    public init(
        id: SegmentationID, state: State, createdAt: Instant, publishedAt: Instant? = nil,
        previous: SegmentationID? = nil, isFrozen: Bool = false, note: String? = nil, recipe: Recipe, profiles: Int,
        latestPost: Instant, dataFingerprint: String, assignmentFingerprint: String, engine: String,
        scales: [FeatureScale], kTable: [KRow], choice: KDecision, inertia: Double, everyone: GroupSummary,
        tooLittleEvidence: GroupSummary? = nil, segments: [Segment], certificate: Certificate,
        lineage: Lineage? = nil, retired: [RetiredSegment] = [], drift: Drift? = nil
    ) {
        self.id = id
        self.state = state
        self.createdAt = createdAt
        self.publishedAt = publishedAt
        self.previous = previous
        self.isFrozen = isFrozen
        self.note = note
        self.recipe = recipe
        self.profiles = profiles
        self.latestPost = latestPost
        self.dataFingerprint = dataFingerprint
        self.assignmentFingerprint = assignmentFingerprint
        self.engine = engine
        self.scales = scales
        self.kTable = kTable
        self.choice = choice
        self.inertia = inertia
        self.everyone = everyone
        self.tooLittleEvidence = tooLittleEvidence
        self.segments = segments
        self.certificate = certificate
        self.lineage = lineage
        self.retired = retired
        self.drift = drift
    }

    /// The segment of a number; `nil` for ``Segment/tooLittleEvidence`` and for numbers of other runs.
    public func segment(_ number: Int) -> Segment? { segments.first { $0.number == number } }

    /// What people call a segment of this run or of an earlier one.
    public func name(of number: Int) -> String {
        if number == Segment.tooLittleEvidence { return "Too little evidence" }
        return segment(number)?.name ?? retired.first { $0.number == number }?.name ?? "Segment \(number)"
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

/// How one feature became a column: enough to place a profile that came after the run.
public struct FeatureScale: Equatable, Codable, Sendable {
    public var feature: Feature
    public var transform: Transform
    public var weight: Double
    /// Everybody's value, in raw units: means over few posts are drawn towards it, and it stands in for what was
    /// never observed. For an amount it is the raw value of the mean of the transformed ones.
    public var usual: Double
    /// So many posts that say ``usual`` are added to every author's own before the mean is taken; 0 for an amount.
    public var priorPosts: Double
    /// The middle of the transformed feature.
    public var centre: Double
    /// One scaled unit of the transformed feature; 0 where it is constant.
    public var spread: Double
    /// The feature has one value throughout, so it was left out.
    public var isConstant: Bool
    /// The raw values, means drawn in, below which 0, 1, ... 100 % of the authors lie: 101 numbers, rising. Authors
    /// of whom it was never observed are not among them; empty where nobody's was.
    public var percentiles: [Double]

    public init(
        feature: Feature, transform: Transform, weight: Double, usual: Double, priorPosts: Double, centre: Double,
        spread: Double, isConstant: Bool, percentiles: [Double]
    ) {
        self.feature = feature
        self.transform = transform
        self.weight = weight
        self.usual = usual
        self.priorPosts = priorPosts
        self.centre = centre
        self.spread = spread
        self.isConstant = isConstant
        self.percentiles = percentiles
    }
}

/// What one k gave, with its consequences.
public struct KRow: Equatable, Codable, Sendable {
    public var k: Int
    public var inertia: Double
    public var iterations: Int
    /// Largest first.
    public var sizes: [Int]
    /// The names the segments would have, in the order of ``sizes``.
    public var names: [String]
    /// Mean silhouette over a sample, -1...1; `nil` for one segment.
    public var silhouette: Double?
    /// Mean bootstrap Jaccard index of the segments, 0...1.
    public var stability: Double?
    /// That of the least stable segment.
    public var leastStable: Double?
    /// People who would change segment against what is published or, where nothing is, against the chosen k.
    public var changed: Int
    /// Segments smaller than the floor of the recipe.
    public var belowFloor: Int

    public init(
        k: Int, inertia: Double, iterations: Int, sizes: [Int], names: [String], silhouette: Double?,
        stability: Double?, leastStable: Double?, changed: Int, belowFloor: Int
    ) {
        self.k = k
        self.inertia = inertia
        self.iterations = iterations
        self.sizes = sizes
        self.names = names
        self.silhouette = silhouette
        self.stability = stability
        self.leastStable = leastStable
        self.changed = changed
        self.belowFloor = belowFloor
    }
}

/// Why there are so many segments.
public struct KDecision: Equatable, Codable, Sendable {
    public enum Verdict: String, CaseIterable, Codable, Sendable {
        /// A person fixed the number.
        case fixed
        /// One number stands out.
        case elbow
        /// Other numbers come near it.
        case ambiguous
        /// The profiles show no number of groups of their own.
        case none
    }

    public var verdict: Verdict
    /// The other numbers that come near, the nearest first.
    public var rivals: [Int]
    /// One sentence for people, with the figures.
    public var sentence: String

    public init(verdict: Verdict, rivals: [Int] = [], sentence: String) {
        self.verdict = verdict
        self.rivals = rivals
        self.sentence = sentence
    }
}

/// Which segment one author is in.
public struct Assignment: Equatable, Sendable {
    public var author: AuthorKey
    /// ``Segment/number``; ``Segment/tooLittleEvidence`` for an author with too few posts.
    public var segment: Int
    /// Distance to the segment's centroid over the scaled features; 0 without one.
    public var distance: Double
    /// A checksum of the features at the time of the run: where the profile's differ now, it has changed since.
    public var checksum: Int64

    public init(author: AuthorKey, segment: Int, distance: Double, checksum: Int64) {
        self.author = author
        self.segment = segment
        self.distance = distance
        self.checksum = checksum
    }
}
