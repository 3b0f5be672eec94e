/// How far the rows thin out where two groups meet.
///
/// A group of its own has a valley towards every neighbour: near the border there are fewer rows than around either of
/// the two centroids. Where k-means has cut one cloud in two there is none; the border of two halves of a normal cloud
/// is its densest place, and in an even cloud all places are alike.
///
/// Neighbours are two centroids with no other inside the sphere that has them as its poles (Gabriel and Sokal 1969,
/// doi:10.2307/2412323). The rows are counted along the line of the two, within a cylinder, so that the shape of the
/// groups across the line plays no part. That is the test that a mixture has a valley along a line (as in Hartigan and
/// Hartigan 1985, doi:10.1214/aos/1176346577) without its need for a whole curve of density.
struct Valleys {
    /// The valleys around all groups, taken together: a group counts 1 less the ratio at its shallowest valley, -1...1.
    ///
    /// The ratio is that of the rows at the border to those around the centroid with fewer, with one standard error of
    /// the former on top. So k groups far apart have nearly k, and one cut too many costs two groups or more.
    let sum: Double
    /// The depth of the mean group's shallowest valley, less four standard errors of that mean: above 0, the groups
    /// are apart and not by chance.
    let certainty: Double

    /// Half the width of the three places where rows are counted, as a part of half the line between two centroids.
    private static let reach = 0.25
    /// The part of the rows of a group that the cylinder holds at least. The rest has no say: further out than most
    /// rows, the cylinder would leave the cloud.
    private static let core = 0.75
    /// Rows added to both counts, so that a handful of rows is no evidence of anything.
    private static let prior = 2.0

    /// Measures the groups around centroids.
    ///
    /// - Parameters:
    ///   - sample: The rows to look at.
    ///   - centroids: Two or more.
    ///   - sizes: The numbers of rows, in all, that the centroids are the means of.
    /// - Complexity: O(rows x k x (columns + neighbours)).
    init(in sample: Matrix, around centroids: [[Double]], sizes: [Int]) {
        let groups = Groups(sample, centroids, sizes)
        var shallowest = [(ratio: Double, error: Double)](repeating: (0, 0), count: sizes.count)
        for (first, second) in Self.neighbours(centroids) {
            let counts = groups.counts(first, second)
            let peak = Double(min(counts.first, counts.second)) + Self.prior
            let ratio = (Double(counts.border) + Self.prior) / peak
            let error = Double(counts.border + 1).squareRoot() / peak
            for group in [first, second] where ratio + error > shallowest[group].ratio + shallowest[group].error {
                shallowest[group] = (ratio, error)
            }
        }
        sum = shallowest.reduce(0) { $0 + max(-1, 1 - $1.ratio - $1.error) }
        let depth = shallowest.reduce(0) { $0 + max(-1, 1 - $1.ratio) }
        let error = shallowest.reduce(0) { $0 + min(1, $1.error * $1.error) }.squareRoot()
        certainty = (depth - 4 * error) / Double(sizes.count)
    }

    /// The pairs of centroids that no third one lies between.
    private static func neighbours(_ centroids: [[Double]]) -> [(Int, Int)] {
        let squares = centroids.map { first in centroids.map { KMeans.squaredDistance(first, $0) } }
        var pairs: [(Int, Int)] = []
        for first in centroids.indices {
            for second in centroids.indices.dropFirst(first + 1) {
                let between = centroids.indices.contains { third in
                    third != first && third != second
                        && squares[first][third] + squares[second][third] < squares[first][second]
                }
                if !between { pairs.append((first, second)) }
            }
        }
        return pairs
    }

    /// The rows of the sample, by their squared distances from the centroids.
    private struct Groups {
        let rows: Int
        let centroids: [[Double]]
        /// For every group, the squared distance of every row.
        let squares: [[Double]]
        let labels: [Int]
        let members: [[Int]]
        /// How far a group's centroid moves when one of its rows is left out, as a part of the row's distance.
        let pulls: [Double]

        init(_ sample: Matrix, _ centroids: [[Double]], _ sizes: [Int]) {
            let rows = sample.rows
            self.rows = rows
            self.centroids = centroids
            squares = centroids.map { centroid in
                unsafe sample.elements.withUnsafeBufferPointer { values in
                    unsafe centroid.withUnsafeBufferPointer { centroid in
                        (0..<rows).map { row in
                            var sum = 0.0
                            for column in 0..<centroid.count {
                                let difference = unsafe Double(values[row * centroid.count + column]) - centroid[column]
                                sum += difference * difference
                            }
                            return sum
                        }
                    }
                }
            }
            var labels = [Int](repeating: 0, count: rows)
            var best = squares[0]
            for group in centroids.indices.dropFirst() {
                for row in 0..<rows where squares[group][row] < best[row] {
                    best[row] = squares[group][row]
                    labels[row] = group
                }
            }
            var members = centroids.map { _ in [Int]() }
            for (row, label) in labels.enumerated() { members[label].append(row) }
            self.labels = labels
            self.members = members
            pulls = sizes.map { $0 > 1 ? 1 / Double($0 - 1) : 0 }
        }

        /// How many rows lie around two centroids and around the point halfway between them.
        func counts(_ first: Int, _ second: Int) -> (first: Int, border: Int, second: Int) {
            let apart = KMeans.squaredDistance(centroids[first], centroids[second])
            guard apart > 0 else { return (0, 0, 0) }
            let (near, far) = (squares[first], squares[second])
            /// Where a row stands along the line, -1 at the first centroid and 1 at the second, and its squared
            /// distance from the line. A centroid counts without the row itself: it would pull the centroid towards
            /// it, and make valleys where there are few rows and many columns.
            func place(_ row: Int) -> (along: Double, across: Double) {
                var (near, far, apart) = (near[row], far[row], apart)
                if labels[row] == first {
                    let pull = pulls[first]
                    apart += pull * (near + apart - far) + near * pull * pull
                    near *= (1 + pull) * (1 + pull)
                } else if labels[row] == second {
                    let pull = pulls[second]
                    apart += pull * (far + apart - near) + far * pull * pull
                    far *= (1 + pull) * (1 + pull)
                }
                let along = (near - far) / apart
                return (along, (near + far) / 2 - apart * (1 + along * along) / 4)
            }
            let radius = [first, second].map { group in
                let distances = members[group].map { place($0).across }.sorted()
                return distances.isEmpty ? 0 : distances[Int(core * Double(distances.count - 1))]
            }
            let limit = max(radius[0], radius[1]) * (1 + 1e-6) + 1e-9 * apart
            var counts = (first: 0, border: 0, second: 0)
            for row in 0..<rows {
                let (along, across) = place(row)
                guard across <= limit else { continue }
                if abs(along) < reach {
                    counts.border += 1
                } else if abs(along + 1) < reach {
                    counts.first += 1
                } else if abs(along - 1) < reach {
                    counts.second += 1
                }
            }
            return counts
        }
    }
}
