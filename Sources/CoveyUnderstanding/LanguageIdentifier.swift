private import CLanguage
import Covey

/// Tells the language of a text: by what its source declares, else by its letters through CLD2.
enum LanguageIdentifier {
    /// The language that a source declares, as a lower-case primary tag.
    ///
    /// Outdated tags become today's (`iw` to `he`, `in` to `id`), both written forms of Norwegian become `no`, and what
    /// is no language becomes `und`: empty or malformed tags and X's own marks for posts of hashtags (`qht`), mentions
    /// (`qam`), links (`qme`), cashtags (`qct`), of few words (`qst`) or artificial (`art`, `zxx`).
    static func normalised(_ declared: Language) -> Language {
        let tag = declared.code
        if tag == "en" { return .english }
        let primary = tag.utf8.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
        guard (2...3).contains(primary.count), primary.allSatisfy({ ($0 | 0x20) &- UInt8(ascii: "a") < 26 }) else {
            return .undetermined
        }
        switch String(decoding: primary.map { $0 | 0x20 }, as: UTF8.self) {
        case "und", "un", "qme", "qam", "qct", "qht", "qst", "zxx", "art", "mis", "mul": return .undetermined
        case "in": return Language("id")
        case "iw": return Language("he")
        case "ji": return Language("yi")
        case "jw": return Language("jv")
        case "mo": return Language("ro")
        case "nb", "nn": return Language("no")
        case "fil": return Language("tl")
        case let code: return Language(code)
        }
    }

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
            return unsafe answer.reliable ? normalised(Language(String(cString: answer.tag))) : .undetermined
        }
    }
}
