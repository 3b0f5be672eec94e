/// One piece of a text: what kind of thing it is, where it stands, and how it is looked up.
struct Token: Equatable {
    var kind: Kind
    var flags: Flags = []
    /// The bytes of the text, as UTF-8 offsets.
    var range: Range<Int>
    /// The bytes in `TokenisedText.keys` under which it is looked up; empty where it never is.
    var key: Range<Int>

    enum Kind: UInt8 {
        case word
        /// One word of a hashtag: `#NotHappy` is two of them, the first with its mark.
        case hashtagWord
        case handle
        case cashtag
        case link
        case email
        /// A number, a price, a percentage, a time.
        case number
        /// One picture however many code points it takes.
        case emoji
        case emoticon
        /// A run of `.`, `!` and `?`, or one other mark.
        case punctuation
        case lineBreak
    }

    struct Flags: OptionSet {
        let rawValue: UInt8
        /// Three or more of the same letter in a row: `sooo`.
        static let elongated = Flags(rawValue: 1)
        /// Three letters or more, all of them capitals.
        static let shouted = Flags(rawValue: 2)
        /// The first word of a hashtag.
        static let opensHashtag = Flags(rawValue: 4)
    }

    /// Whether it counts as a word of the text.
    var isWord: Bool { kind == .word || kind == .hashtagWord }
}

/// A text cut into tokens, in order, without overlap; what is between them is white space or a hyphen inside a word.
struct TokenisedText {
    /// The text as UTF-8.
    let bytes: [UInt8]
    let tokens: [Token]
    /// The look-up forms of all words, numbers, emoji and emoticons, each followed by one space, so that the form of a phrase
    /// is one slice of it. Letters are in lower case, apostrophes straight, runs of a letter cut to two.
    let keys: [UInt8]

    init(_ text: String) {
        var tokeniser = Tokeniser(Array(text.utf8))
        tokeniser.run()
        bytes = tokeniser.bytes
        tokens = tokeniser.tokens
        keys = tokeniser.keys
    }

    /// The text of a range of bytes as written.
    func written(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }
}
