public import Covey

/// How large each segment was in every published run, on the terminal.
public struct SegmentHistoryText: Sendable {
    private let history: SegmentHistory

    /// More runs than this are hard to read beside each other.
    private static let mostRuns = 12

    /// - Parameter history: The published runs, rising.
    public init(_ history: SegmentHistory) {
        self.history = history
    }

    /// One row a segment and one column a run, the latest last; the earliest are left out where they do not fit, which
    /// is said.
    ///
    /// - Parameters:
    ///   - width: Columns of the terminal; `nil` where there is no limit, as in a pipe.
    ///   - colour: Whether escape sequences for colour may be written; nothing is said by colour alone.
    /// - Complexity: O(runs times segments).
    public func text(width: Int?, colour: Bool) -> String {
        TextPage.text(width: width, colour: colour) { write(to: &$0) }
    }

    func write(to page: inout TextPage) {
        guard !history.runs.isEmpty else { return page.paragraph("No run has been published yet.") }
        var shown = min(history.runs.count, Self.mostRuns)
        while shown > 1, !table(of: history.runs.indices.suffix(shown)).fits(page.width) { shown -= 1 }
        page.table(table(of: history.runs.indices.suffix(shown)))
        if shown < history.runs.count {
            page.paragraph("The last \(shown) of \(history.runs.count) published runs.", tone: .faint)
        }
    }

    private func table(of runs: Range<Int>) -> TextTable {
        var columns: [TextTable.Column] = [.init("#", .trailing), .init("Segment", wraps: true)]
        columns += runs.map { .init("run \(history.runs[$0].id.number)", .trailing) }
        var table = TextTable(columns: columns)
        table.add(["", "published"] + runs.map { .init(history.runs[$0].publishedAt.day, tone: .faint) })
        for line in history.segments {
            let sizes = runs.map { $0 < line.sizes.count ? line.sizes[$0] : nil }
            table.add(
                [.init(String(line.number)), .init(line.name)]
                    + sizes.map { .init($0.map { Numerals.grouped($0) } ?? "·") })
        }
        table.add(
            ["", .init("Everybody", tone: .strong)] + runs.map { .init(Numerals.grouped(history.runs[$0].people)) },
            isTotal: true)
        return table
    }
}
