/// Brings every column to mean 0 and standard deviation 1.
///
/// It is fitted once and may then transform other matrices with the same columns.
public struct StandardScaler: Sendable, Hashable, Codable {
    /// The mean of every column, in the units of the input.
    public let means: [Double]
    /// The population standard deviation of every column, in the units of the input; 0 for a constant column.
    public let deviations: [Double]

    /// Measures the columns of a matrix.
    ///
    /// - Parameters:
    ///   - matrix: The rows to measure; all of them count alike.
    ///   - threads: How many threads work at once, 1 or more. The result does not depend on it.
    /// - Throws: `tooFewRows` for a matrix without rows; `notFinite` for the first NaN or infinity.
    /// - Complexity: O(rows x columns).
    public init(fitting matrix: Matrix, threads: Int = 1) throws(ClusteringError) {
        let moments = try ColumnMoments(of: matrix, threads: threads)
        means = moments.means
        deviations = moments.variances.map { $0.squareRoot() }
    }

    /// Scales a matrix where it stands.
    ///
    /// - Parameters:
    ///   - matrix: As many columns as the scaler was fitted on.
    ///   - threads: How many threads work at once, 1 or more. The result does not depend on it.
    /// - Throws: `badParameter` when the number of columns differs; `cancelled`, and then some rows are scaled and
    ///   others not.
    /// - Complexity: O(rows x columns).
    public func transform(_ matrix: inout Matrix, threads: Int = 1) throws(ClusteringError) {
        try checkColumns(matrix.columns)
        let (rows, columns) = (matrix.rows, matrix.columns)
        let factors = deviations.map { $0 == 0 ? 0 : 1 / $0 }
        let blockRows = 4096
        let stripes = matrix.stripes(of: blockRows)
        var failure: ClusteringError?
        unsafe matrix.elements.withUnsafeMutableBufferPointer { elements in
            guard let values = elements.baseAddress else { return }
            do throws(ClusteringError) {
                try stripes.forEachUnlessCancelled(threads: threads) { _, blocks in
                    let rows = blocks.lowerBound * blockRows..<min(rows, blocks.upperBound * blockRows)
                    unsafe scale(values + rows.lowerBound * columns, rows: rows.count, by: factors)
                }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
    }

    private func scale(_ values: UnsafeMutablePointer<Float>, rows: Int, by factors: [Double]) {
        unsafe means.withUnsafeBufferPointer { means in
            unsafe factors.withUnsafeBufferPointer { factors in
                for row in 0..<rows {
                    let value = unsafe values + row * factors.count
                    for column in 0..<factors.count {
                        unsafe value[column] = Float((Double(value[column]) - means[column]) * factors[column])
                    }
                }
            }
        }
    }

    /// A scaled copy of a matrix; see ``transform(_:threads:)``.
    public func transformed(_ matrix: Matrix, threads: Int = 1) throws(ClusteringError) -> Matrix {
        var copy = matrix
        try transform(&copy, threads: threads)
        return copy
    }

    private func checkColumns(_ columns: Int) throws(ClusteringError) {
        guard columns == means.count else {
            throw ClusteringError(.badParameter, "the scaler knows \(means.count) columns, the data has \(columns)")
        }
    }
}
