/// A table of numbers that need not fit into memory: any run of its rows can be read, again and again.
///
/// The rows must stay the same from one reading to the next. Several threads read at once.
public protocol RowSource: Sendable {
    /// The number of rows.
    var rows: Int { get }
    /// The number of columns, 1 or more.
    var columns: Int { get }

    /// Copies neighbouring rows.
    ///
    /// - Parameters:
    ///   - range: Which rows, of `0..<rows`.
    ///   - values: Receives `range.count * columns` values, row after row; it has room for just that many.
    /// - Throws: `badFile` when they cannot be read.
    func read(_ range: Range<Int>, into values: inout MutableSpan<Float>) throws(ClusteringError)
}

extension Matrix: RowSource {
    public func read(_ range: Range<Int>, into values: inout MutableSpan<Float>) {
        precondition(values.count == range.count * columns, "\(range.count) rows have \(range.count * columns) values")
        unsafe values.withUnsafeMutableBufferPointer { target in
            _ = unsafe target.update(fromContentsOf: elements[range.lowerBound * columns..<range.upperBound * columns])
        }
    }
}
