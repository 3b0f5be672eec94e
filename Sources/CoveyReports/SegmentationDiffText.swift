public import Covey

/// What two runs have in common and what not, on the terminal.
public struct SegmentationDiffText: Sendable {
    private let diff: SegmentationDiff

    /// - Parameter diff: The earlier run is on the left.
    public init(_ diff: SegmentationDiff) {
        self.diff = diff
    }

    /// Data, recipe, sizes and movement, one after the other.
    ///
    /// - Parameters:
    ///   - width: Columns of the terminal; `nil` where there is no limit, as in a pipe.
    ///   - colour: Whether escape sequences for colour may be written; nothing is said by colour alone.
    /// - Complexity: O(segments of one run times segments of the other).
    public func text(width: Int?, colour: Bool) -> String {
        TextPage.text(width: width, colour: colour) { page in
            page.paragraph("Run \(diff.left.number) and run \(diff.right.number)", tone: .strong)
            page.paragraph(
                diff.sameData
                    ? "Both saw the same profiles with the same features." : "They saw different profiles or features.")
            if diff.recipe.isEmpty {
                page.paragraph("The recipe is the same.")
            } else {
                page.paragraph("The recipe differs:")
                for line in diff.recipe { page.item(line) }
            }
            page.heading("Sizes")
            page.table(sizes)
            page.heading("Movement")
            guard let movement = diff.movement else {
                return page.paragraph("The assignments of one of the runs are not kept, so who moved is not known.")
            }
            let moved = movement.reduce(0) { $1.from != nil && $1.to != nil && $1.from != $1.to ? $0 + $1.people : $0 }
            page.paragraph(
                "\(Numerals.counted(moved, "person is", "people are")) in both runs and not in the same segment.")
            page.space()
            MovementTable(movement, name: name).write(to: &page)
        }
    }

    private func name(_ number: Int) -> String {
        if number == Segment.tooLittleEvidence { return "Too little evidence" }
        return diff.segments.first { $0.number == number }?.name ?? "Segment \(number)"
    }

    private var sizes: TextTable {
        var table = TextTable(columns: [
            .init("#", .trailing), .init("Segment", wraps: true), .init("Run \(diff.left.number)", .trailing),
            .init("Run \(diff.right.number)", .trailing), .init("Change", .trailing),
        ])
        for row in diff.segments {
            let change: String =
                switch (row.left, row.right) {
                case (let left?, let right?): Numerals.change(right - left)
                case (nil, _?): "new"
                case (_?, nil): "gone"
                case (nil, nil): ""
                }
            table.add([
                .init(String(row.number)), .init(row.name), .init(row.left.map { Numerals.grouped($0) } ?? "·"),
                .init(row.right.map { Numerals.grouped($0) } ?? "·"), .init(change),
            ])
        }
        return table
    }
}
