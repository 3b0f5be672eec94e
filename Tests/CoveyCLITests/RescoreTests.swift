import CoveyMongoTesting
import Foundation
import Testing

/// `covey rescore`.
@Suite struct RescoreTests {
    private let covey: Workspace
    private let store = "sqlite:store.sqlite"

    private struct Rescored: Decodable, Equatable {
        var isDryRun: Bool
        var model: String
        var posts: Int
        var current: Int
        var withoutText: Int
        var reread: Int
        var changed: Int
        var relabelled: Int
        var overtaken: Int
        var profiles: Int?
        var moved: Int?
        var segments: Int?

        enum CodingKeys: String, CodingKey {
            case model, posts, current, reread, changed, relabelled, overtaken, profiles, moved, segments
            case isDryRun = "dry_run"
            case withoutText = "without_text"
        }
    }

    /// A store with segments, and a lexicon in which words of the sample mean the opposite.
    init() throws {
        covey = try Workspace()
        _ = try covey.sample(posts: 1_000)
        try covey.ingest("posts.ndjson", into: "store")
        let words = ["love", "great", "good", "happy", "best", "thanks", "awesome", "terrible", "bad", "worst", "hate"]
        let lines = words.enumerated().map { "\($1),\($0 < 7 ? -0.9 : 0.9),0.9,," }
        try covey.write(lines: ["phrase,polarity,subjectivity,brand,language"] + lines, to: "own.csv")
    }

    private func rescore(_ arguments: String..., of store: String = "store") throws -> Rescored {
        let outcome = try covey.start(["rescore"] + arguments + ["--json", "--store", "sqlite:\(store).sqlite"])
            .outcome()
        try #require(outcome.status == 0, "\(outcome.complaint)")
        return try outcome.decoded()
    }

    @Test func `a dry run tells what the run then changes, and writes nothing`() throws {
        try covey.succeed("segment", "--k", "3", "--store", store)
        let before = try covey.export("posts", of: "store")
        let told = try rescore("--lexicon", "own.csv", "--dry-run")
        #expect(told.isDryRun && told.changed > 20 && told.profiles ?? 0 > 20 && told.moved ?? 0 > 0)
        #expect(told.posts == told.reread && told.current == 0)
        #expect(try covey.export("posts", of: "store") == before)
        let text = try covey.succeed("rescore", "--lexicon", "own.csv", "--dry-run", "--store", store).text
        #expect(
            text.contains("moves \(told.moved ?? 0) p") && text.contains(" between \(told.segments ?? 0) segments")
                && text.contains("Nothing is written."))

        let done = try rescore("--lexicon", "own.csv")
        var expected = told
        #expect([2, 3].contains(told.segments), "people who move leave one segment for another")
        (expected.isDryRun, expected.profiles, expected.moved, expected.segments) = (false, nil, nil, nil)
        #expect(done == expected)
        try covey.expectSound("store")
        try covey.expectRecounted("store")
        #expect(try rescore("--lexicon", "own.csv").current == told.posts)
    }

    @Test func `posts read anew are as if they had been read so at first`() throws {
        try covey.write("understanding:\n  lexicon: own.csv\n", to: "own.yaml")
        try covey.ingest("posts.ndjson", into: "fresh", config: "own.yaml")
        _ = try rescore("--lexicon", "own.csv")
        try covey.expectEqual("store", "fresh")
        // And back.
        let back = try rescore()
        #expect(back.reread == back.posts)
        try covey.ingest("posts.ndjson", into: "first")
        try covey.expectEqual("store", "first")
    }

    @Test func `posts without a text keep their reading, and are counted`() throws {
        try covey.write("privacy:\n  text: drop\n", to: "drop.yaml")
        try covey.ingest("posts.ndjson", into: "dropped", config: "drop.yaml")
        let before = try covey.export("posts", of: "dropped")
        let done = try rescore("--lexicon", "own.csv", of: "dropped")
        #expect(done.withoutText == done.posts && done.reread == 0)
        #expect(try covey.export("posts", of: "dropped") == before)
    }

    @Test(.enabled(if: MongoTestServer.shouldRun, "needs a MongoDB server for tests; make test sets one up"))
    func `an interrupted run ends with 130 after the batch under way, and the next one completes it`() throws {
        let address = try MongoTestServer.shared().freshDatabase()
        try covey.write(lines: covey.lines(of: "posts.ndjson").prefix(120), to: "few.ndjson")
        for store in [address, "sqlite:same.sqlite"] { try covey.ingest("few.ndjson", at: store) }
        let proxy = try FaultProxy(to: MongoTestServer.shared())
        proxy.on(command: "update", collection: "posts", do: .hold)
        let execution = try covey.start(
            ["rescore", "--json", "--lexicon", "own.csv"], environment: Workspace.environment(proxy.uri(address)))
        #expect(proxy.waitUntilHeld(within: 600))
        execution.send(SIGINT)
        // It hears of it before it can go on.
        #expect(!execution.hasEnded(within: 1))
        proxy.release()
        let outcome = try execution.outcome()
        #expect(outcome.status == 130 && !outcome.wasSignalled, "\(outcome.complaint)")
        let done: Rescored = try outcome.decoded()
        let rest = try covey.run("rescore", "--json", "--lexicon", "own.csv", at: address).decoded(Rescored.self)
        #expect(rest.current == done.reread && rest.current + rest.reread == rest.posts)
        try #require(covey.run("rescore", "--lexicon", "own.csv", at: "sqlite:same.sqlite").status == 0)
        try covey.expectEqual(at: "sqlite:same.sqlite", address)
    }

    @Test func `a model, a lexicon or a language that is none is named`() throws {
        for (arguments, status, words) in [
            (["--model", "posts.ndjson"], 78, "posts.ndjson"), (["--lexicon", "nowhere.csv"], 78, "nowhere.csv"),
            (["--language", "klingon!"], 64, "is no language"),
        ] as [([String], Int32, String)] {
            let outcome = try covey.start(["rescore"] + arguments + ["--store", store]).outcome()
            #expect(outcome.status == status, "\(outcome.complaint)")
            #expect(outcome.complaint.contains(words), "\(outcome.complaint)")
        }
        #expect(try covey.run("rescore", "--store", "sqlite:nowhere.sqlite").status == 69)
    }
}
