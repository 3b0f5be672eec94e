import CoveyTesting
import Foundation
import Testing

/// Runs that are cut off with SIGKILL at any moment, and what is left of them.
@Suite(.serialized) struct SuddenEndTests {
    private let covey: Workspace

    init() throws {
        covey = try Workspace()
        // Many batches, so that a run can end within, before and after any of them.
        try covey.write("ingest:\n  batch_size: 200\n", to: "small.yaml")
    }

    @Test(.enabled(if: Repository.hasRealStream, "needs ../shared/data beside the repository"))
    func `cut off at 50 random moments and then run to its end, an ingest gives the same profiles to the bit`() throws {
        let stream = Repository.realStream.path
        let start = ContinuousClock.now
        try covey.ingest(stream, into: "whole", config: "small.yaml")
        // How long a run takes while others run beside it; it is corrected by runs that end before their moment.
        var duration = (ContinuousClock.now - start) / .seconds(1)
        var moments = moments()
        var killed = 0
        for round in 1...50 {
            let begin = ContinuousClock.now
            let execution = try covey.startIngest(stream, into: "killed", config: "small.yaml")
            if execution.hasEnded(within: Double.random(in: 0..<duration, using: &moments)) {
                duration = min(duration, (ContinuousClock.now - begin) / .seconds(1))
            } else {
                execution.send(SIGKILL)
            }
            let outcome = try execution.outcome()
            if outcome.wasSignalled, outcome.status == SIGKILL { killed += 1 }
            if round.isMultiple(of: 10), covey.exists("killed.sqlite") { try covey.expectSound("killed") }
        }
        print("cut off: \(killed) of 50")
        #expect(killed >= 25, "too many runs were over before they could be cut off")
        try covey.ingest(stream, into: "killed", config: "small.yaml")
        try covey.expectSound("killed")
        try covey.expectEqual("whole", "killed")
    }

    @Test func `a run that is cut off while it makes its store does not stand in the way of the next`() throws {
        try covey.write(InventedPost(id: 1, text: "Acme works").line + "\n", to: "one.ndjson")
        var moments = moments()
        var refused: Set<String> = []
        for round in 1...80 {
            let execution = try covey.startIngest("one.ndjson", into: "new\(round)")
            while !covey.exists("new\(round).sqlite"), !execution.hasEnded(within: 0.000_2) {}
            // Making the tables takes about this long.
            if !execution.hasEnded(within: Double.random(in: 0..<0.01, using: &moments)) { execution.send(SIGKILL) }
            _ = try execution.outcome()
            let outcome = try covey.startIngest("one.ndjson", into: "new\(round)").outcome()
            if outcome.status != 0 { refused.insert(outcome.complaint.replacing("new\(round)", with: "new")) }
        }
        #expect(refused == [])
    }

    private struct Published: Decodable {
        struct Segment: Decodable {
            var number: Int
            var summary: Summary
        }
        struct Summary: Decodable {
            var size: Int
        }
        var profiles: Int
        var segments: [Segment]
    }

    private struct Member: Decodable {
        var segment: Int?
    }

    @Test func `of a segmentation that is cut off, readers see all or nothing`() throws {
        _ = try covey.sample(posts: 1_500)
        try covey.ingest("posts.ndjson", into: "store")
        let arguments = ["segment", "--store", "sqlite:store.sqlite", "--k"]
        let start = ContinuousClock.now
        _ = try covey.start(arguments + ["3"]).outcome()
        let duration = (ContinuousClock.now - start) / .seconds(1)
        var moments = moments()
        for round in 1...12 {
            let execution = try covey.start(arguments + ["\(3 + round % 3)"])
            if !execution.hasEnded(within: Double.random(in: 0..<duration, using: &moments)) { execution.send(SIGKILL) }
            _ = try execution.outcome()
            let seen: Published = try covey.succeed("report", "--json", "--store", "sqlite:store.sqlite").decoded()
            let members: [Member] = try covey.rows("profiles", of: "store")
            #expect(members.count == seen.profiles)
            let sizes = seen.segments.map { segment in members.count { $0.segment == segment.number } }
            #expect(sizes == seen.segments.map(\.summary.size))
        }
    }

    private func moments() -> SeededNumbers {
        let seed: UInt64 = 50
        print("seed of the moments:", seed)
        return SeededNumbers(seed: seed)
    }
}
