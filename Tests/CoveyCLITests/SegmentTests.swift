import Foundation
import Testing

/// Segments of a sample whose types of customers are known.
@Suite(.serialized) struct SegmentTests {
    private let covey: Workspace

    init() throws {
        covey = try Workspace()
        try covey.write("store: sqlite:store.sqlite\nprivacy:\n  authors: plain\n", to: "covey.yaml")
    }

    private func ingestSample(posts: Int) throws {
        _ = try covey.sample(posts: posts)
        try covey.ingest("posts.ndjson", into: "store", config: "covey.yaml")
    }

    private struct Row: Decodable {
        var author: String
        var segment: Int
    }

    private func labels() throws -> Data { try covey.export("profiles", of: "store", columns: "author,segment") }

    @Test func `the adjusted Rand index is 1 for a renamed grouping and below 0 for one against it`() {
        #expect(adjustedRandIndex([("a", 2), ("a", 2), ("b", 1), ("b", 1), ("c", 0)]) == 1)
        // By hand: no pair is together in both; 1 in each of 2 rows and 2 columns of 6 pairs: (0 - 2/3) / (2 - 2/3).
        let crossed = adjustedRandIndex([(0, 0), (0, 1), (1, 0), (1, 1)])
        #expect(abs(crossed + 0.5) < 1e-12)
    }

    @Test func `the six types of customers are found again`() throws {
        try ingestSample(posts: 20_000)
        try covey.succeed("segment", "--config", "covey.yaml")
        var types: [String: String] = [:]
        for row in try covey.lines(of: "truth.csv").dropFirst() {
            let fields = row.split(separator: ",")
            types["x:\(fields[0])"] = String(fields[1])
        }
        let rows: [Row] = try covey.rows("profiles", of: "store")
        let pairs = try rows.map { (try #require(types[$0.author]), $0.segment) }
        let index = adjustedRandIndex(pairs)
        print("adjusted Rand index over \(pairs.count) authors:", index)
        #expect(Set(pairs.map(\.1)).count == 6)
        #expect(index > 0.8)
    }

    @Test func `the same store gives the same segments in every run and on any number of threads`() throws {
        _ = try covey.sample(posts: 6_000)
        var all: [Data] = []
        for (place, (threads, blas)) in [("1", "1"), ("1", "1"), ("2", "1"), ("1", "2"), ("2", "2")].enumerated() {
            // Each run is the first of its store: what was published before is part of what a run starts from.
            try covey.succeed("ingest", "posts.ndjson", "--config", "covey.yaml", "--store", "sqlite:s\(place).sqlite")
            try covey.succeed(
                "segment", "--config", "covey.yaml", "--store", "sqlite:s\(place).sqlite", "--k", "2...7", "--threads",
                threads, environment: ["OPENBLAS_NUM_THREADS": blas])
            let labels = try covey.export("profiles", of: "s\(place)", columns: "author,segment")
            all.append(labels + (try covey.export("segments", of: "s\(place)")))
        }
        #expect(Set(all).count == 1)
        #expect(String(decoding: all[0], as: UTF8.self).contains(#""segment":1"#))
    }

    @Test func `under which names authors are kept makes no difference to the segments`() throws {
        try ingestSample(posts: 1_500)
        try covey.succeed("segment", "--config", "covey.yaml", "--k", "2...6")
        let plain = try covey.export("segments", of: "store")
        for key in ["one", "two"] {
            let environment = ["COVEY_AUTHOR_KEY": String(repeating: key, count: 11)]
            try covey.succeed("ingest", "posts.ndjson", "--store", "sqlite:\(key).sqlite", environment: environment)
            try covey.succeed("segment", "--store", "sqlite:\(key).sqlite", "--k", "2...6")
            #expect(try covey.export("segments", of: key) == plain)
        }
    }

    @Test func `an export of one segment is its part of the whole export`() throws {
        try ingestSample(posts: 1_500)
        try covey.succeed("segment", "--config", "covey.yaml", "--k", "3")
        let whole = String(decoding: try labels(), as: UTF8.self).split(separator: "\n")
        for number in 1...3 {
            let part = try covey.succeed(
                "export", "profiles", "--segment", "\(number)", "--columns", "author,segment", "--format", "jsonl",
                "--config", "covey.yaml"
            ).text.split(separator: "\n")
            #expect(!part.isEmpty && part == whole.filter { $0.hasSuffix(#""segment":\#(number)}"#) })
        }
    }

    @Test func `a new author has a provisional segment at once, and a firm one with the next run`() throws {
        try ingestSample(posts: 1_500)
        try covey.succeed("segment", "--config", "covey.yaml", "--k", "3")
        try covey.write(InventedPost(id: 1, author: 1, text: "Acme works").line + "\n", to: "one.ndjson")
        try covey.ingest("one.ndjson", into: "store", config: "covey.yaml")
        struct Standing: Decodable, Equatable {
            var author: String
            var segment: Int
            var standing: String
        }
        let before: [Standing] = try covey.rows("profiles", of: "store")
        #expect(before.filter { $0.standing == "provisional" }.map(\.author) == ["x:1"])
        try covey.succeed("segment", "--config", "covey.yaml", "--k", "3")
        let after: [Standing] = try covey.rows("profiles", of: "store")
        #expect(after.allSatisfy { $0.standing == "assigned" })
    }
}
