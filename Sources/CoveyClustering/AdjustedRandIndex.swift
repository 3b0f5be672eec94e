/// How well two groupings of the same rows agree, corrected for chance.
public enum AdjustedRandIndex {
    /// Compares two groupings; which number a group has does not matter.
    ///
    /// - Parameters:
    ///   - first: The group of every row.
    ///   - second: The group of every row in the other grouping; as many rows.
    /// - Returns: 1 where they are the same, about 0 for groupings made at random, below 0 for less than chance. Two
    ///   groupings that both leave no choice (one group for all, or one group a row) agree: 1.
    /// - Complexity: O(rows).
    ///
    /// Source: Hubert and Arabie 1985, "Comparing partitions", doi:10.1007/BF01908075.
    public static func between(_ first: [Int32], _ second: [Int32]) -> Double {
        precondition(first.count == second.count, "two groupings of the same rows have equal lengths")
        let (rowGroups, rows) = numbered(first)
        let (columnGroups, columns) = numbered(second)
        let cells = numbered(zip(rowGroups, columnGroups).map { $0 * columns.count + $1 }).sizes
        let together = pairs(in: cells)
        let (inFirst, inSecond, all) = (pairs(in: rows), pairs(in: columns), pairs(in: [first.count]))
        let expected = all == 0 ? 0 : inFirst * inSecond / all
        let largest = (inFirst + inSecond) / 2
        return largest == expected ? 1 : (together - expected) / (largest - expected)
    }

    /// Numbers the groups from 0 in the order they appear, and counts their rows.
    private static func numbered<Label: Hashable>(_ labels: [Label]) -> (groups: [Int], sizes: [Int]) {
        var numbers: [Label: Int] = [:]
        var sizes: [Int] = []
        let groups = labels.map { label in
            let number = numbers[label] ?? sizes.count
            if number == sizes.count {
                numbers[label] = number
                sizes.append(0)
            }
            sizes[number] += 1
            return number
        }
        return (groups, sizes)
    }

    /// How many pairs of rows lie in the same group.
    private static func pairs(in sizes: [Int]) -> Double {
        sizes.reduce(0) { $0 + Double($1) * Double($1 - 1) / 2 }
    }
}
