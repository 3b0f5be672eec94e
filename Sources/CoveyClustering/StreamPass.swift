/// What one pass over a source finds with the centroids held: every row goes to the nearest, in double precision, and
/// counts for the sum of its group.
struct StreamPass {
    /// The sum of the rows of every group, one value a column.
    var sums: [[Double]]
    /// The number of rows in every group.
    var sizes: [Int]
    /// The sum of squared distances of all rows from their centroids.
    var inertia: Double

    /// Goes over all rows of a scan.
    ///
    /// - Parameters:
    ///   - centroids: One or more, each with one value a column.
    ///   - visit: Gets the stripe of every row in turn, its number, its group and the squared distance from the
    ///     centroid of that; it writes only to what belongs to that stripe or row.
    /// - Throws: `badFile`, `cancelled`; `notFinite` for the first NaN or infinity.
    /// - Complexity: O(rows x columns x centroids).
    init(
        _ scan: RowScan, centroids: [[Double]],
        visit: (_ stripe: Int, _ row: Int, _ group: Int, _ distance: Double) -> Void = { _, _, _, _ in }
    ) throws(ClusteringError) {
        let (k, columns) = (centroids.count, scan.source.columns)
        let points = centroids.flatMap(\.self)
        let (sumStride, sizeStride) = (Stripes.stride(k * columns), Stripes.stride(k))
        let sums = Storage<Double>(repeating: 0, count: scan.stripes * sumStride)
        let sizes = Storage<Int>(repeating: 0, count: scan.stripes * sizeStride)
        let inertias = Storage<Double>(repeating: 0, count: scan.stripes * Stripes.stride(1))
        try unsafe scan.run { stripe, rows, values in
            let (sums, sizes) = unsafe (sums.base + stripe * sumStride, sizes.base + stripe * sizeStride)
            var inertia = inertias[stripe * Stripes.stride(1)]
            unsafe Self.nearest(values.baseAddress!, rows.count, points, columns) { place, group, distance in
                let (sum, row) = unsafe (sums + group * columns, values.baseAddress! + place * columns)
                for column in 0..<columns { unsafe sum[column] += Double(row[column]) }
                unsafe sizes[group] += 1
                inertia += distance
                visit(stripe, rows.lowerBound + place, group, distance)
            }
            inertias[stripe * Stripes.stride(1)] = inertia
        }
        // Added up in the order of the stripes.
        self.sums = (0..<k).map { group in
            (0..<columns).map { column in
                (0..<scan.stripes).reduce(0) { $0 + sums[$1 * sumStride + group * columns + column] }
            }
        }
        self.sizes = (0..<k).map { group in (0..<scan.stripes).reduce(0) { $0 + sizes[$1 * sizeStride + group] } }
        inertia = (0..<scan.stripes).reduce(0) { $0 + inertias[$1 * Stripes.stride(1)] }
        guard inertia.isFinite else {
            throw try scan.firstNotFinite()
                ?? ClusteringError(.notFinite, "the sum of squared distances is not finite")
        }
    }

    /// Eight rows at a time.
    private typealias Batch = SIMD8<Double>

    /// Finds the nearest of some points for every row of a block; of equally near ones the first.
    ///
    /// - Parameter take: Gets the place of every row in turn, its point and the squared distance. A row with a NaN is
    ///   near to nothing: it gets the first point and an infinite distance.
    @inline(__always)
    private static func nearest(
        _ values: UnsafePointer<Float>, _ rows: Int, _ points: [Double], _ columns: Int,
        take: (_ place: Int, _ point: Int, _ distance: Double) -> Void
    ) {
        unsafe withUnsafeTemporaryAllocation(of: Batch.self, capacity: columns) { batch in
            let batch = batch.baseAddress!
            unsafe batch.initialize(repeating: .zero, count: columns)
            let lanes = unsafe UnsafeMutableRawPointer(batch).assumingMemoryBound(to: Double.self)
            unsafe points.withUnsafeBufferPointer { points in
                for first in Swift.stride(from: 0, to: rows, by: Batch.scalarCount) {
                    let count = min(Batch.scalarCount, rows - first)
                    for lane in 0..<count {
                        let row = unsafe values + (first + lane) * columns
                        for column in 0..<columns {
                            unsafe lanes[column * Batch.scalarCount + lane] = Double(row[column])
                        }
                    }
                    var (best, nearest) = (Batch(repeating: .infinity), SIMD8<Int64>.zero)
                    for point in 0..<points.count / columns {
                        var sum = Batch.zero
                        for column in 0..<columns {
                            let difference = unsafe batch[column] - points[point * columns + column]
                            sum += difference * difference
                        }
                        let closer = sum .< best
                        best.replace(with: sum, where: closer)
                        nearest.replace(with: Int64(point), where: closer)
                    }
                    for lane in 0..<count { take(first + lane, Int(nearest[lane]), best[lane]) }
                }
            }
        }
    }
}
