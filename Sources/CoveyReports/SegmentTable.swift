public import Covey

/// A segmentation on the terminal: one row a segment, everybody last, and what a reader must know to trust it.
public struct SegmentTable: Sendable {
    private let segmentation: Segmentation

    public init(_ segmentation: Segmentation) {
        self.segmentation = segmentation
    }

    /// The table and its notes as lines, each ended by a line feed.
    ///
    /// - Parameters:
    ///   - width: Columns of the terminal; `nil` where there is no limit, as in a pipe.
    ///   - colour: Whether escape sequences for colour may be written; nothing is said by colour alone.
    /// - Complexity: O(segments times features).
    public func text(width: Int?, colour: Bool) -> String {
        var text = table.text(width: width, colour: colour) + "\n"
        for note in notes {
            for line in note.printable.wrapped(to: max(20, width ?? 120)) {
                text += TextTone.faint.paint(line, colour: colour) + "\n"
            }
        }
        return text
    }

    private var table: TextTable {
        let features = segmentation.everyone.features.map(\.feature)
        var columns: [TextTable.Column] = [
            .init("#", .trailing), .init("Segment", wraps: true), .init("Size", .trailing), .init("Share", .trailing),
        ]
        columns += features.map { .init($0 == .subjectivity ? "Subj." : $0.heading, .trailing) }
        var table = TextTable(columns: columns)
        for segment in segmentation.segments {
            let label: [TextTable.Cell] = ["\(segment.number)", .init(segment.name)]
            table.add(label + figures(of: segment.summary, share: segment.share))
        }
        table.add(
            ["", .init("Everybody", tone: .strong)] + figures(of: segmentation.everyone, share: 1), isTotal: true)
        return table
    }

    private func figures(of group: GroupSummary, share: Double) -> [TextTable.Cell] {
        let cells = group.features.map { summary in
            let value = summary.feature.isCount ? summary.median : summary.mean
            return TextTable.Cell(summary.feature.text(value), tone: tone(of: summary))
        }
        return [.init(Numerals.grouped(group.size)), .init(Numerals.percent(share))] + cells
    }

    private func tone(of summary: FeatureSummary) -> TextTone {
        guard summary.feature == .polarity, summary.mean.magnitude >= 0.05 else { return .plain }
        return summary.mean > 0 ? .good : .bad
    }

    private var notes: [String] {
        let everyone = segmentation.everyone
        var notes = ["k = \(segmentation.segments.count): \(segmentation.choice)"]
        let hasScores = everyone[.polarity] != nil || everyone[.subjectivity] != nil
        notes.append(
            "Counts are medians." + (hasScores ? " Polarity (-1 to 1) and subj. (subjectivity, 0 to 1) are means." : "")
        )
        if hasScores, everyone.unscoredAuthors > 0 {
            let share = Numerals.percent(everyone.unscoredAuthors, of: everyone.size)
            notes.append(
                "\(Numerals.grouped(everyone.unscoredAuthors)) of \(Numerals.grouped(everyone.size)) authors (\(share)) "
                    + "have no scored post and stand at 0 in both.")
        }
        let small = segmentation.segments.filter(\.summary.isSmall).map { String($0.number) }
        if !small.isEmpty {
            notes.append(
                "Fewer than \(GroupSummary.smallSize) authors, to be read with care: segment "
                    + small.joined(separator: ", ") + ".")
        }
        return notes
    }
}
