import Foundation

/// How one share differs from another.
public struct ProportionChange: Equatable, Sendable {
    public let earlier: Proportion
    public let later: Proportion
    /// The later share less the earlier one, -1...1.
    public let difference: Double
    /// Of ``difference``, by Newcombe's hybrid of two Wilson intervals (his method 10).
    ///
    /// - Source: Newcombe, "Interval Estimation for the Difference between Independent Proportions", 1998,
    ///   doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I.
    public let interval: Interval
    /// How likely a difference as great would be by chance alone, 0...1: two-sided, by the pooled z test, or by Fisher's
    /// exact test where fewer than 5 would be expected in one of the four cells.
    ///
    /// - Source: Fisher, "On the Interpretation of chi-squared from Contingency Tables, and the Calculation of P", 1922,
    ///   doi:10.2307/2340521.
    public let chance: Double

    /// `nil` where one of the two counts nothing.
    public init?(from earlier: Proportion, to later: Proportion) {
        guard let before = earlier.share, let after = later.share else { return nil }
        self.earlier = earlier
        self.later = later
        difference = after - before
        let (first, second) = (earlier.interval, later.interval)
        interval = Interval(
            low: difference - hypot(after - second.low, first.high - before),
            high: difference + hypot(second.high - after, before - first.low))
        chance = Self.chance(earlier, later)
    }

    /// Whether chance alone would hardly make such a difference.
    public var isClear: Bool { chance < Interval.chance }

    private static func chance(_ first: Proportion, _ second: Proportion) -> Double {
        let hits = first.count + second.count
        let (n, m) = (Double(first.total), Double(second.total))
        let pooled = Double(hits) / (n + m)
        guard pooled > 0, pooled < 1 else { return 1 }
        guard min(n, m) * min(pooled, 1 - pooled) >= 5 else { return exactChance(first, second) }
        let z =
            (Double(second.count) / m - Double(first.count) / n)
            / (pooled * (1 - pooled) * (1 / n + 1 / m)).squareRoot()
        return erfc(abs(z) / 2.0.squareRoot())
    }

    /// Goes through all tables with the same sums, and adds up the chances of those that are no likelier than this one.
    ///
    /// - Complexity: O(the smallest sum of the table).
    private static func exactChance(_ first: Proportion, _ second: Proportion) -> Double {
        let hits = first.count + second.count
        let range = max(0, hits - second.total)...min(hits, first.total)
        let all = logarithmOfChoices(first.total + second.total, hits)
        func chance(_ count: Int64) -> Double {
            exp(logarithmOfChoices(first.total, count) + logarithmOfChoices(second.total, hits - count) - all)
        }
        // Equal chances differ in their last bits by the order of the arithmetic.
        let limit = chance(first.count) * (1 + 1e-7)
        return min(1, range.reduce(0) { sum, count in chance(count) <= limit ? sum + chance(count) : sum })
    }

    private static func logarithmOfChoices(_ n: Int64, _ k: Int64) -> Double {
        func logarithm(_ number: Int64) -> Double { lgamma(Double(number) + 1) }
        return logarithm(n) - logarithm(k) - logarithm(n - k)
    }
}
