import Foundation
import Testing

@testable import CoveyUnderstanding

@Suite struct GazetteerTests {
    private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "Fixtures")
    /// The table that `Setup/gazetteer.py` wrote, where the environment names it.
    static let builtTable = ProcessInfo.processInfo.environment["COVEY_GAZETTEER"]

    private static let loadedFixture = Result {
        try Gazetteer(tableAt: nil, ownPlaces: fixtures.appendingPathComponent("places.csv").path)
    }
    private static let loadedTable = Result {
        let path: String = try #require(builtTable)
        return try Gazetteer(tableAt: path)
    }

    /// Places that the fixture names.
    static func invented() throws -> Gazetteer { try loadedFixture.get() }

    /// The places of the built table.
    static func world() throws -> Gazetteer { try loadedTable.get() }

    @Test(arguments: [
        ("London, UK", "GB"), ("england", "GB"), ("ENGLAND ", "GB"), ("Austin, TX", "US"), ("Austin TX", "US"),
        ("austin, tx", "US"), ("São Paulo - Brasil", "BR"), ("sao paulo", "BR"), ("Sa\u{303}o Paulo", "BR"),
        ("Deutschland", "DE"), ("Berlin/Germany", "DE"), ("Berlin, DE", "DE"), ("Toronto, CA", "CA"),
        ("Columbia, SC", "US"), ("Columbia, South Carolina", "US"), ("Atlanta, Georgia", "US"), ("Atlanta, GA", "US"),
        ("Tbilisi, Georgia", "GE"), ("москва", "RU"), ("Xian", "CN"), ("St Louis", "US"), ("東京", "JP"),
        ("Luxembourg", "LU"), ("Manchester (England)", "GB"), ("Greater London", "GB"), ("based in london", "GB"),
        ("Somewhere in England", "GB"), ("London, England, United Kingdom", "GB"), ("London | England", "GB"),
        ("New England", "US"), ("the Netherlands", "NL"), ("US", "US"), ("the \"works\"", "GB"),
        ("TX", "US"), ("Paris ❤ France", "FR"), ("London 🇬🇧", "GB"), ("🇫🇷", "FR"), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", "GB"),
        ("London 🇩🇪🇬🇧", "GB"), ("Austin, TX 78701", "US"),
    ])
    func `a place gives its country`(place: String, country: String) throws {
        #expect(try Self.invented().country(ofDeclaredPlace: place) == country)
    }

    @Test(arguments: [
        "", " ", "the moon", "somewhere", "worldwide", "Columbia", "Georgia", "Manchester", "London / Paris",
        "London, Paris & Berlin", "in", "us", "ca", "CA", "DE", "France and Spain", "London 🇫🇷", "🇫🇷🇩🇪", "🇽🇽", "🌍", ",,,",
        " - ", "(((", "127.0.0.1",
    ])
    func `a place that leaves doubt gives no country`(place: String) throws {
        #expect(try Self.invented().country(ofDeclaredPlace: place) == nil)
    }

    @Test(arguments: [
        "somewhere, in", "the moon, so far, ca", "NOW OR NEVER GA", "I LIVE IN MY HEAD TX", "YES WE SC", "Nowhere, tx",
    ])
    func `words that look like an abbreviation are none without a place in it`(place: String) throws {
        #expect(try Self.invented().country(ofDeclaredPlace: place) == nil)
    }

    @Test(arguments: [UInt64(41), 42])
    func `any text is looked up without fail`(seed: UInt64) throws {
        print("seed \(seed)")
        var texts = RandomTexts(seed: seed)
        let gazetteer = try Self.invented()
        for _ in 0..<2_000 {
            let country = gazetteer.country(ofDeclaredPlace: texts.text())
            #expect(country == nil || country?.utf8.count == 2)
        }
    }

    // MARK: The built table

    @Test(.enabled(if: builtTable != nil, "COVEY_GAZETTEER names no table; Setup/gazetteer.py writes one"))
    func `the built table knows the world`() throws {
        let gazetteer = try Self.world()
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

    @Test(
        .enabled(if: builtTable != nil, "COVEY_GAZETTEER names no table; Setup/gazetteer.py writes one"),
        arguments: [
            "somewhere, no", "the moon, so far, so good, and", "YES WE CAN", "KNOW WHO YOU ARE", "BEN", "PER", "Nice",
            "Reading", "mobile", "so it is, or", "Male",
        ])
    func `the built table takes no words for places`(place: String) throws {
        #expect(try Self.world().country(ofDeclaredPlace: place) == nil)
    }

    @Test(.enabled(if: builtTable != nil, "COVEY_GAZETTEER names no table; Setup/gazetteer.py writes one"))
    func `every name of the built table is in the form that look-ups have, and found`() throws {
        let table = try #require(try Self.world().tables.first)
        #expect(table.nameCount > 80_000)
        for number in 0..<table.nameCount {
            let name = table.name(number)
            let isShort = name.allSatisfy { $0 &- UInt8(ascii: "A") < 26 }
            let form = isShort ? Array(name) : PlaceNormaliser.normalForm(of: String(decoding: name, as: UTF8.self))
            #expect(form == Array(name), "\(String(decoding: name, as: UTF8.self))")
            #expect(!table.meanings(of: name, table: 0).isEmpty, "\(String(decoding: name, as: UTF8.self))")
        }
    }
}
