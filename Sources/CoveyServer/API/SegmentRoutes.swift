import Covey
import CoveyReports
import CoveySegmentation
import Hummingbird

/// The segments that are published.
struct SegmentRoutes: Routes {
    private let desk: ReadingDesk

    init(_ desk: ReadingDesk) {
        self.desk = desk
    }

    static let operations = [report, one, rename]

    private static let number = Operation.Parameter.path(
        "number", "The number of the segment.", schema: #"{"type":"integer","minimum":1,"maximum":9007199254740991}"#)
    private static let unknown = Operation.Answer.problem(.notFound, "There is no such segment.")

    private static let report = Operation(
        method: .get, path: "/v1/segments", scope: .reports, summary: "Report the published segments",
        parameters: [.ifNoneMatch],
        answers: [
            .json("SegmentReport", "Sizes, features, rules and what to know before trusting them."), .notModified,
            .problem(.notFound, "No segments are published yet."),
        ])

    private static let one = Operation(
        method: .get, path: "/v1/segments/{number}", scope: .reports,
        summary: "Show one segment: rules, features against everybody, history, movement",
        parameters: [number, .ifNoneMatch],
        answers: [.json("SegmentView", "The segment."), .notModified, unknown])

    private static let naming = #"""
        {"type":"object","additionalProperties":false,"required":["name"],
        "properties":{"name":{"type":"string","minLength":1,"maxLength":100,
            "description":"With something in it that can be seen."}}}
        """#

    private static let rename = Operation(
        method: .patch, path: "/v1/segments/{number}", scope: .decide,
        summary: "Name a segment; the name stays with the number in later runs", parameters: [number],
        body: Operation.Body(types: [("application/json", naming)]),
        answers: [
            .json("SegmentView", "The segment under its new name."), unknown,
            .problem(.conflict, "Another segment has the name, or somebody else decides at this moment."),
        ])

    func add(to api: APIRoutes) {
        api.on(Self.report) { request, _ in
            _ = try QueryReader(request, of: Self.report)
            return try await desk.publishedSight().report.response(for: request)
        }
        api.on(Self.one) { request, context in
            _ = try QueryReader(request, of: Self.one)
            return .tagged(try await view(try context.number("number")), type: "application/json", for: request)
        }
        api.on(Self.rename) { request, context in
            _ = try QueryReader(request, of: Self.rename)
            let number = try context.number("number")
            let body = try await BodyReader(request, expecting: ["name"])
            guard let text = try body.text("name", upTo: Segment.nameLimit), let name = Segment.name(from: text) else {
                throw BodyReader.complaint("name", "name must be a text of 1 to \(Segment.nameLimit) characters.")
            }
            try await rename(number, to: name, request, context)
            return .tagged(try await view(number), type: "application/json", for: request)
        }
    }

    private func rename(
        _ number: Int, to name: String, _ request: Request, _ context: ServiceContext
    ) async throws {
        try await desk.note("segment.rename", request, context)
        let outcome = try await desk.deciding {
            try await SegmentationReview(store: desk.parts.store).rename(number, to: name)
        }
        switch outcome {
        case .renamed: break
        case .noSuchSegment: throw Problem(.notFound, "There is no segment \(number).")
        case .taken(let other): throw Problem(.conflict, "Segment \(other) has that name already.")
        }
    }

    private func view(_ number: Int) async throws -> [UInt8] {
        let sight = try await desk.publishedSight()
        guard let segment = sight.segmentation.segment(number) else {
            throw Problem(.notFound, "There is no segment \(number).")
        }
        // Without members and without words no post is read.
        let portrait = try await SegmentPortraits.of(
            sight.segmentation, segment: number, in: desk.parts.store, exemplars: 0, terms: 0
        ).first
        let json = SegmentationJSON(sight.segmentation, smallestGroup: desk.parts.settings.smallestGroup)
        let history = try await desk.published.history(for: sight)
        return json.segment(segment, portrait: portrait, history: history).bytes
    }
}
