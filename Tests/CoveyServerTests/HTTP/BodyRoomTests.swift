import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import CoveyServer

@Suite struct BodyRoomTests {
    private static func request(_ headers: HTTPFields) -> Request {
        Request(
            head: HTTPRequest(method: .post, scheme: nil, authority: nil, path: "/", headerFields: headers),
            body: RequestBody(buffer: ByteBuffer()))
    }

    @Test func `bodies share the room, and give it back`() async throws {
        let room = BodyRoom(100)
        let (large, small) = (Self.request([.contentLength: "60"]), Self.request([.contentLength: "40"]))
        for _ in 1...2 {
            try await room.with(large, limit: 80) {
                try await room.with(small, limit: 80) {
                    _ = await #expect(throws: Problem.self) { try await room.with(small, limit: 80) {} }
                }
            }
        }
    }

    @Test func `a body that does not say how large it is, or is compressed, may become as large as allowed`()
        async throws
    {
        let room = BodyRoom(100)
        for headers: HTTPFields in [[:], [.contentLength: "5", .contentEncoding: "gzip"]] {
            try await room.with(Self.request(headers), limit: 80) {
                await #expect(throws: Problem.self) {
                    try await room.with(Self.request([.contentLength: "30"]), limit: 80) {}
                }
                try await room.with(Self.request([.contentLength: "20"]), limit: 80) {}
            }
        }
    }

    @Test func `one body always has room`() async throws {
        try await BodyRoom(10).with(Self.request([.contentLength: "60"]), limit: 80) {}
    }
}
