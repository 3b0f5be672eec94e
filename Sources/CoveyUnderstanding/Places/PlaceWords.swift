import Covey

/// What tells a place in the bytes of a text: the words before it, and where words begin and end.
enum PlaceWords {
    /// The languages whose words before places are known; all others are read like English.
    enum Language {
        case english, spanish, french, german, italian, portuguese, arabic

        init(_ language: Covey.Language) {
            // Both letters of a code as one number.
            switch language.code.utf8.reduce(0, { $0 << 8 | UInt32($1) }) {
            case 0x6573: self = .spanish  // es
            case 0x6672: self = .french  // fr
            case 0x6465: self = .german  // de
            case 0x6974: self = .italian  // it
            case 0x7074: self = .portuguese  // pt
            case 0x6172: self = .arabic  // ar
            default: self = .english
            }
        }
    }

    struct Preposition {
        /// Whether it is one that people do not follow: "in", not "from" or "at".
        var isIn: Bool
        /// Where the article between it and the name begins: "in the UK". Countries and regions have one.
        var article: Int?
    }

    /// What may begin behind a byte.
    enum Candidate {
        case none
        case hashtag
        case flag
        /// A name behind a preposition; the byte is the space before it.
        case name(Preposition)
        /// What a name before a comma is a part of; the byte is the space before it.
        case qualifier
    }

    static func hasCandidate(_ bytes: Span<UInt8>, _ language: Language) -> Bool {
        for index in 0..<bytes.count {
            let byte = bytes[index]
            // Nearly every byte is none of these.
            guard byte == UInt8(ascii: " ") || byte == UInt8(ascii: "#") || byte == 0xF0 else { continue }
            if case .none = candidate(bytes, index, language) { continue }
            return true
        }
        return false
    }

    @inline(__always)
    static func candidate(_ bytes: Span<UInt8>, _ index: Int, _ language: Language) -> Candidate {
        switch bytes[index] {
        case UInt8(ascii: " "): candidate(behindSpace: index, bytes, language)
        case UInt8(ascii: "#"): index + 1 < bytes.count && isLetter(bytes[index + 1]) ? .hashtag : .none
        // U+1F1E6 to U+1F1FF, the letters of flags, and U+1F3F4 with tags behind it, the flags of parts of a country.
        case 0xF0:
            index + 4 < bytes.count && bytes[index + 1] == 0x9F
                && (bytes[index + 2] == 0x87 && bytes[index + 3] >= 0xA6
                    || bytes[index + 2] == 0x8F && bytes[index + 3] == 0xB4 && bytes[index + 4] == 0xF3)
                ? .flag : .none
        default: .none
        }
    }

    private static func candidate(behindSpace index: Int, _ bytes: Span<UInt8>, _ language: Language) -> Candidate {
        guard index > 0, index + 1 < bytes.count, isCapital(bytes[index + 1]) || bytes[index + 1] >= 0xC3 else {
            return .none
        }
        if bytes[index - 1] == UInt8(ascii: ",") { return .qualifier }
        guard let last = word(before: index, bytes) else { return .none }
        if let preposition = preposition(last.letters, language) {
            // What is made in a country says nothing of where it is.
            return isMade(before: last.start, bytes) ? .none : .name(preposition)
        }
        guard isArticle(last.letters, language), last.start > 1, bytes[last.start - 1] == UInt8(ascii: " "),
            let before = word(before: last.start - 1, bytes),
            var preposition = preposition(before.letters, language), !isMade(before: before.start, bytes)
        else { return .none }
        preposition.article = last.start
        return .name(preposition)
    }

    /// The word before a space as a number, a byte each, in small letters.
    @inline(__always)
    private static func word(before index: Int, _ bytes: Span<UInt8>) -> (letters: UInt64, start: Int)? {
        var word: UInt64 = 0
        var start = index
        while start > 0, index - start < 8, bytes[start - 1] >= 0x80 || isASCIILetter(bytes[start - 1]) {
            start -= 1
            let byte = bytes[start]
            word |= UInt64(byte < 0x80 ? byte | 0x20 : byte) << UInt64(8 * (index - 1 - start))
        }
        return index - start < 8 && (start == 0 || !isBound(bytes[start - 1])) ? (word, start) : nil
    }

