import Covey
import Crypto
import Foundation
import JWTKit

/// Proves bearer tokens of one issuer.
///
/// A token is taken only if the issuer's own published keys have signed it with an algorithm of the list, for us, and
/// for now. What a token says of where its key is to be found is never believed.
///
/// - Source: RFC 7519, RFC 8725, RFC 9068; OpenID Connect Core 1.0, section 3.1.3.7.
struct TokenVerifier: Sendable {
    private let settings: ServiceSettings.TokenSettings
    private let keys: TokenKeys
    private let now: @Sendable () -> Instant

    /// How far clocks may be apart, in seconds.
    static let leeway = 60.0
    private static let longest = 16 << 10
    /// Members of a header that would have us look for a key elsewhere, or that we would have to understand.
    private static let refused: Set = ["jku", "jwk", "x5u", "x5c", "crit", "b64", "zip"]

    /// - Returns: `nil` where no issuer is set.
    init?(parts: ServiceParts) {
        guard let settings = parts.settings.tokens else { return nil }
        self.init(
            settings, keys: TokenKeys(source: TokenKeySource(settings.keys), logger: parts.logger), now: parts.now)
    }

    init(_ settings: ServiceSettings.TokenSettings, keys: TokenKeys, now: @escaping @Sendable () -> Instant) {
        self.settings = settings
        self.keys = keys
        self.now = now
    }

    /// - Throws: ``Problem`` with code `unauthenticated`, which does not say what was wrong beyond what helps an honest
    ///   caller; `notReady` while the issuer's keys have never been read.
    func caller(of token: String) async throws -> Caller {
        let parts = token.split(separator: ".", omittingEmptySubsequences: false)
        guard token.utf8.count <= Self.longest, parts.count == 3, let header = Self.object(parts[0]),
            let signature = Self.bytes(parts[2])
        else { throw Self.wrong("What was sent is neither a key nor a token.") }
        guard let name = header["alg"] as? String, TokenKeys.algorithms.contains(name),
            Self.refused.isDisjoint(with: header.keys)
        else { throw Self.wrong("The token is not signed in a way that is taken here.") }
        guard let type = (header["typ"] as? String)?.lowercased(),
            ["jwt", "at+jwt", "application/at+jwt"].contains(type)
        else { throw Self.wrong("The token is not of the type JWT or at+jwt.") }
        guard let kid = header["kid"] as? String, !kid.isEmpty, kid.utf8.count <= 200,
            let algorithm = try await keys.algorithm(name, of: kid, now: now()),
            (try? algorithm.verify(signature, signs: Array("\(parts[0]).\(parts[1])".utf8))) == true
        else { throw Self.wrong("The token is not signed by the issuer.") }
        guard let claims = Self.object(parts[1]) else { throw Self.wrong("The token cannot be read.") }
        return try caller(claims)
    }

    private func caller(_ claims: [String: Any]) throws(Problem) -> Caller {
        guard claims["iss"] as? String == settings.issuer else { throw Self.wrong("The token is of another issuer.") }
        guard Self.texts(claims["aud"]).contains(settings.audience) else {
            throw Self.wrong("The token is for somebody else.")
        }
        let now = Double(now().milliseconds) / 1_000
        guard let end = claims["exp"] as? Double, now < end + Self.leeway else {
            throw Self.wrong("The token has expired.")
        }
        if let begin = claims["nbf"] {
            guard let begin = begin as? Double, now >= begin - Self.leeway else {
                throw Self.wrong("The token is not good yet.")
            }
        }
        guard let subject = claims["sub"] as? String, !subject.isEmpty else {
            throw Self.wrong("The token does not say whose it is.")
        }
        // A subject may be somebody's name or address; what stands for it in logs must not be.
        let digest = SHA256.hash(data: Array("\(settings.issuer)\n\(subject)".utf8))
        return Caller(
            name: "sub:\(Hex.text(of: digest.prefix(8)))",
            scopes: roles(claims).reduce(into: []) { $0.formUnion($1.scopes) }, proof: .bearerToken)
    }

    /// The roles that we know among those of the claim. Where there is no claim of the very name, its dots lead into
    /// objects, as in `realm_access.roles`.
    private func roles(_ claims: [String: Any]) -> [Role] {
        var found = claims[settings.rolesClaim]
        if found == nil {
            found = settings.rolesClaim.split(separator: ".").reduce(claims as Any?) { place, name in
                (place as? [String: Any])?[String(name)]
            }
        }
        return Self.texts(found).compactMap(Role.init)
    }

    /// A text, or the texts of a list.
    private static func texts(_ value: Any?) -> [String] {
        if let text = value as? String { return [text] }
        return (value as? [Any])?.compactMap { $0 as? String } ?? []
    }

    private static func object(_ text: Substring) -> [String: Any]? {
        bytes(text).flatMap { try? JSONSerialization.jsonObject(with: Data($0)) as? [String: Any] }
    }

    /// - Source: RFC 4648, section 5, without padding.
    static func bytes(_ text: some StringProtocol) -> [UInt8]? {
        var base64 = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "-": base64 += "+"
            case "_": base64 += "/"
            case "a"..."z", "A"..."Z", "0"..."9": base64.unicodeScalars.append(scalar)
            default: return nil
            }
        }
        base64 += String(repeating: "=", count: (4 - base64.utf8.count % 4) % 4)
        return Data(base64Encoded: base64).map(Array.init)
    }

    private static func wrong(_ message: String) -> Problem { Problem(.unauthenticated, message) }
}
