/// How one count differs from another, taken over as long a time.
public struct CountChange: Equatable, Sendable {
    public let earlier: Int64
    public let later: Int64
    /// The later count over the earlier one, less 1: 0.25 is a quarter more. `nil` where the earlier one is 0.
    public let growth: Double?
    /// Of ``growth``; no upper end where the earlier count is small enough to have been none. Of two counts that come at
    /// steady rates the later one is a share of both together, and that share has a Wilson interval.
    ///
    /// - Source: Przyborowski and Wilenski, "Homogeneity of Results in Testing Samples from Poisson Series", 1940,
    ///   doi:10.1093/biomet/31.3-4.313.
    public let interval: Interval

    public init(from earlier: Int64, to later: Int64) {
        self.earlier = earlier
        self.later = later
        growth = earlier == 0 ? nil : Double(later) / Double(earlier) - 1
        let share = Proportion(later, of: earlier + later).interval
        interval = Interval(low: Self.growth(ofShare: share.low), high: Self.growth(ofShare: share.high))
    }

    private static func growth(ofShare share: Double) -> Double {
        share < 1 ? share / (1 - share) - 1 : .infinity
    }

    /// Whether chance alone would hardly make such a difference: the interval leaves no change out.
    public var isClear: Bool { interval.low > 0 || interval.high < 0 }
}
