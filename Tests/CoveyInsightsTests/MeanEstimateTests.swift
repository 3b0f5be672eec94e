import Covey
import Testing

@testable import CoveyInsights

/// Figures of SciPy 1.x and statsmodels 0.14, printed by `Benchmarks/peers/insights_oracle.py`.
@Suite struct MeanEstimateTests {
    /// Degrees of freedom, the 97.5 % point, and the chance beyond 2.1.
    @Test(
        arguments: [
            (1, 12.706204736174694, 0.282926056243018), (2, 4.302652729749462, 0.1705498691899675),
            (3, 3.1824463052837078, 0.1265652025496846), (4, 2.7764451051977934, 0.10365328631760218),
            (5, 2.5705818356363146, 0.08975324988459879), (9, 2.262157162798205, 0.06511828241215196),
            (10, 2.228138851986274, 0.06207724420221853), (30, 2.0422724563012378, 0.04424247126232353),
            (99, 1.9842169515864174, 0.03827085131257126), (399, 1.965927295920882, 0.0363561812803903),
            (400, 1.9659123432294627, 0.03635461007805355), (1_000, 1.9623390808264083, 0.03597887431078197),
            (5_000_000, 1.9599644589944127, 0.0357288910954039),
        ] as [(Int64, Double, Double)])
    func `SciPy knows the same Student's t`(degrees: Int64, reach: Double, beyond: Double) {
        let distribution = StudentT(degrees: degrees)
        #expect(isNear(distribution.reach, reach, within: 1e-7))
        #expect(isNear(distribution.chanceBeyond(2.1), beyond, within: degrees < 400 ? 1e-9 : 1e-5))
        #expect(isNear(distribution.chanceBeyond(-2.1), distribution.chanceBeyond(2.1)))
    }

    @Test func `statsmodels computes the same mean and interval`() throws {
        var moments = Moments()
        for score in [5_000, -2_500, 7_500, 10_000, -1_000] as [Int64] { moments.merge(Moments(score)) }
        let estimate = try #require(MeanEstimate(moments))
        #expect(estimate.count == 5)
        #expect(isNear(estimate.mean, 0.38))
        #expect(isNear(estimate.interval?.low, -0.28952061028737575))
        #expect(isNear(estimate.interval?.high, 1.0495206102873758))
    }

    @Test func `one score has a mean and no interval, none has neither`() throws {
        let one = try #require(MeanEstimate(Moments(2_500)))
        #expect(one.mean == 0.25)
        #expect(one.interval == nil)
        #expect(MeanEstimate(Moments()) == nil)
    }

    @Test func `billions of equal scores do not overflow`() throws {
        let n: Int64 = 5_000_000_000
        let estimate = try #require(MeanEstimate(Moments(count: n, sum: n * 9_999, sumOfSquares: n * 9_999 * 9_999)))
        #expect(estimate.interval == Interval(low: 0.9999, high: 0.9999))
    }
}
