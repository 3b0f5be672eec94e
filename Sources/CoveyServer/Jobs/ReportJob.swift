import Covey
import CoveyReports
import CoveySchedule
import CoveySegmentation
import CoveyStore
import Foundation

/// Writes the page about the published segments into a folder.
struct ReportJob {
    let parts: JobParts
    let folder: String
    let title: String
    let quotes: Bool

    func run(_ context: JobContext) async throws -> String {
        guard let segmentation = try await parts.store.publishedSegmentation() else {
            throw JobFailure("There are no published segments yet to report on.", isFinal: true)
        }
        guard let charts = try? String(contentsOfFile: parts.settings.chartLibrary, encoding: .utf8) else {
            throw JobFailure(
                "Chart.js is not at \(parts.settings.chartLibrary); install libjs-chart.js, or set "
                    + "report.chart_library.", isFinal: true)
        }
        let statistics = try await parts.store.statistics()
        let step = TrendStep.fitting(
            from: statistics.firstPost ?? segmentation.createdAt, to: statistics.lastPost ?? segmentation.createdAt)
        let report = SegmentReport(
            segmentation: segmentation, history: try await history(),
            portraits: try await SegmentPortraits.of(segmentation, in: parts.store, exemplars: quotes ? 3 : 0),
            trend: try await parts.store.trend(by: step), step: step, posts: statistics.posts, title: title,
            generatedAt: parts.now(), showsPosts: quotes)
        let file = try PublishedFile(
            folder: folder, name: PublishedFile.name("report", context.period, "html"), run: context.run)
        try file.write(Array(SegmentReportPage(report, chartLibrary: charts).html.utf8))
        try await context.checkOwnership()
        try file.publish()
        return "The report is \(file.path)."
    }

    private func history() async throws(StoreError) -> SegmentHistory {
        let pageSize = 100
        var runs: [Segmentation] = []
        while true {
            let page = try await parts.store.segmentations(before: runs.last?.id, limit: pageSize)
            runs += page
            guard page.count == pageSize else { return SegmentHistory(of: runs) }
        }
    }
}
