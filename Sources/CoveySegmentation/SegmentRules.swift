import Covey
import CoveyClustering

#if canImport(Glibc)
    import Glibc
#endif

/// Tells the members of every group from all others in a few rules about raw values.
///
/// Every group has a small tree of its own, so that it gets rules however many groups there are.
enum SegmentRules {
    /// The most rules of a group.
    private static let mostRules = 4
    /// A rule about a smaller share of a group says little of it.
    private static let leastCoverage = 0.05
    /// The most questions on the way to a rule.
    private static let depth = 3

    /// Finds the rules of all groups.
    ///
    /// - Parameters:
    ///   - scaling: The rows, in raw values as they were used.
    ///   - groups: The group of each row, in `0..<count`.
    ///   - count: How many groups there are, 1 or more.
    ///   - seed: Decides which rows the trees grow on, where there are many.
    /// - Returns: One entry a group. No rules where no few conditions bound it; one without conditions where it is the
    ///   only group. Recall is the share of the group that meets one of its rules, precision the share of those who
    ///   meet one that are in the group, both over all rows; 0 without rules.
    /// - Throws: `ClusteringError` with code `cancelled`.
    /// - Complexity: O(groups * rows * features).
    static func of(
        scaling: FeatureScaling, groups: [Int], count: Int, seed: UInt64
    ) throws(ClusteringError) -> [(rules: [SegmentRule], recall: Double, precision: Double)] {
        let matrix = Matrix(rows: scaling.rows.count, columns: scaling.scales.count, elements: scaling.values)
        var results: [(rules: [SegmentRule], recall: Double, precision: Double)] = []
        for group in 0..<count {
            let labels = groups.map { $0 == group ? Int32(1) : 0 }
            let share = Double(labels.count { $0 == 1 }) / Double(max(1, labels.count))
            let tree = try DecisionTree(
                telling: labels, of: matrix, groups: 2, depth: depth, smallestLeaf: min(0.01, share / 10), seed: seed)
            let kept = tree.rules(for: 1).prefix(mostRules).filter { $0.coverage >= leastCoverage }
            let rules = kept.map { rule in
                SegmentRule(
                    conditions: rule.conditions.map { condition($0, of: scaling.scales, in: matrix) },
                    coverage: rule.coverage, precision: rule.precision)
            }
            // The rules of a tree do not overlap.
            let rows = kept.reduce(0) { $0 + $1.rows }
            let hits = kept.reduce(0) { $0 + $1.precision * Double($1.rows) }
            results.append((rules, kept.reduce(0) { $0 + $1.coverage }, rows == 0 ? 0 : hits / Double(rows)))
        }
        return results
    }

    private static func condition(
        _ condition: DecisionTree.Condition, of scales: [FeatureScale], in matrix: Matrix
    ) -> SegmentRule.Condition {
        SegmentRule.Condition(
            feature: scales[condition.column].feature,
            above: condition.atLeast.map { border($0, condition.column, matrix) },
            upTo: condition.below.map { border($0, condition.column, matrix) })
    }

    /// A short decimal that parts the values of a column as a threshold of a tree does: where the tree says "at least",
    /// it says "above".
    private static func border(_ threshold: Double, _ column: Int, _ matrix: Matrix) -> Double {
        // The neighbours of the threshold. A question has values on both sides.
        var (low, high) = (-Double.infinity, Double.infinity)
        for row in 0..<matrix.rows {
            let value = Double(matrix[row, column])
            if value < Double(Float(threshold)) { low = max(low, value) } else { high = min(high, value) }
        }
        if low <= threshold, threshold < high { return threshold }
        // Nine digits tell any two 32-bit numbers apart.
        let largest = Int(log10(max(abs(low), abs(high))).rounded(.up))
        for exponent in stride(from: largest, to: largest - 11, by: -1) {
            let multiple = Int((high / pow(10, Double(exponent))).rounded(.up)) - 1
            // Read as text, it is the double nearest to the decimal number, which multiplying would miss.
            if let number = Double("\(multiple)e\(exponent)"), low <= number, number < high { return number }
        }
        return low
    }
}
