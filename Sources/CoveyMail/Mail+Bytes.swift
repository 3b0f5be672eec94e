import Foundation

extension Mail {
    /// The message as it goes over the wire, lines ended by CRLF. It is made of the message alone, so the same message
    /// has the same bytes.
    ///
    /// - Complexity: O(bytes).
    /// - Source: RFC 5322; RFC 2045, 2046, 2047 for MIME; RFC 2183 and 2231 for names of files.
    public var bytes: [UInt8] {
        var header = MailHeader()
        header.add("Date", Self.dateText(date))
        header.add("From", [from])
        header.add("To", to)
        header.add("Message-ID", "<\(id)>")
        header.add("Subject", text: subject)
        header.add("MIME-Version", "1.0")
        // Nobody is to answer a program that says it is away.
        header.add("Auto-Submitted", "auto-generated")
        return Array(header.text.utf8) + body.bytes
    }

    private var body: MailPart {
        var part = MailPart(text: text, type: "text/plain; charset=utf-8")
        if let html {
            part = MailPart(
                multipart: "alternative", [part, MailPart(text: html, type: "text/html; charset=utf-8")], salt: id)
        }
        guard !attachments.isEmpty else { return part }
        return MailPart(multipart: "mixed", [part] + attachments.map { MailPart($0) }, salt: id)
    }

    /// - Source: RFC 5322, section 3.3.
    private static func dateText(_ date: Date) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let parts = calendar.dateComponents([.year, .month, .day, .weekday, .hour, .minute, .second], from: date)
        let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let clock = [parts.hour, parts.minute, parts.second].map { ($0 ?? 0) < 10 ? "0\($0 ?? 0)" : "\($0 ?? 0)" }
        return "\(days[(parts.weekday ?? 1) - 1]), \(parts.day ?? 1) \(months[(parts.month ?? 1) - 1]) "
            + "\(parts.year ?? 1970) \(clock.joined(separator: ":")) +0000"
    }
}

/// Lines of a message's header.
struct MailHeader {
    private(set) var text = ""

    /// Adds a line whose value is ASCII and short.
    mutating func add(_ name: String, _ value: String) {
        text += "\(name): \(value)\r\n"
    }

    /// Adds a line of text of any kind.
    mutating func add(_ name: String, text value: String) {
        add(name, Self.words(value, taken: name.utf8.count + 2))
    }

    /// Adds a line of mailboxes, one a line.
    mutating func add(_ name: String, _ mailboxes: [Mailbox]) {
        let entries = mailboxes.map { mailbox in
            guard !mailbox.name.isEmpty else { return mailbox.address }
            return "\(Self.phrase(mailbox.name, taken: name.utf8.count + 2))\r\n <\(mailbox.address)>"
        }
        add(name, entries.joined(separator: ",\r\n "))
    }

    /// A name: in quotes where ASCII is enough for it, in encoded words otherwise.
    private static func phrase(_ text: String, taken: Int) -> String {
        guard isPlain(text), text.utf8.count < 60 else { return encodedWords(text, taken: taken) }
        return "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }

    private static func words(_ text: String, taken: Int) -> String {
        // What looks like an encoded word would be read as one.
        isPlain(text) && text.utf8.count + taken <= 76 && !text.contains("=?") ? text : encodedWords(text, taken: taken)
    }

    private static func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { (0x20...0x7E).contains($0) } }

    /// - Parameter taken: Bytes that stand before it on its first line.
    /// - Source: RFC 2047: no word is longer than 75 bytes, no line with one longer than 76, and each holds whole
    ///   characters.
    private static func encodedWords(_ text: String, taken: Int) -> String {
        let frame = "=?utf-8?B?".utf8.count + "?=".utf8.count
        var words: [String] = []
        var piece: [UInt8] = []
        // Base64 makes 4 of 3 bytes.
        func room() -> Int { (75 - frame - (words.isEmpty ? taken : 0)) / 4 * 3 }
        func end() {
            words.append("=?utf-8?B?\(Data(piece).base64EncodedString())?=")
            piece = []
        }
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if piece.count + bytes.count > room() { end() }
            piece += bytes
        }
        end()
        return words.joined(separator: "\r\n ")
    }
}

