#if canImport(Glibc)
    import Glibc
#endif

extension KMeans {
    /// Picks first centroids by greedy k-means++: each new one is the best of a few rows drawn with a probability
    /// proportional to their squared distance from the centroids so far.
    ///
    /// Source: Arthur and Vassilvitskii 2007, "k-means++: the advantages of careful seeding", SODA; the number of
    /// trials, 2 + floor(ln k), from Celebi, Kingravi and Vela 2013, doi:10.1016/j.eswa.2012.07.021.
    final class Seeding {
        /// The centroids so far, less the origin of the rows.
        private(set) var centroids: Centroids

        private let rows: CentredRows
        /// The squared distance of every row to its nearest centroid, in the scale of the rows.
        private let closest: Storage<Float>
        /// The sum of `closest` over every stripe.
        private var potentials: [Double] = []

        /// Starts from centroids that are already there, or none.
        ///
        /// - Throws: `cancelled`.
        /// - Complexity: O(rows x columns x centroids).
        init(_ rows: CentredRows, startingFrom centroids: Centroids? = nil) throws(ClusteringError) {
            self.rows = rows
            self.centroids = Centroids(columns: rows.columns)
            closest = Storage(repeating: .infinity, count: rows.count)
            if let centroids {
                for index in 0..<centroids.count { try add(Array(centroids[index])) }
            }
        }

        /// Adds centroids up to `k`, or fewer where every row already lies on one: there are no more different rows.
        ///
        /// - Throws: `cancelled`.
        /// - Complexity: O(rows x columns x k x log k).
        func extend(to k: Int, random: inout RandomSource) throws(ClusteringError) {
            let trials = 2 + Int(log(Double(k)))
            while centroids.count < k {
                if centroids.count == 0 {
                    try add(rows[row: random.index(below: rows.count)])
                    continue
                }
                let total = potentials.reduce(0, +)
                guard total > 0 else { return }
                var candidates: [[Double]] = []
                for _ in 0..<trials { candidates.append(rows[row: draw(random.unit() * total)]) }
                let left = try approach(candidates, keep: false)
                try add(candidates[left.indices.min { left[$0] < left[$1] } ?? 0])
            }
        }

        /// The row at which the running sum of `closest` passes a target; never a row at distance 0.
        private func draw(_ target: Double) -> Int {
            var (stripe, left) = (0, target)
            while stripe < potentials.count - 1, left >= potentials[stripe] || potentials[stripe] == 0 {
                left -= potentials[stripe]
                stripe += 1
            }
            while potentials[stripe] == 0 { stripe -= 1 }
            let blocks = rows.stripes[stripe]
            let first = blocks.lowerBound * CentredRows.blockRows
            var chosen = first
            for row in first..<min(rows.count, blocks.upperBound * CentredRows.blockRows) {
                let weight = unsafe closest.base[row]
                guard weight > 0 else { continue }
                chosen = row
                left -= Double(weight)
                if left < 0 { return chosen }
            }
            return chosen
        }

        /// Takes a point as centroid and brings `closest` and `potentials` up to date.
        private func add(_ point: [Double]) throws(ClusteringError) {
            _ = try approach([point], keep: true)
            centroids.append(point)
        }

        /// The sum of squared distances that each of some points would leave as one more centroid.
        ///
        /// - Parameter keep: Whether the point, a single one then, becomes a centroid.
        private func approach(_ points: [[Double]], keep: Bool) throws(ClusteringError) -> [Double] {
            let values = points.flatMap { $0.map(Float.init) }
            let count = points.count
            let stride = Stripes.stride(count)
            let sums = Storage<Double>(repeating: 0, count: rows.stripes.count * stride)
            try rows.forEachBlock(points: count) { stripe, block in
                unsafe rows.approach(
                    block, to: values, keep: keep, closest: closest.base + block.rows.lowerBound,
                    sums: sums.base + stripe * stride)
            }
            if keep { potentials = (0..<rows.stripes.count).map { sums[$0 * stride] } }
            return (0..<count).map { point in
                (0..<rows.stripes.count).reduce(0) { $0 + sums[$1 * stride + point] }
            }
        }
    }
}
