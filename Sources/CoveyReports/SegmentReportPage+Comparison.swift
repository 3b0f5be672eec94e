import Covey

extension SegmentReportPage {
    var sizes: String {
        var table = HTMLTable(
            id: "table-sizes", caption: "Size of each segment, and how many of its authors could be scored",
            head: [HTMLTable.headings(["Segment", "Authors", "Share", "Scored", "Scored share", "Polarity of scored"])])
        func row(_ heading: String, _ group: GroupSummary, _ share: Double, isTotal: Bool = false) {
            let polarity = group.polarityOfScored.map { HTMLText.number(Numerals.signed($0)) } ?? "n/a"
            table.add(
                heading,
                [
                    Numerals.grouped(group.size) + (group.isSmall ? " <span class=\"flag\">small</span>" : ""),
                    HTMLText.escape(Numerals.percent(share)), Numerals.grouped(group.scoredAuthors),
                    HTMLText.escape(Numerals.percent(group.scoredAuthors, of: group.size)), polarity,
                ], isTotal: isTotal)
        }
        for segment in segmentation.segments { row(label(segment), segment.summary, segment.share) }
        row("Everybody", segmentation.everyone, 1, isTotal: true)
        return figure(
            .sizes, "Authors in each segment",
            alternative: "Bar chart of the number of authors in each segment; the table below has the numbers.",
            table: table.markup)
    }

    /// Each segment in words, from what is furthest from everybody to what is nearest.
    var segments: String {
        let cards = segmentation.segments.map { segment in
            let size = "\(count(segment.summary.size, "author")), \(Numerals.percent(segment.share)) of everybody"
            let lines = traits(of: segment).map { "<li>\($0)</li>" }.joined(separator: "\n")
            return """
                <article class="card e\(colour(of: segment))">
                <h3>\(label(segment))</h3>
                <p class="muted">\(HTMLText.escape(size))</p>
                <ul>
                \(lines)
                </ul>
                </article>

                """
        }
        return """
            <p class="prose">What sets each segment apart, strongest first. “Far” means at least one standard \
            deviation from everybody, “close” less than a quarter of one; the second number is everybody’s.</p>
            <div class="cards">
            \(cards.joined())</div>

            """
    }

    private func traits(of segment: Segment) -> [String] {
        let differences = zip(usedFeatures, segment.centroid).sorted { $0.1.magnitude > $1.1.magnitude }
        var traits = differences.filter { $0.1.magnitude >= 0.25 }.map { feature, difference in
            let word = (difference.magnitude >= 1 ? "far " : "") + (difference > 0 ? "above" : "below")
            return "<span>\(feature.heading) <em>\(word)</em></span>\(evidence(feature, of: segment, difference))"
        }
        let close = differences.filter { $0.1.magnitude < 0.25 }.map(\.0.heading)
        if !close.isEmpty { traits.append("<span class=\"muted\">Close to everybody: \(list(close))</span>") }
        return traits
    }

    /// The raw numbers that show a difference: medians of counts, else means; nothing where neither points its way.
    private func evidence(_ feature: Feature, of segment: Segment, _ difference: Double) -> String {
        guard let own = segment.summary[feature], let all = segmentation.everyone[feature] else { return "" }
        let medians = ("median", own.median, all.median)
        let means = ("mean", own.mean, all.mean)
        let shown = (feature.isCount ? [medians, means] : [means, medians]).first { _, own, all in
            feature.text(own) != feature.text(all) && (own - all) * difference > 0
        }
        guard let (name, own, all) = shown else { return "" }
        return " <span>\(name) \(HTMLText.number(feature.text(own))) vs \(HTMLText.number(feature.text(all)))</span>"
    }

    var comparison: String {
        let features = segmentation.everyone.features.map(\.feature)
        let groups = features.map { "<th scope=\"colgroup\" colspan=\"2\">\($0.heading)</th>" }.joined()
        let kinds = features.map { _ in "<th scope=\"col\">median</th><th scope=\"col\">mean</th>" }.joined()
        var raw = HTMLTable(
            id: "table-raw", caption: "Medians and means in raw units, over all authors of the group",
            head: ["<th scope=\"col\" rowspan=\"2\">Segment</th>" + groups, kinds])
        func cells(_ group: GroupSummary) -> [String] {
            group.features.flatMap { [$0.median, $0.mean].map($0.feature.text).map(HTMLText.number) }
        }
        for segment in segmentation.segments { raw.add(label(segment), cells(segment.summary)) }
        raw.add("Everybody", cells(segmentation.everyone), isTotal: true)

        var standardised = HTMLTable(
            id: "table-differences", caption: "Distance from everybody in standard deviations",
            head: [HTMLTable.headings(["Segment"] + usedFeatures.map(\.heading))])
        for segment in segmentation.segments {
            standardised.add(label(segment), segment.centroid.map { HTMLText.number(Numerals.signed($0)) })
        }
        let chart = figure(
            .differences, "Distance of each segment from everybody, in standard deviations",
            alternative: "Bar chart of how far each segment lies from everybody in each feature; the table below has "
                + "the numbers.",
            note: "Zero is the mean of everybody. Counts are compared as log(1 + x), so that a few very large accounts "
                + "do not hide all others.",
            table: details("The numbers behind this chart", standardised.markup))
        let glossary = features.map { "<div><dt>\($0.heading)</dt><dd>\(HTMLText.escape($0.meaning))</dd></div>" }
        return """
            \(chart)\(raw.markup)\
            <dl class="glossary">
            \(glossary.joined(separator: "\n"))
            </dl>

            """
    }

    /// The features that tell segments apart, in the order of ``Covey/Segment/centroid``.
    var usedFeatures: [Feature] { segmentation.scales.filter { !$0.isConstant }.map(\.feature) }
}
