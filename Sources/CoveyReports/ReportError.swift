/// Why an export could not be set up.
public struct ReportError: Error, Equatable, Sendable, CustomStringConvertible {
    public let code: Code
    /// One sentence that names the value at fault and what would be right.
    public let message: String

    public enum Code: String, Sendable {
        /// A column was asked for that the export does not have.
        case unknownColumn
        /// A column was asked for twice.
        case repeatedColumn
        /// No column was asked for at all.
        case noColumn
    }

    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    public var description: String { message }
}
