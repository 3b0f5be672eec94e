import Foundation
import Testing

/// Input that is damaged in part: the rest is taken, and what is damaged can be mended.
@Suite struct BadInputTests {
    private let covey: Workspace

    /// A line of the rejects file.
    private struct Reject: Decodable, Equatable {
        var source: String
        var line: Int
        var reason: String
        var raw: String
    }

    init() throws {
        covey = try Workspace()
        try covey.write("", to: "empty.ndjson")
    }

    /// Five posts, of which the third is cut short.
    private func writeBroken() throws {
        var lines = (1...5).map { InventedPost(id: $0, author: 900 + $0, text: "Acme works").line }
        lines[2] = String(lines[2].dropLast(30))
        try covey.write(lines: lines, to: "broken.ndjson")
    }

    private func rejects(in name: String) throws -> [Reject] {
        try covey.lines(of: name).map { try JSONDecoder().decode(Reject.self, from: Data($0.utf8)) }
    }

    @Test func `a broken line is rejected with its source, line and reason, and the run goes on`() throws {
        try writeBroken()
        let counts = try covey.ingest("broken.ndjson", into: "store")
        #expect(counts.read == 5 && counts.stored == 4 && counts.rejected == 1)
        let rejects = try rejects(in: try #require(counts.rejects))
        let reject = try #require(rejects.first)
        #expect(rejects.count == 1)
        #expect(reject.source == "broken.ndjson" && reject.line == 3)
        #expect(reject.reason.contains("not valid JSON"))
        #expect(try covey.lines(of: "broken.ndjson")[2] == reject.raw)
    }

    @Test func `the rejects file is for its owner's eyes only`() throws {
        try writeBroken()
        let path = try #require(covey.ingest("broken.ndjson", into: "store").rejects)
        #expect(try covey.permissions(of: path) == 0o600)
    }

    @Test func `a mended record is stored once, however often it is read`() throws {
        try writeBroken()
        let path = try #require(covey.ingest("broken.ndjson", into: "store").rejects)
        var note = try #require(
            JSONSerialization.jsonObject(with: Data(contentsOf: covey.url(path))) as? [String: Any])
        note["raw"] = InventedPost(id: 3, author: 903, text: "Acme works").line
        try JSONSerialization.data(withJSONObject: note).write(to: covey.url("mended.jsonl"))
        #expect(try covey.ingest("mended.jsonl", into: "store").stored == 1)
        let again = try covey.ingest("mended.jsonl", into: "store")
        #expect(again.stored == 0 && again.duplicate == 1 && again.rejects == nil)
        #expect(try covey.counts(of: "store") == StoreCounts(posts: 5, authors: 5))
    }

    @Test func `a record that was not mended is rejected again under its first source and line`() throws {
        try writeBroken()
        let first = try #require(covey.ingest("broken.ndjson", into: "store").rejects)
        try FileManager.default.moveItem(at: covey.url(first), to: covey.url("first.jsonl"))
        let counts = try covey.ingest("first.jsonl", into: "store")
        #expect(counts.rejected == 1 && counts.stored == 0)
        #expect(try rejects(in: try #require(counts.rejects)) == rejects(in: "first.jsonl"))
    }

    @Test func `an empty file is no mistake`() throws {
        let counts = try covey.ingest("empty.ndjson", into: "store")
        #expect(counts.read == 0 && counts.rejects == nil)
        #expect(try covey.counts(of: "store") == StoreCounts(posts: 0, authors: 0))
    }

    @Test func `of a gzip file that is cut short, what came before the cut is stored`() throws {
        let truth = try covey.sample(posts: 2_000)
        try covey.ingest("posts.ndjson", into: "whole")
        let packed = try covey.tool("gzip", "-kc", "posts.ndjson")
        try packed.output.prefix(packed.output.count / 2).write(to: covey.url("cut.gz"))
        let outcome = try covey.startIngest("cut.gz", into: "cut").outcome()
        #expect(outcome.status == 65)
        #expect(outcome.complaint.contains("cut.gz is cut short"))
        let counts: IngestCounts = try outcome.decoded()
        #expect(counts.balances && counts.read > truth.lines / 4 && counts.read < truth.lines * 3 / 4)
        // Every whole line before the cut was taken in; the last, which is not whole, was rejected.
        let lines = try covey.lines(of: "posts.ndjson")
        try covey.write(lines: lines.prefix(counts.read - counts.rejected), to: "head.ndjson")
        try covey.ingest("head.ndjson", into: "head")
        try covey.expectEqual("cut", "head")
        try covey.ingest("posts.ndjson", into: "cut")
        try covey.expectEqual("cut", "whole")
    }

    @Test func `one unusable file among several does not keep the others out`() throws {
        try covey.write(InventedPost(id: 1, text: "Acme works").line + "\n", to: "one.ndjson")
        try Data([0x1F, 0x8B, 8, 0, 0]).write(to: covey.url("cut.gz"))
        let outcome = try covey.startIngest("cut.gz", "one.ndjson", into: "store").outcome()
        #expect(outcome.status == 65)
        #expect(try covey.counts(of: "store").posts == 1)
    }
}

extension Workspace {
    func permissions(of name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: url(name).path)[.posixPermissions] as? Int
    }
}
