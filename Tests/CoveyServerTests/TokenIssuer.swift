import Covey
import Crypto
import CryptoExtras
import Foundation
import Logging
import Synchronization

@testable import CoveyServer

/// An issuer of tokens with keys made for the test.
final class TokenIssuer: Sendable {
    static let settings = ServiceSettings.TokenSettings(
        issuer: "https://issuer.example", audience: "covey", keys: "/nowhere")

    private let rsa: _RSA.Signing.PrivateKey
    private let shortRSA: _RSA.Signing.PrivateKey
    private let p256 = P256.Signing.PrivateKey()
    private let ed25519 = Curve25519.Signing.PrivateKey()
    private let other = P256.Signing.PrivateKey()

    init() throws {
        rsa = try _RSA.Signing.PrivateKey(keySize: .bits2048)
        shortRSA = try _RSA.Signing.PrivateKey(unsafeKeySize: _RSA.Signing.KeySize(bitCount: 1_024))
    }

    /// What it publishes; with keys that no token may be signed with.
    func published(leavingOut left: Set<String> = []) throws -> [UInt8] {
        func rsaKey(_ kid: String, _ key: _RSA.Signing.PublicKey, _ more: [String: Any] = [:]) throws -> [String: Any] {
            let numbers = try key.getKeyPrimitives()
            return [
                "kty": "RSA", "kid": kid, "n": Self.base64(numbers.modulus), "e": Self.base64(numbers.publicExponent),
            ].merging(more) { $1 }
        }
        let point = p256.publicKey.x963Representation
        let elliptic: [String: Any] = [
            "kty": "EC", "kid": "p256", "crv": "P-256", "alg": "ES256", "use": "sig",
            "x": Self.base64(point[point.startIndex + 1..<point.startIndex + 33]),
            "y": Self.base64(point[(point.startIndex + 33)...]),
        ]
        let keys: [[String: Any]] = [
            try rsaKey("rsa", rsa.publicKey, ["alg": "RS256", "use": "sig"]),
            try rsaKey("bare", rsa.publicKey),
            try rsaKey("sealing", rsa.publicKey, ["use": "enc"]),
            try rsaKey("short", shortRSA.publicKey, ["alg": "RS256"]),
            try rsaKey("long-hash", rsa.publicKey, ["alg": "RS512"]),
            elliptic,
            [
                "kty": "OKP", "kid": "ed", "crv": "Ed25519", "alg": "EdDSA",
                "x": Self.base64(ed25519.publicKey.rawRepresentation),
            ],
            ["kty": "oct", "kid": "shared", "alg": "HS256", "k": Self.base64(Data("secret".utf8))],
            ["kty": "of tomorrow", "kid": "unknown"],
        ]
        let kept = keys.filter { !left.contains($0["kid"] as? String ?? "") }
        return Array(try JSONSerialization.data(withJSONObject: ["keys": kept]))
    }

    /// Claims that are taken.
    static func claims(_ now: Instant, roles: [String] = ["reader"]) -> [String: Any] {
        let seconds = Double(now.milliseconds) / 1_000
        return [
            "iss": settings.issuer, "aud": settings.audience, "sub": "somebody@issuer.example", "exp": seconds + 300,
            "nbf": seconds, "iat": seconds, "roles": roles,
        ]
    }

    /// A token as honest issuers make it, unless told otherwise.
    ///
    /// - Parameters:
    ///   - key: Whose private key signs; the one of `kid` by default.
    ///   - header: Members beside, or instead of, `alg`, `kid` and `typ`; `NSNull` leaves one out.
    func token(
        alg: String = "ES256", kid: String = "p256", signedBy key: String? = nil, header: [String: Any] = [:],
        _ claims: [String: Any]
    ) throws -> String {
        let usual: [String: Any] = ["alg": alg, "kid": kid, "typ": "at+jwt"]
        let members = usual.merging(header) { $1 }.filter { !($0.value is NSNull) }
        let head = Self.base64(try JSONSerialization.data(withJSONObject: members))
        let body = Self.base64(try JSONSerialization.data(withJSONObject: claims))
        let signature = try sign(Data("\(head).\(body)".utf8), key ?? kid)
        return "\(head).\(body).\(Self.base64(signature))"
    }

    private func sign(_ data: Data, _ key: String) throws -> Data {
        switch key {
        case "rsa", "bare", "sealing":
            try rsa.signature(for: SHA256.hash(data: data), padding: .insecurePKCS1v1_5).rawRepresentation
        case "long-hash": try rsa.signature(for: SHA512.hash(data: data), padding: .insecurePKCS1v1_5).rawRepresentation
        case "short":
            try shortRSA.signature(for: SHA256.hash(data: data), padding: .insecurePKCS1v1_5).rawRepresentation
        case "p256": try p256.signature(for: data).rawRepresentation
        case "ed": try ed25519.signature(for: data)
        case "other": try other.signature(for: data).rawRepresentation
        // What a careless verifier takes for a shared secret: the public key, as everybody has it.
        case "public rsa as secret": hmac(data, Data(rsa.publicKey.pemRepresentation.utf8))
        case "public p256 as secret": hmac(data, Data(p256.publicKey.pemRepresentation.utf8))
        case "shared": hmac(data, Data("secret".utf8))
        default: Data()
        }
    }

    private func hmac(_ data: Data, _ secret: Data) -> Data {
        Data(HMAC<SHA256>.authenticationCode(for: data, using: SymmetricKey(data: secret)))
    }

    static func base64(_ bytes: some DataProtocol) -> String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}

/// Where the keys come from in tests: what was put here.
final class TokenKeyShelf: TokenKeyReading {
    private let state = Mutex((bytes: [UInt8]?.none, reads: 0))

    init(_ bytes: [UInt8]?) { put(bytes) }

    /// - Parameter bytes: `nil` for a source that fails.
    func put(_ bytes: [UInt8]?) { state.withLock { $0.bytes = bytes } }

    var reads: Int { state.withLock { $0.reads } }

    func read() async throws -> [UInt8] {
        let bytes = state.withLock { state in
            state.reads += 1
            return state.bytes
        }
        guard let bytes else { throw TokenKeyError(message: "the shelf is empty") }
        return bytes
    }

    func verifier(_ clock: TestClock, _ settings: ServiceSettings.TokenSettings = TokenIssuer.settings) -> TokenVerifier
    {
        TokenVerifier(
            settings,
            keys: TokenKeys(source: self, logger: Logger(label: "keys", factory: { _ in SwiftLogNoOpLogHandler() })),
            now: clock.now)
    }
}
