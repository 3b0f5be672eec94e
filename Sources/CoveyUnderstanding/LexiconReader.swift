/// One walk over the tokens of a text, from left to right, that finds the opinion words and weighs each by what
/// surrounds it.
///
/// - Denial reaches four words on, to the end of its clause ("never a very helpful answer"); `no` reaches two. The
///   first opinion word uses it up, unless `or`/`nor` carries it on. Each denial turns the sign and keeps 60 %: "not
///   good" is not as bad as "bad", and a double denial is a weak yes.
/// - Strengthening and weakening words reach two words on; where none follows, they act on the opinion before them
///   ("I like it a lot").
/// - After `but` words weigh 125 %, before it 60 %, as the speaker's verdict comes last; unless `not only` came before.
///   A clause with `although` weighs 60 %.
/// - A word in capitals weighs 120 %, a drawn-out one 120 %, a sentence with exclamation marks 110 % to 130 %.
/// - A question weighs 75 %: it asks for more than it states.
/// - The same emoji again adds a third the second time, then nothing: a row of them is one gesture.
struct LexiconReader {
    let text: TokenisedText
    let lexicon: Lexicon

    private(set) var hits: [Hit] = []
    /// The sum of the subjectivities, in ten-thousandths.
    private(set) var subjectivity: Int64 = 0
    /// Words, numbers, emoji and emoticons.
    private(set) var wordCount: Int64 = 0

    /// One opinion: its weight in ten-thousandths, never 0, and the tokens that express it.
    struct Hit: Equatable {
        var weight: Int32
        var first: Int
        var last: Int
    }

    /// A denial: how many, where it began, and the last word that it reaches.
    private struct Denial {
        var count: Int
        var first: Int
        var until: Int64
        var isDeterminer: Bool
    }

    private struct Strength {
        var percent: Int32
        var first: Int
        var last: Int
        var until: Int64
    }

    private var denial: Denial?
    /// The denial that the last opinion word used up, for `or` to carry on.
    private var usedDenial: Denial?
    private var strength: Strength?
    /// The word number of the last hit of this sentence.
    private var lastHitWord: Int64 = .min / 2
    private var sentenceStart = 0
    private var isAfterContrast = false
    private var isConceding = false
    private var sawNotOnly = false
    /// How often the last emoji has come in a row.
    private var emojiRepeats = 0
    private var lastEmojiToken = -1

    init(text: TokenisedText, lexicon: Lexicon) {
        self.text = text
        self.lexicon = lexicon
        hits.reserveCapacity(8)
    }

