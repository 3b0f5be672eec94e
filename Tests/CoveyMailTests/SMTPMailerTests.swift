import CoveyMail
import CoveyTesting
import Foundation
import Testing

@Suite(
    .enabled(if: MailServer.isInstalled, "aiosmtpd is missing; Setup/test-tools.sh installs it"), .serialized,
    .timeLimit(.minutes(20))
)
struct SMTPMailerTests {
    private static let csv = Mail.Attachment(
        name: "Größe der Segmente, Oktober 2026, mit einem langen Namen für alle.csv", type: "text/csv; charset=utf-8",
        bytes: Array("a,b\r\n".utf8) + (0..<3_000).map { UInt8(truncatingIfNeeded: $0 &* 7) })

    private static func mail(_ attachments: [Mail.Attachment] = []) throws -> Mail {
        try Mail(
            from: Mailbox("Covey für alle <covey@example.org>"), to: [Mailbox("\"R. Eader\" <reader@example.org>")],
            subject: "Die Woche: größere Segmente, 語 und 🎉, und ein Betreff, der nicht in eine Zeile passt",
            id: "week.42@example.org", date: Date(timeIntervalSince1970: 1_790_856_000),
            text: "Grüße.\n\n.\n..\nFrom here on\n" + String(repeating: "lang ", count: 100) + "\nEnde = gut \n",
            html: "<!DOCTYPE html>\n<p title=\"x\">Grüße \u{1F389}</p>\n", attachments: attachments)
    }

    /// What sending comes to.
    private static func error(_ server: SMTPServer) async throws -> MailError? {
        do throws(MailError) {
            try await SMTPMailer(server).send(try mail())
        } catch {
            return error
        }
        return nil
    }

    private static func mail() throws(MailError) -> Mail {
        do { return try mail([]) } catch { throw MailError(.unusable, "\(error)") }
    }

    @Test func `a message arrives over STARTTLS and login as it was made`() async throws {
        let server = try MailServer("starttls")
        let mailer = SMTPMailer(try server.settings(.startTLS, user: "covey", password: "a secret"))
        let mail = try Self.mail([Self.csv])
        try await mailer.send(mail)
        let received = try server.received()
        #expect(received.encrypted)
        #expect(received.user == "covey")
        #expect(received.sender == "covey@example.org")
        #expect(received.recipients == ["reader@example.org"])
        #expect(received.defects == [])
        #expect(received.ascii)
        #expect(received.longest <= 76)
        #expect(received.from == "Covey für alle <covey@example.org>")
        #expect(received.to == "\"R. Eader\" <reader@example.org>")
        #expect(received.subject == mail.subject)
        #expect(received.id == "<week.42@example.org>")
        #expect(received.date == "2026-10-01T12:00:00+00:00")
        #expect(received.kinds == ["multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/csv"])
        try #require(received.parts.count == 3)
        #expect(received.parts[0].text.replacing("\r\n", with: "\n") == mail.text)
        #expect(received.parts[1].text.replacing("\r\n", with: "\n") == mail.html)
        #expect(received.parts[2].name == Self.csv.name)
        #expect(received.parts[2].disposition == "attachment")
        #expect(Array(received.parts[2].content) == Self.csv.bytes)
    }

    @Test func `a message arrives over TLS from the first byte on`() async throws {
        let server = try MailServer("tls")
        try await SMTPMailer(try server.settings(.tls, user: "covey", password: "a secret")).send(try Self.mail([]))
        #expect(try server.received().parts.count == 2)
    }

    @Test func `a large message arrives on this machine in the open`() async throws {
        let server = try MailServer("plain")
        let file = Mail.Attachment(
            name: "big.bin", type: "application/octet-stream", bytes: Array(repeating: 0x2E, count: 700_000))
        try await SMTPMailer(try server.settings(.none)).send(try Self.mail([file]))
        let received = try server.received()
        #expect(!received.encrypted)
        #expect(received.parts.last.map { Array($0.content) } == file.bytes)
    }

    @Test func `a wrong password is a refused login, and is not tried again`() async throws {
        let server = try MailServer("starttls")
        let error = try #require(
            try await Self.error(try server.settings(.startTLS, user: "covey", password: "wrong")))
        #expect(error.code == .login)
        #expect(!error.isTemporary)
        #expect(!error.description.contains("wrong"))
    }

    @Test func `a certificate of somebody else is not trusted`() async throws {
        let server = try MailServer("starttls")
        let other = try #require(server.certificates).otherAuthority
        let error = try await Self.error(
            try server.settings(.startTLS, user: "covey", password: "a secret", authorities: other))
        #expect(error?.code == .insecure)
    }

    @Test func `a server without STARTTLS gets neither the login nor the message`() async throws {
        let server = try MailServer("bare")
        let error = try await Self.error(try server.settings(.startTLS, user: "covey", password: "a secret"))
        #expect(error?.code == .insecure)
    }

    @Test(arguments: ["busy", "later"])
    func `a server that is busy is asked again, and takes it then`(mode: String) async throws {
        let server = try MailServer(mode)
        let settings = try server.settings(.none)
        let error = try await Self.error(settings)
        #expect(error?.code == .busy)
        #expect(error?.isTemporary == true)
        try await SMTPMailer(settings).send(try Self.mail([]))
        #expect(try server.received().id == "<week.42@example.org>")
    }

    @Test func `a message that is refused is refused for good`() async throws {
        let server = try MailServer("refuses")
        let error = try await Self.error(try server.settings(.none))
        #expect(error?.code == .refused)
        #expect(error?.isTemporary == false)
    }

    @Test func `a server that says nothing is given up in time`() async throws {
        let server = try MailServer("hangs")
        let error = try await Self.error(try server.settings(.none, timeout: 0.3))
        #expect(error?.code == .unreachable)
        #expect(error?.isTemporary == true)
    }

    @Test func `a server that nobody runs is not reached`() async throws {
        // Nothing listens at port 1.
        let error = try await Self.error(try SMTPServer(host: "127.0.0.1", port: 1, security: .none))
        #expect(error?.code == .unreachable)
    }

    @Test func `where the answer is lost nobody says that it was not sent`() async throws {
        let server = try MailServer("silent")
        let error = try await Self.error(try server.settings(.none))
        #expect(error?.code == .uncertain)
        #expect(error?.isTemporary == false)
    }

    @Test func `a connection that ends amid a large message has not delivered it`() async throws {
        let server = try MailServer("drops")
        let file = Mail.Attachment(
            name: "big.bin", type: "application/octet-stream", bytes: Array(repeating: 0x2E, count: 8_000_000))
        await #expect {
            try await SMTPMailer(try server.settings(.none)).send(try Self.mail([file]))
        } throws: { error in
            (error as? MailError)?.code == .unreachable
        }
    }

    @Test func `sending ends when its task is cancelled`() async throws {
        let server = try MailServer("hangs")
        let settings = try server.settings(.none, timeout: 600)
        let task = Task { try await SMTPMailer(settings).send(try Self.mail([])) }
        task.cancel()
        await #expect {
            try await task.value
        } throws: { error in
            (error as? MailError)?.code == .cancelled
        }
    }
}
