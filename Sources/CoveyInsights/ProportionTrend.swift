import Foundation

/// Whether a share rises or falls over the steps of a period.
///
/// The Cochran-Armitage test: the score test of the slope of a logistic model, so steps count by their posts, a step
/// without posts counts nothing, and ties are no matter. Days differ by more than chance alone, though: news, weekends,
/// campaigns. Where the steps scatter about the line by more than chance would make them, the test is held against that
/// scatter, by Student's t with the steps less 2 as degrees of freedom.
///
/// - Source: Armitage, "Tests for Linear Trends in Proportions and Frequencies", 1955, doi:10.2307/3001775; for the
///   scatter McCullagh and Nelder, "Generalized Linear Models", 2nd edition, 1989, section 4.5.
public struct ProportionTrend: Equatable, Sendable {
    /// One step: when, counted in steps from any beginning, and what was counted.
    public struct Step: Hashable, Sendable {
        public let time: Double
        public let proportion: Proportion

        public init(at time: Double, _ proportion: Proportion) {
            self.time = time
            self.proportion = proportion
        }
    }

    /// Fewer steps with posts show no direction.
    public static let fewestSteps = 4

    /// How much the share changes from one step to the next, by the line through all.
    public let slope: Double
    /// How many standard errors the slope is from none; positive where the share rises.
    public let z: Double
    /// How much more the steps scatter about the line than chance makes them; 1 or more.
    public let scatter: Double
    /// How likely a slope as steep would be by chance alone, 0...1, two-sided.
    public let chance: Double

    /// `nil` with fewer than ``fewestSteps`` steps that have posts.
    public init?(_ steps: [Step]) {
        let steps = steps.filter { $0.proportion.total > 0 }
        guard steps.count >= Self.fewestSteps else { return nil }
        let n = steps.reduce(0) { $0 + Double($1.proportion.total) }
        let share = steps.reduce(0) { $0 + Double($1.proportion.count) } / n
        let middle = steps.reduce(0) { $0 + $1.time * Double($1.proportion.total) } / n
        let spread = steps.reduce(0) { $0 + Double($1.proportion.total) * ($1.time - middle) * ($1.time - middle) }
        let product = steps.reduce(0) {
            $0 + ($1.time - middle) * (Double($1.proportion.count) - share * Double($1.proportion.total))
        }
        let variance = share * (1 - share)
        slope = spread > 0 ? product / spread : 0
        guard variance > 0, spread > 0 else {
            (z, scatter, chance) = (0, 1, 1)
            return
        }
        let homogeneity = steps.reduce(0) { sum, step in
            let excess = Double(step.proportion.count) - share * Double(step.proportion.total)
            return sum + excess * excess / (Double(step.proportion.total) * variance)
        }
        let plain = product / (variance * spread).squareRoot()
        let degrees = steps.count - 2
        scatter = max(1, (homogeneity - plain * plain) / Double(degrees))
        z = plain / scatter.squareRoot()
        chance =
            scatter > 1 ? StudentT(degrees: Int64(degrees)).chanceBeyond(z) : erfc(abs(z) / 2.0.squareRoot())
    }

    /// Whether chance alone would hardly make such a slope.
    public var isClear: Bool { chance < Interval.chance }
}
