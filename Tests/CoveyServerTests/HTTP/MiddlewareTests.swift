import CoveyStore
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import CoveyServer

@Suite struct MiddlewareTests {
    // MARK: Identity

    @Test(arguments: ["abc-1.2_X", String(repeating: "a", count: 64)])
    func `a well-formed id of the caller is taken over`(id: String) async throws {
        try await ServiceFixture().test { client in
            let response = try await client.execute(uri: "/livez", method: .get, headers: [.requestID: id])
            #expect(response.headers[.requestID] == id)
        }
    }

    @Test(arguments: ["", "a b", "ä", String(repeating: "a", count: 65), "a\"b"])
    func `another id is replaced`(id: String) async throws {
        try await ServiceFixture().test { client in
            let response = try await client.execute(uri: "/livez", method: .get, headers: [.requestID: id])
            let given = try #require(response.headers[.requestID])
            #expect(given != id && !given.isEmpty)
        }
    }

    // MARK: Headers

    @Test func `every answer tells browsers to trust nothing else`() async throws {
        try await ServiceFixture().test { client in
            for path in ["/livez", "/nothing/here", "/v1/posts"] {
                let headers = try await client.execute(uri: path, method: .get).headers
                let policy = try #require(headers[.contentSecurityPolicy])
                for part in ["default-src 'self'", "script-src 'self'", "object-src 'none'", "frame-ancestors 'none'"] {
                    #expect(policy.contains(part))
                }
                #expect(!policy.contains("unsafe"))
                #expect(headers[.xContentTypeOptions] == "nosniff")
                #expect(headers[.cacheControl] == "no-store")
                #expect(headers[.strictTransportSecurity] == nil)
            }
        }
    }

    @Test func `pictures may come from the host of the map tiles, and from nowhere else`() {
        let policy = SecurityHeaders.policy(tiles: "https://tiles.example.org:8443/{z}/{x}/{y}.png?key=1")
        #expect(policy.contains("img-src 'self' data: https://tiles.example.org:8443;"))
        #expect(SecurityHeaders.policy(tiles: nil).contains("img-src 'self' data:;"))
    }

    @Test func `under TLS browsers are told to come back under TLS only`() async throws {
        var settings = ServiceSettings()
        settings.isBehindProxy = true
        try await ServiceFixture(settings: settings).test { client in
            let secure = try await client.execute(uri: "/livez", method: .get, headers: [.forwardedProtocol: "https"])
            #expect(secure.headers[.strictTransportSecurity] == "max-age=31536000")
            let plain = try await client.execute(uri: "/livez", method: .get)
            #expect(plain.headers[.strictTransportSecurity] == nil)
        }
    }

    // MARK: Limits

    @Test func `a caller who asks too often is told when to come again`() async throws {
        var settings = ServiceSettings()
        settings.requestsPerMinute = 3
        try await ServiceFixture(settings: settings).test { client in
            var attempts = 0
            // On a slow machine some of them come back while others are used up.
            while attempts < 1_000 {
                attempts += 1
                let response = try await client.execute(
                    uri: "/metrics", method: .get, headers: [.authorization: "Bearer operate"])
                if response.status == .tooManyRequests {
                    #expect(Int(response.headers[.retryAfter] ?? "") ?? 0 >= 1)
                    break
                }
                #expect(response.status == .ok && response.headers[.rateLimitPolicy] == "\"default\";q=3;w=60")
                #expect(response.headers[.rateLimit]?.hasPrefix("\"default\";r=") == true)
            }
            #expect((4..<1_000).contains(attempts))
            let other = try await client.execute(
                uri: "/metrics", method: .get, headers: [.authorization: "Bearer operate,reports"])
            #expect(other.status == .ok, "another caller has a bucket of their own")
            let health = try await client.execute(uri: "/livez", method: .get)
            #expect(health.status == .ok, "whoever watches over the service is never turned away")
        }
    }

    @Test func `wrong keys from one address end in a pause for wrong keys alone`() async throws {
        try await ServiceFixture().test { client in
            var counts: [Int: Int] = [:]
            // The bucket fills while they come in, so on a slow machine it takes more of them.
            while counts[429] == nil, counts[401, default: 0] < 1_000 {
                let response = try await client.execute(
                    uri: "/metrics", method: .get, headers: [.authorization: "Bearer wrong"])
                counts[response.status.code, default: 0] += 1
            }
            #expect(counts[401, default: 0] >= AttemptLimit.perMinute)
            #expect(counts[429] == 1)
            let proven = try await client.execute(
                uri: "/metrics", method: .get, headers: [.authorization: "Bearer operate"])
            #expect(proven.status == .ok, "who shares the address and has a key goes on")
        }
    }

    // MARK: Problems

