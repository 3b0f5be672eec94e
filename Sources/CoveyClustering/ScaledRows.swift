/// The rows of a source, each value scaled as it is read.
public struct ScaledRows: RowSource {
    /// How the values are scaled.
    public let scaler: StandardScaler
    private let source: any RowSource
    private let factors: [Double]

    /// Scales a source; it reads the source only when it is read itself.
    ///
    /// - Throws: `badParameter` when the scaler knows another number of columns.
    public init(_ source: any RowSource, scaler: StandardScaler) throws(ClusteringError) {
        guard source.columns == scaler.means.count else {
            throw ClusteringError(
                .badParameter, "the scaler knows \(scaler.means.count) columns, the data has \(source.columns)")
        }
        self.source = source
        self.scaler = scaler
        factors = scaler.deviations.map { $0 == 0 ? 0 : 1 / $0 }
    }

    public var rows: Int { source.rows }
    public var columns: Int { source.columns }

    public func read(_ range: Range<Int>, into values: inout MutableSpan<Float>) throws(ClusteringError) {
        try source.read(range, into: &values)
        let columns = columns
        unsafe values.withUnsafeMutableBufferPointer { values in
            for row in stride(from: 0, to: values.count, by: columns) {
                for column in 0..<columns {
                    unsafe values[row + column] = Float(
                        (Double(values[row + column]) - scaler.means[column]) * factors[column])
                }
            }
        }
    }
}

extension StandardScaler {
    /// Measures the columns of rows that need not fit into memory, in two passes.
    ///
    /// - Parameters:
    ///   - source: The rows to measure; all of them count alike.
    ///   - threads: How many threads work at once, 1 or more. The result does not depend on it.
    /// - Throws: `tooFewRows` for a source without rows; `notFinite` for the first NaN or infinity; `badFile`;
    ///   `cancelled`, looked for in every block.
    /// - Complexity: O(rows x columns).
    @concurrent
    public init(streaming source: any RowSource, threads: Int = 1) async throws(ClusteringError) {
        guard source.rows > 0 else { throw ClusteringError(.tooFewRows, "the source has no rows") }
        let scan = RowScan(source, threads: threads)
        let first = try scan.row(0)
        let rows = Double(source.rows)
        let shifts = try Self.sums(scan, origin: first) { $0 }
        guard shifts.allSatisfy(\.isFinite) else {
            throw try scan.firstNotFinite() ?? ClusteringError(.notFinite, "the sum of a column is not finite")
        }
        let means = zip(first, shifts).map { $0 + $1 / rows }
        self.means = means
        deviations = try Self.sums(scan, origin: means) { $0 * $0 }.map { ($0 / rows).squareRoot() }
    }

    /// Adds up, column by column, a measure of the differences from an origin.
    private static func sums(
        _ scan: RowScan, origin: [Double], of measure: (Double) -> Double
    ) throws(ClusteringError) -> [Double] {
        let columns = origin.count
        let width = Stripes.stride(columns)
        let partial = Storage<Double>(repeating: 0, count: scan.stripes * width)
        try unsafe scan.run { stripe, _, values in
            let sums = unsafe partial.base + stripe * width
            unsafe origin.withUnsafeBufferPointer { origin in
                for row in stride(from: 0, to: values.count, by: columns) {
                    for column in 0..<columns {
                        unsafe sums[column] += measure(Double(values[row + column]) - origin[column])
                    }
                }
            }
        }
        return (0..<columns).map { column in (0..<scan.stripes).reduce(0) { $0 + partial[$1 * width + column] } }
    }
}
