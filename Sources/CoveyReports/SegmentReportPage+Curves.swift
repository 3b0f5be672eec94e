import Covey

extension SegmentReportPage {
    var trendSection: String {
        guard has(.trend) else {
            return "<p class=\"prose\">There are no dated posts, so there is nothing to show over time.</p>\n"
        }
        var table = HTMLTable(
            id: "table-trend", caption: "Posts and mean polarity by \(trend.stepName)\(once)",
            head: [HTMLTable.headings(["From (UTC)", "Posts", "Scored", "Mean polarity"])])
        for point in trend.points {
            let polarity = point.polarity.mean.map { HTMLText.number(Numerals.signed($0)) } ?? "n/a"
            table.add(
                trend.label(point.start),
                [Numerals.grouped(point.posts), Numerals.grouped(point.polarity.count), polarity])
        }
        let scored = trend.polarity
        var text = "<p class=\"prose\">\(Numerals.grouped(scored.count)) of \(count(trend.posts, "post")) "
        text += "(\(HTMLText.escape(Numerals.percent(scored.count, of: trend.posts)))) could be scored"
        text +=
            scored.mean.map { "; their mean polarity is <strong>\(HTMLText.number(Numerals.signed($0)))</strong>. " }
            ?? ". "
        if let copies = report.countedOnce {
            text +=
                "<strong>Near-duplicates are counted once:</strong> \(count(copies.posts, "post")) in "
                + "\(count(copies.groups, "group")) count as \(Numerals.grouped(copies.groups)), each at its earliest post "
                + "and with the label that most of its posts have. Everything else on this page counts every post. "
        }
        if trend.posts + (report.countedOnce?.leftOut ?? 0) != report.posts {
            text += "The curve covers \(Numerals.grouped(trend.posts)) of \(count(report.posts, "stored post")). "
        }
        if trend.points.count < 3 { text += "So few steps show no direction. " }
        text += "</p>\n"
        let gaps = trend.isEven ? "" : " Steps without posts are left out."
        return text
            + figure(
                .trend, "Mean polarity of scored posts and number of posts, by \(trend.stepName)\(once)",
                alternative: "Line of mean polarity over bars of the number of posts, by \(trend.stepName); the table "
                    + "below has the numbers.",
                note: "Hollow points rest on fewer than \(TrendLine.fewPosts) scored posts. The first and the last "
                    + "\(trend.stepName) may be incomplete.\(gaps)",
                table: details("The numbers behind this chart", table.markup))
    }

    private var once: String { report.countedOnce == nil ? "" : ", near-duplicates counted once" }

    /// A chart with its caption, a text in its place for those who do not see it, and its numbers.
    func figure(_ chart: Chart, _ caption: String, alternative: String, note: String = "", table: String) -> String {
        guard has(chart) else { return table }
        let more = note.isEmpty ? "" : " <span class=\"muted\">\(HTMLText.escape(note))</span>"
        return """
            <figure>
            <figcaption><strong>\(HTMLText.escape(caption)).</strong>\(more)</figcaption>
            <div class="chart" id="box-\(chart.rawValue)"><canvas id="chart-\(chart.rawValue)" role="img" \
            aria-label="\(HTMLText.escape(alternative))"></canvas></div>
            </figure>
            \(table)
            """
    }

    func details(_ summary: String, _ markup: String) -> String {
        "<details>\n<summary>\(HTMLText.escape(summary))</summary>\n\(markup)</details>\n"
    }
}
