import Testing

@testable import CoveyInsights

/// Figures of statsmodels 0.14 and SciPy 1.x, printed by `Benchmarks/peers/insights_oracle.py`.
@Suite struct ProportionTests {
    @Test(
        arguments: [
            (0, 10, 0.0, 0.27753279986288926), (10, 10, 0.7224672001371106, 1.0),
            (1, 2, 0.09453120573423068, 0.9054687942657693), (2, 2, 0.342380227506653, 1.0),
            (100, 101, 0.9460328420055449, 0.9982500887510318), (81, 263, 0.2552885198782742, 0.36620957698280004),
            (630, 1_020, 0.5874354371999455, 0.6469758556152942),
            (3_000_000, 5_000_000, 0.599570516734472, 0.6004293296072931),
        ] as [(Int64, Int64, Double, Double)])
    func `statsmodels computes the same Wilson interval`(count: Int64, total: Int64, low: Double, high: Double) {
        let interval = Proportion(count, of: total).interval
        #expect(isNear(interval.low, low))
        #expect(isNear(interval.high, high))
    }

    @Test func `of nothing nothing is known`() {
        let nothing = Proportion(0, of: 0)
        #expect(nothing.share == nil)
        #expect(nothing.interval == Interval(low: 0, high: 1))
    }

    @Test func `2 of 2 rank below 100 of 101`() {
        #expect(Proportion(2, of: 2).rank < Proportion(100, of: 101).rank)
    }

    @Test func `the interval holds the share, and shrinks as posts come`() {
        for total in [1, 2, 10, 1_000, 1_000_000] as [Int64] {
            for count in Set([0, 1, total / 3, total]) {
                let (few, many) = (Proportion(count, of: total), Proportion(count * 4, of: total * 4))
                let interval = few.interval
                #expect(interval.low <= few.share ?? -1 && few.share ?? 2 <= interval.high)
                #expect(many.interval.high - many.interval.low < interval.high - interval.low)
            }
        }
    }

    @Test func `successes and failures mirror each other`() {
        for (count, total) in [(0, 7), (3, 10), (99, 100)] as [(Int64, Int64)] {
            let (one, other) = (Proportion(count, of: total).interval, Proportion(total - count, of: total).interval)
            #expect(isNear(one.low, 1 - other.high) && isNear(one.high, 1 - other.low))
        }
    }
}

/// Figures as in ``ProportionTests``.
@Suite struct ProportionChangeTests {
    /// Earlier count and total, later ones, Newcombe's interval, and the chance by the z test or, where a cell has too few,
    /// by Fisher's.
    @Test(
        arguments: [
            (56, 70, 48, 80, -0.33387265403690614, -0.05243147240236498, 0.00804508136819656),
            (9, 10, 3, 10, -0.809017973535488, -0.1705227239345029, 0.019766611097880443),
            (550, 1_000, 630, 1_020, 0.024656817925746713, 0.11029857088447168, 0.002040929804900151),
            (1, 1_000, 2, 1_000, -0.003864132581434869, 0.006326839821861006, 1.0),
            (30, 100, 30, 100, -0.12552383149214508, 0.12552383149214508, 1.0),
            (0, 10, 0, 20, -0.27753279986288926, 0.1611251580528194, 1.0),
            (0, 10, 20, 20, 0.6790860371419145, 1.0, 3.328339160423118e-08),
        ] as [(Int64, Int64, Int64, Int64, Double, Double, Double)])
    func `statsmodels and SciPy compute the same`(
        count: Int64, total: Int64, laterCount: Int64, laterTotal: Int64, low: Double, high: Double, chance: Double
    ) throws {
        let change = try #require(
            ProportionChange(from: Proportion(count, of: total), to: Proportion(laterCount, of: laterTotal)))
        #expect(isNear(change.interval.low, low))
        #expect(isNear(change.interval.high, high))
        #expect(isNear(change.chance, chance))
        #expect(change.isClear == (chance < 0.05))
    }

    @Test func `against nothing there is no change`() {
        #expect(ProportionChange(from: Proportion(0, of: 0), to: Proportion(1, of: 2)) == nil)
        #expect(ProportionChange(from: Proportion(1, of: 2), to: Proportion(0, of: 0)) == nil)
    }

    @Test func `the way back is the same with the other sign`() throws {
        let (one, other) = (Proportion(4, of: 9), Proportion(40, of: 60))
        let there = try #require(ProportionChange(from: one, to: other))
        let back = try #require(ProportionChange(from: other, to: one))
        #expect(isNear(there.difference, -back.difference))
        #expect(isNear(there.chance, back.chance))
        #expect(isNear(there.interval.low, -back.interval.high))
    }
}

/// Figures as in ``ProportionTests``.
@Suite struct CountChangeTests {
    @Test func `statsmodels computes the same interval`() {
        let small = CountChange(from: 790, to: 804)
        #expect(isNear(small.interval.low, -0.07741939483892013, within: 1e-8))
        #expect(isNear(small.interval.high, 0.12267381778425968, within: 1e-8))
        #expect(!small.isClear)
        let great = CountChange(from: 890, to: 1_204)
        #expect(isNear(great.growth, 1_204 / 890.0 - 1))
        #expect(isNear(great.interval.low, 0.24056670771019806, within: 1e-8))
        #expect(isNear(great.interval.high, 0.4752065718890115, within: 1e-8))
        #expect(great.isClear)
    }

    @Test func `from none to many has no upper end`() {
        let change = CountChange(from: 0, to: 40)
        #expect(change.growth == nil)
        #expect(isNear(change.interval.low, 9.412710865080237, within: 1e-6))
        #expect(change.interval.high == .infinity)
        #expect(change.isClear)
        #expect(!CountChange(from: 0, to: 0).isClear)
    }
}
