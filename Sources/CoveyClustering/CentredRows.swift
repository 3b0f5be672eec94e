/// The rows of a fit as its loops see them: those of a matrix, less an origin near their mean.
///
/// The matrix is read where it stands, and nothing of it is copied: the loops take the origin away from the few rows
/// that they hold. Taking it away first keeps the precision of 32-bit floats where columns have large offsets. A power
/// of two brings the largest value to between 1 and 2 without rounding anything, so squares neither overflow nor vanish.
struct CentredRows {
    /// Neighbouring rows that one thread works on, with memory to work in.
    @safe struct Block {
        /// The rows.
        let rows: Range<Int>
        /// Their values, row after row.
        let values: UnsafePointer<Float>
        /// 64 floats of memory a column, aligned to 64 bytes.
        let scratch: UnsafeMutableRawPointer
    }

    static let blockRows = 512

    /// The rows.
    let matrix: Matrix
    /// What is taken away from every row: the means, rounded to 32 bits.
    let origin: [Float]
    /// The same in double precision.
    let exactOrigin: [Double]
    /// The power of two that brings the largest value to between 1 and 2.
    let scale: Double
    /// The sum of the squares of all values less the origin.
    let squares: Double
    /// The stripes of blocks.
    let stripes: Stripes
    /// The number of threads that may work at once.
    let threads: Int

    /// The number of rows.
    var count: Int { matrix.rows }
    /// The number of columns.
    var columns: Int { matrix.columns }

    /// Measures a matrix.
    ///
    /// - Throws: `tooFewRows` for a matrix without rows; `notFinite` for the first NaN or infinity; `cancelled`.
    /// - Complexity: O(rows x columns).
    init(_ matrix: Matrix, threads: Int) throws(ClusteringError) {
        let moments = try ColumnMoments(of: matrix, threads: threads)
        let largest = moments.largestDeviation
        // At most 2^110, so that neither it nor a value times it is out of range.
        let exponent = largest > 0 ? min(110, max(-125, -Int(largest.exponent))) : 0
        self.init(
            matrix, moments: moments, origin: moments.means.map(Float.init),
            scale: Double(sign: .plus, exponent: exponent, significand: 1), threads: threads)
    }

    /// One random row out of every run of `rows.count / size` neighbours, with the origin and the scale of all of them.
    ///
    /// - Complexity: O(size x columns).
    init(sampling rows: CentredRows, size: Int, random: inout RandomSource) throws(ClusteringError) {
        var elements: [Float] = []
        elements.reserveCapacity(size * rows.columns)
        for index in 0..<size {
            let (start, end) = (rows.count * index / size, rows.count * (index + 1) / size)
            elements.append(contentsOf: rows.matrix[row: start + random.index(below: end - start)])
        }
        let matrix = Matrix(rows: size, columns: rows.columns, elements: elements)
        self.init(
            matrix, moments: try ColumnMoments(of: matrix, threads: rows.threads), origin: rows.origin,
            scale: rows.scale, threads: rows.threads)
    }

    private init(_ matrix: Matrix, moments: ColumnMoments, origin: [Float], scale: Double, threads: Int) {
        self.matrix = matrix
        self.origin = origin
        self.scale = scale
        self.threads = threads
        exactOrigin = origin.map(Double.init)
        squares = zip(zip(moments.means, moments.variances), exactOrigin).reduce(0) { sum, column in
            let shift = column.0.0 - column.1
            return sum + Double(matrix.rows) * (column.0.1 + shift * shift)
        }
        stripes = matrix.stripes(of: Self.blockRows)
    }

    /// One row, less the origin.
    subscript(row row: Int) -> [Double] {
        zip(matrix[row: row], exactOrigin).map { Double($0) - $1 }
    }

    /// Takes the origin away from centroids of the input.
    func centred(_ centroids: [[Double]]) -> Centroids {
        Centroids(columns: columns, values: centroids.flatMap { zip($0, exactOrigin).map { $0 - $1 } })
    }

    /// Brings centroids back to the units of the input.
    func uncentred(_ centroids: Centroids) -> [[Double]] {
        centroids.lists.map { zip($0, exactOrigin).map { $0 + $1 } }
    }

    /// Runs the body once for every block.
    ///
    /// - Parameters:
    ///   - points: The number of points that every row is compared with; few rows and points are worked on in the
    ///     calling thread alone.
    ///   - body: Gets a stripe and a block of it, the blocks of a stripe in order, and writes only to what belongs to
    ///     that stripe.
    /// - Throws: `cancelled`; some blocks are missing then.
    func forEachBlock(
        points: Int, _ body: (_ stripe: Int, _ block: Block) -> Void
    ) throws(ClusteringError) {
        let isSmall = count * columns * points < 1 << 19
        try unsafe matrix.forEachStripe(of: Self.blockRows, threads: isSmall ? 1 : threads) { stripe, rows, values in
            unsafe withUnsafeTemporaryAllocation(byteCount: 256 * columns, alignment: 64) { scratch in
                for first in stride(from: rows.lowerBound, to: rows.upperBound, by: Self.blockRows) {
                    let block = unsafe Block(
                        rows: first..<min(first + Self.blockRows, rows.upperBound),
                        values: values + (first - rows.lowerBound) * columns, scratch: scratch.baseAddress!)
                    body(stripe, block)
                }
            }
        }
    }
}
