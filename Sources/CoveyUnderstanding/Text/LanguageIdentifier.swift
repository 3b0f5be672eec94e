private import CLanguage
import Covey

/// Tells the language of a text by its letters, through CLD2; `und` rather than a guess.
struct LanguageIdentifier {
    /// Less than this says too little: one or two short words.
    private static let minimumLetters = 10
    /// Where less of a text is in one language, it is a mixture.
    private static let minimumShare: Int32 = 70

    private var words: [UInt8] = []

    /// The language of the words of a text, without handles, links, numbers, emoji and the marks of hashtags; `und`
    /// where they are too few, CLD2 is not sure, or they are of several languages.
    mutating func identify(_ text: borrowing TokenisedText) -> Language {
        words.removeAll(keepingCapacity: true)
        for index in text.tokens.indices where text.tokens[index].isWord {
            let token = text.tokens[index]
            let mark = token.flags.contains(.opensHashtag) ? 1 : 0
            words.append(contentsOf: text.bytes[token.range.dropFirst(mark)])
            words.append(UInt8(ascii: " "))
        }
        guard words.count > Self.minimumLetters, let length = Int32(exactly: words.count) else { return .undetermined }
        return unsafe words.withUnsafeBytes { buffer in
            guard let start = unsafe buffer.assumingMemoryBound(to: CChar.self).baseAddress else {
                return .undetermined
            }
            let answer = unsafe covey_language_detect(start, length)
            guard unsafe answer.reliable, unsafe answer.percent >= Self.minimumShare else { return .undetermined }
            return unsafe Language(tag: String(cString: answer.tag))
        }
    }

    /// The language of a text whose source states one that can be scored, where it is another than that: `und` for a text
    /// without words; for a longer one without any frequent word of the stated language among its first, what its words
    /// plainly are. `nil` where nothing speaks against what is stated.
    ///
    /// - Parameter stated: See ``ScoredLanguage``.
    mutating func objection(to stated: Int, _ text: borrowing TokenisedText) -> Language? {
        var count = 0
        var letters = 0
        var languages: UInt8 = 0
        for index in text.tokens.indices where text.tokens[index].isWord {
            languages |= FrequentWords.languages(of: text.tokens[index].hash)
            if languages & 1 << UInt8(stated) != 0 { return nil }
            count += 1
            letters += text.tokens[index].range.count
            if count >= Self.firstWords { break }
        }
        guard count > 0 else { return .undetermined }
        // CLD2 costs more than all the rest of a reading: there has to be a reason to ask it.
        guard count > (languages == 0 ? Self.manyWords : Self.fewWords), letters > Self.fewLetters,
            Self.hasScript(of: stated, text)
        else { return nil }
        let told = identify(text)
        return told == .undetermined || told.code == ScoredLanguage.codes[stated] ? nil : told
    }

    /// In so many words of its beginning a text in any scored language mostly has a frequent one.
    private static let firstWords = 24
    /// Texts of so many words and bytes are too short to contradict what is stated.
    private static let fewWords = 5
    /// The same for a text without any frequent word of another scored language: it may be a list of names.
    private static let manyWords = 11
    private static let fewLetters = 25

    /// Whether a text is written as its stated language mostly is. Arabic and Hindi in Latin letters are like nothing
    /// that CLD2 knows: there the statement stands.
    private static func hasScript(of stated: Int, _ text: borrowing TokenisedText) -> Bool {
        let isLatin = stated < ScoredLanguage.codes.count - 2
        var (ascii, wide) = (0, 0)
        for index in text.tokens.indices where text.tokens[index].isWord {
            for offset in text.tokens[index].range { if text.bytes[offset] < 0x80 { ascii += 1 } else { wide += 1 } }
        }
        return isLatin || wide > ascii
    }
}

extension TokenisedText {
    /// Whether there is any word in it.
    var hasWord: Bool { tokens.contains { $0.isWord } }

    /// Whether any of its words are those of a hashtag.
    var hasHashtag: Bool { tokens.contains { $0.kind == .hashtagWord } }
}
