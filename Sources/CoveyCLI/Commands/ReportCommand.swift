import ArgumentParser
import Covey
import CoveyReports
import CoveySegmentation
import CoveyStore
import Foundation

struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Show the published segments: as a table, or as one HTML page with charts.",
        discussion: """
            The page holds everything it needs and loads nothing from anywhere.

            EXAMPLES
              covey report
              covey report --html report.html --title "Acme, October"
              covey report --run 7 --html draft.html
              covey report --once --html page.html
            """)

    @Option(help: ArgumentHelp("Write the page here as well.", valueName: "file"))
    var html: String?

    @Option(name: .customLong("run"), help: ArgumentHelp("Another run than the published one.", valueName: "run"))
    var id: SegmentationID?

    @Option(help: "The heading of the page.")
    var title = "Customer segments"

    @Flag(help: "Quote posts of typical members on the page.")
    var quotes = false

    @Flag(help: "Count each group of near-duplicates once in the page's trend; covey duplicates shows them.")
    var once = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard !once || html != nil else { throw ValidationError("--once is about the page's trend; it needs --html.") }
    }

    func run() async throws {
        let settings = try common.settings()
        let store = try await Composition.openStore(settings.store, create: false)
        let segmentation = try await store.run(id)
        if let html { try await writePage(segmentation, store, settings, to: html) }
        if common.json {
            try Terminal.show(segmentation.json)
        } else {
            try Terminal.show(SegmentTable(segmentation).text(width: Terminal.width, colour: Terminal.hasColour))
        }
    }

    private func writePage(
        _ segmentation: Segmentation, _ store: any Store, _ settings: Settings, to path: String
    ) async throws {
        guard let charts = try? String(contentsOfFile: settings.chartLibrary, encoding: .utf8) else {
            throw SettingsError(
                "Chart.js is not at \(settings.chartLibrary); install libjs-chart.js, or set report.chart_library.")
        }
        let statistics = try await store.statistics()
        let step = TrendStep.fitting(
            from: statistics.firstPost ?? segmentation.createdAt, to: statistics.lastPost ?? segmentation.createdAt)
        let duplicates = once ? try await DuplicateGroups(of: store, telling: statistics.posts) : nil
        let trend = if let duplicates { duplicates.trend(by: step) } else { try await store.trend(by: step) }
        let report = SegmentReport(
            segmentation: segmentation, history: try await SegmentHistory(of: store),
            portraits: try await SegmentPortraits.of(segmentation, in: store, exemplars: quotes ? 3 : 0),
            trend: trend, step: step,
            countedOnce: duplicates.map { SegmentReport.Copies(groups: Int64($0.count), posts: Int64($0.copies)) },
            posts: statistics.posts, title: title, generatedAt: .now, showsPosts: quotes)
        let page = SegmentReportPage(report, chartLibrary: charts)
        let file = try Output(path)
        try file.write(Array(page.html.utf8))
    }
}
