import CoveyTesting
import Foundation
import Testing

/// A sample with edits, early and late deletions and copies, whose truth is known.
@Suite(.serialized) struct SampleStreamTests {
    private let covey: Workspace
    private let truth: SampleCounts

    init() throws {
        covey = try Workspace()
        truth = try covey.sample(posts: 4_000)
        try #require(truth.edits > 0 && truth.deletes > 0 && truth.duplicates > 0)
    }

    private var live: StoreCounts { StoreCounts(posts: truth.livePosts, authors: truth.liveAuthors) }

    @Test func `exactly the live posts and authors remain`() throws {
        let counts = try covey.ingest("posts.ndjson", into: "whole")
        #expect(counts.read == truth.lines)
        #expect(try covey.counts(of: "whole") == live)
        try covey.expectSound("whole")
        try covey.expectRecounted("whole")
    }

    @Test func `reading it again stores nothing and changes nothing`() throws {
        try covey.ingest("posts.ndjson", into: "whole")
        let (profiles, posts) = try (covey.export("profiles", of: "whole"), covey.export("posts", of: "whole"))
        #expect(try covey.ingest("posts.ndjson", into: "whole").stored == 0)
        #expect(try covey.export("profiles", of: "whole") == profiles)
        #expect(try covey.export("posts", of: "whole") == posts)
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `edits and deletions in any order end in the same store`(seed: UInt64) throws {
        print("seed of the order:", seed)
        var numbers = SeededNumbers(seed: seed)
        try covey.write(lines: covey.lines(of: "posts.ndjson").shuffled(using: &numbers), to: "shuffled.ndjson")
        try covey.write("ingest:\n  batch_size: 100\n", to: "small.yaml")
        try covey.ingest("posts.ndjson", into: "whole")
        try covey.ingest("shuffled.ndjson", into: "shuffled", config: "small.yaml")
        #expect(try covey.counts(of: "shuffled") == live)
        try covey.expectEqual("whole", "shuffled")
        try covey.expectSound("shuffled")
    }

    @Test func `two processes that read two halves at once end in the same store`() throws {
        let lines = try covey.lines(of: "posts.ndjson")
        let even = lines.indices.filter { $0.isMultiple(of: 2) }.map { lines[$0] }
        let odd = lines.indices.filter { !$0.isMultiple(of: 2) }.map { lines[$0] }
        try covey.write(lines: even, to: "even.ndjson")
        try covey.write(lines: odd, to: "odd.ndjson")
        try covey.write("ingest:\n  batch_size: 100\n", to: "small.yaml")
        try covey.ingest("posts.ndjson", into: "whole")
        // The store is there already; how two runs make one store together is a test of its own.
        try covey.write("", to: "empty.ndjson")
        try covey.ingest("empty.ndjson", into: "shared")
        let runs = try ["even.ndjson", "odd.ndjson"].map {
            try covey.startIngest($0, into: "shared", config: "small.yaml")
        }
        for run in runs {
            let outcome = try run.outcome()
            #expect(outcome.status == 0, "\(outcome.complaint)")
        }
        #expect(try covey.counts(of: "shared") == live)
        try covey.expectEqual("whole", "shared")
        try covey.expectSound("shared")
    }

    @Test func `two first runs at the same moment make one store and one key`() throws {
        try covey.write(InventedPost(id: 1, text: "Acme works").line + "\n", to: "one.ndjson")
        var refused: Set<String> = []
        for round in 1...40 {
            try? FileManager.default.removeItem(at: covey.url("covey.key"))
            let runs = try (1...2).map { _ in try covey.startIngest("one.ndjson", into: "new\(round)") }
            for run in runs {
                let outcome = try run.outcome()
                if outcome.status != 0 { refused.insert(outcome.complaint.replacing("new\(round)", with: "new")) }
            }
        }
        #expect(refused == [])
    }
}
