/// The rows of a source that lie farthest from their nearest centroids.
struct FarthestRows {
    /// One row, and what is known of it.
    struct Row {
        let row: Int
        let group: Int
        let distance: Double
    }

    /// The farthest first, of equally far ones the first row first; none that lies on its centroid.
    let rows: [Row]

    /// Looks for them in one pass.
    ///
    /// - Parameter count: How many are wanted, 1 or more.
    /// - Throws: As ``StreamPass``.
    init(_ scan: RowScan, centroids: [[Double]], count: Int) throws(ClusteringError) {
        let none = Row(row: 0, group: 0, distance: 0)
        // The farthest of every stripe, in order.
        let found = Storage(repeating: none, count: scan.stripes * count)
        _ = try StreamPass(scan, centroids: centroids) { stripe, row, group, distance in
            let (first, last) = (stripe * count, stripe * count + count - 1)
            guard distance > found[last].distance else { return }
            var place = last
            while place > first, distance > found[place - 1].distance {
                found[place] = found[place - 1]
                place -= 1
            }
            found[place] = Row(row: row, group: group, distance: distance)
        }
        let known = (0..<found.count).map { found[$0] }.filter { $0.distance > 0 }
        rows = Array(known.sorted { ($1.distance, $0.row) < ($0.distance, $1.row) }.prefix(count))
    }
}
