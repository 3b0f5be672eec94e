public import Covey

/// Everything that is known of one run, on the terminal.
public struct SegmentationDetail: Sendable {
    private let segmentation: Segmentation
    private let history: SegmentHistory

    /// - Parameters:
    ///   - segmentation: The run.
    ///   - history: The published runs; without any, the part about sizes over time is left out.
    public init(_ segmentation: Segmentation, history: SegmentHistory) {
        self.segmentation = segmentation
        self.history = history
    }

    /// One part after the other: the run, its segments and their rules, its grade, the numbers that were tried, what
    /// became of the run before, sizes over time, drift, the recipe.
    ///
    /// - Parameters:
    ///   - width: Columns of the terminal; `nil` where there is no limit, as in a pipe.
    ///   - colour: Whether escape sequences for colour may be written; nothing is said by colour alone.
    /// - Complexity: O(segments times features + sum of the numbers that were tried + runs times segments).
    public func text(width: Int?, colour: Bool) -> String {
        TextPage.text(width: width, colour: colour) { page in
            page.paragraph("Run \(segmentation.id.number), \(segmentation.standing)", tone: .strong)
            if let warning = segmentation.warning { page.paragraph("! " + warning, tone: .bad) }
            page.facts(facts)
            page.heading("Segments")
            let table = SegmentTable(segmentation)
            table.writeTable(to: &page)
            page.space()
            table.writeNotes(to: &page)
            writeRules(to: &page)
            page.heading("How good it is")
            let certificate = CertificateText(segmentation.certificate)
            certificate.writeVerdict(to: &page)
            certificate.writeFigures(to: &page)
            page.heading("How many segments")
            KTableText(segmentation).write(to: &page)
            if let lineage = segmentation.lineage {
                page.heading("What became of the run before")
                LineageText(lineage, of: segmentation).write(to: &page)
            }
            if !segmentation.retired.isEmpty {
                page.space()
                page.paragraph("Ended, and their numbers and names never given again: \(retired).")
            }
            if !history.runs.isEmpty {
                page.heading("Sizes over time")
                SegmentHistoryText(history).write(to: &page)
            }
            if let drift = segmentation.drift {
                page.heading("Drift")
                DriftText(drift, of: segmentation).write(to: &page)
            }
            page.heading("Recipe")
            page.facts(segmentation.recipe.words)
            page.space()
            page.table(scales)
        }
    }

    private var facts: [(label: String, text: String)] {
        var facts = [("Made", segmentation.createdAt.text)]
        if let published = segmentation.publishedAt { facts.append(("Published", published.text)) }
        if let previous = segmentation.previous { facts.append(("Continues", "run \(previous.number)")) }
        if let note = segmentation.note { facts.append(("Note", note)) }
        facts += [
            ("Profiles", Numerals.grouped(segmentation.profiles)), ("Latest post", segmentation.latestPost.text),
            ("Data", segmentation.dataFingerprint), ("Assignments", segmentation.assignmentFingerprint),
            ("Engine", segmentation.engine),
        ]
        return facts
    }

    private func writeRules(to page: inout TextPage) {
        guard segmentation.segments.contains(where: { !$0.rules.isEmpty }) else { return }
        page.heading("Rules that tell them")
        for segment in segmentation.segments {
            let measures = [
                segment.silhouette.map { "silhouette \(Numerals.signed($0))" },
                segment.stability.map { "stability \(Numerals.decimal($0, places: 2))" },
                "\(Numerals.percent(segment.firmShare)) firm",
            ]
            page.paragraph(
                "\(segmentation.title(of: segment.number)): \(measures.compactMap(\.self).joined(separator: ", "))")
            for rule in segment.rules { page.item("\(rule.phrase): \(rule.fidelity)") }
            if segment.rules.isEmpty { page.paragraph("no rule tells it", mark: "  ") }
            if let fidelity = segment.ruleFidelity { page.paragraph(fidelity, mark: "  ") }
        }
    }

    private var retired: String {
        Numerals.list(segmentation.retired.map { "\($0.name) (\($0.number), last in run \($0.last.number))" })
    }

    private var scales: TextTable {
        var table = TextTable(columns: [
            .init("Feature", wraps: true), .init("Everybody", .trailing), .init("Prior posts", .trailing),
            .init("Weight", .trailing), .init("Used"),
        ])
        for scale in segmentation.scales {
            table.add([
                .init(scale.feature.heading), .init(scale.feature.text(scale.usual)),
                .init(scale.feature.isAmount ? "" : Numerals.decimal(scale.priorPosts, places: 1)),
                .init(Numerals.short(scale.weight)), .init(scale.isConstant ? "no: one value throughout" : "yes"),
            ])
        }
        return table
    }
}
