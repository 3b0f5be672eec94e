public import Covey

/// Where places are, by the names that a ``Gazetteer`` gives them: what a map is drawn from.
///
/// A region or a country is shown where its largest city is: its middle is often where nobody lives, or in the sea.
public struct PlacePositions: Sendable {
    /// A position and how it was found.
    public struct Answer: Hashable, Sendable {
        public let position: Coordinates
        /// It is that of the largest city in the place, not of the place itself.
        public let isLargestCity: Bool
    }

    private struct Key: Hashable {
        var country: String
        var region: String?
        var city: String?
    }

    private struct City {
        var position: Coordinates
        var people: UInt32
    }

    private var largest: [Key: City] = [:]

    /// - Complexity: O(cities of the gazetteer), some tens of thousands.
    public init(_ gazetteer: Gazetteer) {
        // The operator's own places come first and stay.
        for table in gazetteer.tables {
            var found: [Key: City] = [:]
            for row in 0..<GazetteerTable.rows {
                for index in table.cities(row: row, columns: 0..<GazetteerTable.columns) {
                    let middle = table.position(ofCity: index)
                    guard let position = Coordinates(latitude: middle.latitude, longitude: middle.longitude) else {
                        continue
                    }
                    let city = City(position: position, people: table.people(ofCity: index))
                    let country = Gazetteer.code(table.country(ofCity: index))
                    let region = table.region(ofCity: index).map(table.regionName)
                    for key in [
                        Key(country: country, region: region, city: table.cityName(index)),
                        Key(country: country, region: region), Key(country: country),
                    ] where found[key].map({ $0.people < city.people }) ?? true { found[key] = city }
                }
            }
            largest.merge(found) { own, _ in own }
        }
    }

    /// Where a place is; a city that is not known by its position is looked for no further.
    ///
    /// - Parameters:
    ///   - country: ISO 3166-1 alpha-2 code, upper case.
    ///   - region: As ``Place/region``.
    ///   - city: As ``Place/city``.
    /// - Returns: `nil` where the place is not known.
    public func answer(country: String, region: String?, city: String?) -> Answer? {
        largest[Key(country: country, region: region, city: city)].map {
            Answer(position: $0.position, isLargestCity: city == nil)
        }
    }
}
