import Foundation
import Testing

/// What people and programs get to see of a real run.
@Suite(.serialized) struct ReportTests {
    private let covey: Workspace

    init() throws {
        covey = try Workspace()
        _ = try covey.sample(posts: 1_500)
        try covey.succeed("ingest", "posts.ndjson")
        try covey.succeed("segment", "--k", "2...5")
    }

    @Test(.enabled(if: Repository.expectsBrowser, "needs Chromium and Debian's libjs-chart.js"))
    func `a browser draws every chart of the page and no script complains`() throws {
        try covey.succeed("report", "--html", "page.html", "--title", "Acme & <friends>")
        let visit = try covey.tool(
            "chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=10000",
            "--enable-logging=stderr", "--user-data-dir=\(covey.url("browser").path)", "--dump-dom",
            covey.url("page.html").absoluteString)
        #expect(visit.status == 0)
        let charts = visit.text.components(separatedBy: "<canvas").count - 1
        #expect(charts == 5)
        #expect(visit.text.contains(#"data-charts="\#(charts)""#))
        #expect(visit.text.contains("<title>Acme &amp; &lt;friends&gt;</title>"))
        #expect(visit.complaint.split(separator: "\n").filter { $0.contains(":CONSOLE") } == [])
    }

    @Test func `the page loads nothing from anywhere`() throws {
        try covey.succeed("report", "--html", "page.html")
        let page = try covey.text(of: "page.html")
        for word in ["<script src", "<img", "<iframe", "@import", "src=\"http", "href=\"http", "url(http"] {
            #expect(!page.contains(word))
        }
    }

    @Test(arguments: ["profiles", "segments", "posts"])
    func `Python's csv module reads equal rows from every export`(kind: String) throws {
        try covey.succeed("export", kind, "--output", "rows.csv")
        let read = try covey.tool(
            "python3", "-c",
            """
            import csv, sys
            rows = list(csv.reader(open("rows.csv", encoding="utf-8", newline=""), strict=True))
            print(len(rows) - 1, *sorted({len(row) for row in rows}))
            """)
        let objects = try covey.succeed("export", kind, "--format", "jsonl").text.split(separator: "\n")
        let members = try #require(
            JSONSerialization.jsonObject(with: Data(objects[0].utf8)) as? [String: Any]
        ).count
        #expect(read.text == "\(objects.count) \(members)\n", "\(read.complaint)")
    }

    @Test func `the columns asked for come in the order asked for`() throws {
        let chosen = try covey.succeed("export", "profiles", "--columns", "volume,author").text
        #expect(chosen.hasPrefix("volume,author\r\n"))
        let help = try covey.succeed("export", "profiles", "--columns", "help").text.split(separator: "\n")
        let all = try covey.succeed("export", "profiles").text.prefix { !$0.isNewline }
        #expect(help.map { $0.prefix { $0 != " " } } == all.split(separator: ","))
        struct Column: Decodable {
            var name: String
            var meaning: String
        }
        let columns: [Column] = try covey.succeed("export", "profiles", "--columns", "help", "--json").decoded()
        #expect(columns.map(\.name) == all.split(separator: ",").map(String.init))
        #expect(columns.allSatisfy { !$0.meaning.isEmpty })
    }

    @Test func `pipes and files get no escape codes`() throws {
        let escape: Character = "\u{1B}"
        for arguments in [
            ["report"], ["segment", "--k", "3"], ["store", "check"], ["--help"], ["ingest", "posts.ndjson"],
        ] {
            let outcome = try covey.start(arguments).outcome()
            #expect(outcome.status == 0 && !(outcome.text + outcome.complaint).contains(escape), "\(arguments)")
        }
    }

    /// What a command shows on a terminal.
    private func shown(_ arguments: String..., environment: [String: String] = [:]) throws -> String {
        let terminal = ["python3", "-c", "import pty, sys; sys.exit(pty.spawn(sys.argv[1:]))", Repository.command.path]
        let environment = environment.merging(["TERM": "xterm"]) { $1 }
        return try covey.start(tool: terminal + arguments, environment: environment).outcome().text
    }

    @Test func `a terminal gets colour, but not against NO_COLOR`() throws {
        #expect(try shown("report").contains("\u{1B}["))
        #expect(try !shown("report", environment: ["NO_COLOR": "1"]).contains("\u{1B}"))
    }

    @Test func `a terminal sees that the clustering is under way`() throws {
        let authors = try covey.counts(of: "covey").authors
        #expect(try shown("segment", "--k", "3").contains("clustering \(authors) profiles"))
    }

    @Test func `report --json says what segment --json said`() throws {
        let segment = try covey.succeed("segment", "--k", "3", "--json").text
        #expect(try covey.succeed("report", "--json").text == segment)
        #expect(segment.contains(#""segments":["#))
    }
}
