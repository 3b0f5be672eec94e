public import Covey

/// One run of a job, as it is kept: what it is for, how far it is, what came of it.
public struct RunRecord: Equatable, Codable, Sendable {
    public enum State: String, CaseIterable, Codable, Sendable {
        /// Not begun, or between two attempts.
        case waiting
        case running
        case done
        /// Given up.
        case failed
        /// Whoever ran it no longer reports. It will be taken over.
        case stale
        /// Somebody asked for it to end.
        case cancelled

        /// Whether nothing more will happen.
        public var isFinal: Bool {
            switch self {
            case .waiting, .running, .stale: false
            case .done, .failed, .cancelled: true
            }
        }
    }

    /// How far a run is.
    public struct Progress: Equatable, Codable, Sendable {
        public var done: Int64
        /// `nil` where nobody knows.
        public var total: Int64?
        /// What is counted or done, for example `profiles`.
        public var what: String

        public init(done: Int64, total: Int64? = nil, what: String) {
            self.done = done
            self.total = total
            self.what = what
        }
    }

    public var id: RunID
    /// The instant that the work is about: when the job was due last, by its schedule. A run that was asked for by hand
    /// has that of the scheduled run before it.
    public var period: Instant
    public var state: State
    /// Who asked for it; `nil` where the schedule did.
    public var askedBy: String?
    public var createdAt: Instant
    /// When its first attempt began.
    public var startedAt: Instant?
    public var endedAt: Instant?
    public var progress: Progress?
    /// What came of it, in a sentence.
    public var outcome: String?
    /// Why the last attempt failed, in a sentence.
    public var error: String?
    /// How often it was begun.
    public var attempt = 0
    /// When the next attempt may begin.
    public var notBefore: Instant?
    /// Somebody wants it to end.
    public var isToEnd = false
    /// Of the lease under which it was begun last. Who comes with a lower one writes nothing.
    public var fence: Int64 = 0
    /// The instance that began it last.
    public var owner: String?
    /// When that one was heard of last.
    public var heartbeat: Instant?

    public init(id: RunID, period: Instant, askedBy: String? = nil, createdAt: Instant) {
        self.id = id
        self.period = period
        self.askedBy = askedBy
        self.createdAt = createdAt
        state = .waiting
    }

    public var isByHand: Bool { askedBy != nil }

    /// How long it took so far or in all, in seconds; `nil` before it begins.
    ///
    /// - Parameter now: For a run that has not ended.
    public func seconds(now: Instant) -> Double? {
        startedAt.map { Double((endedAt ?? now).milliseconds - $0.milliseconds) / 1_000 }
    }
}
