import Covey
import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import CoveyServer

/// Every operation of the service with every kind of wrong proof: none of them is let in.
@Suite struct AccessMatrixTests {
    /// All operations that the service answers.
    static let operations = ServiceRouter.operations.filter { !Authentication.unguarded.contains($0.path) }

    private let service: AccessService
    private let issuer: TokenIssuer
    private let tokens: TokenVerifier

    init() throws {
        service = AccessService {
            $0.tokens = TokenIssuer.settings
            // So that each request can come from an address of its own, and none is refused for being one of many.
            $0.isBehindProxy = true
            $0.requestsPerMinute = nil
        }
        issuer = try TokenIssuer()
        tokens = TokenKeyShelf(try issuer.published()).verifier(service.clock)
    }

    /// One request for an operation: its parts are filled with anything. The parameter that no operation knows keeps
    /// those that are let in from doing much.
    private func ask(
        _ client: any TestClientProtocol, _ operation: CoveyServer.Operation, _ headers: HTTPFields
    ) async throws -> TestResponse {
        let path = operation.path.replacing(/\{[^}]*\}/, with: "1")
        var headers = headers
        let address = Secret.bytes(3).map(String.init).joined(separator: ".")
        headers[.forwardedFor] = "10.\(address)"
        if let type = operation.body?.types.first?.type { headers[.contentType] = type }
        return try await client.execute(
            uri: "\(path)?no_such_parameter=1", method: operation.method, headers: headers,
            body: operation.body == nil ? nil : ByteBuffer(string: "{}"))
    }

    /// Headers that prove nothing at all, by what they are.
    private func worthless() async throws -> [(name: String, headers: HTTPFields)] {
        let (expired, _) = try await service.key(days: 1)
        let (revoked, key) = try await service.key()
        _ = try await service.parts.keys.revoke(key.prefix, by: "test")
        service.clock.advance(seconds: 86_400)
        let (valid, _) = try await service.key()
        let now = service.clock.now()
        let good = TokenIssuer.claims(now, roles: ["admin"])
        let seconds = Double(now.milliseconds) / 1_000
        let token = { (claims: [String: Any]) in try issuer.token(good.merging(claims) { $1 }) }
        let texts: [(String, String)] = [
            ("an expired key", expired), ("a revoked key", revoked), ("a key nobody has made", KeyText().text),
            ("a mistyped key", String(valid.dropLast()) + (valid.last == "a" ? "b" : "a")), ("garbage", "garbage"),
            ("alg none", try issuer.token(alg: "none", signedBy: "", good)),
            (
                "alg none without a signature's dot",
                try issuer.token(alg: "none", signedBy: "", good).replacing(/\.$/, with: "")
            ),
            (
                "HMAC with the RSA key",
                try issuer.token(alg: "HS256", kid: "rsa", signedBy: "public rsa as secret", good)
            ),
            (
                "HMAC with the EC key",
                try issuer.token(alg: "HS256", kid: "p256", signedBy: "public p256 as secret", good)
            ),
            ("a token of another issuer", try token(["iss": "https://evil.example"])),
            ("a token for somebody else", try token(["aud": "other"])),
            ("an expired token", try token(["exp": seconds - 61])),
            ("a token of tomorrow", try token(["nbf": seconds + 86_400])),
            ("a token signed by somebody else", try issuer.token(signedBy: "other", good)),
        ]
        return texts.map { ($0, .bearer($1)) } + [
            ("a key as Basic", [.authorization: "Basic \(Data("a:\(valid)".utf8).base64EncodedString())"])
        ]
    }

    @Test func `there are operations`() {
        #expect(Self.operations.count >= 4)
        #expect(Self.operations.allSatisfy { $0.scope != nil || $0.method == .get })
    }

    @Test func `wrong proof is refused everywhere`() async throws {
        let worthless = try await worthless()
        #expect(worthless.count == 15)
        try await Application(router: service.router(tokens: tokens)).test(.router) { client in
            for operation in Self.operations {
                for (name, headers) in worthless {
                    let response = try await ask(client, operation, headers)
                    #expect(
                        response.status == .unauthorized && response.problem == "unauthenticated"
                            && response.headers[.wwwAuthenticate] == "Bearer",
                        "\(operation.method) \(operation.path) with \(name)")
                }
            }
        }
    }

    @Test func `no proof, or the cookie of no session, is let in nowhere`() async throws {
        let none: [HTTPFields] = [
            [:], [.cookie: "__Host-covey_session=\(Secret.text())"], [.cookie: "__Host-covey_session="],
        ]
        try await Application(router: service.router(tokens: tokens)).test(.router) { client in
            for operation in Self.operations where operation.scope != nil {
                for headers in none {
                    let response = try await ask(client, operation, headers)
                    #expect(
                        response.status == .unauthorized && response.problem == "unauthenticated",
                        "\(operation.method) \(operation.path)")
                }
            }
        }
    }

    @Test func `each scope opens its own operations and no others`() async throws {
        let now = service.clock.now()
        try await Application(router: service.router(tokens: tokens)).test(.router) { client in
            for operation in Self.operations {
                // A stream would not come to its end.
                guard let scope = operation.scope, operation.answers.first?.type != "text/event-stream" else {
                    continue
                }
                let place = "\(operation.method) \(operation.path)"
                let others = Set(Scope.allCases).subtracting([scope])
                let (wrong, _) = try await service.parts.keys.make("Wrong", scopes: others, days: nil, by: "test")
                let refused = try await ask(client, operation, .bearer(wrong))
                #expect(refused.status == .forbidden && refused.problem == "forbidden", "\(place) without \(scope)")
                let roleless = try issuer.token(TokenIssuer.claims(now, roles: ["nothing"]))
                #expect(try await ask(client, operation, .bearer(roleless)).status == .forbidden, "\(place), no role")
                let (right, _) = try await service.parts.keys.make("Right", scopes: [scope], days: 1, by: "test")
                let token = try issuer.token(alg: "RS256", kid: "rsa", TokenIssuer.claims(now, roles: ["admin"]))
                for text in [right, token] {
                    let status = try await ask(client, operation, .bearer(text)).status
                    #expect(status != .unauthorized && status != .forbidden, "\(place) with \(scope): \(status)")
                }
            }
        }
    }

    @Test func `a session alone changes nothing`() async throws {
        let (_, key) = try await service.key()
        let (token, session) = try await service.parts.sessions.open(for: key)
        let cookie = HTTPFields([HTTPField(name: .cookie, value: "__Host-covey_session=\(token)")])
        try await Application(router: service.router(tokens: tokens)).test(.router) { client in
            for operation in Self.operations where operation.answers.first?.type != "text/event-stream" {
                let place = "\(operation.method) \(operation.path)"
                let status = try await ask(client, operation, cookie).status
                if operation.method == .get {
                    #expect(status != .unauthorized && status != .forbidden, "\(place): \(status)")
                    continue
                }
                #expect(status == .forbidden, "\(place) without a form token: \(status)")
                var headers = cookie
                headers[.formToken] = session.formToken
                let accepted = try await ask(client, operation, headers).status
                #expect(accepted != .unauthorized && accepted != .forbidden, "\(place): \(accepted)")
            }
        }
    }
}
