extension Tokeniser {
    /// A word; or the link, e-mail address or bare domain that it turns out to begin.
    mutating func takeWordLinkOrEmail() {
        if startsLink() { return takeLink() }
        let start = position
        let keyStart = keys.count
        var flags: Token.Flags = []
        let end = writeWord(from: start, flags: &flags)
        switch byte(end) {
        case UInt8(ascii: "@") where isHandleByte(byte(end + 1)):
            keys.removeSubrange(keyStart...)
            append(.email, to: endOfDomain(end + 1))
        case UInt8(ascii: ".") where startsTopLevelDomain(at: end + 1):
            keys.removeSubrange(keyStart...)
            takeLink(from: end)
        default:
            append(.word, flags: flags, to: end, keyFrom: keyStart)
        }
    }

    /// Writes the key of the word at `start` and returns its end. Stops before `limit`.
    ///
    /// Apostrophes belong to a word where a letter follows: `can't`, `can’t`.
    @discardableResult
    mutating func writeWord(from start: Int, limit: Int = .max, flags: inout Token.Flags) -> Int {
        let limit = min(limit, bytes.count)
        var offset = start
        var letters = 0
        var capitals = 0
        // The last letter, as a scalar in lower case, and how often it has come in a row.
        var previous: UInt32 = 0
        var run = 0
        while offset < limit {
            let byte = bytes[offset]
            if byte &- UInt8(ascii: "a") < 26, UInt32(byte) != previous {
                // Most letters are like this.
                letters += 1
                previous = UInt32(byte)
                run = 1
                keys.append(byte)
                offset += 1
            } else if byte < 0x80 {
                var folded = byte
                if byte &- UInt8(ascii: "a") < 26 {
                    letters += 1
                } else if byte &- UInt8(ascii: "A") < 26 {
                    letters += 1
                    capitals += 1
                    folded |= 0x20
                } else if byte == UInt8(ascii: "'") {
                    guard offset > start, isLetter(offset + 1) else { break }
                    flags.insert(.apostrophe)
                } else if !isHandleByte(byte) || (byte == UInt8(ascii: "_") && !isWordByte(self.byte(offset + 1))) {
                    // An underscore joins two parts of a word; elsewhere it is a mark, as in `_this_`.
                    break
                }
                offset += 1
                if UInt32(folded) == previous, folded >= UInt8(ascii: "a") {
                    run += 1
                    if run > 2 {
                        flags.insert(.elongated)
                        continue
                    }
                } else {
                    run = 1
                }
                previous = UInt32(folded)
                keys.append(folded)
            } else {
                let (scalar, length) = scalar(at: offset)
                if scalar == 0x2019 || scalar == 0x2018 {
                    guard offset > start, isLetter(offset + length) else { break }
                    flags.insert(.apostrophe)
                    keys.append(UInt8(ascii: "'"))
                    previous = 0
                } else if isWordScalar(scalar) {
                    letters += 1
                    let folded = WideLetter.lowered(scalar)
                    if folded != scalar { capitals += 1 }
                    offset += length
                    if folded == previous {
                        run += 1
                        if run > 2 {
                            flags.insert(.elongated)
                            continue
                        }
                    } else {
                        run = 1
                    }
                    previous = folded
                    writeWide(folded, as: offset - length..<offset)
                    continue
                } else {
                    break
                }
                offset += length
            }
        }
        if letters >= 3, capitals == letters { flags.insert(.shouted) }
        return offset
    }

    /// Writes a letter outside ASCII that stands at `range` in the text, in lower case: composed with the letter before
    /// it if it is an accent; not at all if it is a stroke or a vowel mark of Arabic.
    private mutating func writeWide(_ letter: UInt32, as range: Range<Int>) {
        if WideLetter.isOptional(letter) { return }
        if WideLetter.accents.contains(letter), let base = keys.last,
            let composed = WideLetter.composed(base, with: letter)
        {
            keys[keys.count - 1] = 0xC3
            keys.append(composed)
        } else if range.count == 2 {
            keys.append(UInt8(truncatingIfNeeded: 0xC0 | letter >> 6))
            keys.append(UInt8(truncatingIfNeeded: 0x80 | letter & 0x3F))
        } else {
            for index in range { keys.append(byte(index)) }
        }
    }

    /// Letters, and the joiners that Persian and the languages of India write inside words.
    private func isWordScalar(_ scalar: UInt32) -> Bool {
        ScalarClass(scalar) == .letter || scalar == 0x200C || scalar == 0x200D
    }

    /// A letter of ASCII, or one outside it: `l'été`.
    func isLetter(_ offset: Int) -> Bool {
        let byte = byte(offset)
        return (byte | 0x20) &- UInt8(ascii: "a") < 26 || (byte >= 0x80 && isWordScalar(scalar(at: offset).value))
    }

    /// Numbers with their signs (`3.50`, `10:30`, `20%`, `£5`), or a word that begins with a digit (`4G`, `2nd`).
    mutating func takeNumber() {
        var end = position
        while end < bytes.count, !isDigit(end) { end += scalar(at: end).length }
        while isDigit(end) || (isSeparator(byte(end)) && isDigit(end + 1)) { end += 1 }
        if byte(end) == UInt8(ascii: "%") { end += 1 }
        if isHandleByte(byte(end)), isDigit(position) {
            let keyStart = keys.count
            var flags: Token.Flags = []
            let wordEnd = writeWord(from: position, flags: &flags)
            append(.word, flags: flags, to: max(wordEnd, end), keyFrom: keyStart)
        } else {
            let keyStart = keys.count
            keys.append(contentsOf: bytes[position..<end])
            append(.number, to: end, keyFrom: keyStart)
        }
    }

    private func isSeparator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/")
    }
}
