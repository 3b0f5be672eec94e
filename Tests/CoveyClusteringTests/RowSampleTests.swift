import Testing

@testable import CoveyClustering

@Suite struct RowSampleTests {
    @Test func `every row is drawn as often as any other`() {
        var random = RandomSource(seed: 21)
        var drawn = [Int](repeating: 0, count: 20)
        for _ in 0..<10_000 {
            let rows = RowSample.uniform(limit: 5, of: 20, random: &random)
            #expect(rows.count == 5 && zip(rows, rows.dropFirst()).allSatisfy { $0 < $1 })
            for row in rows { drawn[row] += 1 }
        }
        // 2500 are expected, with a deviation of 43.
        #expect(drawn.allSatisfy { abs($0 - 2500) < 200 }, "seed 21")
    }

    @Test func `all rows are taken where there are no more than the limit`() throws {
        var random = RandomSource(seed: 1)
        #expect(RowSample.uniform(limit: 9, of: 4, random: &random) == [0, 1, 2, 3])
        let grouping = try Grouping([0, 1, 0], groups: 2, of: Matrix([[0], [0], [0]]))
        #expect(RowSample.stratified(limit: 3, of: grouping, random: &random) == [0, 1, 2])
    }

    @Test func `half goes to the groups alike, half by their sizes`() throws {
        var random = RandomSource(seed: 1)
        // 900, 90, 10 and no rows. Of 120, each group gets 20 of its own, and of the other 60 by its size: 54, 5, 0.
        let labels = (0..<1000).map { Int32($0 < 900 ? 0 : $0 < 990 ? 1 : 2) }
        let grouping = try Grouping(
            labels, groups: 4, of: Matrix(rows: 1000, columns: 1, elements: labels.map(Float.init)))
        let rows = RowSample.stratified(limit: 120, of: grouping, random: &random)
        #expect((0..<4).map { group in rows.count { labels[$0] == group } } == [74, 25, 10, 0])
        #expect(Set(rows).count == rows.count && rows == rows.sorted())
    }
}
