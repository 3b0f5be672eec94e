import CoveyMail
import Foundation
import Testing

@Suite struct MailTests {
    private static func mail(
        subject: String = "Hello", from: String = "covey@example.org", to: String = "reader@example.org",
        id: String = "week.42@example.org", text: String = "Hello.\n", html: String? = nil,
        attachments: [Mail.Attachment] = []
    ) throws -> Mail {
        try Mail(
            from: Mailbox(from), to: [Mailbox(to)], subject: subject, id: id,
            date: Date(timeIntervalSince1970: 1_790_856_000), text: text, html: html, attachments: attachments)
    }

    private static func text(_ mail: Mail) -> String { String(decoding: mail.bytes, as: UTF8.self) }

    @Test func `a plain message is as the standard shows it`() throws {
        #expect(
            Self.text(try Self.mail())
                == """
                Date: Thu, 1 Oct 2026 12:00:00 +0000
                From: covey@example.org
                To: reader@example.org
                Message-ID: <week.42@example.org>
                Subject: Hello
                MIME-Version: 1.0
                Auto-Submitted: auto-generated
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                Hello.

                """.replacing("\n", with: "\r\n"))
    }

    @Test func `the same message has the same bytes`() throws {
        let file = Mail.Attachment(name: "a.csv", type: "text/csv", bytes: [1, 2, 3])
        let one = try Self.mail(html: "<p>Hello.</p>", attachments: [file])
        #expect(one.bytes == (try Self.mail(html: "<p>Hello.</p>", attachments: [file])).bytes)
    }

    @Test(arguments: ["a\nBcc: x@example.org", "a\r\nX: y", "a\rb", "a\0b", "a\u{85}b", "a\u{2028}b"])
    func `nothing can add lines to the header`(text: String) throws {
        #expect(throws: MailError.self) { try Self.mail(subject: text) }
        #expect(throws: MailError.self) { try Self.mail(id: "\(text)@example.org") }
        #expect(throws: MailError.self) { try Mailbox(name: text, address: "a@example.org") }
        #expect(throws: MailError.self) { try Mailbox(address: "\(text)@example.org") }
        #expect(throws: MailError.self) {
            try Self.mail(attachments: [Mail.Attachment(name: text, type: "text/csv", bytes: [])])
        }
        #expect(throws: MailError.self) {
            try Self.mail(attachments: [Mail.Attachment(name: "a", type: "text/csv\(text)", bytes: [])])
        }
    }

    @Test(arguments: [
        "", "a", "@b", "a@", "a@@b", "a b@c", "a@b c", "<a@b>", "a@b>", ".a@b", "a.@b", "a..b@c", "ä@b.de", "a@b,c@d",
        "\"a\"@b", String(repeating: "a", count: 65) + "@b",
    ])
    func `what is no address is refused`(text: String) {
        #expect(throws: MailError.self) { try Mailbox(address: text) }
    }

    @Test func `a mailbox reads with its name`() throws {
        let box = try Mailbox("Marketing, all <team+news@mail.example.org>")
        #expect(
            (box.name, box.address, box.domain) == ("Marketing, all", "team+news@mail.example.org", "mail.example.org"))
        #expect(try Mailbox("\"M\" <a@b.org>").name == "M")
        #expect(try Mailbox("a@b.org").name == "")
    }

    @Test func `lines of a header are short and ASCII, however long the subject`() throws {
        for count in 1...120 {
            let subject = String(repeating: "größe 語 🎉 ", count: count)
            let lines = Self.text(try Self.mail(subject: subject, from: "Größe <covey@example.org>")).split(
                separator: "\r\n", omittingEmptySubsequences: false)
            #expect(lines.allSatisfy { $0.utf8.count <= 76 && $0.utf8.allSatisfy { $0 < 128 } }, "\(count)")
        }
    }

    @Test(arguments: [
        ("a=b", "a=3Db"), ("end \n", "end=20\r\n"), ("tab\t\nx", "tab=09\r\nx"), ("ü", "=C3=BC"), (".", "=2E"),
        ("From here", "=46rom here"), ("a\r\nb\rc\nd", "a\r\nb\r\nc\r\nd"),
    ])
    func `text is quoted where it must be`(text: String, expected: String) throws {
        let body = Self.text(try Self.mail(text: text)).split(separator: "\r\n\r\n", maxSplits: 1).last
        #expect(body.map(String.init) == expected)
    }

    @Test func `lines of a body are short`() throws {
        for length in 60...160 {
            let text = String(repeating: "x", count: length) + " " + String(repeating: "é", count: length) + "\n"
            let lines = Self.text(try Self.mail(text: text, html: text)).split(separator: "\r\n")
            #expect(lines.allSatisfy { $0.utf8.count <= 76 }, "\(length)")
        }
    }

    @Test(arguments: ["mail.example.org", "192.0.2.1", "127.0.0.1.example.org", "127.0.0", "1270.0.0.1"])
    func `mail goes in the open to this machine only`(host: String) throws {
        #expect(throws: MailError.self) { try SMTPServer(host: host, port: 25, security: .none) }
        _ = try SMTPServer(host: host, port: 25, security: .startTLS)
        for host in ["127.0.0.1", "127.1.2.3", "::1", "localhost"] {
            _ = try SMTPServer(host: host, port: 25, security: .none)
        }
    }

    @Test(arguments: ["", "a b", "a/b", "a@b", "user:pass@host", "a?b", "a#b", "a\nb"])
    func `a host that is none is refused`(host: String) {
        #expect(throws: MailError.self) { try SMTPServer(host: host, port: 25, security: .tls) }
    }
}
