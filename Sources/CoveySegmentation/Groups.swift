import Covey
import CoveyClustering

/// The groups of a fit, the largest first; of equally large ones the one that holds the earlier row.
struct Groups: Sendable {
    /// The group of the fit that each one is.
    let order: [Int]
    /// The rows of each group, rising.
    let rows: [[Int]]
    let centroids: [[Double]]
    /// The group of each row.
    let labels: [Int32]
    /// The distance of each row to the centroid of its group.
    let distances: [Double]
    /// Share of each group's rows that are well inside.
    let firmShares: [Double]

    /// - Complexity: O(rows * columns * groups).
    init(_ fit: KMeansFit, _ matrix: Matrix) {
        var members = [[Int]](repeating: [], count: fit.k)
        for (row, label) in fit.labels.enumerated() { members[Int(label)].append(row) }
        let order = members.indices.sorted { left, right in
            (-members[left].count, members[left].first ?? 0) < (-members[right].count, members[right].first ?? 0)
        }
        self.order = order
        var places = [Int32](repeating: 0, count: fit.k)
        for (place, group) in order.enumerated() { places[group] = Int32(place) }
        rows = order.map { members[$0] }
        centroids = order.map { fit.centroids[$0] }
        labels = fit.labels.map { places[Int($0)] }
        var distances = [Double](repeating: 0, count: matrix.rows)
        var firm = [Int](repeating: 0, count: fit.k)
        let apart = Self.squaredDistances(between: centroids)
        var squares = [Double](repeating: 0, count: fit.k)
        for row in 0..<matrix.rows {
            let home = Int(labels[row])
            for group in centroids.indices { squares[group] = Self.squaredDistance(matrix, row, centroids[group]) }
            distances[row] = squares[home].squareRoot()
            if Self.margin(squares, home: home, apart: apart[home]) >= Placement.firmMargin { firm[home] += 1 }
        }
        self.distances = distances
        firmShares = zip(firm, rows).map { $1.isEmpty ? 0 : Double($0) / Double($1.count) }
    }

    /// See ``Placement/margin``.
    private static func margin(_ squares: [Double], home: Int, apart: [Double]) -> Double {
        let others = squares.indices.lazy.filter { $0 != home }
        guard let next = others.min(by: { squares[$0] < squares[$1] }) else { return 1 }
        return apart[next] == 0 ? 0 : min(1, (squares[next] - squares[home]) / apart[next])
    }

    private static func squaredDistance(_ matrix: Matrix, _ row: Int, _ centroid: [Double]) -> Double {
        var sum = 0.0
        let start = row * matrix.columns
        for column in centroid.indices {
            let difference = Double(matrix.elements[start + column]) - centroid[column]
            sum += difference * difference
        }
        return sum
    }

    private static func squaredDistances(between centroids: [[Double]]) -> [[Double]] {
        centroids.map { one in centroids.map { zip(one, $0).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } } }
    }
}

extension GroupSummary {
    /// Summarises some rows of a matrix in raw units.
    ///
    /// - Parameter rows: Numbers of rows of the scaling, at least one.
    /// - Complexity: O(rows * log rows) a feature.
    init(of rows: [Int], in scaling: FeatureScaling, _ table: FeatureTable) {
        let features = scaling.scales.enumerated().map { column, scale in
            var values: [Double] = []
            for row in rows where !table[scaling.rows[row], column].isNaN {
                values.append(scaling.value(row: row, column: column))
            }
            values.sort()
            // Summed in order of size: the same in any order of rows.
            let sum = values.reduce(0, +)
            return FeatureSummary(
                feature: scale.feature, mean: values.isEmpty ? 0 : sum / Double(values.count),
                median: values.isEmpty ? 0 : values[(values.count - 1) / 2], observed: values.count)
        }
        let scored = rows.count { table.scored[scaling.rows[$0]] > 0 }
        self.init(size: rows.count, features: features, scoredAuthors: scored)
    }

    func mean(of feature: Feature) -> Double? {
        features.first { $0.feature == feature && $0.observed > 0 }?.mean
    }
}
