/// Where a figure lies, as far as the posts at hand tell: in 95 of 100 samples such an interval covers it.
public struct Interval: Hashable, Sendable {
    public let low: Double
    public let high: Double

    public init(low: Double, high: Double) {
        self.low = low
        self.high = high
    }

    /// Below this probability of chance alone a difference is claimed.
    static let chance = 0.05
    /// The 97.5 % point of the normal distribution: what 95 % lie within.
    static let normalReach = 1.959963984540054
}
