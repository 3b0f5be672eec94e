/// The rows of a fit, laid out for the distance kernels: centred, scaled by one power of two, column by column in
/// blocks of 496 rows.
///
/// Centring first keeps the precision of 32-bit floats where columns have large offsets. The scale brings the largest
/// value to between 1 and 2 without rounding anything, so squares neither overflow nor vanish. An odd number of
/// 64-byte groups in a column keeps neighbouring columns out of each other's cache sets. Rows past the last are 0.
final class CentredBlocks {
    /// The values of 16 neighbouring rows in one column.
    typealias Group = SIMD16<Float>

    static let groupRows = Group.scalarCount
    static let blockGroups = 31
    static let blockRows = groupRows * blockGroups

    let rows: Int
    let columns: Int
    let stripes: Stripes
    /// The number of threads that work on the blocks at once.
    let threads: Int
    /// The sum of the squares of all values, in the units of the blocks.
    let squares: Double

    private let means: [Double]
    private let scale: Double
    private let storage: Storage<Group>

    /// Lays out a matrix.
    ///
    /// - Throws: `tooFewRows` for a matrix without rows; `notFinite` for the first NaN or infinity.
    /// - Complexity: O(rows x columns) time and memory.
    init(_ matrix: Matrix, threads: Int) throws(ClusteringError) {
        let moments = try ColumnMoments(of: matrix, threads: threads)
        let (rows, columns) = (matrix.rows, matrix.columns)
        let (means, largest) = (moments.means, moments.largestDeviation)
        let scale = largest > 0 ? Double(sign: .plus, exponent: -largest.exponent, significand: 1) : 1
        let blocks = (rows + Self.blockRows - 1) / Self.blockRows
        let stripes = Stripes(items: blocks)
        let storage = Storage<Group>(repeating: .zero, count: blocks * columns * Self.blockGroups)
        let squares = Storage<Double>(repeating: 0, count: stripes.count)
        unsafe matrix.elements.withUnsafeBufferPointer { elements in
            stripes.forEach(threads: threads) { stripe, blocks in
                var sum = SIMD16<Double>.zero
                for block in blocks {
                    let groups = unsafe storage.base + block * columns * Self.blockGroups
                    let target = unsafe UnsafeMutableRawPointer(groups).assumingMemoryBound(to: Float.self)
                    let first = block * Self.blockRows
                    for place in 0..<min(Self.blockRows, rows - first) {
                        for column in 0..<columns {
                            let value = unsafe Double(elements[(first + place) * columns + column])
                            unsafe target[column * Self.blockRows + place] = Float((value - means[column]) * scale)
                        }
                    }
                    for group in 0..<columns * Self.blockGroups {
                        let values = unsafe SIMD16<Double>(groups[group])
                        sum += values * values
                    }
                }
                squares[stripe] = sum.sum()
            }
        }
        self.rows = rows
        self.columns = columns
        self.stripes = stripes
        self.threads = threads
        self.squares = (0..<stripes.count).reduce(0) { $0 + squares[$1] }
        self.means = means
        self.scale = scale
        self.storage = storage
    }

    /// The first group of a block; column `j` starts `j * blockGroups` groups later.
    func block(_ index: Int) -> UnsafePointer<Group> {
        unsafe UnsafePointer(storage.base + index * columns * Self.blockGroups)
    }

    /// The values of one block as floats; column `j` starts `j * blockRows` values later.
    func floats(ofBlock index: Int) -> UnsafePointer<Float> {
        unsafe UnsafeRawPointer(block(index)).assumingMemoryBound(to: Float.self)
    }

    /// The rows of a block.
    func rows(ofBlock index: Int) -> Range<Int> {
        index * Self.blockRows..<min(rows, (index + 1) * Self.blockRows)
    }

    /// One row, in the units of the blocks.
    subscript(row row: Int) -> [Float] {
        let (block, place) = row.quotientAndRemainder(dividingBy: Self.blockRows)
        let values = unsafe floats(ofBlock: block)
        return (0..<columns).map { unsafe values[$0 * Self.blockRows + place] }
    }

    /// Turns a centroid of the input into the units of the blocks.
    func packed(_ centroid: [Double]) -> [Double] { zip(centroid, means).map { ($0 - $1) * scale } }

    /// Turns a centroid of the blocks into the units of the input.
    func unpacked(_ centroid: [Double]) -> [Double] { zip(centroid, means).map { $0 / scale + $1 } }

    /// Turns a sum of squared distances of the blocks into the units of the input.
    func unpacked(squares: Double) -> Double { squares / scale / scale }
}
