/// One step of a measure over time.
public struct TrendPoint: Equatable, Codable, Sendable {
    /// When the step begins.
    public var start: Instant
    /// Posts written within the step.
    public var posts: Int64
    /// Polarity of the scored ones among them.
    public var polarity: Moments

    public init(start: Instant, posts: Int64, polarity: Moments) {
        self.start = start
        self.posts = posts
        self.polarity = polarity
    }
}

/// How long one step of a trend is.
public enum TrendStep: Int64, CaseIterable, Codable, Sendable {
    case minute = 60_000
    case hour = 3_600_000
    case day = 86_400_000
    case week = 604_800_000

    /// The length in milliseconds.
    public var milliseconds: Int64 { rawValue }

    /// How long before 1970-01-01T00:00:00Z a step began: weeks begin on Mondays, and that day was a Thursday.
    public var offset: Int64 { self == .week ? 3 * TrendStep.day.milliseconds : 0 }

    /// The start of the step that an instant falls into.
    public func start(of instant: Instant) -> Instant {
        let sinceFirst = instant.milliseconds + offset
        let rest = sinceFirst % milliseconds
        return Instant(milliseconds: instant.milliseconds - (rest < 0 ? rest + milliseconds : rest))
    }

    /// The shortest step that covers a span in at most 120 points; weeks where none does.
    public static func fitting(from first: Instant, to last: Instant) -> TrendStep {
        let span = last.milliseconds - first.milliseconds
        return allCases.first { span / $0.milliseconds < 120 } ?? .week
    }
}
