/// Where mail is handed over, and how.
public struct SMTPServer: Hashable, Sendable {
    /// How the connection is kept from others.
    public enum Security: String, CaseIterable, Sendable {
        /// From the first byte on: `smtps`.
        case tls
        /// Asked for before anything else is said; a server that does not offer it is refused.
        case startTLS = "starttls"
        /// Not at all; to this machine only.
        case none
    }

    public let host: String
    public let port: Int
    public let security: Security
    public let user: String?
    public let password: String?
    /// A file of certificates to trust in place of the system's, in PEM.
    public let authorities: String?
    /// Seconds until a connection must stand, and until a message must be handed over.
    public let timeout: Double

    /// - Parameters:
    ///   - host: A name or an IP address.
    ///   - port: 1...65535.
    ///   - user: With ``password``; `nil` does not log in.
    ///   - timeout: 0.1...3600.
    /// - Throws: ``MailError`` with code `unusable` where mail, or a password, would go out in the open to another
    ///   machine, and where a part cannot be meant.
    public init(
        host: String, port: Int, security: Security, user: String? = nil, password: String? = nil,
        authorities: String? = nil, timeout: Double = 30
    ) throws(MailError) {
        guard !host.isEmpty, host.utf8.allSatisfy({ $0.isLetterOrDigit || "-.:".utf8.contains($0) }) else {
            throw MailError(.unusable, "The mail server's host must be a name or an IP address.")
        }
        guard (1...65_535).contains(port) else {
            throw MailError(.unusable, "The mail server's port must be from 1 to 65535.")
        }
        guard security != .none || Self.isLoopback(host) else {
            throw MailError(.unusable, "Mail goes unencrypted to this machine only, and \(host) is another one.")
        }
        guard (user == nil) == (password == nil) else {
            throw MailError(.unusable, "A login to the mail server needs a user and a password.")
        }
        guard (0.1...3_600).contains(timeout) else {
            throw MailError(.unusable, "The mail server's timeout must be from 0.1 to 3600 seconds.")
        }
        self.host = host
        self.port = port
        self.security = security
        self.user = user
        self.password = password
        self.authorities = authorities
        self.timeout = timeout
    }

    private static func isLoopback(_ host: String) -> Bool {
        if host == "localhost" || host == "::1" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }

    /// For messages to people: without the login.
    public var name: String { "\(host):\(port)" }
}
