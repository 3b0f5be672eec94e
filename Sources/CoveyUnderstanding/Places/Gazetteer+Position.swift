import Covey

#if canImport(Glibc)
    import Glibc
#endif

extension Gazetteer {
    /// A position is in a city that is at most so far from it, in kilometres.
    static let cityReach = 25.0
    /// A position is in the country of the nearest city that is at most so far from it, in kilometres.
    static let countryReach = 200.0

    /// A city and how far it is away, in kilometres.
    private struct Near {
        var table: Int
        var index: Int
        var distance: Double
    }

    /// The city that a position is in, or else its country.
    ///
    /// The nearest city within 25 km is the city, of cities of more than 15,000 people, or the one that it is a quarter
    /// of. Farther out, up to 200 km, the
    /// nearest city gives the country alone. The place is doubtful where a city of another country is less than twice
    /// as far away as the nearest one.
    ///
    /// - Returns: `nil` where no city is within 200 km.
    /// - Complexity: O(cities within some degrees).
    func place(at position: Coordinates, source: Place.Source) -> Place? {
        guard
            let first = nearest(to: position, within: Self.cityReach)
                ?? nearest(to: position, within: Self.countryReach)
        else { return nil }
        let isDoubtful = nearestByCountry(to: position, within: 2 * first.distance).count > 1
        let country = tables[first.table].country(ofCity: first.index)
        var meaning = PlaceMeaning.country(country)
        if first.distance <= Self.cityReach {
            meaning.kind = .city
            meaning.table = first.table
            meaning.index = city(around: position, withQuarter: first) ?? first.index
        }
        return place(meaning, source: source, isDoubtful: isDoubtful)
    }

    /// The city that the nearest one is a quarter of: of the same region, with five times the people or more, and so
    /// near that it spreads over the position. A city of a million people is taken to reach 6 km from its middle, and
    /// the area to grow with the people.
    private func city(around position: Coordinates, withQuarter quarter: Near) -> Int? {
        let table = tables[quarter.table]
        guard table.people(ofCity: quarter.index) > 0 else { return nil }
        let (country, region) = (table.country(ofCity: quarter.index), table.region(ofCity: quarter.index))
        var largest = (people: UInt64(table.people(ofCity: quarter.index)) * 5, index: Int?.none)
        Self.forEachCity(of: table, around: position, within: Self.cityReach) { index in
            let people = UInt64(table.people(ofCity: index))
            guard people >= largest.people, quarter.index != index, table.country(ofCity: index) == country,
                table.region(ofCity: index) == region
            else { return }
            let middle = table.position(ofCity: index)
            let distance = Self.distance(position.latitude, position.longitude, middle.latitude, middle.longitude)
            if distance <= 0.006 * Double(people).squareRoot() { largest = (people, index) }
        }
        return largest.index
    }

    /// The nearest city within a distance in kilometres.
    private func nearest(to position: Coordinates, within reach: Double) -> Near? {
        nearestByCountry(to: position, within: reach).min { $0.distance < $1.distance }
    }

    /// The nearest city of each country within a distance in kilometres, in the order of the countries.
    private func nearestByCountry(to position: Coordinates, within reach: Double) -> [Near] {
        var nearest: [UInt16: Near] = [:]
        for (number, table) in tables.enumerated() {
            Self.forEachCity(of: table, around: position, within: reach) { index in
                let city = table.position(ofCity: index)
                let distance = Self.distance(
                    position.latitude, position.longitude, city.latitude, city.longitude)
                guard distance <= reach else { return }
                let country = table.country(ofCity: index)
                if let known = nearest[country], known.distance <= distance { return }
                nearest[country] = Near(table: number, index: index, distance: distance)
            }
        }
        return nearest.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Every city in the cells that a circle may touch. Columns go around the Earth; near a pole a row is taken whole.
    private static func forEachCity(
        of table: GazetteerTable, around position: Coordinates, within reach: Double, _ body: (Int) -> Void
    ) {
        let degrees = reach / kilometresPerDegree
        let rows = GazetteerTable.rows
        let south = max(0, Int((position.latitude - degrees + 90).rounded(.down)))
        let north = min(rows - 1, Int((position.latitude + degrees + 90).rounded(.down)))
        for row in max(0, min(south, rows - 1))...max(0, north) {
            // A degree of longitude is shortest where the circle and the row are nearest to a pole; and an arc is at
            // most half a pi times its sine.
            let edge = max(abs(Double(row) - 90), abs(Double(row) - 89), abs(position.latitude))
            let shrink = cos(min(edge, 90) * .pi / 180)
            let width = shrink > 0 ? degrees / shrink * .pi / 2 : 360
            guard width < 179 else {
                for index in table.cities(row: row, columns: 0..<GazetteerTable.columns) { body(index) }
                continue
            }
            let west = Int((position.longitude - width + 180).rounded(.down))
            let east = Int((position.longitude + width + 180).rounded(.down))
            for column in west...east {
                let column = (column % GazetteerTable.columns + GazetteerTable.columns) % GazetteerTable.columns
                for index in table.cities(row: row, columns: column..<column + 1) { body(index) }
            }
        }
    }

    /// The mean radius of the Earth is 6,371.0088 km.
    private static let radius = 6_371.0088
    private static let kilometresPerDegree = radius * .pi / 180

    /// The distance of two positions in kilometres.
    ///
    /// - Parameters: Latitudes and longitudes in degrees.
    /// - Source: the haversine formula; Sinnott, "Virtues of the Haversine", Sky and Telescope 68(2), 1984.
    static func distance(
        _ latitude: Double, _ longitude: Double, _ otherLatitude: Double, _ otherLongitude: Double
    ) -> Double {
        let radians = Double.pi / 180
        let vertical = sin((otherLatitude - latitude) * radians / 2)
        let horizontal = sin((otherLongitude - longitude) * radians / 2)
        let square =
            vertical * vertical + cos(latitude * radians) * cos(otherLatitude * radians) * horizontal * horizontal
        return 2 * radius * asin(min(1, square.squareRoot()))
    }
}
