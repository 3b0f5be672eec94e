/// Why posts could not be read any further, or not be corrected. A single bad post is no error; it is a ``Rejection``.
public struct IngestError: Error, Equatable, Sendable, CustomStringConvertible {
    public var code: Code
    /// One sentence: what happened, to which input, where.
    public var message: String

    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    public var description: String { message }

    /// What kind of failure it is.
    public enum Code: String, CaseIterable, Sendable {
        /// The input cannot be opened or read.
        case unreadable
        /// A compressed input ends in the middle. Everything before its end was delivered.
        case truncated
        /// A compressed input holds bytes that cannot be decompressed. Everything before them was delivered.
        case damaged
        /// The input is in a form that Covey does not read, such as a ZIP archive or UTF-16 text.
        case unsupported
        /// Rejected records cannot be kept.
        case unwritable
        /// A column that the mapping of a CSV file names is not in the file.
        case missingColumn
        /// No post is stored under an id.
        case unknownPost
        /// A post cannot be corrected as asked.
        case notCorrectable
    }
}
