/// Why a matrix could not be read, scaled or grouped.
public struct ClusteringError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kinds of failure.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// A value is NaN or infinite.
        case notFinite
        /// The matrix has no rows, or fewer rows than groups were asked for.
        case tooFewRows
        /// The matrix has fewer different rows than the smallest number of groups asked for.
        case tooFewDistinctRows
        /// A parameter is out of its range, or two inputs do not fit together.
        case badParameter
        /// The task was cancelled.
        case cancelled
        /// A file cannot be read, or does not hold what its format promises.
        case badFile
    }

    /// The kind of failure.
    public let code: Code
    /// One sentence for a person: what failed, at which value, where. Rows and columns in it count from 1.
    public let message: String
    /// The row at fault, counted from 0, where one value is at fault.
    public let row: Int?
    /// The column at fault, counted from 0, where one value is at fault.
    public let column: Int?

    /// The message.
    public var description: String { message }

    init(_ code: Code, _ message: String, row: Int? = nil, column: Int? = nil) {
        self.code = code
        self.message = message
        self.row = row
        self.column = column
    }
}
