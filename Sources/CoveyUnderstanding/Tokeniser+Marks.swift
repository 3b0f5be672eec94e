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
        guard hasLetter else { return append(.number, to: end, keyFrom: keys.count) }
        var partStart = body
        var flags: Token.Flags = .opensHashtag
        while partStart < end {
            let partEnd = endOfHashtagPart(partStart, limit: end)
            let keyStart = keys.count
            let wordEnd = bytes[partEnd - 1] == UInt8(ascii: "_") ? partEnd - 1 : partEnd
            writeWord(from: partStart, limit: wordEnd, flags: &flags)
            // The capitals of a hashtag part words; they do not shout.
            flags.remove(.shouted)
            append(.hashtagWord, flags: flags, to: partEnd, keyFrom: keyStart)
            partStart = position
            flags = []
        }
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
        switch bytes[position] | 0x20 {
        case UInt8(ascii: "h"): holds("http://", at: position) || holds("https://", at: position)
        case UInt8(ascii: "w"): holds("www.", at: position)
        case UInt8(ascii: "t"): holds("t.co/", at: position)
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

    /// Everything up to white space, less the marks of the sentence that the link ends.
    mutating func takeLink() {
        var end = position
        while end < bytes.count, bytes[end] > 0x20, bytes[end] < 0x80, !"\"<>".utf8.contains(bytes[end]) { end += 1 }
        while end > position + 1, ".,!?:;')".utf8.contains(bytes[end - 1]) { end -= 1 }
        append(.link, to: max(end, position + 1))
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
