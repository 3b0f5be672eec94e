extension KMeans {
    /// Leaves a bad local optimum by breathing: a few centroids more where the error is large, Lloyd, the same number
    /// fewer where they are of least use, Lloyd; with fewer and fewer while it does not help.
    ///
    /// Source: Fritzke 2020, "Breathing k-means", arXiv:2006.15666, with its parameters: 5 centroids at first, and
    /// those nearer to a removed one than 1.1 times the mean distance between nearest neighbours stay.
    struct Breathing {
        let rows: CentredRows
        /// Brings centroids to the optimum nearby.
        let descend: (Centroids) throws(ClusteringError) -> Descent

        /// What every centroid has of the sum of squared distances, and how much would be added without it; in the
        /// scale of the rows.
        struct Judgement {
            var errors: [Double]
            var uses: [Double]
            var sizes: [Int]
        }

        /// Breathes until it no longer helps.
        ///
        /// - Parameter descent: Where to start: 2 centroids or more.
        /// - Returns: The optima on the way, the first one included, all with as many centroids.
        /// - Throws: `cancelled`.
        func breathe(from descent: Descent, random: inout RandomSource) throws(ClusteringError) -> [Descent] {
            var (best, optima) = (descent, [descent])
            var depth = 5
            while depth > 0, best.inertia > 0 {
                let more = try breatheIn(best.centroids, min(depth, best.centroids.count), &random)
                let fewer = try breatheOut(try descend(more).centroids, to: best.centroids.count)
                let next = try descend(fewer)
                optima.append(next)
                if next.inertia < best.inertia * (1 - 1e-5) { best = next } else { depth -= 1 }
            }
            return optima
        }

        /// Puts a twin beside each of the centroids with the largest errors.
        private func breatheIn(
            _ centroids: Centroids, _ count: Int, _ random: inout RandomSource
        ) throws(ClusteringError) -> Centroids {
            let judgement = try judge(centroids)
            let worst = (0..<centroids.count).sorted {
                (-judgement.errors[$0], $0) < (-judgement.errors[$1], $1)
            }
            var more = centroids
            for index in worst.prefix(count) {
                let spread = (judgement.errors[index] / Double(max(1, judgement.sizes[index]))).squareRoot()
                let step = 0.01 * spread / rows.scale
                more.append(centroids[index].map { $0 + step * (2 * random.unit() - 1) })
            }
            return more
        }

        /// Takes the centroids away that are of least use, but of close neighbours only one.
        private func breatheOut(_ centroids: Centroids, to count: Int) throws(ClusteringError) -> Centroids {
            let judgement = try judge(centroids)
            let excess = centroids.count - count
            let lists = centroids.lists
            let distances = lists.map { one in lists.map { KMeans.squaredDistance(one, $0).squareRoot() } }
            let nearest = distances.indices.map { one in
                distances.indices.filter { $0 != one }.map { distances[one][$0] }.min() ?? 0
            }
            let reach = 1.1 * nearest.reduce(0, +) / Double(centroids.count)
            var removed: Set<Int> = []
            var kept: Set<Int> = []
            for index in distances.indices.sorted(by: { (judgement.uses[$0], $0) < (judgement.uses[$1], $1) }) {
                guard removed.count < excess else { break }
                guard !kept.contains(index) else { continue }
                removed.insert(index)
                for other in distances.indices where other != index && distances[index][other] < reach {
                    guard kept.count + excess < centroids.count else { break }
                    if !removed.contains(other) { kept.insert(other) }
                }
            }
            return centroids.removing(removed)
        }

        /// One pass over the rows that finds the nearest two centroids of each.
        func judge(_ centroids: Centroids) throws(ClusteringError) -> Judgement {
            let lines = CentredRows.Lines(centroids, scale: rows.scale)
            let (k, stride) = (centroids.count, Stripes.stride(centroids.count))
            let errors = Storage<Double>(repeating: 0, count: rows.stripes.count * stride)
            let uses = Storage<Double>(repeating: 0, count: rows.stripes.count * stride)
            let sizes = Storage<Int>(repeating: 0, count: rows.stripes.count * stride)
            try rows.forEachBlock(points: k) { stripe, block in
                unsafe withUnsafeTemporaryAllocation(of: Float.self, capacity: 2 * CentredRows.blockRows) { room in
                    unsafe withUnsafeTemporaryAllocation(of: Int32.self, capacity: CentredRows.blockRows) { labels in
                        let (labels, distances) = (labels.baseAddress!, room.baseAddress!)
                        let leads = unsafe distances + CentredRows.blockRows
                        unsafe rows.judge(block, by: lines, labels: labels, distances: distances, leads: leads)
                        for row in 0..<block.rows.count {
                            let place = unsafe stripe * stride + Int(labels[row])
                            unsafe errors.base[place] += Double(distances[row])
                            unsafe uses.base[place] += Double(leads[row])
                            unsafe sizes.base[place] += 1
                        }
                    }
                }
            }
            func total<Number: AdditiveArithmetic>(_ parts: Storage<Number>) -> [Number] {
                (0..<k).map { index in
                    (0..<rows.stripes.count).reduce(.zero) { $0 + parts[$1 * stride + index] }
                }
            }
            return Judgement(errors: total(errors), uses: total(uses), sizes: total(sizes))
        }
    }
}
