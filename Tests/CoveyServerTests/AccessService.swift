import Covey
import CoveyIngest
import CoveyStore
import CoveyUnderstanding
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Synchronization

@testable import CoveyServer

/// A service that knows who may, on a store in memory and with a clock that stands still until it is moved.
struct AccessService: Sendable {
    let clock = TestClock()
    var parts: ServiceParts

    init(_ change: (inout ServiceSettings) -> Void = { _ in }) {
        var settings = ServiceSettings()
        change(&settings)
        parts = ServiceParts(
            store: InMemoryStore(), storeName: "memory", understanding: Understanding(), gazetteer: nil,
            ingest: IngestSettings(naming: .plain), recipe: Recipe(), retentionDays: nil, settings: settings,
            logger: Logger(label: "access", factory: { _ in SwiftLogNoOpLogHandler() }), now: clock.now)
    }

    func router(tokens: TokenVerifier? = nil) -> Router<ServiceContext> {
        let router = ServiceRouter(parts: parts, authentication: Authentication(parts: parts, tokens: tokens)).build()
        router.get("/open") { _, context in context.caller?.name ?? "nobody" }
        router.post("/change") { request, context in
            let sent = String(buffer: try await request.body.collect(upTo: 1_000))
            return "\(context.caller?.name ?? "nobody") \(sent)"
        }
        return router
    }

    func run(_ test: @Sendable (any TestClientProtocol) async throws -> Void) async throws {
        try await Application(router: router()).test(.router, test)
    }

    /// A new key.
    func key(_ role: Role = .admin, days: Int? = nil) async throws -> (text: String, key: Key) {
        try await parts.keys.make("A key", scopes: role.scopes, days: days, by: "test")
    }
}

/// A clock that is moved by hand.
final class TestClock: Sendable {
    private let instant = Mutex(Instant(milliseconds: 1_790_000_000_000))

    var now: @Sendable () -> Instant { { self.instant.withLock { $0 } } }

    func advance(seconds: Int64) {
        instant.withLock { $0 = Instant(milliseconds: $0.milliseconds + seconds * 1_000) }
    }
}

extension TestResponse {
    var text: String { String(buffer: body) }

    /// The code of the problem that was answered.
    var problem: String? {
        guard headers[.contentType] == "application/problem+json" else { return nil }
        return text.firstMatch(of: #/"type":"\/problems\/([a-z-]+)"/#).map { String($0.1) }
    }
}

extension HTTPFields {
    static func bearer(_ text: String) -> HTTPFields { [.authorization: "Bearer \(text)"] }

    static func form(cookie: String? = nil) -> HTTPFields {
        var fields: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
        if let cookie { fields[.cookie] = cookie }
        return fields
    }
}
