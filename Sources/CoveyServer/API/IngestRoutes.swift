import CoreMetrics
import Covey
import CoveyIngest
import CoveyReports
import CoveyStore
import HTTPTypes
import Hummingbird

/// Takes in posts that are pushed.
struct IngestRoutes: Routes {
    let parts: ServiceParts
    private let intake: PushIntake
    private let queue: PushQueue
    private let room: BodyRoom
    private let metrics: PrometheusMetrics
    private let idempotency: IdempotentAnswers
    /// Hears of the posts of each push in which every post is new.
    private let onReadings: @Sendable ([StoredPost]) -> Void
    /// Of rejected records, so many are told of one by one.
    private static let mostRejections = 100

    init(
        parts: ServiceParts, metrics: PrometheusMetrics = .shared,
        onReadings: @escaping @Sendable ([StoredPost]) -> Void = { _ in }
    ) {
        self.parts = parts
        self.metrics = metrics
        self.onReadings = onReadings
        intake = PushIntake(
            settings: parts.ingest, understanding: parts.understanding, gazetteer: parts.gazetteer)
        queue = PushQueue(parts.store)
        // What is made of a body takes several times its bytes.
        room = BodyRoom(8 * parts.settings.bodyLimit)
        idempotency = IdempotentAnswers(parts: parts)
    }

    static var operations: [Operation] { [push] }

    static let push = Operation(
        method: .post, path: "/v1/posts", scope: .ingest, summary: "Push posts, one or many; each counts once",
        parameters: [
            Operation.Parameter(
                name: "Idempotency-Key", place: .header,
                meaning: "The same key and body again within 24 hours get the same answer, and nothing is done twice.",
                schema: #"{"type":"string","minLength":1,"maxLength":255}"#)
        ],
        body: Operation.Body(types: [
            ("application/json", #"{"type":["object","array"]}"#), ("application/x-ndjson", nil), ("text/csv", nil),
        ]),
        answers: [
            Operation.Answer(
                status: 200, meaning: "What became of the posts. Records that cannot be read do not stop the others.",
                schema: """
                    {"type":"object","additionalProperties":false,"required":["read","stored","replaced","duplicate",\
                    "filtered","deleted","rejected","rejections"],"properties":{"read":{"type":"integer"},\
                    "stored":{"type":"integer"},"replaced":{"type":"integer"},"duplicate":{"type":"integer"},\
                    "filtered":{"type":"integer"},"deleted":{"type":"integer"},"rejected":{"type":"integer"},\
                    "rejections":{"type":"array","maxItems":100,"items":{"type":"object","additionalProperties":false,\
                    "required":["line","reason"],"properties":{"line":{"type":"integer"},"reason":{"type":"string"}}}}}}
                    """)
        ])

    func add(to api: APIRoutes) {
        api.on(Self.push) { request, context in
            try Self.checkType(request)
            let caller = try context.provenCaller()
            let limit = parts.settings.bodyLimit
            return try await room.with(request, limit: limit) {
                let bytes = try await request.bytes(limit: limit)
                try Self.checkCompression(bytes)
                return try await idempotency.answer(request, of: caller, body: bytes) { try await take(bytes) }
            }
        }
    }

    private func take(_ bytes: [UInt8]) async throws -> IdempotentAnswers.Answer {
        let push = try intake.take(bytes, name: "the body", earliest: earliest)
        guard push.read > push.rejections.count || push.hasNotices else { throw Self.unreadable(push) }
        let counts = push.changes.isEmpty ? ChangeCounts() : try await queue.apply(push.changes)
        let report = push.report(counts)
        count(report)
        let submitted = push.changes.compactMap(\.submitted)
        // The store does not say which of several posts are new: then they are left to be found there.
        if !submitted.isEmpty, counts.stored - counts.replaced == submitted.count { onReadings(submitted) }
        return IdempotentAnswers.Answer(
            status: 200, type: "application/json", body: Self.json(report, push.rejections).text)
    }

    /// Posts from before are not kept.
    private var earliest: Instant? {
        parts.retentionDays.map { Instant(milliseconds: parts.now().milliseconds - Int64($0) * 86_400_000) }
    }

    private static func json(_ report: IngestReport, _ rejections: [Rejection]) -> JSONText {
        var json = JSONText()
        json.object { json in
            json.member("read", report.read)
            json.member("stored", report.stored)
            json.member("replaced", report.replaced)
            json.member("duplicate", report.duplicate)
            json.member("filtered", report.filtered)
            json.member("deleted", report.deleted)
            json.member("rejected", report.rejected)
            json.array("rejections") { json in
                for rejection in rejections.prefix(mostRejections) {
                    json.object { json in
                        json.member("line", rejection.line)
                        json.member("reason", rejection.reason)
                    }
                }
            }
        }
        return json
    }

    private static func unreadable(_ push: Push) -> Problem {
        guard push.read > 0 else { return Problem(.unusable, "The body holds no post.") }
        return Problem(
            .unusable, push.read == 1 ? "The record cannot be read." : "None of \(push.read) records can be read.",
            details: push.rejections.prefix(mostRejections).map {
                Problem.Detail(place: "line \($0.line)", message: $0.reason)
            })
    }

    private func count(_ report: IngestReport) {
        let outcomes = [
            ("stored", report.stored), ("duplicate", report.duplicate), ("filtered", report.filtered),
            ("rejected", report.rejected), ("deleted", report.deleted),
        ]
        for (outcome, count) in outcomes where count > 0 {
            Counter(label: "covey_ingest_posts_total", dimensions: [("outcome", outcome)], factory: metrics)
                .increment(by: count)
        }
        Gauge(label: "covey_ingest_waiting_posts", factory: metrics).record(queue.depth)
    }

    private static func checkType(_ request: Request) throws(Problem) {
        let type = request.headers[.contentType]?.prefix { $0 != ";" && $0 != " " }.lowercased()
        switch type {
        case nil, "application/json", "application/x-ndjson", "application/ndjson", "application/jsonl", "text/csv":
            break
        default:
            throw Problem(
                .wrongMediaType, "Content-Type must be application/json, application/x-ndjson or text/csv.")
        }
    }

    /// What is compressed must say so: then the limit holds for what comes out.
    private static func checkCompression(_ bytes: [UInt8]) throws(Problem) {
        let isCompressed = [[0x1F, 0x8B], [0x42, 0x5A, 0x68], [0x28, 0xB5, 0x2F, 0xFD], [0xFD, 0x37, 0x7A]]
            .contains { bytes.starts(with: $0) }
        guard !isCompressed else {
            throw Problem(
                .wrongMediaType, "The body is compressed; send gzip, once, with Content-Encoding: gzip.")
        }
    }
}

extension Change {
    /// The post, of a change that brings one.
    fileprivate var submitted: StoredPost? {
        guard case .submit(let post) = self else { return nil }
        return post
    }
}