    /// Whether a byte makes one word with the letters behind it: a hashtag, a handle, an address.
    private static func isBound(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "-"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }

    private static func isMade(before start: Int, _ bytes: Span<UInt8>) -> Bool {
        guard start >= 5 else { return false }
        var word: UInt64 = 0
        for index in start - 5..<start { word = word << 8 | UInt64(bytes[index] | 0x20) }
        return word == 0x6D_6164_6520  // made
    }

    /// The words before places, as numbers.
    private static func preposition(_ word: UInt64, _ language: Language) -> Preposition? {
        switch (language, word) {
        case (.english, 0x696E), (.german, 0x696E), (.italian, 0x696E): inside  // in
        case (.english, 0x66_726F6D), (.english, 0x6174), (.english, 0x6E_656172): beside  // from, at, near
        case (.english, 0xC3A0), (.french, 0xC3A0), (.french, 0x61_7578): inside  // à, aux
        case (.english, 0x64_6573_6465), (.spanish, 0x64_6573_6465): beside  // desde
        case (.english, 0x6465_7075_6973), (.french, 0x6465_7075_6973): beside  // depuis
        case (.spanish, 0x656E), (.french, 0x656E), (.french, 0x6175): inside  // en, au
        case (.german, 0x61_7573), (.german, 0x62_6569), (.german, 0x6E61_6368): beside  // aus, bei, nach
        case (.italian, 0x61), (.italian, 0x6461): beside  // a, da
        case (.portuguese, 0x656D): inside  // em
        case (.italian, 0x6E_6569), (.italian, 0x6E_6567_6C69): inside  // nei, negli
        case (.portuguese, 0x6E6F), (.portuguese, 0x6E61), (.portuguese, 0x6E_6F73): beside  // no, na, nos
        case (.arabic, 0xD981_D98A): inside  // fi
        case (.arabic, 0xD985_D986): beside  // min
        default: nil
        }
    }

    private static func isArticle(_ word: UInt64, _ language: Language) -> Bool {
        switch (language, word) {
        case (.english, 0x74_6865): true  // the
        case (.german, 0x64_656D), (.german, 0x64_656E), (.german, 0x64_6572), (.german, 0x64_6965): true  // dem … die
        case (.spanish, 0x656C), (.spanish, 0x6C61), (.spanish, 0x6C_6F73), (.spanish, 0x6C_6173): true  // el … las
        default: false
        }
    }

    private static let inside = Preposition(isIn: true)
    private static let beside = Preposition(isIn: false)

    // MARK: Own words

    /// The words of a text's author: those before `RT @`, and without quotations of more than three words.
    static func ownWords(of text: [UInt8]) -> [UInt8] {
        var own: [UInt8] = []
        own.reserveCapacity(text.count)
        // Marks that nothing closes from here on; so that each is looked for once.
        var unclosed: Set<UInt8> = []
        var index = 0
        while index < text.count {
            if startsRepost(text, index) { break }
            if let (mark, length) = openingQuote(text, index), !unclosed.contains(mark) {
                let inner = index + length
                guard let end = closingQuote(of: mark, text, from: inner) else {
                    unclosed.insert(mark)
                    continue
                }
                // As many words as spaces and one.
                let isLong = text[inner..<end].count { $0 == UInt8(ascii: " ") } > 2
                own += text[index..<(isLong ? inner : end)]
                index = end
            }
            own.append(text[index])
            index += 1
        }
        return own
    }

    /// `RT @` at the beginning of a word, in either case.
    private static func startsRepost(_ text: [UInt8], _ index: Int) -> Bool {
        index + 3 < text.count && text[index] | 0x20 == UInt8(ascii: "r") && text[index + 1] | 0x20 == UInt8(ascii: "t")
            && text[index + 2] == UInt8(ascii: " ") && text[index + 3] == UInt8(ascii: "@")
            && (index == 0 || !isASCIILetter(text[index - 1]) && text[index - 1] < 0x80)
    }

    /// The last byte of a mark that opens a quotation: `"`, `“`, `„`, `«`.
    private static func openingQuote(_ text: [UInt8], _ index: Int) -> (mark: UInt8, length: Int)? {
        switch text[index] {
        case UInt8(ascii: "\""): (text[index], 1)
        case 0xC2 where index + 1 < text.count && text[index + 1] == 0xAB: (0xAB, 2)
        case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80 && [0x9C, 0x9E].contains(text[index + 2]):
            (text[index + 2], 3)
        default: nil
        }
    }

