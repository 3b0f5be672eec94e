public import Covey

/// Every number of segments that was tried, with its consequences, on the terminal.
public struct KTableText: Sendable {
    private let segmentation: Segmentation

    /// - Parameter segmentation: The run whose table is shown.
    public init(_ segmentation: Segmentation) {
        self.segmentation = segmentation
    }

    /// Two tables, the figures and the segments that each number would give, with the verdict before them and notes
    /// below.
    ///
    /// - Parameters:
    ///   - width: Columns of the terminal; `nil` where there is no limit, as in a pipe.
    ///   - colour: Whether escape sequences for colour may be written; nothing is said by colour alone.
    /// - Complexity: O(sum of the numbers that were tried).
    public func text(width: Int?, colour: Bool) -> String {
        TextPage.text(width: width, colour: colour) { write(to: &$0) }
    }

    func write(to page: inout TextPage) {
        page.paragraph("k = \(segmentation.segments.count): \(segmentation.choice.sentence)")
        guard !segmentation.kTable.isEmpty else { return }
        page.space()
        page.table(figures)
        page.space()
        page.table(groups)
        page.space()
        let notes = [
            "Inertia: sum of squared distances to the centres; it falls with every k, so the bend counts. Silhouette: how "
                + "far the segments lie apart, -1 to 1. Stability: how alike the segments of another sample would be, 0 "
                + "to 1, over all segments and of the least stable one.",
            "Move: people who would change segment, \(segmentation.changeReference). Below floor: segments of fewer than "
                + "\(Numerals.counted(segmentation.certificate.floor, "person", "people")).",
        ]
        for note in notes { page.paragraph(note, tone: .faint) }
    }

    private func mark(_ row: KRow) -> String {
        segmentation.isChosen(row) ? "chosen" : segmentation.isRival(row) ? "near" : ""
    }

    private var figures: TextTable {
        let headings = ["Inertia", "Silhouette", "Stability", "Least", "Move", "Below floor"]
        var table = TextTable(
            columns: [.init("k", .trailing), .init("Choice")] + headings.map { .init($0, .trailing) })
        for row in segmentation.kTable {
            let tone: TextTone = segmentation.isChosen(row) ? .strong : .plain
            let cells = [
                String(row.k), mark(row), Numerals.decimal(row.inertia, places: 1),
                row.silhouette.map { Numerals.signed($0) } ?? "n/a",
                row.stability.map { Numerals.decimal($0, places: 2) } ?? "n/a",
                row.leastStable.map { Numerals.decimal($0, places: 2) } ?? "n/a", Numerals.grouped(row.changed),
                Numerals.grouped(row.belowFloor),
            ]
            table.add(cells.map { .init($0, tone: tone) })
        }
        return table
    }

    private var groups: TextTable {
        var table = TextTable(columns: [
            .init("k", .trailing), .init("Segments it would give, with their people", wraps: true),
        ])
        for row in segmentation.kTable {
            let tone: TextTone = segmentation.isChosen(row) ? .strong : .plain
            let parts = row.sizes.enumerated().map { index, size in
                (index < row.names.count ? row.names[index] + " " : "") + Numerals.grouped(size)
            }
            table.add([.init(String(row.k), tone: tone), .init(parts.joined(separator: ", "), tone: tone)])
        }
        return table
    }
}
