import Covey
import CoveyStore
import Testing

@testable import CoveySchedule

@Suite struct RunLogTests {
    private static let start = Instant(milliseconds: 1_790_000_000_000)

    private static func run(_ job: String, _ minutes: Int64) -> RunRecord {
        let instant = start.later(by: minutes * 60_000)
        return RunRecord(id: RunID(job: job, instant: instant), period: instant, createdAt: instant)
    }

    @Test(arguments: ["nightly.20261025T030000Z", "a-b_1.20261025T030000.007Z"])
    func `the name of a run reads back`(text: String) {
        #expect(RunID(text)?.text == text)
    }

    @Test(arguments: [
        "", "nightly", "nightly.", ".20261025T030000Z", "nightly.20261325T030000Z", "Nightly.20261025T030000Z",
        "nightly.20261025T030000", "nightly.20261025T030000.7Z", "../x.20261025T030000Z",
        "nightly.2026-10-25T03:00:00Z",
    ])
    func `what names no run is refused`(text: String) {
        #expect(RunID(text) == nil)
    }

    @Test func `runs come the latest first, page by page`() async throws {
        let store = InMemoryStore()
        let log = RunLog(store: store, now: { Self.start })
        for minute in 0..<30 { #expect(try await log.begin(Self.run(minute % 3 == 0 ? "a" : "b", Int64(minute)))) }
        let first = try await log.runs(limit: 4)
        #expect(first.map(\.id) == [29, 28, 27, 26].map { Self.run($0 % 3 == 0 ? "a" : "b", $0).id })
        let second = try await log.runs(after: first.last?.id, limit: 100)
        #expect(second.count == 26)
        #expect(second.first?.id == Self.run("b", 25).id)
        #expect(try await log.runs(job: "a", limit: 3).map(\.id) == [27, 24, 21].map { Self.run("a", $0).id })
        #expect(try await log.runs(state: .done, limit: 3).isEmpty)
    }

    @Test func `a run is made once`() async throws {
        let log = RunLog(store: InMemoryStore(), now: { Self.start })
        #expect(try await log.begin(Self.run("a", 0)))
        #expect(try await log.begin(Self.run("a", 0)) == false)
        #expect(try await log.begin(Self.run("b", 0)))
    }

    @Test func `who comes with an old fence writes nothing`() async throws {
        let log = RunLog(store: InMemoryStore(), now: { Self.start })
        var run = Self.run("a", 0)
        (run.state, run.fence) = (.running, 2)
        #expect(try await log.begin(run))
        #expect(try await log.change(run.id, under: 1) { $0.outcome = "old" } == nil)
        #expect(try await log.change(run.id, under: 2) { $0.outcome = "new" }?.outcome == "new")
        #expect(try await log.run(run.id)?.outcome == "new")
    }

    @Test func `runs are forgotten after 90 days`() async throws {
        let store = InMemoryStore()
        #expect(try await RunLog(store: store, now: { Self.start }).begin(Self.run("a", 0)))
        let day: Int64 = 86_400_000
        let almost = RunLog(store: store, now: { Self.start.later(by: 90 * day - 1) })
        let after = RunLog(store: store, now: { Self.start.later(by: 90 * day) })
        #expect(try await almost.runs(limit: 1).count == 1)
        #expect(try await after.runs(limit: 1).isEmpty)
    }
}
