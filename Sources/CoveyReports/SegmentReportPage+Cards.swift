import Covey

extension SegmentReportPage {
    /// Each segment in words, from what is furthest from everybody to what is nearest.
    var segments: String {
        let cards = segmentation.segments.map { segment in
            let size = "\(count(segment.summary.size, "author")), \(Numerals.percent(segment.share)) of everybody"
            let lines = traits(of: segment).map { "<li>\($0)</li>" }.joined(separator: "\n")
            return """
                <article class="card e\(colour(of: segment.number))">
                <h3>\(label(segment))</h3>
                <p class="muted">\(HTMLText.escape(size))</p>
                \(measures(of: segment))<ul>
                \(lines)
                </ul>
                \(rules(of: segment))\(portrait(of: segment).map { terms(of: $0) + quotes(of: $0) } ?? "")</article>

                """
        }
        return """
            <p class="prose">What sets each segment apart, strongest first. “Far” means at least one scaled unit from \
            everybody, “close” less than a quarter of one; the second number is everybody’s. Firm authors are well \
            inside; stability is how much of the segment another sample would find again, from 0 to 1.</p>
            <div class="cards">
            \(cards.joined())</div>

            """
    }

    func portrait(of segment: Segment) -> SegmentPortrait? {
        report.portraits.first { $0.segment.number == segment.number }
    }

    private func measures(of segment: Segment) -> String {
        let measures = [
            "\(Numerals.percent(segment.firmShare)) firm",
            segment.stability.map { "stability \(Numerals.decimal($0, places: 2))" },
            segment.silhouette.map { "silhouette \(Numerals.signed($0))" },
        ]
        let chips = measures.compactMap(\.self).map { "<span class=\"flag\">\(HTMLText.number($0))</span>" }
        return "<div class=\"chips\">\(chips.joined())</div>\n"
    }

    private func traits(of segment: Segment) -> [String] {
        let differences = zip(usedFeatures, segment.centroid).sorted { $0.1.magnitude > $1.1.magnitude }
        var traits = differences.filter { $0.1.magnitude >= 0.25 }.map { feature, difference in
            let word = (difference.magnitude >= 1 ? "far " : "") + (difference > 0 ? "above" : "below")
            return "<span>\(HTMLText.escape(feature.heading)) <em>\(word)</em></span>"
                + evidence(feature, of: segment, difference)
        }
        let close = differences.filter { $0.1.magnitude < 0.25 }.map(\.0.heading)
        if !close.isEmpty {
            traits.append("<span class=\"muted\">Close to everybody: \(HTMLText.escape(Numerals.list(close)))</span>")
        }
        return traits
    }

    /// The raw numbers that show a difference: medians of amounts, else means; nothing where neither points its way.
    /// With a portrait, the index beside them where it points the same way.
    private func evidence(_ feature: Feature, of segment: Segment, _ difference: Double) -> String {
        guard let own = segment.summary[feature], let all = segmentation.everyone[feature], own.observed > 0,
            all.observed > 0
        else { return "" }
        let medians = ("median", own.median, all.median)
        let means = ("mean", own.mean, all.mean)
        let shown = (feature.isAmount ? [medians, means] : [means, medians]).first { _, own, all in
            feature.text(own) != feature.text(all) && (own - all) * difference > 0
        }
        guard let (name, own, all) = shown else { return "" }
        let index =
            portrait(of: segment)?.indices.first { $0.feature == feature }?.index
            .flatMap { ($0 - 100) * difference > 0 ? ", index \(Numerals.decimal($0, places: 0))" : nil } ?? ""
        return
            " <span>\(name) \(HTMLText.number(feature.text(own))) vs \(HTMLText.number(feature.text(all)))\(index)</span>"
    }

    private func rules(of segment: Segment) -> String {
        guard !segment.rules.isEmpty else { return "" }
        let items = segment.rules.map { rule in
            "<li>\(HTMLText.phrase(rule.phrase)) <small>\(HTMLText.escape(rule.fidelity))</small></li>"
        }
        return """
            <h4>Told by</h4>
            <ul class="rules">
            \(items.joined(separator: "\n"))
            </ul>
            \(segment.ruleFidelity.map { "<p class=\"muted\">\(HTMLText.escape($0))</p>\n" } ?? "")
            """
    }

    private func terms(of portrait: SegmentPortrait) -> String {
        guard !portrait.terms.isEmpty else { return "" }
        let items = portrait.terms.map { term in
            "<li><span>\(HTMLText.escape(term.text))</span> "
                + "<span>\(HTMLText.escape(Numerals.percent(term.share))) vs "
                + "\(HTMLText.escape(Numerals.percent(term.elsewhere)))</span></li>"
        }
        return """
            <h4>Writes more often</h4>
            <ul>
            \(items.joined(separator: "\n"))
            </ul>
            <p class="muted">Share of its posts against that of the other segments’.</p>

            """
    }

    /// Posts of members near the middle, only where the report asks for them.
    private func quotes(of portrait: SegmentPortrait) -> String {
        let texts = portrait.exemplars.flatMap(\.posts).compactMap(\.text)
        guard report.showsPosts, !texts.isEmpty else { return "" }
        let quotes = texts.map { "<blockquote>\(HTMLText.escape($0))</blockquote>" }.joined(separator: "\n")
        return "<h4>Typical posts</h4>\n\(quotes)\n"
    }
}
