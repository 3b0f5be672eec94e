import CCurl
import Foundation
import Synchronization

/// One message on its way to a server. The only file that touches libcurl.
final class SMTPTransfer: Sendable {
    private let server: SMTPServer
    private let mail: Mail
    private let state: Mutex<State>

    /// What libcurl's callbacks see, on the thread of ``run()``, and ``cancel()`` on any.
    private struct State {
        var bytes: [UInt8]
        var sent = 0
        /// Whether libcurl has been told that there is nothing more.
        var isHandedOver = false
        var isCancelled = false
    }

    init(_ server: SMTPServer, _ mail: Mail) {
        self.server = server
        self.mail = mail
        state = Mutex(State(bytes: mail.bytes))
    }

    func cancel() { state.withLock { $0.isCancelled = true } }

    /// Starts libcurl once in the life of the process.
    private static let isStarted = ccurl_start()

    /// Hands the message over; blocks.
    func run() -> Result<Void, MailError> {
        guard Self.isStarted, let curl = unsafe curl_easy_init() else {
            return .failure(MailError(.unreachable, "Mail cannot be sent: libcurl does not start."))
        }
        defer { unsafe curl_easy_cleanup(curl) }
        var recipients: UnsafeMutablePointer<curl_slist>?
        defer { unsafe curl_slist_free_all(recipients) }
        for mailbox in mail.to {
            guard let longer = unsafe curl_slist_append(recipients, "<\(mailbox.address)>") else {
                return .failure(MailError(.unreachable, "Mail cannot be sent: there is no memory left."))
            }
            unsafe recipients = longer
        }
        guard let recipients = unsafe recipients, unsafe prepare(curl, recipients) else {
            return .failure(MailError(.unusable, "libcurl cannot send mail as it is asked to."))
        }
        let code = unsafe curl_easy_perform(curl)
        return outcome(code, response: unsafe ccurl_response(curl))
    }

    private func prepare(_ curl: UnsafeMutableRawPointer, _ recipients: UnsafeMutablePointer<curl_slist>) -> Bool {
        let milliseconds = Int(server.timeout * 1_000)
        var numbers: [(CURLoption, Int)] = [
            // Timeouts without signals: this is one of many threads.
            (CURLOPT_NOSIGNAL, 1), (CURLOPT_CONNECTTIMEOUT_MS, milliseconds), (CURLOPT_TIMEOUT_MS, milliseconds),
            (CURLOPT_UPLOAD, 1), (CURLOPT_SSL_VERIFYPEER, 1), (CURLOPT_SSL_VERIFYHOST, 2),
        ]
        if server.security == .startTLS { numbers.append((CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue))) }
        let host = server.host.contains(":") ? "[\(server.host)]" : server.host
        let scheme = server.security == .tls ? "smtps" : "smtp"
        var texts: [(CURLoption, String)] = [
            // The path is what this side calls itself.
            (CURLOPT_URL, "\(scheme)://\(host):\(server.port)/\(mail.from.domain)"),
            (CURLOPT_PROTOCOLS_STR, "smtp,smtps"),
            // No proxy, whatever the environment says.
            (CURLOPT_PROXY, ""), (CURLOPT_MAIL_FROM, "<\(mail.from.address)>"),
        ]
        if let authorities = server.authorities { texts.append((CURLOPT_CAINFO, authorities)) }
        if let user = server.user, let password = server.password {
            texts += [(CURLOPT_USERNAME, user), (CURLOPT_PASSWORD, password)]
        }
        for (option, number) in numbers where unsafe ccurl_set_number(curl, option, number) != CURLE_OK { return false }
        for (option, text) in texts where unsafe ccurl_set_text(curl, option, text) != CURLE_OK { return false }
        guard unsafe ccurl_set_recipients(curl, recipients) == CURLE_OK else { return false }
        // It lives as long as run(), which waits for libcurl.
        let here = unsafe Unmanaged.passUnretained(self).toOpaque()
        let code = unsafe ccurl_set_source(
            curl, here,
            { buffer, size, count, here in
                let transfer = unsafe Unmanaged<SMTPTransfer>.fromOpaque(here).takeUnretainedValue()
                return unsafe transfer.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
            },
            { here, _, _, _, _ in
                unsafe Unmanaged<SMTPTransfer>.fromOpaque(here).takeUnretainedValue().isCancelled ? 1 : 0
            })
        return code == CURLE_OK
    }

    private var isCancelled: Bool { state.withLock { $0.isCancelled } }

    private func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        state.withLock { state in
            let count = min(buffer.count, state.bytes.count - state.sent)
            unsafe buffer.copyBytes(from: state.bytes[state.sent..<state.sent + count])
            state.sent += count
            if count == 0 { state.isHandedOver = true }
            return count
        }
    }

    /// What became of it, told by libcurl's code, the server's last answer, and whether it has the whole message.
    private func outcome(_ code: CURLcode, response: Int) -> Result<Void, MailError> {
        if code == CURLE_OK { return .success(()) }
        let said = unsafe String(cString: curl_easy_strerror(code))
        let underlying = response > 0 ? "\(said); last answer \(response)" : said
        func failure(_ code: MailError.Code, _ message: String) -> Result<Void, MailError> {
            .failure(MailError(code, message, underlying: underlying))
        }
        let name = server.name
        switch code {
        case CURLE_LOGIN_DENIED where (400...499).contains(response):
            return failure(.busy, "The mail server \(name) takes no login at the moment (\(response)).")
        case CURLE_LOGIN_DENIED: return failure(.login, "The mail server \(name) does not take the login.")
        case CURLE_USE_SSL_FAILED:
            return failure(.insecure, "The mail server \(name) does not offer encryption, so nothing was sent.")
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CERTPROBLEM:
            return failure(.insecure, "The certificate of the mail server \(name) is not trusted.")
        case _ where response >= 500:
            return failure(.refused, "The mail server \(name) refuses the message (\(response)).")
        case _ where response >= 400:
            return failure(.busy, "The mail server \(name) does not take the message now (\(response)).")
        case _ where state.withLock({ $0.isHandedOver }):
            return failure(
                .uncertain, "The mail server \(name) has the message, but did not say whether it will deliver it.")
        case CURLE_ABORTED_BY_CALLBACK: return failure(.cancelled, "Sending was given up before the message was out.")
        case CURLE_SSL_CONNECT_ERROR:
            return failure(.insecure, "No encrypted connection to the mail server \(name) can be made.")
        default: return failure(.unreachable, "The mail server \(name) does not answer.")
        }
    }
}
