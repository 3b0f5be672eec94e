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
        private typealias Group = CentredBlocks.Group

        /// The centroids so far, in the units of the blocks.
        private(set) var centroids: [[Double]] = []

        private let blocks: CentredBlocks
        /// The squared distance of every row to its nearest centroid; 0 past the last row.
        private let closest: Storage<Group>
        /// The sum of `closest` over every stripe.
        private var potentials: [Double] = []

        /// Starts from centroids that are already there, or none.
        ///
        /// - Complexity: O(rows x columns x centroids).
        init(_ blocks: CentredBlocks, startingFrom centroids: [[Double]] = []) {
            self.blocks = blocks
            let groups = (blocks.rows + CentredBlocks.blockRows - 1) / CentredBlocks.blockRows
            closest = Storage(repeating: .init(repeating: .infinity), count: groups * CentredBlocks.blockGroups)
            for row in blocks.rows..<closest.count * CentredBlocks.groupRows {
                closest[row / CentredBlocks.groupRows][row % CentredBlocks.groupRows] = 0
            }
            for centroid in centroids { add(centroid.map(Float.init)) }
        }

        /// Adds centroids up to `k`, or fewer where every row already lies on one: there are no more different rows.
        ///
        /// - Throws: `cancelled`.
        /// - Complexity: O(rows x columns x k x log k).
        func extend(to k: Int, random: inout RandomSource) throws(ClusteringError) {
            let trials = 2 + Int(log(Double(k)))
            while centroids.count < k {
                try KMeans.checkCancellation()
                if centroids.isEmpty {
                    add(blocks[row: random.index(below: blocks.rows)])
                    continue
                }
                let total = potentials.reduce(0, +)
                guard total > 0 else { return }
                var candidates: [[Float]] = []
                for _ in 0..<trials { candidates.append(blocks[row: draw(random.unit() * total)]) }
                add(candidates[best(of: candidates)])
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
            var chosen = 0
            for block in blocks.stripes[stripe] {
                for row in blocks.rows(ofBlock: block) {
                    let weight = closest[row / CentredBlocks.groupRows][row % CentredBlocks.groupRows]
                    guard weight > 0 else { continue }
                    chosen = row
                    left -= Double(weight)
                    if left < 0 { return chosen }
                }
            }
            return chosen
        }

        /// The candidate that would leave the smallest sum of squared distances; of equal ones the first.
        private func best(of candidates: [[Float]]) -> Int {
            let count = candidates.count
            let left = Storage<Double>(repeating: 0, count: blocks.stripes.count * count)
            blocks.stripes.forEach(threads: blocks.threads) { stripe, range in
                for block in range {
                    for candidate in 0..<count {
                        left[stripe * count + candidate] += potential(ofBlock: block, with: candidates[candidate])
                    }
                }
            }
            let sums = (0..<count).map { candidate in
                (0..<blocks.stripes.count).reduce(0) { $0 + left[$1 * count + candidate] }
            }
            return sums.indices.min { sums[$0] < sums[$1] } ?? 0
        }

        /// The sum of squared distances of a block that would be left with one more centroid.
        private func potential(ofBlock block: Int, with point: [Float]) -> Double {
            let groups = unsafe blocks.block(block)
            let near = unsafe closest.base + block * CentredBlocks.blockGroups
            return unsafe point.withUnsafeBufferPointer { point in
                var sum = Group.zero
                for group in 0..<CentredBlocks.blockGroups {
                    let distances = unsafe blocks.squaredDistances(groups + group, to: point.baseAddress!)
                    sum += unsafe near[group].replacing(with: distances, where: distances .< near[group])
                }
                return Self.total(sum)
            }
        }

        /// Takes a point as centroid and brings `closest` and `potentials` up to date.
        private func add(_ point: [Float]) {
            centroids.append(point.map(Double.init))
            let sums = Storage<Double>(repeating: 0, count: blocks.stripes.count)
            blocks.stripes.forEach(threads: blocks.threads) { stripe, range in
                for block in range {
                    let groups = unsafe blocks.block(block)
                    let near = unsafe closest.base + block * CentredBlocks.blockGroups
                    sums[stripe] += unsafe point.withUnsafeBufferPointer { point in
                        var sum = Group.zero
                        for group in 0..<CentredBlocks.blockGroups {
                            let distances = unsafe blocks.squaredDistances(groups + group, to: point.baseAddress!)
                            unsafe near[group].replace(with: distances, where: distances .< near[group])
                            sum += unsafe near[group]
                        }
                        return Self.total(sum)
                    }
                }
            }
            potentials = (0..<sums.count).map { sums[$0] }
        }

        private static func total(_ group: Group) -> Double {
            (0..<Group.scalarCount).reduce(0) { $0 + Double(group[$1]) }
        }
    }
}
