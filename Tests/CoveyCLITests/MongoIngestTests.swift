import CoveyMongoTesting
import Foundation
import Testing

/// The command on a MongoDB store does what it does on an embedded one.
@Suite(.enabled(if: MongoTestServer.shouldRun, "needs a MongoDB server for tests; make test sets one up"))
struct MongoIngestTests {
    private let covey: Workspace
    private let address: String

    init() throws {
        covey = try Workspace()
        address = try MongoTestServer.shared().freshDatabase()
    }

    @Test(.enabled(if: Repository.hasRealStream, "needs ../shared/data beside the repository"))
    func `the real sample stream gives the embedded store's posts and profiles, to the bit`() throws {
        let stream = Repository.realStream.path
        let counts = try covey.ingest(stream, at: address)
        #expect(counts.authors == 7_125 && counts.rejected == 0)
        let embedded = try covey.ingest(stream, at: "sqlite:embedded.sqlite")
        #expect(counts == embedded)
        try covey.expectEqual(at: address, "sqlite:embedded.sqlite")
        #expect(try covey.ingest(stream, at: address).stored == 0)
    }

    @Test func `edits, deletions and copies give the embedded store's posts and profiles, to the bit`() throws {
        let history = InventedHistory(seed: 2_026)
        try covey.write(lines: history.lines, to: "posts.ndjson")
        let counts = try covey.ingest("posts.ndjson", at: address)
        #expect(counts.deleted > 0 && counts.replaced > 0 && counts.duplicate > 0)
        // In other batches, and in another order.
        try covey.write(lines: history.lines.suffix(100), to: "second.ndjson")
        try covey.write(lines: history.lines.dropLast(100), to: "first.ndjson")
        try covey.ingest(["second.ndjson", "first.ndjson"], at: "sqlite:embedded.sqlite")
        try covey.expectEqual(at: address, "sqlite:embedded.sqlite")
    }

    @Test func `segments, report and exports work on it, and readers see the same as on the embedded store`() throws {
        _ = try covey.sample(posts: 1_500)
        let embedded = "sqlite:embedded.sqlite"
        for store in [address, embedded] {
            try covey.ingest("posts.ndjson", at: store)
            let outcome = try covey.run("segment", "--k", "3", at: store)
            try #require(outcome.status == 0, "\(outcome.complaint)")
        }
        for arguments in [["export", "profiles", "--format", "csv"], ["export", "segments", "--format", "csv"]] {
            let outputs = try [address, embedded].map {
                try covey.start(arguments, environment: Workspace.environment($0)).outcome()
            }
            #expect(outputs.allSatisfy { $0.status == 0 }, "\(outputs[0].complaint)")
            #expect(outputs[0].output == outputs[1].output && outputs[0].output.count > 100, "\(arguments)")
        }
        let stats: StoreCounts = try covey.run("store", "stats", "--json", at: address).decoded()
        #expect(try stats == covey.run("store", "stats", "--json", at: embedded).decoded())
    }

    @Test func `an interrupt ends an ingest with 130, and everything it reports is stored`() throws {
        let history = InventedHistory(seed: 130)
        let files = (1...8).map { "posts-\($0).ndjson" }
        for (number, file) in files.enumerated() {
            try covey.write(
                lines: history.lines.enumerated().filter { $0.offset % 8 == number }.map(\.element), to: file)
        }
        let proxy = try FaultProxy(to: MongoTestServer.shared())
        // The interrupt comes while one of the first files is on its way.
        proxy.on(command: "insert", collection: "posts", occurrence: 4, do: .hold)
        let execution = try covey.startIngest(files, at: proxy.uri(address))
        #expect(proxy.waitUntilHeld(within: 600))
        execution.send(SIGINT)
        // It hears of it before it can go on.
        #expect(!execution.hasEnded(within: 1))
        proxy.release()
        let outcome = try execution.outcome()
        #expect(outcome.status == 130 && !outcome.wasSignalled, "\(outcome.complaint)")
        let counts: IngestCounts = try outcome.decoded()
        #expect(counts.balances && counts.read > 0 && counts.read < history.lines.count)
        // A batch ends with its file.
        let ends = try (1...8).filter { try files.prefix($0).flatMap(covey.lines(of:)).count == counts.read }
        try covey.ingest(Array(files.prefix(#require(ends.first))), at: "sqlite:head.sqlite")
        try covey.expectEqual(at: address, "sqlite:head.sqlite")
    }
}
