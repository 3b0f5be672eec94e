public import Covey

/// What some scores say of the mean of all.
public struct MeanEstimate: Hashable, Sendable {
    /// How many scores, 1 or more.
    public let count: Int64
    /// -1...1 of polarity, 0...1 of subjectivity.
    public let mean: Double
    /// Of 95 %, by Student's t; `nil` of a single score. It takes each score for one of its own.
    ///
    /// - Source: Student, "The Probable Error of a Mean", 1908, doi:10.1093/biomet/6.1.1.
    public let interval: Interval?

    /// `nil` without any score.
    ///
    /// - Parameter moments: In ten-thousandths. The variance is computed without rounding before the last step.
    public init?(_ moments: Moments) {
        guard let mean = moments.mean else { return nil }
        count = moments.count
        self.mean = mean
        guard moments.count > 1 else {
            interval = nil
            return
        }
        let n = Int128(moments.count)
        let deviations = n * Int128(moments.sumOfSquares) - Int128(moments.sum) * Int128(moments.sum)
        let variance = Double(max(0, deviations)) / (Double(n) * Double(n - 1))
        let reach = StudentT(degrees: moments.count - 1).reach * (variance / Double(n)).squareRoot() / 10_000
        interval = Interval(low: mean - reach, high: mean + reach)
    }

    /// What lists of the best are sorted by; below all others without an interval.
    public var rank: Double { interval?.low ?? -.infinity }
}
