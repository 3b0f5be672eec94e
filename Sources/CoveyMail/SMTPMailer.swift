import Dispatch
import Foundation

/// Sends messages.
public protocol Mailer: Sendable {
    /// Hands a message over.
    ///
    /// - Throws: ``MailError``.
    func send(_ mail: Mail) async throws(MailError)
}

/// Hands messages to an SMTP server, each over a connection of its own.
///
/// - Source: RFC 5321; RFC 3207 for STARTTLS; RFC 4954 for the login.
public struct SMTPMailer: Mailer {
    private let server: SMTPServer
    /// libcurl blocks; it shall not block the threads that tasks run on.
    private static let queue = DispatchQueue(label: "covey.mail", attributes: .concurrent)

    public init(_ server: SMTPServer) {
        self.server = server
    }

    /// Hands a message over. When the task is cancelled the connection is given up.
    ///
    /// - Throws: ``MailError``.
    public func send(_ mail: Mail) async throws(MailError) {
        let transfer = SMTPTransfer(server, mail)
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                Self.queue.async { continuation.resume(returning: transfer.run()) }
            }
        } onCancel: {
            transfer.cancel()
        }
        try result.get()
    }
}
