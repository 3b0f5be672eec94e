import Covey
import CoveyStore
import Foundation
import Synchronization
import Testing

@testable import CoveySchedule

@Suite(.timeLimit(.minutes(20))) struct SchedulerTests {
    /// 1 October 2026, 12:00 UTC.
    private static let noon = Instant(milliseconds: 1_790_856_000_000)
    private static let hour: Int64 = 3_600_000
    private static let day: Int64 = 24 * hour

    private let store = InMemoryStore()
    private let clock = TestClock(noon)

    private func scheduler(_ jobs: [Job], _ owner: String = "a", clock: TestClock? = nil) -> Scheduler {
        Scheduler(jobs: jobs, store: store, owner: owner, clock: (clock ?? self.clock).clock)
    }

    private static func nightly(
        _ name: String = "nightly", attempts: Int = 3, zone: TimeZone = .gmt,
        work: @escaping @Sendable (JobContext) async throws -> String
    ) throws -> Job {
        Job(name: name, cron: try CronExpression("0 3 * * *"), zone: zone, attempts: attempts, work: work)
    }

    /// Waits until a run stands so.
    private func until(_ scheduler: Scheduler, _ state: RunRecord.State) async throws -> RunRecord {
        while true {
            if let run = try await scheduler.log.runs(state: state, limit: 1).first { return run }
            await Task.yield()
        }
    }

    @Test func `a job that is new is not run for times before it was there`() async throws {
        let counter = Counter()
        let scheduler = scheduler([
            try Self.nightly { _ in
                counter.add()
                return "Done."
            }
        ])
        await scheduler.tick()
        #expect(counter.count == 0)
        #expect(try await scheduler.log.runs(limit: 10).isEmpty)
        #expect(try await scheduler.statuses().first?.next?.text == "2026-10-02T03:00:00Z")
    }

    @Test func `a due time is run once, and told`() async throws {
        let counter = Counter()
        let scheduler = scheduler([
            try Self.nightly { context in
                counter.add()
                context.report(5, of: 7, "things")
                return "Done for \(context.period.text)."
            }
        ])
        await scheduler.tick()
        clock.advance(15 * Self.hour)
        for _ in 0..<3 { await scheduler.tick() }
        #expect(counter.count == 1)
        let run = try #require(try await scheduler.log.runs(limit: 10).first)
        #expect(run.id.text == "nightly.20261002T030000Z")
        #expect(run.state == .done)
        #expect(run.outcome == "Done for 2026-10-02T03:00:00Z.")
        #expect(run.attempt == 1)
        #expect(run.seconds(now: clock.now) == 0)
        #expect(!run.isByHand)
        let status = try #require(try await scheduler.statuses().first)
        #expect(status.last == run)
        #expect(status.open.isEmpty)
    }

    @Test func `two schedulers on one store run each time once`() async throws {
        let counter = Counter()
        let job = try Self.nightly { _ in
            counter.add()
            return "Done."
        }
        let (one, other) = (scheduler([job], "a"), scheduler([job], "b"))
        for _ in 0..<20 {
            async let first: Void = one.tick()
            async let second: Void = other.tick()
            _ = await (first, second)
            clock.advance(6 * Self.hour)
        }
        #expect(counter.count == 5)
        #expect(try await one.log.runs(limit: 10).map(\.state) == Array(repeating: .done, count: 5))
    }

    @Test func `of many times that were missed the latest is run, once`() async throws {
        let counter = Counter()
        let scheduler = scheduler([
            try Self.nightly { _ in
                counter.add()
                return "Done."
            }
        ])
        await scheduler.tick()
        clock.advance(10 * Self.day)
        for _ in 0..<3 { await scheduler.tick() }
        #expect(counter.count == 1)
        #expect(try await scheduler.log.runs(limit: 10).map(\.id.text) == ["nightly.20261011T030000Z"])
    }

    @Test func `another schedule begins anew`() async throws {
        let counter = Counter()
        let work: @Sendable (JobContext) async throws -> String = { _ in
            counter.add()
            return "Done."
        }
        await scheduler([try Self.nightly(work: work)]).tick()
        clock.advance(Self.hour)
        let changed = Job(name: "nightly", cron: try CronExpression("30 12 * * *"), work: work)
        await scheduler([changed]).tick()
        #expect(counter.count == 0)
        clock.advance(Self.day)
        await scheduler([changed]).tick()
        #expect(counter.count == 1)
    }

    @Test func `instances with different schedules for a job run the times of both`() async throws {
        let nightly = try Self.nightly { _ in "Done." }
        let hourly = Job(name: "nightly", cron: try CronExpression("30 * * * *")) { _ in "Done." }
        let (old, new) = (scheduler([nightly], "a"), scheduler([hourly], "b"))
        for _ in 0..<(16 * 6) {
            await old.tick()
            await new.tick()
            clock.advance(Self.hour / 6)
        }
        // From 12:00 to 4:00: the half hours, and 3:00.
        let runs = try await old.log.runs(limit: 100)
        #expect(runs.count == 17)
        #expect(runs.allSatisfy { $0.state == .done })
        #expect(runs.count { $0.id.text == "nightly.20261002T030000Z" } == 1)
    }

    @Test func `a schedule that comes back makes up for what was missed meanwhile`() async throws {
        let nightly = try Self.nightly { _ in "Done." }
        let yearly = Job(name: "nightly", cron: try CronExpression("@yearly")) { _ in "Done." }
        await scheduler([nightly]).tick()
        clock.advance(15 * Self.hour)
        await scheduler([yearly]).tick()
        let scheduler = scheduler([nightly])
        #expect(try await scheduler.log.runs(limit: 10).isEmpty)
        await scheduler.tick()
        #expect(try await scheduler.log.runs(limit: 10).map(\.id.text) == ["nightly.20261002T030000Z"])
    }

    @Test func `an agenda remembers a few schedules, and the one it was begun with`() async throws {
        let work: @Sendable (JobContext) async throws -> String = { _ in "Done." }
        await scheduler([try Self.nightly(work: work)]).tick()
        for minute in 0..<20 {
            clock.advance(1_000)
            await scheduler([Job(name: "nightly", cron: try CronExpression("\(minute) 5 * * *"), work: work)]).tick()
        }
        let record = try #require(try await store.record(.job, "agenda.nightly", now: clock.now))
        let agenda = try RecordBody.value(Agenda.self, of: record)
        #expect(agenda.schedule == "0 3 * * * GMT")
        #expect(agenda.others?.keys.sorted() == (12..<20).map { "\($0) 5 * * * GMT" })
        #expect(agenda.through == Self.noon)
    }

    @Test func `a run goes by the clocks of its zone`() async throws {
        let scheduler = scheduler([
            try Self.nightly(zone: try #require(TimeZone(identifier: "Europe/London"))) { $0.period.text }
        ])
        await scheduler.tick()
        clock.advance(23 * Self.day)
        for _ in 0..<(3 * 24) {
            clock.advance(Self.hour)
            await scheduler.tick()
        }
        // 3:00 is 2:00 UTC until 25 October 2026, and 3:00 UTC from then on.
        #expect(
            try await scheduler.log.runs(limit: 10).compactMap(\.outcome) == [
                "2026-10-27T03:00:00Z", "2026-10-26T03:00:00Z", "2026-10-25T03:00:00Z", "2026-10-24T02:00:00Z",
            ])
    }

    @Test func `a run that fails is tried again later and later, and given up`() async throws {
        let counter = Counter()
        let scheduler = scheduler([
            try Self.nightly { _ in
                counter.add()
                throw JobFailure("The printer is on fire.")
            }
        ])
        await scheduler.tick()
        clock.advance(15 * Self.hour)
        await scheduler.tick()
        var run = try #require(try await scheduler.log.runs(limit: 1).first)
        #expect(run.state == .waiting)
        #expect(run.error == "The printer is on fire.")
        #expect(run.notBefore == clock.now.later(by: 30_000))
        clock.advance(29_000)
        await scheduler.tick()
        #expect(counter.count == 1)
        clock.advance(1_000)
        await scheduler.tick()
        #expect(counter.count == 2)
        clock.advance(120_000)
        await scheduler.tick()
        run = try #require(try await scheduler.log.runs(limit: 1).first)
        #expect((run.state, run.attempt) == (.failed, 3))
        clock.advance(2 * Self.hour)
        await scheduler.tick()
        #expect(counter.count == 3)
        #expect(try await scheduler.statuses().first?.failures == 1)
        clock.advance(Self.day)
        for _ in 0..<4 {
            await scheduler.tick()
            clock.advance(Self.hour)
        }
        #expect(try await scheduler.statuses().first?.failures == 2)
    }

    @Test func `a failure that is final is not tried again`() async throws {
        let scheduler = scheduler([try Self.nightly { _ in throw JobFailure("Never.", isFinal: true) }])
        await scheduler.tick()
        clock.advance(15 * Self.hour)
        await scheduler.tick()
        let run = try #require(try await scheduler.log.runs(limit: 1).first)
        #expect((run.state, run.attempt, run.error) == (.failed, 1, "Never."))
    }

    @Test func `an instance that dies is taken over, and when it wakes it writes nothing`() async throws {
        // The first instance is frozen in the middle of its work: its own clock stands still.
        let frozen = TestClock(Self.noon)
        let gate = Gate()
        let first = scheduler(
            [
                try Self.nightly { _ in
                    await gate.pass()
                    return "From the dead."
                }
            ], "a", clock: frozen)
        await first.tick()
        frozen.advance(15 * Self.hour)
        clock.advance(15 * Self.hour)
        async let zombie: Void = first.tick()
        await gate.untilArrival()

        let second = scheduler([try Self.nightly { "Attempt \($0.attempt) under fence \($0.fence)." }], "b")
        // As long as the first one could be alive, nothing happens.
        clock.advance(35_000)
        await second.tick()
        #expect(try await second.log.runs(limit: 1).first?.state == .running)
        clock.advance(1)
        await second.tick()
        let run = try #require(try await second.log.runs(limit: 1).first)
        #expect((run.state, run.outcome, run.owner) == (.done, "Attempt 2 under fence 2.", "b"))

        gate.open()
        await zombie
        #expect(try await second.log.runs(limit: 10) == [run])
    }

    @Test func `a frozen instance finds out that it has lost the run before it does harm`() async throws {
        let frozen = TestClock(Self.noon)
        let gate = Gate()
        let harm = Counter()
        let first = scheduler(
            [
                try Self.nightly { context in
                    await gate.pass()
                    try await context.checkOwnership()
                    harm.add()
                    return "Harm done."
                }
            ], "a", clock: frozen)
        await first.tick()
        frozen.advance(15 * Self.hour)
        clock.advance(15 * Self.hour)
        async let zombie: Void = first.tick()
        await gate.untilArrival()
        clock.advance(35_001)
        await scheduler([try Self.nightly { _ in "Done." }], "b").tick()
        gate.open()
        await zombie
        #expect(harm.count == 0)
        #expect(try await first.log.runs(limit: 10).map(\.outcome) == ["Done."])
    }

    @Test func `work that outlives its lease is cancelled by its own watch`() async throws {
        let frozen = TestClock(Self.noon)
        let gate = Gate()
        let first = scheduler(
            [
                try Self.nightly { _ in
                    await gate.pass()
                    try Task.checkCancellation()
                    return "Too late."
                }
            ], "a", clock: frozen)
        await first.tick()
        frozen.advance(15 * Self.hour)
        clock.advance(15 * Self.hour)
        async let zombie: Void = first.tick()
        await gate.untilArrival()
        await frozen.untilSleepers(1)
        clock.advance(35_001)
        await scheduler([try Self.nightly { _ in "Done." }], "b").tick()
        // It wakes, and its next sign of life tells it.
        frozen.advance(40_000)
        while frozen.sleepers > 0 { await Task.yield() }
        gate.open()
        await zombie
        #expect(try await first.log.runs(limit: 10).map(\.outcome) == ["Done."])
    }

    @Test func `a run that keeps dying is given up`() async throws {
        let scheduler = scheduler([try Self.nightly(attempts: 2) { _ in "Done." }], "b")
        await scheduler.tick()
        clock.advance(15 * Self.hour)
        let due = try #require(Instant(year: 2026, month: 10, day: 2, hour: 3))
        // As two instances left it that died one after the other.
        var dead = RunRecord(id: RunID(job: "nightly", instant: due), period: due, createdAt: due)
        (dead.state, dead.attempt, dead.heartbeat, dead.owner) = (.running, 2, due, "a")
        #expect(try await scheduler.log.begin(dead))
        clock.advance(36_000)
        await scheduler.tick()
        let run = try #require(try await scheduler.log.runs(limit: 1).first)
        #expect((run.state, run.error) == (.failed, "It stopped reporting 2 times."))
    }

    @Test func `signs of life carry the progress and keep the run`() async throws {
        let gate = Gate()
        let scheduler = scheduler([
            try Self.nightly { context in
                context.report(3, of: 9, "things")
                await gate.pass()
                return "Done."
            }
        ])
        await scheduler.tick()
        clock.advance(15 * Self.hour)
        async let tick: Void = scheduler.tick()
        await gate.untilArrival()
        for _ in 0..<20 {
            await clock.untilSleepers(1)
            clock.advance(5_000)
        }
        await clock.untilSleepers(1)
        let run = try #require(try await scheduler.log.runs(limit: 1).first)
        #expect(run.progress == RunRecord.Progress(done: 3, total: 9, what: "things"))
        #expect(run.heartbeat == clock.now)
        let other = self.scheduler([try Self.nightly { _ in "Stolen." }], "b")
        await other.tick()
        gate.open()
        await tick
        #expect(try await scheduler.log.runs(limit: 1).first?.outcome == "Done.")
    }

    @Test func `a job runs when somebody asks, at once and once`() async throws {
        let scheduler = scheduler([try Self.nightly { $0.period.text }])
        let asked = try await scheduler.ask(for: "nightly", by: "key abc")
        clock.advance(1_000)
        let again = try await scheduler.ask(for: "nightly", by: "key def")
        #expect(asked.id == again.id)
        #expect(asked.state == .waiting)
        await scheduler.tick()
        let run = try #require(try await scheduler.log.run(asked.id))
        // The period is the scheduled one before.
        #expect((run.state, run.outcome, run.askedBy) == (.done, "2026-10-01T03:00:00Z", "key abc"))
        clock.advance(1)
        #expect(try await scheduler.ask(for: "nightly", by: "key abc").id != asked.id)
        await #expect(throws: ScheduleError(.unknownJob, "There is no job weekly.")) {
            try await scheduler.ask(for: "weekly", by: "key abc")
        }
    }

    @Test func `any instance picks up what was asked of another`() async throws {
        let asked = try await scheduler([try Self.nightly { _ in "a" }], "a").ask(for: "nightly", by: "key")
        let other = scheduler([try Self.nightly { _ in "b" }], "b")
        await other.tick()
        #expect(try await other.log.run(asked.id)?.owner == "b")
    }

    @Test func `a run in the foreground is kept, and keeps others away`() async throws {
        let gate = Gate()
        let scheduler = scheduler([
            try Self.nightly { context in
                await gate.pass()
                return "Done."
            }
        ])
        async let run = scheduler.runNow("nightly", by: "command line")
        await gate.untilArrival()
        let other = self.scheduler([try Self.nightly { _ in "Stolen." }], "b")
        await #expect(throws: ScheduleError.self) { try await other.runNow("nightly", by: "somebody") }
        await other.tick()
        gate.open()
        #expect(try await run.outcome == "Done.")
        #expect(try await scheduler.log.runs(limit: 10).map(\.state) == [.done])
    }

    @Test func `a run in the foreground that fails is not tried again`() async throws {
        let scheduler = scheduler([try Self.nightly { _ in throw JobFailure("No.") }])
        let run = try await scheduler.runNow("nightly", by: "command line")
        #expect((run.state, run.error) == (.failed, "No."))
    }

    @Test func `a run in the foreground ends when its task is cancelled`() async throws {
        let scheduler = scheduler([
            try Self.nightly { _ in
                try await Task.sleep(for: .seconds(3_600))
                return "Done."
            }
        ])
        let task = Task { try await scheduler.runNow("nightly", by: "command line") }
        _ = try await until(scheduler, .running)
        task.cancel()
        #expect(try await task.value.state == .cancelled)
    }

    @Test func `a run is cancelled while it waits, and while it runs`() async throws {
        let scheduler = scheduler([
            try Self.nightly { _ in
                try await Task.sleep(for: .seconds(3_600))
                return "Done."
            }
        ])
        let waiting = try await scheduler.ask(for: "nightly", by: "key")
        #expect(try await scheduler.cancel(waiting.id).state == .cancelled)
        await #expect(throws: ScheduleError.self) { try await scheduler.cancel(waiting.id) }

        clock.advance(1)
        let running = try await scheduler.ask(for: "nightly", by: "key")
        async let tick: Void = scheduler.tick()
        _ = try await until(scheduler, .running)
        #expect(try await scheduler.cancel(running.id).isToEnd)
        await tick
        #expect(try await scheduler.log.run(running.id)?.state == .cancelled)
        #expect(try await scheduler.statuses().first?.open.isEmpty == true)
    }

    @Test func `a run is cancelled from another instance with its next sign of life`() async throws {
        let first = scheduler([
            try Self.nightly { _ in
                try await Task.sleep(for: .seconds(3_600))
                return "Done."
            }
        ])
        let asked = try await first.ask(for: "nightly", by: "key")
        async let tick: Void = first.tick()
        _ = try await until(first, .running)
        let other = scheduler([try Self.nightly { _ in "b" }], "b")
        _ = try await other.cancel(asked.id)
        await clock.untilSleepers(1)
        clock.advance(5_000)
        await tick
        #expect(try await first.log.run(asked.id)?.state == .cancelled)
    }

    @Test func `on shutdown a run is left to the next instance, and counts no attempt`() async throws {
        let scheduler = scheduler([
            try Self.nightly { context in
                while !context.isToStop { await Task.yield() }
                throw CancellationError()
            }
        ])
        _ = try await scheduler.ask(for: "nightly", by: "key")
        let service = Task { await scheduler.run() }
        _ = try await until(scheduler, .running)
        scheduler.stop()
        await service.value
        let run = try #require(try await scheduler.log.runs(limit: 1).first)
        #expect((run.state, run.attempt) == (.waiting, 0))
        // The lease is free: another goes on at once.
        let other = self.scheduler([try Self.nightly { "Attempt \($0.attempt)." }], "b")
        await other.tick()
        #expect(try await other.log.runs(limit: 1).first?.outcome == "Attempt 1.")
    }

    @Test func `on shutdown work that does not stop by itself is cancelled after the grace`() async throws {
        let scheduler = scheduler([
            try Self.nightly { _ in
                try await Task.sleep(for: .seconds(3_600))
                return "Done."
            }
        ])
        _ = try await scheduler.ask(for: "nightly", by: "key")
        let service = Task { await scheduler.run() }
        _ = try await until(scheduler, .running)
        await clock.untilSleepers(1)
        service.cancel()
        // The watch waits for the grace now.
        let end = Scheduler.Settings().grace
        while try await scheduler.log.runs(limit: 1).first?.state == .running {
            if clock.sleepers > 0 { clock.advance(end) }
            await Task.yield()
        }
        await service.value
        #expect(try await scheduler.log.runs(limit: 1).first?.state == .waiting)
    }

    @Test func `work that ends within the grace is done`() async throws {
        let scheduler = scheduler([
            try Self.nightly { context in
                while !context.isToStop { await Task.yield() }
                return "Just in time."
            }
        ])
        _ = try await scheduler.ask(for: "nightly", by: "key")
        let service = Task { await scheduler.run() }
        _ = try await until(scheduler, .running)
        service.cancel()
        await service.value
        #expect(try await scheduler.log.runs(limit: 1).first?.outcome == "Just in time.")
    }

    @Test func `the loop wakes when a job is due`() async throws {
        let scheduler = scheduler([try Self.nightly { _ in "Done." }])
        let service = Task { await scheduler.run() }
        await clock.untilSleepers(1)
        clock.advance(15 * Self.hour)
        _ = try await until(scheduler, .done)
        service.cancel()
        await service.value
        #expect(try await scheduler.log.runs(limit: 10).count == 1)
    }

    @Test func `a run between two attempts gives way to the next due time`() async throws {
        let scheduler = scheduler([
            Job(name: "often", cron: try CronExpression("* * * * *"), attempts: 9) { context in
                guard context.period.milliseconds % 120_000 == 0 else { throw JobFailure("Odd.") }
                return "Even."
            }
        ])
        await scheduler.tick()
        clock.advance(60_000)
        await scheduler.tick()
        clock.advance(60_000)
        await scheduler.tick()
        await scheduler.tick()
        let runs = try await scheduler.log.runs(limit: 10)
        #expect(runs.map(\.state) == [.done, .failed])
        #expect(runs.last?.error == "Odd. A later run took its place.")
    }

    @Test func `a store that is away is waited for`() async throws {
        let errors = Counter()
        let broken = FlakyRecords(store)
        let scheduler = Scheduler(
            jobs: [try Self.nightly { _ in "Done." }], store: broken, owner: "a", clock: clock.clock,
            heard: { if case .storeFailed = $0 { errors.add() } })
        await scheduler.tick()
        clock.advance(15 * Self.hour)
        broken.isAway.withLock { $0 = true }
        await scheduler.tick()
        #expect(errors.count == 1)
        broken.isAway.withLock { $0 = false }
        await scheduler.tick()
        #expect(try await scheduler.log.runs(limit: 1).first?.state == .done)
    }

    @Test func `a corrupt agenda stops its own job alone`() async throws {
        let errors = Counter()
        let scheduler = Scheduler(
            jobs: [try Self.nightly("first") { _ in "Done." }, try Self.nightly("second") { _ in "Done." }],
            store: store, owner: "a", clock: clock.clock, heard: { if case .storeFailed = $0 { errors.add() } })
        #expect(try await store.keep(Record(kind: .job, id: "agenda.first", body: "?"), now: clock.now))
        await scheduler.tick()
        clock.advance(15 * Self.hour)
        await scheduler.tick()
        #expect(errors.count == 2)
        #expect(try await scheduler.log.runs(limit: 10).map(\.id.text) == ["second.20261002T030000Z"])
        let statuses = try await scheduler.statuses()
        #expect(statuses.map(\.name) == ["first", "second"])
        #expect(statuses.map(\.last?.state) == [nil, .done])
        #expect(statuses[0].fault?.contains("agenda.first") == true)
        #expect(statuses[1].fault == nil)
    }

    @Test func `a corrupt run stops itself alone`() async throws {
        let errors = Counter()
        let scheduler = Scheduler(
            jobs: [try Self.nightly("first") { _ in "Done." }, try Self.nightly("second") { _ in "Done." }],
            store: store, owner: "a", clock: clock.clock, heard: { if case .storeFailed = $0 { errors.add() } })
        let (broken, whole) = (
            try await scheduler.ask(for: "first", by: "key"), try await scheduler.ask(for: "second", by: "key")
        )
        #expect(try await store.keep(Record(kind: .run, id: broken.id.record, revision: 2, body: "?"), now: clock.now))
        await scheduler.tick()
        #expect(errors.count == 1)
        #expect(try await scheduler.log.run(whole.id)?.state == .done)
        let statuses = try await scheduler.statuses()
        #expect(statuses.map(\.open.isEmpty) == [true, true])
        #expect(statuses[0].fault?.contains(broken.id.record) == true)
        #expect(statuses[1].last?.id == whole.id)
    }

    @Test func `a store that is away is asked once a look, and no status is made up`() async throws {
        let errors = Counter()
        let broken = FlakyRecords(store)
        let scheduler = Scheduler(
            jobs: [try Self.nightly("first") { _ in "Done." }, try Self.nightly("second") { _ in "Done." }],
            store: broken, owner: "a", clock: clock.clock, heard: { if case .storeFailed = $0 { errors.add() } })
        broken.isAway.withLock { $0 = true }
        await scheduler.tick()
        #expect(errors.count == 1)
        await #expect(throws: StoreError.self) { try await scheduler.statuses() }
    }
}

/// Records that can be away.
private final class FlakyRecords: Records {
    let isAway = Mutex(false)
    private let store: InMemoryStore

    init(_ store: InMemoryStore) {
        self.store = store
    }

    private func check() throws(StoreError) {
        if isAway.withLock({ $0 }) { throw StoreError(.unreachable, "The store is away.") }
    }

    func record(_ kind: RecordKind, _ id: String, now: Instant) async throws(StoreError) -> Record? {
        try check()
        return try await store.record(kind, id, now: now)
    }

    func records(
        _ kind: RecordKind, after id: String?, limit: Int, now: Instant
    ) async throws(StoreError) -> [Record] {
        try check()
        return try await store.records(kind, after: id, limit: limit, now: now)
    }

    func keep(_ record: Record, now: Instant) async throws(StoreError) -> Bool {
        try check()
        return try await store.keep(record, now: now)
    }

    func remove(_ kind: RecordKind, _ id: String, revision: Int64) async throws(StoreError) -> Bool {
        try check()
        return try await store.remove(kind, id, revision: revision)
    }

    func sweepRecords(now: Instant) async throws(StoreError) {
        try check()
        try await store.sweepRecords(now: now)
    }
}
