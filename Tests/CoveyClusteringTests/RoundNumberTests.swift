import Testing

@testable import CoveyClustering

@Suite struct RoundNumberTests {
    @Test(arguments: [
        (Float(0.29874), Float(0.31), 0.3), (4, 5, 5), (4, 6, 5), (0, 1, 1), (95, 105, 100), (10, 95, 50), (3, 12, 10),
        (-5, 20, 0), (-1, 0, 0), (0, 0.07, 0.04), (0.6, 0.7, 0.7), (0.7, 0.8, 0.8), (-0.31, -0.29874, -0.3),
        (-105, -95, -100), (1234.5, 1234.7, 1234.6), (1_999_999, 2_000_000, 2_000_000), (1e-30, 3e-30, 2e-30),
        (1e38, 3e38, 2e38), (16_777_214, 16_777_216, 16_777_215),
    ])
    func `it has as few digits as the gap allows`(lower: Float, upper: Float, expected: Double) {
        #expect(RoundNumber.above(lower, upTo: upper) == expected)
    }

    @Test func `it parts any two neighbouring values`() {
        var random = RandomSource(seed: 9)
        for _ in 0..<20_000 {
            let value = Float(bitPattern: UInt32(truncatingIfNeeded: random.next()))
            guard value.isFinite, value.nextUp.isFinite else { continue }
            let number = RoundNumber.above(value, upTo: value.nextUp)
            #expect(Float(number) == value.nextUp, "\(value), seed 9")
            let other = value + abs(value) * Float(random.unit())
            guard other > value, other.isFinite else { continue }
            let between = Float(RoundNumber.above(value, upTo: other))
            #expect(value < between && between <= other, "\(value) and \(other), seed 9")
        }
    }
}
