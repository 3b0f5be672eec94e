import Covey
import Testing

@testable import CoveyInsights

/// Figures of SciPy 1.x and statsmodels 0.14, printed by `Benchmarks/peers/insights_oracle.py`.
@Suite struct ProportionTrendTests {
    private static func trend(_ steps: [(Double, Int64, Int64)]) -> ProportionTrend? {
        ProportionTrend(steps.map { .init(at: $0.0, Proportion($0.1, of: $0.2)) })
    }

    @Test func `statsmodels computes the same where chance explains the scatter`() throws {
        let trend = try #require(Self.trend([(0, 10, 40), (1, 14, 40), (2, 19, 40), (3, 24, 40)]))
        #expect(isNear(trend.slope, 0.1175))
        #expect(isNear(trend.z, 3.3681697530194152))
        #expect(trend.scatter == 1)
        #expect(isNear(trend.chance, 0.0007566899029287175))
        #expect(trend.isClear)
    }

    @Test func `steps that scatter more than chance makes them show no direction`() throws {
        let trend = try #require(
            Self.trend([(0, 20, 50), (1, 45, 60), (2, 15, 55), (3, 50, 70), (4, 30, 40), (6, 20, 30)]))
        #expect(isNear(trend.slope, 0.043083700440528575))
        #expect(isNear(trend.scatter, 9.749165194794758, within: 1e-8))
        #expect(isNear(trend.z, 0.8557676766270976))
        #expect(isNear(trend.chance, 0.4403607917947587))
        #expect(!trend.isClear)
    }

    @Test func `steps without posts count nothing, and fewer than four with posts are no trend`() {
        let steps: [(Double, Int64, Int64)] = [(0, 10, 40), (1, 14, 40), (2, 19, 40), (3, 24, 40)]
        #expect(Self.trend(steps + [(4, 0, 0)]) == Self.trend(steps))
        #expect(Self.trend(Array(steps.prefix(3)) + [(3, 0, 0)]) == nil)
    }

    @Test func `all satisfied or none is no direction`() throws {
        for share in [0, 5] as [Int64] {
            let trend = try #require(Self.trend((0..<6).map { (Double($0), share, 5) }))
            #expect(trend.slope == 0 && trend.chance == 1)
        }
    }

    @Test func `when time runs backwards, so does the slope`() throws {
        let steps: [(Double, Int64, Int64)] = [(0, 3, 10), (1, 14, 30), (2, 19, 40), (5, 24, 30)]
        let there = try #require(Self.trend(steps))
        let back = try #require(Self.trend(steps.map { (-$0.0, $0.1, $0.2) }))
        #expect(isNear(there.z, -back.z) && isNear(there.slope, -back.slope) && isNear(there.chance, back.chance))
    }
}

@Suite struct HappinessMeterTests {
    private static func meter(
        _ shares: [(positive: Int64, of: Int64)], target: Double = 0.7, smallestGroup: Int = 10
    ) -> HappinessMeter {
        HappinessMeter(
            shares.enumerated().map { .of(day: $0, positive: $1.positive, negative: $1.of - $1.positive) },
            step: .day, target: target, smallestGroup: smallestGroup)
    }

    @Test func `mixed posts are rated and not satisfied, neutral and unscored ones are not rated`() {
        let meter = HappinessMeter(
            [.of(positive: 30, negative: 10, neutral: 500, mixed: 10, unscored: 90)], step: nil, target: 0.5,
            smallestGroup: 10)
        #expect(meter.satisfied == Proportion(30, of: 50))
        #expect(meter.direction == .unknown)
        #expect(meter.verdict == "about on target")
    }

    @Test func `it can improve and still be below the target`() {
        let meter = Self.meter([(10, 40), (14, 40), (19, 40), (24, 40)])
        #expect(meter.level == .below && meter.direction == .improving)
        #expect(meter.verdict == "improving, still below target")
    }

    @Test func `each level and each direction has its words`() {
        #expect(Self.meter([(39, 40), (38, 40), (36, 40), (31, 40)]).verdict == "worsening, still above target")
        #expect(Self.meter([(38, 40), (38, 40), (38, 40), (38, 40)]).verdict == "steady, above target")
        #expect(Self.meter([(28, 40), (29, 40), (27, 40), (28, 40)]).verdict == "steady, about on target")
        #expect(Self.meter([(24, 40), (19, 40), (14, 40), (10, 40)]).verdict == "worsening, below target")
        #expect(Self.meter([(22, 40), (26, 40), (30, 40), (34, 40)]).verdict == "improving, about on target")
        #expect(Self.meter([(30, 40), (34, 40), (38, 40), (40, 40)]).verdict == "improving, above target")
    }

    @Test func `few posts say nothing, and few more say no direction`() {
        let few = Self.meter([(2, 3), (2, 3), (3, 3)])
        #expect(few.verdict == "too few posts to say" && few.level == .unknown)
        let some = Self.meter([(5, 5), (5, 5), (5, 5), (5, 5)])
        #expect(some.trend == nil && some.verdict == "above target")
        #expect(HappinessMeter([], step: .day, target: 0.7, smallestGroup: 0).verdict == "too few posts to say")
    }

    @Test func `few people say nothing, however much and long they write`() {
        func meter(_ authors: (Int64) -> Range<Int64>) -> HappinessMeter {
            let days = (0..<6 as Range<Int64>).map {
                Measure.of(day: Int($0), positive: 30, negative: 10, authors: authors($0))
            }
            return HappinessMeter(days, step: .day, target: 0.7, smallestGroup: 10)
        }
        #expect(meter { _ in 0..<9 }.level == .unknown)
        #expect(meter { $0..<($0 + 5) }.level == .around, "ten different ones in six days")
        #expect(meter { $0..<($0 + 4) }.level == .unknown, "nine different ones in six days")
    }

    @Test func `the target itself is reached`() {
        // The interval of 0 of n begins at 0 itself.
        #expect(Self.meter([(0, 100)], target: 0).level == .above)
    }

    @Test func `the order of the steps is no matter`() {
        let measures = [(10, 40), (14, 40), (19, 40), (24, 40)].enumerated().map {
            Measure.of(day: $0, positive: Int64($1.0), negative: Int64($1.1 - $1.0))
        }
        let one = HappinessMeter(measures, step: .day, target: 0.7, smallestGroup: 10)
        let other = HappinessMeter(measures.reversed(), step: .day, target: 0.7, smallestGroup: 10)
        #expect(one.verdict == other.verdict && isNear(one.trend?.z, other.trend?.z ?? 0))
    }
}
