import Hummingbird

/// The cookie of a session. Scripts cannot read it, and pages of others cannot have it sent; where there is TLS it never
/// leaves without.
///
/// - Source: RFC 6265bis, section 4.1.3 for the prefix `__Host-`.
struct SessionCookie: Sendable {
    private let isSecure: Bool

    init(_ settings: ServiceSettings) {
        isSecure = settings.tls != nil || settings.isBehindProxy
    }

    var name: String { isSecure ? "__Host-covey_session" : "covey_session" }

    func token(of request: Request) -> String? { request.cookies[name]?.value }

    /// The value of `Set-Cookie` that gives a browser a session.
    func setting(_ token: String) -> String { text(token, seconds: SessionBook.seconds) }

    /// The value of `Set-Cookie` that takes it away.
    var clearing: String { text("", seconds: 0) }

    private func text(_ value: String, seconds: Int) -> String {
        "\(name)=\(value); Path=/; Max-Age=\(seconds); HttpOnly; SameSite=Strict" + (isSecure ? "; Secure" : "")
    }
}
