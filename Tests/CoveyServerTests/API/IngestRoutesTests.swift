import Covey
import CoveyStore
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Synchronization
import Testing

@testable import CoveyServer

@Suite struct IngestRoutesTests {
    private static let headers: HTTPFields = [.authorization: "Bearer ingest", .contentType: "application/x-ndjson"]

    private struct Counts: Decodable, Equatable {
        var read: Int
        var stored: Int
        var replaced = 0
        var duplicate = 0
        var filtered = 0
        var deleted = 0
        var rejected = 0
        var rejections: [Rejected] = []

        struct Rejected: Decodable, Equatable {
            var line: Int
            var reason: String
        }
    }

    private static func push(
        _ client: any TestClientProtocol, _ body: String, _ more: HTTPFields = [:]
    ) async throws -> TestResponse {
        var headers = headers
        for field in more { headers[field.name] = field.value }
        return try await client.execute(
            uri: "/v1/posts", method: .post, headers: headers, body: ByteBuffer(string: body))
    }

    private static func counts(_ response: TestResponse) throws -> Counts {
        try #require(response.status == .ok, "\(String(buffer: response.body))")
        return try JSONDecoder().decode(Counts.self, from: Data(response.body.readableBytesView))
    }

    // MARK: What becomes of posts

    @Test func `posts are stored once, however often they are pushed`() async throws {
        let fixture = ServiceFixture()
        try await fixture.test { client in
            let body = (1...3).map { inventedPost($0) }.joined(separator: "\n")
            let one = try Self.counts(try await Self.push(client, body))
            #expect(one == Counts(read: 3, stored: 3))
            let two = try Self.counts(try await Self.push(client, body))
            #expect(two == Counts(read: 3, stored: 0, duplicate: 3))
        }
        #expect(try await fixture.store.statistics().posts == 3)
    }

    @Test func `one post, an array and CSV are taken too`() async throws {
        try await ServiceFixture().test { client in
            let one = try await Self.push(client, inventedPost(1), [.contentType: "application/json; charset=utf-8"])
            #expect(try Self.counts(one).stored == 1)
            let two = try await Self.push(
                client, "[\(inventedPost(2)),\(inventedPost(3))]", [.contentType: "application/json"])
            #expect(try Self.counts(two).stored == 2)
            let csv = "id,author,text,created_at\n77,5,acme is fine,2026-09-01T10:00:00Z\n"
            let three = try Self.counts(try await Self.push(client, csv, [.contentType: "text/csv"])).stored
            #expect(three == 1)
        }
    }

    @Test func `a bad record does not stop the others, and is told with its line`() async throws {
        try await ServiceFixture().test { client in
            let body = [inventedPost(1), "no json", inventedPost(2), "not json either"].joined(
                separator: "\n")
            let counts = try Self.counts(try await Self.push(client, body))
            #expect((counts.read, counts.stored, counts.rejected) == (4, 2, 2))
            #expect(counts.rejections.map(\.line) == [2, 4])
            #expect(counts.rejections.allSatisfy { !$0.reason.isEmpty })
        }
    }

    @Test func `of many bad records a hundred are told`() async throws {
        try await ServiceFixture().test { client in
            let body = ([inventedPost(1)] + (1...150).map { "bad \($0)" }).joined(separator: "\n")
            let counts = try Self.counts(try await Self.push(client, body))
            #expect((counts.rejected, counts.rejections.count) == (150, 100))
        }
    }

    @Test(arguments: ["", "nothing\nof use\n", "{}x", "\u{0}"])
    func `a body of which nothing can be read is a problem`(body: String) async throws {
        try await ServiceFixture().test { client in
            let response = try await Self.push(client, body)
            #expect(response.status == .unprocessableContent, "\(String(buffer: response.body))")
            #expect(response.headers[.contentType] == "application/problem+json")
        }
    }

