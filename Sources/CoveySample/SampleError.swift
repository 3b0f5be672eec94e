/// Why a sample cannot be made.
public struct SampleError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The kinds of failure.
    public enum Code: String, Sendable {
        /// A value of the plan is outside its range.
        case planOutOfRange = "plan-out-of-range"
    }

    /// What kind of failure it is.
    public let code: Code
    /// One sentence: what, which value, where.
    public let message: String

    init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    /// The code and the message, for a terminal.
    public var description: String { "\(code.rawValue): \(message)" }
}
