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
            takeLink()
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
        var previous: UInt8 = 0
        var run = 0
        while offset < limit {
            let byte = bytes[offset]
            if byte < 0x80 {
                var folded = byte
                if byte &- UInt8(ascii: "a") < 26 {
                    letters += 1
                } else if byte &- UInt8(ascii: "A") < 26 {
                    letters += 1
                    capitals += 1
                    folded |= 0x20
                } else if byte == UInt8(ascii: "'") {
                    guard offset > start, isLetter(offset + 1) else { break }
                } else if !isHandleByte(byte) || (byte == UInt8(ascii: "_") && !isWordByte(self.byte(offset + 1))) {
                    // An underscore joins two parts of a word; elsewhere it is a mark, as in `_this_`.
                    break
                }
                offset += 1
                if folded == previous, folded >= UInt8(ascii: "a") {
                    run += 1
                    if run > 2 {
                        flags.insert(.elongated)
                        continue
                    }
                } else {
                    run = 1
                }
                previous = folded
                keys.append(folded)
            } else {
                let (scalar, length) = scalar(at: offset)
                if scalar == 0x2019 || scalar == 0x2018 {
                    guard offset > start, isLetter(offset + length) else { break }
                    keys.append(UInt8(ascii: "'"))
                } else if isWordScalar(scalar) {
                    letters += 1
                    for index in offset..<offset + length { keys.append(bytes[index]) }
                } else {
                    break
                }
                previous = 0
                offset += length
            }
        }
        if letters >= 3, capitals == letters { flags.insert(.shouted) }
        return offset
    }

    /// Letters, and the joiners that Persian and the languages of India write inside words.
    private func isWordScalar(_ scalar: UInt32) -> Bool {
        ScalarClass(scalar) == .letter || scalar == 0x200C || scalar == 0x200D
    }

    private func isLetter(_ offset: Int) -> Bool {
        (byte(offset) | 0x20) &- UInt8(ascii: "a") < 26
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
