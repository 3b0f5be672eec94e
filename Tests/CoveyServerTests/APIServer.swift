import Covey
import CoveyIngest
import CoveySegmentation
import CoveyStore
import CoveyUnderstanding
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Synchronization
import Testing

@testable import CoveyServer

/// The reading API over a store of invented posts, asked without a socket.
struct APIServer {
    let store: InMemoryStore
    let parts: ServiceParts
    let desk: ReadingDesk
    let looks = Looks()
    private let clock = Clock()

    /// What was noted of who looked at what.
    final class Looks: Sendable {
        private let all = Mutex<[String]>([])
        var list: [String] { all.withLock { $0 } }
        func add(_ look: String) { all.withLock { $0.append(look) } }
    }

    /// A clock that goes on by ten seconds with each look, so that nothing is kept for a second.
    private final class Clock: Sendable {
        private let milliseconds = Mutex<Int64>(1_790_000_000_000)
        var now: Instant {
            milliseconds.withLock { milliseconds in
                milliseconds += 10_000
                return Instant(milliseconds: milliseconds)
            }
        }
    }

    static let operations: [CoveyServer.Operation] =
        PostRoutes.operations + ProfileRoutes.operations + SegmentationRoutes.operations + SegmentRoutes.operations
        + ExportRoutes.operations + CorrectionRoutes.operations

    init(_ store: InMemoryStore, smallestGroup: Int = 1) {
        self.store = store
        var settings = ServiceSettings()
        settings.smallestGroup = smallestGroup
        let clock = clock
        parts = ServiceParts(
            store: store, storeName: "memory", understanding: Understanding(), gazetteer: nil,
            ingest: IngestSettings(naming: .plain), recipe: Recipe(), retentionDays: nil, settings: settings,
            logger: Logger(label: "test"), now: { clock.now })
        let looks = looks
        desk = ReadingDesk(parts: parts) { caller, action, about, count in
            looks.add("\(caller.name) \(action) \(about) \(count.map { String($0) } ?? "-")")
        }
    }

    /// The same store with another desk.
    init(sharing other: APIServer, desk: ReadingDesk) {
        (store, parts, self.desk) = (other.store, desk.parts, desk)
    }

    /// A store with two published runs and a draft over it.
    static func filled(smallestGroup: Int = 1, authors: Int = 240) async throws -> APIServer {
        let server = APIServer(try await InventedPeople.store(authors), smallestGroup: smallestGroup)
        for intent in [SegmentationRun.Intent.publishInAnyCase, .publishInAnyCase, .draft] {
            _ = try await server.segment(intent)
        }
        return server
    }

    func segment(_ intent: SegmentationRun.Intent, k: Int = 4) async throws -> Segmentation {
        var recipe = Recipe()
        recipe.k = .fixed(k)
        recipe.minimumPosts = 2
        return try await SegmentationRun(
            recipe: recipe, store: store, threads: 1, startedAt: Instant(milliseconds: 1_780_000_000_000),
            intent: intent
        ).run()
    }

    /// Lets the caller of a request have the scopes that a header names.
    private struct StandIn: RouterMiddleware {
        func handle(
            _ request: Request, context: ServiceContext,
            next: @concurrent (Request, ServiceContext) async throws -> Response
        ) async throws -> Response {
            var context = context
            if let scopes = request.headers[.authorization] {
                context.caller = Caller(
                    name: "tester",
                    scopes: Set(scopes.split(separator: " ").compactMap { Scope(rawValue: String($0)) }),
                    proof: .key)
            }
            return try await next(request, context)
        }
    }

