import CoveyTesting
import Foundation
import Testing

/// The two engines on their own: `score` and `kmeans`.
@Suite(.timeLimit(.minutes(20))) struct ScoreAndKMeansTests {
    private let covey: Workspace

    init() throws {
        covey = try Workspace()
    }

    private func objects(_ outcome: Outcome) throws -> [[String: Any]] {
        try outcome.text.split(separator: "\n").map {
            try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }

    private let scoreKeys: Set = [
        "line", "language", "polarity", "subjectivity", "sentiment", "scored", "probabilities", "confidence", "traits",
        "evidence", "model",
    ]

    @Test func `score prints one object a line, with the words that decided it`() throws {
        try covey.write("I love this phone\n\nThe service is terrible\n", to: "texts")
        let scores = try objects(covey.succeed("score", "texts"))
        #expect(scores.map { $0["line"] as? Int } == [1, 2, 3])
        #expect(scores.allSatisfy { Set($0.keys) == scoreKeys })
        #expect(scores.map { $0["sentiment"] as? String }[0] == "positive")
        #expect(scores.map { $0["sentiment"] as? String }[2] == "negative")
        let evidence = try #require(scores[2]["evidence"] as? [[String: Any]])
        #expect(evidence.contains { ($0["words"] as? String)?.contains("terrible") == true })
    }

    @Test func `score reads standard input and a column of a CSV file alike`() throws {
        try covey.write("id,review\n1,I love this phone\n2,\"The service, I say,\nis terrible\"\n", to: "reviews.csv")
        try covey.write("I love this phone\n", to: "text")
        let rows = try objects(covey.succeed("score", "reviews.csv", "--text-column", "review"))
        #expect(rows.map { $0["line"] as? Int } == [2, 3])
        #expect(rows.allSatisfy { Set($0.keys) == scoreKeys })
        let line = try objects(covey.run("score", input: FileHandle(forReadingFrom: covey.url("text"))))
        #expect(line.count == 1 && line[0]["polarity"] as? Double == rows[0]["polarity"] as? Double)
        let wrong = try covey.run("score", "reviews.csv", "--text-column", "reviews")
        #expect(
            wrong.status == 64 && wrong.complaint.contains("reviews.csv") && wrong.complaint.contains("\"reviews\""))
        #expect(!wrong.complaint.contains("Usage"))
    }

    @Test(arguments: [[], ["--text-column", "review"]])
    func `score answers each line of a pipe that stays open`(arguments: [String]) throws {
        let (input, output) = (Pipe(), Pipe())
        let execution = try covey.start(["score"] + arguments, input: input.fileHandleForReading, output: output)
        try input.fileHandleForWriting.write(contentsOf: Data("review\nI love this phone\n".utf8))
        // The test waits here for as long as the command keeps its answer to itself; the limit is that of the suite.
        let answer = output.fileHandleForReading.availableData
        #expect(answer.last == UInt8(ascii: "\n"))
        try input.fileHandleForWriting.close()
        #expect(try execution.outcome().status == 0)
    }

    private struct Clustering: Decodable {
        struct Seconds: Decodable {
            var read: Double
            var fit: Double
        }
        struct Row: Decodable, Equatable {
            var k: Int
            var inertia: Double
        }
        var n: Int
        var d: Int
        var k: Int
        var requestedK: Int
        var inertia: Double
        var iterations: Int
        var seconds: Seconds
        var table: [Row]

        enum CodingKeys: String, CodingKey {
            case n, d, k, inertia, iterations, seconds, table
            case requestedK = "requested_k"
        }
    }

    /// 600 points around three corners of a triangle.
    private func writeTriangle() throws {
        var numbers = SeededNumbers(seed: 3)
        let corners = [(0.0, 0.0), (10.0, 0.0), (5.0, 9.0)]
        let rows = (0..<600).map { row in
            let (x, y) = corners[row % 3]
            return "\(x + .random(in: -1...1, using: &numbers)),\(y + .random(in: -1...1, using: &numbers))"
        }
        try covey.write(lines: ["x,y"] + rows, to: "points.csv")
    }

    @Test func `kmeans says what it did in the documented keys`() throws {
        try writeTriangle()
        let outcome = try covey.succeed("kmeans", "points.csv", "--k-range", "1...6", "--json")
        let keys = try objects(outcome)[0].keys
        #expect(
            Set(keys) == [
                "n", "d", "k", "requested_k", "inertia", "iterations", "verdict", "rivals", "explanation", "seconds",
                "table",
            ])
        let clustering: Clustering = try outcome.decoded()
        #expect(clustering.n == 600 && clustering.d == 2 && clustering.k == 3)
        #expect(clustering.table.map(\.k) == Array(1...6))
        #expect(zip(clustering.table, clustering.table.dropFirst()).allSatisfy { $0.inertia >= $1.inertia })
        // The columns are standardised, so the inertia of one group is n * d.
        #expect(abs(clustering.table[0].inertia - 1_200) < 0.01)
        #expect(clustering.table[2].inertia == clustering.inertia)
    }

    @Test func `kmeans finds the three corners, the same on one thread and on two`() throws {
        try writeTriangle()
        var clusterings: [Clustering] = []
        for threads in ["1", "2"] {
            clusterings.append(
                try covey.succeed(
                    "kmeans", "points.csv", "--k-range", "1...6", "--json", "--threads", threads, "--labels", threads,
                    environment: ["OPENBLAS_NUM_THREADS": threads]
                ).decoded())
        }
        #expect(clusterings[0].table == clusterings[1].table)
        #expect(clusterings[0].inertia == clusterings[1].inertia)
        #expect(clusterings[0].iterations == clusterings[1].iterations)
        #expect(try covey.text(of: "1") == covey.text(of: "2"))
        let labels = try covey.lines(of: "1").enumerated().map { ($0 % 3, $1) }
        #expect(labels.count == 600 && adjustedRandIndex(labels) == 1)
    }

    @Test func `kmeans says so where fewer rows are different than groups were asked for`() throws {
        try covey.write("x,y\n1,2\n3,7\n0.1,4\n1,2\n3,7\n0.1,4\n1,2\n", to: "seven.csv")
        let outcome = try covey.run("kmeans", "seven.csv", "--k", "5", "--json")
        let clustering: Clustering = try outcome.decoded()
        #expect(clustering.k == 3 && clustering.requestedK == 5)
        #expect(outcome.complaint == "seven.csv: 3 groups, not 5: no more rows are different.\n")
    }

    @Test func `three rows show no clear number of groups`() throws {
        try covey.write("x,y\n1,2\n3,7\n0.1,4\n", to: "three.csv")
        let text = try covey.succeed("kmeans", "three.csv").text
        #expect(text.contains("* none: "), "\(text)")
    }

    @Test func `what kmeans complains about names the file`() throws {
        try covey.write("x\n1\nnan\n", to: "holes.csv")
        for arguments in [["--k", "2"], ["--k", "3", "--raw"], []] {
            let outcome = try covey.start(["kmeans", "holes.csv"] + arguments).outcome()
            #expect(outcome.status == 65 && outcome.complaint.hasPrefix("covey: holes.csv: "), "\(outcome.complaint)")
        }
    }

    @Test func `labels and JSON do not share standard output`() throws {
        try writeTriangle()
        let outcome = try covey.run("kmeans", "points.csv", "--k", "3", "--labels", "-", "--json")
        #expect(outcome.status == 64 && outcome.text == "" && outcome.complaint.contains("--labels"))
    }

    @Test(arguments: [["--k", "0"], ["--k-range", "3...1"], ["--k", "2", "--k-range", "1...3"], ["--threads", "0"]])
    func `kmeans refuses a senseless wish with 64`(arguments: [String]) throws {
        try writeTriangle()
        let outcome = try covey.start(["kmeans", "points.csv"] + arguments).outcome()
        #expect(outcome.status == 64 && !outcome.wasSignalled, "\(outcome.status) \(outcome.complaint)")
    }
}
