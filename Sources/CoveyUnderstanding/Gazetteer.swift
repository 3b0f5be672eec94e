private import FoundationEssentials

/// The countries of the places that authors declare: `London, UK` to `GB`.
///
/// Authors write what they like there, so an answer is given only where the words leave one country: `Columbia` gives
/// none, `Columbia, SC` gives `US`, `London / Paris` gives none. Not a geocoder: it knows countries only.
///
/// Its table is made from GeoNames (CC BY 4.0) when the project is set up; see `Setup/gazetteer.py` for its lines.
public struct Gazetteer: Sendable {
    /// Names in normal form, and abbreviations in capitals, to an index into `meanings`.
    private var names: ByteTable
    private var meanings: [Meaning] = []
    /// ISO 3166-1 alpha-2 codes; a country is an index into it.
    private var codes: [String] = []

    /// The kind of a name, and the countries it may mean.
    struct Meaning: Hashable {
        var kind: Kind
        var countries: CountrySet
    }

    /// Where two kinds share a name, the first wins: Luxembourg is the country.
    enum Kind: UInt8 {
        case country
        case abbreviation
        case city
    }

    /// Loads the table.
    ///
    /// - Parameter path: The file that `Setup/gazetteer.py` wrote: UTF-8 lines of kind, name and country codes.
    /// - Throws: `tableUnreadable` where the file cannot be read, `tableMalformed` with the number of the first line
    ///   that is not a row.
    /// - Complexity: O(size of the file); about 90,000 rows in 30 ms.
    public init(tableAt path: String) throws(UnderstandingError) {
        let bytes: [UInt8]
        do {
            bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw UnderstandingError(.tableUnreadable, "cannot read the table of places at \(path)")
        }
        names = ByteTable(minimumCapacity: bytes.count / 16)
        var loader = Loader()
        var start = 0
        var number = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            number += 1
            if end > start, bytes[start] != UInt8(ascii: "#") {
                guard loader.add(bytes, start..<end, to: &names) else {
                    throw UnderstandingError(.tableMalformed, "line \(number) of \(path) is not a row of places")
                }
            }
            start = end + 1
        }
        meanings = loader.meanings
        codes = loader.codes
    }

    /// The country of a declared place.
    ///
    /// - Parameter ofDeclaredPlace: What an author's profile says, as written: any text.
    /// - Returns: An ISO 3166-1 alpha-2 code in capitals, or `nil` where the words name no place, several, or one of
    ///   which more than one country has its own.
    /// - Complexity: O(length of the text).
    public func country(ofDeclaredPlace: String) -> String? {
        let place = DeclaredPlace(ofDeclaredPlace)
        var answer: CountrySet?
        for alternative in place.alternatives {
            guard let found = countries(of: place, parts: alternative) else { continue }
            answer = answer?.intersection(found) ?? found
        }
        if !place.flags.isEmpty {
            var flags = CountrySet()
            for flag in place.flags {
                guard let meaning = meaning(of: flag, in: flag.indices) else { continue }
                flags = flags.union(meaning.countries)
            }
            if !flags.isEmpty { answer = answer?.intersection(flags) ?? flags }
        }
        return answer?.only.map { codes[$0] }
    }

    // MARK: Parts

    /// What the parts of one place leave: the last country, region or abbreviation, narrowed by the parts before it;
    /// else the cities, from the last to the first.
    private func countries(of place: DeclaredPlace, parts: [Range<Int>]) -> CountrySet? {
        var broad: CountrySet?
        var cities: CountrySet?
        for (index, part) in parts.enumerated().reversed() {
            let isLast = index == parts.count - 1 && index > 0
            let found = meanings(of: place, part, isLast: isLast)
            broad = Self.narrowed(broad, by: found.broad)
            cities = Self.narrowed(cities, by: found.city)
        }
        return Self.narrowed(broad, by: cities) ?? cities
    }

    /// A set without what another one rules out; a part that rules everything out says nothing of it.
    private static func narrowed(_ set: CountrySet?, by other: CountrySet?) -> CountrySet? {
        guard let set, let other else { return set ?? other }
        let both = set.intersection(other)
        return both.isEmpty ? set : both
    }

    /// What one part means: as a whole, without words such as `greater`, or by its last words (`Austin TX`).
    private func meanings(
        of place: DeclaredPlace, _ part: Range<Int>, isLast: Bool
    ) -> (broad: CountrySet?, city: CountrySet?) {
        if let meaning = meaning(of: place.folded, in: part), meaning.kind != .abbreviation {
            return meaning.kind == .country ? (meaning.countries, nil) : (nil, meaning.countries)
        }
        if let abbreviation = abbreviation(place, part, inAnyCase: isLast) { return (abbreviation, nil) }
        let core = place.withoutLeadingWords(part)
        if core != part, let meaning = meaning(of: place.folded, in: core) {
            return meaning.kind == .country ? (meaning.countries, nil) : (nil, meaning.countries)
        }
        if place.isPair(core) { return (nil, nil) }
        for start in place.wordStarts(core).suffix(4) where start > core.lowerBound {
            let tail = start..<core.upperBound
            var broad = abbreviation(place, tail, inAnyCase: false)
            if broad == nil, let meaning = meaning(of: place.folded, in: tail), meaning.kind == .country {
                broad = meaning.countries
            }
            guard let broad else { continue }
            let head = core.lowerBound..<start - 1
            guard let city = meaning(of: place.folded, in: head), city.kind == .city else { return (broad, nil) }
            return (broad, city.countries)
        }
        return (nil, nil)
    }

    private func meaning(of bytes: [UInt8], in range: Range<Int>) -> Meaning? {
        names.value(of: bytes, in: range).map { meanings[Int($0)] }
    }

    /// Two or three letters that stand for a country or a region: in capitals, or in any case behind a comma.
    private func abbreviation(_ place: DeclaredPlace, _ range: Range<Int>, inAnyCase: Bool) -> CountrySet? {
        guard (2...3).contains(range.count) else { return nil }
        guard let meaning = meaning(of: inAnyCase ? place.capitals : place.written, in: range) else { return nil }
        return meaning.kind == .abbreviation ? meaning.countries : nil
    }
}
