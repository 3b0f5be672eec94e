private import CLanguage
import Covey

/// Tells the language of a text: by what its source declares, else by its letters through CLD2.
enum LanguageIdentifier {
    /// Less than this says too little: one or two short words.
    private static let minimumLetters = 10

    /// The language of the words of a text, without handles, links, numbers, emoji and the marks of hashtags; `und`
    /// where they are too few or CLD2 is not sure.
    static func identify(_ text: TokenisedText) -> Language {
        var words: [UInt8] = []
        words.reserveCapacity(text.bytes.count)
        for token in text.tokens where token.isWord {
            let mark = token.flags.contains(.opensHashtag) ? 1 : 0
            words.append(contentsOf: text.bytes[token.range.dropFirst(mark)])
            words.append(UInt8(ascii: " "))
        }
        guard words.count > minimumLetters, let length = Int32(exactly: words.count) else { return .undetermined }
        return unsafe words.withUnsafeBytes { buffer in
            guard let start = unsafe buffer.assumingMemoryBound(to: CChar.self).baseAddress else {
                return .undetermined
            }
            let answer = unsafe covey_language_detect(start, length)
            return unsafe answer.reliable ? Language(tag: String(cString: answer.tag)) : .undetermined
        }
    }
}
