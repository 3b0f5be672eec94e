import CoveyMongoTesting
import Foundation
import Testing

/// Ctrl-C while posts are read.
@Suite(.serialized) struct InterruptTests {
    private let covey: Workspace

    init() throws {
        covey = try Workspace()
        try covey.write("ingest:\n  batch_size: 100\n", to: "small.yaml")
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func `an interrupted ingest ends with 130, and everything it reports is stored`(signal: Int32) throws {
        let truth = try covey.sample(posts: 20_000)
        let execution = try covey.startIngest("posts.ndjson", into: "cut", config: "small.yaml")
        try covey.waitForLog(of: "cut", bytes: 200_000, while: execution)
        execution.send(signal)
        let outcome = try execution.outcome()
        #expect(outcome.status == 130 && !outcome.wasSignalled)
        #expect(outcome.complaint.contains("Interrupted"))
        let counts: IngestCounts = try outcome.decoded()
        #expect(counts.balances && counts.read > 0 && counts.read < truth.lines)
        try covey.expectSound("cut")
        // Each line of a sample is one record, so the store must hold exactly the first of them.
        try covey.write(lines: covey.lines(of: "posts.ndjson").prefix(counts.read), to: "head.ndjson")
        try covey.ingest("head.ndjson", into: "head")
        try covey.expectEqual("cut", "head")
    }

    @Test func `what comes through a quiet pipe is stored without waiting for more`() throws {
        let pipe = Pipe()
        let execution = try startReading(pipe)
        try pipe.fileHandleForWriting.close()
        let counts: IngestCounts = try execution.outcome().decoded()
        #expect(counts.stored == 1)
    }

    @Test func `an interrupt ends an ingest that waits for a quiet pipe`() throws {
        let pipe = Pipe()
        let execution = try startReading(pipe)
        execution.send(SIGINT)
        let hasEnded = execution.hasEnded(within: 60)
        #expect(hasEnded, "a minute after the interrupt it still waits for the pipe")
        try pipe.fileHandleForWriting.close()
        #expect(try execution.outcome().status == 130)
    }

    @Test(.enabled(if: MongoTestServer.shouldRun, "needs a MongoDB server for tests; make test sets one up"))
    func `an interrupt ends an ingest that waits for its server, and everything it reports is stored`() throws {
        struct Counts: Decodable, Equatable {
            var read: Int
            var stored: Int
            /// The server cannot be asked.
            var authors: Int?
        }
        let address = try MongoTestServer.shared().freshDatabase()
        let proxy = try FaultProxy(to: MongoTestServer.shared())
        proxy.on(command: "insert", collection: "posts", occurrence: 2, do: .hold)
        let pipe = Pipe()
        let execution = try startReading(pipe, into: proxy.uri(address))
        try pipe.fileHandleForWriting.write(contentsOf: Self.line(2))
        #expect(proxy.waitUntilHeld(within: 600))
        execution.send(SIGINT)
        proxy.close()
        let hasEnded = execution.hasEnded(within: 60)
        #expect(hasEnded, "a minute after the interrupt it still waits for the server")
        let outcome = try execution.outcome()
        #expect(outcome.status == 130 && !outcome.wasSignalled)
        #expect(outcome.complaint.contains("Interrupted"))
        #expect(try outcome.decoded() == Counts(read: 1, stored: 1, authors: nil))
        // What was under way counts once, whoever completes it.
        try (Self.line(1) + Self.line(2)).write(to: covey.url("both.ndjson"))
        try covey.ingest("both.ndjson", at: address)
        let stats: StoreCounts = try covey.run("store", "stats", "--json", at: address).decoded()
        #expect(stats == StoreCounts(posts: 2, authors: 1))
        #expect(try covey.run("store", "check", at: address).status == 0)
    }

    private static func line(_ id: Int) -> Data { Data((InventedPost(id: id, text: "Acme works").line + "\n").utf8) }

    /// Starts an ingest of a pipe and waits until the one post that is in it has come into the store.
    private func startReading(_ pipe: Pipe, into store: String = "sqlite:pipe.sqlite") throws -> Execution {
        let execution = try covey.start(
            ["ingest", "-", "--json"], environment: Workspace.environment(store), input: pipe.fileHandleForReading)
        try pipe.fileHandleForWriting.write(contentsOf: Self.line(1))
        for _ in 1...2_000 where !execution.hasEnded(within: 0.05) {
            let stats = try covey.run("store", "stats", "--json", at: store)
            if stats.status == 0, try stats.decoded(StoreCounts.self).posts == 1 { return execution }
        }
        Issue.record("the post did not come into the store")
        return execution
    }
}

extension Workspace {
    /// Waits until the write-ahead log of a store has grown to some size: the run is in its midst then.
    func waitForLog(of store: String, bytes: Int, while execution: Execution) throws {
        let log = url("\(store).sqlite-wal").path
        while !execution.hasEnded(within: 0.002) {
            let size = try? FileManager.default.attributesOfItem(atPath: log)[.size] as? Int
            if let size, size >= bytes { return }
        }
        throw Unexpected("the run was over before its log had \(bytes) bytes")
    }
}

/// Why a test cannot go on.
struct Unexpected: Error, CustomStringConvertible {
    var description: String

    init(_ description: String) {
        self.description = description
    }
}
