import Covey
import CoveyStore

extension Scheduler {
    /// Begins a run, if it can be had, and sees it to the end of one attempt.
    ///
    /// - Returns: The run as it is then; `nil` where another instance has it.
    @discardableResult
    func start(
        _ id: RunID, _ job: Job, attempts: Int? = nil, work: RunningWork = RunningWork { _ in }
    ) async throws -> RunRecord? {
        guard let lease = try await keeper.take(Self.lease(of: job)) else { return nil }
        return try await start(id, job, under: lease, attempts: attempts ?? job.attempts, work)
    }

    func start(
        _ id: RunID, _ job: Job, under lease: Lease, attempts: Int, _ work: RunningWork
    ) async throws -> RunRecord? {
        do {
            let result = try await begin(id, job, under: lease, attempts: attempts, work)
            try await keeper.release(lease, Self.lease(of: job))
            return result
        } catch {
            // Whether or not it can be given back: it ends by itself.
            _ = try? await keeper.release(lease, Self.lease(of: job))
            throw error
        }
    }

    static func lease(of job: Job) -> String { "job.\(job.name)" }

    private func begin(
        _ id: RunID, _ job: Job, under lease: Lease, attempts: Int, _ work: RunningWork
    ) async throws -> RunRecord? {
        let begun = try await log.change(id) { run in
            guard run.state == .waiting || run.state == .stale, run.fence < lease.fence else { return false }
            if run.isToEnd {
                run.state = .cancelled
                run.endedAt = clock.now()
                return true
            }
            if run.state == .stale, run.attempt >= attempts {
                run.state = .failed
                run.endedAt = clock.now()
                run.error = "It stopped reporting \(run.attempt == 1 ? "once" : "\(run.attempt) times")."
                return true
            }
            run.state = .running
            run.attempt += 1
            run.fence = lease.fence
            run.owner = keeper.owner
            run.startedAt = run.startedAt ?? clock.now()
            run.heartbeat = clock.now()
            run.notBefore = nil
            run.progress = nil
            return true
        }
        guard let begun, begun.changed else { return nil }
        guard begun.run.state == .running else {
            heard(.ended(begun.run))
            try await close(begun.run, job)
            return begun.run
        }
        heard(.began(begun.run))
        add(work, id)
        defer { drop(id) }
        let ending = await attempt(begun.run, job, lease, work)
        return try await end(begun.run, job, ending, work.progress, attempts: attempts)
    }

    /// How an attempt came to its end.
    private enum Ending: Sendable {
        case finished(String)
        case failed(any Error)
        case stopped(Cause)
    }

    /// Why an attempt was stopped.
    private enum Cause: Sendable {
        case lost
        case asked
        case shutdown
    }

    private enum Step: Sendable {
        case work(Result<String, any Error>)
        /// `nil` where the work ended first.
        case watch(Cause?)
    }

    /// Does the work under watch.
    private func attempt(_ run: RunRecord, _ job: Job, _ lease: Lease, _ work: RunningWork) async -> Ending {
        let context = JobContext(run, work) { [keeper] in try await keeper.holds(lease, Self.lease(of: job)) }
        return await withTaskGroup(of: Step.self) { group in
            group.addTask {
                do { return .work(.success(try await job.work(context))) } catch { return .work(.failure(error)) }
            }
            group.addTask { .watch(await self.watch(run.id, job, lease, work)) }
            var (result, cause): (Result<String, any Error>?, Cause?) = (nil, nil)
            while let step = await group.next() {
                // Whichever ends, the other one is to end too.
                group.cancelAll()
                switch step {
                case .work(let outcome): result = outcome
                case .watch(let reason): cause = reason
                }
            }
            switch (result, cause) {
            case (.success(let text), _): return .finished(text)
            case (.failure, let cause?): return .stopped(cause)
            case (.failure(let error), nil):
                // Work that saw by itself that it should stop.
                guard work.isToStop, error is CancellationError else { return .failed(error) }
                return .stopped(work.isToEnd ? .asked : .shutdown)
            case (nil, _): return .stopped(.lost)
            }
        }
    }

    /// Gives signs of life until the work ends or has to.
    private func watch(_ id: RunID, _ job: Job, _ lease: Lease, _ work: RunningWork) async -> Cause? {
        var lease = lease
        while true {
            await clock.wait(settings.heartbeat, or: work.bell)
            if Task.isCancelled { return nil }
            if work.isToEnd { return .asked }
            if work.isToStop {
                await clock.wait(settings.grace, or: work.bell)
                return Task.isCancelled ? nil : work.isToEnd ? .asked : .shutdown
            }
            do {
                guard let renewed = try await keeper.renew(lease, Self.lease(of: job)) else { return .lost }
                lease = renewed
                let run = try await log.change(id, under: lease.fence) { run in
                    run.heartbeat = clock.now()
                    run.progress = work.progress ?? run.progress
                }
                guard let run else { return .lost }
                if run.isToEnd { return .asked }
            } catch {
                if Task.isCancelled { return nil }
                heard(.storeFailed(error))
                // While the store is away nobody else can take the lease either, but it may be away for this one only.
                guard lease.isSure(now: clock.now()) else { return .lost }
            }
        }
    }

    /// Writes down how an attempt ended.
    private func end(
        _ run: RunRecord, _ job: Job, _ ending: Ending, _ progress: RunRecord.Progress?, attempts: Int
    ) async throws -> RunRecord? {
        let ended = try await patiently { () throws(StoreError) in
            try await log.change(run.id, under: run.fence) { run in
                run.endedAt = clock.now()
                run.progress = progress ?? run.progress
                switch ending {
                case .finished(let text):
                    run.state = .done
                    run.outcome = text
                    run.error = nil
                case .stopped(.asked):
                    run.state = .cancelled
                case .stopped:
                    // The next instance begins it again at once; that it was interrupted is no fault of the job.
                    run.state = .waiting
                    run.attempt -= 1
                    run.endedAt = nil
                case .failed(let error):
                    let failure = Self.failure(error)
                    run.error = failure.message
                    if failure.isFinal || run.attempt >= attempts {
                        run.state = .failed
                    } else {
                        run.state = .waiting
                        run.endedAt = nil
                        run.notBefore = clock.now().later(by: Job.pause(after: run.attempt))
                    }
                }
            }
        }
        guard let ended else {
            heard(.lost(run.id))
            return nil
        }
        heard(.ended(ended))
        if ended.state.isFinal { try await close(ended, job) }
        return ended
    }

    /// Tries a write that matters a few times: a store that was away for a moment must not cost a run.
    private func patiently(_ write: () async throws(StoreError) -> RunRecord?) async throws -> RunRecord? {
        var tries = 5
        while true {
            do throws(StoreError) {
                return try await write()
            } catch {
                tries -= 1
                guard tries > 0, error.code == .unreachable || error.code == .unavailable else { throw error }
                heard(.storeFailed(error))
            }
            try await clock.sleep(1_000)
        }
    }

    private static func failure(_ error: any Error) -> JobFailure {
        switch error {
        case let error as JobFailure: error
        case let error as StoreError: JobFailure(error.message)
        case let error as ScheduleError: JobFailure(error.message)
        case is CancellationError: JobFailure("It was interrupted.")
        default: JobFailure("It failed in an unexpected way (\(type(of: error))).")
        }
    }
}