/// One part of a message's body, with the lines that describe it.
struct MailPart {
    let bytes: [UInt8]

    /// Text as quoted-printable.
    init(text: String, type: String) {
        var header = MailHeader()
        header.add("Content-Type", type)
        header.add("Content-Transfer-Encoding", "quoted-printable")
        bytes = Array(header.text.utf8) + [0x0D, 0x0A] + QuotedPrintable.encode(text)
    }

    /// A file as Base64.
    init(_ attachment: Mail.Attachment) {
        var header = MailHeader()
        header.add("Content-Type", attachment.type)
        header.add("Content-Disposition", "attachment;\r\n \(Self.fileName(attachment.name))")
        header.add("Content-Transfer-Encoding", "base64")
        let body = Data(attachment.bytes).base64EncodedData(options: [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ])
        bytes = Array(header.text.utf8) + [0x0D, 0x0A] + Array(body)
    }

    /// Parts, with a line between them that no part holds: `=_` is in no quoted-printable and no Base64.
    init(multipart kind: String, _ parts: [MailPart], salt: String) {
        let boundary = "=_\(kind)_\(Self.checksum(salt))"
        var header = MailHeader()
        header.add("Content-Type", "multipart/\(kind);\r\n boundary=\"\(boundary)\"")
        var bytes = Array(header.text.utf8)
        for part in parts { bytes += Array("\r\n--\(boundary)\r\n".utf8) + part.bytes }
        self.bytes = bytes + Array("\r\n--\(boundary)--\r\n".utf8)
    }

    /// - Source: FNV-1a, 64 bit.
    private static func checksum(_ text: String) -> String {
        let sum = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return String(sum, radix: 16)
    }

    private static func fileName(_ name: String) -> String {
        if name.utf8.allSatisfy({ $0.isLetterOrDigit || "-_. ".utf8.contains($0) }), name.utf8.count <= 60 {
            return "filename=\"\(name)\""
        }
        // RFC 2231: percent-encoded UTF-8, in numbered pieces so that no line gets too long.
        let pieces = name.utf8.map { byte in
            byte.isLetterOrDigit || "-_.".utf8.contains(byte)
                ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
        var lines = ["filename*0*=utf-8''"]
        for piece in pieces {
            if lines[lines.count - 1].utf8.count + piece.utf8.count > 70 { lines.append("filename*\(lines.count)*=") }
            lines[lines.count - 1] += piece
        }
        return lines.joined(separator: ";\r\n ")
    }
}

/// Text in lines of at most 76 bytes of ASCII.
///
/// - Source: RFC 2045, section 6.7.
enum QuotedPrintable {
    static func encode(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + text.utf8.count / 8)
        // A line break of any kind is one; what is left of other kinds is text.
        let text = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        for (number, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            if number > 0 { bytes += [0x0D, 0x0A] }
            encode(Array(line), into: &bytes)
        }
        return bytes
    }

    private static func encode(_ line: [UInt8], into bytes: inout [UInt8]) {
        let digits = Array("0123456789ABCDEF".utf8)
        var width = 0
        for (place, byte) in line.enumerated() {
            let isLast = place == line.count - 1
            let isBlank = byte == 0x20 || byte == 0x09
            // "From " and a lone dot at the start of a line are changed by some servers.
            let isTrap = width == 0 && (byte == UInt8(ascii: ".") || byte == UInt8(ascii: "F"))
            let isPlain = (byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "=")) || (isBlank && !isLast)
            let piece =
                isPlain && !isTrap ? [byte] : [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            if width + piece.count > (isLast ? 76 : 75) {
                bytes += [UInt8(ascii: "="), 0x0D, 0x0A]
                width = 0
            }
            bytes += piece
            width += piece.count
        }
    }
}
