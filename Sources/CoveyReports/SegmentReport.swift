public import Covey

/// Everything a page about one segmentation is written from.
public struct SegmentReport: Equatable, Sendable {
    public var segmentation: Segmentation
    /// Posts and polarity over time, rising; steps without posts may be missing.
    public var trend: [TrendPoint]
    public var step: TrendStep
    /// Stored posts in all.
    public var posts: Int64
    public var title: String
    public var generatedAt: Instant

    public init(
        segmentation: Segmentation, trend: [TrendPoint], step: TrendStep, posts: Int64, title: String,
        generatedAt: Instant
    ) {
        self.segmentation = segmentation
        self.trend = trend
        self.step = step
        self.posts = posts
        self.title = title
        self.generatedAt = generatedAt
    }
}
