import Covey
import Foundation
import Testing

@testable import CoveyUnderstanding

@Suite struct PlacePositionsTests {
    private static func positions(_ rows: String) throws -> PlacePositions {
        let file = FileManager.default.temporaryDirectory.appending(path: "places-\(UUID().uuidString).csv")
        defer { try? FileManager.default.removeItem(at: file) }
        try ("name,country,region,city,latitude,longitude\n" + rows).write(to: file, atomically: true, encoding: .utf8)
        return PlacePositions(try Gazetteer(tableAt: nil, ownPlaces: file.path))
    }

    @Test func `a city is where it is, a region and a country where a city of theirs is`() throws {
        let positions = try Self.positions("Leeds,GB,England,Leeds,53.8,-1.55\n")
        let city = try #require(positions.answer(country: "GB", region: "England", city: "Leeds"))
        #expect(city.position == Coordinates(latitude: 53.8, longitude: -1.55) && !city.isLargestCity)
        for region in ["England", nil] {
            let broad = try #require(positions.answer(country: "GB", region: region, city: nil))
            #expect(broad.position == city.position && broad.isLargestCity)
        }
    }

    @Test func `what is not known has no position`() throws {
        let positions = try Self.positions("Leeds,GB,England,Leeds,53.8,-1.55\nYork,GB,England,York,,\n")
        #expect(positions.answer(country: "FR", region: nil, city: nil) == nil)
        #expect(positions.answer(country: "GB", region: "Wales", city: "Leeds") == nil)
        #expect(positions.answer(country: "GB", region: "England", city: "York") == nil)
    }

    @Test(.enabled(if: GazetteerTests.builtTable != nil, "COVEY_GAZETTEER names no built table of places"))
    func `a country of the world is where its largest city is`() throws {
        let positions = PlacePositions(try GazetteerTests.world())
        let london = try #require(positions.answer(country: "GB", region: "England", city: "London"))
        #expect(abs(london.position.latitude - 51.51) < 0.05 && abs(london.position.longitude + 0.13) < 0.05)
        #expect(positions.answer(country: "GB", region: nil, city: nil)?.position == london.position)
        #expect(positions.answer(country: "GB", region: "England", city: nil)?.position == london.position)
    }
}
