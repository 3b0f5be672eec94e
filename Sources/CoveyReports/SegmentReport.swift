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
    /// The near-duplicates of which the trend counts each group once; `nil` where it counts every post.
    public var countedOnce: Copies?
    /// Stored posts in all.
    public var posts: Int64
    public var title: String
    public var generatedAt: Instant
    /// Whether the page quotes the posts of the portraits' exemplars. It says nothing of authors either way.
    public var showsPosts: Bool

    public init(
        segmentation: Segmentation, history: SegmentHistory, portraits: [SegmentPortrait], trend: [TrendPoint],
        step: TrendStep, countedOnce: Copies? = nil, posts: Int64, title: String, generatedAt: Instant,
        showsPosts: Bool = false
    ) {
        self.segmentation = segmentation
        self.history = history
        self.portraits = portraits
        self.trend = trend
        self.step = step
        self.countedOnce = countedOnce
        self.posts = posts
        self.title = title
        self.generatedAt = generatedAt
        self.showsPosts = showsPosts
    }

    /// How many near-duplicates there are.
    public struct Copies: Equatable, Sendable {
        public var groups: Int64
        /// Posts of all groups.
        public var posts: Int64

        public init(groups: Int64, posts: Int64) {
            self.groups = groups
            self.posts = posts
        }

        /// Posts that do not count beside the one that stands for their group.
        public var leftOut: Int64 { posts - groups }
    }
}
