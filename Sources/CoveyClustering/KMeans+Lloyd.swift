extension KMeans {
    /// What one descent from given centroids arrived at, in the units of the blocks.
    struct Descent {
        var centroids: [[Double]]
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
        private let blocks: CentredBlocks
        private let k: Int
        /// The group of every row, -1 before the first iteration.
        private let labels: Storage<Int32>
        /// For every stripe, `k` rows of one sum a column.
        private let sums: Storage<Double>
        private let sumStride: Int
        /// For every stripe, the sizes of the `k` groups.
        private let counts: Storage<Int>
        private let countStride: Int

        init(_ blocks: CentredBlocks, k: Int) {
            self.blocks = blocks
            self.k = k
            labels = Storage(repeating: -1, count: blocks.rows)
            sumStride = Stripes.stride(k * blocks.columns)
            sums = Storage(repeating: 0, count: blocks.stripes.count * sumStride)
            countStride = Stripes.stride(k)
            counts = Storage(repeating: 0, count: blocks.stripes.count * countStride)
        }

        /// Iterates until no row changes group, the centroids hardly move, or the limit is reached.
        ///
        /// - Parameters:
        ///   - centroids: `k` centroids in the units of the blocks.
        ///   - tolerance: The sum of squared movements of the centroids, in units of the mean variance of a column, at
        ///     which to stop.
        /// - Throws: `cancelled`, looked for in every iteration.
        /// - Complexity: O(rows x columns x k) an iteration.
        func descend(
            from centroids: [[Double]], maxIterations: Int, tolerance: Double
        ) throws(ClusteringError) -> Descent {
            let stillness = tolerance * blocks.squares / Double(blocks.rows * blocks.columns)
            var descent = Descent(centroids: centroids)
            while descent.history.count < maxIterations {
                try KMeans.checkCancellation()
                let moved = assign(to: descent.centroids) + refillEmptyGroups(descent.centroids)
                let means = means(otherwise: descent.centroids)
                descent.history.append(.init(inertia: inertia(), moved: moved))
                guard moved > 0 else {
                    descent.convergence = .sameLabels
                    break
                }
                let movement = zip(means, descent.centroids).reduce(0) { $0 + KMeans.squaredDistance($1.0, $1.1) }
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
        private func assign(to centroids: [[Double]]) -> Int {
            let centroids = CentredBlocks.Centroids(centroids)
            let moved = Storage<Int>(repeating: 0, count: blocks.stripes.count)
            blocks.stripes.forEach(threads: blocks.threads) { stripe, range in
                unsafe withUnsafeTemporaryAllocation(of: Int32.self, capacity: CentredBlocks.blockRows) { fresh in
                    let fresh = fresh.baseAddress!
                    var count = 0
                    for block in range {
                        unsafe blocks.nearest(block: block, to: centroids, labels: fresh)
                        count += unsafe take(fresh, ofBlock: block, stripe: stripe)
                    }
                    moved[stripe] = count
                }
            }
            return (0..<moved.count).reduce(0) { $0 + moved[$1] }
        }

        /// Takes over the new labels of a block; the sums follow the rows that changed group.
        private func take(_ fresh: UnsafePointer<Int32>, ofBlock block: Int, stripe: Int) -> Int {
            let rows = blocks.rows(ofBlock: block)
            let known = unsafe labels.base + rows.lowerBound
            var moved = 0
            for place in 0..<rows.count {
                let (old, new) = unsafe (known[place], fresh[place])
                guard old != new else { continue }
                unsafe known[place] = new
                move(block: block, place: place, from: old, to: new, stripe: stripe)
                moved += 1
            }
            return moved
        }

        /// Takes one row out of the sum of a group, unless that is -1, and adds it to another.
        private func move(block: Int, place: Int, from old: Int32, to new: Int32, stripe: Int) {
            let columns = blocks.columns
            let values = unsafe blocks.floats(ofBlock: block) + place
            let (sums, counts) = unsafe (self.sums.base + stripe * sumStride, self.counts.base + stripe * countStride)
            let gain = unsafe sums + Int(new) * columns
            for column in 0..<columns {
                unsafe gain[column] += Double(values[column * CentredBlocks.blockRows])
            }
            unsafe counts[Int(new)] += 1
            guard old >= 0 else { return }
            let loss = unsafe sums + Int(old) * columns
            for column in 0..<columns {
                unsafe loss[column] -= Double(values[column * CentredBlocks.blockRows])
            }
            unsafe counts[Int(old)] -= 1
        }

        private func size(_ group: Int) -> Int {
            (0..<blocks.stripes.count).reduce(0) { $0 + counts[$1 * countStride + group] }
        }

        /// Adds the stripes up in order.
        private func sum(_ group: Int) -> [Double] {
            var total = [Double](repeating: 0, count: blocks.columns)
            for stripe in 0..<blocks.stripes.count {
                let start = stripe * sumStride + group * blocks.columns
                for column in total.indices { total[column] += sums[start + column] }
            }
            return total
        }

        /// The mean of every group; an empty group stays where it was.
        private func means(otherwise centroids: [[Double]]) -> [[Double]] {
            (0..<k).map { group in
                let size = Double(size(group))
                return size == 0 ? centroids[group] : sum(group).map { $0 / size }
            }
        }

        /// The sum of squared distances of all rows from the means of their groups: that of all rows from the origin,
        /// less that of the means.
        private func inertia() -> Double {
            let between = (0..<k).reduce(0.0) { total, group in
                let size = size(group)
                return size == 0 ? total : total + sum(group).reduce(0) { $0 + $1 * $1 } / Double(size)
            }
            return max(0, blocks.squares - between)
        }

        /// Gives every empty group the row that lies farthest from its centroid, of equally far ones the first; a
        /// group stays empty where every row lies on its centroid.
        ///
        /// - Returns: How many rows changed group.
        private func refillEmptyGroups(_ centroids: [[Double]]) -> Int {
            var sizes = (0..<k).map(size)
            let empty = sizes.indices.filter { sizes[$0] == 0 }
            guard !empty.isEmpty else { return 0 }
            let distances = Storage<Double>(repeating: 0, count: blocks.rows)
            blocks.stripes.forEach(threads: blocks.threads) { _, range in
                for row in range.flatMap(blocks.rows(ofBlock:)) {
                    let values = blocks[row: row].map(Double.init)
                    distances[row] = KMeans.squaredDistance(values, centroids[Int(labels[row])])
                }
            }
            var moved = 0
            for group in empty {
                var farthest: Int?
                for row in 0..<blocks.rows where distances[row] > 0 && sizes[Int(labels[row])] > 1 {
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

        private func relabel(_ row: Int, _ new: Int) {
            let (block, place) = row.quotientAndRemainder(dividingBy: CentredBlocks.blockRows)
            move(
                block: block, place: place, from: labels[row], to: Int32(new), stripe: blocks.stripes.stripe(of: block))
            labels[row] = Int32(new)
        }
    }
}
