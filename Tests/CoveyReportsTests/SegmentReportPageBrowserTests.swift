import Covey
import CoveyReports
import Foundation
import Testing

/// Opens the page from disk in a real browser. In CI a missing browser is a failure; elsewhere these tests skip.
@Suite(
    .enabled(if: Browser.isExpected, "needs Chromium (PATH) and /usr/share/javascript/chart.js/chart.min.js"),
    .serialized, .timeLimit(.minutes(20)))
struct SegmentReportPageBrowserTests {
    @Test func `every chart is drawn and the console stays silent`() throws {
        let page = SegmentReportPage(Sample.report(), chartLibrary: try Browser.chartLibrary())
        let visit = try Browser.visit(page.html)
        #expect(page.chartCount == 6)
        #expect(visit.dom.contains("data-charts=\"6\""))
        #expect(visit.console == [])
    }

    @Test func `a sparse report with hostile names is drawn as well`() throws {
        var segmentation = Sample.segmentation()
        segmentation.segments[0].name = "</script><b>\u{2028}<script>document.title='run'</script>"
        segmentation.kTable = []
        segmentation.certificate.separation[0].feature = .brand("</script><b>")
        let report = Sample.report(segmentation: segmentation, trend: Array(Sample.trend.prefix(1)), showsPosts: true)
        let page = SegmentReportPage(report, chartLibrary: try Browser.chartLibrary())
        let visit = try Browser.visit(page.html)
        #expect(page.chartCount == 5)
        #expect(visit.dom.contains("data-charts=\"5\""))
        #expect(visit.dom.contains("<title>Acme in January</title>"))
        #expect(visit.console == [])
    }

    @Test func `forty segments of a refused run are drawn as well`() throws {
        var segmentation = Sample.segmentation(state: .refused, certificate: Sample.refusal, lineage: nil)
        segmentation.segments = (1...40).map { number in
            var segment = Sample.segments[number % 5]
            segment.number = number
            return segment
        }
        let report = Sample.report(segmentation: segmentation, history: SegmentHistory(runs: [], segments: []))
        let page = SegmentReportPage(report, chartLibrary: try Browser.chartLibrary())
        let visit = try Browser.visit(page.html)
        #expect(page.chartCount == 5)
        #expect(visit.dom.contains("data-charts=\"5\""))
        #expect(visit.console == [])
    }

    @Test func `a canvas that stays blank is no drawn chart`() throws {
        let blank =
            "CanvasRenderingContext2D.prototype.fillRect = CanvasRenderingContext2D.prototype.fill = "
            + "CanvasRenderingContext2D.prototype.stroke = CanvasRenderingContext2D.prototype.fillText = () => {};\n"
        let page = SegmentReportPage(Sample.report(), chartLibrary: blank + (try Browser.chartLibrary()))
        let visit = try Browser.visit(page.html)
        #expect(!visit.dom.contains("data-charts="))
        #expect(visit.console == [])
    }

    @Test func `on a phone the page is not wider than the screen`() throws {
        let page = SegmentReportPage(Sample.report(), chartLibrary: try Browser.chartLibrary()).html
        // A frame, because no window of a browser is that narrow.
        let frame = """
            <!DOCTYPE html>
            <iframe width="390" height="2000" srcdoc="\(page.replacing("&", with: "&amp;").replacing("\"", with: "&quot;"))">
            </iframe>
            <script>addEventListener("load", () => {
              const root = frames[0].document.documentElement;
              document.documentElement.dataset.widths =
                [frames[0].innerWidth, root.clientWidth, root.scrollWidth, root.dataset.charts].join(" ");
            });</script>
            """
        let visit = try Browser.visit(frame)
        let widths = try #require(visit.dom.firstMatch(of: /data-widths="(\d+) (\d+) (\d+) 6"/)).output
        print("widths of the window, of what the page may take, and of the page:", widths.1, widths.2, widths.3)
        #expect(widths.1 == "390")
        #expect(try #require(Int(widths.3)) <= #require(Int(widths.2)))
        #expect(visit.console == [])
    }

    @Test func `what a script of the page complains about would be noticed`() throws {
        let visit = try Browser.visit("<!DOCTYPE html><script>undefinedFunction()</script>")
        #expect(visit.console.contains { $0.contains("undefinedFunction is not defined") })
    }
}

private enum Browser {
    private static let library = "/usr/share/javascript/chart.js/chart.min.js"

    private static var executable: String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.lazy.map { "\($0)/chromium" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    static var isExpected: Bool {
        ProcessInfo.processInfo.environment["CI"] != nil
            || (executable != nil && FileManager.default.fileExists(atPath: library))
    }

    static func chartLibrary() throws -> String {
        try String(contentsOfFile: library, encoding: .utf8)
    }

    /// The page's DOM once its scripts have run, and what they wrote to the console.
    static func visit(_ html: String) throws -> (dom: String, console: [String]) {
        let executable = try #require(executable, "chromium is not on the PATH")
        let folder = FileManager.default.temporaryDirectory.appending(path: "covey-page-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let page = folder.appending(path: "page.html")
        let (dom, log) = (folder.appending(path: "dom"), folder.appending(path: "log"))
        try Data(html.utf8).write(to: page)
        try Data().write(to: dom)
        try Data().write(to: log)
        let process = Process()
        process.executableURL = URL(filePath: executable)
        process.arguments = [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=10000", "--enable-logging=stderr",
            "--user-data-dir=\(folder.path())profile", "--dump-dom", page.absoluteString,
        ]
        process.standardOutput = try FileHandle(forWritingTo: dom)
        process.standardError = try FileHandle(forWritingTo: log)
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        let lines = String(decoding: try Data(contentsOf: log), as: UTF8.self).split(separator: "\n").map(String.init)
        return (
            String(decoding: try Data(contentsOf: dom), as: UTF8.self), lines.filter { $0.contains(":CONSOLE") }
        )
    }
}
