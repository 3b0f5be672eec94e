import Covey

/// One walk over the tokens of a text, from left to right, that finds the opinion words and weighs each by what
/// surrounds it.
///
/// - Denial reaches four words on, to the end of its clause ("never a very helpful answer"); `no` reaches two. The
///   first opinion word uses it up, unless `or`/`nor` carries it on. Each denial turns the sign and keeps 60 %: "not
///   good" is not as bad as "bad", and a double denial is a weak yes. Where a language denies behind the word, a denial
///   reaches back ("das gefällt mir nicht"); where it says one denial in several words, they count once.
/// - Strengthening and weakening words reach two words on; where none follows, they act on the opinion before them
///   ("I like it a lot").
/// - After `but` words weigh 125 %, before it 60 %, as the speaker's verdict comes last; unless `not only` came before.
///   A clause with `although` weighs 60 %.
/// - What is supposed ("if it breaks", "would be great") weighs 30 %, praise 15 %; praise of what is missed turns
///   round ("would be great if"), and to half a complaint where it is wished for ("I wish it were good").
/// - A word in capitals weighs 120 %, a drawn-out one 120 %, a sentence with exclamation marks 110 % to 130 %.
/// - A question weighs 75 %: it asks for more than it states.
/// - The same emoji again adds a third the second time, then nothing: a row of them is one gesture.
/// - Words of others and names say nothing.
///
/// A reader keeps its memory from text to text.
struct LexiconReader {
    let lexicon: Lexicon

    /// The opinions, in the order of the text.
    var hits: [Hit] = []
    /// The sum of the subjectivities, in ten-thousandths.
    private(set) var subjectivity: Int64 = 0
    /// Words, numbers, emoji and emoticons.
    private(set) var wordCount: Int64 = 0
    var traits: Reading.Traits = []

    /// One opinion: its weight in ten-thousandths, never 0, and the tokens that express it.
    struct Hit: Equatable {
        var weight: Int32
        var first: Int
        var last: Int
        var rules: Evidence.Rules
    }

    /// A denial: how many, where it began, and the last word that it reaches.
    struct Denial {
        var count: Int
        /// The entry that denied last.
        var negator: Int
        var first: Int
        var last: Int
        /// The number of the word that denies.
        var word: Int64
        var until: Int64
        var role: Lexicon.Role
    }

    struct Strength {
        var percent: Int32
        var first: Int
        var last: Int
        var until: Int64
    }

    /// An expectation that nothing has denied yet, and may be denied from behind.
    struct Expectation {
        var value: Int32
        var rules: Evidence.Rules
        var token: Int
        var word: Int64
    }

    struct Supposition {
        var role: Lexicon.Role
        var until: Int64
    }

