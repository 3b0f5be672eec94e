import Covey

/// Cuts UTF-8 bytes into tokens in one pass, without a regular expression and without ever failing.
///
/// It reads posts, not prose: handles, hashtags, links, emoji and emoticons are tokens of their own.
struct Tokeniser {
    let bytes: [UInt8]
    private(set) var tokens: [Token]
    var keys: [UInt8]
    var position = 0
    /// Whether anything came that can begin a quotation.
    private(set) var sawQuotation = false
    /// In the words of which language hashtags are cut.
    let language: Language

    /// - Parameters:
    ///   - bytes: The text.
    ///   - tokens: An empty array whose memory is used.
    ///   - keys: An empty array whose memory is used.
    init(bytes: [UInt8], tokens: [Token], keys: [UInt8], language: Language) {
        self.bytes = bytes
        self.tokens = tokens
        self.keys = keys
        self.language = language
        if keys.capacity < bytes.count + bytes.count / 4 {
            self.tokens.reserveCapacity(bytes.count / 4 + 4)
            self.keys.reserveCapacity(bytes.count + bytes.count / 4 + 8)
        }
    }

    /// Gives up the text, its tokens and their keys.
    mutating func finish() -> (bytes: [UInt8], tokens: [Token], keys: [UInt8]) {
        defer { (tokens, keys) = ([], []) }
        return (bytes, tokens, keys)
    }

    mutating func run() {
        while position < bytes.count { step() }
    }

    /// Consumes at least one byte.
    private mutating func step() {
        let byte = bytes[position]
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
            takeWordLinkOrEmail()
        case UInt8(ascii: " "), 0x09: position += 1
        case 0x0A, 0x0D: append(.lineBreak, to: position + 1)
        case 0x80...: takeWide()
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            if !takeKeycap() { takeNumber() }
        case UInt8(ascii: "@"):
            if followsRepostMark { sawQuotation = true }
            takeHandle()
        case UInt8(ascii: "#"):
            if !takeKeycap() { takeHashtag() }
        case UInt8(ascii: "$"): takeCashtagOrPrice()
        case UInt8(ascii: "-"):
            if isJoined(position) { position += 1 } else { takeMark() }
        case 0..<0x20, 0x7F: position += 1
        default: takeMark()
        }
    }

    /// A scalar outside ASCII.
    private mutating func takeWide() {
        let (scalar, length) = scalar(at: position)
        switch ScalarClass(scalar) {
        case .letter:
            if !takeBear(scalar) { takeWordLinkOrEmail() }
        case .space, .ignorable: position += length
        case .lineBreak: append(.lineBreak, to: position + length)
        case .emoji: takeEmoji()
        case .currency:
            if isDigit(position + length) { takeNumber() } else { append(.punctuation, to: position + length) }
        case .punctuation:
            if startsEmoji(at: position) { return takeEmoji() }
            if takeKaomoji(scalar) { return }
            if (0x201C...0x201E).contains(scalar) || scalar == 0xAB || scalar == 0xBB || scalar == 0x300C {
                sawQuotation = true
            }
            append(.punctuation, to: position + length)
        }
    }

    /// An emoticon, a run of full stops and exclamation or question marks, or one mark.
    private mutating func takeMark() {
        if takeKeycap() || takeEmoticon() { return }
        if bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: ">") { sawQuotation = true }
        var end = position + 1
        if isStop(bytes[position]) {
            while isStop(byte(end)) { end += 1 }
        }
        append(.punctuation, to: end)
    }

    /// Whether `RT` came last.
    private var followsRepostMark: Bool {
        guard let last = tokens.last, last.kind == .word, last.range.count == 2 else { return false }
        return bytes[last.range.lowerBound] == UInt8(ascii: "R")
    }

    private func isStop(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: ".")
    }

    /// Whether the mark at an offset stands between two letters, as the hyphen of `user-friendly` does.
    private func isJoined(_ offset: Int) -> Bool {
        offset > 0 && isWordByte(bytes[offset - 1]) && isWordByte(byte(offset + 1))
    }

    // MARK: Bytes

    /// The byte at an offset, or 0 past the end.
    @inline(__always)
    func byte(_ offset: Int) -> UInt8 {
        offset < bytes.count ? bytes[offset] : 0
    }

    func isDigit(_ offset: Int) -> Bool {
        byte(offset) &- UInt8(ascii: "0") < 10
    }

    /// A letter or digit of ASCII, an underscore, or part of a wider scalar.
    @inline(__always)
    func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || isHandleByte(byte)
    }

    /// A letter or digit of ASCII or an underscore.
    @inline(__always)
    func isHandleByte(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "_")
    }

    /// Whether the text goes on with `sign` at an offset, in letters of either case; `sign` is ASCII in lower case.
    func holds(_ sign: StaticString, at offset: Int) -> Bool {
        guard bytes.count - offset >= sign.utf8CodeUnitCount else { return false }
        return sign.withUTF8Buffer { buffer in
            buffer.indices.allSatisfy { index in
                let expected = unsafe buffer[index]
                let isLetter = expected &- UInt8(ascii: "a") < 26
                return bytes[offset + index] | (isLetter ? 0x20 : 0) == expected
            }
        }
    }

    /// The scalar that starts at an offset, and its length in bytes.
    @inline(__always)
    func scalar(at offset: Int) -> (value: UInt32, length: Int) {
        UTF8Decoding.scalar(in: bytes, at: offset)
    }

    // MARK: Tokens

    /// Adds the token from the position to `end`, whose key is what `keys` gained since `keyStart`, and moves on.
    mutating func append(_ kind: Token.Kind, flags: Token.Flags = [], to end: Int, keyFrom keyStart: Int? = nil) {
        let end = min(end, bytes.count)
        if let keyStart {
            let key = keyStart..<keys.count
            let hash = ByteTable.hash(keys, key)
            keys.append(UInt8(ascii: " "))
            tokens.append(Token(kind: kind, flags: flags, range: position..<end, key: key, hash: hash))
        } else {
            tokens.append(Token(kind: kind, flags: flags, range: position..<end, key: keys.count..<keys.count))
        }
        position = end
    }
}
