import Covey
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import CoveyServer

@Suite struct AccessTokenTests {
    private let issuer: TokenIssuer
    private let clock = TestClock()
    private let shelf: TokenKeyShelf
    private let verifier: TokenVerifier

    init() throws {
        issuer = try TokenIssuer()
        shelf = TokenKeyShelf(try issuer.published())
        verifier = shelf.verifier(clock)
    }

    private func claims(_ more: [String: Any] = [:]) -> [String: Any] {
        TokenIssuer.claims(clock.now()).merging(more) { $1 }.filter { !($0.value is NSNull) }
    }

    /// The scopes of a token; `nil` if it is refused.
    private func scopes(_ token: String, _ verifier: TokenVerifier? = nil) async throws -> Set<Scope>? {
        do {
            return try await (verifier ?? self.verifier).caller(of: token).scopes
        } catch let problem as Problem {
            #expect(problem.code == .unauthenticated)
            return nil
        }
    }

    // MARK: Signatures

    @Test(arguments: [("RS256", "rsa"), ("RS256", "bare"), ("ES256", "p256"), ("EdDSA", "ed")])
    func `a token that the issuer has signed is taken`(algorithm: String, kid: String) async throws {
        for type in ["at+jwt", "JWT", "jwt", "application/at+jwt"] {
            let token = try issuer.token(alg: algorithm, kid: kid, header: ["typ": type], claims())
            #expect(try await scopes(token) == Role.reader.scopes)
        }
    }

    @Test(arguments: [
        ("none", "p256", ""), ("None", "p256", ""), ("NONE", "rsa", ""), ("HS256", "rsa", "public rsa as secret"),
        ("HS256", "p256", "public p256 as secret"), ("HS256", "shared", "shared"), ("RS256", "p256", "p256"),
        ("ES256", "rsa", "rsa"), ("ES256", "p256", "other"), ("ES256", "p256", ""), ("ES256", "ed", "ed"),
        ("EdDSA", "p256", "p256"), ("RS256", "short", "short"), ("RS256", "sealing", "sealing"),
        ("RS512", "long-hash", "long-hash"), ("RS256", "long-hash", "rsa"), ("RS512", "bare", "long-hash"),
        ("ES256", "unknown", "p256"), ("ES256", "missing", "p256"), ("ES256", "", "p256"), ("", "p256", "p256"),
    ])
    func `a token that anybody else could have signed is not`(
        algorithm: String, kid: String, key: String
    ) async throws {
        #expect(try await scopes(try issuer.token(alg: algorithm, kid: kid, signedBy: key, claims())) == nil)
    }

    @Test func `a token whose parts were changed is not taken`() async throws {
        let token = try issuer.token(claims())
        let parts = token.split(separator: ".").map(String.init)
        let richer = try issuer.token(TokenIssuer.claims(clock.now(), roles: ["admin"])).split(separator: ".").map(
            String.init)
        #expect(try await scopes("\(parts[0]).\(richer[1]).\(parts[2])") == nil)
        for wrong in [
            "\(parts[0]).\(parts[1])", "\(parts[0]).\(parts[1]).", "\(parts[0])..\(parts[2])",
            ".\(parts[1]).\(parts[2])",
            "..", "...", "", "\(token).", "\(token)=", token.replacing("_", with: "/") + "+", "\(token) ",
            String(repeating: "a", count: 20_000) + ".a.a",
        ] {
            #expect(try await scopes(wrong) == nil, "\(wrong.count) characters")
        }
    }