    mutating func read() {
        var index = 0
        while index < text.tokens.count {
            let token = text.tokens[index]
            switch token.kind {
            case .word, .number:
                index += readWord(at: index)
            case .hashtagWord:
                if token.flags.contains(.opensHashtag) { endClause() }
                index += readWord(at: index)
            case .emoji, .emoticon:
                readPicture(at: index)
                index += 1
            case .punctuation:
                readPunctuation(token)
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

    // MARK: Words

    /// Reads the word at `index`, or the phrase that it begins; returns the number of tokens read.
    private mutating func readWord(at index: Int) -> Int {
        wordCount += 1
        guard let (entry, length) = find(at: index) else { return 1 }
        wordCount += Int64(length - 1)
        subjectivity += Int64(entry.subjectivity)
        let last = index + length - 1
        switch entry.role {
        case .opinion:
            if entry.value != 0 { addHit(entry.value, from: index, to: last) }
        case .expectation:
            if let denial, wordCount <= denial.until, denial.count % 2 == 1 { addComplaint(entry.value, to: last) }
        case .scale:
            strengthen(entry.value, from: index, to: last)
        case .negator, .determiner:
            deny(at: index, isDeterminer: entry.role == .determiner)
        case .alternative:
            if var carried = usedDenial, wordCount - lastHitWord <= 2 {
                carried.until = wordCount + 3
                denial = carried
            }
        case .contrast:
            contrast()
        case .concession:
            endClause()
            isConceding = true
        case .notOnly:
            sawNotOnly = true
        case .opener:
            break
        }
        return length
    }

    /// The entry of the longest phrase that begins at `index`, else that of the word; and the number of tokens.
    private func find(at index: Int) -> (Lexicon.Entry, Int)? {
        let token = text.tokens[index]
        guard let entry = lexicon.entry(of: text.keys, in: token.key) else {
            guard token.flags.contains(.elongated) else { return nil }
            return findShortened(token.key).map { ($0, 1) }
        }
        var length = Int(entry.phraseLength)
        while length > 1 {
            if let end = endOfPhrase(at: index, length: length),
                let phrase = lexicon.entry(of: text.keys, in: token.key.lowerBound..<end), phrase.role != .opener
            {
                return (phrase, length)
            }
            length -= 1
        }
        return entry.role == .opener ? nil : (entry, 1)
    }

    /// The end of the key of `length` words in a row, if there are so many.
    private func endOfPhrase(at index: Int, length: Int) -> Int? {
        guard index + length <= text.tokens.count else { return nil }
        for next in index + 1..<index + length {
            let token = text.tokens[next]
            guard token.isWord || token.kind == .number, !token.flags.contains(.opensHashtag) else { return nil }
        }
        return text.tokens[index + length - 1].key.upperBound
    }

    /// Looks a drawn-out word up with every double letter cut to one: `loove` as `love`.
    private func findShortened(_ key: Range<Int>) -> Lexicon.Entry? {
        var shortened: [UInt8] = []
        for byte in text.keys[key] where byte != shortened.last { shortened.append(byte) }
        guard let entry = lexicon.entry(of: shortened, in: shortened.indices), entry.role != .opener else { return nil }
        return entry
    }

    // MARK: What changes a weight

    private mutating func deny(at index: Int, isDeterminer: Bool) {
        let reach: Int64 = isDeterminer ? 2 : 4
        if var running = denial, wordCount <= running.until, !running.isDeterminer {
            // "no no no" and "never, ever not" in one breath: only another kind of denial counts again.
            if !isDeterminer { running.count += 1 }
            running.until = wordCount + reach
            denial = running
        } else {
            denial = Denial(count: 1, first: index, until: wordCount + reach, isDeterminer: isDeterminer)
        }
    }

    private mutating func strengthen(_ percent: Int32, from first: Int, to last: Int) {
        if var running = strength, wordCount <= running.until {
            running.percent = min(max(running.percent * percent / 100, 40), 200)
            running.last = last
            running.until = wordCount + 2
            strength = running
        } else {
            strength = Strength(percent: percent, first: first, last: last, until: wordCount + 2)
        }
    }

    private mutating func contrast() {
        endClause()
        guard !sawNotOnly, hits.count > sentenceStart else { return }
        for index in sentenceStart..<hits.count { scaleHit(index, by: 60) }
        isAfterContrast = true
        isConceding = false
    }

    private mutating func addHit(_ value: Int32, from first: Int, to last: Int) {
        let token = text.tokens[first]
        var weight = value
        var start = first
        if let strength {
            if wordCount - Int64(last - first) <= strength.until {
                weight = weight * strength.percent / 100
                start = min(start, strength.first)
                self.strength = nil
            } else {
                settleStrength()
            }
        }
        if token.flags.contains(.shouted) { weight = weight * 120 / 100 }
        if token.flags.contains(.elongated) { weight = weight * 120 / 100 }
        usedDenial = nil
        if let denial, wordCount - Int64(last - first) <= denial.until {
            for _ in 0..<min(denial.count, 3) { weight = -weight * 60 / 100 }
            start = min(start, denial.first)
            usedDenial = denial
        }
        denial = nil
        add(weight, from: start, to: last)
    }

    /// Something expected that was denied: the complaint begins at the denial.
    private mutating func addComplaint(_ value: Int32, to last: Int) {
        guard let denial else { return }
        add(value, from: denial.first, to: last)
        usedDenial = denial
        self.denial = nil
    }

    private mutating func add(_ value: Int32, from first: Int, to last: Int) {
        var weight = value
        if isAfterContrast { weight = weight * 125 / 100 }
        if isConceding { weight = weight * 60 / 100 }
        guard weight != 0 else { return }
        hits.append(Hit(weight: weight, first: first, last: last))
        lastHitWord = wordCount
    }

    /// A strengthening word that nothing followed acts on the opinion at most three words before it.
    private mutating func settleStrength() {
        guard let waiting = strength else { return }
        strength = nil
        guard hits.count > sentenceStart, let last = hits.last, waiting.first > last.last,
            waiting.first - last.last <= 3
        else { return }
        scaleHit(hits.count - 1, by: waiting.percent)
        hits[hits.count - 1].last = waiting.last
    }

    private mutating func scaleHit(_ index: Int, by percent: Int32) {
        // Weights are far from the bounds of Int32, and never become 0: the least entry is worth 100.
        hits[index].weight = hits[index].weight * percent / 100
    }

    // MARK: Pictures and punctuation

    private mutating func readPicture(at index: Int) {
        wordCount += 1
        let token = text.tokens[index]
        endClause()
        guard let entry = pictureEntry(token.key) else { return }
        subjectivity += Int64(entry.subjectivity)
        let isRepeat =
            lastEmojiToken == index - 1 && index > 0 && text.keys[text.tokens[index - 1].key] == text.keys[token.key]
        emojiRepeats = isRepeat ? emojiRepeats + 1 : 0
        lastEmojiToken = index
        switch emojiRepeats {
        case 0: add(entry.value, from: index, to: index)
        case 1: add(entry.value / 3, from: index, to: index)
        default: break
        }
    }

    /// The entry of a picture, or of the first part of a joined one: a woman who shrugs is a shrug.
    private func pictureEntry(_ key: Range<Int>) -> Lexicon.Entry? {
        if let entry = lexicon.entry(of: text.keys, in: key) { return entry }
        // U+200D in UTF-8.
        let joiner: [UInt8] = [0xE2, 0x80, 0x8D]
        guard let end = key.first(where: { text.keys[$0] == joiner[0] && text.keys[$0...].starts(with: joiner) }) else {
            return nil
        }
        return lexicon.entry(of: text.keys, in: key.lowerBound..<end)
    }

    private mutating func readPunctuation(_ token: Token) {
        var exclamations: Int32 = 0
        var questions = 0
        var isStop = false
        for offset in token.range {
            switch text.bytes[offset] {
            case UInt8(ascii: "!"): exclamations += 1
            case UInt8(ascii: "?"): questions += 1
            case UInt8(ascii: "."): isStop = true
            case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "*"), UInt8(ascii: "&"): return
            default: break
            }
        }
        guard exclamations > 0 || questions > 0 || isStop else { return endClause() }
        endClause()
        for index in sentenceStart..<hits.count {
            if exclamations > 0 { scaleHit(index, by: 100 + 10 * min(exclamations, 3)) }
            if questions > 0 { scaleHit(index, by: 75) }
        }
        endSentence()
    }

    private mutating func endClause() {
        settleStrength()
        denial = nil
        usedDenial = nil
        isConceding = false
    }

    private mutating func endSentence() {
        endClause()
        sentenceStart = hits.count
        isAfterContrast = false
        sawNotOnly = false
        lastHitWord = .min / 2
    }
}
