import Covey

extension GroupSummary {
    /// Below this many authors a group's figures may change a lot with one author more, and reports say so.
    static let smallSize = 30

    var isSmall: Bool { size < Self.smallSize }

    subscript(feature: Feature) -> FeatureSummary? {
        features.first { $0.feature == feature }
    }

    /// Authors without any scored post.
    var unscoredAuthors: Int { size - scoredAuthors }

    /// Mean polarity of the authors with a scored post alone: the others stand at 0 in the group's mean, so it is the
    /// group's mean times its size over the number of scored authors. `nil` where nobody is scored.
    var polarityOfScored: Double? {
        guard scoredAuthors > 0, let polarity = self[.polarity] else { return nil }
        return polarity.mean * Double(size) / Double(scoredAuthors)
    }
}
