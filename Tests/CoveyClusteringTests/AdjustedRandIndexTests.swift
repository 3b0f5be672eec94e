import CoveyClustering
import Testing

@Suite struct AdjustedRandIndexTests {
    @Test func `the names of the groups do not matter`() {
        #expect(AdjustedRandIndex.between([0, 0, 1, 1], [7, 7, -3, -3]) == 1)
    }

    @Test func `worked out by hand`() {
        // Pairs together in both: 1; in the first: 2; in the second: 1; of 6. (1 - 2/6) / (1.5 - 2/6) = 4/7.
        #expect(abs(AdjustedRandIndex.between([0, 0, 1, 1], [0, 0, 1, 2]) - 4.0 / 7) < 1e-15)
        // Together in both: 0; in each: 2; of 6. (0 - 4/6) / (2 - 4/6) = -1/2.
        #expect(abs(AdjustedRandIndex.between([0, 0, 1, 1], [0, 1, 0, 1]) + 0.5) < 1e-15)
    }

    @Test func `groupings without a choice agree`() {
        #expect(AdjustedRandIndex.between([1, 1, 1], [4, 4, 4]) == 1)
        #expect(AdjustedRandIndex.between([1, 2, 3], [6, 5, 4]) == 1)
        #expect(AdjustedRandIndex.between([], []) == 1)
        #expect(AdjustedRandIndex.between([5], [6]) == 1)
    }

    @Test func `one group against others is no better than chance`() {
        #expect(AdjustedRandIndex.between([0, 0, 0, 0], [0, 0, 1, 1]) == 0)
    }

    @Test func `groupings at random are near 0`() {
        var random = RandomSource(seed: 14)
        let first = (0..<20_000).map { _ in Int32(random.index(below: 5)) }
        let second = (0..<20_000).map { _ in Int32(random.index(below: 3)) }
        #expect(abs(AdjustedRandIndex.between(first, second)) < 0.002, "seed 14")
    }
}
