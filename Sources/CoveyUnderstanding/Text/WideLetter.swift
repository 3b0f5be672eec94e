/// Letters outside ASCII: their lower case, and what of them a look-up form leaves out.
///
/// The ranges are written out, not asked of the running system, so that every machine makes the same keys.
enum WideLetter {
    /// The lower case of a capital of Latin, Greek or Cyrillic that UTF-8 writes in two bytes, as its small letter is; any
    /// other scalar is its own.
    @inline(__always)
    static func lowered(_ scalar: UInt32) -> UInt32 {
        guard scalar < 0x0430, scalar >= 0x00C0 else { return scalar }
        switch scalar {
        case 0x00C0...0x00DE: return scalar == 0x00D7 ? scalar : scalar + 0x20
        // The dotted capital and the dotless small I of Turkish are no pair.
        case 0x0130, 0x0131: return scalar
        case 0x0100...0x0137, 0x014A...0x0177: return scalar | 1
        case 0x0139...0x0148, 0x0179...0x017E: return scalar + (scalar & 1)
        case 0x0178: return 0x00FF
        case 0x0386: return 0x03AC
        case 0x0388...0x038A: return scalar + 37
        case 0x038C: return 0x03CC
        case 0x038E, 0x038F: return scalar + 63
        case 0x0391...0x03A1, 0x03A3...0x03AB: return scalar + 0x20
        case 0x0400...0x040F: return scalar + 0x50
        case 0x0410...0x042F: return scalar + 0x20
        default: return scalar
        }
    }

    /// The accents that are composed with the letter before them.
    static let accents: ClosedRange<UInt32> = 0x0300...0x0327

    /// The second byte of the letter of Latin-1 that a small letter and an accent make; its first byte is 0xC3.
    static func composed(_ base: UInt8, with accent: UInt32) -> UInt8? {
        switch (base, accent) {
        case (UInt8(ascii: "a"), 0x0300): 0xA0
        case (UInt8(ascii: "a"), 0x0301): 0xA1
        case (UInt8(ascii: "a"), 0x0302): 0xA2
        case (UInt8(ascii: "a"), 0x0303): 0xA3
        case (UInt8(ascii: "a"), 0x0308): 0xA4
        case (UInt8(ascii: "a"), 0x030A): 0xA5
        case (UInt8(ascii: "c"), 0x0327): 0xA7
        case (UInt8(ascii: "e"), 0x0300): 0xA8
        case (UInt8(ascii: "e"), 0x0301): 0xA9
        case (UInt8(ascii: "e"), 0x0302): 0xAA
        case (UInt8(ascii: "e"), 0x0308): 0xAB
        case (UInt8(ascii: "i"), 0x0300): 0xAC
        case (UInt8(ascii: "i"), 0x0301): 0xAD
        case (UInt8(ascii: "i"), 0x0302): 0xAE
        case (UInt8(ascii: "i"), 0x0308): 0xAF
        case (UInt8(ascii: "n"), 0x0303): 0xB1
        case (UInt8(ascii: "o"), 0x0300): 0xB2
        case (UInt8(ascii: "o"), 0x0301): 0xB3
        case (UInt8(ascii: "o"), 0x0302): 0xB4
        case (UInt8(ascii: "o"), 0x0303): 0xB5
        case (UInt8(ascii: "o"), 0x0308): 0xB6
        case (UInt8(ascii: "u"), 0x0300): 0xB9
        case (UInt8(ascii: "u"), 0x0301): 0xBA
        case (UInt8(ascii: "u"), 0x0302): 0xBB
        case (UInt8(ascii: "u"), 0x0308): 0xBC
        default: nil
        }
    }

    /// The stroke that stretches Arabic words and the marks of its short vowels, which most writers leave out.
    @inline(__always)
    static func isOptional(_ scalar: UInt32) -> Bool {
        scalar == 0x0640 || (0x064B...0x0652).contains(scalar) || scalar == 0x0670
    }
}
