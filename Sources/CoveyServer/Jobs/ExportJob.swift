import Covey
import CoveyReports
import CoveySchedule
import CoveySegmentation
import CoveyStore

/// Writes profiles or segments into a file of a folder, named for the period.
struct ExportJob {
    let parts: JobParts
    let kind: JobSettings.ExportKind
    let format: ExportFormat
    let folder: String

    func run(_ context: JobContext) async throws -> String {
        let file = try PublishedFile(
            folder: folder, name: PublishedFile.name(kind.rawValue, context.period, format.rawValue),
            run: context.run)
        let rows =
            switch kind {
            case .profiles: try await profiles(file, context)
            case .segments: try await segments(file)
            }
        try await context.checkOwnership()
        try file.publish()
        return "\(Numerals.grouped(rows)) \(kind.rawValue) are in \(file.path)."
    }

    private func profiles(_ file: PublishedFile, _ context: JobContext) async throws -> Int {
        let export = try ProfileExport(format)
        // One segmentation for the whole file, also if another is published meanwhile.
        let model = try await parts.store.publishedSegmentation().map { PlacementModel($0) }
        var rows = 0
        try await ExportRows(export, of: PlacedProfiles(by: model, in: parts.store)).forEachPage { bytes, profiles in
            try file.write(bytes)
            rows += profiles
            context.report(Int64(rows), "profiles written")
            if context.isToStop || Task.isCancelled { throw CancellationError() }
        }
        return rows
    }

    private func segments(_ file: PublishedFile) async throws -> Int {
        guard let segmentation = try await parts.store.publishedSegmentation() else {
            throw JobFailure("There are no published segments yet to export.", isFinal: true)
        }
        let told = SegmentationJSON(segmentation, smallestGroup: parts.settings.smallestGroup).visibleSegments
        try file.write(try Self.table(of: told, format))
        return told.count
    }

    /// Segments as a table.
    static func table(of segments: [Segment], _ format: ExportFormat) throws(ReportError) -> [UInt8] {
        let export = try SegmentExport(format)
        var buffer: [UInt8] = []
        export.header(into: &buffer)
        for segment in segments { export.row(segment, into: &buffer) }
        return buffer
    }
}
