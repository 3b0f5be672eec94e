import Covey
import CoveyReports
import CoveySegmentation
import CoveyStore
import Hummingbird

/// Everything, as a file that is written while it is sent.
///
/// A file that could not be finished must not look like one that was: where reading fails in the middle the connection is
/// cut before the last chunk.
struct ExportRoutes: Routes {
    private let desk: ReadingDesk

    init(_ desk: ReadingDesk) {
        self.desk = desk
    }

    static let operations = ExportFormat.allCases.flatMap { [profiles($0), posts($0), segments($0)] }

    private static func profiles(_ format: ExportFormat) -> Operation {
        operation(
            "profiles", format, .people, ProfileExport.columns,
            [
                .query("segment", "Only profiles that stand in this segment now.", schema: Operation.Parameter.count),
                .query("firm", "Only profiles well inside their segment.", schema: #"{"type":"boolean"}"#),
            ], [.problem(.notFound, "There is no such segment.")])
    }

    private static func posts(_ format: ExportFormat) -> Operation {
        operation("posts", format, .people, PostExport.columns)
    }

    private static func segments(_ format: ExportFormat) -> Operation {
        operation(
            "segments", format, .reports, SegmentExport.columns, [],
            [.problem(.notFound, "No segments are published yet.")])
    }

    private static func operation(
        _ kind: String, _ format: ExportFormat, _ scope: Scope, _ columns: [ExportColumn],
        _ parameters: [Operation.Parameter] = [], _ problems: [Operation.Answer] = []
    ) -> Operation {
        let names = columns.map { "\"\($0.name)\"" }.joined(separator: ",")
        let choice = Operation.Parameter.query(
            "columns", "Columns by name, in this order, separated by commas; without it all of them.",
            schema: #"{"type":"array","minItems":1,"uniqueItems":true,"items":{"enum":[\#(names)]}}"#)
        let rows = Operation.Answer(
            status: 200, meaning: "One row each. An answer that breaks off before its end is not complete.",
            type: mediaType(format), schema: #"{"type":"string"}"#)
        return Operation(
            method: .get, path: "/v1/exports/\(kind).\(format.rawValue)", scope: scope,
            summary: "Download all \(kind) as \(format == .csv ? "CSV" : "JSON Lines")",
            parameters: [choice] + parameters, answers: [rows] + problems)
    }

    private static func mediaType(_ format: ExportFormat) -> String {
        format == .csv ? "text/csv" : "application/x-ndjson"
    }

    func add(to api: APIRoutes) {
        for format in ExportFormat.allCases {
            let (profiles, posts, segments) = (Self.profiles(format), Self.posts(format), Self.segments(format))
            api.on(profiles) { request, context in try await self.profiles(profiles, format, request, context) }
            api.on(posts) { request, context in try await self.posts(posts, format, request, context) }
            api.on(segments) { request, context in try await self.segments(segments, format, request, context) }
        }
    }

    private func profiles(
        _ operation: Operation, _ format: ExportFormat, _ request: Request, _ context: ServiceContext
    ) async throws -> Response {
        let query = try QueryReader(request, of: operation)
        let export = try ProfileExport(format, columns: try Self.columns(query))
        let segment = try query.integer("segment", 0...Operation.Parameter.largest)
        // One run for the whole export, also if another is published meanwhile.
        let model = try await desk.parts.store.publishedSegmentation().map { PlacementModel($0) }
        if let segment, segment != Segment.tooLittleEvidence, model?.segmentation.segment(segment) == nil {
            throw Problem(.notFound, "There is no segment \(segment).")
        }
        let people = PlacedProfiles(
            by: model, in: desk.parts.store, segment: segment, firmOnly: try query.flag("firm"))
        return try await send(ExportRows(export, of: people), "profiles", format, request, context)
    }

    private func posts(
        _ operation: Operation, _ format: ExportFormat, _ request: Request, _ context: ServiceContext
    ) async throws -> Response {
        let query = try QueryReader(request, of: operation)
        let export = try PostExport(format, columns: try Self.columns(query))
        return try await send(ExportRows(export, of: desk.parts.store), "posts", format, request, context)
    }

    private func segments(
        _ operation: Operation, _ format: ExportFormat, _ request: Request, _ context: ServiceContext
    ) async throws -> Response {
        let query = try QueryReader(request, of: operation)
        let export = try SegmentExport(format, columns: try Self.columns(query))
        let run = try await desk.publishedSight().segmentation
        let smallestGroup = desk.parts.settings.smallestGroup
        var bytes: [UInt8] = []
        export.header(into: &bytes)
        for segment in SegmentationJSON(run, smallestGroup: smallestGroup).visibleSegments {
            export.row(segment, into: &bytes)
        }
        return Response(
            status: .ok, headers: headers("segments", format), body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    private static func columns(_ query: QueryReader) throws(Problem) -> [String]? {
        try query.text("columns")?.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
    }

    private func headers(_ kind: String, _ format: ExportFormat) -> HTTPFields {
        let day = desk.parts.now().text.prefix(10)
        return [
            .contentType: format == .csv ? "text/csv; charset=utf-8; header=present" : Self.mediaType(format),
            .contentDisposition: "attachment; filename=\"covey-\(kind)-\(day).\(format.rawValue)\"",
            .cacheControl: "no-store",
        ]
    }

    /// Sends rows page by page: another one is read while the caller takes the one before, and none once the caller has
    /// gone.
    private func send(
        _ rows: ExportRows<some Sendable>, _ kind: String, _ format: ExportFormat, _ request: Request,
        _ context: ServiceContext
    ) async throws -> Response {
        // Noted before the first row leaves; how many rows there will be nobody knows yet.
        try await desk.note("\(kind).export", request, context)
        // The first page is read before the answer begins, so that a store that fails at once can still be told of.
        let first = try await rows.first()
        let body = ResponseBody { writer in
            try await rows.forEachPage(from: first) { @concurrent bytes, _ in
                if !bytes.isEmpty { try await writer.write(ByteBuffer(bytes: bytes)) }
            }
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: headers(kind, format), body: body)
    }
}
