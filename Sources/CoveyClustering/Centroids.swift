/// Points in the space of the rows, in one piece.
struct Centroids: Equatable {
    /// The number of values in each.
    let columns: Int
    /// The values, one centroid after another.
    private(set) var values: [Double]

    /// The number of centroids.
    var count: Int { values.count / columns }
    /// One list of values a centroid.
    var lists: [[Double]] { (0..<count).map { Array(self[$0]) } }

    init(columns: Int, values: [Double] = []) {
        self.columns = columns
        self.values = values
    }

    subscript(index: Int) -> ArraySlice<Double> { values[index * columns..<(index + 1) * columns] }

    mutating func append(_ centroid: some Sequence<Double>) { values.append(contentsOf: centroid) }

    /// Those that are not in a set of indices, in the same order.
    func removing(_ indices: Set<Int>) -> Centroids {
        var rest = Centroids(columns: columns)
        for index in 0..<count where !indices.contains(index) { rest.append(self[index]) }
        return rest
    }

    /// The largest squared distance of one of these from the nearest of the others.
    func squaredReach(to others: Centroids) -> Double {
        let lists = others.lists
        return lists.isEmpty
            ? .infinity
            : self.lists.reduce(0) { largest, centroid in
                max(largest, lists.map { KMeans.squaredDistance(centroid, $0) }.min() ?? .infinity)
            }
    }

    /// The sum of squared distances between centroids of equal index.
    func squaredDistance(to other: Centroids) -> Double {
        zip(values, other.values).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
}
