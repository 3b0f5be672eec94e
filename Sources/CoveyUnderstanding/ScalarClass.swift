/// What a Unicode scalar outside ASCII is to the tokeniser.
///
/// The ranges are written out, not asked of the running system, so that every machine cuts a text alike. Emoji follow
/// Unicode Technical Standard 51, Extended_Pictographic, by block; what is none of the named classes is a letter.
enum ScalarClass {
    case letter
    case space
    case lineBreak
    /// Joiners, direction marks, variation selectors: not visible on their own.
    case ignorable
    case currency
    case punctuation
    case emoji

    init(_ scalar: UInt32) {
        switch scalar {
        case 0x00A2...0x00A5, 0x20A0...0x20CF: self = .currency
        case 0x0085, 0x2028, 0x2029: self = .lineBreak
        case 0x00A0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self = .space
        case 0x0080...0x009F, 0x00AD, 0x200B...0x200F, 0x20D0...0x20FF, 0x202A...0x202E, 0x2060...0x206F,
            0xFE00...0xFE0F, 0xFEFF,
            0xE0000...0xE0FFF:
            self = .ignorable
        case 0x00AA, 0x00B5, 0x00BA: self = .letter
        // These have a picture only with the selector U+FE0F behind them; see `Tokeniser.startsEmoji`.
        case 0x00A1...0x00BF, 0x00D7, 0x00F7, 0x2010...0x2027, 0x2030...0x205E, 0x2100...0x2319, 0x231C...0x23E8,
            0x2400...0x25FF, 0x2900...0x2B1A, 0x2B1D...0x2B4F, 0x2B51...0x2B54, 0x2E00...0x2E7F, 0x3001...0x3004,
            0x3008...0x3030, 0x303D, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65:
            self = .punctuation
        case 0x231A, 0x231B, 0x23E9...0x23FF, 0x2600...0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B55...0x2BFF, 0x3297, 0x3299,
            0x1F000...0x1FAFF:
            self = .emoji
        default: self = .letter
        }
    }
}
