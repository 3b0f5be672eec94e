import CoveyMongoTesting
import Foundation
import Testing

/// `covey store copy`.
@Suite struct StoreCopyTests {
    private let covey: Workspace
    private let source = "sqlite:source.sqlite"
    private let copy = "sqlite:copy.sqlite"

    private struct Copied: Decodable, Equatable {
        var posts: Int
        var marks: Int
        var assignments: Int
        var segmentation: Int?
        var differences: [String]
    }

    /// A store with edits, deletions, versions under several ids, and segments.
    init() throws {
        covey = try Workspace()
        try covey.write(lines: InventedHistory(seed: 11).lines, to: "posts.ndjson")
        try covey.ingest("posts.ndjson", at: source)
        try segment(2)
    }

    private func segment(_ k: Int) throws {
        let outcome = try covey.run("segment", "--k", "\(k)", at: source)
        try #require(outcome.status == 0, "\(outcome.complaint)")
    }

    private func copy(from: String, to: String, expecting status: Int32 = 0) throws -> Copied {
        // A password belongs into the environment, so one of the two comes from there.
        let outcome = try covey.run("store", "copy", "--from", from, "--json", at: to)
        try #require(outcome.status == status, "\(outcome.text)\(outcome.complaint)")
        return try outcome.decoded()
    }

    private func expectSound(_ store: String) throws {
        let outcome = try covey.run("store", "check", at: store)
        #expect(outcome.status == 0, "\(outcome.text)\(outcome.complaint)")
    }

    private func expectSame(_ left: String, _ right: String) throws {
        try covey.expectEqual(at: left, right)
        try expectSound(right)
        for kind in ["profiles", "segments"] {
            #expect(try covey.export(kind, at: left) == covey.export(kind, at: right))
        }
    }

