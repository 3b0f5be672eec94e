import Covey
import CoveyStore
import Crypto
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import CoveyServer

@Suite struct AccessSessionTests {
    private let service = AccessService()

    /// Logs in.
    ///
    /// - Returns: The cookie as a browser sends it.
    private func logIn(_ client: any TestClientProtocol, _ text: String) async throws -> String {
        let response = try await client.execute(
            uri: "/login", method: .post, headers: .form(), body: ByteBuffer(string: "key=\(text)"))
        #expect(response.status == .seeOther)
        let set = try #require(response.headers[.setCookie])
        return String(set.prefix { $0 != ";" })
    }

    private func session(of cookie: String) async throws -> Session? {
        try await service.parts.sessions.find(String(cookie.split(separator: "=")[1]))?.session
    }

    @Test(arguments: [false, true])
    func `the cookie is out of reach of scripts, other sites and, where there is TLS, plain text`(
        isBehindProxy: Bool
    ) async throws {
        let service = AccessService { $0.isBehindProxy = isBehindProxy }
        let (text, _) = try await service.key()
        try await service.run { client in
            let response = try await client.execute(
                uri: "/login", method: .post, headers: .form(), body: ByteBuffer(string: "key=\(text)"))
            let parts = try #require(response.headers[.setCookie]).split(separator: "; ").map(String.init)
            let name = isBehindProxy ? "__Host-covey_session" : "covey_session"
            #expect(parts[0].hasPrefix("\(name)=") && parts[0].utf8.count == name.utf8.count + 53)
            #expect(Array(parts.dropFirst().prefix(4)) == ["Path=/", "Max-Age=43200", "HttpOnly", "SameSite=Strict"])
            #expect(parts.contains("Secure") == isBehindProxy)
            #expect(response.headers[.location] == "/" && response.headers[.cacheControl] == "no-store")
            #expect(response.text.isEmpty)
        }
    }

    @Test func `a session has the scopes of its key, and ends with it`() async throws {
        let (text, key) = try await service.key(.reader)
        try await service.run { client in
            let cookie = try await logIn(client, text)
            try await client.execute(uri: "/open", method: .get, headers: [.cookie: "a=b; \(cookie)"]) {
                #expect($0.text == key.prefix)
            }
            try await client.execute(uri: "/v1/keys", method: .get, headers: [.cookie: cookie]) {
                #expect($0.status == .forbidden && $0.problem == "forbidden")
            }
            _ = try await service.parts.keys.revoke(key.prefix, by: "test")
            try await client.execute(uri: "/open", method: .get, headers: [.cookie: cookie]) {
                #expect($0.text == "nobody")
            }
        }
    }

    @Test func `a session ends after twelve hours`() async throws {
        let (text, key) = try await service.key()
        try await service.run { client in
            let cookie = try await logIn(client, text)
            service.clock.advance(seconds: 12 * 3_600 - 1)
            try await client.execute(uri: "/open", method: .get, headers: [.cookie: cookie]) {
                #expect($0.text == key.prefix)
            }
            service.clock.advance(seconds: 1)
            try await client.execute(uri: "/open", method: .get, headers: [.cookie: cookie]) {
                #expect($0.text == "nobody")
            }
        }
    }

    @Test func `the store holds neither the cookie nor the key`() async throws {
        let (text, _) = try await service.key()
        try await service.run { client in
            let cookie = try await logIn(client, text)
            let token = try #require(cookie.split(separator: "=").last)
            let records = try await service.parts.store.records(
                .session, after: nil, limit: 10, now: service.clock.now())
            #expect(records.count == 1)
            #expect(records.allSatisfy { !"\($0)".contains(token) && !"\($0)".contains(text) })
            #expect(records[0].id == Hex.text(of: SHA256.hash(data: Array(token.utf8))))
        }
    }

    @Test func `a login that takes too long is given up`() async throws {
        let router = Router(context: ServiceContext.self)
        router.add(middleware: ProblemAnswers())
        SessionRoutes(parts: service.parts, deadline: 0.05) { _, _, _, _ in
            try await Task.sleep(for: .seconds(600))
            return Response(status: .ok)
        }.add(to: router)
        try await Application(router: router).test(.router) { client in
            let response = try await client.execute(
                uri: "/login", method: .post, headers: .form(), body: ByteBuffer(string: "key=none"))
            #expect(response.status == .gatewayTimeout && response.problem == "too-slow")
        }
    }

    // MARK: Requests that change something

