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
            """)

    @Option(help: ArgumentHelp("Write the page here as well.", valueName: "file"))
    var html: String?

    @Option(name: .customLong("run"), help: ArgumentHelp("Another run than the published one.", valueName: "run"))
    var id: SegmentationID?

    @Option(help: "The heading of the page.")
    var title = "Customer segments"

    @Flag(help: "Quote posts of typical members on the page.")
    var quotes = false

    @OptionGroup var common: CommonOptions

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
        let report = SegmentReport(
            segmentation: segmentation, history: try await store.history(),
            portraits: try await SegmentPortraits.of(segmentation, in: store, exemplars: quotes ? 3 : 0),
            trend: try await store.trend(by: step), step: step, posts: statistics.posts, title: title,
            generatedAt: .now, showsPosts: quotes)
        let page = SegmentReportPage(report, chartLibrary: charts)
        let file = try Output(path)
        try file.write(Array(page.html.utf8))
    }
}
