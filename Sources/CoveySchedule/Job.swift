public import Covey
public import Foundation

/// Work that is done again and again.
public struct Job: Sendable {
    /// Lower-case letters, digits, - and _; at most 60.
    public let name: String
    /// `nil` is done only when somebody asks.
    public let cron: CronExpression?
    public let zone: TimeZone
    /// How often one run is begun at most, 1 or more.
    public let attempts: Int
    /// Does the work once, and says in a sentence what came of it. It throws ``JobFailure`` to say why not.
    public let work: @Sendable (JobContext) async throws -> String

    public init(
        name: String, cron: CronExpression?, zone: TimeZone = .gmt, attempts: Int = 3,
        work: @escaping @Sendable (JobContext) async throws -> String
    ) {
        precondition(Self.isName(name), "a job's name is made of lower-case letters, digits, - and _")
        precondition(attempts >= 1, "a run is begun at least once")
        self.name = name
        self.cron = cron
        self.zone = zone
        self.attempts = attempts
        self.work = work
    }

    /// Whether a job can have a name.
    public static func isName(_ text: String) -> Bool {
        (1...60).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
                    || byte == UInt8(ascii: "_")
            }
    }

    /// When the job is due next; `nil` for never.
    public func next(after instant: Instant) -> Instant? { cron?.next(after: instant, in: zone) }

    /// The instant that work begun now is about.
    func period(at instant: Instant) -> Instant { cron?.latest(through: instant, in: zone) ?? instant }

    /// How long to wait after an attempt that failed, in milliseconds: half a minute, then four times as long each
    /// time, up to an hour.
    static func pause(after attempt: Int) -> Int64 {
        var pause: Int64 = 30_000
        for _ in 1..<max(attempt, 1) where pause < 3_600_000 { pause *= 4 }
        return min(pause, 3_600_000)
    }
}

/// Why a job was not done, in a sentence for people.
public struct JobFailure: Error, Equatable, Sendable {
    public let message: String
    /// Whether another attempt would fail as well.
    public let isFinal: Bool

    public init(_ message: String, isFinal: Bool = false) {
        self.message = message
        self.isFinal = isFinal
    }
}
