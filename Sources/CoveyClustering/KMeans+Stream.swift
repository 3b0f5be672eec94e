extension KMeans {
    /// The most rows that the search for the first centroids of a stream looks at.
    static let sampleRows = 100_000
    /// The most values that it looks at: 64 MiB of them.
    static let sampleValues = 1 << 24

    /// Finds the groups of rows that need not fit into memory.
    ///
    /// A random sample of at most 100,000 rows, one from each of as many equal runs of neighbours, is searched in
    /// memory like any other matrix. From its best centroids Lloyd's iterations go on over all rows, one pass over the
    /// source each: every row is labelled and summed in double precision. An empty group gets the row that lies farthest
    /// from its centroid, which takes a pass more.
    ///
    /// - Parameters:
    ///   - source: `k` rows or more. For columns of unlike units see ``ScaledRows``.
    ///   - warmStart: `k` centroids in the units of the source, instead of the search in a sample.
    /// - Returns: The groups. The same source, configuration and seed give the same bits on any number of threads.
    /// - Throws: `badParameter`, `tooFewRows`, `notFinite`, `badFile`; `cancelled`, looked for in every block.
    /// - Complexity: O(rows x columns x k) an iteration; memory for the sample, a block of 1 MiB for each thread, and 64
    ///   sets of sums.
    @concurrent
    public func fit(
        streaming source: any RowSource, warmStart: [[Double]]? = nil
    ) async throws(ClusteringError) -> KMeansStreamFit {
        try await fit(streaming: source, warmStart: warmStart, blockRows: nil)
    }

    /// As above, with blocks of so many rows; the result does not depend on it.
    @concurrent
    func fit(
        streaming source: any RowSource, warmStart: [[Double]]?, blockRows: Int?
    ) async throws(ClusteringError) -> KMeansStreamFit {
        try configuration.check(hasWarmStart: warmStart != nil)
        guard k >= 1 else { throw ClusteringError(.badParameter, "k is \(k), but must be 1 or more") }
        guard source.rows >= k else {
            throw ClusteringError(.tooFewRows, "\(k) groups need \(k) rows or more, the source has \(source.rows)")
        }
        let scan = RowScan(source, threads: configuration.threads, blockRows: blockRows)
        if let warmStart {
            try Self.check(warmStart, columns: source.columns)
            guard warmStart.count == k else {
                throw ClusteringError(.badParameter, "the warm start has \(warmStart.count) centroids, k is \(k)")
            }
            return try descend(scan, from: warmStart, sampleRows: 0)
        }
        let most = max(k, min(Self.sampleRows, Self.sampleValues / source.columns))
        let sample = try StreamSample(scan, count: min(most, source.rows), seed: configuration.seed).matrix
        return try descend(scan, from: try await fit(sample).centroids, sampleRows: sample.rows)
    }

    /// Lloyd's iterations, each one a pass.
    private func descend(
        _ scan: RowScan, from start: [[Double]], sampleRows: Int
    ) throws(ClusteringError) -> KMeansStreamFit {
        var (centroids, history, stillness) = (start, [Double](), 0.0)
        var convergence = KMeansFit.Convergence.iterationLimit
        var final: StreamPass?
        while history.count < configuration.maxIterations {
            var pass = try StreamPass(scan, centroids: centroids)
            try pass.refillEmptyGroups(scan, &centroids)
            let means = pass.means(otherwise: centroids)
            let inertia = pass.inertia(around: means, from: centroids)
            if history.isEmpty {
                stillness =
                    configuration.tolerance * (inertia + pass.inertiaBetween(means))
                    / Double(scan.source.rows * scan.source.columns)
            }
            history.append(inertia)
            let movement = zip(means, centroids).reduce(0) { $0 + KMeans.squaredDistance($1.0, $1.1) }
            // The same groups have the same sums, to the bit.
            guard means != centroids else {
                convergence = .sameLabels
                final = pass
                break
            }
            centroids = means
            if movement <= stillness, configuration.tolerance > 0 {
                convergence = .tolerance
                break
            }
        }
        let counted: StreamPass
        if let final { counted = final } else { counted = try StreamPass(scan, centroids: centroids) }
        let filled = centroids.indices.filter { counted.sizes[$0] > 0 }
        return KMeansStreamFit(
            centroids: filled.map { centroids[$0] }, sizes: filled.map { counted.sizes[$0] }, inertia: counted.inertia,
            history: history, convergence: convergence, requestedK: k, sampleRows: sampleRows)
    }

    /// Labels rows that need not fit into memory with their nearest centroids, in double precision; of equally near ones
    /// the first.
    ///
    /// - Parameters:
    ///   - source: The rows to label; none is fine.
    ///   - centroids: One or more, each with one value a column, in the units of the source.
    ///   - threads: How many threads work at once, 1 or more. The result does not depend on it.
    ///   - sink: Gets the groups of all rows, from 0, in the order of the rows, about a million at a time.
    /// - Returns: The number of rows in every group, and the sum of squared distances of all rows from their centroids.
    /// - Throws: `badParameter`, `notFinite`, `badFile`; `cancelled`, looked for in every block; what the sink throws.
    /// - Complexity: O(rows x columns x centroids).
    @concurrent
    @discardableResult
    public static func assign(
        streaming source: any RowSource, to centroids: [[Double]], threads: Int = 1,
        sink: (_ labels: [Int32]) async throws -> Void
    ) async throws -> (sizes: [Int], inertia: Double) {
        try check(centroids, columns: source.columns)
        let runRows = 1 << 20
        var (sizes, inertia) = ([Int](repeating: 0, count: centroids.count), 0.0)
        for start in stride(from: 0, to: source.rows, by: runRows) {
            let range = start..<min(source.rows, start + runRows)
            let labels = Storage<Int32>(repeating: 0, count: range.count)
            let pass = try StreamPass(RowScan(source, threads: threads, range: range), centroids: centroids) {
                _, row, group, _ in labels[row - start] = Int32(truncatingIfNeeded: group)
            }
            for group in sizes.indices { sizes[group] += pass.sizes[group] }
            inertia += pass.inertia
            try await sink((0..<range.count).map { labels[$0] })
        }
        return (sizes, inertia)
    }
}

