import Covey
import CoveyMongo
import CoveyMongoTesting
import CoveyStore
import CoveyStoreConformance
import CoveyTesting
import Testing

/// The store against a server that asks for a login and TLS: who is let in, and what the errors of those who are not
/// say.
@Suite(.enabled(if: MongoTestServer.shouldStart, "needs a MongoDB server of its own; make test sets one up"))
struct SecurityTests {
    private static let guarded = Result { try MongoTestServer.start(.init(authentication: true, tls: true)) }

    private let server: MongoTestServer

    init() throws {
        server = try Self.guarded.get()
    }

    /// The error with which a store at an address is refused; it must keep every secret.
    private func error(at uri: String, location: SourceLocation = #_sourceLocation) async throws -> StoreError {
        let address = try MongoAddress(uri)
        let error = await #expect(throws: StoreError.self, sourceLocation: location) {
            _ = try await MongoStore.open(address, create: true)
        }
        let found = try #require(error)
        var dumped = ""
        dump(found, to: &dumped)
        dump(address, to: &dumped)
        for text in [found.message, found.description, "\(address)", String(reflecting: address), dumped] {
            for secret in ["another", MongoTestServer.password, "s3cret", MongoTestServer.user, "covey%20tests"] {
                #expect(!text.contains(secret), sourceLocation: location)
            }
        }
        #expect(found.message.contains("127.0.0.1:\(server.port)"), "\(found.message)", sourceLocation: location)
        #expect(found.message.hasSuffix(".") && !found.message.contains("\n"), sourceLocation: location)
        return found
    }

    private func uri(
        user: String? = MongoTestServer.user, password: String = MongoTestServer.password, caFile: String? = nil
    ) -> String {
        server.uri(user: user, password: password, caFile: caFile).replacing("/?", with: "/covey_refused?")
    }

    @Test(arguments: ["", "&authMechanism=SCRAM-SHA-256"])
    func `with password and authority the store can be written and read`(mechanism: String) async throws {
        let uri = server.freshDatabase().replacing("&authMechanism=SCRAM-SHA-256", with: "") + mechanism
        let store = try await MongoStore.open(MongoAddress(uri), create: true)
        try await store.apply([.submit(Sample.post("x:1", author: "a", polarity: 100))])
        #expect(try await store.statistics().posts == 1)
    }

    @Test func `a wrong password, another user and no login are refused`() async throws {
        for uri in [uri(password: "another"), uri(user: "another user"), uri(user: nil)] {
            #expect(try await error(at: MongoTestServer.patient(uri)).code == .refused)
        }
    }

    @Test func `an authority that signed nothing makes the server one that does not answer`() async throws {
        let certificates = try #require(server.certificates)
        let other = uri(caFile: certificates.otherAuthority)
        #expect(try await error(at: other).code == .unreachable)
    }

    @Test func `without TLS the server does not answer`() async throws {
        let plain = uri().split(separator: "&").filter { !$0.hasPrefix("tls") }
            .joined(separator: "&")
        #expect(try await error(at: plain).code == .unreachable)
    }
}
