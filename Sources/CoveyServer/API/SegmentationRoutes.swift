import Covey
import CoveyReports
import CoveySegmentation
import CoveyStore
import Hummingbird

/// Runs: what they found, how two differ, and what people decide about them.
struct SegmentationRoutes: Routes {
    private let desk: ReadingDesk

    init(_ desk: ReadingDesk) {
        self.desk = desk
    }

    static let operations = [list, one, diff, publish, refuse, freeze, unfreeze]

    private static let run = #"{"type":"integer","minimum":1,"maximum":9007199254740991}"#
    private static let id = Operation.Parameter.path("id", "The number of the run.", schema: run)
    private static let unknown = Operation.Answer.problem(.notFound, "There is no such run.")
    private static let decided = Operation.Answer.json("SegmentationSummary", "The run as it is now.")
    private static let note =
        #""note":{"type":["string","null"],"maxLength":1000,"description":"Why, for those who come later."}"#
    private static let notes = Operation.Body(
        types: [("application/json", #"{"type":"object","additionalProperties":false,"properties":{\#(note)}}"#)],
        isRequired: false)

    private static let list = Operation(
        method: .get, path: "/v1/segmentations", scope: .reports, summary: "List runs, the latest first",
        parameters: ListPage.parameters, answers: [.page(of: "SegmentationSummary", "One page of runs.")])

    private static let one = Operation(
        method: .get, path: "/v1/segmentations/{id}", scope: .reports,
        summary: "Show one run whole: every k, certificate, segments, lineage, drift", parameters: [id, .ifNoneMatch],
        answers: [.json("Segmentation", "The run."), .notModified, unknown])

    private static let diff = Operation(
        method: .get, path: "/v1/segmentations/{id}/diff/{other}", scope: .reports,
        summary: "Show what differs between two runs",
        parameters: [id, .path("other", "The number of the later run.", schema: run)],
        answers: [.json("SegmentationDiff", "What differs."), unknown])

    private static let publishing: String = #"""
        {"type":"object","additionalProperties":false,"properties":{\#(note),
        "force":{"type":"boolean","description":"Publish it although its certificate refuses it."}}}
        """#

    private static let publish = Operation(
        method: .post, path: "/v1/segmentations/{id}/publish", scope: .decide, summary: "Publish a draft",
        parameters: [id],
        body: Operation.Body(types: [("application/json", publishing)], isRequired: false),
        answers: [
            decided, unknown,
            .problem(
                .conflict, "It is no draft, it is refused, what is published is frozen, or somebody else decides."),
            .problem(.superseded, "Another run was published since it was made."),
        ])

    private static let refuse = Operation(
        method: .post, path: "/v1/segmentations/{id}/refuse", scope: .decide, summary: "Refuse a draft",
        parameters: [id], body: notes,
        answers: [decided, unknown, .problem(.conflict, "It is no draft, or somebody else decides at this moment.")])

    private static let freeze = Operation(
        method: .post, path: "/v1/segmentations/freeze", scope: .decide,
        summary: "Keep what is published: later runs become drafts", body: notes,
        answers: [
            decided, .problem(.notFound, "Nothing is published."),
            .problem(.conflict, "Somebody else decides at this moment."),
        ])

    private static let unfreeze = Operation(
        method: .post, path: "/v1/segmentations/unfreeze", scope: .decide, summary: "Let later runs be published again",
        body: notes,
        answers: [
            decided, .problem(.notFound, "Nothing is published."),
            .problem(.conflict, "Somebody else decides at this moment."),
        ])

    func add(to api: APIRoutes) {
        api.on(Self.list) { request, _ in try await list(request) }
        api.on(Self.one) { request, context in
            _ = try QueryReader(request, of: Self.one)
            let run = try await SegmentationReview(store: desk.parts.store).run(try Self.id("id", context))
            return Response.tagged(json(run).detail.bytes, type: "application/json", for: request)
        }
        api.on(Self.diff) { request, context in
            _ = try QueryReader(request, of: Self.diff)
            return try await diff(context)
        }
        api.on(Self.publish) { request, context in
            _ = try QueryReader(request, of: Self.publish)
            let id = try Self.id("id", context)
            let body = try await BodyReader(request, expecting: ["force", "note"], mayBeEmpty: true)
            let (isForced, note) = (try body.flag("force"), try body.text("note", upTo: 1_000))
            return try await decide("segmentation.publish", request, context) { review in
                try await review.publish(id, at: desk.parts.now(), isForced: isForced, note: note)
            }
        }
        api.on(Self.refuse) { request, context in
            _ = try QueryReader(request, of: Self.refuse)
            let id = try Self.id("id", context)
            let note = try await Self.note(request)
            return try await decide("segmentation.refuse", request, context) { try await $0.refuse(id, note: note) }
        }
        for (operation, isFrozen) in [(Self.freeze, true), (Self.unfreeze, false)] {
            api.on(operation) { request, context in
                _ = try QueryReader(request, of: operation)
                let note = try await Self.note(request)
                let action = isFrozen ? "segmentation.freeze" : "segmentation.unfreeze"
                return try await decide(action, request, context) { try await $0.setFrozen(isFrozen, note: note) }
            }
        }
    }

    private static func id(_ name: String, _ context: ServiceContext) throws(Problem) -> SegmentationID {
        let number = try context.number(name)
        guard number > 0 else { throw QueryReader.complaint(name, "\(name) in the path must be 1 or more.") }
        return SegmentationID(Int64(number))
    }

    private static func note(_ request: Request) async throws -> String? {
        try await BodyReader(request, expecting: ["note"], mayBeEmpty: true).text("note", upTo: 1_000)
    }

    private func json(_ run: Segmentation) -> SegmentationJSON {
        SegmentationJSON(run, smallestGroup: desk.parts.settings.smallestGroup)
    }

    private func list(_ request: Request) async throws -> Response {
        let query = try QueryReader(request, of: Self.list)
        let limit = try ListPage.limit(query)
        let last = try await desk.cursors.position(Int64.self, query, for: request)
        var runs = try await desk.parts.store.segmentations(
            before: last.map { SegmentationID($0) }, limit: limit + 1)
        var next: String?
        if runs.count > limit {
            runs.removeLast()
            if let last = runs.last { next = try await desk.cursors.cursor(after: last.id.number, for: request) }
        }
        return ListPage.response(for: request, next: next) { out in
            for run in runs { json(run).writeSummary(to: &out) }
        }
    }

    private func diff(_ context: ServiceContext) async throws -> Response {
        let review = SegmentationReview(store: desk.parts.store)
        let left = try await review.run(try Self.id("id", context))
        let right = try await review.run(try Self.id("other", context))
        var movement: [Lineage.Movement]?
        do {
            movement = try await SegmentationDiff.movement(from: left.id, to: right.id, in: desk.parts.store)
        } catch {
            if error.code != .superseded { throw error }
        }
        let diff = SegmentationDiff(from: left, to: right, movement: movement)
        return .personal(SegmentationJSON.diff(diff, smallestGroup: desk.parts.settings.smallestGroup, of: right))
    }

    private func decide(
        _ action: String, _ request: Request, _ context: ServiceContext,
        _ decision: (SegmentationReview) async throws -> Segmentation
    ) async throws -> Response {
        try await desk.note(action, request, context)
        let run = try await desk.deciding { try await decision(SegmentationReview(store: desk.parts.store)) }
        return .personal(json(run).summary)
    }
}

extension ReadingDesk {
    /// As ``ServiceParts/deciding(_:)``; what is known of the published run is looked at again.
    func deciding<Result>(_ decision: () async throws -> Result) async throws -> Result {
        defer { published.forget() }
        return try await parts.deciding(decision)
    }
}

extension ServiceParts {
    /// Lets one decision about runs be made at a time, in all instances of the service: each reads what it changes.
    ///
    /// - Throws: ``Problem`` with code `conflict` while another is being made.
    func deciding<Result>(_ decision: () async throws -> Result) async throws -> Result {
        let now = now()
        let expiresAt = Instant(milliseconds: now.milliseconds + 60_000)
        let turn = Record(kind: .lease, id: "decision", body: "{}", expiresAt: expiresAt)
        guard try await store.keep(turn, now: now) else {
            throw Problem(.conflict, "Somebody else decides at this moment; look again.", retryAfter: 1)
        }
        let result: Result
        do { result = try await decision() } catch {
            await give(back: turn, by: expiresAt)
            throw error
        }
        await give(back: turn, by: expiresAt)
        return result
    }

    /// Also for a caller who has gone: a store does nothing for a task that was cancelled. What cannot be given back runs
    /// out by itself; after that the turn is somebody else's.
    private func give(back turn: Record, by expiry: Instant) async {
        _ = try? await Task {
            guard now() < expiry else { return }
            try await store.remove(.lease, turn.id, revision: turn.revision)
        }.value
    }
}
