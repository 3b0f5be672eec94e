/// An operator's own places, as CSV.
///
/// The first row is `name,country,region,city,latitude,longitude`. Each other row is one name of one place: what people
/// write, an ISO 3166-1 alpha-2 code, and, where they are known, the state or province, the city and its position in
/// degrees. A row without a city names a region, one without a region either a country. A name of two or three capitals
/// counts in capitals or behind a comma. A name of this file is no longer looked up in the table of places; rows of one
/// name are as likely as one another.
enum OwnPlaces {
    static let columns = ["name", "country", "region", "city", "latitude", "longitude"]

    /// Reads a file.
    ///
    /// - Parameter path: Named in errors.
    /// - Throws: `tableMalformed` with the line of the first row that is no place.
    static func table(_ bytes: [UInt8], path: String) throws(UnderstandingError) -> GazetteerTable {
        var writer = GazetteerTable.Writer()
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let lines = (bytes.starts(with: mark) ? bytes[3...] : bytes[...]).split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            func malformed(_ what: String) -> UnderstandingError {
                UnderstandingError(.tableMalformed, "\(path):\(index + 1): \(what)")
            }
            guard let line = String(validating: line, as: UTF8.self) else { throw malformed("the row is not UTF-8") }
            let text = line.hasSuffix("\r") ? String(line.dropLast()) : line
            guard let fields = fields(text) else { throw malformed("the row has a quote that is never closed") }
            if index == 0 {
                guard fields == columns else {
                    throw malformed("the first row must be \(columns.joined(separator: ","))")
                }
                continue
            }
            if text.isEmpty { continue }
            do {
                try add(fields, to: &writer)
            } catch {
                throw malformed(error.reason)
            }
        }
        return try GazetteerTable(writer.bytes, path: path)
    }

    private struct Refusal: Error {
        var reason: String
    }

    private static func add(_ fields: [String], to writer: inout GazetteerTable.Writer) throws(Refusal) {
        guard fields.count == columns.count else {
            throw Refusal(reason: "the row has \(fields.count) fields, not \(columns.count)")
        }
        guard let country = Gazetteer.country(fields[1]) else {
            throw Refusal(reason: "the country \"\(fields[1])\" is not two capitals, such as GB")
        }
        let name = Array(fields[0].utf8)
        let isShort = (2...3).contains(name.count) && name.allSatisfy { $0 &- UInt8(ascii: "A") < 26 }
        let key = isShort ? name : PlaceNormaliser.normalForm(of: fields[0])
        guard !key.isEmpty, key.count <= 0xFFFF, !key.contains(where: { $0 < UInt8(ascii: " ") }) else {
            throw Refusal(reason: "the name \"\(fields[0])\" is empty, or has a mark that ends a name")
        }
        guard fields[2].utf8.count <= 0xFFFF, fields[3].utf8.count <= 0xFFFF else {
            throw Refusal(reason: "the region or the city is longer than 65,535 bytes")
        }
        var position: GazetteerTable.Writer.Position?
        if !fields[4].isEmpty || !fields[5].isEmpty {
            guard let latitude = Double(fields[4]), let longitude = Double(fields[5]), abs(latitude) <= 90,
                abs(longitude) <= 180
            else {
                throw Refusal(reason: "the position \"\(fields[4]),\(fields[5])\" is not a latitude and a longitude")
            }
            guard !fields[3].isEmpty else {
                throw Refusal(reason: "a position belongs to a city, and the row names none")
            }
            position = .init(
                latitude: Int32((latitude * 100_000).rounded()), longitude: Int32((longitude * 100_000).rounded()))
        }
        writer.add(key, country: country, region: fields[2], city: fields[3], position: position)
    }

    /// The fields of a row (RFC 4180, each row on one line) without blanks around them; `nil` for an open quote.
    private static func fields(_ row: String) -> [String]? {
        var fields: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        var bytes = Array(row.utf8)[...]
        while let byte = bytes.popFirst() {
            switch byte {
            case UInt8(ascii: "\"") where isQuoted && bytes.first == byte: field.append(bytes.removeFirst())
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ",") where !isQuoted:
                fields.append(trimmed(field))
                field = []
            default: field.append(byte)
            }
        }
        return isQuoted ? nil : fields + [trimmed(field)]
    }

    private static func trimmed(_ bytes: [UInt8]) -> String {
        let blank = UInt8(ascii: " ")
        let start = bytes.firstIndex { $0 != blank } ?? bytes.count
        let end = bytes.lastIndex { $0 != blank } ?? start - 1
        return String(decoding: bytes[start..<max(start, end + 1)], as: UTF8.self)
    }
}
