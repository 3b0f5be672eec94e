/// The grade of a run, given before anyone sees it.
public struct Certificate: Equatable, Codable, Sendable {
    public enum Verdict: String, CaseIterable, Codable, Sendable {
        case publish
        case publishWithWarnings = "publish with warnings"
        case refuse
    }

    public var verdict: Verdict
    /// Share of the largest segment among all who are in one, 0...1.
    public var largestShare: Double
    /// How many people the smallest segment has.
    public var smallest: Int
    /// How many it should have.
    public var floor: Int
    /// Mean silhouette over a sample, -1...1; `nil` for one segment.
    public var silhouette: Double?
    /// Mean bootstrap Jaccard index of the segments, 0...1; `nil` where it was not measured.
    public var stability: Double?
    /// What each feature carries of the separation between segments, the most first; the shares add up to 1.
    public var separation: [SeparationShare]
    /// What is wrong, the gravest first; empty for `publish`.
    public var findings: [Finding]
    /// A recipe that was tried in place of a refused one, and passes; `nil` where none was needed or none passed.
    public var repair: Repair?
    /// It was published although it is refused.
    public var isForced: Bool

    public init(
        verdict: Verdict, largestShare: Double, smallest: Int, floor: Int, silhouette: Double?, stability: Double?,
        separation: [SeparationShare], findings: [Finding], repair: Repair? = nil, isForced: Bool = false
    ) {
        self.verdict = verdict
        self.largestShare = largestShare
        self.smallest = smallest
        self.floor = floor
        self.silhouette = silhouette
        self.stability = stability
        self.separation = separation
        self.findings = findings
        self.repair = repair
        self.isForced = isForced
    }

    /// What one feature carries of the separation.
    public struct SeparationShare: Equatable, Codable, Sendable {
        public var feature: Feature
        /// 0...1.
        public var share: Double

        public init(feature: Feature, share: Double) {
            self.feature = feature
            self.share = share
        }
    }

    /// One thing that is wrong with a run.
    public struct Finding: Equatable, Codable, Sendable {
        public enum Code: String, CaseIterable, Codable, Sendable {
            /// Nearly everybody is in one segment.
            case oneSegmentHoldsAll = "one segment holds nearly all"
            /// Segments are smaller than the floor.
            case belowFloor = "below the floor"
            /// One feature carries nearly all of the separation.
            case oneFeatureDecides = "one feature decides"
            /// Segments lie within each other.
            case overlap = "overlap"
            /// Another sample of the same people would give other segments.
            case unstable
            /// The profiles show no number of groups of their own.
            case noStructure = "no structure"
            /// Other numbers of segments come near the chosen one.
            case ambiguousNumber = "ambiguous number"
            /// Most authors have too few posts to be in a segment.
            case littleEvidence = "little evidence"
        }

        public var code: Code
        /// Whether the run is refused for it.
        public var isGrave: Bool
        /// One sentence for people, with the figures and the cause.
        public var sentence: String

        public init(code: Code, isGrave: Bool, sentence: String) {
            self.code = code
            self.isGrave = isGrave
            self.sentence = sentence
        }
    }

    /// A recipe that was tried and passes.
    public struct Repair: Equatable, Codable, Sendable {
        public var recipe: Recipe
        /// What was changed, for people: "take followers as log(1 + x)".
        public var change: String
        /// What it gave: verdict and sizes, largest first.
        public var verdict: Verdict
        public var sizes: [Int]

        public init(recipe: Recipe, change: String, verdict: Verdict, sizes: [Int]) {
            self.recipe = recipe
            self.change = change
            self.verdict = verdict
            self.sizes = sizes
        }
    }
}