extension StreamPass {
    /// The mean of every group; an empty group stays where it was.
    fileprivate func means(otherwise centroids: [[Double]]) -> [[Double]] {
        centroids.indices.map { group in
            sizes[group] == 0 ? centroids[group] : sums[group].map { $0 / Double(sizes[group]) }
        }
    }

    /// The sum of squared distances of all rows from the means of their groups: that from the centroids, less the squares
    /// of the ways from there.
    fileprivate func inertia(around means: [[Double]], from centroids: [[Double]]) -> Double {
        let ways = centroids.indices.reduce(0) {
            $0 + Double(sizes[$1]) * KMeans.squaredDistance(means[$1], centroids[$1])
        }
        return max(0, inertia - ways)
    }

    /// The sum of squared distances of the means from the mean of all rows, each counted once for every row.
    fileprivate func inertiaBetween(_ means: [[Double]]) -> Double {
        let rows = Double(sizes.reduce(0, +))
        let centre = sums[0].indices.map { column in sums.reduce(0) { $0 + $1[column] } / rows }
        return means.indices.reduce(0) { $0 + Double(sizes[$1]) * KMeans.squaredDistance(means[$1], centre) }
    }

    /// Gives every empty group the row that lies farthest from its centroid, of equally far ones the first; a group stays
    /// empty where every row lies on its centroid.
    ///
    /// - Parameter centroids: That of a refilled group becomes its row.
    fileprivate mutating func refillEmptyGroups(
        _ scan: RowScan, _ centroids: inout [[Double]]
    ) throws(ClusteringError) {
        let empty = sizes.indices.filter { sizes[$0] == 0 }
        guard !empty.isEmpty else { return }
        // A row that is alone in its group is passed over; there are fewer than k of those.
        let farthest = try FarthestRows(scan, centroids: centroids, count: sizes.count + empty.count)
        var candidates = farthest.rows[...]
        for group in empty {
            while let candidate = candidates.first, sizes[candidate.group] <= 1 { candidates.removeFirst() }
            guard let candidate = candidates.popFirst() else { return }
            let row = try scan.row(candidate.row)
            for column in row.indices { sums[candidate.group][column] -= row[column] }
            sizes[candidate.group] -= 1
            inertia -= candidate.distance
            (sums[group], sizes[group], centroids[group]) = (row, 1, row)
        }
    }
}
