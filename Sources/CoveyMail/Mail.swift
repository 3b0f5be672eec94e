public import Foundation

/// One message to one or more people, in text and in HTML, with files.
public struct Mail: Sendable {
    public let from: Mailbox
    public let to: [Mailbox]
    public let subject: String
    /// Without the angle brackets: `left@right`. The same message has the same id whenever it is sent.
    public let id: String
    public let date: Date
    /// For readers without HTML. Lines end with a line feed.
    public let text: String
    /// `nil` sends text alone.
    public let html: String?
    public let attachments: [Attachment]

    /// A file.
    public struct Attachment: Sendable {
        public let name: String
        /// For example `text/csv; charset=utf-8`.
        public let type: String
        public let bytes: [UInt8]

        public init(name: String, type: String, bytes: [UInt8]) {
            self.name = name
            self.type = type
            self.bytes = bytes
        }
    }

    /// - Parameter to: At least one.
    /// - Throws: ``MailError`` with code `unusable` where the subject, the id, or the name or type of an attachment holds
    ///   what could pass for another line of the header, or where there is nobody to send it to.
    public init(
        from: Mailbox, to: [Mailbox], subject: String, id: String, date: Date, text: String, html: String? = nil,
        attachments: [Attachment] = []
    ) throws(MailError) {
        guard !to.isEmpty else { throw MailError(.unusable, "The message is to nobody.") }
        guard !subject.unicodeScalars.contains(where: \.isControl) else {
            throw MailError(.unusable, "The subject holds a line break or another control character.")
        }
        guard Self.isID(id) else {
            throw MailError(.unusable, "The id of a message must be ASCII, of the form left@right.")
        }
        for attachment in attachments {
            guard !attachment.name.isEmpty, !attachment.name.unicodeScalars.contains(where: \.isControl) else {
                throw MailError(
                    .unusable, "The name of an attachment is empty or holds a line break or another control character.")
            }
            guard attachment.type.utf8.allSatisfy({ (0x20...0x7E).contains($0) }), attachment.type.contains("/") else {
                throw MailError(.unusable, "The type of an attachment must be a media type in ASCII.")
            }
        }
        self.from = from
        self.to = to
        self.subject = subject
        self.id = id
        self.date = date
        self.text = text
        self.html = html
        self.attachments = attachments
    }

    /// - Source: RFC 5322, section 3.6.4, without folding, quoting and comments.
    private static func isID(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        return parts.count == 2 && text.utf8.count <= 250
            && parts.allSatisfy { part in
                !part.isEmpty && part.allSatisfy { $0.isLetterOrDigit || "-_.+=".utf8.contains($0) }
            }
    }
}
