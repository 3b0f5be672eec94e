public import Covey

/// Why a profile is in its segment and what would move it, on the terminal.
public struct ProfileExplanationText: Sendable {
    private let explanation: ProfileExplanation
    private let segmentation: Segmentation

    /// - Parameters:
    ///   - explanation: What is to be told.
    ///   - segmentation: The run that it is about, for the names of its segments.
    public init(_ explanation: ProfileExplanation, of segmentation: Segmentation) {
        self.explanation = explanation
        self.segmentation = segmentation
    }

    /// The explanation as one sentence: where the profile is, what is most unusual about it, and what would move it.
    ///
    /// For example: `in Quiet critics (2), firm; polarity -0.42 is at the 11th percentile; needs polarity above -0.18 to
    /// move to Neutral majority`.
    public var sentence: String {
        guard explanation.placement.segment != Segment.tooLittleEvidence else {
            return "in no segment, for too little evidence: fewer than "
                + Numerals.counted(segmentation.recipe.minimumPosts, "stored post")
        }
        var parts = [
            "in \(segmentation.title(of: explanation.placement.segment)), "
                + (explanation.placement.isFirm ? "firm" : borderline)
        ]
        parts += unusual.map { standing in
            let value = standing.feature.text(standing.value ?? standing.used)
            return "\(standing.feature.noun) \(value) is \(Self.place(standing.percentile ?? 50))"
        }
        parts.append(
            explanation.smallestChange.map {
                "needs \(Self.phrase($0)) to move to \(segmentation.name(of: $0.segment))"
            }
                ?? "no change of one feature alone would move it")
        return parts.joined(separator: "; ")
    }

    /// The sentence, and below it every feature with its standing.
    ///
    /// - Parameters:
    ///   - width: Columns of the terminal; `nil` where there is no limit, as in a pipe.
    ///   - colour: Whether escape sequences for colour may be written; nothing is said by colour alone.
    /// - Complexity: O(features).
    public func text(width: Int?, colour: Bool) -> String {
        TextPage.text(width: width, colour: colour) { page in
            page.paragraph(explanation.author.text, tone: .strong)
            page.paragraph(sentence.prefix(1).uppercased() + sentence.dropFirst() + ".")
            page.paragraph(basis, tone: .faint)
            guard !explanation.features.isEmpty else { return }
            page.space()
            page.table(table)
            page.space()
            page.paragraph(
                "Used: as the run takes it; a mean over few posts is drawn towards everybody’s, which also stands in for "
                    + "what was never observed. Percentile: share of everybody with a lower value. Moves: what this "
                    + "feature alone would have to be.", tone: .faint)
        }
    }

    private var borderline: String {
        explanation.placement.next.map { "borderline to \(segmentation.title(of: $0))" } ?? "borderline"
    }

    private var basis: String {
        let run = explanation.segmentation.number
        return switch explanation.placement.standing {
        case .assigned: "Assigned by run \(run), and unchanged since."
        case .provisional:
            "Provisional: came after run \(run) or has changed since, so it is placed by the nearest centroid until the "
                + "next run."
        }
    }

    /// The two observed features that lie furthest from the middle.
    private var unusual: ArraySlice<ProfileExplanation.FeatureStanding> {
        explanation.features.enumerated().filter { $0.element.percentile != nil && $0.element.value != nil }
            .sorted { left, right in
                let (leftRank, rightRank) = (extremity(left.element), extremity(right.element))
                return leftRank == rightRank ? left.offset < right.offset : leftRank > rightRank
            }.map(\.element).prefix(2)
    }

    private func extremity(_ standing: ProfileExplanation.FeatureStanding) -> Double {
        ((standing.percentile ?? 50) - 50).magnitude
    }

    private static func place(_ percentile: Double) -> String {
        switch percentile {
        case ..<1: "in the lowest 1%"
        case 99...: "in the highest 1%"
        default: "at the \(Numerals.ordinal(Int(percentile))) percentile"
        }
    }

    private static func phrase(_ change: ProfileExplanation.Change) -> String {
        "\(change.feature.noun) \(border(change))"
    }

    /// A whole number moves the profile itself; of other numbers, what lies beyond the border does.
    private static func border(_ change: ProfileExplanation.Change) -> String {
        let value = change.feature.border(change.value)
        if change.feature.isWhole { return (change.isAbove ? "at least " : "at most ") + value }
        return (change.isAbove ? "above " : "below ") + value
    }

    private var table: TextTable {
        var table = TextTable(columns: [
            .init("Feature", wraps: true), .init("Value", .trailing), .init("Used", .trailing),
            .init("Posts", .trailing), .init("Perc.", .trailing), .init("Segment", .trailing),
            .init("Everybody", .trailing), .init("Moves", wraps: true),
        ])
        for standing in explanation.features {
            let feature = standing.feature
            table.add([
                .init(feature.heading), .init(standing.value.map(feature.text) ?? "none"),
                .init(feature.text(standing.used)), .init(standing.posts.map { Numerals.grouped($0) } ?? ""),
                .init(standing.percentile.map { String(Int($0)) } ?? ""),
                .init(feature.text(standing.segmentMean)), .init(feature.text(standing.everyoneMean)),
                .init(standing.change.map { "\(Self.border($0)): to \($0.segment)" } ?? "never"),
            ])
        }
        return table
    }
}
