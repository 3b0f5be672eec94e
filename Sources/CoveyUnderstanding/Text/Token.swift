/// One piece of a text: what kind of thing it is, where it stands, and how it is looked up.
struct Token: Equatable {
    var kind: Kind
    var flags: Flags = []
    private var start: UInt32
    private var end: UInt32
    private var keyStart: UInt32
    private var keyEnd: UInt32
    /// FNV-1a, 32 bits, of the bytes of the key; 0 where there is no key.
    var hash: UInt32

    /// The offsets fit: a `TokenisedText` is never longer than 2 GB.
    init(kind: Kind, flags: Flags = [], range: Range<Int>, key: Range<Int>, hash: UInt32 = 0) {
        self.kind = kind
        self.flags = flags
        start = UInt32(truncatingIfNeeded: range.lowerBound)
        end = UInt32(truncatingIfNeeded: range.upperBound)
        keyStart = UInt32(truncatingIfNeeded: key.lowerBound)
        keyEnd = UInt32(truncatingIfNeeded: key.upperBound)
        self.hash = hash
    }

    /// The bytes of the text, as UTF-8 offsets.
    var range: Range<Int> { Int(start)..<Int(end) }
    /// The bytes in `TokenisedText.keys` under which it is looked up; empty where it never is.
    var key: Range<Int> { Int(keyStart)..<Int(keyEnd) }

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
        /// Part of somebody else's words, which the author passes on.
        static let quoted = Flags(rawValue: 8)
        /// Part of a name that says nothing of what its words say.
        static let name = Flags(rawValue: 16)
        /// An apostrophe within: `can't`, `l'ottimo`.
        static let apostrophe = Flags(rawValue: 32)

        /// What makes the words of a token count for nothing.
        static let silent: Flags = [.quoted, .name]
    }

    /// Whether it counts as a word of the text.
    var isWord: Bool { kind == .word || kind == .hashtagWord }
}
