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
        let pageSize = 5_000
        let export = try ProfileExport(format)
        // One segmentation for the whole file, also if another is published meanwhile.
        let model = try await parts.store.publishedSegmentation().map { PlacementModel($0) }
        var assignments = RisingAssignments(of: model?.segmentation.id, in: parts.store)
        var buffer: [UInt8] = []
        export.header(into: &buffer)
        var (last, rows): (AuthorKey?, Int) = (nil, 0)
        while true {
            let page = try await parts.store.profiles(after: last, limit: pageSize)
            for profile in page {
                let placement = try model?.place(
                    profile, assignment: try await assignments.assignment(of: profile.author))
                let segment = placement.flatMap { model?.segmentation.segment($0.segment) }
                export.row(profile, placement: placement, segment: segment, into: &buffer)
            }
            try file.write(buffer)
            buffer.removeAll(keepingCapacity: true)
            rows += page.count
            context.report(Int64(rows), "profiles written")
            if context.isToStop || Task.isCancelled { throw CancellationError() }
            guard page.count == pageSize else { return rows }
            last = page.last?.author
        }
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

/// The assignments of a run, for who asks for authors in rising order.
private struct RisingAssignments {
    private static let pageSize = 5_000
    private let run: SegmentationID?
    private let store: any Store
    private var page: [Assignment] = []
    private var next = 0
    private var isAtEnd = false

    init(of run: SegmentationID?, in store: any Store) {
        self.run = run
        self.store = store
    }

    mutating func assignment(of author: AuthorKey) async throws(StoreError) -> Assignment? {
        guard let run else { return nil }
        while true {
            while next < page.count, page[next].author < author { next += 1 }
            if next < page.count { return page[next].author == author ? page[next] : nil }
            if isAtEnd { return nil }
            let after = page.last?.author
            page = try await store.assignments(of: run, after: after, limit: Self.pageSize)
            next = 0
            isAtEnd = page.count < Self.pageSize
            if page.isEmpty { return nil }
        }
    }
}
