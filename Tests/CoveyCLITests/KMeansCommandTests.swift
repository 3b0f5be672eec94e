import CoveyTesting
import Foundation
import Testing

/// `covey kmeans`: what it tells of every k, given starts, and tables that stay in their file.
@Suite(.timeLimit(.minutes(20))) struct KMeansCommandTests {
    private let covey: Workspace

    /// 600 points around three corners of a triangle; the point of row `i` is at the corner `i % 3`.
    init() throws {
        covey = try Workspace()
        var numbers = SeededNumbers(seed: 3)
        let rows = (0..<600).map { row in
            let (x, y) = [(0.0, 0.0), (10.0, 0.0), (5.0, 9.0)][row % 3]
            return "\(x + .random(in: -1...1, using: &numbers)),\(y + .random(in: -1...1, using: &numbers))"
        }
        try covey.write(lines: ["x,y"] + rows, to: "points.csv")
        try covey.write("x,y\n1,1\n9,1\n5,8\n", to: "corners.csv")
    }

    private struct Clustering: Decodable {
        struct Seconds: Decodable {
            var read: Double
            var scale: Double
            var fit: Double
            var assess: Double
        }
        struct Stability: Decodable {
            var mean: Double
            var smallest: Double
        }
        struct Row: Decodable {
            var k: Int
            var inertia: Double
            var iterations: Int
            var sizes: [Int]
            var silhouette: Double?
            var stability: Stability?
            var changed: Int
            var belowFloor: Int

            enum CodingKeys: String, CodingKey {
                case k, inertia, iterations, sizes, silhouette, stability, changed
                case belowFloor = "below_floor"
            }
        }
        var k: Int
        var inertia: Double
        var iterations: Int
        var verdict: String?
        var rivals: [Int]?
        var explanation: String?
        var seconds: Seconds
        var table: [Row]
    }

    private func cluster(_ arguments: String...) throws -> Clustering {
        let outcome = try covey.start(["kmeans", "points.csv", "--json"] + arguments).outcome()
        try #require(outcome.status == 0, "\(outcome.complaint)")
        return try outcome.decoded()
    }

    private let corners = (0..<600).map { "\($0 % 3)" }

    @Test func `every k has its figures`() throws {
        let clustering = try cluster("--k-range", "1...5")
        #expect(clustering.k == 3 && clustering.table.map(\.k) == Array(1...5))
        let chosen = clustering.table[2]
        #expect(chosen.sizes == [200, 200, 200] && chosen.changed == 0 && chosen.belowFloor == 0)
        #expect(chosen.inertia == clustering.inertia && chosen.iterations == clustering.iterations)
        #expect(try #require(chosen.silhouette) > 0.8)
        let stability = try #require(chosen.stability)
        #expect(stability.mean > 0.99 && stability.smallest > 0.99 && stability.smallest <= stability.mean)
        #expect(clustering.table[0].silhouette == nil && clustering.table[0].stability == nil)
        // With one group less, or two, only one or two of the three corners keep theirs.
        #expect(clustering.table[0].changed == 400 && clustering.table[1].changed == 200)
        #expect(clustering.table.allSatisfy { $0.sizes.reduce(0, +) == 600 && $0.sizes.count == $0.k })
    }

    @Test func `the choice is explained, in text and in JSON`() throws {
        let clustering = try cluster("--k-range", "1...5")
        let explanation = try #require(clustering.explanation)
        #expect(clustering.verdict != nil && clustering.rivals != nil)
        let text = try covey.succeed("kmeans", "points.csv", "--k-range", "1...5").text
        #expect(text.contains("* \(clustering.verdict ?? ""): \(explanation)"))
        #expect(text.split(separator: "\n").contains { $0.hasPrefix("* 3  ") }, "\(text)")
        let given = try cluster("--k", "3")
        #expect(given.verdict == nil && given.rivals == nil && given.explanation == nil && given.table.count == 1)
    }

    @Test func `a best k at the end of the range asks for a wider one`() throws {
        #expect(try cluster("--k-range", "2...3").explanation?.hasSuffix("try a wider one.") == true)
        #expect(try cluster("--k-range", "2...4").explanation?.contains("try a wider one.") == false)
    }

    @Test func `given centroids are where the iterations start, in their order`() throws {
        let clustering = try cluster("--init", "corners.csv", "--raw", "--labels", "labels")
        #expect(clustering.k == 3 && clustering.table[0].sizes == [200, 200, 200])
        #expect(try covey.lines(of: "labels") == corners)
        #expect(try cluster("--init", "corners.csv", "--raw", "--max-iterations", "1").iterations == 1)
        // Until no row changes its group it takes one iteration more than until the centroids lie still.
        let exact = try cluster("--init", "corners.csv", "--raw", "--tolerance", "0")
        #expect(exact.iterations == 2 && exact.inertia == clustering.inertia)
    }

    @Test(arguments: [[], ["--raw"]])
    func `a streamed fit is the one in memory`(arguments: [String]) throws {
        // In standardised units the corners lie in other places, and each is still nearest to its own.
        let all = ["--init", "corners.csv", "--tolerance", "0"] + arguments
        func run(_ more: [String]) throws -> (Clustering, [String]) {
            let outcome = try covey.start(["kmeans", "points.csv", "--json", "--labels", "labels"] + all + more)
                .outcome()
            try #require(outcome.status == 0, "\(outcome.complaint)")
            return (try outcome.decoded(), try covey.lines(of: "labels"))
        }
        let (memory, labels) = try run([])
        for threads in ["1", "2"] {
            let (streamed, streamedLabels) = try run(["--stream", "--threads", threads])
            #expect(abs(streamed.inertia / memory.inertia - 1) < 1e-9)
            #expect(streamedLabels == labels && streamed.table[0].sizes == memory.table[0].sizes)
            #expect(streamed.table[0].silhouette == nil && streamed.table[0].stability == nil)
        }
    }

    @Test func `a streamed fit finds its own start`() throws {
        let streamed = try cluster("--k", "3", "--stream", "--labels", "labels")
        #expect(abs(streamed.inertia / (try cluster("--k", "3")).inertia - 1) < 1e-9)
        let labels = try covey.lines(of: "labels").enumerated().map { ($0 % 3, $1) }
        #expect(labels.count == 600 && adjustedRandIndex(labels) == 1)
    }

    @Test(arguments: [
        ["--stream"], ["--stream", "--k-range", "1...3"], ["--init", "corners.csv", "--k-range", "1...3"],
        ["--init", "corners.csv", "--k", "2"], ["--init", "points.csv", "--stream", "--k", "3"],
        ["--k", "3", "--tolerance", "-1"], ["--k", "3", "--max-iterations", "0"],
    ])
    func `options that do not go together are refused with 64`(arguments: [String]) throws {
        let outcome = try covey.start(["kmeans", "points.csv"] + arguments).outcome()
        #expect(outcome.status == 64 && !outcome.wasSignalled && outcome.text == "", "\(outcome.complaint)")
    }

    @Test(arguments: [[], ["--stream", "--k", "2"]])
    func `an interrupt ends it with 130`(arguments: [String]) throws {
        let pipe = Pipe()
        let execution = try covey.start(
            ["kmeans", "/dev/stdin"] + arguments, input: pipe.fileHandleForReading)
        // More than a pipe holds: once all is written, the command has begun to read.
        try pipe.fileHandleForWriting.write(contentsOf: Data(String(repeating: "1,2\n", count: 100_000).utf8))
        execution.send(SIGINT)
        let hasEnded = execution.hasEnded(within: 60)
        #expect(hasEnded, "a minute after the interrupt it still waits for the pipe")
        try pipe.fileHandleForWriting.close()
        let outcome = try execution.outcome()
        #expect(outcome.status == 130 && !outcome.wasSignalled, "\(outcome.complaint)")
    }
}