    @Test func `a header that leads to keys elsewhere, or that must be understood, is refused`() async throws {
        let members: [String: Any] = [
            "jku": "https://evil.example/keys", "x5u": "https://evil.example/chain", "x5c": ["AA=="],
            "jwk": ["kty": "EC"], "crit": ["exp"], "b64": false, "zip": "DEF",
        ]
        for (name, value) in members {
            #expect(try await scopes(try issuer.token(header: [name: value], claims())) == nil, "\(name)")
        }
        #expect(shelf.reads == 0, "nobody is asked for keys on behalf of such a token")
        for (name, value) in ["typ": "secevent+jwt", "kid": 7, "alg": ["ES256"]] as [String: Any] {
            #expect(
                try await scopes(try issuer.token(signedBy: "p256", header: [name: value], claims())) == nil, "\(name)")
        }
        for name in ["typ", "kid", "alg"] {
            let token = try issuer.token(signedBy: "p256", header: [name: NSNull()], claims())
            #expect(try await scopes(token) == nil, "without \(name)")
        }
        // Numbers beyond all bounds, and depth beyond all reason, end as any other nonsense.
        for header in [
            #"{"alg":"ES256","kid":1e400}"#, #"{"alg":1e300}"#, String(repeating: "[", count: 5_000), "[]", "7",
        ] {
            #expect(try await scopes("\(TokenIssuer.base64(Data(header.utf8))).e30.AA") == nil)
        }
    }

    // MARK: Claims

    @Test func `a token is for us, from our issuer, and for now`() async throws {
        let now = Double(clock.now().milliseconds) / 1_000
        let wrong: [(String, Any)] = [
            ("iss", "https://issuer.example/"), ("iss", "https://evil.example"), ("iss", NSNull()),
            ("iss", ["https://issuer.example"]),
            ("aud", "covey2"), ("aud", ["other", "Covey"]), ("aud", NSNull()), ("aud", [String]()),
            ("aud", ["covey": 1]),
            ("exp", now - 60), ("exp", NSNull()), ("exp", "\(now + 300)"), ("exp", 0), ("exp", -1e300),
            ("nbf", now + 61), ("nbf", "soon"), ("sub", ""), ("sub", NSNull()), ("sub", 7),
        ]
        for (name, value) in wrong {
            #expect(try await scopes(try issuer.token(claims([name: value]))) == nil, "\(name): \(value)")
        }
        let right: [(String, Any)] = [
            ("aud", ["other", "covey"]), ("exp", now - 59), ("exp", 1e300), ("nbf", now + 60), ("nbf", NSNull()),
            ("iat", NSNull()),
        ]
        for (name, value) in right {
            #expect(try await scopes(try issuer.token(claims([name: value]))) != nil, "\(name): \(value)")
        }
    }

    @Test func `roles of the token are scopes here, and others are nothing`() async throws {
        let cases: [(Any, Set<Scope>)] = [
            (["editor"], Role.editor.scopes), ("admin", Role.admin.scopes),
            (["reader", "operator"], Role.reader.scopes.union(Role.operator.scopes)),
            (["Admin", "root", "reports"], []), (NSNull(), []), (7, []), ([["admin"]], []), (["admin": true], []),
        ]
        for (roles, scopes) in cases {
            #expect(try await self.scopes(try issuer.token(claims(["roles": roles]))) == scopes, "\(roles)")
        }
        var settings = TokenIssuer.settings
        settings.rolesClaim = "realm_access.roles"
        let verifier = shelf.verifier(clock, settings)
        let nested = claims(["realm_access": ["roles": ["editor"]]])
        #expect(try await scopes(try issuer.token(nested), verifier) == Role.editor.scopes)
        #expect(try await scopes(try issuer.token(claims(["realm_access": "editor"])), verifier) == [])
    }

    @Test func `a subject does not show in the caller's name`() async throws {
        let caller = try await verifier.caller(of: try issuer.token(claims()))
        #expect(caller.name.wholeMatch(of: /sub:[0-9a-f]{16}/) != nil)
        #expect(try await verifier.caller(of: try issuer.token(alg: "EdDSA", kid: "ed", claims())).name == caller.name)
        let other = try await verifier.caller(of: try issuer.token(claims(["sub": "somebody else"])))
        #expect(other.name != caller.name)
    }

    // MARK: Keys

    @Test func `keys are read once, and again at most once a minute for ids nobody knows`() async throws {
        for _ in 0..<20 { #expect(try await scopes(try issuer.token(claims())) != nil) }
        #expect(shelf.reads == 1)
        let stranger = try issuer.token(kid: "missing", signedBy: "p256", claims())
        for _ in 0..<20 { #expect(try await scopes(stranger) == nil) }
        #expect(shelf.reads == 1)
        clock.advance(seconds: 60)
        for _ in 0..<20 { #expect(try await scopes(stranger) == nil) }
        #expect(shelf.reads == 2)
    }

    @Test func `a new key is found, and one that was taken back is let go`() async throws {
        shelf.put(try issuer.published(leavingOut: ["p256"]))
        #expect(try await scopes(try issuer.token(claims())) == nil)
        shelf.put(try issuer.published(leavingOut: ["ed"]))
        clock.advance(seconds: 60)
        #expect(try await scopes(try issuer.token(claims())) != nil)
        #expect(try await scopes(try issuer.token(alg: "EdDSA", kid: "ed", claims())) == nil)
    }

    @Test func `while keys cannot be read the known ones stay good`() async throws {
        #expect(try await scopes(try issuer.token(claims())) != nil)
        for broken in [nil, Array("{".utf8)] as [[UInt8]?] {
            shelf.put(broken)
            clock.advance(seconds: 3_600)
            #expect(try await scopes(try issuer.token(kid: "missing", signedBy: "p256", claims())) == nil)
            #expect(try await scopes(try issuer.token(claims())) != nil)
        }
    }

    @Test func `before keys were ever read a token is neither right nor wrong`() async throws {
        shelf.put(nil)
        let token = try issuer.token(claims())
        let problem = try await #require(throws: Problem.self) { try await verifier.caller(of: token) }
        #expect(problem.code == .notReady && problem.retryAfter == 60)
        shelf.put(try issuer.published())
        clock.advance(seconds: 60)
        #expect(try await scopes(token) != nil)
    }

    @Test func `keys come from a file as they come from the issuer`() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "keys-\(UUID().uuidString).json")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(try issuer.published()).write(to: file)
        var service = AccessService()
        var settings = TokenIssuer.settings
        settings.keys = file.path
        service.parts.settings.tokens = settings
        let token = try issuer.token(TokenIssuer.claims(service.clock.now()))
        let verifier = try #require(TokenVerifier(parts: service.parts))
        #expect(try await verifier.caller(of: token).may(.reports))
        await #expect(throws: CocoaError.self) { try await TokenKeySource("/nowhere/keys.json").read() }
    }
}
