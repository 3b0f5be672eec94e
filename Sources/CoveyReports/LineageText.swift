import Covey

/// What became of the segments of the run before, on the terminal.
struct LineageText {
    private let lineage: Lineage
    private let segmentation: Segmentation

    init(_ lineage: Lineage, of segmentation: Segmentation) {
        self.lineage = lineage
        self.segmentation = segmentation
    }

    func write(to page: inout TextPage) {
        page.paragraph("Since run \(lineage.previous.number): \(lineage.summary).")
        for fate in lineage.fates { page.item(fate.sentence) }
        guard !lineage.movement.isEmpty else { return }
        page.space()
        MovementTable(lineage.movement) { segmentation.name(of: $0) }.write(to: &page)
    }
}
