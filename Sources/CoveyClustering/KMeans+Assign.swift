extension KMeans {
    /// Which group every row belongs to.
    public struct Assignment: Sendable, Equatable {
        /// The group of every row, from 0.
        public let labels: [Int32]
        /// The number of rows in every group; 0 where no row is nearest to a centroid.
        public let sizes: [Int]
        /// The sum of squared distances of all rows from their centroids, in squared input units.
        public let inertia: Double
    }

    /// Labels every row with its nearest centroid, in double precision; of equally near ones the first.
    ///
    /// It also places rows that came after the fit.
    ///
    /// - Parameters:
    ///   - matrix: The rows to label; none is fine.
    ///   - centroids: One or more, each with one value a column, in the units of the matrix.
    ///   - threads: How many threads work at once, 1 or more. The result does not depend on it.
    /// - Throws: `badParameter` when the columns differ or there is no centroid; `notFinite` for the first NaN or
    ///   infinity.
    /// - Complexity: O(rows x columns x centroids).
    public static func assign(
        _ matrix: Matrix, to centroids: [[Double]], threads: Int = 1
    ) throws(ClusteringError) -> Assignment {
        try check(centroids, columns: matrix.columns)
        let (rows, columns, k) = (matrix.rows, matrix.columns, centroids.count)
        let stripes = Stripes(items: (rows + Batch.scalarCount - 1) / Batch.scalarCount)
        let labels = Storage<Int32>(repeating: 0, count: stripes.items * Batch.scalarCount)
        let sums = Storage<Double>(repeating: 0, count: stripes.count)
        unsafe matrix.elements.withUnsafeBufferPointer { elements in
            unsafe centroids.flatMap(\.self).withUnsafeBufferPointer { points in
                stripes.forEach(threads: threads) { stripe, batches in
                    unsafe withUnsafeTemporaryAllocation(of: Batch.self, capacity: columns) { batch in
                        let values = batch.baseAddress!
                        unsafe values.initialize(repeating: .zero, count: columns)
                        let lanes = unsafe UnsafeMutableRawPointer(values).assumingMemoryBound(to: Double.self)
                        var sum = Batch.zero
                        for batch in batches {
                            let first = batch * Batch.scalarCount
                            let count = min(Batch.scalarCount, rows - first)
                            for lane in 0..<count {
                                for column in 0..<columns {
                                    unsafe lanes[column * Batch.scalarCount + lane] = Double(
                                        elements[(first + lane) * columns + column])
                                }
                            }
                            var (best, label) = unsafe nearest(values, points.baseAddress!, columns, k)
                            if count < Batch.scalarCount {
                                for lane in count..<Batch.scalarCount { best[lane] = 0 }
                            }
                            sum += best
                            for lane in 0..<Batch.scalarCount {
                                unsafe labels.base[first + lane] = Int32(truncatingIfNeeded: label[lane])
                            }
                        }
                        sums[stripe] = sum.sum()
                    }
                }
            }
        }
        let inertia = (0..<stripes.count).reduce(0) { $0 + sums[$1] }
        guard inertia.isFinite else {
            throw matrix.firstNotFinite() ?? ClusteringError(.notFinite, "the sum of squared distances is not finite")
        }
        var sizes = [Int](repeating: 0, count: k)
        for row in 0..<rows { sizes[Int(labels[row])] += 1 }
        return Assignment(labels: (0..<rows).map { labels[$0] }, sizes: sizes, inertia: inertia)
    }

    /// Eight rows at a time.
    private typealias Batch = SIMD8<Double>

    /// The nearest of `k` points for eight rows, with the squared distance. A NaN is near to nothing and comes back as
    /// an infinite distance.
    @inline(__always)
    private static func nearest(
        _ values: UnsafePointer<Batch>, _ points: UnsafePointer<Double>, _ columns: Int, _ k: Int
    ) -> (distance: Batch, label: SIMD8<Int64>) {
        var (best, label) = (Batch(repeating: .infinity), SIMD8<Int64>.zero)
        for point in 0..<k {
            var sum = Batch.zero
            for column in 0..<columns {
                let difference = unsafe values[column] - points[point * columns + column]
                sum += difference * difference
            }
            let closer = sum .< best
            best.replace(with: sum, where: closer)
            label.replace(with: Int64(point), where: closer)
        }
        return (best, label)
    }
}
