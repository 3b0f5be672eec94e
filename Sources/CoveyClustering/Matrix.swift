/// A table of 32-bit floats, stored row after row in one piece.
///
/// Copies share their storage until one of them is changed.
public struct Matrix: Sendable, Equatable {
    /// The number of rows.
    public let rows: Int
    /// The number of columns.
    public let columns: Int
    /// The values, row after row: the value at (row, column) is at `row * columns + column`.
    public internal(set) var elements: [Float]

    /// Makes a matrix from values stored row after row.
    ///
    /// - Parameters:
    ///   - rows: The number of rows, 0 or more.
    ///   - columns: The number of columns, 1 or more.
    ///   - elements: `rows * columns` values.
    public init(rows: Int, columns: Int, elements: [Float]) {
        precondition(rows >= 0 && columns >= 1, "a matrix has 0 or more rows and 1 or more columns")
        precondition(elements.count == rows * columns, "a matrix of \(rows) x \(columns) has \(rows * columns) values")
        self.rows = rows
        self.columns = columns
        self.elements = elements
    }

    /// Makes a matrix from its rows.
    ///
    /// - Parameter rows: One or more rows of equal length, 1 or more.
    public init(_ rows: [[Float]]) {
        precondition(!rows.isEmpty, "a matrix made from rows needs one to know its columns")
        let columns = rows[0].count
        precondition(rows.allSatisfy { $0.count == columns }, "the rows of a matrix have equal lengths")
        self.init(rows: rows.count, columns: columns, elements: Array(rows.joined()))
    }

    /// The value at a row and a column, both counted from 0.
    public subscript(row: Int, column: Int) -> Float {
        get {
            precondition(column >= 0 && column < columns, "column \(column) of \(columns)")
            return elements[row * columns + column]
        }
        set {
            precondition(column >= 0 && column < columns, "column \(column) of \(columns)")
            elements[row * columns + column] = newValue
        }
    }

    /// The values of one row, counted from 0.
    public subscript(row row: Int) -> ArraySlice<Float> { elements[row * columns..<(row + 1) * columns] }

    /// The error that names the first value that is NaN or infinite, in row order.
    ///
    /// - Complexity: O(rows x columns).
    func firstNotFinite() -> ClusteringError? {
        guard let index = elements.firstIndex(where: { !$0.isFinite }) else { return nil }
        let (row, column) = index.quotientAndRemainder(dividingBy: columns)
        let value = elements[index].isNaN ? "not a number (NaN)" : "infinite"
        return ClusteringError(
            .notFinite, "the value in row \(row + 1), column \(column + 1) is \(value)", row: row, column: column)
    }
}
