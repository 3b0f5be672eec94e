public import Covey

/// What a service asks of a store beside the posts and profiles themselves. All stores give the same answers.
public protocol Queries: Sendable {
    /// Makes what ``profiles(_:)``, ``posts(_:)`` and ``measures(_:)`` need to be quick. A store that nobody asks is
    /// spared the work on each write; one that was prepared stays so.
    func prepareForQueries() async throws(StoreError)

    /// Profiles that meet a filter, in an order.
    ///
    /// - Complexity: O(log profiles + budget), once the store is prepared.
    func profiles(_ query: ProfileQuery) async throws(StoreError) -> ProfilePage

    /// Posts that meet a filter, the latest first.
    ///
    /// - Complexity: O(log posts + budget), once the store is prepared.
    func posts(_ query: PostQuery) async throws(StoreError) -> PostPage

    /// What posts that meet a filter say, by group and time, in the order of `Measure.precedes(_:_:)`. Groups and steps
    /// without a post are left out.
    ///
    /// - Throws: ``StoreError`` with code `superseded` for segments of a run whose assignments are not kept.
    /// - Complexity: O(posts of the time asked for), inside the store.
    func measures(_ query: MeasureQuery) async throws(StoreError) -> [Measure]

    /// Authors by the time of their first stored post, in rising order; steps without one are left out.
    ///
    /// - Parameters:
    ///   - step: How long one step is.
    ///   - from: Leaves out authors whose first post is earlier.
    /// - Complexity: O(authors asked for), inside the store.
    func arrivals(by step: TrendStep, from: Instant?) async throws(StoreError) -> [Arrivals]
}
