public import Covey

extension Certificate.Verdict {
    /// The verdict as a person says it.
    public var words: String {
        switch self {
        case .publish: "fit to publish"
        case .publishWithWarnings: "fit to publish, with warnings"
        case .refuse: "refused"
        }
    }

    var tone: TextTone {
        switch self {
        case .publish: .good
        case .publishWithWarnings: .caution
        case .refuse: .bad
        }
    }
}

extension Certificate {
    /// What was measured, each figure with its label and what it is held against.
    public var figures: [(label: String, text: String)] {
        [
            ("Largest segment", "\(Numerals.percent(largestShare)) of all who are in one"),
            (
                "Smallest segment",
                "\(Numerals.counted(smallest, "person", "people")); the floor is \(Numerals.grouped(floor))"
            ),
            (
                "Silhouette",
                silhouette.map { "\(Numerals.signed($0)) of 1: \(Self.silhouetteWords($0))" } ?? "not measured"
            ),
            (
                "Stability",
                stability.map { "\(Numerals.decimal($0, places: 2)) of 1: \(Self.stabilityWords($0))" }
                    ?? "not measured"
            ),
        ]
    }

    /// How far segments lie apart.
    ///
    /// Source: L. Kaufman and P. J. Rousseeuw, *Finding Groups in Data*, 1990, chapter 2,
    /// doi:10.1002/9780470316801.
    static func silhouetteWords(_ silhouette: Double) -> String {
        switch silhouette {
        case 0.7...: "far apart"
        case 0.5...: "clearly apart"
        case 0.25...: "apart, with overlaps"
        default: "they lie within each other"
        }
    }

    /// How alike the segments of another sample would be.
    ///
    /// Source: C. Hennig, "Cluster-wise assessment of cluster stability", 2007, doi:10.1016/j.csda.2006.11.025.
    static func stabilityWords(_ stability: Double) -> String {
        switch stability {
        case 0.85...: "another sample would give the same segments"
        case 0.75...: "another sample would give much the same segments"
        case 0.6...: "another sample would give similar segments, with other borders"
        default: "another sample would give other segments"
        }
    }
}

extension Certificate.Repair {
    /// What was tried and what it gave.
    public var sentence: String {
        let sizes = Numerals.list(sizes.map { Numerals.grouped($0) })
        return
            "Another recipe was tried and passes: \(change). It gives \(Numerals.counted(self.sizes.count, "segment")) "
            + "of \(sizes) people, \(verdict.words)."
    }
}
