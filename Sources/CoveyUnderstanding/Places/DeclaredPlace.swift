/// A declared place cut into alternatives (`London / Paris`) of parts (`Austin, TX`), in the normal form of names.
struct DeclaredPlace {
    /// The normal form, ASCII letters in the case they were written in.
    let written: [UInt8]
    /// The same in small letters and in capitals: byte for byte in the same places.
    let folded: [UInt8]
    let capitals: [UInt8]
    /// Each alternative is its parts, none of them empty.
    private(set) var alternatives: [[Range<Int>]] = []
    /// The country codes that flags spell, in capitals.
    let flags: [[UInt8]]

    /// More than any profile or place has; what is behind it is not looked at.
    private static let longest = 512

    init(_ text: String) {
        let bytes = Array(text.utf8.prefix(Self.longest))
        var normaliser = PlaceNormaliser(keepsCase: true)
        normaliser.take(bytes, bytes.indices)
        flags = normaliser.flags
        written = normaliser.bytes
        folded = written.map { $0 &- UInt8(ascii: "A") < 26 ? $0 | 0x20 : $0 }
        capitals = written.map { $0 &- UInt8(ascii: "a") < 26 ? $0 & 0xDF : $0 }
        cut()
    }

    private mutating func cut() {
        var parts: [Range<Int>] = []
        var start = 0
        for index in 0...written.count {
            let byte = index < written.count ? written[index] : PlaceNormaliser.alternativeMark
            guard byte == PlaceNormaliser.partMark || byte == PlaceNormaliser.alternativeMark else { continue }
            // The normal form has single spaces, so at most one on each side.
            let first = start < index && written[start] == UInt8(ascii: " ") ? start + 1 : start
            let last = first < index && written[index - 1] == UInt8(ascii: " ") ? index - 1 : index
            if first < last { parts.append(first..<last) }
            start = index + 1
            if byte == PlaceNormaliser.alternativeMark, !parts.isEmpty {
                alternatives.append(parts)
                parts = []
            }
        }
    }

    // MARK: Words

    /// A part without the words that people put before a name: `greater`, `downtown`, `based in the`.
    func withoutLeadingWords(_ part: Range<Int>) -> Range<Int> {
        var rest = part
        while let space = folded[rest].firstIndex(of: UInt8(ascii: " ")) {
            guard Self.leadingWords.value(of: folded, in: rest.lowerBound..<space) != nil else { break }
            rest = space + 1..<rest.upperBound
        }
        return rest
    }

    /// Whether a part names two things: `France and Spain`.
    func isPair(_ part: Range<Int>) -> Bool {
        wordStarts(part).contains { start in
            folded[start...].starts(with: "and ".utf8) || folded[start...].starts(with: "or ".utf8)
        }
    }

    /// Where the words of a part begin.
    func wordStarts(_ part: Range<Int>) -> [Int] {
        part.filter { $0 == part.lowerBound || folded[$0 - 1] == UInt8(ascii: " ") }
    }

    private static let leadingWords: ByteTable = {
        let words = [
            "greater", "central", "downtown", "inner", "north", "south", "east", "west", "northern", "southern",
            "eastern", "western", "near", "in", "from", "based", "living", "somewhere", "sunny", "rainy", "city", "of",
            "the", "outside", "around", "born", "currently", "now", "metro", "upstate",
        ]
        var table = ByteTable(minimumCapacity: words.count)
        for word in words.map({ Array($0.utf8) }) { table.set(1, of: word, in: word.indices) { first, _ in first } }
        return table
    }()
}
