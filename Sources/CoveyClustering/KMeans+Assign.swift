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
    ///   infinity; `cancelled`, looked for all the time.
    /// - Complexity: O(rows x columns x centroids).
    public static func assign(
        _ matrix: Matrix, to centroids: [[Double]], threads: Int = 1
    ) throws(ClusteringError) -> Assignment {
        try check(centroids, columns: matrix.columns)
        var result: Result<(sizes: [Int], inertia: Double), ClusteringError> = .success(([], 0))
        let labels = unsafe [Int32](unsafeUninitializedCapacity: matrix.rows) { labels, count in
            result = Result { () throws(ClusteringError) in
                try unsafe place(matrix, centroids, threads: threads, labels: labels.baseAddress)
            }
            if case .success = result { count = matrix.rows }
        }
        let (sizes, inertia) = try result.get()
        return Assignment(labels: labels, sizes: sizes, inertia: inertia)
    }

    /// The sizes of the groups and the inertia of an assignment, without its labels.
    static func measure(
        _ matrix: Matrix, to centroids: [[Double]], threads: Int
    ) throws(ClusteringError) -> (sizes: [Int], inertia: Double) {
        try unsafe place(matrix, centroids, threads: threads, labels: nil)
    }

    /// How many rows of every group of a grouping are nearest to every centroid; no more labels than those of a stripe
    /// are held.
    ///
    /// - Parameters:
    ///   - grouping: A group in `0..<groups` for every row, or -1 for a row that does not count.
    ///   - groups: The number of groups.
    /// - Returns: `groups` rows of one count a centroid.
    static func overlap(
        of matrix: Matrix, at centroids: [[Double]], with grouping: [Int32], groups: Int, threads: Int
    ) throws(ClusteringError) -> [[Int]] {
        let (columns, k) = (matrix.columns, centroids.count)
        let blockRows = CentredRows.blockRows
        let stripes = matrix.stripes(of: blockRows)
        let stride = Stripes.stride(groups * k)
        let counts = Storage<Int>(repeating: 0, count: stripes.count * stride)
        let points = centroids.flatMap(\.self)
        try unsafe matrix.forEachStripe(of: blockRows, threads: threads) { stripe, rows, values in
            let labels = Storage<Int32>(repeating: 0, count: rows.count)
            let sizes = Storage<Int>(repeating: 0, count: k)
            unsafe withUnsafeTemporaryAllocation(byteCount: 128 * columns, alignment: 64) { scratch in
                _ = unsafe CentredRows.place(
                    values, rows: rows.count, columns: columns, at: points, labels: labels.base, sizes: sizes.base,
                    scratch: scratch.baseAddress!)
            }
            for (place, row) in rows.enumerated() where grouping[row] >= 0 {
                counts[stripe * stride + Int(grouping[row]) * k + Int(labels[place])] += 1
            }
        }
        return (0..<groups).map { group in
            (0..<k).map { point in
                (0..<stripes.count).reduce(0) { $0 + counts[$1 * stride + group * k + point] }
            }
        }
    }

    private static func place(
        _ matrix: Matrix, _ centroids: [[Double]], threads: Int, labels: UnsafeMutablePointer<Int32>?
    ) throws(ClusteringError) -> (sizes: [Int], inertia: Double) {
        let (columns, k) = (matrix.columns, centroids.count)
        let blockRows = CentredRows.blockRows
        let stripes = matrix.stripes(of: blockRows)
        let stride = Stripes.stride(k)
        let sizes = Storage<Int>(repeating: 0, count: stripes.count * stride)
        let sums = Storage<Double>(repeating: 0, count: stripes.count)
        let points = centroids.flatMap(\.self)
        try unsafe matrix.forEachStripe(of: blockRows, threads: threads) { stripe, rows, values in
            unsafe withUnsafeTemporaryAllocation(byteCount: 128 * columns, alignment: 64) { scratch in
                sums[stripe] = unsafe CentredRows.place(
                    values, rows: rows.count, columns: columns, at: points,
                    labels: labels.map { unsafe $0 + rows.lowerBound }, sizes: sizes.base + stripe * stride,
                    scratch: scratch.baseAddress!)
            }
        }
        let inertia = (0..<stripes.count).reduce(0) { $0 + sums[$1] }
        guard inertia.isFinite else {
            throw matrix.firstNotFinite() ?? ClusteringError(.notFinite, "the sum of squared distances is not finite")
        }
        let totals = (0..<k).map { group in (0..<stripes.count).reduce(0) { $0 + sizes[$1 * stride + group] } }
        return (totals, inertia)
    }
}
