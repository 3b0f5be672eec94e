/// How many of some posts are of one kind, and what that says of the share.
public struct Proportion: Hashable, Sendable {
    /// 0...``total``.
    public let count: Int64
    /// 0 or more.
    public let total: Int64

    public init(_ count: Int64, of total: Int64) {
        precondition(0 <= count && count <= total, "\(count) of \(total) is no proportion")
        self.count = count
        self.total = total
    }

    /// 0...1; `nil` of nothing.
    public var share: Double? { total == 0 ? nil : Double(count) / Double(total) }

    /// The Wilson score interval of 95 %; all of 0...1 where there is nothing to count.
    ///
    /// It takes each post for an answer of its own. Where few people write most posts, the truth is wider.
    ///
    /// - Source: Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", 1927,
    ///   doi:10.1080/01621459.1927.10502953.
    public var interval: Interval {
        guard let share else { return Interval(low: 0, high: 1) }
        let n = Double(total)
        let square = Interval.normalReach * Interval.normalReach
        let middle = (share + square / (2 * n)) / (1 + square / n)
        let reach =
            Interval.normalReach / (1 + square / n) * (share * (1 - share) / n + square / (4 * n * n)).squareRoot()
        return Interval(
            low: count == 0 ? 0 : max(0, middle - reach), high: count == total ? 1 : min(1, middle + reach))
    }

    /// What lists of the best are sorted by: the share that is at least likely, so that 2 of 2 do not beat 100 of 101.
    public var rank: Double { interval.low }
}
