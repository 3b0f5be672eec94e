public import Covey

extension Recipe {
    /// The recipe for people: each part with its label.
    public var words: [(label: String, text: String)] {
        [
            ("Features", featureWords), ("Scaling", scalingWords),
            ("Few posts", shrinkageWords + minimumWords),
            ("Number of segments", policyWords),
            (
                "Smallest segment",
                "\(Numerals.counted(floor.people, "person", "people")), or \(Numerals.percent(floor.share)) of all where "
                    + "that is fewer"
            ),
            (
                "Search",
                "seed \(seed), \(Numerals.counted(restarts, "start")), at most "
                    + Numerals.counted(maximumIterations, "iteration") + " each"
            ),
        ]
    }

    /// Columns that are treated alike are named together.
    private var featureWords: String {
        var groups: [(treatment: String, names: [String])] = []
        for column in columns {
            let taken = column.transform == .logarithm ? "as log(1 + x)" : "as they are"
            let weight = column.weight == 1 ? "" : ", counting \(Numerals.short(column.weight)) times"
            let treatment = taken + weight
            if let index = groups.firstIndex(where: { $0.treatment == treatment }) {
                groups[index].names.append(column.feature.noun)
            } else {
                groups.append((treatment, [column.feature.noun]))
            }
        }
        return groups.map { "\(Numerals.list($0.names)) \($0.treatment)" }.joined(separator: "; ")
    }

    private var scalingWords: String {
        let scaled =
            switch scaling {
            case .standard: "mean 0, standard deviation 1"
            case .robust: "median 0, the quartiles 1.349 apart"
            case .none: "none, so the feature with the largest numbers decides"
            }
        guard let clip else { return scaled + "; extremes are left as they are" }
        return scaled + "; what lies further than \(Numerals.short(clip)) from the middle is brought to that"
    }

    private var shrinkageWords: String {
        switch shrinkage {
        case .estimated: "means are drawn towards everybody’s, as much as the posts show to be right"
        case .posts(0): "means are taken as they are"
        case .posts(let posts): "means are drawn towards everybody’s, as if by \(Numerals.short(posts)) more posts"
        }
    }

    private var minimumWords: String {
        minimumPosts <= 1
            ? "; one stored post is enough to be in a segment"
            : "; fewer than \(Numerals.grouped(minimumPosts)) stored posts are too little evidence"
    }

    private var policyWords: String {
        switch k {
        case .fixed(let k): "\(k), decided by a person"
        case .elbow(let first, let last): "the elbow from \(first) to \(last)"
        }
    }
}
