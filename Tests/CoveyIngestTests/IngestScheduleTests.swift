import Covey
import CoveyStore
import Testing

@testable import CoveyIngest

@Suite struct IngestScheduleTests {
    private func block(pause: Bool = false) throws -> Block {
        var block = try #require(try BlockReader(bytes: Array("{}\n".utf8), name: "block").next())
        block.endsAtPause = pause
        return block
    }

    private func taken(_ changes: Int) -> Intake.Taken {
        var taken = Intake.Taken(hits: RuleHits(rules: 0))
        taken.read = changes
        taken.changes = (0..<changes).map { .withdraw(.init("x:\($0)"), through: .max) }
        return taken
    }

    private func names(_ actions: [IngestSchedule.Action]) -> [String] {
        actions.map { action in
            switch action {
            case .read: "read"
            case .take(_, let number): "take \(number)"
            case .apply(let batch): "apply \(batch.changes.count)"
            }
        }
    }

    @Test func `reading runs ahead no further than its width`() throws {
        var schedule = IngestSchedule(width: 2, batchSize: 10)
        #expect(names(schedule.actions()) == ["read"])
        schedule.handle(.read(try block()))
        #expect(names(schedule.actions()) == ["take 0", "read"])
        schedule.handle(.read(try block()))
        #expect(names(schedule.actions()) == ["take 1"])
        schedule.handle(.taken(taken(3), 1))
        #expect(names(schedule.actions()) == [], "block 1 waits for block 0, so the width is still used up")
        schedule.handle(.taken(taken(3), 0))
        #expect(names(schedule.actions()) == ["read"])
    }

    @Test func `batches are applied one at a time, full ones first, the rest at the end`() throws {
        var schedule = IngestSchedule(width: 4, batchSize: 5)
        _ = schedule.actions()
        schedule.handle(.read(try block()))
        _ = schedule.actions()
        schedule.handle(.taken(taken(5), 0))
        #expect(names(schedule.actions()) == ["apply 5"])
        schedule.handle(.read(try block()))
        #expect(names(schedule.actions()) == ["take 1", "read"])
        schedule.handle(.taken(taken(7), 1))
        schedule.handle(.read(nil))
        #expect(names(schedule.actions()) == [], "the first batch is still being applied")
        schedule.handle(.applied(taken(5), ChangeCounts()))
        #expect(names(schedule.actions()) == ["apply 7"])
        schedule.handle(.applied(taken(7), ChangeCounts()))
        #expect(names(schedule.actions()) == [])
    }

    @Test func `a batch is full by weight as well, so that long texts and rejected records do not pile up`() throws {
        var schedule = IngestSchedule(width: 4, batchSize: 1_000)
        _ = schedule.actions()
        schedule.handle(.read(try block()))
        _ = schedule.actions()
        var heavy = taken(1)
        heavy.weight = 32 << 20
        schedule.handle(.taken(heavy, 0))
        schedule.handle(.read(try block()))
        #expect(names(schedule.actions()) == ["take 1", "apply 1"], "and no further read before that")
    }

    @Test func `a pause of the input applies what is there`() throws {
        var schedule = IngestSchedule(width: 4, batchSize: 1_000)
        _ = schedule.actions()
        schedule.handle(.read(try block(pause: true)))
        #expect(names(schedule.actions()) == ["take 0", "read"])
        schedule.handle(.taken(taken(2), 0))
        #expect(names(schedule.actions()) == ["apply 2"])
    }

    @Test func `reading waits while a full batch does`() throws {
        var schedule = IngestSchedule(width: 4, batchSize: 2)
        _ = schedule.actions()
        schedule.handle(.read(try block()))
        _ = schedule.actions()
        schedule.handle(.taken(taken(2), 0))
        #expect(names(schedule.actions()) == ["apply 2"])
        schedule.handle(.read(try block()))
        _ = schedule.actions()
        schedule.handle(.taken(taken(3), 1))
        schedule.handle(.read(try block()))
        #expect(names(schedule.actions()) == ["take 2"], "no further read")
        schedule.handle(.applied(taken(2), ChangeCounts()))
        #expect(names(schedule.actions()) == ["apply 3"])
        #expect(names(schedule.actions()) == ["read"])
    }
}