    @Test func `a copy holds the same posts, marks, profiles and segments, and a second one writes nothing`() throws {
        let first = try copy(from: source, to: copy)
        #expect(first.posts > 50 && first.marks > 20 && first.assignments == 12)
        #expect(first.segmentation == 1 && first.differences == [])
        try expectSame(source, copy)
        #expect(
            try copy(from: source, to: copy)
                == Copied(posts: 0, marks: 0, assignments: 0, segmentation: 1, differences: []))
        // What was known of ids is known in the copy: nothing that was deleted or edited comes back.
        #expect(try covey.ingest("posts.ndjson", at: copy).stored == 0)
        try expectSame(source, copy)
    }

    @Test func `a copy of a part is completed, and only what it lacks is written`() throws {
        let all = try copy(from: source, to: copy)
        try covey.write(lines: covey.lines(of: "posts.ndjson").prefix(60), to: "part.ndjson")
        try covey.ingest("part.ndjson", at: "sqlite:part.sqlite")
        let rest = try copy(from: source, to: "sqlite:part.sqlite")
        #expect(rest.posts > 0 && rest.posts < all.posts && rest.marks < all.marks && rest.differences == [])
        try expectSame(source, "sqlite:part.sqlite")
    }

    @Test func `new segments are copied in place of the old ones`() throws {
        _ = try copy(from: source, to: copy)
        try segment(3)
        #expect(
            try copy(from: source, to: copy)
                == Copied(posts: 0, marks: 0, assignments: 12, segmentation: 2, differences: []))
        try expectSame(source, copy)
    }

    @Test func `what only the destination has is told, with exit status 1, and stays`() throws {
        try covey.write(InventedPost(id: 77, text: "Acme works").line + "\n", to: "one.ndjson")
        try covey.ingest("one.ndjson", at: copy)
        let copied = try copy(from: source, to: copy, expecting: 1)
        #expect(
            copied.differences == [
                "The destination has 1 posts of its own.", "The destination has 1 profiles of its own.",
            ])
        try expectSound(copy)
    }

    @Test func `a profile that is not the sum of its posts is found on either side`() throws {
        let touch = #"import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute(sys.argv[2]); c.commit()"#
        _ = try copy(from: source, to: copy)
        let statement = """
            UPDATE profiles SET volume = volume + 1 \
            WHERE author = (SELECT number FROM authors ORDER BY key LIMIT 1)
            """
        #expect(try covey.tool("python3", "-c", touch, "source.sqlite", statement).status == 0)
        #expect(
            try copy(from: source, to: copy, expecting: 1).differences == [
                "The destination lacks 1 profiles, or has others for them.",
                "1 profiles of the source are not the sum of their posts.",
            ])
        #expect(try covey.tool("python3", "-c", touch, "copy.sqlite", statement).status == 0)
        #expect(
            try copy(from: source, to: copy, expecting: 1).differences == [
                "1 profiles of the source are not the sum of their posts.",
                "1 profiles of the destination are not the sum of their posts.",
            ])
    }

    @Test func `an empty store is copied as one`() throws {
        try covey.write("", to: "empty.ndjson")
        try covey.ingest("empty.ndjson", at: "sqlite:empty.sqlite")
        let copied = try copy(from: "sqlite:empty.sqlite", to: copy)
        #expect(copied == Copied(posts: 0, marks: 0, assignments: 0, segmentation: nil, differences: []))
    }

    @Test func `a store of other authors, a missing one and the same one are refused, and nothing is written`() throws {
        try covey.write("privacy:\n  authors: plain\n", to: "plain.yaml")
        try covey.write("", to: "empty.ndjson")
        try covey.ingest("empty.ndjson", at: "sqlite:plain.sqlite", config: "plain.yaml")
        #expect(try covey.run("store", "copy", "--from", source, at: "sqlite:plain.sqlite").status == 69)
        let plain: StoreCounts = try covey.run("store", "stats", "--json", at: "sqlite:plain.sqlite").decoded()
        #expect(plain == StoreCounts(posts: 0, authors: 0))
        #expect(try covey.run("store", "copy", "--from", "sqlite:nowhere.sqlite", "--to", copy).status == 69)
        #expect(!covey.exists("nowhere.sqlite") && !covey.exists("copy.sqlite"))
        for same in [source, "sqlite:./source.sqlite", "sqlite:\(covey.url("source.sqlite").path)"] {
            let outcome = try covey.run("store", "copy", "--from", source, "--to", same)
            #expect(outcome.status == 64 && outcome.complaint.contains("onto itself"))
        }
        #expect(try covey.run("store", "copy").status == 64)
    }

    @Test func `people are told what was copied, and from where to where`() throws {
        let outcome = try covey.run("store", "copy", "--from", source, "--to", copy)
        #expect(outcome.status == 0 && outcome.complaint == "")
        let lines = outcome.text.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.first?.hasSuffix("from \(source) to \(copy).") == true)
        #expect(lines.last?.hasPrefix("Both hold the same ") == true)
    }

    @Test(.enabled(if: MongoTestServer.shouldRun, "needs a MongoDB server for tests; make test sets one up"))
    func `a copy goes to MongoDB and back without a change`() throws {
        let address = try MongoTestServer.shared().freshDatabase()
        let there = try copy(from: source, to: address)
        let back = try copy(from: address, to: copy)
        #expect(there == back && there.differences == [] && there.posts > 50)
        try expectSame(source, copy)
        try expectSame(source, address)
        #expect(try copy(from: source, to: address).posts == 0)
    }

    @Test(.enabled(if: MongoTestServer.shouldRun, "needs a MongoDB server for tests; make test sets one up"))
    func `an interrupted copy ends with 130, and the next one completes it`() throws {
        let address = try MongoTestServer.shared().freshDatabase()
        let proxy = try FaultProxy(to: MongoTestServer.shared())
        proxy.on(command: "insert", collection: "posts", do: .hold)
        let execution = try covey.start(
            ["store", "copy", "--from", source], environment: Workspace.environment(proxy.uri(address)))
        #expect(proxy.waitUntilHeld(within: 600))
        execution.send(SIGINT)
        // It hears of it before it can go on.
        #expect(!execution.hasEnded(within: 1))
        proxy.release()
        let outcome = try execution.outcome()
        #expect(outcome.status == 130 && !outcome.wasSignalled && outcome.text == "", "\(outcome.complaint)")
        #expect(try copy(from: source, to: address).differences == [])
        try expectSame(source, address)
    }
}
