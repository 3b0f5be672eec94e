/// One group of authors.
public struct Segment: Equatable, Codable, Sendable {
    /// The number of the group of authors with fewer posts than the recipe asks for. It is no segment.
    public static let tooLittleEvidence = 0

    /// Stays with the group from run to run, and is never given to another. A store's first run counts from 1, the
    /// largest first.
    public var number: Int
    /// For people: what set the group apart when it was first seen. It stays with the number.
    public var name: String
    public var summary: GroupSummary
    /// Share of all who are in a segment, 0...1.
    public var share: Double
    /// The centroid over the scaled features that were used, in the recipe's order without constant ones.
    public var centroid: [Double]
    /// Mean silhouette of a sample of its members, -1...1; `nil` where there is only one segment.
    public var silhouette: Double?
    /// Mean bootstrap Jaccard index, 0...1.
    public var stability: Double?
    /// Share of its members that are well inside, 0...1.
    public var firmShare: Double
    /// Few rules that tell its members from others, the one that covers most first.
    public var rules: [SegmentRule]
    /// How well the rules tell them.
    public var ruleRecall: Double
    public var rulePrecision: Double

    public init(
        number: Int, name: String, summary: GroupSummary, share: Double, centroid: [Double],
        silhouette: Double? = nil, stability: Double? = nil, firmShare: Double = 1, rules: [SegmentRule] = [],
        ruleRecall: Double = 0, rulePrecision: Double = 0
    ) {
        self.number = number
        self.name = name
        self.summary = summary
        self.share = share
        self.centroid = centroid
        self.silhouette = silhouette
        self.stability = stability
        self.firmShare = firmShare
        self.rules = rules
        self.ruleRecall = ruleRecall
        self.rulePrecision = rulePrecision
    }
}

extension Segment {
    /// The most characters of a name.
    public static let nameLimit = 100

    /// A name as it is kept: on one line, without control characters, without white space around it.
    ///
    /// - Parameter text: What a person wrote.
    /// - Returns: `nil` if nothing remains, or more than ``nameLimit`` characters.
    public static func name(from text: String) -> String? {
        var name = ""
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator, .lineSeparator,
                .paragraphSeparator:
                if !name.isEmpty, name.unicodeScalars.last != " " { name.unicodeScalars.append(" ") }
            default: name.unicodeScalars.append(scalar)
            }
        }
        if name.unicodeScalars.last == " " { name.unicodeScalars.removeLast() }
        return name.isEmpty || name.unicodeScalars.count > nameLimit ? nil : name
    }
}

/// One rule about members of a segment: all of its conditions hold together.
public struct SegmentRule: Equatable, Codable, Sendable {
    /// A feature in raw units lies above one number, up to another, or both.
    public struct Condition: Equatable, Codable, Sendable {
        public var feature: Feature
        public var above: Double?
        public var upTo: Double?

        public init(feature: Feature, above: Double?, upTo: Double?) {
            self.feature = feature
            self.above = above
            self.upTo = upTo
        }
    }

    public var conditions: [Condition]
    /// Share of the segment's members that meet the rule, 0...1.
    public var coverage: Double
    /// Share of those who meet the rule that are members, 0...1.
    public var precision: Double

    public init(conditions: [Condition], coverage: Double, precision: Double) {
        self.conditions = conditions
        self.coverage = coverage
        self.precision = precision
    }
}

/// A segment that has ended.
public struct RetiredSegment: Equatable, Codable, Sendable {
    public var number: Int
    public var name: String
    /// The last run that had it.
    public var last: SegmentationID

    public init(number: Int, name: String, last: SegmentationID) {
        self.number = number
        self.name = name
        self.last = last
    }
}

/// A group in raw units.
public struct GroupSummary: Equatable, Codable, Sendable {
    /// How many authors.
    public var size: Int
    /// One entry a feature of the recipe, in its order.
    public var features: [FeatureSummary]
    /// Authors with at least one scored post; of the others nobody knows how they speak.
    public var scoredAuthors: Int

    public init(size: Int, features: [FeatureSummary], scoredAuthors: Int) {
        self.size = size
        self.features = features
        self.scoredAuthors = scoredAuthors
    }
}

/// A feature within a group, in raw units, means over few posts drawn towards everybody's.
public struct FeatureSummary: Equatable, Codable, Sendable {
    public var feature: Feature
    /// Over the authors of whom it was observed; 0 where it was of none.
    public var mean: Double
    /// The lower median over the same authors.
    public var median: Double
    /// How many authors that are.
    public var observed: Int

    public init(feature: Feature, mean: Double, median: Double, observed: Int) {
        self.feature = feature
        self.mean = mean
        self.median = median
        self.observed = observed
    }
}
