/// Why no segmentation was made or changed. Nothing was written then.
public struct SegmentationError: Error, Equatable, CustomStringConvertible {
    public enum Code: String, Sendable {
        /// There are fewer profiles than segments asked for.
        case tooFewProfiles
        /// Every feature has one value throughout.
        case nothingVaries
        /// The recipe cannot be followed.
        case badRecipe
        /// There is no run of that number.
        case unknownRun
        /// Only a draft can be published or refused.
        case notADraft
        /// The run's certificate refuses it.
        case refused
        /// What is published is frozen.
        case frozen
        /// Nothing is published yet.
        case nothingPublished
    }

    public let code: Code
    /// One sentence: what is missing, with the numbers.
    public let message: String

    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    public var description: String { message }
}
