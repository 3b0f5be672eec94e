import Covey
import CoveyIngest
import CoveySample
import CoveySegmentation
import CoveyStore
import CoveyUnderstanding
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Testing

@testable import CoveyServer

/// A service over an invented store, and somebody who has logged in.
struct PagesHouse {
    let parts: ServiceParts
    private let responder: RouterResponder<ServiceContext>

    static let token = "token-of-the-session"
    static let now = Instant(milliseconds: 1_793_600_000_000)

    static func caller(_ role: Role) -> Caller {
        Caller(name: "look1234", scopes: role.scopes, proof: .session(id: "1", formToken: token))
    }

    init(
        _ store: any Store, role: Role? = .admin, settings: ServiceSettings = ServiceSettings(),
        ingest: IngestSettings = IngestSettings(naming: .plain), now: @escaping @Sendable () -> Instant = { Self.now }
    ) {
        parts = ServiceParts(
            store: store, storeName: "in memory", understanding: Understanding(), gazetteer: nil, ingest: ingest,
            recipe: Recipe(), retentionDays: nil, settings: settings,
            logger: Logger(label: "pages") { _ in SwiftLogNoOpLogHandler() }, now: now)
        responder = ServiceRouter(parts: parts, authentication: Doorman(caller: role.map(Self.caller))).build()
            .buildResponder()
    }

    /// Takes each request for that of somebody, who must still show where it comes from.
    private struct Doorman: RouterMiddleware {
        typealias Context = ServiceContext

        let caller: Caller?

        @concurrent
        func handle(
            _ request: Request, context: ServiceContext,
            next: @concurrent (Request, ServiceContext) async throws -> Response
        ) async throws -> Response {
            var (request, context) = (request, context)
            context.caller = caller
            try await Authentication.check(&request, from: caller, isBehindProxy: false)
            return try await next(request, context)
        }
    }

    var application: Application<RouterResponder<ServiceContext>> { Application(responder: responder) }

    /// The body of a page, and its status.
    func get(_ address: String) async throws -> (status: Int, body: String) {
        try await application.test(.router) { client in
            try await client.execute(uri: address, method: .get) { answer in
                (answer.status.code, String(buffer: answer.body))
            }
        }
    }

    /// Sends a form, and answers where it leads.
    func post(_ address: String, _ form: String) async throws -> (status: Int, place: String) {
        try await application.test(.router) { client in
            try await client.execute(
                uri: address, method: .post, headers: [.contentType: "application/x-www-form-urlencoded"],
                body: ByteBuffer(string: form)
            ) { answer in (answer.status.code, answer.headers[.location] ?? "") }
        }
    }

    /// What the audit log says, by action.
    func noted() async throws -> [AuditEntry] {
        try await parts.audit.entries(after: nil, from: nil, limit: 1_000).sorted { $0.action < $1.action }
    }

    /// Every page there is.
    static let addresses = [
        "/", "/segments", "/segments/1", "/segmentations", "/segmentations/1", "/profiles", "/posts", "/map", "/trends",
        "/trends?by=brand&step=week&measure=polarity&days=0", "/runs", "/settings", "/segments?first=1&second=2",
    ]
}

/// A small store of invented posts, with two published runs and a draft.
enum PagesStore {
    static let filled: Task<InMemoryStore, any Error> = Task {
        var generator = try SampleGenerator(SamplePlan(posts: 4_000, customers: 900))
        var bytes: [UInt8] = []
        while generator.appendLine(to: &bytes) {}
        let store = InMemoryStore()
        let rejects = FileManager.default.temporaryDirectory.appending(path: "pages-rejects-\(UUID().uuidString)")
        _ = try await IngestPipeline(
            settings: settings, understanding: Understanding(), gazetteer: nil, store: store, workers: 1
        ).run(BlockReader(bytes: bytes, name: "sample"), rejects: RejectsFile(path: rejects.path))
        try? FileManager.default.removeItem(at: rejects)
        var recipe = Recipe()
        recipe.k = .fixed(4)
        for intent in [SegmentationRun.Intent.publishInAnyCase, .publishInAnyCase, .draft] {
            recipe.seed += 1
            _ = try await SegmentationRun(
                recipe: recipe, store: store, threads: 1, startedAt: PagesHouse.now, intent: intent
            ).run()
        }
        return store
    }

    static let settings = IngestSettings(
        filter: FilterSettings(brands: [TermRule(id: "acme", any: [Term("acme")])]), naming: .plain)

    static let hostile = "\"'><script>alert(1)</script>&\u{202E}\u{0301}<\u{0301}img src=x onerror=\"alert(1)\">\u{0}"

    /// A post of a hostile author, with hostile words everywhere.
    static func hostilePost(_ number: Int) -> StoredPost {
        let text =
            hostile + String(repeating: "x", count: number == 0 ? 10_000 : 0)
            + " Great, I love it. Awful \"\u{0301} onfocus=alert(1) x=\""
        var reading = Understanding().read("Great, I love it.", declared: .english)
        reading.evidence.append(Evidence(words: hostile, weight: -3_000))
        return StoredPost(
            id: PostID("x:\(number)" + hostile), version: 0, digest: 1, author: AuthorKey("x:\(number)" + hostile),
            createdAt: Instant(milliseconds: PagesHouse.now.milliseconds - 1_000), kind: .original, text: text,
            reading: reading, brands: [hostile], topics: ["<b>"],
            place: Place(
                country: "<i>", region: hostile, city: hostile + String(repeating: "y", count: 10_000), source: .text))
    }
}
