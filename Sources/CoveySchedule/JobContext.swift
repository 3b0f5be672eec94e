public import Covey

/// What a job knows of the run it works for.
public struct JobContext: Sendable {
    public let run: RunID
    /// The instant that the work is about: when the job was due. It is the same in every attempt, and in a run by hand
    /// the one of the scheduled run before it.
    public let period: Instant
    /// 1 for the first.
    public let attempt: Int
    /// The fence of the lease that the run is done under.
    public let fence: Int64
    private let work: RunningWork
    private let isHeld: @Sendable () async throws -> Bool

    init(_ run: RunRecord, _ work: RunningWork, isHeld: @escaping @Sendable () async throws -> Bool) {
        self.run = run.id
        period = run.period
        attempt = run.attempt
        fence = run.fence
        self.work = work
        self.isHeld = isHeld
    }

    /// Says how far the work is. It is quick: what was said last is kept with the next sign of life.
    public func report(_ done: Int64, of total: Int64? = nil, _ what: String) {
        work.report(RunRecord.Progress(done: done, total: total, what: what))
    }

    /// Whether the service wants to end: the work should stop at the next good place, and throw `CancellationError`.
    /// Work that goes on is cancelled a little later.
    public var isToStop: Bool { work.isToStop }

    /// Asks the store whether this run is still this instance's. To be called before what cannot be taken back.
    ///
    /// - Throws: ``ScheduleError`` with code `lost`; `StoreError`.
    public func checkOwnership() async throws {
        guard try await isHeld() else {
            throw ScheduleError(.lost, "The run \(run.text) was taken over by another instance.")
        }
    }
}
