/// Why no server, or not this one, can be had here.
public struct Unavailable: Error, CustomStringConvertible {
    /// One sentence.
    public let description: String

    /// Takes the sentence.
    public init(_ description: String) {
        self.description = description
    }
}