    @Test func `a deletion takes its post away`() async throws {
        let fixture = ServiceFixture()
        try await fixture.test { client in
            _ = try await Self.push(client, inventedPost(1))
            let deletion = #"{"delete":{"status":{"id":1,"id_str":"1","user_id":900,"user_id_str":"900"}}}"#
            let counts = try Self.counts(try await Self.push(client, deletion))
            #expect((counts.read, counts.deleted) == (1, 1))
        }
        #expect(try await fixture.store.statistics().posts == 0)
    }

    @Test func `posts that are too old are not kept`() async throws {
        var fixture = ServiceFixture()
        fixture.parts.retentionDays = 10
        try await fixture.test { client in
            let counts = try Self.counts(try await Self.push(client, inventedPost(1)))
            #expect((counts.filtered, counts.stored) == (1, 0))
        }
    }

    // MARK: Who may, and how much

    @Test func `a key without the scope pushes nothing`() async throws {
        let fixture = ServiceFixture()
        try await fixture.test { client in
            let none = try await client.execute(
                uri: "/v1/posts", method: .post, body: ByteBuffer(string: inventedPost(1)))
            #expect(none.status == .unauthorized && none.headers[.wwwAuthenticate] == "Bearer")
            let other = try await Self.push(client, inventedPost(1), [.authorization: "Bearer reports"])
            #expect(other.status == .forbidden)
        }
        #expect(try await fixture.store.statistics().posts == 0)
    }

    @Test(arguments: ["text/plain", "application/x-www-form-urlencoded", "application/octet-stream"])
    func `another kind of body is not read`(type: String) async throws {
        try await ServiceFixture().test { client in
            let response = try await Self.push(client, inventedPost(1), [.contentType: type])
            #expect(response.status == .unsupportedMediaType)
        }
    }

    @Test func `ten megabytes are taken, and no byte more`() async throws {
        var settings = ServiceSettings()
        // Unoptimised code takes its time.
        settings.deadline = 600
        let body = (1...200).map { inventedPost($0) }.joined(separator: "\n")
        let full = body + String(repeating: "\n", count: settings.bodyLimit - body.utf8.count)
        try await ServiceFixture(settings: settings).test { client in
            let one = try Self.counts(try await Self.push(client, full)).read
            #expect(one == 200)
            let response = try await Self.push(client, full + "\n")
            #expect(response.status == .contentTooLarge && response.headers[.connection] == "close")
        }
    }

    // MARK: Compression

    private static func gzip(_ text: String) -> ByteBuffer { Deflater().deflate(ByteBuffer(string: text), .finish) }

    private static func push(
        _ client: any TestClientProtocol, gzip: ByteBuffer, encoding: String? = "gzip"
    ) async throws -> TestResponse {
        var headers = headers
        headers[.contentEncoding] = encoding
        return try await client.execute(uri: "/v1/posts", method: .post, headers: headers, body: gzip)
    }

    @Test func `gzip is taken`() async throws {
        try await ServiceFixture().test { client in
            let response = try await Self.push(client, gzip: Self.gzip(inventedPost(1)))
            #expect(try Self.counts(response).stored == 1)
        }
    }

    @Test func `what grows past the limit is refused`() async throws {
        let bomb = Self.gzip(String(repeating: " ", count: ServiceSettings().bodyLimit + 1))
        #expect(bomb.readableBytes < 100_000)
        try await ServiceFixture().test { client in
            let one = try await Self.push(client, gzip: bomb).status
            #expect(one == .contentTooLarge)
        }
    }

    @Test func `compression that does not say so, or is done twice, or is another, is refused`() async throws {
        let once = Self.gzip(inventedPost(1))
        let twice = Deflater().deflate(once, .finish)
        try await ServiceFixture().test { client in
            let one = try await Self.push(client, gzip: once, encoding: nil).status
            #expect(one == .unsupportedMediaType)
            let two = try await Self.push(client, gzip: twice).status
            #expect(two == .unsupportedMediaType)
            let three = try await Self.push(client, gzip: once, encoding: "br").status
            #expect(three == .unsupportedMediaType)
        }
    }

