/// Somebody's address, with a name for people.
public struct Mailbox: Hashable, Sendable {
    /// Empty for none.
    public let name: String
    /// `local@domain`, ASCII.
    public let address: String

    /// - Throws: ``MailError`` with code `unusable` for an address that is none, and for names with line breaks or other
    ///   control characters, which could pass for lines of a message.
    public init(name: String = "", address: String) throws(MailError) {
        guard Self.isAddress(address) else {
            throw MailError(.unusable, "An address of mail must look like name@example.org, in ASCII.")
        }
        guard !name.unicodeScalars.contains(where: \.isControl) else {
            throw MailError(.unusable, "The name of a mailbox holds a line break or another control character.")
        }
        self.name = name
        self.address = address
    }

    /// Reads `name@example.org` or `Name <name@example.org>`.
    ///
    /// - Throws: As ``init(name:address:)``.
    public init(_ text: String) throws(MailError) {
        guard text.hasSuffix(">"), let open = text.lastIndex(of: "<") else {
            try self.init(address: text)
            return
        }
        let name = text[..<open].drop { $0 == " " || $0 == "\"" }
        let end = name.lastIndex { $0 != " " && $0 != "\"" }
        try self.init(
            name: end.map { String(name[...$0]) } ?? "", address: String(text[text.index(after: open)...].dropLast()))
    }

    /// What stands after the @.
    public var domain: String { String(address.split(separator: "@").last ?? "") }

    /// The part of RFC 5321's addresses that is in use: no quoted local parts, no address literals but for tests' sake
    /// `localhost`.
    private static func isAddress(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, (1...64).contains(parts[0].count), (1...255).contains(parts[1].count),
            text.utf8.count <= 254
        else { return false }
        let (local, domain) = (Array(parts[0]), Array(parts[1]))
        let isDotted = { (bytes: [UInt8]) in
            bytes.first != 0x2E && bytes.last != 0x2E
                && !zip(bytes, bytes.dropFirst()).contains { $0 == 0x2E && $1 == 0x2E }
        }
        return isDotted(local) && isDotted(domain)
            && local.allSatisfy { $0.isLetterOrDigit || "!#$%&'*+-/=?^_`{|}~.".utf8.contains($0) }
            && domain.allSatisfy { $0.isLetterOrDigit || $0 == 0x2D || $0 == 0x2E }
    }
}

extension UInt8 {
    var isLetterOrDigit: Bool { (0x61...0x7A).contains(self | 0x20) || (0x30...0x39).contains(self) }
}

extension Unicode.Scalar {
    /// A character that could end or break a line of a header.
    var isControl: Bool {
        value < 0x20 || (0x7F...0x9F).contains(value) || value == 0x2028 || value == 0x2029
    }
}