    @Test func `every code of a problem has a status and a title`() {
        #expect(Set(Problem.Code.allCases.map(\.title)).count == Problem.Code.allCases.count)
        for code in Problem.Code.allCases { #expect((400...599).contains(code.status.code), "\(code)") }
    }

    @Test func `what went wrong below is not shown`() async throws {
        let fixture = ServiceFixture()
        let routes: (APIRoutes) -> Void = { api in
            api.on(.invented("/store")) { _, _ in
                throw StoreError(.unavailable, "/var/secret/covey.sqlite is locked.", underlying: "SQLITE_BUSY")
            }
            api.on(.invented("/unknown")) { _, _ in throw Secret() }
        }
        try await fixture.test(with: routes) { client in
            for (path, status, code) in [("/store", 503, "unavailable"), ("/unknown", 500, "internal")] {
                let response = try await client.execute(uri: path, method: .get)
                #expect(response.status.code == status)
                #expect(response.headers[.contentType] == "application/problem+json")
                let body = String(buffer: response.body)
                #expect(body.contains("\"type\":\"/problems/\(code)\""))
                #expect(!body.lowercased().contains("secret") && !body.contains("SQLITE"))
            }
        }
    }

    private struct Secret: Error {
        let secret = "secret"
    }

    @Test func `an address without anything is a problem`() async throws {
        try await ServiceFixture().test { client in
            for path in ["/", "/livez/", "/livez/x", "/v1/posts/../..", "//", "/%00"] {
                let response = try await client.execute(uri: path, method: .put)
                #expect([404, 405].contains(response.status.code), "\(path)")
                #expect(response.headers[.contentType] == "application/problem+json")
            }
        }
    }

    @Test func `a method that an address does not take is answered with those it takes`() async throws {
        try await ServiceFixture().test { client in
            let open = try await client.execute(uri: "/livez", method: .post)
            #expect(open.status == .methodNotAllowed)
            #expect(open.headers[.allow] == "GET, HEAD")
            let closed = try await client.execute(uri: "/v1/posts", method: .get)
            #expect(closed.status == .unauthorized)
            let known = try await client.execute(
                uri: "/v1/posts", method: .put, headers: [.authorization: "Bearer reports"])
            #expect(known.status == .methodNotAllowed && known.headers[.allow] == "GET, HEAD, POST")
        }
    }

    @Test func `HEAD is answered like GET, without the body`() async throws {
        try await ServiceFixture().test { client in
            let get = try await client.execute(uri: "/livez", method: .get)
            let head = try await client.execute(uri: "/livez", method: .head)
            #expect(head.status == .ok && head.body.readableBytes == 0)
            #expect(head.headers[.contentLength] == get.headers[.contentLength])
        }
    }

    @Test func `an answer that takes too long becomes a problem, and its work is cancelled`() async throws {
        var settings = ServiceSettings()
        settings.deadline = 0.05
        let (stream, heard) = AsyncStream.makeStream(of: Void.self)
        let routes: (APIRoutes) -> Void = { api in
            api.on(.invented("/slow")) { _, _ in
                do { try await Task.sleep(for: .seconds(600)) } catch { heard.yield() }
                return Response(status: .ok)
            }
        }
        try await ServiceFixture(settings: settings).test(with: routes) { client in
            let response = try await client.execute(uri: "/slow", method: .get)
            #expect(response.status == .gatewayTimeout)
            #expect(response.headers[.connection] == "close")
        }
        var heardOf = stream.makeAsyncIterator()
        #expect(await heardOf.next() != nil)
    }

    // MARK: Tags

    @Test func `content that the caller has already is not sent again`() async throws {
        let routes: (APIRoutes) -> Void = { api in
            api.on(.invented("/tagged")) { request, _ in
                .tagged(Array(#"{"a":1}"#.utf8), type: "application/json", for: request)
            }
        }
        try await ServiceFixture().test(with: routes) { client in
            let first = try await client.execute(uri: "/tagged", method: .get)
            let tag = try #require(first.headers[.eTag])
            #expect(tag.hasPrefix("\"") && first.headers[.cacheControl] == "private, no-cache")
            for names in [tag, "W/" + tag, "\"x\", \(tag)", "*"] {
                let again = try await client.execute(uri: "/tagged", method: .get, headers: [.ifNoneMatch: names])
                #expect(again.status == .notModified && again.body.readableBytes == 0, "\(names)")
                #expect(again.headers[.eTag] == tag && again.headers[.vary] == first.headers[.vary])
                #expect(again.headers[.cacheControl] == first.headers[.cacheControl])
            }
            let other = try await client.execute(uri: "/tagged", method: .get, headers: [.ifNoneMatch: "\"x\""])
            #expect(other.status == .ok)
        }
    }
}
