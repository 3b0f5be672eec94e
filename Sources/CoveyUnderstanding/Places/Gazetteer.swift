import Covey
private import FoundationEssentials

/// Places by their names and by their positions.
///
/// Its table is made from GeoNames (CC BY 4.0) when the project is set up, see `Setup/gazetteer.py`; an operator's own
/// places come before it. Not a geocoder: it knows countries, states and provinces as far as they have names there, and
/// cities of more than 15,000 people; no streets and no quarters.
public struct Gazetteer: Sendable {
    /// The operator's own places first. A name that one table knows is not looked up in the next.
    let tables: [GazetteerTable]

    /// Loads the table.
    ///
    /// - Parameters:
    ///   - path: The file that `Setup/gazetteer.py` wrote; `nil` for own places alone.
    ///   - ownPlaces: A CSV file with the columns `name,country,region,city,latitude,longitude`; see ``OwnPlaces``.
    /// - Throws: `tableUnreadable` where a file cannot be read, `tableMalformed` where it is no table or has a row that
    ///   is no place, with its line.
    /// - Complexity: O(size of the files) to read them; nothing is built of the table.
    public init(tableAt path: String?, ownPlaces: String? = nil) throws(UnderstandingError) {
        var tables: [GazetteerTable] = []
        if let ownPlaces { tables.append(try OwnPlaces.table(try Self.bytes(ownPlaces), path: ownPlaces)) }
        if let path { tables.append(try GazetteerTable(try Self.bytes(path), path: path)) }
        self.tables = tables
    }

    private static func bytes(_ path: String) throws(UnderstandingError) -> [UInt8] {
        do {
            return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped))
        } catch {
            throw UnderstandingError(.tableUnreadable, "cannot read the table of places at \(path)")
        }
    }

    /// The country of a declared place.
    ///
    /// - Parameter ofDeclaredPlace: What an author's profile says, as written: any text.
    /// - Returns: An ISO 3166-1 alpha-2 code in capitals, or `nil` where the words name no place, several, or one of
    ///   which more than one country has its own.
    /// - Complexity: O(length of the text).
    public func country(ofDeclaredPlace: String) -> String? {
        finding(inDeclaredPlace: ofDeclaredPlace)?.countryCode
    }

    /// What a name means, the likeliest first.
    ///
    /// - Parameter name: In normal form, or an abbreviation in capitals.
    func meanings(of name: ArraySlice<UInt8>) -> [PlaceMeaning] {
        for (number, table) in tables.enumerated() {
            let found = table.meanings(of: name, table: number)
            if !found.isEmpty { return found }
        }
        return []
    }

    /// The names of a place.
    func place(_ meaning: PlaceMeaning, source: Place.Source, isDoubtful: Bool) -> Place {
        var place = Place(country: Self.code(meaning.country), source: source, isDoubtful: isDoubtful)
        switch meaning.kind {
        case .country: break
        case .region: place.region = tables[meaning.table].regionName(meaning.index)
        case .city:
            let table = tables[meaning.table]
            place.region = table.region(ofCity: meaning.index).map(table.regionName)
            place.city = table.cityName(meaning.index)
        }
        return place
    }

    /// The two letters of a country.
    static func code(_ country: UInt16) -> String {
        String(decoding: [UInt8(country >> 8), UInt8(country & 0xFF)], as: UTF8.self)
    }

    /// A country by two capitals; `nil` where a text is anything else.
    static func country(_ code: String) -> UInt16? {
        let letters = Array(code.utf8)
        guard letters.count == 2, letters.allSatisfy({ $0 &- UInt8(ascii: "A") < 26 }) else { return nil }
        return UInt16(letters[0]) << 8 | UInt16(letters[1])
    }
}
