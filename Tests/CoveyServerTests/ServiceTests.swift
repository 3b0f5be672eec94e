import CoveyStore
import CoveyTesting
import Hummingbird
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import Testing

@testable import CoveyServer

/// The whole service, over sockets.
@Suite(.serialized) struct ServiceTests {
    // MARK: Where it listens

    @Test(arguments: ["127.0.0.1", "127.8.9.1", "::1", "localhost"])
    func `an address of this machine is local`(host: String) { #expect(CoveyService.isLocal(host)) }

    @Test(arguments: ["0.0.0.0", "::", "10.0.0.1", "example.org", "127.example.org", "localhost.example.org", ""])
    func `every other is not`(host: String) { #expect(!CoveyService.isLocal(host)) }

    @Test(arguments: [
        ("127.0.0.2", "127.0.0.2"), ("::1", "::1"), ("0.0.0.0", "127.0.0.1"), ("covey.example", "127.0.0.1"),
    ])
    func `measurements without a key are for this machine only`(host: String, expected: String) {
        #expect(CoveyService.metricsHost(host) == expected)
    }

    @Test func `an address that others can reach needs TLS or a proxy`() throws {
        var settings = ServiceSettings()
        settings.host = "0.0.0.0"
        func make() throws -> CoveyService {
            try CoveyService(
                parts: ServiceFixture.parts(InMemoryStore(), settings), reload: { [settings] in settings },
                listening: { _ in })
        }
        let error = #expect(throws: ServiceError.self) { try make() }
        #expect(error?.code == .openToAll && error?.message.contains("behind_proxy") == true)
        settings.isBehindProxy = true
        _ = try make()
    }

    @Test func `certificates that cannot be read are told`() {
        var settings = ServiceSettings()
        settings.tls = ServiceSettings.TLSFiles(certificates: "/nowhere/chain.pem", key: "/nowhere/key.pem")
        let error = #expect(throws: ServiceError.self) {
            try CoveyService(
                parts: ServiceFixture.parts(InMemoryStore(), settings), reload: { [settings] in settings },
                listening: { _ in })
        }
        #expect(error?.code == .certificates && error?.message.contains("/nowhere/chain.pem") == true)
    }

    @Test func `an address that is taken is told`() async throws {
        try await Self.serve(InMemoryStore()) { port, _ in
            var settings = ServiceSettings()
            settings.port = port
            let second = try CoveyService(
                parts: ServiceFixture.parts(InMemoryStore(), settings), reload: { [settings] in settings },
                listening: { _ in })
            await #expect(throws: ServiceError.self) { try await second.run() }
        }
    }

    // MARK: Requests

    @Test func `a push over a socket is answered once it is stored`() async throws {
        let store = InMemoryStore()
        try await Self.serve(store) { port, _ in
            let answer = try await Self.ask(port, Self.push(inventedPost(1), close: true))
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n") && answer.contains("\"stored\":1"))
            let one = try await store.statistics().posts
            #expect(one == 1)
        }
    }

    @Test func `a caller who asks first is told to go on`() async throws {
        try await Self.serve(InMemoryStore()) { port, _ in
            let request = Self.push(inventedPost(1), "Expect: 100-continue\r\n", close: true)
            let answer = try await Self.ask(port, request)
            #expect(answer.hasPrefix("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n"))
        }
    }

    @Test func `a body that is too large is refused before it is sent`() async throws {
        try await Self.serve(InMemoryStore()) { port, _ in
            let head =
                "POST /v1/posts HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ingest\r\n"
                + "Content-Type: application/json\r\nContent-Length: 99999999\r\nExpect: 100-continue\r\n\r\n"
            let answer = try await Self.ask(port, head)
            #expect(answer.hasPrefix("HTTP/1.1 413"))
        }
    }

    @Test(arguments: [
        ("Transfer-Encoding: chunked", true), ("Content-Length: 99999", true), ("Content-Length: 2", false),
    ])
    func `nobody goes on reading a long body that is refused`(length: String, closes: Bool) async throws {
        try await Self.serve(InMemoryStore()) { port, _ in
            let head =
                "POST /v1/posts HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer wrong\r\n"
                + "Content-Type: application/json\r\n\(length)\r\n\r\n\(closes ? "" : "[]")"
            let answer = try await Self.ask(port, head)
            #expect(answer.hasPrefix("HTTP/1.1 401"))
            #expect(answer.lowercased().contains("connection: close") == closes)
        }
    }

    @Test func `a body that never ends is given up, and its connection closed`() async throws {
        var settings = ServiceSettings()
        settings.deadline = 0.2
        let store = InMemoryStore()
        try await Self.serve(store, settings) { port, _ in
            let whole = Self.push(inventedPost(1), close: false)
            let answer = try await Self.ask(port, String(whole.dropLast(10)))
            #expect(answer.hasPrefix("HTTP/1.1 504"))
        }
        #expect(try await store.statistics().posts == 0)
    }

    @Test func `a body whose connection breaks off is not taken`() async throws {
        let store = InMemoryStore()
        try await Self.serve(store) { port, _ in
            let body = inventedPost(1) + "\n" + inventedPost(2) + "\n"
            let cut = String(Self.push(body, close: false).dropLast(inventedPost(2).utf8.count))
            let answer = try await Self.ask(port, cut, thenEnds: true)
            #expect(!answer.contains("200 OK"))
        }
        #expect(try await store.statistics().posts == 0)
    }

    @Test(arguments: ["nonsense\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "GET /\u{0} HTTP/1.1\r\nHost: x\r\n\r\n"])
    func `what is no HTTP is refused, and the service goes on`(request: String) async throws {
        try await Self.serve(InMemoryStore()) { port, _ in
            _ = try await Self.ask(port, request, thenEnds: true)
            let answer = try await Self.ask(port, "GET /livez HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            #expect(answer.hasPrefix("HTTP/1.1 200 OK"))
        }
    }

    // MARK: The end

    @Test func `a push that is under way when the service is stopped is stored and answered`() async throws {
        let (store, gate) = (InMemoryStore(), Gate())
        try await Self.serve(HookedStore(store, behind: gate)) { port, stop in
            async let answer = Self.ask(port, Self.push(inventedPost(1), close: false))
            await gate.untilArrival()
            await stop()
            gate.open()
            let isStored = try await answer.contains("\"stored\":1")
            #expect(isStored)
        }
        #expect(try await store.statistics().posts == 1)
    }

    // MARK: Means

    /// Runs a service as long as some work takes, and then stops it.
    private static func serve(
        _ store: any Store, _ settings: ServiceSettings = ServiceSettings(),
        _ work: @escaping @Sendable (_ port: Int, _ stop: @escaping @Sendable () async -> Void) async throws -> Void
    ) async throws {
        var settings = settings
        if settings.port == 8_080 { settings.port = 0 }
        let (addresses, heard) = AsyncStream.makeStream(of: String.self)
        var service = try CoveyService(
            parts: ServiceFixture.parts(store, settings), reload: { [settings] in settings },
            listening: { heard.yield($0) })
        service.authentication = ScopesAsTokens()
        let group = ServiceGroup(services: [Runner(service: service)], logger: Logger(label: "test"))
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            tasks.addTask {
                var iterator = addresses.makeAsyncIterator()
                let address = try #require(await iterator.next())
                let port = try #require(address.split(separator: ":").last.flatMap { Int($0) })
                do {
                    try await work(port) { await group.triggerGracefulShutdown() }
                } catch {
                    await group.triggerGracefulShutdown()
                    throw error
                }
                await group.triggerGracefulShutdown()
            }
            try await tasks.waitForAll()
        }
    }

    private struct Runner: Service {
        let service: CoveyService

        func run() async throws { try await service.run() }
    }

    private static func push(_ body: String, _ more: String = "", close: Bool) -> String {
        "POST /v1/posts HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ingest\r\nContent-Type: application/x-ndjson\r\n"
            + "\(close ? "Connection: close\r\n" : "")\(more)Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
    }

    /// Sends some bytes and reads until the service closes the connection, or has answered in full.
    private static func ask(_ port: Int, _ text: String, thenEnds: Bool = false) async throws -> String {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.allowRemoteHalfClosure, value: true)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
                        wrappingChannelSynchronously: channel,
                        configuration: .init(isOutboundHalfClosureEnabled: true))
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            try await outbound.write(ByteBuffer(string: text))
            if thenEnds { outbound.finish() }
            var answer = ""
            for try await piece in inbound {
                answer += String(buffer: piece)
                // Answers of these tests are JSON in one piece, after a possible word to go on.
                if answer.hasSuffix("}"), !answer.hasSuffix("\r\n\r\n") { break }
            }
            return answer
        }
    }
}
