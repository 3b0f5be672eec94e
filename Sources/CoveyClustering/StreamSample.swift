/// Rows drawn at random from a source: one from each of as many equal runs of neighbours.
struct StreamSample {
    /// The rows, in the order of the source.
    let matrix: Matrix

    /// Draws them in one pass.
    ///
    /// - Parameters:
    ///   - count: How many, from 1 to the rows of the source.
    ///   - seed: The same seed draws the same rows, on any number of threads.
    /// - Throws: `badFile`, `cancelled`.
    /// - Complexity: O(rows x columns).
    init(_ scan: RowScan, count: Int, seed: UInt64) throws(ClusteringError) {
        let (rows, columns) = (scan.source.rows, scan.source.columns)
        var random = RandomSource(seed: seed)
        let drawn = (0..<count).map { run in
            let (start, end) = (rows * run / count, rows * (run + 1) / count)
            return start + random.index(below: end - start)
        }
        let elements = Storage<Float>(repeating: 0, count: count * columns)
        try unsafe scan.run { _, block, values in
            var index = Self.first(in: drawn, from: block.lowerBound)
            while index < count, drawn[index] < block.upperBound {
                let row = unsafe values.baseAddress! + (drawn[index] - block.lowerBound) * columns
                unsafe (elements.base + index * columns).update(from: row, count: columns)
                index += 1
            }
        }
        matrix = Matrix(rows: count, columns: columns, elements: (0..<elements.count).map { elements[$0] })
    }

    /// Where in ascending numbers the first one is that is not below a bound.
    private static func first(in numbers: [Int], from bound: Int) -> Int {
        var places = 0..<numbers.count
        while !places.isEmpty {
            let middle = places.lowerBound + places.count / 2
            places = numbers[middle] < bound ? middle + 1..<places.upperBound : places.lowerBound..<middle
        }
        return places.lowerBound
    }
}
