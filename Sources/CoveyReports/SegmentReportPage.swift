import Covey

/// One segmentation as one HTML page that stands alone: styles, data and the chart library are inside, so it opens
/// from a disk or a mail as well as from a server, and loads nothing from anywhere.
///
/// The page sets `data-charts` on its root element to ``chartCount`` once every chart has been drawn. It has the same
/// bytes for the same report and library.
public struct SegmentReportPage: Sendable {
    let report: SegmentReport
    let trend: TrendLine
    private let chartLibrary: String

    /// - Parameters:
    ///   - report: What the page tells.
    ///   - chartLibrary: The source of Chart.js 3.9, as one classic script.
    public init(_ report: SegmentReport, chartLibrary: String) {
        self.report = report
        self.chartLibrary = chartLibrary
        trend = TrendLine(report.trend, step: report.step)
    }

    var segmentation: Segmentation { report.segmentation }

    /// How many charts the page draws.
    public var chartCount: Int { Chart.allCases.count { has($0) } }

    /// The page.
    ///
    /// - Complexity: O(segments times features and published runs + sum of the numbers that were tried + steps of the trend
    ///   + bytes of the library).
    public var html: String {
        let title = HTMLText.escape(report.title)
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(policy)">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <title>\(title)</title>
            <link rel="icon" href="data:,">
            <style nonce="\(nonce)">
            \(Self.style)\(chartHeights)</style>
            </head>
            <body>
            <a class="skip" href="#summary">Skip to the summary</a>
            <header>
            <p class="eyebrow">Customer segments</p>
            <h1>\(title)</h1>
            <p class="byline">Run \(segmentation.id.number), \(segmentation.standing). Made on \
            \(segmentation.createdAt.dayText), page written on \(report.generatedAt.dayText).</p>
            \(alert)</header>
            <nav aria-label="On this page">
            <ul>
            \(sections.map { "<li><a href=\"#\($0.id)\">\($0.title)</a></li>" }.joined(separator: "\n"))
            </ul>
            </nav>
            <main>
            <noscript><p class="note">Charts need JavaScript. Every number they show is in the tables beside them.</p>\
            </noscript>
            \(sections.map(markup).joined())\
            </main>
            <footer>
            <p>Figures describe groups of authors of public posts, not persons. All times are in UTC.</p>
            </footer>
            <script type="application/json" id="report-data">\(chartData)</script>
            <script nonce="\(nonce)">\(HTMLText.scriptSafe(chartLibrary))</script>
            <script nonce="\(nonce)">
            \(Self.script)</script>
            </body>
            </html>

            """
    }

    struct Section {
        var id: String
        var title: String
        var body: String
    }

    private var sections: [Section] {
        var sections = [
            Section(id: "summary", title: "In short", body: summary),
            Section(id: "quality", title: "How good is it", body: quality),
            Section(id: "choice", title: "How many segments", body: choice),
            Section(id: "sizes", title: "Segment sizes", body: sizes),
            Section(id: "segments", title: "Segment by segment", body: segments),
            Section(id: "comparison", title: "Against everybody", body: comparison),
        ]
        if let lineage = segmentation.lineage {
            sections.append(Section(id: "lineage", title: "Since the last run", body: changes(lineage)))
        }
        if !report.history.runs.isEmpty {
            sections.append(Section(id: "history", title: "Over time", body: historySection))
        }
        return sections + [
            Section(id: "trend", title: "Polarity over time", body: trendSection),
            Section(id: "methods", title: "Methods", body: methods),
        ]
    }

    /// What no reader may miss.
    private var alert: String {
        guard let warning = segmentation.warning else { return "" }
        let heading = segmentation.certificate.isForced ? "Published against its certificate" : "Refused"
        return """
            <div class="alert" role="alert"><p><strong>\(heading)</strong></p>
            <p>\(HTMLText.escape(warning))</p></div>

            """
    }

    private func markup(_ section: Section) -> String {
        """
        <section id="\(section.id)" aria-labelledby="\(section.id)-title">
        <h2 id="\(section.id)-title">\(section.title)</h2>
        \(section.body)</section>

        """
    }

    /// Only the page's own blocks may run or style: text that found its way into the page as markup would not know
    /// the nonce.
    private var policy: String {
        "default-src 'none'; script-src 'nonce-\(nonce)'; style-src 'nonce-\(nonce)'; img-src data:; "
            + "base-uri 'none'; form-action 'none'"
    }

    /// Follows from the data as a whole, so it is the same for the same report and no author of one post can tell it.
    private var nonce: String {
        let facts = [
            segmentation.dataFingerprint, String(segmentation.inertia), report.generatedAt.text, report.title,
        ]
        var value: UInt64 = 14_695_981_039_346_656_037
        for byte in facts.joined(separator: "\n").utf8 { value = (value ^ UInt64(byte)) &* 1_099_511_628_211 }
        return String(value, radix: 36)
    }
}
