/// Why a message was not sent, or why nobody knows whether it was.
public struct MailError: Error, Equatable, CustomStringConvertible {
    public enum Code: String, Sendable {
        /// The message or its sender's settings are wrong; nothing was tried.
        case unusable
        /// No server answers.
        case unreachable
        /// The server's certificate is not trusted, or it offers no encryption.
        case insecure
        /// The server does not take the login.
        case login
        /// The server refuses the message for good (5xx).
        case refused
        /// The server refuses the message for now (4xx).
        case busy
        /// The connection ended after the whole message was handed over, before the server said whether it has it.
        case uncertain
        /// The caller gave up.
        case cancelled
    }

    public let code: Code
    /// One sentence for people: which server, and its code. No address of a person.
    public let message: String
    /// What the layer below said, for logs.
    public let underlying: String?

    public init(_ code: Code, _ message: String, underlying: String? = nil) {
        self.code = code
        self.message = message
        self.underlying = underlying
    }

    /// Whether trying later may help. What is uncertain must not be tried again by a program: it could arrive twice.
    public var isTemporary: Bool {
        switch code {
        case .unreachable, .busy, .cancelled: true
        case .unusable, .insecure, .login, .refused, .uncertain: false
        }
    }

    public var description: String {
        guard let underlying else { return message }
        return "\(message) (\(underlying))"
    }
}
