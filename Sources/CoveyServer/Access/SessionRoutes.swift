import Covey
import HTTPTypes
import Hummingbird

/// Lets browsers in and out.
struct SessionRoutes: Sendable {
    /// The page with the form; the form sends `key` and, hidden, `next`.
    static let login = "/login"
    static let logout = "/logout"
    /// A form with a key has no more bytes.
    private static let formLimit = 16 << 10

    /// Shows the form again: with what went wrong, and where its reader wanted to go.
    typealias Form = @Sendable (Problem, _ next: String, Request, ServiceContext) async throws -> Response

    private let parts: ServiceParts
    private let cookie: SessionCookie
    private let form: Form
    private let deadline: Double

    /// - Parameters:
    ///   - deadline: Seconds until a login is given up.
    ///   - form: Makes the page. Its status and `Retry-After` follow from the problem in any case.
    init(
        parts: ServiceParts, deadline: Double = 10,
        form: @escaping Form = { problem, _, request, context in
            problem.response(from: request, context: context)
        }
    ) {
        self.parts = parts
        self.form = form
        self.deadline = deadline
        cookie = SessionCookie(parts.settings)
    }

    /// Behind ``Authentication``.
    func add(to router: some RouterMethods<ServiceContext>) {
        router.on(RouterPath(Self.login), method: .post) { request, context in
            try await Deadline.run(seconds: deadline) { try await logIn(request, context) }
        }
        router.on(RouterPath(Self.logout), method: .post) { _, context in
            if case .session(let id, _)? = context.caller?.proof { try await parts.sessions.close(id) }
            return moved(to: Self.login, cookie: cookie.clearing)
        }
    }

    private func logIn(_ request: Request, _ context: ServiceContext) async throws -> Response {
        var request = request
        try request.checkOrigin(isBehindProxy: parts.settings.isBehindProxy)
        let fields = try await FormFields(of: &request, limit: Self.formLimit)
        let next = Self.local(fields["next"])
        let address = context.address(of: request, parts.settings)
        let limit = LoginLimit(memory: parts.accessMemory, now: parts.now)
        do {
            try limit.check(address)
            let key = try await parts.keys.prove(fields["key"] ?? "")
            try await parts.audit.note(key.prefix, "session.open")
            // One who logs in anew has no use for the session before.
            if case .session(let id, _)? = context.caller?.proof { try await parts.sessions.close(id) }
            let (token, _) = try await parts.sessions.open(for: key)
            return moved(to: next, cookie: cookie.setting(token))
        } catch let problem as Problem {
            if problem.code == .unauthenticated { limit.noteFailure(address) }
            var response = try await form(problem, next, request, context)
            response.status = problem.code.status
            response.headers[.cacheControl] = "no-store"
            if let seconds = problem.retryAfter { response.headers[.retryAfter] = String(seconds) }
            return response
        }
    }

    /// Where to go after the login: a path of this service and nothing else, so that no link can send anybody who logs
    /// in somewhere else.
    static func local(_ next: String?) -> String {
        guard let next, next.utf8.count <= 2_000, next.utf8.first == UInt8(ascii: "/"),
            // Browsers read // and /\ as the start of another host's name.
            !next.hasPrefix("//"), !next.utf8.contains(UInt8(ascii: "\\")),
            next.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), next != login, next != logout
        else { return "/" }
        return next
    }

    private func moved(to place: String, cookie: String) -> Response {
        Response(status: .seeOther, headers: [.location: place, .setCookie: cookie, .cacheControl: "no-store"])
    }
}
