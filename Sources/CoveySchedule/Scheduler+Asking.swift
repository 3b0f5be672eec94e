public import Covey
public import CoveyStore
import Foundation

/// A job and how it does.
public struct JobStatus: Sendable {
    public var name: String
    /// `nil` for a job that is done only when somebody asks.
    public var schedule: String?
    public var zone: String
    /// When it is due next.
    public var next: Instant?
    /// The run that ended last, while it is kept.
    public var last: RunRecord?
    /// The runs that have not ended, the earliest first.
    public var open: [RunRecord]
    /// Runs in a row that failed.
    public var failures: Int
    /// Which of the job's records cannot be read, in a sentence; what they would say is missing then.
    public var fault: String?
}

extension Scheduler {
    /// Every job, in the order of the configuration. A record that is corrupt hides what it held, and nothing else.
    ///
    /// - Throws: `StoreError`.
    public func statuses() async throws(StoreError) -> [JobStatus] {
        var statuses: [JobStatus] = []
        for job in order {
            var status = JobStatus(
                name: job.name, schedule: job.cron?.text, zone: job.zone.identifier,
                next: job.next(after: clock.now()), open: [], failures: 0)
            if let agenda = try await readable(
                { () throws(StoreError) in try await agendas.agenda(of: job) }, &status.fault)
            {
                status.failures = agenda.failures
                for entry in agenda.open {
                    if let run = try await readable(
                        { () throws(StoreError) in try await log.run(entry.id) }, &status.fault) ?? nil
                    {
                        status.open.append(run)
                    }
                }
                if let id = agenda.last {
                    status.last =
                        try await readable({ () throws(StoreError) in try await log.run(id) }, &status.fault) ?? nil
                }
            }
            statuses.append(status)
        }
        return statuses
    }

    /// What is read, unless it is corrupt: that is noted.
    private func readable<Value>(
        _ read: () async throws(StoreError) -> Value, _ fault: inout String?
    ) async throws(StoreError) -> Value? {
        do throws(StoreError) {
            return try await read()
        } catch {
            guard error.code == .corrupt else { throw error }
            fault = error.message
            return nil
        }
    }

    /// Asks for a run of a job as soon as an instance is free; this one looks at once. A request that still waits is
    /// answered with the same run.
    ///
    /// - Parameter caller: Who asks.
    /// - Throws: ``ScheduleError`` with code `unknownJob`; `StoreError`.
    public func ask(for name: String, by caller: String) async throws -> RunRecord {
        let job = try job(name)
        for entry in try await agendas.agenda(of: job).open where entry.askedBy != nil {
            let run = try await made(entry)
            if run.state == .waiting, run.attempt == 0 { return run }
        }
        let run = try await made(try await enter(job, by: caller))
        bell.ring()
        return run
    }

    /// Asks a run to end. One that runs ends at its next sign of life, or at once if it runs here.
    ///
    /// - Throws: ``ScheduleError`` with code `unknownRun`, or `ended` where it has; `StoreError`.
    public func cancel(_ id: RunID) async throws -> RunRecord {
        let result = try await log.change(id) { run in
            switch run.state {
            case .done, .failed, .cancelled: return false
            case .running: run.isToEnd = true
            case .waiting, .stale:
                run.state = .cancelled
                run.endedAt = clock.now()
            }
            return true
        }
        guard let result else { throw ScheduleError(.unknownRun, "There is no run \(id.text).") }
        guard result.changed else {
            throw ScheduleError(.ended, "The run \(id.text) has ended already: it is \(result.run.state.rawValue).")
        }
        work(of: id)?.end()
        if result.run.state.isFinal, let job = jobs[id.job] { try await close(result.run, job) }
        return result.run
    }

    /// Runs a job here and now, once, beside schedulers that may work on the same store. It ends early when the task is
    /// cancelled; the run is cancelled then.
    ///
    /// - Parameters:
    ///   - caller: Who asks.
    ///   - progress: Hears how far it is.
    /// - Returns: The run, which has ended.
    /// - Throws: ``ScheduleError`` with code `unknownJob`, `busy` where the job is being run, or `lost`; `StoreError`.
    public func runNow(
        _ name: String, by caller: String, progress: @escaping @Sendable (RunRecord.Progress) -> Void = { _ in }
    ) async throws -> RunRecord {
        let job = try job(name)
        let work = RunningWork(heard: progress)
        return try await withTaskCancellationHandler {
            // As in run(): the end is written down whatever happens.
            try await Task { try await runNow(job, by: caller, work) }.value
        } onCancel: {
            work.end()
        }
    }

    private func runNow(_ job: Job, by caller: String, _ work: RunningWork) async throws -> RunRecord {
        // The lease comes first, so that no other instance begins what is asked for here.
        guard let lease = try await keeper.take(Self.lease(of: job)) else {
            throw ScheduleError(.busy, "The job \(job.name) is being run; see its runs, or try again later.")
        }
        let entry: Agenda.Entry
        do {
            entry = try await enter(job, by: caller)
            _ = try await made(entry)
        } catch {
            _ = try? await keeper.release(lease, Self.lease(of: job))
            throw error
        }
        guard let run = try await start(entry.id, job, under: lease, attempts: 1, work) else {
            throw ScheduleError(.lost, "The run \(entry.id.text) was taken over by another instance.")
        }
        return run
    }

    private func enter(_ job: Job, by caller: String) async throws(StoreError) -> Agenda.Entry {
        let now = clock.now()
        let entry = Agenda.Entry(
            id: RunID(job: job.name, instant: now), period: job.period(at: now), askedBy: caller)
        _ = try await agendas.change(job) { agenda in
            agenda.add(entry)
            return true
        }
        return entry
    }

    private func job(_ name: String) throws(ScheduleError) -> Job {
        guard let job = jobs[name] else {
            let others = jobs.isEmpty ? "" : ", but there is " + jobs.keys.sorted().joined(separator: ", ")
            throw ScheduleError(.unknownJob, "There is no job \(name)\(others).")
        }
        return job
    }
}