    @Test func `gzip that is damaged or cut short is refused`() async throws {
        let whole = Self.gzip((1...50).map { inventedPost($0) }.joined(separator: "\n"))
        let cut = try #require(whole.getSlice(at: 0, length: whole.readableBytes / 2))
        try await ServiceFixture().test { client in
            let one = try await Self.push(client, gzip: cut).status
            #expect(one == .unprocessableContent)
            let two = try await Self.push(client, gzip: ByteBuffer(string: "no gzip at all")).status
            #expect(two == .unprocessableContent)
        }
    }

    // MARK: The same request again

    @Test func `a request that comes again is answered as before, and not done again`() async throws {
        let fixture = ServiceFixture()
        try await fixture.test { client in
            let key: HTTPFields = [.idempotencyKey: "one"]
            let first = try await Self.push(client, inventedPost(1), key)
            let again = try await Self.push(client, inventedPost(1), key)
            #expect(first.headers[.idempotentReplayed] == nil && again.headers[.idempotentReplayed] == "true")
            #expect(again.body == first.body && again.status == first.status)
            #expect(again.headers[.contentType] == first.headers[.contentType])
            #expect(try Self.counts(again).stored == 1)
        }
    }

    @Test func `a key serves one request of one caller`() async throws {
        try await ServiceFixture().test { client in
            let key: HTTPFields = [.idempotencyKey: "one"]
            _ = try await Self.push(client, inventedPost(1), key)
            let other = try await Self.push(client, inventedPost(2), key)
            #expect(other.status == .unprocessableContent)
            let another = try await Self.push(
                client, inventedPost(2), [.idempotencyKey: "one", .authorization: "Bearer ingest,reports"])
            #expect(try Self.counts(another).stored == 1)
        }
    }

    @Test func `a request that failed may be tried again under its key`() async throws {
        try await ServiceFixture().test { client in
            let key: HTTPFields = [.idempotencyKey: "one"]
            let one = try await Self.push(client, "bad", key).status
            #expect(one == .unprocessableContent)
            let two = try Self.counts(try await Self.push(client, inventedPost(1), key)).stored
            #expect(two == 1)
        }
    }

    @Test func `while the first request is under way, the second is told to wait`() async throws {
        let parts = ServiceFixture().parts
        let answers = IdempotentAnswers(parts: parts)
        let request = Request(
            head: HTTPRequest(
                method: .post, scheme: nil, authority: nil, path: "/v1/posts", headerFields: [.idempotencyKey: "one"]),
            body: RequestBody(buffer: ByteBuffer()))
        let caller = Caller(name: "k", scopes: [], proof: .key)
        let answer = IdempotentAnswers.Answer(status: 200, type: "text/plain", body: "done")
        let response = try await answers.answer(request, of: caller, body: []) {
            await #expect(throws: Problem.self) {
                _ = try await answers.answer(request, of: caller, body: []) { answer }
            }
            return answer
        }
        #expect(response.status == .ok)
    }

    // MARK: Live

    @Test func `those who wait for news hear of posts that changed something`() async throws {
        let heard = Mutex<[[PostID]]>([])
        let fixture = ServiceFixture()
        let router = Router(context: ServiceContext.self)
        router.add(middleware: ProblemAnswers())
        router.add(middleware: ScopesAsTokens())
        IngestRoutes(parts: fixture.parts, metrics: fixture.metrics) { posts in
            heard.withLock { $0.append(posts.map(\.id)) }
        }.add(to: APIRoutes(router: router, group: router.group()))
        try await Application(router: router, logger: fixture.parts.logger).test(.router) { client in
            for _ in 1...2 { _ = try await Self.push(client, inventedPost(1) + "\n" + inventedPost(2)) }
        }
        let ids = heard.withLock { $0 }
        #expect(ids.map { $0.map(\.text) } == [["x:1", "x:2"]])
    }
}
