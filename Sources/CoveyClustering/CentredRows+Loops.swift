import CRows

/// The border to the loops in C: no other file of the engine calls them.
extension CentredRows {
    /// The centroids of one iteration as straight lines: |x - c|² is |x|² and a score, an offset plus the product of x
    /// and a slope. The score orders the centroids, as |x|² is the same for all of them.
    struct Lines {
        let count: Int
        /// -2 c, one value a column, in the scale of the rows.
        let slopes: [Float]
        /// |c|² of every centroid, in the scale of the rows.
        let offsets: [Float]

        init(_ centroids: Centroids, scale: Double) {
            let power = scale * scale
            count = centroids.count
            slopes = centroids.values.map { Float(-2 * $0 * power) }
            offsets = (0..<count).map { index in Float(centroids[index].reduce(0) { $0 + $1 * $1 } * power) }
        }
    }

    /// Which instructions the processor has.
    static let level = covey_level()

    /// Finds the nearest centroid of every row in a block; of equally near ones the first.
    ///
    /// - Parameter labels: Receives a label for each row of the block.
    /// - Complexity: O(rows x centroids x columns).
    func nearest(_ block: Block, to lines: Lines, labels: UnsafeMutablePointer<Int32>) {
        if Self.productsWin(level: Self.level, columns: columns, centroids: lines.count) {
            unsafe nearestByProducts(block, to: lines, labels: labels)
        } else {
            unsafe nearestByLoop(block, to: lines, labels: labels)
        }
    }

    /// ``nearest(_:to:labels:)`` by a loop of our own: it turns 16 or 32 rows at a time into columns in the first cache,
    /// and keeps the scores of four centroids in registers.
    func nearestByLoop(_ block: Block, to lines: Lines, labels: UnsafeMutablePointer<Int32>) {
        unsafe covey_nearest(
            Self.level, block.values, block.rows.count, columns, origin, Int32(lines.count), lines.slopes,
            lines.offsets, labels, block.scratch.assumingMemoryBound(to: Float.self))
    }

    /// Finds the nearest two centroids of every row in a block, in the scale of the rows.
    ///
    /// - Parameters:
    ///   - labels: Receives the nearest centroid of each row.
    ///   - distances: Receives the squared distance to it.
    ///   - leads: Receives how much larger that to the next nearest is; infinite where there is none.
    /// - Complexity: O(rows x centroids x columns).
    func judge(
        _ block: Block, by lines: Lines, labels: UnsafeMutablePointer<Int32>,
        distances: UnsafeMutablePointer<Float>, leads: UnsafeMutablePointer<Float>
    ) {
        unsafe covey_judge(
            Self.level, block.values, block.rows.count, columns, origin, Int32(lines.count), lines.slopes,
            lines.offsets, Float(scale), labels, distances, leads,
            block.scratch.assumingMemoryBound(to: Float.self))
    }

    /// Takes over the new labels of a block; the sums and sizes of the groups follow the rows that changed group.
    ///
    /// - Parameters:
    ///   - fresh: The new label of each row.
    ///   - labels: The old ones, -1 for none, which become the new ones.
    ///   - sums: One sum a column for every group.
    ///   - sizes: The size of every group.
    /// - Returns: How many rows changed group.
    /// - Complexity: O(rows), and O(columns) for each row that changed.
    func take(
        _ fresh: UnsafePointer<Int32>, of block: Block, labels: UnsafeMutablePointer<Int32>,
        sums: UnsafeMutablePointer<Double>, sizes: UnsafeMutablePointer<Int>
    ) -> Int {
        unsafe covey_take(
            Self.level, block.values, block.rows.count, columns, exactOrigin, fresh, labels, sums, sizes)
    }

    /// Adds up, for each of some points, what the smaller of a known squared distance and that to the point is over the
    /// rows of a block, in the scale of the rows.
    ///
    /// - Parameters:
    ///   - points: One value a column for each point, less the origin.
    ///   - keep: Whether the smaller one becomes the known one; there is one point then.
    ///   - closest: The known squared distance of each row.
    ///   - sums: One sum a point.
    /// - Complexity: O(rows x points x columns).
    func approach(
        _ block: Block, to points: [Float], keep: Bool, closest: UnsafeMutablePointer<Float>,
        sums: UnsafeMutablePointer<Double>
    ) {
        unsafe covey_approach(
            Self.level, block.values, block.rows.count, columns, origin, Float(scale), points,
            points.count / columns, keep ? 1 : 0, closest, sums, block.scratch.assumingMemoryBound(to: Float.self))
    }

    /// Finds the nearest of some points for neighbouring rows, in double precision; of equally near ones the first.
    ///
    /// - Parameters:
    ///   - values: The rows, row after row.
    ///   - points: One value a column for each point.
    ///   - labels: Receives the nearest point of each row, if given.
    ///   - sizes: The number of rows of every point, to which these are added.
    ///   - scratch: 128 bytes a column, aligned to 64.
    /// - Returns: The sum of squared distances; infinite where a value is NaN.
    /// - Complexity: O(rows x points x columns).
    static func place(
        _ values: UnsafePointer<Float>, rows: Int, columns: Int, at points: [Double],
        labels: UnsafeMutablePointer<Int32>?, sizes: UnsafeMutablePointer<Int>, scratch: UnsafeMutableRawPointer
    ) -> Double {
        unsafe covey_assign(
            level, values, rows, columns, points.count / columns, points, labels, sizes,
            scratch.assumingMemoryBound(to: Double.self))
    }
}
