public import Covey

/// How satisfied people are, how sure that is, where it is going, and how it stands to the target: all in one.
///
/// A post is *rated* if it takes a side: positive, negative or mixed. Satisfied is the share of positive ones among them.
/// A mixed post holds a complaint, so it counts as rated and not as satisfied; neutral posts say nothing of satisfaction,
/// and unscored ones cannot be read. So the share moves with what people say, not with how much they chat.
public struct HappinessMeter: Equatable, Sendable {
    /// Positive posts among the rated ones.
    public let satisfied: Proportion
    /// The share that is aimed at, 0...1.
    public let target: Double
    /// `nil` where there are too few steps or posts to show a direction.
    public let trend: ProportionTrend?
    public let level: Level
    public let direction: Direction

    /// The share against the target, by its interval.
    public enum Level: String, CaseIterable, Sendable {
        case above
        /// The interval holds the target.
        case around
        case below
        /// There are too few people or rated posts.
        case unknown
    }

    /// Where the share is going, by its test.
    public enum Direction: String, CaseIterable, Sendable {
        case improving
        case worsening
        case steady
        /// There are too few rated posts, or too few steps that have some.
        case unknown
    }

    /// Fewer rated posts show no direction.
    public static let fewestForTrend: Int64 = 30

    /// - Parameters:
    ///   - measures: Of one group of posts, one for each step of the period, or a single one without a direction; with as
    ///     many people as the smallest group.
    ///   - step: How long a step is; `nil` for a single one.
    ///   - target: 0...1.
    ///   - smallestGroup: Of fewer people, or fewer rated posts, nothing is said.
    public init(_ measures: [Measure], step: TrendStep?, target: Double, smallestGroup: Int) {
        let steps = measures.map { ($0.start, $0.sentiments.satisfied) }
        satisfied = Proportion(
            steps.reduce(0) { $0 + $1.1.count }, of: steps.reduce(0) { $0 + $1.1.total })
        self.target = target
        let people = measures.reduce(into: People()) { $0.merge($1.people) }
        guard people.count >= smallestGroup, satisfied.total >= max(1, smallestGroup) else {
            (trend, level, direction) = (nil, .unknown, .unknown)
            return
        }
        let interval = satisfied.interval
        level = interval.low >= target ? .above : interval.high < target ? .below : .around
        let first = measures.lazy.compactMap(\.start).min()
        if let step, let first, satisfied.total >= Self.fewestForTrend {
            trend = ProportionTrend(
                steps.compactMap { start, proportion in
                    start.map {
                        let passed = Double($0.milliseconds - first.milliseconds)
                        return ProportionTrend.Step(at: passed / Double(step.milliseconds), proportion)
                    }
                })
        } else {
            trend = nil
        }
        direction = trend.map { $0.isClear ? ($0.slope > 0 ? .improving : .worsening) : .steady } ?? .unknown
    }

    /// Level and direction in one phrase: `improving, still below target`.
    public var verdict: String {
        switch (direction, level) {
        case (_, .unknown): "too few posts to say"
        case (.improving, .below): "improving, still below target"
        case (.worsening, .above): "worsening, still above target"
        case (.unknown, _): level.phrase
        default: "\(direction.rawValue), \(level.phrase)"
        }
    }
}

extension HappinessMeter.Level {
    var phrase: String {
        switch self {
        case .above: "above target"
        case .around: "about on target"
        case .below: "below target"
        case .unknown: "too few posts to say"
        }
    }
}

extension SentimentCounts {
    /// Posts that take a side.
    public var rated: Int64 { positive + negative + mixed }
    /// Positive ones among the rated.
    public var satisfied: Proportion { Proportion(positive, of: rated) }
}
