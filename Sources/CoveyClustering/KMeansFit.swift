/// The groups that k-means found.
public struct KMeansFit: Sendable, Equatable {
    /// Why the iterations ended.
    public enum Convergence: String, Sendable, Codable {
        /// No row changed its group: a fixed point.
        case sameLabels
        /// The centroids moved less than the tolerance.
        case tolerance
        /// The limit on the number of iterations was reached first.
        case iterationLimit
    }

    /// What one iteration did.
    public struct Iteration: Sendable, Hashable, Codable {
        /// The sum of squared distances of the rows from the means of their new groups, in squared input units.
        public let inertia: Double
        /// How many rows changed their group.
        public let moved: Int
    }

    /// One centroid a group, each with one value a column, in the units of the input.
    public let centroids: [[Double]]
    /// The group of every row, from 0: the one with the nearest centroid, of equally near ones the first.
    public let labels: [Int32]
    /// The number of rows in every group, 1 or more.
    public let sizes: [Int]
    /// The sum of squared distances of all rows from their centroids, in squared input units.
    public let inertia: Double
    /// What every iteration on all rows did, from where the search ended to the last one.
    public let history: [Iteration]
    /// Why the iterations ended.
    public let convergence: Convergence
    /// How many groups were asked for. Fewer were found, `k`, where the rows have fewer different values.
    public let requestedK: Int
    /// The seed of the random choices.
    public let seed: UInt64

    /// The number of groups.
    public var k: Int { centroids.count }
    /// The number of iterations on all rows.
    public var iterations: Int { history.count }
}
