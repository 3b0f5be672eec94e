/// What can go wrong in this module: only the loading of a table; reading a text never fails.
public struct UnderstandingError: Error, Equatable, CustomStringConvertible {
    public var code: Code
    /// One sentence: what failed, on which value, where.
    public var message: String

    init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    public var description: String { message }

    public enum Code: String, Sendable {
        /// The file of a table cannot be read.
        case tableUnreadable
        /// A table has a line that does not follow its format.
        case tableMalformed
    }
}