    var denial: Denial?
    /// The denial that the last opinion word used up, for `or` to carry on.
    var usedDenial: Denial?
    var strength: Strength?
    var expectation: Expectation?
    var supposition: Supposition?
    /// The word number of the last hit of this sentence.
    var lastHitWord: Int64 = .min / 2
    /// The first hits of this sentence, of this clause, and behind the last contrast.
    var sentenceStart = 0
    var clauseStart = 0
    var verdictStart = 0
    /// The first hit that may be supposed with the condition to come; -1 where there is none.
    var hypothesisStart = -1
    var sentenceStartWord: Int64 = 0
    var clauseStartWord: Int64 = 0
    var isAfterContrast = false
    var isConceding = false
    var sawNotOnly = false
    var sawCondition = false
    var irony = Irony()
    /// How often the last emoji has come in a row.
    private var emojiRepeats = 0
    private var lastEmojiToken = -1
    private var shortened: [UInt8] = []
    /// The brands of the post, bit by bit, as an `OwnLexicon` numbers them.
    private var brands: UInt64 = 0

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        hits.reserveCapacity(32)
        shortened.reserveCapacity(64)
    }

    /// Reads a text, and forgets the one before.
    mutating func read(_ text: borrowing TokenisedText, brands: UInt64 = 0) {
        start(brands)
        var index = 0
        while index < text.tokens.count {
            let token = text.tokens[index]
            if token.flags.contains(.quoted) {
                traits.insert(.quotation)
                index += 1
                continue
            }
            switch token.kind {
            case .word, .number:
                index += readWord(text, at: index)
            case .hashtagWord:
                if token.flags.contains(.opensHashtag), !isWaiting(text, at: index) { endClause() }
                index += readWord(text, at: index)
            case .emoji, .emoticon:
                readPicture(text, at: index)
                index += 1
            case .punctuation:
                readPunctuation(text, token)
                index += 1
            case .lineBreak:
                endSentence()
                index += 1
            case .handle, .cashtag, .link, .email:
                index += 1
            }
        }
        endSentence()
    }

    /// Whether a denial or a strengthening word right before a hashtag waits for it: "not #happy". Hashtags in a row say
    /// nothing of each other.
    private func isWaiting(_ text: borrowing TokenisedText, at index: Int) -> Bool {
        guard index > 0, text.tokens[index - 1].kind == .word else { return false }
        return denial?.last == index - 1 || strength?.last == index - 1
    }

    private mutating func start(_ brands: UInt64) {
        self.brands = brands
        hits.removeAll(keepingCapacity: true)
        subjectivity = 0
        wordCount = 0
        traits = []
        sentenceStart = 0
        sentenceStartWord = 0
        irony = Irony()
        emojiRepeats = 0
        lastEmojiToken = -1
        resetClause()
        resetSentence()
    }

    /// What the opinions for and against add up to; neither is below 0.
    var sums: (positive: Int64, negative: Int64) {
        var positive: Int64 = 0
        var negative: Int64 = 0
        for hit in hits {
            if hit.weight > 0 { positive += Int64(hit.weight) } else { negative -= Int64(hit.weight) }
        }
        return (positive, negative)
    }

    // MARK: Words

    /// Reads the word at `index`, or the phrase that it begins; returns the number of tokens read.
    private mutating func readWord(_ text: borrowing TokenisedText, at index: Int) -> Int {
        wordCount += 1
        guard let (found, length) = find(text, at: index) else { return 1 }
        let entry = lexicon.entries[found]
        wordCount += Int64(length - 1)
        subjectivity += Int64(entry.subjectivity)
        let last = index + length - 1
        switch entry.role {
        case .opinion:
            readOpinion(entry, text, from: index, to: last)
        case .expectation:
            expect(entry, from: index, to: last)
        case .scale:
            strengthen(entry.value, from: index, to: last)
        case .negator, .determiner, .negatorAround, .negatorBehind:
            deny(entry.role, negator: found, from: index, to: last)
        case .alternative:
            if var carried = usedDenial, wordCount - lastHitWord <= 2 {
                carried.until = wordCount + 3
                denial = carried
            }
        case .addition:
            if denial?.role == .negatorAround || denial?.role == .negatorBehind { settleDenial() }
            irony.endPleasure()
        case .contrast:
            contrast()
        case .concession:
            endClause()
            isConceding = true
        case .notOnly:
            sawNotOnly = true
        case .condition, .hypothesis, .wish:
            suppose(entry.role)
        case .opener:
            break
        }
        return length
    }

    private mutating func readOpinion(
        _ entry: Lexicon.Entry, _ text: borrowing TokenisedText, from first: Int, to last: Int
    ) {
        if entry.value != 0 {
            var rules = entry.ownRule
            if last > first, isDenial(text, at: first) {
                rules.insert(.denied)
                // "ce n'est | pas bon": the phrase is the second part of the denial itself.
                if lexicon.grammar.contains(.concord) { denial = nil }
            }
            addHit(entry.value, flags: text.tokens[first].flags, rules: rules, from: first, to: last)
            guard let hit = hits.last, hit.last == last else { return }
            irony.meets(
                word: wordCount, weight: hit.weight,
                isAlone: wordCount - sentenceStartWord <= 2 && hit.weight >= 4000 && isBreak(text, after: last))
            guard hit.rules.isDisjoint(with: [.denied, .supposed]) || entry.marks.contains(.ironic) else { return }
        }
        if !entry.marks.isEmpty, denial == nil { meetMarks(entry.marks) }
    }

    private func isDenial(_ text: borrowing TokenisedText, at index: Int) -> Bool {
        let token = text.tokens[index]
        guard let found = lexicon.index(of: text.keys, in: token.key, hash: token.hash) else { return false }
        switch lexicon.entries[found].role {
        case .negator, .negatorAround, .negatorBehind, .determiner: return true
        default: return false
        }
    }

    /// The place of the entry of the longest phrase that begins at `index`, else of the word; and the number of tokens.
    private mutating func find(_ text: borrowing TokenisedText, at index: Int) -> (entry: Int, length: Int)? {
        let token = text.tokens[index]
        guard !token.flags.contains(.name) else { return nil }
        let key = token.key
        if let found = find(text, at: index, from: key.lowerBound, hash: token.hash) { return found }
        if token.flags.contains(.elongated), let found = findShortened(text, at: index) { return (found, 1) }
        if token.flags.contains(.apostrophe), lexicon.grammar.contains(.elision) {
            return findElided(text, at: index)
        }
        if lexicon.grammar.contains(.joinedArticles) { return findWithoutArticle(text, at: index) }
        return nil
    }

    /// The same for a word whose key begins at `start`.
    @inline(__always)
    private func find(
        _ text: borrowing TokenisedText, at index: Int, from start: Int, hash: UInt32
    ) -> (entry: Int, length: Int)? {
        let end = text.tokens[index].key.upperBound
        guard let head = lexicon.index(of: text.keys, in: start..<end, hash: hash) else { return nil }
        var found = resolved(head)
        var length = 1
        let longest = Int(lexicon.entries[head].phraseLength)
        var phrase = hash
        var next = index + 1
        while next < index + longest, next < text.tokens.count {
            let token = text.tokens[next]
            guard token.isWord || token.kind == .number, token.flags.isDisjoint(with: [.opensHashtag, .name, .quoted])
            else { break }
            phrase = Lexicon.extended(phrase, by: token.hash)
            if let entry = lexicon.index(of: text.keys, in: start..<token.key.upperBound, hash: phrase) {
                let entry = resolved(entry)
                if entry >= 0, lexicon.entries[entry].role != .opener { (found, length) = (entry, next - index + 1) }
            }
            next += 1
        }
        guard found >= 0, lexicon.entries[found].role != .opener else { return nil }
        return (found, length)
    }

    /// The first entry of a form that counts for the brands of the post; -1 where there is none.
    @inline(__always)
    private func resolved(_ head: Int) -> Int {
        var index = head
        while index >= 0, lexicon.entries[index].brands != .max, lexicon.entries[index].brands & brands == 0 {
            index = Int(lexicon.entries[index].next)
        }
        return index
    }

    // MARK: Pictures and punctuation

    private mutating func readPicture(_ text: borrowing TokenisedText, at index: Int) {
        wordCount += 1
        let token = text.tokens[index]
        guard let found = pictureEntry(text, token) else { return endClause() }
        let entry = lexicon.entries[found]
        subjectivity += Int64(entry.subjectivity)
        if entry.marks.contains(.mocks) { meetMockery(at: index) }
        endClause()
        let isRepeat =
            lastEmojiToken == index - 1 && index > 0 && text.tokens[index - 1].hash == token.hash
            && text.tokens[index - 1].key.count == token.key.count
        emojiRepeats = isRepeat ? emojiRepeats + 1 : 0
        lastEmojiToken = index
        guard entry.role == .opinion else { return }
        switch emojiRepeats {
        case 0: add(entry.value, rules: entry.ownRule, from: index, to: index)
        case 1: add(entry.value / 3, rules: entry.ownRule, from: index, to: index)
        default: break
        }
    }

    /// The entry of a picture, or of the first part of a joined one: a woman who shrugs is a shrug.
    private func pictureEntry(_ text: borrowing TokenisedText, _ token: Token) -> Int? {
        let key = token.key
        guard !key.isEmpty else { return nil }
        if let entry = lexicon.index(of: text.keys, in: key, hash: token.hash) {
            let entry = resolved(entry)
            return entry < 0 ? nil : entry
        }
        var end = key.lowerBound
        // U+200D in UTF-8.
        while end + 2 < key.upperBound,
            text.keys[end] != 0xE2 || text.keys[end + 1] != 0x80 || text.keys[end + 2] != 0x8D
        { end += 1 }
        guard end + 2 < key.upperBound else { return nil }
        let first = key.lowerBound..<end
        guard let entry = lexicon.index(of: text.keys, in: first, hash: ByteTable.hash(text.keys, first)) else {
            return nil
        }
        return resolved(entry) < 0 ? nil : resolved(entry)
    }

    private mutating func readPunctuation(_ text: borrowing TokenisedText, _ token: Token) {
        var exclamations: Int32 = 0
        var questions = 0
        var isStop = false
        let range = token.range
        if text.bytes[range.lowerBound] >= 0x80 {
            switch UTF8Decoding.scalar(in: text.bytes, at: range.lowerBound).value {
            case 0x061F, 0xFF1F: questions = 1
            case 0xFF01: exclamations = 1
            case 0x3002, 0x0964, 0x06D4: isStop = true
            // Quotation marks.
            case 0x2018...0x201F, 0xAB, 0xBB: return
            default: break
            }
        } else {
            for offset in range {
                switch text.bytes[offset] {
                case UInt8(ascii: "!"): exclamations += 1
                case UInt8(ascii: "?"): questions += 1
                case UInt8(ascii: "."): isStop = true
                case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"),
                    UInt8(ascii: "&"):
                    return
                default: break
                }
            }
        }
        if exclamations > 0 || isStop { meetLonePraise() }
        endClause()
        guard exclamations > 0 || questions > 0 || isStop else { return }
        if questions > 0 { traits.insert(.question) }
        for index in sentenceStart..<hits.count {
            if exclamations > 0 { scaleHit(index, by: 100 + 10 * min(exclamations, 3), .exclaimed) }
            if questions > 0 { scaleHit(index, by: 75, .asked) }
        }
        endSentence()
    }
}

