/// Why no segmentation was made. Nothing was written then.
public struct SegmentationError: Error, Equatable, CustomStringConvertible {
    public enum Code: String, Sendable {
        /// There are fewer profiles than segments asked for.
        case tooFewProfiles
        /// Every feature has one value throughout.
        case nothingVaries
        /// The recipe cannot be followed.
        case badRecipe
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
