/// The mean and the spread of every column, in double precision, the same on any number of threads.
struct ColumnMoments {
    /// The mean of every column.
    let means: [Double]
    /// The population variance of every column; exactly 0 where the column is constant.
    let variances: [Double]
    /// The largest distance of any value from the mean of its column.
    let largestDeviation: Double

    private static let blockRows = 4096

    /// Measures a matrix in two passes: the means, then the squares of the differences from them.
    ///
    /// The first pass adds differences from the first row, so a constant column has exactly its value as mean.
    ///
    /// - Throws: `tooFewRows` for a matrix without rows; `notFinite` for the first NaN or infinity; `cancelled`.
    /// - Complexity: O(rows x columns).
    init(of matrix: Matrix, threads: Int) throws(ClusteringError) {
        guard matrix.rows > 0 else { throw ClusteringError(.tooFewRows, "the matrix has no rows") }
        let first = matrix[row: 0].map(Double.init)
        let rows = Double(matrix.rows)
        let shifts = try Self.sums(matrix, threads: threads, origin: first, squared: false)
        guard shifts.sums.allSatisfy(\.isFinite) else {
            throw matrix.firstNotFinite() ?? ClusteringError(.notFinite, "the sum of a column is not finite")
        }
        means = zip(first, shifts.sums).map { $0 + $1 / rows }
        let squares = try Self.sums(matrix, threads: threads, origin: means, squared: true)
        variances = squares.sums.map { $0 / rows }
        largestDeviation = squares.largest.squareRoot()
    }

    /// Adds up, column by column, the differences from an origin or their squares, in fixed blocks of rows.
    ///
    /// - Returns: The sums, and the largest square of a difference.
    private static func sums(
        _ matrix: Matrix, threads: Int, origin: [Double], squared: Bool
    ) throws(ClusteringError) -> (sums: [Double], largest: Double) {
        let columns = matrix.columns
        let stripes = matrix.stripes(of: blockRows)
        let stride = Stripes.stride(columns)
        let partial = Storage<Double>(repeating: 0, count: stripes.count * stride)
        let largest = Storage<Double>(repeating: 0, count: stripes.count)
        try unsafe matrix.forEachStripe(of: blockRows, threads: threads) { stripe, rows, values in
            largest[stripe] = unsafe add(
                UnsafeBufferPointer(start: values, count: rows.count * columns), origin: origin, squared: squared,
                to: partial.base + stripe * stride)
        }
        var total = [Double](repeating: 0, count: columns)
        for stripe in 0..<stripes.count {
            for column in 0..<columns { total[column] += partial[stripe * stride + column] }
        }
        return (total, (0..<stripes.count).reduce(0) { max($0, largest[$1]) })
    }

    /// Adds neighbouring rows to the sums of their columns.
    ///
    /// - Returns: The largest square of a difference.
    private static func add(
        _ values: UnsafeBufferPointer<Float>, origin: [Double], squared: Bool, to sums: UnsafeMutablePointer<Double>
    ) -> Double {
        unsafe origin.withUnsafeBufferPointer { origin in
            var largest = 0.0
            for row in stride(from: 0, to: values.count, by: origin.count) {
                for column in 0..<origin.count {
                    let difference = unsafe Double(values[row + column]) - origin[column]
                    let square = difference * difference
                    unsafe sums[column] += squared ? square : difference
                    largest = square > largest ? square : largest
                }
            }
            return largest
        }
    }
}