    @Test func `a request that changes something needs the session's form token`() async throws {
        let (text, key) = try await service.key()
        let (otherText, _) = try await service.key()
        try await service.run { client in
            let cookie = try await logIn(client, text)
            let other = try await session(of: try await logIn(client, otherText))
            let session = try #require(try await session(of: cookie))
            func change(_ headers: HTTPFields, _ body: String = "") async throws -> TestResponse {
                try await client.execute(
                    uri: "/change", method: .post, headers: headers, body: ByteBuffer(string: body))
            }
            for body in ["", "a=b", "form_token=", "form_token=x", "form_token=\(other?.formToken ?? "")"] {
                let response = try await change(.form(cookie: cookie), body)
                #expect(response.status == .forbidden && response.problem == "forbidden", "\(body.count)")
            }
            // The body is there for whoever answers.
            let body = "a=b&form_token=\(session.formToken)"
            let accepted = try await change(.form(cookie: cookie), body)
            #expect(accepted.status == .ok && accepted.text == "\(key.prefix) \(body)")
            var scripted: HTTPFields = [.cookie: cookie, .formToken: session.formToken]
            #expect(try await change(scripted).status == .ok)
            scripted[.formToken] = "\(session.formToken)x"
            #expect(try await change(scripted).status == .forbidden)
            // A token in a body of another kind counts for nothing.
            #expect(try await change([.cookie: cookie, .contentType: "text/plain"], body).status == .forbidden)
            // With a key of its own no page of others can be behind it.
            var both = HTTPFields.bearer(text)
            both[.cookie] = cookie
            #expect(try await change(both).status == .ok)
        }
    }

    @Test func `what a page of another site sends is refused even with the token`() async throws {
        let (text, _) = try await service.key()
        try await service.run { client in
            let cookie = try await logIn(client, text)
            let token = try #require(try await session(of: cookie)).formToken
            func status(_ field: HTTPField.Name, _ value: String) async throws -> HTTPResponse.Status {
                try await client.execute(
                    uri: "/change", method: .post,
                    headers: [.cookie: cookie, .formToken: token, field: value]
                ).status
            }
            for site in ["cross-site", "same-site", "nonsense"] {
                #expect(try await status(.fetchSite, site) == .forbidden)
            }
            #expect(try await status(.fetchSite, "same-origin") == .ok)
            for origin in ["null", "https://evil.example", "http://localhost.evil.example", "http://localhost:81"] {
                #expect(try await status(.origin, origin) == .forbidden, "\(origin)")
            }
            #expect(try await status(.origin, "http://localhost") == .ok)
        }
    }

    @Test func `a page of another site cannot log anybody in`() async throws {
        let (text, _) = try await service.key()
        try await service.run { client in
            var headers = HTTPFields.form()
            headers[.fetchSite] = "cross-site"
            let response = try await client.execute(
                uri: "/login", method: .post, headers: headers, body: ByteBuffer(string: "key=\(text)"))
            #expect(response.status == .forbidden && response.headers[.setCookie] == nil)
        }
    }

    // MARK: Logging in and out

    @Test(arguments: [
        ("/", "/"), ("/segments?run=3&k=a%20b", "/segments?run=3&k=a%20b"), ("", "/"), ("segments", "/"),
        ("//evil.example", "/"), ("/\\evil.example", "/"), ("/\t/evil.example", "/"), ("https://evil.example", "/"),
        ("/a\r\nSet-Cookie: b=c", "/"), ("/%2f/evil", "/%2f/evil"), ("javascript:alert(1)", "/"), ("/login", "/"),
        ("/logout", "/"), ("/ä", "/"), ("/a\\b", "/"),
    ])
    func `after the login one goes to a path of this service only`(next: String, place: String) {
        #expect(SessionRoutes.local(next) == place)
    }

    @Test func `the login leads to where its reader wanted to go`() async throws {
        let (text, _) = try await service.key()
        try await service.run { client in
            for (next, place) in [
                ("%2Fprofiles%3Fbrand%3DA%2526B", "/profiles?brand=A%26B"), ("%2F%2Fevil.example", "/"),
            ] {
                let response = try await client.execute(
                    uri: "/login", method: .post, headers: .form(),
                    body: ByteBuffer(string: "next=\(next)&key=+\(text)%0A"))
                #expect(response.status == .seeOther && response.headers[.location] == place)
            }
        }
    }

