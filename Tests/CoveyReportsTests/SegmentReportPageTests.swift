import Covey
import CoveyReports
import Foundation
import Testing

@Suite struct SegmentReportPageTests {
    private func html(_ report: SegmentReport = Sample.report(), library: String = "/* charts */") -> String {
        SegmentReportPage(report, chartLibrary: library).html
    }

    @Test func `the page tells what it is about in sentences`() {
        let text = plain(html())
        for sentence in [
            "This page is about 14,181 authors and their 20,213 stored posts, written from 1 January 2026 to 31 January "
                + "2026.",
            "They fall into 5 segments. The inertia curve bends most at k = 5.",
            "The biggest is 0 Quiet majority with 7,610 authors (53.7%), the smallest 4 Newcomers 新人 👋 with 21 authors "
                + "(0.1%).",
            "The happiest is 1 Fans with many followers: mean polarity +0.42 over 3,544 scored authors. The unhappiest "
                + "is 2 Critics who post often: mean polarity −0.48 over 1,710 scored authors.",
            "2,104 authors of 14,181 (14.8%) have no post in a language that can be scored.",
            "Fewer than 30 authors are in 4 Newcomers 新人 👋.", "6f1d0c77a1b2e934",
        ] { #expect(text.contains(sentence), "\(sentence)") }
    }

    @Test func `every tag is closed in order and every id is used once`() throws {
        let ids = try checkMarkup(html())
        #expect(Set(ids).count == ids.count)
    }

    @Test func `headings go down one level at a time`() {
        let levels = html().split(separator: "<h").dropFirst().compactMap { $0.first?.wholeNumberValue }
        #expect(levels.first == 1)
        #expect(levels.filter { $0 == 1 }.count == 1)
        #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    }

    @Test func `no name can leave its place`() throws {
        var hostile = Sample.segments
        hostile[0].name = "</script><b>\"'&<!--<script>"
        let report = Sample.report(segmentation: Sample.segmentation(segments: hostile), title: "<i>\"&'</title>")
        let page = html(report)
        try checkMarkup(page)
        #expect(!page.contains("</script><b>"))
        #expect(!page.contains("<i>"))
        #expect(page.contains(#"\u003c/script\u003e\u003cb\u003e"#))
        #expect(page.components(separatedBy: "<script").count == 4)
    }

    @Test func `a library cannot end its own script element`() throws {
        let library = #"const a = "</script>", b = "</SCRIPT >", c = "<!--", d = 1</re/.x, e = 1<!d;"#
        let page = html(library: library)
        #expect(page.contains(#"const a = "<\/script>", b = "<\/SCRIPT >", c = "<\!--", d = 1</re/.x, e = 1<!d;"#))
        try checkMarkup(page)
    }

    @Test func `nothing is loaded and only the page's own blocks may run`() throws {
        let page = html()
        for trap in [" src=", "http:", "https:", "//", "@import", "url(", " style=", " onclick=", "unsafe-"] {
            #expect(!page.contains(trap), "\(trap)")
        }
        let policy = try #require(page.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)).1
        #expect(policy.hasPrefix("default-src 'none'; script-src 'nonce-"))
        let nonce = try #require(policy.firstMatch(of: /'nonce-([a-z0-9]+)'/)).1
        #expect(page.components(separatedBy: " nonce=\"\(nonce)\"").count == 4)
    }

    @Test func `the same report gives the same page`() {
        #expect(html() == html())
    }

    @Test func `without dated posts and with one k there are two charts`() {
        var segmentation = Sample.segmentation()
        segmentation.kTable = [segmentation.kTable[3]]
        let page = SegmentReportPage(Sample.report(segmentation: segmentation, trend: []), chartLibrary: "")
        #expect(page.chartCount == 2)
        #expect(plain(page.html).contains("There are no dated posts"))
        #expect(page.html.contains("table-k"))
    }

    @Test func `days without posts are shown as such`() {
        let page = html()
        #expect(page.contains("<th scope=\"row\">2026-01-11</th><td>0</td><td>0</td><td>n/a</td>"))
        #expect(!page.contains("Steps without posts are left out."))
        var uneven = Sample.trend
        uneven[3].start = Instant(milliseconds: uneven[3].start.milliseconds + 1)
        #expect(html(Sample.report(trend: uneven)).contains("Steps without posts are left out."))
    }

    @Test func `a trend that leaves posts out does not tell when all were written`() {
        var report = Sample.report()
        report.posts = 30_000
        let text = plain(html(report))
        #expect(text.contains("14,181 authors and their 30,000 stored posts."))
        #expect(text.contains("The curve covers 20,213 of 30,000 stored posts."))
    }

    @Test func `a constant feature is named as left out and is in no comparison`() {
        var segmentation = Sample.segmentation()
        segmentation.scales[3].isConstant = true
        for index in segmentation.segments.indices { segmentation.segments[index].centroid.remove(at: 3) }
        let page = html(Sample.report(segmentation: segmentation))
        #expect(plain(page).contains("Volume: the same for every author, so it tells nobody apart."))
        #expect(page.contains(#""features":["Followers","Following","Posts","Polarity","Subjectivity"]"#))
    }

    @Test func `where nobody is scored the page does not speak of mood`() {
        var segmentation = Sample.segmentation()
        segmentation.everyone.scoredAuthors = 0
        for index in segmentation.segments.indices { segmentation.segments[index].summary.scoredAuthors = 0 }
        let text = plain(html(Sample.report(segmentation: segmentation)))
        #expect(text.contains("nothing is known of how anybody feels"))
        #expect(!text.contains("The happiest"))
    }

    private func plain(_ page: String) -> String {
        page.replacing(/<[^>]*>/, with: "")
    }
}

/// Why a page is not well formed.
struct MarkupError: Error {
    let message: String
}

/// Checks that tags are closed in order, outside of script and style elements, and returns the ids.
@discardableResult
func checkMarkup(_ page: String) throws -> [Substring] {
    let void: Set<Substring> = ["meta", "link", "br", "img"]
    var open: [Substring] = []
    var ids: [Substring] = []
    var rest = page[...]
    while let tag = rest.firstMatch(of: /<(\/?)([a-zA-Z][a-z0-9]*)((?:[^>"]|"[^"]*")*)>/) {
        let name = tag.2
        rest = rest[tag.range.upperBound...]
        if tag.1 == "/" {
            guard open.popLast() == name else { throw MarkupError(message: "</\(name)> closes nothing") }
        } else if !void.contains(name) {
            open.append(name)
            if let id = tag.3.firstMatch(of: /\ id="([^"]*)"/) { ids.append(id.1) }
            if name == "script" || name == "style" {
                guard let end = rest.range(of: "</\(name)>") else { throw MarkupError(message: "<\(name)> is open") }
                rest = rest[end.lowerBound...]
            }
        }
    }
    guard open.isEmpty else { throw MarkupError(message: "left open: \(open)") }
    return ids
}
