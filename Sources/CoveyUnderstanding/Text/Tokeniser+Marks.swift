/// Handles, hashtags, cashtags, links and addresses.
extension Tokeniser {
    /// `@name`, `@name@host` as on Mastodon, `@name.host` as on Bluesky; or a lone `@`.
    mutating func takeHandle() {
        guard isHandleByte(byte(position + 1)) else { return append(.punctuation, to: position + 1) }
        var end = endOfDomain(position + 1)
        if byte(end) == UInt8(ascii: "@"), isHandleByte(byte(end + 1)) { end = endOfDomain(end + 1) }
        append(.handle, to: end)
    }

    /// The words of `#CamelCase`, or the one word of `#lowercase` in any script; `#1` is a number.
    mutating func takeHashtag() {
        let body = position + 1
        var end = body
        var hasLetter = false
        while end < bytes.count, isWordByte(bytes[end]) {
            let (scalar, length) = scalar(at: end)
            guard scalar < 0x80 || ScalarClass(scalar) == .letter else { break }
            if !isDigit(end) { hasLetter = true }
            end += length
        }
        guard end > body else { return append(.punctuation, to: body) }
        guard hasLetter else {
            let keyStart = keys.count
            keys.append(contentsOf: bytes[body..<end])
            return append(.number, to: end, keyFrom: keyStart)
        }
        var partStart = body
        var flags: Token.Flags = .opensHashtag
        while partStart < end {
            let partEnd = endOfHashtagPart(partStart, limit: end)
            let wordEnd = bytes[partEnd - 1] == UInt8(ascii: "_") ? partEnd - 1 : partEnd
            takeHashtagPart(from: partStart, wordEnd: wordEnd, to: partEnd, flags: &flags)
            partStart = position
        }
    }

    /// One part of a hashtag: a word, or the words that were written together: `nothappy`.
    private mutating func takeHashtagPart(from start: Int, wordEnd: Int, to end: Int, flags: inout Token.Flags) {
        let keyStart = keys.count
        writeWord(from: start, limit: wordEnd, flags: &flags)
        var cuts: UInt64 = 0
        // Only where each byte of the key stands for one of the text.
        if keys.count - keyStart == wordEnd - start {
            cuts = HashtagWords.of(language).cuts(in: keys, keyStart..<keys.count)
        }
        var wordStart = start
        while cuts != 0 {
            let cut = start + cuts.trailingZeroBitCount
            cuts &= cuts - 1
            if wordStart == start { keys.removeSubrange(keyStart...) }
            takeHashtagWord(from: wordStart, wordEnd: cut, to: cut, flags: &flags)
            wordStart = cut
        }
        if wordStart == start { keys.removeSubrange(keyStart...) }
        takeHashtagWord(from: wordStart, wordEnd: wordEnd, to: end, flags: &flags)
    }

    private mutating func takeHashtagWord(from start: Int, wordEnd: Int, to end: Int, flags: inout Token.Flags) {
        let keyStart = keys.count
        writeWord(from: start, limit: wordEnd, flags: &flags)
        // The capitals of a hashtag part words; they do not shout.
        flags.remove(.shouted)
        append(.hashtagWord, flags: flags, to: end, keyFrom: keyStart)
        flags = []
    }

    /// A part ends before a capital behind a small letter (`not|Happy`), before the last capital of a row that a small
    /// letter follows (`BBC|News`), where letters meet digits, and behind an underscore.
    private func endOfHashtagPart(_ start: Int, limit: Int) -> Int {
        var offset = start + 1
        while offset < limit {
            let before = bytes[offset - 1]
            let here = bytes[offset]
            if before == UInt8(ascii: "_") { return offset }
            if isCapital(here), isSmall(before) { return offset }
            if isCapital(here), isCapital(before), offset + 1 < limit, isSmall(bytes[offset + 1]) { return offset }
            if isDigit(offset) != isDigit(offset - 1), here != UInt8(ascii: "_"), offset - start > 2 { return offset }
            offset += 1
        }
        return limit
    }

    private func isSmall(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "a") < 26 }

    private func isCapital(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }

    /// `$ACME`, `$5.99`, or a lone `$`.
    mutating func takeCashtagOrPrice() {
        if isDigit(position + 1) { return takeNumber() }
        var end = position + 1
        while isSmall(byte(end) | 0x20) { end += 1 }
        append((2...7).contains(end - position) ? .cashtag : .punctuation, to: end)
    }

    /// `http://`, `https://`, `www.` and `t.co/` at the position.
    func startsLink() -> Bool {
        // The second byte rules most words out.
        switch (bytes[position] | 0x20, byte(position + 1) | 0x20) {
        case (UInt8(ascii: "h"), UInt8(ascii: "t")): holds("http://", at: position) || holds("https://", at: position)
        case (UInt8(ascii: "w"), UInt8(ascii: "w")): holds("www.", at: position)
        case (UInt8(ascii: "t"), UInt8(ascii: ".")): holds("t.co/", at: position)
        default: false
        }
    }

    /// Whether a bare name such as `acme.com` goes on here with one of the commonest top-level domains.
    func startsTopLevelDomain(at offset: Int) -> Bool {
        var end = offset
        while isSmall(byte(end)) { end += 1 }
        guard !isHandleByte(byte(end)), byte(end) < 0x80 else { return false }
        let domains: [StaticString] = ["com", "org", "net", "co", "io", "ly", "gov", "edu"]
        return domains.contains { $0.utf8CodeUnitCount == end - offset && holds($0, at: offset) }
    }

    /// Everything up to white space, less the marks of the sentence that the link ends; `start` is where what is known to
    /// belong to it ends.
    ///
    /// Wide letters belong to it too, but those of scripts that may go on behind a link without a space do not.
    mutating func takeLink(from start: Int? = nil) {
        var end = start ?? position
        while end < bytes.count {
            if isLinkByte(bytes[end]) {
                end += 1
            } else {
                guard bytes[end] >= 0x80 else { break }
                let (scalar, length) = scalar(at: end)
                guard scalar < Self.firstUnspacedScript, ScalarClass(scalar) == .letter else { break }
                end += length
            }
        }
        while end > position + 1, ".,!?:;')".utf8.contains(bytes[end - 1]) { end -= 1 }
        append(.link, to: max(end, position + 1))
    }

    /// Where the writing of East Asia begins.
    private static let firstUnspacedScript: UInt32 = 0x2E80

    private func isLinkByte(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x80 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "<")
            && byte != UInt8(ascii: ">")
    }

    /// The end of a run of names joined by single dots or hyphens.
    func endOfDomain(_ start: Int) -> Int {
        var end = start
        while true {
            while isHandleByte(byte(end)) { end += 1 }
            let mark = byte(end)
            guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: "-"), isHandleByte(byte(end + 1)) else {
                return end
            }
            end += 1
        }
    }
}