    @Test func `logging in anew ends the session before, and logging out ends it for good`() async throws {
        let (text, _) = try await service.key()
        try await service.run { client in
            let first = try await logIn(client, text)
            let response = try await client.execute(
                uri: "/login", method: .post, headers: .form(cookie: first), body: ByteBuffer(string: "key=\(text)"))
            let second = String(try #require(response.headers[.setCookie]).prefix { $0 != ";" })
            #expect(try await session(of: first) == nil)
            let token = try #require(try await session(of: second)).formToken
            let refused = try await client.execute(uri: "/logout", method: .post, headers: .form(cookie: second))
            #expect(refused.status == .forbidden)
            #expect(try await session(of: second) != nil)
            let left = try await client.execute(
                uri: "/logout", method: .post, headers: .form(cookie: second),
                body: ByteBuffer(string: "form_token=\(token)"))
            #expect(left.status == .seeOther && left.headers[.location] == "/login")
            #expect(left.headers[.setCookie]?.hasPrefix("covey_session=; Path=/; Max-Age=0;") == true)
            #expect(try await session(of: second) == nil)
            service.clock.advance(seconds: 60)
            #expect(try await session(of: second) == nil)
        }
    }

    @Test func `a wrong key shows the form again, and after ten nobody from there is heard for a while`() async throws {
        let (text, _) = try await service.key()
        try await service.run { client in
            func attempt(_ key: String) async throws -> TestResponse {
                try await client.execute(
                    uri: "/login", method: .post, headers: .form(), body: ByteBuffer(string: "key=\(key)"))
            }
            for number in 0..<10 {
                let response = try await attempt(number.isMultiple(of: 2) ? KeyText().text : "wrong")
                #expect(response.status == .unauthorized && response.headers[.setCookie] == nil)
            }
            service.clock.advance(seconds: 100)
            let limited = try await attempt(text)
            #expect(limited.status == .tooManyRequests && limited.headers[.retryAfter] == "200")
            service.clock.advance(seconds: 199)
            #expect(try await attempt(text).status == .tooManyRequests)
            service.clock.advance(seconds: 1)
            #expect(try await attempt(text).status == .seeOther)
        }
    }

    @Test func `the page decides how the form looks, not what its status is`() async throws {
        let parts = service.parts
        let router = Router(context: ServiceContext.self)
        SessionRoutes(parts: parts) { problem, next, _, _ in
            Response(status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(string: "\(problem.message) \(next)")))
        }.add(to: router)
        try await Application(router: router).test(.router) { client in
            let response = try await client.execute(
                uri: "/login", method: .post, headers: .form(), body: ByteBuffer(string: "key=x&next=/runs"))
            #expect(response.status == .unauthorized && response.text.hasSuffix("cut off. /runs"))
        }
    }

    @Test func `a form that is none, or too large, is refused`() async throws {
        try await service.run { client in
            let other = try await client.execute(
                uri: "/login", method: .post, headers: [.contentType: "application/json"],
                body: ByteBuffer(string: "{}"))
            #expect(other.status == .unsupportedMediaType)
            let large = try await client.execute(
                uri: "/login", method: .post, headers: .form(),
                body: ByteBuffer(string: "key=" + String(repeating: "a", count: 20_000)))
            #expect(large.status == .contentTooLarge)
        }
    }

    @Test func `a form's fields are read as browsers write them`() {
        let fields = FormFields("a=1+2&b=%C3%A4%26&a=3&c&=x&d=%zz&e=f=g&sum=1%2B1&empty=&space=+%0A1+")
        #expect(fields["a"] == "1 2" && fields["b"] == "ä&" && fields["d"] == "%zz" && fields["e"] == "f=g")
        #expect(fields["sum"] == "1+1" && fields["space"] == "1")
        #expect(fields["c"] == nil && fields["empty"] == nil && fields["missing"] == nil)
        #expect(fields.all.map(\.name) == ["a", "b", "c", "", "d", "e", "sum", "empty", "space"])
    }

    @Test func `behind a proxy the address is the one the proxy has added`() async throws {
        let service = AccessService { $0.isBehindProxy = true }
        let (text, _) = try await service.key()
        try await service.run { client in
            func attempt(_ key: String, from addresses: String) async throws -> HTTPResponse.Status {
                var headers = HTTPFields.form()
                headers[.forwardedFor] = addresses
                return try await client.execute(
                    uri: "/login", method: .post, headers: headers, body: ByteBuffer(string: "key=\(key)")
                ).status
            }
            // What the client claims before it does not help.
            for number in 0..<10 {
                let status = try await attempt("wrong", from: "10.0.0.\(number), 192.0.2.1")
                #expect(status == .unauthorized)
            }
            #expect(try await attempt(text, from: "10.0.0.99, 192.0.2.1") == .tooManyRequests)
            #expect(try await attempt(text, from: "192.0.2.1, 192.0.2.2") == .seeOther)
        }
    }
}
