/// Tells labels again in a few rules about single columns, for people to read.
///
/// It is a small tree of questions "is this value below that threshold?". Each question is the one that leaves the
/// labels purest by the Gini index, or one with a rounder threshold that does nearly as well; questions that do not
/// change the answer are dropped. A rule is the way to one end of the tree, with the conditions on one column drawn
/// together. The rules do not overlap, and one of them holds for any row. How well they tell the labels again is
/// measured, not promised: groups that no few thresholds bound are told badly, and small ones may have no rule at all.
///
/// Source: Breiman, Friedman, Olshen and Stone 1984, "Classification and regression trees", doi:10.1201/9781315139470.
public struct DecisionTree: Sendable, Hashable, Codable {
    /// A range of values of one column.
    public struct Condition: Sendable, Hashable, Codable {
        /// The column, from 0.
        public let column: Int
        /// The smallest value that fulfils it; nil where there is no lower bound.
        public internal(set) var atLeast: Double?
        /// The value that all values that fulfil it are below; nil where there is no upper bound.
        public internal(set) var below: Double?

        /// Whether a value fulfils it; compared as 32-bit floats, as a matrix holds them.
        public func holds(for value: Float) -> Bool {
            (atLeast.map { value >= Float($0) } ?? true) && (below.map { value < Float($0) } ?? true)
        }
    }

    /// One way to a label.
    public struct Rule: Sendable, Hashable, Codable {
        /// The label it gives.
        public let label: Int32
        /// What must hold, all of it, in the order of the columns; nothing where one rule holds for all rows.
        public let conditions: [Condition]
        /// How many rows fulfil the conditions.
        public let rows: Int
        /// The part of these rows that have the label, 0...1.
        public let precision: Double
        /// The part of the rows with the label that fulfil the conditions, 0...1.
        public let coverage: Double

        /// Whether a row fulfils all conditions.
        ///
        /// - Parameter row: One value a column.
        public func holds(for row: some RandomAccessCollection<Float>) -> Bool {
            conditions.allSatisfy { $0.holds(for: row[row.index(row.startIndex, offsetBy: $0.column)]) }
        }
    }

    /// How well the rules tell one label again.
    public struct Fidelity: Sendable, Hashable, Codable {
        /// The part of the rows with the label that get it from the rules, 0...1; nil where no row has it.
        public let recall: Double?
        /// The part of the rows that get it from the rules that have it, 0...1; nil where the rules never give it.
        public let precision: Double?
    }

    /// The rules, by label; those of one label by coverage, the largest first.
    public let rules: [Rule]
    /// The part of all rows whose label the rules give, 0...1.
    public let fidelity: Double
    /// How well they tell every label.
    public let labels: [Fidelity]

    /// The rules that give a label; none where the tree leaves it out.
    public func rules(for label: Int32) -> [Rule] { rules.filter { $0.label == label } }

    /// The label that the rules give a row.
    ///
    /// - Parameter row: One value a column, in the units of the matrix.
    /// - Returns: The label; nil where a value that a question asks for is NaN.
    public func label(of row: some RandomAccessCollection<Float>) -> Int32? {
        rules.first { $0.holds(for: row) }?.label
    }

    /// Grows a tree on a sample of the rows and measures it on all of them.
    ///
    /// - Parameters:
    ///   - labels: The label of every row, in `0..<groups`.
    ///   - matrix: The rows, in units that people read; no scaling is needed.
    ///   - groups: The number of labels, 1 or more; some may be unused.
    ///   - depth: The most questions on the way to a label, 0...16.
    ///   - smallestLeaf: The smallest part of the rows that a rule may be made for, 0...1.
    ///   - limit: The most rows to grow on, each as likely as any other, 1 or more.
    ///   - seed: The seed of the sample.
    /// - Throws: `badParameter`; `tooFewRows` for a matrix without rows; `notFinite` for the first NaN or infinity;
    ///   `cancelled`, looked for at every question.
    /// - Complexity: O(limit x columns x (log limit + depth) + rows x rules).
    public init(
        telling labels: [Int32], of matrix: Matrix, groups: Int, depth: Int = 3, smallestLeaf: Double = 0.01,
        limit: Int = 50_000, seed: UInt64 = 0
    ) throws(ClusteringError) {
        let grouping = try Grouping(labels, groups: groups, of: matrix)
        guard matrix.rows > 0 else { throw ClusteringError(.tooFewRows, "the matrix has no rows") }
        guard (0...16).contains(depth), (0...1).contains(smallestLeaf), limit >= 1 else {
            throw ClusteringError(
                .badParameter,
                "depth is \(depth), the smallest leaf \(smallestLeaf), limit \(limit), "
                    + "but they must be in 0...16, in 0...1, and 1 or more")
        }
        if let error = matrix.firstNotFinite() { throw error }
        var random = RandomSource(seed: seed)
        let sample = RowSample.uniform(limit: limit, of: matrix.rows, random: &random)
        var growth = Growth(sample, of: matrix, grouping, depth: depth, smallestLeaf: smallestLeaf)
        self.init(try growth.leaves(), of: matrix, grouping)
    }

    /// Measures the ends of a tree on all rows. Every end has rows of its label: those that it was grown on.
    private init(_ leaves: [Growth.Leaf], of matrix: Matrix, _ grouping: Grouping) {
        var (rows, hits) = (leaves.map { _ in 0 }, leaves.map { _ in 0 })
        for row in 0..<matrix.rows {
            for (index, leaf) in leaves.enumerated() where leaf.holds(for: row, of: matrix) {
                rows[index] += 1
                if leaf.label == grouping.labels[row] { hits[index] += 1 }
            }
        }
        rules = leaves.indices
            .sorted { (leaves[$0].label, -hits[$0], $0) < (leaves[$1].label, -hits[$1], $1) }
            .map { index in
                let label = leaves[index].label
                return Rule(
                    label: label, conditions: leaves[index].conditions, rows: rows[index],
                    precision: Double(hits[index]) / Double(rows[index]),
                    coverage: Double(hits[index]) / Double(grouping.sizes[Int(label)]))
            }
        labels = grouping.sizes.enumerated().map { label, size in
            let own = leaves.indices.filter { leaves[$0].label == label }
            let right = own.reduce(0) { $0 + hits[$1] }
            let given = own.reduce(0) { $0 + rows[$1] }
            return Fidelity(
                recall: size == 0 ? nil : Double(right) / Double(size),
                precision: given == 0 ? nil : Double(right) / Double(given))
        }
        fidelity = Double(hits.reduce(0, +)) / Double(matrix.rows)
    }
}
