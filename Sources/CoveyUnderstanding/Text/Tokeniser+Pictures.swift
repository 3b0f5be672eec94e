/// Emoji and emoticons.
extension Tokeniser {
    private static let variationText: UInt32 = 0xFE0E
    private static let variationPicture: UInt32 = 0xFE0F
    private static let joiner: UInt32 = 0x200D
    private static let skinTones: ClosedRange<UInt32> = 0x1F3FB...0x1F3FF
    private static let flagLetters: ClosedRange<UInt32> = 0x1F1E6...0x1F1FF
    private static let tags: ClosedRange<UInt32> = 0xE0020...0xE007F

    /// Whether a picture starts here: an emoji, or a plain sign that U+FE0F turns into one.
    func startsEmoji(at offset: Int) -> Bool {
        let (scalar, length) = scalar(at: offset)
        guard scalar >= 0x80 else { return false }
        return ScalarClass(scalar) == .emoji || self.scalar(at: offset + length).value == Self.variationPicture
    }

    /// One picture by the grammar of Unicode Technical Standard 51, section 1.4.9: a flag, or elements with their
    /// variation, skin tone and tags, joined by U+200D.
    ///
    /// The key leaves variation selectors, skin tones and tags out, so that all tones of a gesture are one entry.
    mutating func takeEmoji() {
        let keyStart = keys.count
        var end = position
        let (first, length) = scalar(at: end)
        write(end, length)
        end += length
        if Self.flagLetters.contains(first) {
            let next = scalar(at: end)
            if Self.flagLetters.contains(next.value) {
                write(end, next.length)
                end += next.length
            }
            return append(.emoji, to: end, keyFrom: keyStart)
        }
        scan: while end < bytes.count {
            let (scalar, length) = scalar(at: end)
            switch scalar {
            case Self.variationText, Self.variationPicture, Self.skinTones, Self.tags:
                end += length
            case Self.joiner where startsEmoji(at: end + length):
                let next = self.scalar(at: end + length)
                write(end, length)
                write(end + length, next.length)
                end += length + next.length
            default:
                break scan
            }
        }
        append(.emoji, to: end, keyFrom: keyStart)
    }

    mutating func write(_ offset: Int, _ length: Int) {
        for index in offset..<offset + length { keys.append(bytes[index]) }
    }

    /// A digit, `#` or `*` with the keycap U+20E3 over it: a picture without an opinion.
    mutating func takeKeycap() -> Bool {
        guard byte(position + 1) >= 0x80 else { return false }
        guard isDigit(position) || "#*".utf8.contains(bytes[position]) else { return false }
        var end = position + 1
        var next = scalar(at: end)
        if next.value == Self.variationPicture {
            end += next.length
            next = scalar(at: end)
        }
        guard next.value == 0x20E3 else { return false }
        append(.emoji, to: end + next.length)
        return true
    }

    /// `:)`, `;-D`, `:'(`, `<3`, `</3`, `^_^`, `-_-`, `(:` and their like. The key is eyes and mouth without the nose.
    mutating func takeEmoticon() -> Bool {
        let before: UInt8 = position == 0 ? 0 : bytes[position - 1]
        let follows = !isHandleByte(before)
        switch bytes[position] {
        case UInt8(ascii: ":"), UInt8(ascii: "="):
            return takeFace(eyes: position, follows: follows)
        case UInt8(ascii: ">"):
            guard follows else { return false }
            if byte(position + 1) == UInt8(ascii: ":") { return takeFace(eyes: position + 1, follows: true) }
            return takeExact(">_<") || takeExact(">.<", as: ">_<") || takeExact(">__<", as: ">_<")
        case UInt8(ascii: "<"):
            return takeExact("<3", repeating: true) || takeExact("</3")
        case UInt8(ascii: "^"):
            return takeExact("^_^") || takeExact("^__^", as: "^_^") || takeExact("^.^", as: "^_^")
                || takeExact("^-^", as: "^_^") || takeExact("^o^", as: "^_^")
                || (before != UInt8(ascii: "^") && takeExact("^^", repeating: true))
        case UInt8(ascii: "-"):
            return takeExact("-_-") || takeExact("-__-", as: "-_-") || takeExact("-.-")
        case UInt8(ascii: "("):
            return (follows && (takeExact("(:") || takeExact("(;"))) || takeKaomoji(UInt32(UInt8(ascii: "(")))
        case UInt8(ascii: ";"):
            return takeFace(eyes: position, follows: follows)
                || (follows && (takeExact(";_;") || takeExact(";-;", as: ";_;")))
        case UInt8(ascii: "\\"):
            return takeExact("\\o/")
        case UInt8(ascii: "."):
            return follows && takeExact("._.")
        default:
            return false
        }
    }

    /// Takes a sign that stands here as it is, under the key `key` where that is another; with `repeating`, its last
    /// byte may come again: `<333`.
    private mutating func takeExact(
        _ sign: StaticString, as key: StaticString? = nil, repeating: Bool = false
    ) -> Bool {
        guard holds(sign, at: position) else { return false }
        var end = position + sign.utf8CodeUnitCount
        if repeating {
            while byte(end) == bytes[end - 1] { end += 1 }
        }
        guard !isHandleByte(byte(end)) else { return false }
        let keyStart = keys.count
        if let key { write(key) } else { write(position, sign.utf8CodeUnitCount) }
        append(.emoticon, to: end, keyFrom: keyStart)
        return true
    }

    mutating func write(_ key: StaticString) {
        key.withUTF8Buffer { buffer in
            for index in buffer.indices { keys.append(unsafe buffer[index]) }
        }
    }

    private mutating func takeFace(eyes: Int, follows: Bool) -> Bool {
        var mouth = eyes + 1
        var weeps = false
        if byte(mouth) == UInt8(ascii: "'") {
            weeps = true
            mouth += 1
        }
        let nose = byte(mouth)
        if nose == UInt8(ascii: "-") || nose == UInt8(ascii: "^")
            || (nose == UInt8(ascii: "o") && "()".utf8.contains(byte(mouth + 1)))
        {
            mouth += 1
        }
        var lips = byte(mouth)
        if lips &- UInt8(ascii: "a") < 26 { lips &= 0xDF }
        var end = mouth + 1
        switch lips {
        case UInt8(ascii: ")"), UInt8(ascii: "("):
            while byte(end) == lips { end += 1 }
            // A bracket with words in it: "Prices:(see below)", "x=(1+2)".
            if lips == UInt8(ascii: "(") || bytes[eyes] == UInt8(ascii: "="), isLetter(end) || isDigit(end) {
                return false
            }
        case UInt8(ascii: "]"), UInt8(ascii: "["), UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "|"),
            UInt8(ascii: "*"), UInt8(ascii: "}"), UInt8(ascii: "{"), UInt8(ascii: "@"):
            guard follows, !isWordByte(byte(end)), byte(end) != UInt8(ascii: "/") else { return false }
        case UInt8(ascii: "D"), UInt8(ascii: "P"), UInt8(ascii: "O"), UInt8(ascii: "3"), UInt8(ascii: "S"),
            UInt8(ascii: "X"), UInt8(ascii: "C"):
            guard follows, !isWordByte(byte(end)) else { return false }
        default:
            return false
        }
        let keyStart = keys.count
        if eyes > position { keys.append(UInt8(ascii: ">")) }
        keys.append(bytes[eyes] == UInt8(ascii: "=") ? UInt8(ascii: ":") : bytes[eyes])
        if weeps { keys.append(UInt8(ascii: "'")) }
        keys.append(lips)
        append(.emoticon, to: end, keyFrom: keyStart)
        return true
    }
}
