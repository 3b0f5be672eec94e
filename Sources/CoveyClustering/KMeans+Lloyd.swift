extension KMeans {
    /// What one descent from given centroids arrived at, less the origin of the rows.
    struct Descent {
        var centroids: Centroids
        var history: [KMeansFit.Iteration] = []
        var convergence: KMeansFit.Convergence = .iterationLimit

        /// The sum of squared distances of the last grouping.
        var inertia: Double { history.last?.inertia ?? .infinity }
    }

    /// Lloyd's iterations: label every row with its nearest centroid, move every centroid to the mean of its rows.
    ///
    /// The sums behind the means are kept in double precision for every stripe of rows; an iteration takes only the
    /// rows that changed group out of one sum and into another. The stripes are fixed and added up in order, so the
    /// bits do not depend on threads.
    ///
    /// Source: Lloyd 1982, "Least squares quantization in PCM", doi:10.1109/TIT.1982.1056489.
    final class Lloyd {
        private let rows: CentredRows
        private let k: Int
        /// The group of every row, -1 before the first iteration.
        private let labels: Storage<Int32>
        /// For every stripe, `k` rows of one sum a column.
        private let sums: Storage<Double>
        private let sumStride: Int
        /// For every stripe, the sizes of the `k` groups.
        private let counts: Storage<Int>
        private let countStride: Int

        init(_ rows: CentredRows, k: Int) {
            self.rows = rows
            self.k = k
            labels = Storage(repeating: -1, count: rows.count)
            sumStride = Stripes.stride(k * rows.columns)
            sums = Storage(repeating: 0, count: rows.stripes.count * sumStride)
            countStride = Stripes.stride(k)
            counts = Storage(repeating: 0, count: rows.stripes.count * countStride)
        }

        /// Iterates until no row changes group, the centroids hardly move, or the limit is reached.
        ///
        /// - Parameters:
        ///   - centroids: `k` centroids, less the origin of the rows.
        ///   - tolerance: The sum of squared movements of the centroids, in units of the mean variance of a column, at
        ///     which to stop.
        /// - Throws: `cancelled`, looked for within every iteration.
        /// - Complexity: O(rows x columns x k) an iteration.
        func descend(
            from centroids: Centroids, maxIterations: Int, tolerance: Double
        ) throws(ClusteringError) -> Descent {
            let stillness = tolerance * rows.squares / Double(rows.count * rows.columns)
            var descent = Descent(centroids: centroids)
            while descent.history.count < maxIterations {
                var moved = try assign(to: descent.centroids)
                var sizes = sizes()
                if sizes.contains(0) { moved += try refillEmptyGroups(&sizes, descent.centroids) }
                let (means, inertia) = means(sizes, otherwise: descent.centroids)
                descent.history.append(.init(inertia: inertia, moved: moved))
                guard moved > 0 else {
                    descent.convergence = .sameLabels
                    break
                }
                let movement = means.squaredDistance(to: descent.centroids)
                descent.centroids = means
                if movement <= stillness, tolerance > 0 {
                    descent.convergence = .tolerance
                    break
                }
            }
            return descent
        }

        /// Labels every row with its nearest centroid and keeps sums and sizes in step.
        ///
        /// - Returns: How many rows changed group.
        private func assign(to centroids: Centroids) throws(ClusteringError) -> Int {
            let lines = CentredRows.Lines(centroids, scale: rows.scale)
            let moved = Storage<Int>(repeating: 0, count: rows.stripes.count)
            try rows.forEachBlock(points: k) { stripe, block in
                unsafe withUnsafeTemporaryAllocation(of: Int32.self, capacity: CentredRows.blockRows) { fresh in
                    let fresh = fresh.baseAddress!
                    unsafe rows.nearest(block, to: lines, labels: fresh)
                    moved[stripe] += unsafe rows.take(
                        fresh, of: block, labels: labels.base + block.rows.lowerBound,
                        sums: sums.base + stripe * sumStride, sizes: counts.base + stripe * countStride)
                }
            }
            return (0..<moved.count).reduce(0) { $0 + moved[$1] }
        }

        private func sizes() -> [Int] {
            (0..<k).map { group in
                (0..<rows.stripes.count).reduce(0) { $0 + counts[$1 * countStride + group] }
            }
        }

        /// The mean of every group, the stripes added up in order, and the sum of squared distances of all rows from the
        /// means of their groups: that of all rows from the origin, less that of the means. An empty group stays where
        /// it was.
        private func means(_ sizes: [Int], otherwise centroids: Centroids) -> (means: Centroids, inertia: Double) {
            let columns = rows.columns
            var means = [Double](repeating: 0, count: k * columns)
            for stripe in 0..<rows.stripes.count {
                for index in means.indices { unsafe means[index] += sums.base[stripe * sumStride + index] }
            }
            var between = 0.0
            for group in 0..<k {
                let size = Double(sizes[group])
                for index in group * columns..<(group + 1) * columns {
                    if size == 0 {
                        means[index] = centroids.values[index]
                    } else {
                        let sum = means[index]
                        means[index] = sum / size
                        between += sum * means[index]
                    }
                }
            }
            return (Centroids(columns: columns, values: means), max(0, rows.squares - between))
        }

        /// Gives every empty group the row that lies farthest from its centroid, of equally far ones the first; a
        /// group stays empty where every row lies on its centroid.
        ///
        /// - Returns: How many rows changed group.
        private func refillEmptyGroups(
            _ sizes: inout [Int], _ centroids: Centroids
        ) throws(ClusteringError) -> Int {
            let columns = rows.columns
            let homes = zip(centroids.values.indices, centroids.values).map { $1 + rows.exactOrigin[$0 % columns] }
            let distances = Storage<Float>(repeating: 0, count: rows.count)
            try rows.forEachBlock(points: 1) { _, block in
                for (place, row) in block.rows.enumerated() {
                    let home = Int(labels[row]) * columns
                    var square = 0.0
                    for column in 0..<columns {
                        let difference = unsafe Double(block.values[place * columns + column]) - homes[home + column]
                        square += difference * difference
                    }
                    distances[row] = Float(square * rows.scale * rows.scale)
                }
            }
            var moved = 0
            for group in sizes.indices where sizes[group] == 0 {
                var farthest: Int?
                for row in 0..<rows.count where distances[row] > 0 && sizes[Int(labels[row])] > 1 {
                    if let best = farthest, distances[row] <= distances[best] { continue }
                    farthest = row
                }
                guard let row = farthest else { break }
                sizes[Int(labels[row])] -= 1
                sizes[group] = 1
                relabel(row, group)
                distances[row] = 0
                moved += 1
            }
            return moved
        }

        /// Takes one row out of its group and adds it to another.
        private func relabel(_ row: Int, _ group: Int) {
            let stripe = rows.stripes.stripe(of: row / CentredRows.blockRows)
            for (column, value) in rows[row: row].enumerated() {
                sums[stripe * sumStride + Int(labels[row]) * rows.columns + column] -= value
                sums[stripe * sumStride + group * rows.columns + column] += value
            }
            counts[stripe * countStride + Int(labels[row])] -= 1
            counts[stripe * countStride + group] += 1
            labels[row] = Int32(group)
        }
    }
}
