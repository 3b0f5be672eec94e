/// How far two labellings of the same things agree beyond chance: 1 is the same grouping, 0 what chance gives.
///
/// Source: Hubert and Arabie, "Comparing partitions", 1985, doi:10.1007/BF01908075.
func adjustedRandIndex<Left: Hashable, Right: Hashable>(_ pairs: [(Left, Right)]) -> Double {
    func pairsWithin(_ counts: some Sequence<Int>) -> Double {
        counts.reduce(0) { $0 + Double($1 * ($1 - 1) / 2) }
    }
    var cells: [Left: [Right: Int]] = [:]
    var columns: [Right: Int] = [:]
    for (left, right) in pairs {
        cells[left, default: [:]][right, default: 0] += 1
        columns[right, default: 0] += 1
    }
    let together = pairsWithin(cells.values.flatMap(\.values))
    let left = pairsWithin(cells.values.map { $0.values.reduce(0, +) })
    let right = pairsWithin(columns.values)
    let expected = left * right / pairsWithin([pairs.count])
    return (together - expected) / ((left + right) / 2 - expected)
}
