public import Covey

extension GroupSummary {
    /// Below this many authors a group's figures may change a lot with one author more, and reports say so.
    static let smallSize = 30

    var isSmall: Bool { size < Self.smallSize }

    public subscript(feature: Feature) -> FeatureSummary? {
        features.first { $0.feature == feature }
    }

    /// Authors without any scored post.
    var unscoredAuthors: Int { size - scoredAuthors }

    /// Mean polarity of the authors with a scored post; `nil` where nobody is scored.
    public var polarityOfScored: Double? {
        guard scoredAuthors > 0, let polarity = self[.polarity], polarity.observed > 0 else { return nil }
        return polarity.mean
    }
}
