import Foundation
import Testing

@testable import CoveyUnderstanding

@Suite struct GazetteerTests {
    private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "Fixtures")
    /// The table that `Setup/gazetteer.py` wrote, where the environment names it.
    static let builtTable = ProcessInfo.processInfo.environment["COVEY_GAZETTEER"]

    private func gazetteer() throws -> Gazetteer {
        try Gazetteer(tableAt: Self.fixtures.appendingPathComponent("places.tsv").path)
    }

    @Test(arguments: [
        ("London, UK", "GB"), ("england", "GB"), ("ENGLAND ", "GB"), ("Austin, TX", "US"), ("Austin TX", "US"),
        ("austin, tx", "US"), ("São Paulo - Brasil", "BR"), ("sao paulo", "BR"), ("Sa\u{303}o Paulo", "BR"),
        ("Deutschland", "DE"), ("Berlin/Germany", "DE"), ("Berlin, DE", "DE"), ("Toronto, CA", "CA"),
        ("Columbia, SC", "US"), ("Columbia, South Carolina", "US"), ("Atlanta, Georgia", "US"), ("Atlanta, GA", "US"),
        ("Tbilisi, Georgia", "GE"), ("москва", "RU"), ("Xian", "CN"), ("St Louis", "US"), ("東京", "JP"),
        ("Luxembourg", "LU"), ("Manchester (England)", "GB"), ("Greater London", "GB"), ("based in london", "GB"),
        ("Somewhere in England", "GB"), ("London, England, United Kingdom", "GB"), ("London | England", "GB"),
        ("New England", "US"), ("the Netherlands", "NL"), ("US", "US"),
        ("TX", "US"), ("Paris ❤ France", "FR"), ("London 🇬🇧", "GB"), ("🇫🇷", "FR"), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", "GB"),
        ("London 🇩🇪🇬🇧", "GB"), ("Austin, TX 78701", "US"),
    ])
    func `a place gives its country`(place: String, country: String) throws {
        #expect(try gazetteer().country(ofDeclaredPlace: place) == country)
    }

    @Test(arguments: [
        "", " ", "the moon", "somewhere", "worldwide", "Columbia", "Georgia", "Manchester", "London / Paris",
        "London, Paris & Berlin", "in", "us", "ca", "CA", "DE", "France and Spain", "London 🇫🇷", "🇫🇷🇩🇪", "🇽🇽", "🌍", ",,,",
        " - ", "(((", "127.0.0.1",
    ])
    func `a place that leaves doubt gives none`(place: String) throws {
        #expect(try gazetteer().country(ofDeclaredPlace: place) == nil)
    }

    @Test(arguments: [UInt64(41), 42])
    func `any text is looked up without fail`(seed: UInt64) throws {
        print("seed \(seed)")
        var texts = RandomTexts(seed: seed)
        let gazetteer = try gazetteer()
        for _ in 0..<2_000 {
            let country = gazetteer.country(ofDeclaredPlace: texts.text())
            #expect(country == nil || country?.utf8.count == 2)
        }
    }

    @Test func `a missing table is an error that names it`() {
        let error = #expect(throws: UnderstandingError.self) { try Gazetteer(tableAt: "/nowhere/places.tsv") }
        #expect(error?.code == .tableUnreadable)
        #expect(error?.message.contains("/nowhere/places.tsv") == true)
    }

    @Test(arguments: ["C\tFrance", "X\tFrance\tFR", "C\tFrance\tfr", "C\tFrance\tFR,DE", "nonsense", "C\tFrance\tF"])
    func `a malformed row is an error that names its line`(row: String) throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("places-\(UUID().uuidString).tsv").path
        try Data("C\tSpain\tES\n\(row)\n".utf8).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let error = #expect(throws: UnderstandingError.self) { try Gazetteer(tableAt: path) }
        #expect(error?.code == .tableMalformed)
        #expect(error?.message.hasPrefix("line 2 ") == true)
    }

    @Test(.enabled(if: builtTable != nil, "COVEY_GAZETTEER names no table; Setup/gazetteer.py writes one"))
    func `the built table knows the world`() throws {
        let gazetteer = try Gazetteer(tableAt: try #require(Self.builtTable))
        let known = [
            "London, UK": "GB", "NYC": "US", "Lagos, Nigeria": "NG", "Köln": "DE", "cologne": "DE", "Москва": "RU",
            "Kuala Lumpur": "MY", "Sydney, NSW": "AU", "Edinburgh, Scotland": "GB", "Toronto, Ontario": "CA",
            "Dubai, UAE": "AE", "Columbia, SC": "US", "İstanbul": "TR", "Rome": "IT", "Perth, WA": "AU",
            "Seattle, WA": "US", "London, Ontario": "CA", "Deutschland": "DE", "México": "MX",
        ]
        for (place, country) in known { #expect(gazetteer.country(ofDeclaredPlace: place) == country, "\(place)") }
        for place in ["Columbia", "the moon", "somewhere", "worldwide", "Earth", "hell", "home", "Georgia", "in", "us"]
        {
            #expect(gazetteer.country(ofDeclaredPlace: place) == nil, "\(place)")
        }
    }
}
