/// What can go wrong in this module: the loading of a table or a model, and training; reading a text never fails.
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
        /// The file of a model cannot be read.
        case modelUnreadable
        /// It is no model, or a damaged one, or one for another version of Covey.
        case modelMalformed
        /// A file of labels cannot be read, or a line of it does not follow its format.
        case labelsMalformed
        /// There is too little to learn from.
        case tooFewLabels
    }
}
