public import Covey

/// What a segment is like, on the terminal or as JSON.
public struct SegmentPortraitText: Sendable {
    let portrait: SegmentPortrait

    /// - Parameter portrait: Its posts are shown with their texts where those are kept.
    public init(_ portrait: SegmentPortrait) {
        self.portrait = portrait
    }

    /// Figures against everybody, rules, what its members write, and members near its middle with their posts.
    ///
    /// - Parameters:
    ///   - width: Columns of the terminal; `nil` where there is no limit, as in a pipe.
    ///   - colour: Whether escape sequences for colour may be written; nothing is said by colour alone.
    /// - Complexity: O(features + rules + terms + posts).
    public func text(width: Int?, colour: Bool) -> String {
        TextPage.text(width: width, colour: colour) { page in
            let segment = portrait.segment
            page.paragraph("\(segment.name) (\(segment.number)), run \(portrait.segmentation.number)", tone: .strong)
            page.facts(facts)
            if !portrait.indices.isEmpty {
                page.heading("Against everybody")
                page.table(indices)
                page.paragraph(
                    "Index: 100 is as everybody. Apart: scaled units between the segment’s centre and everybody’s.",
                    tone: .faint)
            }
            page.heading("Rules that tell it")
            for rule in segment.rules { page.item("\(rule.phrase): \(rule.fidelity)") }
            if segment.rules.isEmpty { page.paragraph("No rule tells it.") }
            if let fidelity = segment.ruleFidelity { page.paragraph(fidelity) }
            if !portrait.terms.isEmpty {
                page.heading("What it writes more often than others")
                page.table(terms)
            }
            guard !portrait.exemplars.isEmpty else { return }
            page.heading("Members near its middle")
            for exemplar in portrait.exemplars { write(exemplar, to: &page) }
        }
    }

    private var facts: [(label: String, text: String)] {
        let segment = portrait.segment
        var facts = [
            (
                "People",
                "\(Numerals.grouped(segment.summary.size)), \(Numerals.percent(segment.share)) of all who are in a segment"
            ),
            ("Firm", "\(Numerals.percent(segment.firmShare)) are well inside"),
        ]
        if let silhouette = segment.silhouette {
            facts.append(
                ("Silhouette", "\(Numerals.signed(silhouette)) of 1: \(Certificate.silhouetteWords(silhouette))"))
        }
        if let stability = segment.stability {
            facts.append(
                (
                    "Stability",
                    "\(Numerals.decimal(stability, places: 2)) of 1: \(Certificate.stabilityWords(stability))"
                ))
        }
        return facts
    }

    private var indices: TextTable {
        var table = TextTable(columns: [
            .init("Feature", wraps: true), .init("Mean", .trailing), .init("Everybody", .trailing),
            .init("Index", .trailing), .init("Apart", .trailing),
        ])
        for index in portrait.indices {
            table.add([
                .init(index.feature.heading), .init(index.feature.text(index.mean)),
                .init(index.feature.text(index.everyone)),
                .init(index.index.map { Numerals.decimal($0, places: 0) } ?? "n/a"),
                .init(Numerals.signed(index.deviation)),
            ])
        }
        return table
    }

    private var terms: TextTable {
        var table = TextTable(columns: [
            .init("Term", wraps: true), .init("Here", .trailing), .init("Elsewhere", .trailing),
            .init("Sureness", .trailing),
        ])
        for term in portrait.terms {
            table.add([
                .init(term.text), .init(Numerals.percent(term.share)), .init(Numerals.percent(term.elsewhere)),
                .init(Numerals.decimal(term.score, places: 1)),
            ])
        }
        return table
    }

    private func write(_ exemplar: SegmentPortrait.Exemplar, to page: inout TextPage) {
        page.paragraph("\(exemplar.author.text), \(Numerals.decimal(exemplar.distance, places: 2)) from the centre")
        for post in exemplar.posts {
            let score = post.reading.scores.map { Numerals.signed(Double($0.polarity) / 10_000) } ?? "unscored"
            page.paragraph("\(score)  \(post.text ?? "(its text is not kept)")", mark: "  \(post.createdAt.day)  ")
        }
    }
}
