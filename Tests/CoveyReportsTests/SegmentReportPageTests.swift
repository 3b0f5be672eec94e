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
            "They fall into 5 segments. The curve bends most at 5, and 4 comes near.",
            "The biggest is 1 Quiet majority with 7,610 authors (53.7%), the smallest 6 Newcomers 新人 👋 with 21 authors "
                + "(0.1%).",
            "The happiest is 2 Fans with many followers: mean polarity +0.38 over 3,544 scored authors. The unhappiest "
                + "is 4 Critics who post often: mean polarity −0.34 over 1,710 scored authors.",
            "2,104 authors of 14,181 (14.8%) have no post in a language that can be scored.",
            "Fewer than 30 authors are in 6 Newcomers 新人 👋.", "6f1d0c77a1b2e934",
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

    @Test func `nothing that a person or a post wrote can leave its place`() throws {
        let hostile = "</script></style><img src=x>\"'&"
        var segmentation = Sample.wide()
        segmentation.note = hostile
        segmentation.state = .refused
        segmentation.lineage = Sample.lineage
        segmentation.lineage?.fates[0].sentence = hostile
        segmentation.choice.sentence = hostile
        segmentation.engine = hostile
        segmentation.retired = [RetiredSegment(number: 5, name: hostile, last: SegmentationID(6))]
        segmentation.certificate = Sample.refusal
        segmentation.certificate.findings[0].sentence = hostile
        segmentation.certificate.repair?.change = hostile
        segmentation.kTable[0].names[0] = hostile
        segmentation.segments[0].name = hostile
        let brand = Feature.brand(hostile)
        segmentation.certificate.separation[0].feature = brand
        segmentation.everyone.features[9].feature = brand
        segmentation.scales[9].feature = brand
        for index in segmentation.segments.indices { segmentation.segments[index].summary.features[9].feature = brand }
        segmentation.segments[0].rules[0].conditions[0].feature = brand
        var report = Sample.report(segmentation: segmentation, title: hostile, showsPosts: true)
        report.history.segments[0].name = hostile
        report.portraits[0].terms[0].text = hostile
        report.portraits[0].exemplars[0].posts[0].text = hostile
        report.portraits[0].indices[0].feature = brand
        let page = html(report)
        try checkMarkup(page)
        #expect(!page.contains("<img"))
        #expect(page.contains("&lt;img src=x&gt;"))
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

    @Test func `without dated posts, with one k and one published run there are three charts`() {
        var segmentation = Sample.segmentation()
        segmentation.kTable = [segmentation.kTable[3]]
        var history = Sample.history
        history.runs.removeLast(3)
        let report = Sample.report(segmentation: segmentation, history: history, trend: [])
        let page = SegmentReportPage(report, chartLibrary: "")
        #expect(page.chartCount == 3)
        #expect(plain(page.html).contains("One run has been published so far"))
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

    @Test func `a trend that counts near-duplicates once says so, in words and in the data`() {
        var report = Sample.report()
        report.countedOnce = SegmentReport.Copies(groups: 40, posts: 1_040)
        report.posts = 21_213
        let page = html(report)
        let text = plain(page)
        #expect(
            text.contains("Near-duplicates are counted once: 1,040 posts in 40 groups count as 40, each at its"))
        #expect(text.contains("by day, near-duplicates counted once."))
        #expect(page.contains(#""countedOnce":{"groups":40,"posts":1040}"#))
        #expect(text.contains("21,213 stored posts, written from"))
        #expect(!text.contains("The curve covers"))
        #expect(!html().contains("counted once"))
    }

    @Test func `a constant feature is named as left out and is in no comparison`() {
        var segmentation = Sample.segmentation()
        segmentation.scales[3].isConstant = true
        for index in segmentation.segments.indices { segmentation.segments[index].centroid.remove(at: 3) }
        let page = html(Sample.report(segmentation: segmentation))
        #expect(plain(page).contains("Volume: the same for every author, so it tells nobody apart."))
        #expect(page.contains(#""features":["Followers","Following","Posts","Polarity","Subjectivity"]"#))
    }

    @Test func `the grade is told with its findings and figures`() {
        let page = html()
        let text = plain(page)
        #expect(page.contains("<p class=\"badge warn\">! Fit to publish, with warnings</p>"))
        for sentence in [
            "Below the floor1 segment has fewer than 100 people: Newcomers (6) has 21, too few to be addressed.",
            "Smallest segment21 people; the floor is 100", "+0.41 of 1: apart, with overlaps",
            "0.88 of 1: another sample would give the same segments", "Polarity37.1%",
            "Since run 6: 4 continue, 1 born, 1 ended, 312 people moved.",
            "Bargain hunters (5) has ended: its 12 people are in other segments.",
        ] { #expect(text.contains(sentence), "\(sentence)") }
        #expect(!page.contains("role=\"alert\""))
    }

    @Test func `a refused run says so before anything else, with what would be better`() throws {
        var segmentation = Sample.segmentation(state: .refused, certificate: Sample.refusal, lineage: nil)
        segmentation.note = "Wait for the new terms"
        let page = html(Sample.report(segmentation: segmentation))
        let alert = try #require(page.range(of: "<div class=\"alert\" role=\"alert\"><p><strong>Refused</strong></p>"))
        #expect(try alert.upperBound < #require(page.range(of: "<nav")).lowerBound)
        let text = plain(page)
        for sentence in [
            "This run is refused: its certificate finds it unfit. Do not use its segments. The note: Wait for the new terms",
            "✕ Refused", "One segment holds nearly all: grave",
            "Another recipe was tried and passes: take followers as log(1 + x). It gives 3 segments of 7,610, 4,170 and 2,401 "
                + "people, fit to publish.",
        ] { #expect(text.contains(sentence), "\(sentence)") }
        #expect(!page.contains("id=\"lineage\""))
    }

    @Test func `a run that was forced says so before anything else`() {
        var segmentation = Sample.segmentation(certificate: Sample.refusal)
        segmentation.certificate.isForced = true
        segmentation.note = "The board wants it"
        let text = plain(html(Sample.report(segmentation: segmentation)))
        #expect(text.contains("Published against its certificate"))
        #expect(text.contains("The reason given: The board wants it"))
        #expect(text.contains("✕ Refused, published all the same"))
    }

    @Test func `every number of segments is shown with its consequences`() {
        let page = html()
        #expect(
            page.contains(
                "<th scope=\"row\">5 <span class=\"flag\">chosen</span></th><td>30,118.1</td><td>+0.41</td><td>0.88</td>"
                    + "<td>0.58</td><td>312</td><td>1</td>"))
        #expect(page.contains("<th scope=\"row\">4 <span class=\"flag\">comes near</span></th>"))
        #expect(page.contains("Quiet majority 8,100, Fans with many followers 4,000, Critics who post often 2,081"))
        #expect(page.contains(#""chosen":5,"rivals":[4]"#))
    }

    @Test func `colours follow the number of a segment`() throws {
        let page = html()
        #expect(page.contains(#""colours":[1,2,4,3,6]"#))
        #expect(page.contains(#"{"label":"5 Bargain hunters","colour":5,"values":[null,null,12,null]}"#))
        #expect(page.contains("<article class=\"card e4\">\n<h3><span class=\"segment\"><span class=\"dot s4\">"))
    }

    @Test func `posts are quoted only where the report asks for it`() {
        #expect(!html().contains("Third late parcel"))
        let page = html(Sample.report(showsPosts: true))
        #expect(
            page.contains("<blockquote>Third late parcel \u{FFFD}[2Jthis month\n&lt;b&gt;again&lt;/b&gt;</blockquote>"))
        #expect(!page.contains("0000000000000000000000000000001a"))
    }

    @Test func `the movement between two runs is a heat table`() throws {
        let page = html()
        #expect(page.contains("<td class=\"h8 stayed\">7,402</td>"))
        #expect(page.contains("<th scope=\"row\">Not there before</th>"))
    }

    @Test func `brands, shares and times have words and units`() {
        let text = plain(html(Sample.report(segmentation: Sample.wide())))
        for words in [
            "Posts about acme", "Posts on delivery", "12.3 days", "5.5 years", "82.0%", "31.2%",
            "share of the author&#39;s stored posts that are about the brand acme",
            "4,112 authors more have fewer than 2 stored posts: too little evidence to be in a segment.",
        ] { #expect(text.contains(words), "\(words)") }
    }

    @Test(arguments: [0, 1, 40])
    func `any number of segments makes a page`(number: Int) throws {
        var segmentation = Sample.segmentation(lineage: nil)
        segmentation.segments = (0..<number).map { index in
            var segment = Sample.segments[index % 5]
            segment.number = index + 1
            return segment
        }
        segmentation.kTable = []
        segmentation.certificate.separation = []
        let page = html(Sample.report(segmentation: segmentation))
        let ids = try checkMarkup(page)
        #expect(Set(ids).count == ids.count)
        #expect(page.components(separatedBy: "<article").count == number + 1)
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