    /// Where the mark that closes a quotation begins.
    private static func closingQuote(of mark: UInt8, _ text: [UInt8], from start: Int) -> Int? {
        var index = start
        while index < text.count {
            switch (text[index], mark) {
            case (UInt8(ascii: "\""), UInt8(ascii: "\"")): return index
            case (0xC2, 0xAB) where index + 1 < text.count && text[index + 1] == 0xBB: return index
            case (0xE2, 0x9C), (0xE2, 0x9E):
                guard index + 2 < text.count, text[index + 1] == 0x80 else { break }
                if text[index + 2] == 0x9D || mark == 0x9E && text[index + 2] == 0x9C { return index }
            default: break
            }
            index += 1
        }
        return nil
    }

    // MARK: Words

    static func isCapital(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }

    private static func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

    /// Whether a letter may begin with a byte, roughly: all that is not ASCII counts but pictures.
    static func isLetter(_ byte: UInt8) -> Bool { isASCIILetter(byte) || (byte >= 0xC3 && byte < 0xF0) }

    /// Whether a byte is of a letter of a hashtag.
    static func isTagLetter(_ byte: UInt8) -> Bool { isASCIILetter(byte) || (byte >= 0x80 && byte < 0xF0) }

    /// Whether a hashtag goes on as something that no name has.
    static func isTagByte(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "_") || byte &- 0x30 < 10 }

    /// Whether a byte is of a word: a letter, or what follows the first byte of one.
    private static func isWord(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
        let byte = bytes[index]
        if byte < 0x80 {
            return isASCIILetter(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'")
                || byte == UInt8(ascii: ".") && isInnerStop(bytes, index)
        }
        // Quotes, dashes and dots of U+2000 to U+203F but the apostrophe, marks of U+3000 to U+303F, and pictures.
        var start = index
        while start > 0, bytes[start] & 0xC0 == 0x80, index - start < 3 { start -= 1 }
        guard bytes[start] < 0xF0 else { return false }
        if start + 2 < bytes.count, bytes[start] == 0xE2, bytes[start + 1] == 0x80 { return bytes[start + 2] == 0x99 }
        return !(start + 1 < bytes.count && bytes[start] == 0xE3 && bytes[start + 1] == 0x80)
    }

    /// `St. Louis`, `D.C`: a stop between letters, or behind one of the short words that names begin with.
    private static func isInnerStop(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
        guard index + 1 < bytes.count else { return false }
        if isASCIILetter(bytes[index + 1]) { return true }
        guard index >= 2, bytes[index + 1] == UInt8(ascii: " ") else { return false }
        let isStart = index == 2 || bytes[index - 3] == UInt8(ascii: " ")
        let pair = (bytes[index - 2], bytes[index - 1])
        return isStart
            && (pair == (UInt8(ascii: "S"), UInt8(ascii: "t")) || pair == (UInt8(ascii: "F"), UInt8(ascii: "t"))
                || pair == (UInt8(ascii: "M"), UInt8(ascii: "t")))
    }

    /// Where the word that begins at an offset ends.
    static func wordEnd(_ bytes: Span<UInt8>, _ start: Int) -> Int {
        var end = start
        while end < bytes.count, isWord(bytes, end) { end += 1 }
        return end
    }

    /// Where the word that ends at an offset begins.
    static func wordStart(_ bytes: Span<UInt8>, before end: Int) -> Int {
        var start = end
        while start > 0, isWord(bytes, start - 1) { start -= 1 }
        return start
    }

    /// Where a word ends before its `'s`; `nil` where it has none.
    static func beforePossessive(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Int? {
        guard word.count > 3, bytes[word.upperBound - 1] | 0x20 == UInt8(ascii: "s") else { return nil }
        let end = word.upperBound - 2
        if bytes[end] == UInt8(ascii: "'") { return end }
        guard word.count > 5, bytes[end] == 0x99, bytes[end - 1] == 0x80, bytes[end - 2] == 0xE2 else { return nil }
        return end - 2
    }
}
