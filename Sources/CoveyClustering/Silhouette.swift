/// How much nearer the rows lie to their own group than to the next one.
///
/// The silhouette of a row is (b - a) / max(a, b), with a its mean distance to the other rows of its group and b the
/// smallest mean distance to the rows of another group: near 1 well inside, 0 on the border, below 0 in the wrong
/// group. The only row of a group has 0.
///
/// Source: Rousseeuw 1987, "Silhouettes", doi:10.1016/0377-0427(87)90125-7.
public struct Silhouette: Sendable, Hashable, Codable {
    /// The mean over all rows, -1...1; nil where there are fewer than two groups with rows.
    public let mean: Double?
    /// The mean over the rows of every group, -1...1; nil for a group without rows, and where `mean` is nil.
    public let groups: [Double?]
    /// How many rows were measured. Where that is all of them, the figures are exact.
    public let rows: Int

    /// Measures a grouping, on a sample where there are many rows.
    ///
    /// The sample takes half of its rows from all groups alike and half by their sizes, so that small groups are
    /// present, 2 rows of each or more. Every group then counts by its true size, so the means are not tilted towards
    /// the small ones.
    ///
    /// - Parameters:
    ///   - matrix: The rows, in the units that the groups were searched in.
    ///   - labels: The group of every row, in `0..<groups`.
    ///   - groups: The number of groups, 1 or more; some may be empty.
    ///   - limit: The most rows to measure, 1 or more; 2 of every group are measured at least.
    ///   - seed: The seed of the sample.
    ///   - threads: How many threads work at once, 1 or more. The result does not depend on it.
    /// - Throws: `badParameter`; `notFinite` for a NaN or infinity among the rows measured; `cancelled`, looked for
    ///   once.
    /// - Complexity: O(rows + limit² x columns).
    public static func mean(
        of matrix: Matrix, labels: [Int32], groups: Int, limit: Int = 2_000, seed: UInt64 = 0, threads: Int = 1
    ) throws(ClusteringError) -> Silhouette {
        let grouping = try Grouping(labels, groups: groups, of: matrix)
        guard limit >= 1, threads >= 1 else {
            throw ClusteringError(.badParameter, "limit is \(limit) and threads \(threads), but both must be 1 or more")
        }
        guard !Task.isCancelled else { throw ClusteringError(.cancelled, "the silhouette was cancelled") }
        var random = RandomSource(seed: seed)
        let selection = RowSample.stratified(limit: limit, of: grouping, random: &random)
        guard grouping.sizes.count(where: { $0 > 0 }) > 1 else {
            return Silhouette(mean: nil, groups: grouping.sizes.map { _ in nil }, rows: selection.count)
        }
        let sample = Sample(selection, of: matrix, grouping)
        let widths = sample.widths(threads: threads)
        let sums = sample.bounds.map { rows in rows.reduce(0) { $0 + widths[$1] } }
        guard sums.allSatisfy(\.isFinite) else {
            throw matrix.firstNotFinite() ?? ClusteringError(.notFinite, "the sum of the distances is not finite")
        }
        let means = zip(sums, sample.bounds).map { $1.isEmpty ? nil : $0 / Double($1.count) }
        let total = zip(means, grouping.sizes).reduce(0) { $0 + ($1.0 ?? 0) * Double($1.1) }
        return Silhouette(mean: total / Double(matrix.rows), groups: means, rows: selection.count)
    }

    /// The rows to measure, group after group.
    private struct Sample {
        /// The number of columns.
        let columns: Int
        /// The places of every group.
        let bounds: [Range<Int>]
        /// The group of every place.
        let places: [Int]
        /// The values, place after place.
        let values: [Double]

        init(_ selection: [Int], of matrix: Matrix, _ grouping: Grouping) {
            var members = [[Int]](repeating: [], count: grouping.sizes.count)
            for row in selection { members[Int(grouping.labels[row])].append(row) }
            columns = matrix.columns
            var end = 0
            bounds = members.map { rows in
                end += rows.count
                return end - rows.count..<end
            }
            places = members.indices.flatMap { group in members[group].map { _ in group } }
            values = members.joined().flatMap { matrix[row: $0].map(Double.init) }
        }

        /// Eight rows at a time.
        private typealias Batch = SIMD8<Double>

        /// The silhouette of every place; NaN where a value is not finite.
        func widths(threads: Int) -> Storage<Double> {
            let lanes = Batch.scalarCount
            let widths = Storage<Double>(repeating: 0, count: places.count)
            unsafe values.withUnsafeBufferPointer { values in
                let values = values.baseAddress!
                Stripes(items: (places.count + lanes - 1) / lanes).forEach(threads: threads) { _, batches in
                    unsafe withUnsafeTemporaryAllocation(of: Batch.self, capacity: columns) { point in
                        let point = point.baseAddress!
                        for batch in batches {
                            let range = batch * lanes..<min(places.count, (batch + 1) * lanes)
                            for column in 0..<columns {
                                var batch = Batch.zero
                                for place in range {
                                    unsafe batch[place - range.lowerBound] = values[place * columns + column]
                                }
                                unsafe (point + column).initialize(to: batch)
                            }
                            let sums = bounds.map { unsafe distances(point, to: $0, values) }
                            for place in range {
                                widths[place] = width(of: place, sums: sums.map { $0[place - range.lowerBound] })
                            }
                        }
                    }
                }
            }
            return widths
        }

        /// The sums of the distances of eight rows to the rows of one group.
        @inline(__always)
        private func distances(
            _ point: UnsafePointer<Batch>, to group: Range<Int>, _ values: UnsafePointer<Double>
        ) -> Batch {
            var total = Batch.zero
            for place in group {
                var squares = Batch.zero
                for column in 0..<columns {
                    let difference = unsafe point[column] - values[place * columns + column]
                    squares += difference * difference
                }
                total += squares.squareRoot()
            }
            return total
        }

        /// The silhouette of a row from the sums of its distances to the groups.
        private func width(of place: Int, sums: [Double]) -> Double {
            let own = places[place]
            // Alone, its only distance is the one from itself: 0, or NaN.
            guard bounds[own].count > 1 else { return sums[own] }
            let inside = sums[own] / Double(bounds[own].count - 1)
            var outside = Double.infinity
            for group in bounds.indices where group != own && !bounds[group].isEmpty {
                outside = min(outside, sums[group] / Double(bounds[group].count))
            }
            let larger = max(inside, outside)
            return larger == 0 ? 0 : (outside - inside) / larger
        }
    }
}
