/// A compact table of places: names in normal form and what they mean, regions, and cities by where they are.
///
/// The bytes are used as they come from the file; nothing is built when they are read. All numbers are 32 bits,
/// little-endian. The header has 16: the magic text (2), the version, the size of the file in bytes, the number of
/// slots, names, meanings, regions, cities, cells and bytes of text, four zeros, and the FNV-1a checksum of those
/// before it. Behind it follow
///
/// - slots, a power of two of them: a hash table of names by open addressing; 0 or the number of a name from 1;
/// - names: hash, start in the text, length and in the upper half the number of meanings, the first meaning;
/// - meanings: kind, flags from bit 8 and country from bit 16; the region's or city's index; people;
/// - regions: id, start of the name in the text, length and in the upper half the country;
/// - cities: latitude and longitude in 1/100,000 degree, people, start of the name, length and country, region from 1
///   or 0; by cell, those without a position last;
/// - cells of one degree: the first city of each, row by row from the south-west, and the end of the last;
/// - the text in UTF-8.
///
/// `Setup/gazetteer.py` writes it, and ``GazetteerTable/Writer`` for an operator's own places.
struct GazetteerTable: Sendable {
    /// Everything behind the header but the text.
    let words: [UInt32]
    let text: [UInt8]
    private let layout: Layout

    static let magic = Array("COVEYGEO".utf8)
    static let version: UInt32 = 1
    static let headerCount = 16
    static let rows = 180
    static let columns = 360

    /// How many of each there are, and where each part begins.
    private struct Layout {
        let slots, names, meanings, regions, cities, cells, text: Int

        var nameStart: Int { slots }
        var meaningStart: Int { nameStart + names * 4 }
        var regionStart: Int { meaningStart + meanings * 3 }
        var cityStart: Int { regionStart + regions * 3 }
        var cellStart: Int { cityStart + cities * 6 }
        var wordCount: Int { cellStart + cells }
    }

    /// - Parameters:
    ///   - bytes: What the file holds.
    ///   - path: Named in errors.
    /// - Throws: `tableMalformed` where this is no table, one of another version, cut off or damaged in its header.
    init(_ bytes: [UInt8], path: String) throws(UnderstandingError) {
        func malformed(_ what: String) -> UnderstandingError {
            UnderstandingError(.tableMalformed, "\(path) \(what); `make places` writes it anew")
        }
        guard bytes.count >= Self.headerCount * 4, bytes.starts(with: Self.magic) else {
            throw malformed("is not a table of places")
        }
        let header = Self.words(bytes, 0..<Self.headerCount * 4)
        guard header[2] == Self.version else {
            throw malformed("is a table of places of version \(header[2]), not \(Self.version)")
        }
        guard header[15] == Self.checksum(bytes[..<((Self.headerCount - 1) * 4)]) else {
            throw malformed("is a table of places with a damaged header")
        }
        guard Int(header[3]) == bytes.count else {
            throw malformed("is a table of places of \(bytes.count) bytes, not the \(header[3]) it should have")
        }
        let counts = header[4...10].map(Int.init)
        layout = Layout(
            slots: counts[0], names: counts[1], meanings: counts[2], regions: counts[3], cities: counts[4],
            cells: counts[5], text: counts[6])
        let textStart = Self.headerCount * 4 + layout.wordCount * 4
        guard textStart + layout.text == bytes.count, layout.slots > layout.names, layout.slots.nonzeroBitCount == 1,
            layout.cells == Self.rows * Self.columns + 1
        else { throw malformed("is a table of places whose parts do not fit together") }
        words = Self.words(bytes, Self.headerCount * 4..<textStart)
        text = Array(bytes[textStart...])
    }

    private static func words(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt32] {
        unsafe [UInt32](unsafeUninitializedCapacity: range.count / 4) { words, count in
            unsafe bytes.withUnsafeBytes {
                unsafe UnsafeMutableRawBufferPointer(words).copyMemory(from: .init(rebasing: $0[range]))
            }
            count = range.count / 4
        }
    }

    /// FNV-1a, 32 bits (Fowler, Noll and Vo).
    static func checksum(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var value: UInt32 = 2_166_136_261
        for byte in bytes { value = (value ^ UInt32(byte)) &* 16_777_619 }
        return value
    }

