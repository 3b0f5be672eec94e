/// The groups that k-means found in rows that it read again and again.
///
/// Which row is in which group is not kept: ``KMeans/assign(streaming:to:threads:sink:)`` tells.
public struct KMeansStreamFit: Sendable, Equatable {
    /// One centroid a group, each with one value a column, in the units of the source.
    public let centroids: [[Double]]
    /// The number of rows in every group, 1 or more.
    public let sizes: [Int]
    /// The sum of squared distances of all rows from their centroids, in squared units of the source.
    public let inertia: Double
    /// What every iteration arrived at: the sum of squared distances of the rows from the means of their new groups.
    public let history: [Double]
    /// Why the iterations ended.
    public let convergence: KMeansFit.Convergence
    /// How many groups were asked for. Fewer were found, `k`, where the rows have fewer different values.
    public let requestedK: Int
    /// The number of rows that the search for the first centroids looked at; 0 where they were given.
    public let sampleRows: Int

    /// The number of groups.
    public var k: Int { centroids.count }
    /// The number of iterations; each is a pass over the rows.
    public var iterations: Int { history.count }
}
