/// The group of every row of a matrix, checked once.
struct Grouping {
    /// The group of every row, from 0.
    let labels: [Int32]
    /// The number of rows in every group; 0 for an empty one.
    let sizes: [Int]

    /// Checks labels against the matrix they belong to.
    ///
    /// - Throws: `badParameter` when their number differs from that of the rows, or one lies outside `0..<groups`.
    /// - Complexity: O(rows).
    init(_ labels: [Int32], groups: Int, of matrix: Matrix) throws(ClusteringError) {
        guard groups >= 1 else {
            throw ClusteringError(.badParameter, "the number of groups is \(groups), but must be 1 or more")
        }
        guard labels.count == matrix.rows else {
            throw ClusteringError(.badParameter, "there are \(labels.count) labels for \(matrix.rows) rows")
        }
        var sizes = [Int](repeating: 0, count: groups)
        for (row, label) in labels.enumerated() {
            guard label >= 0, label < groups else {
                throw ClusteringError(
                    .badParameter, "the label of row \(row + 1) is \(label), but must be in 0..<\(groups)", row: row)
            }
            sizes[Int(label)] += 1
        }
        self.labels = labels
        self.sizes = sizes
    }
}