    // MARK: Names

    var nameCount: Int { layout.names }

    /// What a name means, the likeliest first; empty where it is not known.
    ///
    /// A table that is damaged behind its header gives wrong answers or none, never a trap.
    ///
    /// - Parameters:
    ///   - name: In normal form, or an abbreviation in capitals.
    ///   - number: Of this table in the gazetteer.
    func meanings(of name: ArraySlice<UInt8>, table number: Int) -> [PlaceMeaning] {
        let hash = Self.checksum(name)
        let mask = layout.slots - 1
        var slot = Int(hash) & mask
        for _ in 0...mask {
            let index = Int(words[slot]) - 1
            guard index >= 0, index < layout.names else { return [] }
            let entry = layout.nameStart + index * 4
            if words[entry] == hash, text(at: words[entry + 1], words[entry + 2]).elementsEqual(name) {
                let first = Int(words[entry + 3])
                let end = min(first + Int(words[entry + 2] >> 16), layout.meanings)
                return first < end ? (first..<end).compactMap { meaning($0, table: number) } : []
            }
            slot = (slot + 1) & mask
        }
        return []
    }

    private func meaning(_ number: Int, table: Int) -> PlaceMeaning? {
        let entry = layout.meaningStart + number * 3
        let index = Int(words[entry + 1])
        guard let kind = PlaceMeaning.Kind(rawValue: words[entry] & 0xFF) else { return nil }
        var region: UInt32 = 0
        switch kind {
        case .country: break
        case .region:
            guard index < layout.regions else { return nil }
            region = words[layout.regionStart + index * 3]
        case .city:
            guard index < layout.cities else { return nil }
            region = self.region(ofCity: index).map { words[layout.regionStart + $0 * 3] } ?? 0
        }
        return PlaceMeaning(
            kind: kind, country: UInt16(words[entry] >> 16), region: region, table: table, index: index,
            people: words[entry + 2], flags: .init(rawValue: words[entry] >> 8 & 0xFF))
    }

    /// The name under a number, for tests.
    func name(_ number: Int) -> ArraySlice<UInt8> {
        let entry = layout.nameStart + number * 4
        return text(at: words[entry + 1], words[entry + 2])
    }

    // MARK: Regions and cities

    func regionName(_ index: Int) -> String {
        let entry = layout.regionStart + index * 3
        return String(decoding: text(at: words[entry + 1], words[entry + 2]), as: UTF8.self)
    }

    func cityName(_ index: Int) -> String {
        let entry = city(index)
        return String(decoding: text(at: words[entry + 3], words[entry + 4]), as: UTF8.self)
    }

    /// The index of the region that a city is in.
    func region(ofCity index: Int) -> Int? {
        let region = Int(words[city(index) + 5]) - 1
        return region >= 0 && region < layout.regions ? region : nil
    }

    func country(ofCity index: Int) -> UInt16 {
        UInt16(words[city(index) + 4] >> 16)
    }

    /// 0 where it is not known.
    func people(ofCity index: Int) -> UInt32 { words[city(index) + 2] }

    /// In degrees.
    func position(ofCity index: Int) -> (latitude: Double, longitude: Double) {
        let entry = city(index)
        return (
            Double(Int32(bitPattern: words[entry])) / 100_000, Double(Int32(bitPattern: words[entry + 1])) / 100_000
        )
    }

    /// The cities with a position in some cells of one row, by index.
    ///
    /// - Parameters:
    ///   - row: 0 at the south pole.
    ///   - columns: From 0, at 180 degrees west.
    func cities(row: Int, columns: Range<Int>) -> Range<Int> {
        let start = layout.cellStart + row * Self.columns
        let first = min(Int(words[start + columns.lowerBound]), layout.cities)
        return first..<max(first, min(Int(words[start + columns.upperBound]), layout.cities))
    }

    private func city(_ index: Int) -> Int { layout.cityStart + index * 6 }

    private func text(at start: UInt32, _ count: UInt32) -> ArraySlice<UInt8> {
        let first = min(Int(start), text.count)
        return text[first..<min(first + Int(count & 0xFFFF), text.count)]
    }
}
