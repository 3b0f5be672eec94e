import CoveyInsights

/// How sure a share is, as pages show it.
enum PageInterval {
    /// The ends of the 95 % interval of a share.
    static func wilson(_ part: Int64, of whole: Int64) -> (low: Double, high: Double) {
        let interval = Proportion(part, of: whole).interval
        return (interval.low, interval.high)
    }
}
