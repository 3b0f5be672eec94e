import Foundation
import Testing

/// Posts that become too old.
@Suite struct RetentionTests {
    private let covey: Workspace

    init() throws {
        covey = try Workspace()
        // Twelve posts by three authors, of today, of 10 days ago, of 20 and so on.
        let lines = (0..<12).map { number in
            InventedPost(
                id: number + 1, author: 900 + number % 3, text: "Acme works",
                writtenAt: Date(timeIntervalSinceNow: Double(-number * 10 * 86_400))
            ).line
        }
        try covey.write(lines: lines, to: "posts.ndjson")
        try covey.write(lines: lines.prefix(4), to: "young.ndjson")
        // 35 days ago is neither among the posts nor near one: the clock may tick.
        try covey.write("retention:\n  posts: 35d\n", to: "kept.yaml")
    }

    private struct Ending: Decodable {
        var expired: Int
    }

    @Test func `ingest leaves out what is too old, and counts it as filtered`() throws {
        let counts = try covey.ingest("posts.ndjson", into: "store", config: "kept.yaml")
        #expect(counts.stored == 4 && counts.filtered == 8)
        #expect(counts.hits("dropped: too old") == 8)
        try covey.ingest("young.ndjson", into: "young")
        try covey.expectEqual("store", "young")
    }

    @Test func `ingest removes what has become too old in the store, from the profiles too`() throws {
        try covey.ingest("posts.ndjson", into: "store")
        try covey.write("", to: "empty.ndjson")
        let outcome = try covey.startIngest("empty.ndjson", into: "store", config: "kept.yaml").outcome()
        #expect(outcome.status == 0)
        #expect(try outcome.decoded(Ending.self).expired == 8)
        try covey.ingest("young.ndjson", into: "young")
        try covey.expectEqual("store", "young")
        try covey.expectSound("store")
        // What was removed stays away.
        #expect(try covey.ingest("posts.ndjson", into: "store", config: "kept.yaml").stored == 0)
    }

    @Test func `without a retention nothing is left out or removed`() throws {
        let outcome = try covey.startIngest("posts.ndjson", into: "store").outcome()
        #expect(try outcome.decoded(Ending.self).expired == 0)
        #expect(try covey.counts(of: "store").posts == 12)
    }

    @Test func `expire removes by hand, by the configuration or by the age that is named`() throws {
        try covey.ingest("posts.ndjson", into: "store")
        let store = "sqlite:store.sqlite"
        let first = try covey.succeed("store", "expire", "--json", "--store", store, "--older-than", "95d")
        #expect(try first.decoded(Ending.self).expired == 2)
        let second = try covey.succeed("store", "expire", "--json", "--store", store, "--config", "kept.yaml")
        #expect(try second.decoded(Ending.self).expired == 6)
        let third = try covey.succeed(
            "store", "expire", "--store", store, "--older-than", "5d", "--config", "kept.yaml")
        #expect(third.text.hasPrefix("3 posts from before ") && third.text.hasSuffix(" removed.\n"))
        #expect(try covey.counts(of: "store") == StoreCounts(posts: 1, authors: 1))
        try covey.expectSound("store")
    }

    @Test func `expire without an age is 78, with a wrong one 64`() throws {
        try covey.ingest("young.ndjson", into: "covey")
        let without = try covey.run("store", "expire")
        #expect(without.status == 78 && without.complaint.contains("retention.posts"))
        for age in ["0d", "5", "d", "-3d", "1.5d", "36501d", "５d", "99999999999999999999d"] {
            #expect(try covey.run("store", "expire", "--older-than", age).status == 64)
        }
        #expect(try covey.counts(of: "covey").posts == 4)
    }

    @Test(arguments: ["180", "0d", "\"\"", "[180d]", "forever", "1w"])
    func `a wrong retention is 78 with its place`(age: String) throws {
        try covey.write("retention:\n  posts: \(age)\n", to: "wrong.yaml")
        let outcome = try covey.startIngest("posts.ndjson", into: "store", config: "wrong.yaml").outcome()
        #expect(outcome.status == 78 && outcome.complaint.contains("wrong.yaml:2: retention.posts"))
        #expect(!covey.exists("store.sqlite"))
    }

    @Test func `an empty retention keeps posts for good`() throws {
        try covey.write("retention:\n  posts:\n", to: "empty.yaml")
        #expect(try covey.ingest("posts.ndjson", into: "store", config: "empty.yaml").stored == 12)
    }
}