// MARK: Other ways of writing a word

extension Lexicon.Entry {
    var ownRule: Evidence.Rules { marks.contains(.own) ? .ownWord : [] }
}

extension LexiconReader {
    /// Looks a drawn-out word up with its long runs cut to one letter, then with every double letter cut: `haappyyy` as
    /// `happy`, `looove` as `love`.
    private mutating func findShortened(_ text: borrowing TokenisedText, at index: Int) -> Int? {
        let range = text.tokens[index].range
        shortened.removeAll(keepingCapacity: true)
        var offset = range.lowerBound
        while offset < range.upperBound {
            let byte = text.bytes[offset] | (text.bytes[offset] &- UInt8(ascii: "A") < 26 ? 0x20 : 0)
            var end = offset + 1
            while end < range.upperBound, text.bytes[end] | 0x20 == byte | 0x20, byte < 0x80 { end += 1 }
            if byte != UInt8(ascii: "#") { shortened.append(byte) }
            if end - offset == 2 { shortened.append(byte) }
            offset = end
        }
        if let found = entryOfShortened() { return found }
        shortened.removeAll(keepingCapacity: true)
        var previous: UInt32 = 0
        offset = text.tokens[index].key.lowerBound
        while offset < text.tokens[index].key.upperBound {
            let (scalar, length) = UTF8Decoding.scalar(in: text.keys, at: offset)
            if scalar != previous {
                for position in offset..<offset + length { shortened.append(text.keys[position]) }
            }
            previous = scalar
            offset += length
        }
        return entryOfShortened()
    }

