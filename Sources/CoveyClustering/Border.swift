/// Where a point stands between centroids, and what would move it to another group.
///
/// Between two centroids the border is the plane halfway between them, at right angles to the line from one to the
/// other. So the change of one column that reaches it has a closed form.
public struct Border: Sendable {
    /// A change of one column that brings the point to the border of another group.
    public struct Change: Sendable, Hashable {
        /// What to add to the value of the column, in the units of the centroids; a little more, and the point belongs
        /// to the other group. 0 where the point lies on the border.
        public let delta: Double
        /// The group that the point then falls to.
        public let group: Int
    }

    /// The group with the nearest centroid; of equally near ones the first.
    public let nearest: Int
    /// The group with the next nearest centroid; nil where there is one group only.
    public let runnerUp: Int?
    /// How far the point is from the border to the runner-up, as a part of the distance from the nearest centroid to
    /// that border: 0 on the border, 1 level with the centroid or behind it. 1 where there is no runner-up, 0 where
    /// both centroids are the same.
    public let margin: Double
    private let centroids: [[Double]]
    /// From the point to each centroid.
    private let squaredDistances: [Double]

    /// Measures a point.
    ///
    /// - Parameters:
    ///   - point: One value a column, in the units of the centroids.
    ///   - centroids: One or more, each with one value a column.
    /// - Throws: `badParameter` when the columns differ or there is no centroid; `notFinite` for a NaN or infinity.
    /// - Complexity: O(columns x centroids).
    public init(of point: [Double], among centroids: [[Double]]) throws(ClusteringError) {
        try KMeans.check(centroids, columns: point.count)
        if let column = point.firstIndex(where: { !$0.isFinite }) {
            throw ClusteringError(
                .notFinite, "the value of the point in column \(column + 1) is not finite", column: column)
        }
        let squares = centroids.map { KMeans.squaredDistance(point, $0) }
        // `min` gives the first of equal ones; there is one or more.
        let nearest = squares.indices.min { squares[$0] < squares[$1] } ?? 0
        runnerUp = squares.indices.lazy.filter { $0 != nearest }.min { squares[$0] < squares[$1] }
        margin =
            runnerUp.map { other in
                let apart = KMeans.squaredDistance(centroids[nearest], centroids[other])
                return apart == 0 ? 0 : min(1, (squares[other] - squares[nearest]) / apart)
            } ?? 1
        (self.nearest, self.centroids, squaredDistances) = (nearest, centroids, squares)
    }

    /// For every column the smallest change of that column alone that moves the point to another group; nil where no
    /// change of that column does.
    ///
    /// - Complexity: O(columns x centroids).
    public var changes: [Change?] {
        let (home, squares) = (centroids[nearest], squaredDistances)
        return home.indices.map { column in
            var (best, reach): (Change?, Double) = (nil, 0)
            for other in centroids.indices where centroids[other][column] != home[column] {
                let step = centroids[other][column] - home[column]
                let delta = (squares[other] - squares[nearest]) / (2 * step)
                // Where two borders are reached at once, the centroid that lies further that way is nearer behind them.
                if let known = best, (abs(known.delta), -reach) <= (abs(delta), -abs(step)) { continue }
                (best, reach) = (Change(delta: delta, group: other), abs(step))
            }
            return best
        }
    }
}
