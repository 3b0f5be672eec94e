/// Brings names of places into one form, so that `São Paulo`, `SAO PAULO` and `sao paulo` are the same bytes.
///
/// Small letters without accents, one space between words; hyphens are spaces; full stops, apostrophes and digits go.
/// Scripts other than Latin, Greek and Cyrillic stay as they are.
struct PlaceNormaliser {
    /// The normal form so far.
    private(set) var bytes: [UInt8] = []
    /// The country codes that flags spelled, in capitals.
    private(set) var flags: [[UInt8]] = []
    private var flagLetters: [UInt8] = []

    /// Leaves ASCII letters in the case they have.
    let keepsCase: Bool

    /// Bytes that no name has: the end of a part (`Austin|, TX`), the end of an alternative (`London| / Paris`).
    static let partMark: UInt8 = 1
    static let alternativeMark: UInt8 = 2
    private static let space = UInt8(ascii: " ")

    init(keepsCase: Bool) {
        self.keepsCase = keepsCase
    }

    /// The normal form of a name; with bytes of marks in it where it is none.
    static func normalForm(of name: String) -> [UInt8] {
        var normaliser = PlaceNormaliser(keepsCase: false)
        let bytes = Array(name.utf8)
        normaliser.take(bytes, bytes.indices)
        return normaliser.bytes
    }

    /// Forgets everything but its memory.
    mutating func reset() {
        bytes.removeAll(keepingCapacity: true)
        flags.removeAll()
        flagLetters.removeAll()
    }

    /// Appends a range of UTF-8.
    mutating func take(_ text: [UInt8], _ range: Range<Int>) {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (scalar, length) = UTF8Decoding.scalar(in: text, at: offset)
            offset += length
            if scalar < 0x80 { takeASCII(UInt8(scalar)) } else { takeWide(scalar) }
        }
        if bytes.last == Self.space { bytes.removeLast() }
    }

    private mutating func takeASCII(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): bytes.append(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(keepsCase ? byte : byte | 0x20)
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "'"), UInt8(ascii: "`"): break
        case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: ":"):
            bytes.append(Self.partMark)
        case UInt8(ascii: "/"), UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: "+"), UInt8(ascii: "~"),
            UInt8(ascii: "&"), 0x0A, 0x0D:
            bytes.append(Self.alternativeMark)
        case UInt8(ascii: "-") where bytes.last == Self.space: bytes.append(Self.partMark)
        default: takeSpace()
        }
    }

    private mutating func takeSpace() {
        guard let last = bytes.last, last > Self.space else { return }
        bytes.append(Self.space)
    }

    private mutating func takeWide(_ scalar: UInt32) {
        switch scalar {
        case 0xC0...0x17F: takeAccented(scalar)
        case 0x0218, 0x0219: bytes.append(UInt8(ascii: "s"))
        case 0x021A, 0x021B: bytes.append(UInt8(ascii: "t"))
        case 0x0300...0x036F, 0x2018, 0x2019, 0x02BB, 0x02BC, 0x200B...0x200F, 0xFE00...0xFE0F: break
        case 0x0391...0x03A9, 0x0410...0x042F: UTF8Decoding.append(scalar + 0x20, to: &bytes)
        case 0x0400...0x040F: UTF8Decoding.append(scalar + 0x50, to: &bytes)
        case 0x1E00...0x1EFF: UTF8Decoding.append(scalar | 1, to: &bytes)
        case 0x2013, 0x2014, 0x3001, 0xFF0C, 0x060C: bytes.append(Self.partMark)
        case 0x1F1E6...0x1F1FF: takeFlagLetter(UInt8(scalar - 0x1F1E6) + UInt8(ascii: "A"), complete: true)
        case 0xE0061...0xE007A: takeFlagLetter(UInt8(scalar - 0xE0061) + UInt8(ascii: "A"), complete: false)
        case 0xE007F: flagLetters.removeAll()
        default:
            switch ScalarClass(scalar) {
            case .letter: UTF8Decoding.append(scalar, to: &bytes)
            case .ignorable: break
            case .space: takeSpace()
            case .lineBreak, .currency, .punctuation, .emoji: bytes.append(Self.alternativeMark)
            }
        }
    }

    /// A pair of regional indicators is a flag; of a flag in tags (`gbsct`) the first two letters are the country.
    private mutating func takeFlagLetter(_ letter: UInt8, complete: Bool) {
        flagLetters.append(letter)
        if flagLetters.count == 2 { flags.append(flagLetters) }
        if complete {
            bytes.append(Self.alternativeMark)
            if flagLetters.count == 2 { flagLetters.removeAll() }
        }
    }

    /// The letters of U+00C0 to U+017F without their accents.
    private static let plainLetters: [UInt8] = Array(
        ("aaaaaaaceeeeiiiidnooooo ouuuuyts" + "aaaaaaaceeeeiiiidnooooo ouuuuyty"
            + "aaaaaaccccccccddddeeeeeeeeeegggggggg"
            + "hhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)

    private mutating func takeAccented(_ scalar: UInt32) {
        bytes.append(Self.plainLetters[Int(scalar) - 0xC0])
    }
}
