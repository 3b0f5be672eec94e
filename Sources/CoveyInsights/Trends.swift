public import Covey

/// A figure over time, by groups: rows for charts and tables, few people and few posts left out.
public struct Trends: Equatable, Sendable {
    /// What is shown of posts.
    public enum Figure: String, CaseIterable, Sendable {
        /// How many there are.
        case posts
        /// The share of positive ones among those that take a side; see ``HappinessMeter``.
        case satisfied
        /// The share of negative ones among the scored.
        case negative
        /// The mean of the scored, -1...1.
        case polarity
        /// The mean of the scored, 0...1.
        case subjectivity
    }

    /// One group in one step.
    public struct Row: Equatable, Sendable {
        /// When the step begins; `nil` where the whole time is one.
        public let start: Instant?
        public let key: Measure.Key
        /// The posts that the figure is of.
        public let count: Int64
        public let value: Double
        /// `nil` for a number of posts, which is what it is.
        public let interval: Interval?
    }

    public let figure: Figure
    /// By time, then by group.
    public let rows: [Row]
    /// How many rows were left out, since they are of fewer people or posts than the smallest group.
    public let suppressed: Int

    /// - Parameters:
    ///   - measures: In the order of the store, with as many people as the smallest group.
    ///   - smallestGroup: Of fewer people nothing is said, nor of fewer posts that the figure is of. Who subtracts the
    ///     shown groups from the whole may still learn what few say together.
    public init(_ figure: Figure, of measures: [Measure], smallestGroup: Int) {
        self.figure = figure
        rows = measures.compactMap { measure in
            guard measure.people.count >= smallestGroup, let row = Row(figure, measure), row.count >= smallestGroup
            else { return nil }
            return row
        }
        suppressed = measures.count - rows.count
    }
}

extension Trends.Row {
    /// `nil` without any post that the figure is of.
    fileprivate init?(_ figure: Trends.Figure, _ measure: Measure) {
        (start, key) = (measure.start, measure.key)
        switch figure {
        case .posts:
            (count, value, interval) = (measure.sentiments.posts, Double(measure.sentiments.posts), nil)
        case .satisfied, .negative:
            let sentiments = measure.sentiments
            let proportion =
                figure == .satisfied ? sentiments.satisfied : Proportion(sentiments.negative, of: sentiments.scored)
            guard let share = proportion.share else { return nil }
            (count, value, interval) = (proportion.total, share, proportion.interval)
        case .polarity, .subjectivity:
            guard let mean = MeanEstimate(figure == .polarity ? measure.polarity : measure.subjectivity) else {
                return nil
            }
            (count, value, interval) = (mean.count, mean.mean, mean.interval)
        }
    }
}
