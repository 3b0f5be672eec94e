import CoveyTesting
import Foundation
import Testing

/// A public sample stream of X from 2015, whose true counts are known.
@Suite(.enabled(if: Repository.hasRealStream, "needs ../shared/data beside the repository"), .serialized)
struct RealStreamTests {
    private let covey: Workspace
    private let stream = Repository.realStream.path

    init() throws {
        covey = try Workspace()
        try covey.ingest(stream, into: "whole")
    }

    @Test func `7,249 posts by 7,125 authors remain, and the counts balance`() throws {
        let counts = try covey.ingest(stream, into: "counted")
        #expect(counts.rejected == 0 && counts.filtered == 0)
        #expect(counts.authors == 7_125)
        #expect(try covey.counts(of: "counted") == StoreCounts(posts: 7_249, authors: 7_125))
        try covey.expectSound("counted")
    }

    @Test func `a recount without any code of ours agrees for every author`() throws {
        try covey.expectRecounted("whole")
    }

    @Test func `reading it again changes nothing`() throws {
        let before = try covey.export("profiles", of: "whole")
        let counts = try covey.ingest(stream, into: "whole")
        #expect(counts.stored == 0)
        #expect(try covey.export("profiles", of: "whole") == before)
    }

    @Test func `the lines in any order give the same profiles`() throws {
        let seed: UInt64 = 20_150_816
        print("seed of the order:", seed)
        var numbers = SeededNumbers(seed: seed)
        let lines = try Workspace.lines(of: Repository.realStream)
        try covey.write(lines: lines.shuffled(using: &numbers), to: "shuffled.ndjson")
        try covey.ingest("shuffled.ndjson", into: "shuffled")
        try covey.expectEqual("whole", "shuffled")
    }

    @Test func `two halves read by one process after the other give the same profiles`() throws {
        let lines = try Workspace.lines(of: Repository.realStream)
        try covey.write(lines: lines.suffix(from: lines.count / 2), to: "second.ndjson")
        try covey.write(lines: lines.prefix(lines.count / 2), to: "first.ndjson")
        try covey.ingest("second.ndjson", into: "halves")
        try covey.ingest("first.ndjson", into: "halves")
        try covey.expectEqual("whole", "halves")
    }

    @Test func `two members of gzip and a bzip2 copy give the same profiles`() throws {
        let packed = try covey.tool(
            "python3", "-c",
            """
            import bz2, gzip, sys
            data = open(sys.argv[1], "rb").read()
            half = len(data) // 2
            open("posts.gz", "wb").write(gzip.compress(data[:half], 1) + gzip.compress(data[half:], 1))
            open("posts.bz2", "wb").write(bz2.compress(data, 1))
            """, stream)
        try #require(packed.status == 0, "\(packed.complaint)")
        for name in ["posts.gz", "posts.bz2"] {
            try covey.ingest(name, into: name)
            try covey.expectEqual("whole", name)
        }
    }
}
