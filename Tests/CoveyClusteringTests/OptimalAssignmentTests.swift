import CoveyClustering
import Testing

@Suite struct OptimalAssignmentTests {
    @Test func `the best pairs are not the greedy ones`() {
        // Greedy takes 9 and is left with 1: 10. The others make 8 + 7.
        #expect(OptimalAssignment.maximising([[9, 8], [7, 1]]) == [1, 0])
        #expect(OptimalAssignment.maximising([[7, 5, 1], [6, 6, 4], [2, 7, 3]]) == [0, 2, 1])
    }

    @Test func `rows or columns are left over where there are more of them`() {
        #expect(OptimalAssignment.maximising([[1, 5, 3]]) == [1])
        #expect(OptimalAssignment.maximising([[1], [5], [3]]) == [nil, 0, nil])
        #expect(OptimalAssignment.maximising([[4, 9], [3, 9], [2, 1]]) == [0, 1, nil])
    }

    @Test func `nothing has no pairs`() {
        #expect(OptimalAssignment.maximising([]) == [])
        #expect(OptimalAssignment.maximising([[], []]) == [nil, nil])
    }

    @Test func `negative benefits are paired too`() {
        #expect(OptimalAssignment.maximising([[-3, -9], [-1, -2]]) == [0, 1])
        #expect(OptimalAssignment.maximising([[-5]]) == [0])
    }

    @Test func `of equally good matchings it finds the same one again`() {
        let level = [[Double]](repeating: [2, 2, 2], count: 3)
        #expect(OptimalAssignment.maximising(level) == [0, 1, 2])
    }

    @Test func `no other matching is better`() {
        for seed: UInt64 in 1...300 {
            var random = RandomSource(seed: seed)
            let (rows, columns) = (1 + random.index(below: 6), 1 + random.index(below: 6))
            // Whole numbers, so that there are ties, and sums are exact.
            let benefit = (0..<rows).map { _ in (0..<columns).map { _ in Double(random.index(below: 21) - 10) } }
            let partners = OptimalAssignment.maximising(benefit)
            let pairs = partners.compactMap(\.self)
            #expect(pairs.count == min(rows, columns) && Set(pairs).count == pairs.count, "seed \(seed)")
            let total = zip(benefit, partners).reduce(0) { sum, pair in sum + (pair.1.map { pair.0[$0] } ?? 0) }
            #expect(total == best(benefit, from: 0, taken: [], skips: max(0, rows - columns)), "seed \(seed)")
        }
    }

    @Test func `large tables are matched back to their order`() {
        let order = Samples.order(300, seed: 5)
        let benefit = (0..<300).map { row in
            (0..<300).map { column in -Double((order[row] - column) * (order[row] - column)) }
        }
        #expect(OptimalAssignment.maximising(benefit) == order)
    }

    /// The most that the rows from `row` on can add up to, by trying everything.
    private func best(_ benefit: [[Double]], from row: Int, taken: Set<Int>, skips: Int) -> Double {
        guard row < benefit.count else { return 0 }
        var most = -Double.infinity
        if skips > 0 { most = best(benefit, from: row + 1, taken: taken, skips: skips - 1) }
        for column in benefit[row].indices where !taken.contains(column) {
            most = max(
                most,
                benefit[row][column] + best(benefit, from: row + 1, taken: taken.union([column]), skips: skips))
        }
        return most
    }
}
