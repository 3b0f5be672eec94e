/// Which columns keep the groups apart, and how well the groups explain every column.
///
/// The sum of squares between groups of a column is that of n (m - M)² over the groups, with n rows and mean m, about
/// the mean M of the column. It says nothing about columns that are of use only together.
public struct Separation: Sendable, Hashable, Codable {
    /// The part of every column in the sum of squares between groups; they add up to 1, or are all 0 where no column
    /// has groups with different means. They mean most where the columns have one unit, as scaled ones have.
    public let shares: [Double]
    /// The part of the variance of every column that lies between the groups, 0...1 (eta squared); 0 for a constant
    /// column. It does not depend on units.
    public let explained: [Double]

    /// Measures all rows.
    ///
    /// - Parameters:
    ///   - matrix: The rows, in the units that the groups were searched in.
    ///   - labels: The group of every row, in `0..<groups`.
    ///   - groups: The number of groups, 1 or more; some may be empty.
    /// - Throws: `badParameter`; `tooFewRows` for a matrix without rows; `notFinite` for the first NaN or infinity.
    /// - Complexity: O(rows x columns).
    public init(of matrix: Matrix, labels: [Int32], groups: Int) throws(ClusteringError) {
        let grouping = try Grouping(labels, groups: groups, of: matrix)
        guard matrix.rows > 0 else { throw ClusteringError(.tooFewRows, "the matrix has no rows") }
        let columns = matrix.columns
        // The first row as origin keeps the precision of columns with large offsets, and makes constant ones exactly 0.
        let origin = matrix[row: 0].map(Double.init)
        let means = Self.means(of: matrix, grouping, origin: origin)
        var (between, within) = ([Double](repeating: 0, count: columns), [Double](repeating: 0, count: columns))
        for column in 0..<columns {
            let total = zip(grouping.sizes, means).reduce(0) { $0 + Double($1.0) * $1.1[column] }
            let mean = total / Double(matrix.rows)
            for (size, group) in zip(grouping.sizes, means) {
                between[column] += Double(size) * (group[column] - mean) * (group[column] - mean)
            }
        }
        for row in 0..<matrix.rows {
            let group = Int(labels[row])
            for column in 0..<columns {
                let distance = Double(matrix.elements[row * columns + column]) - origin[column] - means[group][column]
                within[column] += distance * distance
            }
        }
        let all = between.reduce(0, +)
        guard all.isFinite, within.allSatisfy(\.isFinite) else {
            throw matrix.firstNotFinite() ?? ClusteringError(.notFinite, "the sum of squares is not finite")
        }
        shares = between.map { all == 0 ? 0 : $0 / all }
        explained = zip(between, within).map { $0 == 0 ? 0 : $0 / ($0 + $1) }
    }

    /// The mean of every group from an origin; 0 for an empty one.
    private static func means(of matrix: Matrix, _ grouping: Grouping, origin: [Double]) -> [[Double]] {
        let columns = matrix.columns
        var sums = [[Double]](repeating: [Double](repeating: 0, count: columns), count: grouping.sizes.count)
        for row in 0..<matrix.rows {
            let group = Int(grouping.labels[row])
            for column in 0..<columns {
                sums[group][column] += Double(matrix.elements[row * columns + column]) - origin[column]
            }
        }
        return zip(sums, grouping.sizes).map { sum, size in sum.map { $0 / Double(max(1, size)) } }
    }
}
