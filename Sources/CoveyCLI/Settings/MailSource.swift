import CoveyMail
import CoveyServer
import Foundation

/// Where mail is handed over, as the configuration has it.
struct MailSource {
    private var host: String?
    private var port: Int?
    private var security = SMTPServer.Security.startTLS
    private var user: String?
    private var passwordFile: String?
    /// The value of `COVEY_MAIL_PASSWORD`.
    var passwordFromEnvironment: String?
    private var authorities: String?
    private var from: Mailbox?
    private var timeout = 30.0

    var isSet: Bool { host != nil }

    mutating func read(_ node: SettingsNode) throws(SettingsError) {
        let keys = try node.members([
            "server", "port", "security", "user", "password_file", "authorities", "from", "timeout",
        ])
        host = try keys["server"]?.text()
        port = try keys["port"]?.integer(1...65_535)
        if let node = keys["security"] {
            security = try node.choice(["starttls": .startTLS, "tls": .tls, "none": .none])
        }
        user = try keys["user"]?.text()
        passwordFile = try keys["password_file"]?.text()
        authorities = try keys["authorities"]?.text()
        from = try keys["from"].map(Self.mailbox)
        if let node = keys["timeout"] { timeout = try node.number(from: 0.1, through: 3_600) }
        guard host == nil || from != nil else { throw node.complaint("has no from: who sends the mail.") }
    }

    static func mailbox(_ node: SettingsNode) throws(SettingsError) -> Mailbox {
        let text = try node.text()
        do throws(MailError) { return try Mailbox(text) } catch {
            throw node.complaint("is no address of mail: name@example.org, or Name <name@example.org>.")
        }
    }

    /// - Returns: `nil` where no server is set.
    /// - Throws: ``SettingsError`` where the parts do not go together, or the file of the password cannot be read.
    func resolve() throws(SettingsError) -> MailSettings? {
        guard let host, let from else { return nil }
        let password = user == nil ? nil : try password()
        do throws(MailError) {
            let server = try SMTPServer(
                host: host, port: port ?? (security == .tls ? 465 : security == .startTLS ? 587 : 25),
                security: security, user: user, password: password, authorities: authorities, timeout: timeout)
            return MailSettings(server: server, from: from)
        } catch {
            throw SettingsError(error.message)
        }
    }

    private func password() throws(SettingsError) -> String {
        if let passwordFromEnvironment { return passwordFromEnvironment }
        guard let passwordFile else {
            throw SettingsError("mail.user is set, but neither mail.password_file nor COVEY_MAIL_PASSWORD.")
        }
        guard let text = try? String(contentsOfFile: passwordFile, encoding: .utf8) else {
            throw SettingsError("The file \(passwordFile), which should hold the password for mail, cannot be read.")
        }
        let line = text.prefix { !$0.isNewline }.trimmingCharacters(in: .whitespaces)
        guard !line.isEmpty else {
            throw SettingsError(
                "The file \(passwordFile) should hold the password for mail, but its first line is empty.")
        }
        return line
    }
}
