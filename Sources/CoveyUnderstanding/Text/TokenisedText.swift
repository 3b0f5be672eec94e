package import Covey

/// A text cut into tokens, in order, without overlap; what is between them is white space or a hyphen inside a word.
///
/// One value can take text after text and keeps its memory: `tokenise` allocates only for a text longer than all before.
package struct TokenisedText {
    /// The text as UTF-8.
    private(set) var bytes: [UInt8] = []
    private(set) var tokens: [Token] = []
    /// The look-up forms of all words, numbers, emoji and emoticons, each followed by one space, so that the form of a phrase
    /// is one slice of it. Letters are in lower case and composed, apostrophes straight, runs of a letter cut to two,
    /// the strokes and vowel marks of Arabic left out.
    private(set) var keys: [UInt8] = []

    /// Longer texts are cut off, so that offsets fit 32 bits.
    private static let longest = 1 << 30

    /// Holds no text yet.
    package init() {}

    init(_ text: String, language: Language = .undetermined) {
        tokenise(text, language: language)
    }

    /// Takes a text in place of the one before.
    ///
    /// - Parameters:
    ///   - text: Of any length and content.
    ///   - language: What its source declares; in its words hashtags are cut. English where it is undetermined.
    package mutating func tokenise(_ text: String, language: Language = .undetermined) {
        bytes.removeAll(keepingCapacity: true)
        bytes.append(contentsOf: text.utf8)
        if bytes.count > Self.longest { bytes.removeSubrange(Self.longest...) }
        tokens.removeAll(keepingCapacity: true)
        keys.removeAll(keepingCapacity: true)
        var tokeniser = Tokeniser(bytes: bytes, tokens: tokens, keys: keys, language: language)
        // The tokeniser is to be the only owner, so that it writes in place.
        (bytes, tokens, keys) = ([], [], [])
        tokeniser.run()
        (bytes, tokens, keys) = tokeniser.finish()
        if tokeniser.sawQuotation {
            markQuotations()
            // Quotation marks around all there is quote nobody: collections of posts put them there. Lines that begin
            // with > are an answer's.
            let isAnswer = bytes.contains(UInt8(ascii: ">"))
            if !isAnswer, !hasOwnWords(before: tokens.count) { unmark(.quoted) }
        }
    }

    /// Sets flags of the token at an index.
    mutating func mark(_ index: Int, _ flags: Token.Flags) {
        tokens[index].flags.formUnion(flags)
    }

    /// Takes flags away from all tokens.
    mutating func unmark(_ flags: Token.Flags) {
        for index in tokens.indices { tokens[index].flags.subtract(flags) }
    }

    /// The text of a range of bytes as written.
    func written(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }
}
