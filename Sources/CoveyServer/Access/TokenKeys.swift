import Covey
import Foundation
import JWTKit
import Logging

/// The published keys of an issuer, read again when they may have changed. While they cannot be read, the known ones
/// stay good.
actor TokenKeys {
    /// What a token may be signed with: by a private key alone. With `none` anybody could sign, and with the HMAC
    /// family everybody who knows a public key.
    static let algorithms: Set = ["RS256", "ES256", "EdDSA"]
    /// Shorter RSA keys can be broken, in bytes.
    private static let shortestModulus = 256
    /// Keys are asked for at most so often, in milliseconds, whatever tokens name.
    static let pause: Int64 = 60_000
    /// Known keys are looked after so often, in milliseconds, so that those taken back are let go.
    static let age: Int64 = 10 * 60_000

    private let source: any TokenKeyReading
    private let logger: Logger
    private var keys: [String: [String: any JWTAlgorithm]] = [:]
    private var askedAt: Instant?
    private var readAt: Instant?
    private var reading: Task<Void, Never>?

    init(source: any TokenKeyReading, logger: Logger) {
        self.source = source
        self.logger = logger
    }

    /// The key of an id, for an algorithm that it is meant for.
    ///
    /// - Throws: ``Problem`` with code `notReady` if no keys were ever read.
    func algorithm(_ name: String, of kid: String, now: Instant) async throws(Problem) -> (any JWTAlgorithm)? {
        let isOld = readAt.map { now.milliseconds - $0.milliseconds >= Self.age } ?? true
        if keys[kid] == nil || isOld { ask(now) }
        // Only a token whose key is not known has reason to wait.
        if keys[kid] == nil { await reading?.value }
        if readAt == nil {
            throw Problem(.notReady, "The keys of the tokens' issuer could not be read yet.", retryAfter: 60)
        }
        return keys[kid]?[name]
    }

    private func ask(_ now: Instant) {
        guard reading == nil else { return }
        if let askedAt, (0..<Self.pause).contains(now.milliseconds - askedAt.milliseconds) { return }
        askedAt = now
        reading = Task { await read(now) }
    }

    private func read(_ now: Instant) async {
        do {
            let bytes = try await source.read()
            keys = try await Self.keys(in: bytes)
            readAt = now
            if keys.isEmpty { logger.warning("token issuer publishes no usable key") }
        } catch {
            logger.warning("keys of token issuer cannot be read", metadata: ["error": "\(error)"])
        }
        reading = nil
    }

    /// The keys that can be used, by id and algorithm. Others of the same set are left out.
    ///
    /// - Throws: `DecodingError` for what is no set of keys.
    private static func keys(in bytes: [UInt8]) async throws -> [String: [String: any JWTAlgorithm]] {
        let set = try JSONDecoder().decode(PublishedKeys.self, from: Data(bytes))
        var keys: [String: [String: any JWTAlgorithm]] = [:]
        for key in set.keys {
            guard let key = key.key, let kid = key.keyIdentifier, isLongEnough(key) else { continue }
            // One collection a key: where an id is not found, a collection takes another of its keys.
            guard let collection = try? await JWTKeyCollection().add(jwk: key) else { continue }
            for name in algorithms {
                guard let algorithm = try? await collection.getKey(for: kid, alg: name), algorithm.name == name else {
                    continue
                }
                keys[kid.string, default: [:]][name] = algorithm
            }
        }
        return keys
    }

    private static func isLongEnough(_ key: JWK) -> Bool {
        guard let modulus = key.modulus else { return true }
        return (TokenVerifier.bytes(modulus)?.drop { $0 == 0 }.count ?? 0) >= shortestModulus
    }

    /// - Source: RFC 7517, section 5.
    private struct PublishedKeys: Decodable {
        var keys: [PublishedKey]
    }

    private struct PublishedKey: Decodable {
        /// `nil` for one that is of an unknown kind, or not for signatures.
        let key: JWK?

        private enum CodingKeys: String, CodingKey {
            case use
        }

        init(from decoder: any Decoder) throws {
            let use = try? decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .use)
            key = use == nil || use == "sig" ? try? JWK(from: decoder) : nil
        }
    }
}
