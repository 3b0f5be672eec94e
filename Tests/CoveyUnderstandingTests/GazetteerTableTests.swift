import Foundation
import Testing

@testable import CoveyUnderstanding

@Suite struct GazetteerTableTests {
    private static let header = "name,country,region,city,latitude,longitude\n"

    private func file(_ bytes: some Collection<UInt8>, _ body: (String) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("places-\(UUID().uuidString)").path
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        try body(path)
    }

    private var table: [UInt8] {
        var writer = GazetteerTable.Writer()
        writer.add(Array("ulm".utf8), country: 0x4445, region: "Baden", city: "Ulm", position: nil)
        writer.add(Array("spain".utf8), country: 0x4553, region: "", city: "", position: nil)
        return writer.bytes
    }

    @Test func `a table that was written is read`() throws {
        try file(table) { path in
            let gazetteer = try Gazetteer(tableAt: path)
            #expect(gazetteer.country(ofDeclaredPlace: "Ulm") == "DE")
            #expect(gazetteer.country(ofDeclaredPlace: "Spain") == "ES")
            #expect(gazetteer.country(ofDeclaredPlace: "Rome") == nil)
        }
    }

    @Test func `an operator's own place comes before the table's`() throws {
        try file(table) { path in
            try file(Array((Self.header + "Ulm,US,Montana,Ulm,,\n").utf8)) { own in
                let gazetteer = try Gazetteer(tableAt: path, ownPlaces: own)
                #expect(gazetteer.country(ofDeclaredPlace: "Ulm") == "US")
                #expect(gazetteer.country(ofDeclaredPlace: "Spain") == "ES")
            }
        }
    }

    @Test func `a missing table is an error that names it`() {
        let error = #expect(throws: UnderstandingError.self) { try Gazetteer(tableAt: "/nowhere/places.bin") }
        #expect(error?.code == .tableUnreadable)
        #expect(error?.message.contains("/nowhere/places.bin") == true)
    }

    @Test(arguments: [
        ("empty", "is not a table of places"), ("foreign", "is not a table of places"), ("version", "of version 9"),
        ("header", "with a damaged header"), ("cut", "bytes, not the"), ("longer", "bytes, not the"),
        ("parts", "do not fit together"),
    ])
    func `a damaged table is an error that says how`(damage: String, message: String) throws {
        var bytes = table
        switch damage {
        case "empty": bytes = []
        case "foreign": bytes = Array("C\tSpain\tES\n".utf8) + bytes
        case "version": bytes[8] = 9
        case "header": bytes[20] ^= 1
        case "cut": bytes.removeLast()
        case "longer": bytes.append(0)
        default:
            bytes[24] ^= 1
            let checksum = GazetteerTable.checksum(bytes[..<60])
            for index in 0..<4 { bytes[60 + index] = UInt8(truncatingIfNeeded: checksum >> (8 * UInt32(index))) }
        }
        try file(bytes) { path in
            let error = #expect(throws: UnderstandingError.self) { try Gazetteer(tableAt: path) }
            #expect(error?.code == .tableMalformed)
            #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
            #expect(error?.message.contains(path) == true)
        }
    }

    @Test(arguments: [UInt64(7), 8])
    func `a table that is damaged behind its header gives no trap`(seed: UInt64) throws {
        print("seed \(seed)")
        var state = seed
        var bytes = table
        for round in 0..<200 {
            for _ in 0..<20 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                // The parts before the cells are the first few hundred bytes; the text is the last.
                let offset = round % 2 == 0 ? 64 + Int(state >> 33) % 300 : bytes.count - 1 - Int(state >> 33) % 30
                bytes[offset] = UInt8(truncatingIfNeeded: state >> 24)
            }
            let gazetteer = try GazetteerTable(bytes, path: "damaged")
            for name in ["ulm", "spain", "rome"] {
                for meaning in gazetteer.meanings(of: Array(name.utf8)[...], table: 0) {
                    let name = meaning.kind == .city ? gazetteer.cityName(meaning.index) : ""
                    #expect(gazetteer.text.count >= name.utf8.count / 3)
                }
            }
        }
    }

    @Test(arguments: [
        ("", "1: the first row must be"), ("name,country\n", "1: the first row must be"),
        (header + "Ulm,DE\n", "2: the row has 2 fields"), (header + "\nUlm,Germany,,Ulm,,\n", "3: the country"),
        (header + "Ulm,de,,Ulm,,\n", "2: the country"), (header + ",DE,,Ulm,,\n", "2: the name"),
        (header + "Ulm/Neu-Ulm,DE,,Ulm,,\n", "2: the name"), (header + "Ulm,DE,,Ulm,48.4,\n", "2: the position"),
        (header + "Ulm,DE,,Ulm,91,10\n", "2: the position"), (header + "Ulm,DE,,Ulm,nan,10\n", "2: the position"),
        (header + "Ulm,DE,Baden,,48.4,10\n", "2: a position belongs to a city"),
        (header + "Rom,IT,,Rom,,\n\"Ulm,DE,,Ulm,,\n", "3: the row has a quote"),
    ])
    func `a wrong row of own places is an error that names its line`(text: String, message: String) throws {
        try file(Array(text.utf8)) { path in
            let error = #expect(throws: UnderstandingError.self) { try Gazetteer(tableAt: nil, ownPlaces: path) }
            #expect(error?.code == .tableMalformed)
            #expect(error?.message.hasPrefix("\(path):\(message)") == true, "\(error?.message ?? "")")
        }
    }

    @Test func `a city with many names is one city`() throws {
        let rows = (0..<30_000).map { number in
            let city = "City" + String(repeating: "a", count: number / 100 % 100) + (number < 10_000 ? "x" : "y")
            return "name\(Self.letters(number)),DE,,\(city),48.4,10\n"
        }
        try file(Array((Self.header + rows.joined()).utf8)) { path in
            let table = try #require(try Gazetteer(tableAt: nil, ownPlaces: path).tables.first)
            #expect(table.cities(row: 138, columns: 190..<191).count == 200)
        }
    }

    private static func letters(_ number: Int) -> String {
        String(decoding: String(number).utf8.map { $0 &+ 49 }, as: UTF8.self)
    }

    @Test func `own places may come from a spreadsheet`() throws {
        let text = "\u{FEFF}" + Self.header.dropLast() + "\r\n \"The Works\" , GB,England,\"Leeds\",53.8,-1.5\r\n"
        try file(Array(text.utf8)) { path in
            let gazetteer = try Gazetteer(tableAt: nil, ownPlaces: path)
            #expect(gazetteer.country(ofDeclaredPlace: "the works") == "GB")
        }
    }
}
