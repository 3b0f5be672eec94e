import Covey
import Foundation
import HTTPTypes
import Hummingbird

/// Finds out who asks: by `Authorization: Bearer` with a key or a token, or else by the cookie of a session. What was
/// sent there and is wrong is answered with an error at once. Who sends nothing, or the cookie of a session that has
/// ended, is nobody: operations and pages say what they make of that. A key in an address is never looked at.
struct Authentication: RouterMiddleware {
    typealias Context = ServiceContext

    private let keys: KeyRing
    private let sessions: SessionBook
    private let tokens: TokenVerifier?
    private let cookie: SessionCookie
    private let isBehindProxy: Bool

    init(parts: ServiceParts) {
        self.init(parts: parts, tokens: TokenVerifier(parts: parts))
    }

    init(parts: ServiceParts, tokens: TokenVerifier?) {
        keys = parts.keys
        sessions = parts.sessions
        self.tokens = tokens
        cookie = SessionCookie(parts.settings)
        isBehindProxy = parts.settings.isBehindProxy
    }

    /// Whoever watches over the process has no key, and must hear of its health whatever they send.
    static let unguarded: Set = ["/livez", "/readyz"]

    @concurrent
    func handle(
        _ request: Request, context: ServiceContext,
        next: @concurrent (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
        if Self.unguarded.contains(request.uri.path) { return try await next(request, context) }
        var (request, context) = (request, context)
        context.caller = try await caller(of: request)
        try await Self.check(&request, from: context.caller, isBehindProxy: isBehindProxy)
        return try await next(request, context)
    }

    private func caller(of request: Request) async throws -> Caller? {
        let proofs = request.headers[values: .authorization]
        guard let proof = proofs.first else { return try await sessionCaller(of: request) }
        let words = proof.split(separator: " ", omittingEmptySubsequences: true)
        guard proofs.count == 1, words.count == 2, words[0].lowercased() == "bearer" else {
            throw Problem(.unauthenticated, "Send one header Authorization: Bearer KEY.")
        }
        let text = String(words[1])
        if let tokens, !text.hasPrefix(KeyText.mark) { return try await tokens.caller(of: text) }
        let key = try await keys.prove(text)
        return Caller(name: key.prefix, scopes: key.scopes, proof: .key)
    }

    private func sessionCaller(of request: Request) async throws -> Caller? {
        guard let token = cookie.token(of: request), let (session, key) = try await sessions.find(token) else {
            return nil
        }
        return Caller(
            name: key.prefix, scopes: key.scopes, proof: .session(id: session.id, formToken: session.formToken))
    }

    /// A browser sends its cookie whatever page has made it ask, so a request of a session that changes something must
    /// show that a page of ours did.
    ///
    /// - Throws: ``Problem`` with code `forbidden`; as ``FormFields/init(of:limit:)``.
    static func check(_ request: inout Request, from caller: Caller?, isBehindProxy: Bool) async throws {
        guard case .session(_, let formToken)? = caller?.proof, request.changesSomething,
            request.uri.path != SessionRoutes.login
        else { return }
        try request.checkOrigin(isBehindProxy: isBehindProxy)
        var sent = request.headers[.formToken]
        if sent == nil, FormFields.isForm(request) { sent = try await FormFields(of: &request)["form_token"] }
        guard let sent, Secret.areSame(sent, formToken) else {
            throw Problem(.forbidden, "The form is too old, or not of this service: load the page again.")
        }
    }
}

extension Request {
    var changesSomething: Bool { ![.get, .head, .options, .trace].contains(method) }

    /// Refuses what the page of another site has made a browser send. Browsers of today say so themselves; older ones
    /// name the page's origin.
    ///
    /// - Source: Fetch Metadata Request Headers, section 2.2; RFC 6454.
    func checkOrigin(isBehindProxy: Bool) throws(Problem) {
        if let site = headers[.fetchSite] {
            if site == "same-origin" || site == "none" { return }
        } else {
            guard let origin = headers[.origin] else { return }
            let host = (isBehindProxy ? headers[.forwardedHost] : nil) ?? head.authority
            if let host, let start = origin.firstRange(of: "://")?.upperBound,
                origin[start...].lowercased() == host.lowercased()
            {
                return
            }
        }
        throw Problem(.forbidden, "The request comes from a page of another site.")
    }
}
