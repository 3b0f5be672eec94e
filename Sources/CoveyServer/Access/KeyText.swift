import Crypto

/// A key as its owner holds it: `covey_`, eight characters that may be shown, `_`, 256 random bits, and six characters
/// that follow from the others. So a mistyped key is told without asking anybody, and programs that look for lost
/// secrets know one when they see it.
struct KeyText: Sendable {
    static let mark = "covey_"
    static let prefixLength = 8
    private static let secretBytes = 32
    private static let checkLength = 6

    /// What may be shown, and what the key is found by.
    let prefix: String
    let text: String

    /// Makes a new one from the system's source of randomness, which is fit for secrets.
    init() {
        prefix = Base32.text(of: Secret.bytes(5))
        let start = "\(Self.mark)\(prefix)_\(Base32.text(of: Secret.bytes(Self.secretBytes)))"
        text = start + Self.check(start.utf8)
    }

    /// Reads one that somebody sent.
    ///
    /// - Returns: `nil` if it cannot be a key; one that can need not exist.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        let head = Self.mark.utf8.count + Self.prefixLength
        let secret = (Self.secretBytes * 8 + 4) / 5
        guard bytes.count == head + 1 + secret + Self.checkLength, text.hasPrefix(Self.mark),
            bytes[head] == UInt8(ascii: "_"),
            bytes[Self.mark.utf8.count..<head].allSatisfy(Base32.contains),
            bytes[(head + 1)...].allSatisfy(Base32.contains),
            bytes.suffix(Self.checkLength).elementsEqual(Self.check(bytes.dropLast(Self.checkLength)).utf8)
        else { return nil }
        prefix = String(decoding: bytes[Self.mark.utf8.count..<head], as: UTF8.self)
        self.text = text
    }

    /// What is kept of it. A fast hash is right: nobody can try 2^256 secrets.
    var digest: SHA256Digest { SHA256.hash(data: Array(text.utf8)) }

    private static func check(_ bytes: some Sequence<UInt8>) -> String {
        String(Base32.text(of: Array(SHA256.hash(data: Array(bytes)).prefix(4))).prefix(checkLength))
    }
}

/// Random bytes that nobody can guess.
enum Secret {
    static func bytes(_ count: Int) -> [UInt8] {
        var source = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &source) }
    }

    /// 256 random bits as text, for sessions and forms.
    static func text() -> String { Base32.text(of: bytes(32)) }

    /// Whether two texts are the same, in a time that does not tell how far they agree: digests are compared, and the
    /// comparison of digests takes the same time for all.
    static func areSame(_ left: String, _ right: String) -> Bool {
        SHA256.hash(data: Array(left.utf8)) == SHA256.hash(data: Array(right.utf8))
    }
}

/// Bytes as lower-case letters and the digits 2 to 7, without padding.
///
/// - Source: RFC 4648, section 6.
enum Base32 {
    private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)

    static func text(of bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        var (pending, bits) = (0, 0)
        for byte in bytes {
            pending = pending << 8 | Int(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(alphabet[pending >> bits & 31])
            }
            pending &= 1 << bits - 1
        }
        if bits > 0 { text.append(alphabet[pending << (5 - bits) & 31]) }
        return String(decoding: text, as: UTF8.self)
    }

    static func contains(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "2")...UInt8(ascii: "7")).contains(byte)
    }
}

/// Bytes as hexadecimal digits.
enum Hex {
    static func text(of bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    static func bytes(of text: String) -> [UInt8]? {
        let digits = text.utf8.map { UInt8(String(UnicodeScalar($0)), radix: 16) }
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = digits[index], let low = digits[index + 1] else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }
}
