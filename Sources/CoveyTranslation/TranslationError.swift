/// Why texts were not translated.
public struct TranslationError: Error, Equatable, Sendable, CustomStringConvertible {
    public var code: Code
    /// One sentence; Covey's own words hold neither the text of a post nor the key. It may end in up to 200 characters
    /// of what the service says, as they came but for control characters and the key.
    public var message: String

    init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    public var description: String { message }

    public enum Code: String, CaseIterable, Sendable {
        /// Nobody answers, not in time, or only with errors of the service; later somebody may.
        case unreachable
        /// The service wants no more for now, and said so after every pause.
        case busy
        /// The service does not take the key.
        case refused
        /// The service does not take this request: a language that it does not have, or texts that are too long.
        case notTaken
        /// The answer is not what a LibreTranslate-compatible service answers.
        case malformed
    }
}
