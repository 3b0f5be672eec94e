public import Covey

/// A stretch of whole days that a report is about. It ends on the hour.
public struct Period: Hashable, Sendable {
    public let from: Instant
    /// The first instant that is no longer in it.
    public let before: Instant
    /// 1 or more.
    public let days: Int

    /// The days up to the hour that holds an instant, with the whole of that hour.
    public init(upTo instant: Instant, days: Int) {
        precondition(days >= 1, "a period has at least a day")
        let hour = TrendStep.hour.milliseconds
        self.init(before: TrendStep.hour.start(of: instant).milliseconds + hour, days: days)
    }

    /// The days up to now; or up to the latest post, where that is more than a day ago: a store of old posts is looked at
    /// as it was when they were new.
    ///
    /// - Parameter lastPost: `nil` in an empty store.
    public init(at now: Instant, lastPost: Instant?, days: Int) {
        let isOld = lastPost.map { $0.milliseconds < now.milliseconds - TrendStep.day.milliseconds } ?? false
        self.init(upTo: isOld ? lastPost ?? now : now, days: days)
    }

    private init(before: Int64, days: Int) {
        self.days = days
        self.before = Instant(milliseconds: before)
        from = Instant(milliseconds: before - Int64(days) * TrendStep.day.milliseconds)
    }

    /// As many days just before it.
    public var previous: Period { Period(before: from.milliseconds, days: days) }

    /// The posts written in it.
    public var posts: PostFilter {
        var filter = PostFilter()
        (filter.from, filter.before) = (from, before)
        return filter
    }

    /// `28 days`, `day`.
    var words: String { days == 1 ? "day" : "\(days) days" }
}
