import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import CoveyServer

@Suite struct CompressionTests {
    private static let long = String(repeating: "a line of a table\r\n", count: 5_000)

    private static func routes(_ api: APIRoutes) {
        for (path, type, text) in [
            ("/long", "text/csv", long), ("/short", "text/csv", "a"), ("/picture", "image/png", long),
            ("/events", "text/event-stream", long),
        ] {
            api.on(.invented(path)) { request, _ in
                Response(
                    status: .ok, headers: [.contentType: type], body: ResponseBody(byteBuffer: ByteBuffer(string: text))
                )
            }
        }
        api.on(.invented("/stream")) { _, _ in
            Response(
                status: .ok, headers: [.contentType: "text/csv; charset=utf-8"],
                body: ResponseBody { writer in
                    for _ in 1...50 { try await writer.write(ByteBuffer(string: "one more line\r\n")) }
                    try await writer.finish(nil)
                })
        }
        api.on(.invented("/tagged")) { request, _ in .tagged(Array(long.utf8), type: "text/html", for: request) }
    }

    private static func plain(_ body: ByteBuffer) throws -> String {
        var bytes: [UInt8] = []
        let inflater = Inflater()
        try inflater.inflate(body, into: &bytes, limit: 1 << 30)
        #expect(inflater.isComplete)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `long texts are compressed for those who take it`() async throws {
        try await ServiceFixture().test(with: Self.routes) { client in
            let response = try await client.execute(uri: "/long", method: .get, headers: [.acceptEncoding: "br, gzip"])
            #expect(response.headers[.contentEncoding] == "gzip")
            #expect(response.headers[.vary] == "Accept-Encoding")
            #expect(response.headers[.contentLength] == String(response.body.readableBytes))
            #expect(response.body.readableBytes < 2_000)
            #expect(try Self.plain(response.body) == Self.long)
        }
    }

    @Test func `streams are compressed piece by piece`() async throws {
        try await ServiceFixture().test(with: Self.routes) { client in
            let response = try await client.execute(uri: "/stream", method: .get, headers: [.acceptEncoding: "gzip"])
            #expect(response.headers[.contentEncoding] == "gzip" && response.headers[.contentLength] == nil)
            #expect(try Self.plain(response.body) == String(repeating: "one more line\r\n", count: 50))
        }
    }

    @Test(arguments: [
        ("/long", nil), ("/long", "br"), ("/long", "gzip;q=0"), ("/long", "*;q=0, br"), ("/short", "gzip"),
        ("/picture", "gzip"), ("/events", "gzip"),
    ])
    func `others get the plain bytes`(path: String, accepted: String?) async throws {
        try await ServiceFixture().test(with: Self.routes) { client in
            var headers = HTTPFields()
            headers[.acceptEncoding] = accepted
            let response = try await client.execute(uri: path, method: .get, headers: headers)
            #expect(response.headers[.contentEncoding] == nil)
            #expect(String(buffer: response.body) == (path == "/short" ? "a" : Self.long))
        }
    }

    @Test(arguments: [("gzip", true), ("*", true), ("gzip;q=0.1", true), ("identity", false), ("gzip; q=0.0", false)])
    func `weights decide`(accepted: String, takes: Bool) {
        #expect(CompressedAnswers.takesGzip(accepted) == takes)
    }

    @Test func `a tag outlives compression`() async throws {
        try await ServiceFixture().test(with: Self.routes) { client in
            let first = try await client.execute(uri: "/tagged", method: .get, headers: [.acceptEncoding: "gzip"])
            let tag = try #require(first.headers[.eTag])
            #expect(tag.hasPrefix("W/\""))
            let again = try await client.execute(
                uri: "/tagged", method: .get, headers: [.acceptEncoding: "gzip", .ifNoneMatch: tag])
            #expect(again.status == .notModified)
        }
    }

    @Test(arguments: [0, 1, 1_000, 100_000]) func `what is compressed comes out again`(count: Int) throws {
        let text = String((0..<count).map { Character(UnicodeScalar(UInt8(97 + ($0 * $0) % 23))) })
        let deflater = Deflater()
        var compressed = ByteBuffer()
        for piece in [ByteBuffer(string: text), ByteBuffer()] {
            var out = deflater.deflate(piece, .flush)
            compressed.writeBuffer(&out)
        }
        var end = deflater.deflate(ByteBuffer(), .finish)
        compressed.writeBuffer(&end)
        #expect(try Self.plain(compressed) == text)
    }
}
