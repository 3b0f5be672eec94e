/// Why something that a test needs, or just this one of it, cannot be had here.
package struct Unavailable: Error, CustomStringConvertible {
    /// One sentence.
    package let description: String

    /// Takes the sentence.
    package init(_ description: String) {
        self.description = description
    }
}
