import Covey
import CoveyStore

/// What the store says about a period and the one before it: all that an overview is written from.
struct OverviewFigures: Sendable {
    var period: Period
    /// Whether the posts reach back to one more period before the two that are compared. Without such a run-in the one
    /// before would count as new whoever wrote earlier than the store begins.
    var reachesBack = false
    var authors: Int64 = 0
    /// Authors met for the first time.
    var newcomers: (now: Int64, before: Int64) = (0, 0)
    /// By day of the period.
    var days: [Measure] = []
    /// Nobody's where the posts begin within the period before.
    var before = Measure(start: nil, key: .all)
    /// Posts of ``Overview/strongPolarity`` or worse.
    var strong: (now: Int64, before: Int64) = (0, 0)
    var reach: Reach?
    var brands: (now: [Measure], before: [Measure]) = ([], [])
    var topics: (now: [Measure], before: [Measure]) = ([], [])
    /// `nil` where none is published.
    var segmentation: Segmentation?
    var segments: [Measure] = []

    /// How far strongly negative posts carry.
    struct Reach: Equatable, Sendable {
        var authors: Int64
        /// Of those whose number is known.
        var followers: Int64
        /// There are more posts than were looked at.
        var isAtLeast: Bool
    }

    init(period: Period) {
        self.period = period
    }

    /// Everybody's posts in the period.
    var everybody: Measure {
        days.reduce(into: Measure(start: nil, key: .all)) { $0.merge($1) }
    }

    // MARK: Reading

    /// - Parameter people: Up to so many of each group are told apart.
    /// - Complexity: O(posts of both periods), inside the store, in some passes.
    static func read(
        from store: any Store, holding known: StoreStatistics?, at now: Instant, days: Int, people: Int
    ) async throws(StoreError) -> OverviewFigures {
        let statistics = if let known { known } else { try await store.statistics() }
        var figures = OverviewFigures(period: Period(at: now, lastPost: statistics.lastPost, days: days))
        let (period, previous) = (figures.period, figures.period.previous)
        figures.authors = statistics.authors
        figures.reachesBack = statistics.firstPost.map { $0 <= previous.previous.from } ?? false
        for step in try await store.arrivals(by: .hour, from: previous.from) where step.start < period.before {
            if step.start < period.from {
                figures.newcomers.before += step.authors
            } else {
                figures.newcomers.now += step.authors
            }
        }
        figures.days = try await store.measures(MeasureQuery(filter: period.posts, step: .day, people: people))
        figures.strong.now = try await one(store, Overview.strong(period)).sentiments.posts
        if figures.strong.now > 0 { figures.reach = try await reach(of: Overview.strong(period), in: store) }
        figures.brands.now = try await store.measures(MeasureQuery(filter: period.posts, by: .brand, people: people))
        figures.topics.now = try await store.measures(MeasureQuery(filter: period.posts, by: .topic, people: people))
        // Of a period that the posts begin within, a part would stand for the whole.
        let secondDay = previous.from.milliseconds + TrendStep.day.milliseconds
        if let first = statistics.firstPost, first.milliseconds < secondDay {
            figures.before = try await one(store, previous.posts, people)
            figures.strong.before = try await one(store, Overview.strong(previous)).sentiments.posts
            figures.brands.before = try await store.measures(
                MeasureQuery(filter: previous.posts, by: .brand, people: people))
            figures.topics.before = try await store.measures(
                MeasureQuery(filter: previous.posts, by: .topic, people: people))
        }
        try await figures.readSegments(from: store, people: people)
        return figures
    }

    private static func one(
        _ store: any Store, _ filter: PostFilter, _ people: Int = 0
    ) async throws(StoreError) -> Measure {
        try await store.measures(MeasureQuery(filter: filter, people: people)).first ?? Measure(start: nil, key: .all)
    }

    private static func reach(of filter: PostFilter, in store: any Store) async throws(StoreError) -> Reach {
        let page = try await store.posts(PostQuery(filter: filter, limit: 1_000))
        var followers: [AuthorKey: Int64] = [:]
        // The latest first: what is known of an author by the latest post stays.
        for post in page.posts where (followers[post.author] ?? 0) == 0 {
            followers[post.author] = post.observation?.followers ?? 0
        }
        return Reach(
            authors: Int64(followers.count), followers: followers.values.reduce(0, +), isAtLeast: page.next != nil)
    }

    private mutating func readSegments(from store: any Store, people: Int) async throws(StoreError) {
        guard let published = try await store.publishedSegmentation() else { return }
        do {
            segments = try await store.measures(
                MeasureQuery(filter: period.posts, by: .segment(published.id), people: people))
            segmentation = published
        } catch  where error.code == .superseded {
            // Two later runs were published just now: this time it goes without segments.
            return
        }
    }
}
