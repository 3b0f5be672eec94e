public import Covey
import Crypto

/// Under which name an author is stored.
public enum AuthorNaming: Sendable {
    /// Under a keyed hash: without the key nobody can tell whose posts they are, and the same author always gets the
    /// same name.
    case hashed(AuthorHash)
    /// Under the network's own id.
    case plain

    /// The name of an author.
    ///
    /// - Parameter authorID: As in ``Post/authorID``.
    public func key(for authorID: String) -> AuthorKey {
        switch self {
        case .hashed(let hash): AuthorKey(hash.digits(of: authorID))
        case .plain: AuthorKey(authorID)
        }
    }

    /// Tells this way of naming apart from every other one, without giving the key away.
    public var identity: String {
        switch self {
        case .hashed(let hash): "hashed " + hash.digits(of: "covey: which key is this")
        case .plain: "plain"
        }
    }
}

/// HMAC-SHA256 under a secret key, cut to its first 128 bits.
///
/// Source: RFC 2104, section 5 for the cut.
public struct AuthorHash: Sendable {
    private let start: HMAC<SHA256>

    /// - Parameter key: The secret; 32 random bytes are best. At least 16 bytes.
    public init(key: [UInt8]) {
        precondition(key.count >= 16, "a key under 128 bits protects nobody")
        start = HMAC<SHA256>(key: SymmetricKey(data: key))
    }

    /// The hash of a text as 32 hexadecimal digits.
    func digits(of text: String) -> String {
        var hash = start
        var text = text
        text.withUTF8 { bytes in unsafe hash.update(data: bytes) }
        let code = hash.finalize()
        return unsafe String(unsafeUninitializedCapacity: 32) { digits in
            var position = 0
            for byte in code.prefix(16) {
                unsafe digits[position] = Self.digit(byte >> 4)
                unsafe digits[position + 1] = Self.digit(byte & 15)
                position += 2
            }
            return position
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? 0x30 + value : 0x61 - 10 + value
    }
}
