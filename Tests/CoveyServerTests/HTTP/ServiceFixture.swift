import Covey
import CoveyIngest
import CoveyStore
import CoveyUnderstanding
import Hummingbird
import HummingbirdTesting
import Logging

@testable import CoveyServer

/// A service on a store in memory, in which a bearer token is the list of its scopes: `Bearer ingest,operate`.
struct ServiceFixture {
    var parts: ServiceParts
    let store: InMemoryStore
    let metrics = PrometheusMetrics()
    let readiness = Readiness()

    init(store: InMemoryStore = InMemoryStore(), settings: ServiceSettings = ServiceSettings()) {
        self.store = store
        parts = Self.parts(store, settings)
    }

    static func parts(_ store: any Store, _ settings: ServiceSettings) -> ServiceParts {
        ServiceParts(
            store: store, storeName: "memory", understanding: understanding, gazetteer: nil,
            ingest: IngestSettings(naming: .plain), recipe: Recipe(), retentionDays: nil, settings: settings,
            logger: logger,
            now: { Instant(milliseconds: 1_790_856_000_000) })
    }

    /// Quiet, but it keeps the ids of requests, which problems are answered with.
    static let logger = {
        var logger = Logger(label: "test") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .critical
        return logger
    }()

    /// Loading the model takes a while; one serves all tests.
    static let understanding = Understanding()

    /// The routes of the service, and others beside them.
    func test(
        with more: (APIRoutes) -> Void = { _ in },
        _ body: @Sendable (any TestClientProtocol) async throws -> Void
    ) async throws {
        let router = ServiceRouter(
            parts: parts, metrics: metrics, readiness: readiness, authentication: ScopesAsTokens()
        ).build()
        more(APIRoutes(router: router, group: router.group(), deadline: { [parts] in parts.settings.deadline }))
        try await Application(router: router, logger: parts.logger).test(.router) { try await body($0) }
    }
}

/// Believes every caller.
struct ScopesAsTokens: RouterMiddleware {
    func handle(
        _ request: Request, context: ServiceContext,
        next: @concurrent (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        if let token = request.headers[.authorization]?.split(separator: " ").last {
            guard token != "wrong" else { throw Problem(.unauthenticated, "This key is none.") }
            let scopes = token.split(separator: ",").compactMap { Scope(rawValue: String($0)) }
            context.caller = Caller(name: String(token), scopes: Set(scopes), proof: .key)
        }
        return try await next(request, context)
    }
}

/// Takes every request to be of one caller.
struct OneCaller: RouterMiddleware {
    let caller: Caller

    init(scopes: Set<Scope>) {
        caller = Caller(name: "tester", scopes: scopes, proof: .key)
    }

    func handle(
        _ request: Request, context: ServiceContext,
        next: @concurrent (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.caller = caller
        return try await next(request, context)
    }
}

extension Operation {
    /// An operation for tests of what is around operations.
    static func invented(_ path: String, method: HTTPRequest.Method = .get) -> Operation {
        Operation(method: method, path: path, scope: nil, summary: "Do something", answers: [])
    }
}

/// A post in the shape of a line of X API v2's stream.
func inventedPost(_ id: Int, author: Int = 900, _ text: String = "acme is great") -> String {
    """
    {"data":{"id":"\(id)","text":"\(text)","author_id":"\(author)","lang":"en",\
    "created_at":"2026-09-0\(1 + id % 9)T10:00:00.000Z","edit_history_tweet_ids":["\(id)"]}}
    """
}
