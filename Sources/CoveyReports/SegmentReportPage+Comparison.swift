import Covey

extension SegmentReportPage {
    var sizes: String {
        var table = HTMLTable(
            id: "table-sizes", caption: "Size of each segment, and how many of its authors could be scored",
            head: [
                HTMLTable.headings([
                    "Segment", "Authors", "Share", "Firm", "Scored", "Scored share", "Polarity of scored",
                ])
            ])
        func row(_ heading: String, _ group: GroupSummary, share: Double?, firm: Double?, isTotal: Bool = false) {
            let polarity = group.polarityOfScored.map { HTMLText.number(Numerals.signed($0)) } ?? "n/a"
            table.add(
                heading,
                [
                    Numerals.grouped(group.size) + (group.isSmall ? " <span class=\"flag\">small</span>" : ""),
                    percent(share), percent(firm), Numerals.grouped(group.scoredAuthors),
                    HTMLText.escape(Numerals.percent(group.scoredAuthors, of: group.size)), polarity,
                ], isTotal: isTotal)
        }
        for segment in segmentation.segments {
            row(label(segment), segment.summary, share: segment.share, firm: segment.firmShare)
        }
        row("Everybody", segmentation.everyone, share: 1, firm: nil, isTotal: true)
        if let few = segmentation.tooLittleEvidence { row("Too little evidence", few, share: nil, firm: nil) }
        return figure(
            .sizes, "Authors in each segment",
            alternative: "Bar chart of the number of authors in each segment; the table below has the numbers.",
            note: "Firm: share of the authors that are well inside their segment, not near a border.",
            table: table.markup)
    }

    /// A share as markup; nothing where there is none.
    private func percent(_ share: Double?) -> String { share.map { HTMLText.escape(Numerals.percent($0)) } ?? "" }

    var comparison: String {
        let features = segmentation.everyone.features.map(\.feature)
        let groups = features.map { "<th scope=\"colgroup\" colspan=\"2\">\(HTMLText.escape($0.heading))</th>" }
            .joined()
        let kinds = features.map { _ in "<th scope=\"col\">median</th><th scope=\"col\">mean</th>" }.joined()
        var raw = HTMLTable(
            id: "table-raw", caption: "Medians and means in raw units, over the authors of whom they were observed",
            head: ["<th scope=\"col\" rowspan=\"2\">Segment</th>" + groups, kinds])
        func cells(_ group: GroupSummary) -> [String] {
            features.flatMap { feature -> [String] in
                guard let summary = group[feature], summary.observed > 0 else { return ["n/a", "n/a"] }
                return [summary.median, summary.mean].map(feature.text).map(HTMLText.number)
            }
        }
        for segment in segmentation.segments { raw.add(label(segment), cells(segment.summary)) }
        raw.add("Everybody", cells(segmentation.everyone), isTotal: true)
        if let few = segmentation.tooLittleEvidence { raw.add("Too little evidence", cells(few)) }

        var standardised = HTMLTable(
            id: "table-differences", caption: "Distance from everybody in scaled units",
            head: [HTMLTable.headings(["Segment"] + usedFeatures.map(\.heading))])
        for segment in segmentation.segments {
            standardised.add(label(segment), segment.centroid.map { HTMLText.number(Numerals.signed($0)) })
        }
        let chart = figure(
            .differences, "Distance of each segment from everybody, in scaled units",
            alternative: "Bar chart of how far each segment lies from everybody in each feature; the table below has "
                + "the numbers.",
            note: "Zero is the middle of everybody, and 1 is one standard deviation by the usual recipe. Amounts are "
                + "compared as the recipe takes them, by default as log(1 + x), so that a few very large accounts do not "
                + "hide all others.",
            table: details("The numbers behind this chart", standardised.markup))
        let glossary = features.map {
            "<div><dt>\(HTMLText.escape($0.heading))</dt><dd>\(HTMLText.escape($0.meaning))</dd></div>"
        }
        return """
            \(chart)\(raw.markup)\(indices)\
            <dl class="glossary">
            \(glossary.joined(separator: "\n"))
            </dl>

            """
    }

    /// Where portraits are given, each mean as a part of everybody's.
    private var indices: String {
        let features = segmentation.everyone.features.map(\.feature).filter { feature in
            report.portraits.contains { $0.indices.contains { $0.feature == feature && $0.index != nil } }
        }
        guard !features.isEmpty else { return "" }
        var table = HTMLTable(
            id: "table-indices", caption: "Index: 100 is the mean of everybody",
            head: [HTMLTable.headings(["Segment"] + features.map(\.heading))])
        for segment in segmentation.segments {
            guard let portrait = portrait(of: segment) else { continue }
            table.add(
                label(segment),
                features.map { feature in
                    portrait.indices.first { $0.feature == feature }?.index
                        .map { HTMLText.number(Numerals.decimal($0, places: 0)) } ?? "n/a"
                })
        }
        return table.markup
    }

    /// The features that tell segments apart, in the order of ``Covey/Segment/centroid``.
    var usedFeatures: [Feature] { segmentation.scales.filter { !$0.isConstant }.map(\.feature) }
}
