public import Covey

/// A segmentation on the terminal: one row a segment, everybody after them, and what a reader must know to trust it.
public struct SegmentTable: Sendable {
    private let segmentation: Segmentation

    /// - Parameter segmentation: The run to show.
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
        TextPage.text(width: width, colour: colour) { page in
            page.paragraph("Run \(segmentation.id.number), \(segmentation.standing)", tone: .strong)
            if let warning = segmentation.warning { page.paragraph("! " + warning, tone: .bad) }
            page.space()
            writeTable(to: &page)
            page.space()
            page.paragraph("k = \(segmentation.segments.count): \(segmentation.choice.sentence)")
            CertificateText(segmentation.certificate).writeVerdict(to: &page)
            if let lineage = segmentation.lineage {
                page.paragraph("Since run \(lineage.previous.number): \(lineage.summary).")
            }
            writeNotes(to: &page)
        }
    }

    /// Everything in one table where that fits; else the sizes in one, and below it the features in as few as are needed.
    func writeTable(to page: inout TextPage) {
        let features = segmentation.everyone.features.map(\.feature)
        let whole = table(of: features[...], withSizes: true)
        let parts = (1...max(1, features.count)).lazy.map { parts in
            split(features, into: parts).map { table(of: $0, withSizes: false) }
        }
        guard !whole.fits(page.width), let narrow = parts.first(where: { $0.allSatisfy { $0.fits(page.width) } }) else {
            return page.table(whole)
        }
        page.table(table(of: [], withSizes: true))
        for table in narrow {
            page.space()
            page.table(table)
        }
    }

    /// Parts whose sizes differ by one at most.
    private func split(_ features: [Feature], into parts: Int) -> [ArraySlice<Feature>] {
        (0..<parts).map { features[features.count * $0 / parts..<features.count * ($0 + 1) / parts] }
    }

    private func table(of features: ArraySlice<Feature>, withSizes: Bool) -> TextTable {
        var columns: [TextTable.Column] = [.init("#", .trailing), .init("Segment", wraps: true)]
        if withSizes { columns += ["People", "Share", "Firm"].map { .init($0, .trailing) } }
        columns += features.map { .init($0.shortHeading, .trailing) }
        var table = TextTable(columns: columns)
        func add(_ number: String, _ name: TextTable.Cell, _ group: GroupSummary, _ shares: [Double?], isTotal: Bool) {
            var cells: [TextTable.Cell] = [.init(number), name]
            if withSizes {
                cells.append(.init(Numerals.grouped(group.size)))
                cells += shares.map { .init($0.map { Numerals.percent($0) } ?? "") }
            }
            cells += features.map { cell(group[$0]) }
            table.add(cells, isTotal: isTotal)
        }
        for segment in segmentation.segments {
            add(
                String(segment.number), .init(segment.name), segment.summary, [segment.share, segment.firmShare],
                isTotal: false)
        }
        add("", .init("Everybody", tone: .strong), segmentation.everyone, [1, nil], isTotal: true)
        if let few = segmentation.tooLittleEvidence {
            add("", .init("Too little evidence"), few, [nil, nil], isTotal: false)
        }
        return table
    }

    private func cell(_ summary: FeatureSummary?) -> TextTable.Cell {
        guard let summary else { return "n/a" }
        let hasMood = summary.feature == .polarity && summary.observed > 0 && summary.mean.magnitude >= 0.05
        return .init(summary.text, tone: !hasMood ? .plain : summary.mean > 0 ? .good : .bad)
    }

    /// How to read the table.
    func writeNotes(to page: inout TextPage) {
        for note in notes { page.paragraph(note, tone: .faint) }
    }

    private var notes: [String] {
        let everyone = segmentation.everyone
        var notes = [legend]
        let hasScores = everyone[.polarity] != nil || everyone[.subjectivity] != nil
        if hasScores, everyone.unscoredAuthors > 0 {
            let share = Numerals.percent(everyone.unscoredAuthors, of: everyone.size)
            notes.append(
                "\(Numerals.grouped(everyone.unscoredAuthors)) of \(Numerals.grouped(everyone.size)) authors (\(share)) "
                    + "have no scored post: they are placed by everything else, and are in no mean of the two.")
        }
        if let few = segmentation.tooLittleEvidence {
            notes.append(
                "\(Numerals.counted(few.size, "author")) with fewer than "
                    + "\(Numerals.counted(segmentation.recipe.minimumPosts, "stored post")): too little evidence to be in "
                    + "a segment.")
        }
        let small = segmentation.segments.filter(\.summary.isSmall).map { String($0.number) }
        if !small.isEmpty {
            notes.append(
                "Fewer than \(GroupSummary.smallSize) people, to be read with care: segment "
                    + small.joined(separator: ", ") + ".")
        }
        return notes
    }

    private var legend: String {
        let features = segmentation.everyone.features.map(\.feature)
        var text = "Firm: share of the members that are well inside. Amounts are medians"
        var means: [String] = []
        if features.contains(.polarity) { means.append("polarity (-1 to 1)") }
        if features.contains(.subjectivity) { means.append("subj. (subjectivity, 0 to 1)") }
        let shares = features.filter { $0.kind == .mean && $0 != .polarity && $0 != .subjectivity }
        if !shares.isEmpty { means.append("shares of posts") }
        if !means.isEmpty {
            text += "; \(Numerals.list(means)) \(means.count == 1 && shares.isEmpty ? "is a mean" : "are means")"
        }
        return text + "."
    }
}