    private func entryOfShortened() -> Int? {
        let range = shortened.indices
        guard let head = lexicon.index(of: shortened, in: range, hash: ByteTable.hash(shortened, range)) else {
            return nil
        }
        let found = resolved(head)
        return found < 0 || lexicon.entries[found].role == .opener ? nil : found
    }

    /// Looks the part behind the apostrophe up: `l'ottimo`. The `n'` of French denies by itself.
    private mutating func findElided(_ text: borrowing TokenisedText, at index: Int) -> (entry: Int, length: Int)? {
        let key = text.tokens[index].key
        var start = key.lowerBound
        while start < key.upperBound, text.keys[start] != UInt8(ascii: "'") { start += 1 }
        start += 1
        guard start < key.upperBound else { return nil }
        if lexicon.grammar.contains(.elidedDenial), start == key.lowerBound + 2,
            text.keys[key.lowerBound] == UInt8(ascii: "n")
        {
            deny(.negator, negator: -1, from: index, to: index)
        }
        return find(text, at: index, from: start, hash: ByteTable.hash(text.keys, start..<key.upperBound))
    }

    /// Looks an Arabic word up without the conjunction, preposition and article that are written together with it.
    private func findWithoutArticle(_ text: borrowing TokenisedText, at index: Int) -> (entry: Int, length: Int)? {
        let key = text.tokens[index].key
        func starts(_ first: UInt8, _ second: UInt8, at offset: Int) -> Bool {
            offset + 1 < key.upperBound && text.keys[offset] == first && text.keys[offset + 1] == second
        }
        var start = key.lowerBound
        // Three letters are left at least.
        let end = key.upperBound - 6
        for _ in 0..<3 {
            var stripped = start
            if starts(0xD8, 0xA7, at: start), starts(0xD9, 0x84, at: start + 2) {
                stripped += 4  // the article
            } else if starts(0xD9, 0x88, at: start) || starts(0xD9, 0x81, at: start) {
                stripped += 2  // and, so
            } else if starts(0xD8, 0xA8, at: start) || starts(0xD9, 0x84, at: start) || starts(0xD9, 0x83, at: start) {
                stripped += 2  // with, for, as
            }
            guard stripped > start, stripped <= end else { return nil }
            start = stripped
            let hash = ByteTable.hash(text.keys, start..<key.upperBound)
            if let found = find(text, at: index, from: start, hash: hash) { return found }
        }
        return nil
    }

    /// Whether a clause ends behind a token, or goes on with `another`.
    private func isBreak(_ text: borrowing TokenisedText, after index: Int) -> Bool {
        guard index + 1 < text.tokens.count else { return true }
        let next = text.tokens[index + 1]
        switch next.kind {
        case .lineBreak, .emoji, .emoticon: return true
        case .punctuation: return text.bytes[next.range.lowerBound] != UInt8(ascii: "\"")
        case .word:
            return next.key.count == 7 && next.hash == Self.hashOfAnother
        default: return false
        }
    }

    private static let hashOfAnother: UInt32 = {
        let another = Array("another".utf8)
        return ByteTable.hash(another, another.indices)
    }()
}
