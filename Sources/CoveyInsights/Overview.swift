public import Covey
public import CoveyStore

/// The five questions of a marketing team, answered in sentences for a period and held against the one before it.
///
/// A sentence claims a difference only where chance alone would hardly make it. Groups of few are left out. It speaks of
/// posts in the store: of those who write, not of all customers.
public struct Overview: Equatable, Sendable {
    public enum Question: String, CaseIterable, Sendable {
        case growth
        case escalations
        case hot
        case excels
        case trend

        public var text: String {
            switch self {
            case .growth: "Is the base growing?"
            case .escalations: "What needs attention now?"
            case .hot: "What is hot?"
            case .excels: "Who or what excels?"
            case .trend: "What is the trend?"
            }
        }
    }

    public struct Answer: Equatable, Sendable {
        public let question: Question
        /// One sentence or a few, with the figures.
        public let sentence: String
        /// The posts behind it; `nil` where there are none to look at.
        public let posts: PostFilter?
    }

    public let period: Period
    /// One for each question, in their order.
    public private(set) var answers: [Answer] = []
    /// Posts in the period.
    public let posts: Int64
    /// Authors in the whole store.
    public let authors: Int64
    /// People who wrote for the first time in the stored posts; `nil` where these do not reach back far enough to compare.
    public let newcomers: CountChange?
    /// Strongly negative posts among the scored ones.
    public let escalations: Proportion
    /// Whether there are people and scored posts enough to tell ``escalations``.
    public let tellsEscalations: Bool
    /// `nil` where one of the periods has too few people or scored posts to say.
    public let escalationsChange: ProportionChange?
    /// Brands and topics, the most surely satisfied first.
    public let hot: [RankedSatisfaction]
    /// Segments of the published run, or brands where there is none, those who surely speak best first.
    public let excelling: [RankedPolarity]
    public let meter: HappinessMeter
    /// The share of satisfied posts day by day.
    public let days: Trends
    /// Satisfied posts against those of the period before; `nil` where one of the two has too few, or too few people, to
    /// say.
    public let satisfactionChange: ProportionChange?

    /// Posts of this polarity or worse are strongly negative, in ten-thousandths.
    public static let strongPolarity: Int32 = -6_000

    /// Reads the store and answers.
    ///
    /// - Parameters:
    ///   - statistics: How much the store holds; `nil` asks it.
    ///   - now: The period ends with this hour, or with the hour of the latest post where that is more than a day ago.
    ///   - days: How long the period is, 1 or more.
    ///   - target: The share of satisfied posts that is aimed at, 0...1.
    ///   - smallestGroup: Of fewer people, and of fewer posts, nothing is said.
    /// - Complexity: O(posts of both periods), inside the store, in some passes: worth keeping for a while.
    public static func read(
        from store: any Store, holding statistics: StoreStatistics? = nil, at now: Instant, days: Int, target: Double,
        smallestGroup: Int
    ) async throws(StoreError) -> Overview {
        Overview(
            try await OverviewFigures.read(
                from: store, holding: statistics, at: now, days: days, people: smallestGroup), target: target,
            smallestGroup: smallestGroup)
    }

    init(_ figures: OverviewFigures, target: Double, smallestGroup: Int) {
        let everybody = figures.everybody
        period = figures.period
        posts = everybody.sentiments.posts
        authors = figures.authors
        newcomers =
            figures.reachesBack ? CountChange(from: figures.newcomers.before, to: figures.newcomers.now) : nil
        let scored = everybody.sentiments.scored
        let scoredBefore = figures.before.sentiments.scored
        // Posts may arrive between two questions to the store.
        escalations = Proportion(min(figures.strong.now, scored), of: scored)
        let isOfMany = everybody.people.count >= smallestGroup
        tellsEscalations = isOfMany && scored >= max(1, smallestGroup)
        func change(from earlier: Proportion, to later: Proportion) -> ProportionChange? {
            guard isOfMany, figures.before.people.count >= smallestGroup,
                min(earlier.total, later.total) >= smallestGroup
            else { return nil }
            return ProportionChange(from: earlier, to: later)
        }
        escalationsChange = change(
            from: Proportion(min(figures.strong.before, scoredBefore), of: scoredBefore), to: escalations)
        let brands = RankedSatisfaction.ranked(
            .brand, figures.brands.now, before: figures.brands.before, smallestGroup: smallestGroup)
        let topics = RankedSatisfaction.ranked(
            .topic, figures.topics.now, before: figures.topics.before, smallestGroup: smallestGroup)
        hot = (brands + topics).sortedByRank()
        excelling = figures.excelling(smallestGroup: smallestGroup)
        meter = HappinessMeter(figures.days, step: .day, target: target, smallestGroup: smallestGroup)
        days = Trends(.satisfied, of: figures.days, smallestGroup: smallestGroup)
        satisfactionChange = change(
            from: figures.before.sentiments.satisfied, to: everybody.sentiments.satisfied)
        answers = sentences(figures, smallestGroup: smallestGroup)
    }

    /// The strongly negative posts of a period.
    static func strong(_ period: Period) -> PostFilter {
        var filter = period.posts
        filter.polarity = -10_000...strongPolarity
        return filter
    }
}

extension OverviewFigures {
    /// Segments, or brands where no run is published.
    fileprivate func excelling(smallestGroup: Int) -> [RankedPolarity] {
        let mean = everybody.polarity.mean
        guard let segmentation else {
            return RankedPolarity.ranked(brands.now, everybody: mean, smallestGroup: smallestGroup) { measure in
                guard case .word(let word) = measure.key else { return nil }
                return Group(.brand, id: word, name: word)
            }
        }
        return RankedPolarity.ranked(segments, everybody: mean, smallestGroup: smallestGroup) { measure in
            guard case .segment(let number) = measure.key, let segment = segmentation.segment(number),
                segment.summary.size >= smallestGroup
            else { return nil }
            return Group(.segment, id: String(number), name: segment.name)
        }
    }
}
