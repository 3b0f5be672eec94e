import Covey
import CoveyStore
import CoveyTesting
import Foundation
import Testing

@testable import CoveySchedule

@Suite(.timeLimit(.minutes(20))) struct SchedulerTests {
    /// 1 October 2026, 12:00 UTC.
    private static let noon = Instant(milliseconds: 1_790_856_000_000)
    private static let hour: Int64 = 3_600_000
    private static let day: Int64 = 24 * hour

    let store = InMemoryStore()
    let clock = TestClock(noon)

    /// - Parameter errors: Counts what the store fails at.
    func scheduler(
        _ jobs: [Job], _ owner: String = "a", clock: TestClock? = nil, store: (any Records)? = nil,
        errors: Counter? = nil
    ) -> Scheduler {
        Scheduler(
            jobs: jobs, store: store ?? self.store, owner: owner, clock: (clock ?? self.clock).clock,
            heard: { if case .storeFailed = $0 { errors?.add() } })
    }

    static func nightly(
        _ name: String = "nightly", attempts: Int = 3, zone: TimeZone = .gmt,
        work: @escaping @Sendable (JobContext) async throws -> String = { _ in "Done." }
    ) throws -> Job {
        Job(name: name, cron: try CronExpression("0 3 * * *"), zone: zone, attempts: attempts, work: work)
    }

    /// Counts its runs.
    static func nightly(_ counter: Counter) throws -> Job {
        try nightly { _ in
            counter.add()
            return "Done."
        }
    }

    /// Ends only if it is cancelled.
    static func endless() throws -> Job {
        try nightly { _ in
            try await Task.sleep(for: .seconds(3_600))
            return "Done."
        }
    }

    /// Lets a scheduler see its nightly job, and goes on to its time.
    func untilDue(_ scheduler: Scheduler) async {
        await scheduler.tick()
        clock.advance(15 * Self.hour)
    }

    /// An instance that freezes in the middle of its nightly run: its own clock stands still.
    private func frozen(
        _ clock: TestClock, at gate: Gate, then work: @escaping @Sendable (JobContext) async throws -> String
    ) async throws -> (scheduler: Scheduler, zombie: Task<Void, Never>) {
        let job = try Self.nightly { context in
            await gate.pass()
            return try await work(context)
        }
        let scheduler = scheduler([job], "a", clock: clock)
        await untilDue(scheduler)
        clock.advance(15 * Self.hour)
        let zombie = Task { await scheduler.tick() }
        await gate.untilArrival()
        return (scheduler, zombie)
    }

    /// Waits until a run stands so.
    func until(_ scheduler: Scheduler, _ state: RunRecord.State) async throws -> RunRecord {
        while true {
            if let run = try await scheduler.log.runs(state: state, limit: 1).first { return run }
            await Task.yield()
        }
    }

    @Test func `a job that is new is not run for times before it was there`() async throws {
        let counter = Counter()
        let scheduler = scheduler([try Self.nightly(counter)])
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
        await untilDue(scheduler)
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
        let job = try Self.nightly(counter)
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
        let scheduler = scheduler([try Self.nightly(counter)])
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
        let nightly = try Self.nightly()
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
        let nightly = try Self.nightly()
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
        await untilDue(scheduler)
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
        await untilDue(scheduler)
        await scheduler.tick()
        let run = try #require(try await scheduler.log.runs(limit: 1).first)
        #expect((run.state, run.attempt, run.error) == (.failed, 1, "Never."))
    }

    @Test func `an instance that dies is taken over, and when it wakes it writes nothing`() async throws {
        let gate = Gate()
        let (_, zombie) = try await frozen(TestClock(Self.noon), at: gate) { _ in "From the dead." }

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
        await zombie.value
        #expect(try await second.log.runs(limit: 10) == [run])
    }

    @Test func `a frozen instance finds out that it has lost the run before it does harm`() async throws {
        let (gate, harm) = (Gate(), Counter())
        let (first, zombie) = try await frozen(TestClock(Self.noon), at: gate) { context in
            try await context.checkOwnership()
            harm.add()
            return "Harm done."
        }
        clock.advance(35_001)
        await scheduler([try Self.nightly()], "b").tick()
        gate.open()
        await zombie.value
        #expect(harm.count == 0)
        #expect(try await first.log.runs(limit: 10).map(\.outcome) == ["Done."])
    }

    @Test func `work that outlives its lease is cancelled by its own watch`() async throws {
        let (gate, itsClock) = (Gate(), TestClock(Self.noon))
        let (first, zombie) = try await frozen(itsClock, at: gate) { _ in
            try Task.checkCancellation()
            return "Too late."
        }
        await itsClock.untilSleepers(1)
        clock.advance(35_001)
        await scheduler([try Self.nightly()], "b").tick()
        // It wakes, and its next sign of life tells it.
        itsClock.advance(40_000)
        while itsClock.sleepers > 0 { await Task.yield() }
        gate.open()
        await zombie.value
        #expect(try await first.log.runs(limit: 10).map(\.outcome) == ["Done."])
    }

    @Test func `a run that keeps dying is given up`() async throws {
        let scheduler = scheduler([try Self.nightly(attempts: 2)], "b")
        await untilDue(scheduler)
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
        await untilDue(scheduler)
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

    @Test func `the loop wakes when a job is due`() async throws {
        let scheduler = scheduler([try Self.nightly()])
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
}
