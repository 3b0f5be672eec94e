/// Pairs the rows of a table of benefits with its columns, one to one, so that the benefits add up to the most.
///
/// It searches a shortest augmenting path for every row, with one price a row and a column.
///
/// Source: Kuhn 1955, doi:10.1002/nav.3800020109; Jonker and Volgenant 1987, doi:10.1007/BF02278710.
public enum OptimalAssignment {
    /// Finds the best pairs. As many are made as the shorter side allows, even where a benefit is negative.
    ///
    /// - Parameter benefit: Rows of equal length, possibly none, of finite numbers.
    /// - Returns: The column of every row, nil where it has none; of equally good matchings always the same one.
    /// - Complexity: O(shorter² x longer side).
    public static func maximising(_ benefit: [[Double]]) -> [Int?] {
        let columns = benefit.first?.count ?? 0
        precondition(benefit.allSatisfy { $0.count == columns }, "the rows of benefits have equal lengths")
        precondition(benefit.joined().allSatisfy(\.isFinite), "benefits are finite")
        guard benefit.count > columns else { return matching(benefit, columns: columns).map { $0 } }
        var partners = [Int?](repeating: nil, count: benefit.count)
        let turned = (0..<columns).map { column in benefit.map { $0[column] } }
        for (column, row) in matching(turned, columns: benefit.count).enumerated() { partners[row] = column }
        return partners
    }

    /// The column of every row, where there are as many columns or more.
    private static func matching(_ benefit: [[Double]], columns: Int) -> [Int] {
        var partners = [Int](repeating: -1, count: benefit.count)
        var holders = [Int?](repeating: nil, count: columns)
        var rowPrices = benefit.map { row in -(row.max() ?? 0) }
        var columnPrices = [Double](repeating: 0, count: columns)
        for start in benefit.indices {
            // The cheapest known way to every column, and the row it comes from.
            var distances = [Double](repeating: .infinity, count: columns)
            var previous = [Int](repeating: start, count: columns)
            var isReached = [Bool](repeating: false, count: columns)
            var (row, length, end) = (start, 0.0, 0)
            while true {
                var nearest = -1
                for column in 0..<columns where !isReached[column] {
                    let way = length - benefit[row][column] - rowPrices[row] - columnPrices[column]
                    if way < distances[column] { (distances[column], previous[column]) = (way, row) }
                    if nearest < 0 || distances[column] < distances[nearest] { nearest = column }
                }
                (isReached[nearest], length, end) = (true, distances[nearest], nearest)
                guard let holder = holders[nearest] else { break }
                row = holder
            }
            rowPrices[start] += length
            for column in 0..<columns where isReached[column] {
                if let holder = holders[column] { rowPrices[holder] += length - distances[column] }
                columnPrices[column] -= length - distances[column]
            }
            var next = end
            while true {
                let row = previous[next]
                holders[next] = row
                let freed = partners[row]
                partners[row] = next
                guard row != start else { break }
                next = freed
            }
        }
        return partners
    }
}
