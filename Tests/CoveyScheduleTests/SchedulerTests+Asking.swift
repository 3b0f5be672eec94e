import Covey
import CoveyStore
import CoveyTesting
import Testing

@testable import CoveySchedule

/// Runs that somebody asks for, and runs that are ended: by somebody, or because the instance ends.
extension SchedulerTests {
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
        await #expect(throws: ScheduleError(.unknownJob, "There is no job weekly, but there is nightly.")) {
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
        let scheduler = scheduler([try Self.endless()])
        let task = Task { try await scheduler.runNow("nightly", by: "command line") }
        _ = try await until(scheduler, .running)
        task.cancel()
        #expect(try await task.value.state == .cancelled)
    }

    @Test func `a run is cancelled while it waits, and while it runs`() async throws {
        let scheduler = scheduler([try Self.endless()])
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
        let first = scheduler([try Self.endless()])
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
        let scheduler = scheduler([try Self.endless()])
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
}
