import Covey
import CoveyInsights

/// How sure a share or a mean is, as pages show it.
enum PageInterval {
    /// The ends of the 95 % interval of a share.
    static func wilson(_ part: Int64, of whole: Int64) -> (low: Double, high: Double) {
        let interval = Proportion(part, of: whole).interval
        return (interval.low, interval.high)
    }

    /// The ends of the 95 % interval of a mean of scores, as plain numbers; `nil` with fewer than two.
    static func mean(_ moments: Moments) -> (low: Double, high: Double)? {
        MeanEstimate(moments)?.interval.map { ($0.low, $0.high) }
    }
}
