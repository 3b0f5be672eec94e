/// What can go wrong with schedules and runs, beside the store.
public struct ScheduleError: Error, Equatable, CustomStringConvertible {
    public enum Code: String, Sendable {
        /// A schedule is not written as it should be, or is never due.
        case badExpression
        /// There is no job of this name.
        case unknownJob
        /// There is no run of this id.
        case unknownRun
        /// The job is being run elsewhere.
        case busy
        /// The run has ended already.
        case ended
        /// Another instance has taken the run over, or nobody can tell any more that it has not.
        case lost
        /// What is kept of runs is not what Covey writes.
        case corrupt
    }

    public let code: Code
    /// One sentence: what and which value.
    public let message: String

    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    public var description: String { message }
}