    struct Answer {
        let status: Int
        let headers: HTTPFields
        let bytes: [UInt8]
        var text: String { String(decoding: bytes, as: UTF8.self) }
        var json: [String: Any] {
            (try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]) ?? [:]
        }
        var items: [[String: Any]] { json["items"] as? [[String: Any]] ?? [] }
        var problem: String { (json["type"] as? String ?? "").replacing("/problems/", with: "") }
    }

    /// Asks with all scopes, or those that are given.
    func ask(
        _ method: HTTPRequest.Method, _ uri: String, body: String? = nil, headers: HTTPFields = [:],
        scopes: [Scope] = Scope.allCases
    ) async throws -> Answer {
        let router = Router(context: ServiceContext.self)
        router.add(middleware: ProblemAnswers())
        let group = router.group().add(middleware: StandIn())
        let api = APIRoutes(router: router, group: group)
        PostRoutes(desk).add(to: api)
        ProfileRoutes(desk).add(to: api)
        SegmentationRoutes(desk).add(to: api)
        SegmentRoutes(desk).add(to: api)
        ExportRoutes(desk).add(to: api)
        CorrectionRoutes(desk).add(to: api)
        var headers = headers
        headers[.authorization] = scopes.map(\.rawValue).joined(separator: " ")
        if body != nil, headers[.contentType] == nil { headers[.contentType] = "application/json" }
        let sent = headers
        return try await Application(router: router).test(.router) { client in
            let response = try await client.executeRequest(
                uri: uri, method: method, headers: sent, body: body.map { ByteBuffer(string: $0) })
            return Answer(
                status: response.status.code, headers: response.headers, bytes: Array(response.body.readableBytesView))
        }
    }

    func get(_ uri: String, headers: HTTPFields = [:]) async throws -> Answer {
        try await ask(.get, uri, headers: headers)
    }

    /// Goes through a list to its end by its cursors.
    func all(_ uri: String, limit: Int) async throws -> [[String: Any]] {
        var items: [[String: Any]] = []
        var cursor: String?
        repeat {
            let join = uri.contains("?") ? "&" : "?"
            let answer = try await get(uri + "\(join)limit=\(limit)" + (cursor.map { "&cursor=\($0)" } ?? ""))
            try #require(answer.status == 200, "\(uri): \(answer.text)")
            #expect(answer.items.count <= limit)
            items += answer.items
            cursor = answer.json["next"] as? String
            #expect((answer.headers[.link] != nil) == (cursor != nil))
        } while cursor != nil
        return items
    }
}

/// Invented people in four groups that anybody would see, with posts of all kinds.
enum InventedPeople {
    static func posts(_ authors: Int) -> [StoredPost] {
        let groups: [(followers: Int64, polarity: Int32, subjectivity: Int32)] = [
            (20, -7_000, 8_000), (3_000, 6_000, 7_000), (100_000, 100, 500), (90_000, 8_000, 9_000),
        ]
        return (0..<authors).flatMap { author in
            (0..<(1 + author % 5)).map { post in
                let group = groups[author % 4]
                let polarity = group.polarity + Int32((author * 7 + post * 13) % 40) * 10
                let isScored = (author + post) % 11 != 0
                let sentiment: Sentiment = polarity > 1_500 ? .positive : polarity < -1_500 ? .negative : .neutral
                let scores = Scores(
                    polarity: polarity, subjectivity: group.subjectivity + Int32(post), sentiment: sentiment,
                    probabilities: Probabilities(certain: sentiment))
                return StoredPost(
                    id: PostID("x:\(10_000 + author * 10 + post)"), version: UInt64(10_000 + author * 10 + post),
                    digest: 1, author: AuthorKey("x:\(author + 1)"),
                    createdAt: Instant(milliseconds: 1_750_000_000_000 + Int64(author * 5 + post) * 3_600_000),
                    kind: post % 3 == 0 ? .original : .reply, text: "Invented <post> \(post) & \"more\"\n",
                    reading: Reading(
                        language: author % 7 == 0 ? Language("fr") : .english, scores: isScored ? scores : nil,
                        traits: post % 4 == 0 ? [.question] : [],
                        evidence: isScored ? [Evidence(words: "invented", weight: polarity, rules: [.shouted])] : [],
                        model: ModelVersion("1-test")),
                    brands: author % 3 == 0 ? ["acme"] : [], topics: post % 2 == 0 ? ["price"] : [],
                    observation: Observation(
                        followers: author % 13 == 0 ? nil : group.followers + Int64(author), following: 10,
                        account: Account(posts: 500 + Int64(author), country: author % 4 == 1 ? "GB" : nil)),
                    place: post % 2 == 1
                        ? Place(country: "GB", region: "England", city: author % 2 == 0 ? "Leeds" : nil, source: .text)
                        : nil)
            }
        }
    }

    static func store(_ authors: Int) async throws -> InMemoryStore {
        let store = InMemoryStore()
        _ = try await store.apply(posts(authors).map { .submit($0) })
        return store
    }
}
