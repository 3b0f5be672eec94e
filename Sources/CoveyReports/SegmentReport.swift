public import Covey

/// Everything a page about one segmentation is written from.
public struct SegmentReport: Equatable, Sendable {
    public var segmentation: Segmentation
    /// The published runs.
    public var history: SegmentHistory
    /// What segments are like; those without a portrait are told by their figures alone.
    public var portraits: [SegmentPortrait]
    /// Posts and polarity over time, rising; steps without posts may be missing.
    public var trend: [TrendPoint]
    public var step: TrendStep
    /// Stored posts in all.
    public var posts: Int64
    public var title: String
    public var generatedAt: Instant
    /// Whether the page quotes the posts of the portraits' exemplars. It says nothing of authors either way.
    public var showsPosts: Bool

    public init(
        segmentation: Segmentation, history: SegmentHistory, portraits: [SegmentPortrait], trend: [TrendPoint],
        step: TrendStep, posts: Int64, title: String, generatedAt: Instant, showsPosts: Bool = false
    ) {
        self.segmentation = segmentation
        self.history = history
        self.portraits = portraits
        self.trend = trend
        self.step = step
        self.posts = posts
        self.title = title
        self.generatedAt = generatedAt
        self.showsPosts = showsPosts
    }
}
