import Covey

/// What payloads say of where a post is.
enum PostPlace {
    /// The names of a place from the narrow to the broad: `Austin`, `TX`.
    ///
    /// - Parameters:
    ///   - place: X's place object.
    ///   - name: The key of its full name.
    static func parts(_ place: JSONValue?, name: StaticString) -> [String] {
        guard let place else { return [] }
        var parts: [String] = []
        // A point of interest is no name of a place: only its country and where it is count.
        if !(place["place_type"]?.equals("poi") ?? false) {
            parts = (place[name] ?? place["name"])?.text.split(separator: ",").map(trimmed).filter { !$0.isEmpty } ?? []
        }
        if country(place) == nil, let name = place["country"]?.text, !name.isEmpty, parts.last != name {
            parts.append(name)
        }
        return parts
    }

    /// The country that a place object states, as two capitals.
    static func country(_ place: JSONValue?) -> String? {
        guard let place else { return nil }
        let codes = [place["country_code"], place["twitter_country_code"], place["country"]]
        return codes.lazy.compactMap { $0?.text }.first { code in
            code.utf8.count == 2 && code.utf8.allSatisfy { $0 &- UInt8(ascii: "A") < 26 }
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }

    /// A point of GeoJSON, or one written the other way around.
    static func point(_ point: JSONValue, latitudeFirst: Bool) -> Coordinates? {
        guard let (first, second) = pair(point["coordinates"]) else { return nil }
        return latitudeFirst
            ? Coordinates(latitude: first, longitude: second) : Coordinates(latitude: second, longitude: first)
    }

    private static func pair(_ numbers: JSONValue?) -> (Double, Double)? {
        guard var numbers = numbers?.elements, let first = numbers.next()?.number, let second = numbers.next()?.number
        else { return nil }
        return (first, second)
    }

    /// The widest bounds, in degrees, whose middle tells a city.
    private static let widest = 0.5

    /// The middle of a place's bounds, if they are narrow.
    ///
    /// - Parameter bounds: `bounding_box` of v1.1 or `geo` of Activity Streams, a polygon with the longitudes first; or
    ///   `geo` of v2, which has it as `bbox` of west, south, east and north.
    static func centre(_ bounds: JSONValue?) -> Coordinates? {
        guard let bounds else { return nil }
        var box: (west: Double, south: Double, east: Double, north: Double)?
        func add(_ longitude: Double, _ latitude: Double) {
            box =
                box.map {
                    (min($0.west, longitude), min($0.south, latitude), max($0.east, longitude), max($0.north, latitude))
                } ?? (longitude, latitude, longitude, latitude)
        }
        if let sides = bounds["bbox"] {
            let numbers = sides.elements.map(\.number)
            guard numbers.count == 4, let west = numbers[0], let south = numbers[1], let east = numbers[2],
                let north = numbers[3]
            else { return nil }
            add(west, south)
            add(east, north)
        } else if var rings = bounds["coordinates"]?.elements, let ring = rings.next() {
            for corner in ring.elements {
                guard let (longitude, latitude) = pair(corner) else { return nil }
                add(longitude, latitude)
            }
        }
        guard let box, box.east - box.west <= widest, box.north - box.south <= widest else { return nil }
        return Coordinates(latitude: (box.south + box.north) / 2, longitude: (box.west + box.east) / 2)
    }
}
