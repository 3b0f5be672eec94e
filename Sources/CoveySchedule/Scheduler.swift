import Covey
public import CoveyStore
import Synchronization

/// Runs jobs when they are due, beside other instances that do the same with the same store: every period of a job is
/// run once, by one of them. One instance runs one job at a time.
///
/// What a job does can happen twice all the same, when an instance dies after the deed and before it could say so. A job
/// that must not have that asks ``JobContext/checkOwnership()`` and keeps its own record of the deed.
public final class Scheduler: Sendable {
    public struct Settings: Sendable {
        public var lease = Lease.Terms()
        /// Milliseconds between signs of life of a run.
        public var heartbeat: Int64 = 5_000
        /// Milliseconds between looks for runs that others asked for or left behind.
        public var interval: Int64 = 5_000
        /// Milliseconds that work has to stop by itself when the service ends.
        public var grace: Int64 = 5_000

        public init() {}
    }

    /// What happens, for logs.
    public enum Event: Sendable {
        case began(RunRecord)
        /// The run ended, or waits for its next attempt.
        case ended(RunRecord)
        case wentStale(RunRecord)
        /// Another instance has taken it over.
        case lost(RunID)
        /// The schedule waits until the store answers again, and goes on with other jobs where it does not answer for one.
        case storeFailed(StoreError)
    }

    /// The records of runs.
    public let log: RunLog
    let jobs: [String: Job]
    let order: [Job]
    let clock: ScheduleClock
    let settings: Settings
    let keeper: LeaseKeeper
    let agendas: AgendaKeeper
    let heard: @Sendable (Event) -> Void
    let bell = Doorbell()
    private let state = Mutex(State())

    private struct State {
        var isStopping = false
        var running: [RunID: RunningWork] = [:]
    }

    /// - Parameters:
    ///   - jobs: Each of another name.
    ///   - owner: A name that no other process has had.
    ///   - heard: Hears what happens, at once and on any thread.
    public init(
        jobs: [Job], store: any Records, owner: String, clock: ScheduleClock = .machine,
        settings: Settings = Settings(),
        heard: @escaping @Sendable (Event) -> Void = { _ in }
    ) {
        order = jobs
        self.jobs = Dictionary(jobs.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        precondition(self.jobs.count == jobs.count, "each job has another name")
        self.clock = clock
        self.settings = settings
        self.heard = heard
        log = RunLog(store: store, now: clock.now)
        keeper = LeaseKeeper(store: store, owner: owner, terms: settings.lease, now: clock.now)
        agendas = AgendaKeeper(store: store, now: clock.now)
    }

    /// Runs jobs until ``stop()`` or cancellation. A run that is under way then is asked to stop, cancelled after
    /// ``Settings/grace``, and left to the next instance, this one or another.
    public func run() async {
        await withTaskCancellationHandler {
            // A task of its own: what is left to write down when the end comes must not be cancelled with the rest.
            await Task { await loop() }.value
        } onCancel: {
            stop()
        }
    }

    /// Asks ``run()`` to come to its end.
    public func stop() {
        let running = state.withLock { state in
            state.isStopping = true
            return Array(state.running.values)
        }
        for work in running { work.stop() }
        bell.ring()
    }

    var isStopping: Bool { state.withLock { $0.isStopping } }

    private func loop() async {
        while !isStopping {
            await tick()
            guard !isStopping else { return }
            let now = clock.now()
            let due = order.compactMap { $0.next(after: now)?.milliseconds }.min() ?? .max
            await clock.wait(min(settings.interval, max(due - now.milliseconds, 1)), or: bell)
        }
    }

    /// Sees to what is due now.
    func tick() async {
        var open: [(entry: Agenda.Entry, job: Job, isLate: Bool)] = []
        for job in order {
            do {
                let agenda = try await agendas.change(job) { $0.note(job, now: clock.now()) }
                open += agenda.open.map { ($0, job, $0.askedBy == nil && agenda.hasLater(than: $0)) }
            } catch {
                guard goesOn(after: error) else { return }
            }
        }
        for item in open.sorted(by: { $0.entry.id.instant < $1.entry.id.instant }) where !isStopping {
            do {
                try await attend(item.entry, of: item.job, isLate: item.isLate)
            } catch {
                guard goesOn(after: error) else { return }
            }
        }
    }

    /// Tells what went wrong with one job or one run.
    ///
    /// - Returns: Whether the others can be seen to all the same, which only a store that is away prevents.
    private func goesOn(after error: any Error) -> Bool {
        let failure =
            error as? StoreError
            ?? StoreError(.unavailable, "A job cannot be seen to.", underlying: "\(error)")
        heard(.storeFailed(failure))
        return failure.code != .unreachable
    }

    /// Does with one run what its state asks for.
    private func attend(_ entry: Agenda.Entry, of job: Job, isLate: Bool) async throws {
        let run = try await made(entry)
        switch run.state {
        case .done, .failed, .cancelled: try await close(run, job)
        case .waiting:
            guard !isLate else { return try await giveUp(run, job) }
            guard run.notBefore.map({ $0 <= clock.now() }) ?? true else { return }
            try await start(run.id, job)
        case .running:
            guard isSilent(run) else { return }
            guard
                let stale = try await log.change(
                    run.id,
                    { run in
                        guard run.state == .running, isSilent(run) else { return false }
                        run.state = .stale
                        return true
                    }), stale.changed
            else { return }
            heard(.wentStale(stale.run))
            try await start(run.id, job)
        case .stale: try await start(run.id, job)
        }
    }

    /// The run of an entry, made if it is not there yet.
    func made(_ entry: Agenda.Entry) async throws(StoreError) -> RunRecord {
        while true {
            if let run = try await log.run(entry.id) { return run }
            let run = RunRecord(
                id: entry.id, period: entry.period, askedBy: entry.askedBy, createdAt: clock.now())
            if try await log.begin(run) { return run }
        }
    }

    private func isSilent(_ run: RunRecord) -> Bool {
        let silence = settings.lease.duration + settings.lease.skew
        return (run.heartbeat ?? run.createdAt).later(by: silence) < clock.now()
    }

    /// Gives a run up that a later one has overtaken before it began, or between two attempts.
    private func giveUp(_ run: RunRecord, _ job: Job) async throws(StoreError) {
        let result = try await log.change(run.id) { run in
            guard run.state == .waiting else { return false }
            run.state = .failed
            run.endedAt = clock.now()
            run.error = (run.error.map { "\($0) " } ?? "") + "A later run took its place."
            return true
        }
        guard let result, result.changed else { return }
        heard(.ended(result.run))
        try await close(result.run, job)
    }

    /// Takes a run that has ended off the agenda.
    func close(_ run: RunRecord, _ job: Job) async throws(StoreError) {
        _ = try await agendas.change(job) { $0.close(run) }
    }

    func add(_ work: RunningWork, _ id: RunID) {
        let isStopping = state.withLock { state in
            state.running[id] = work
            return state.isStopping
        }
        if isStopping { work.stop() }
    }

    func drop(_ id: RunID) { state.withLock { $0.running[id] = nil } }

    func work(of id: RunID) -> RunningWork? { state.withLock { $0.running[id] } }
}
