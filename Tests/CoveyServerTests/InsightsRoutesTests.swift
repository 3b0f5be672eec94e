import Covey
import CoveyInsights
import CoveyStore
import CoveyUnderstanding
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import CoveyServer

@Suite struct InsightsRoutesTests {
    /// 60 good posts of "acme" and 20 bad ones, of which 9 are on "price", over some days.
    private static func house(_ change: (inout ServiceSettings) -> Void = { _ in }) async throws -> InsightsHouse {
        let house = InsightsHouse(change)
        try await house.add(
            (0..<80).map {
                .told(
                    $0, hoursAgo: Int64(1 + $0 % 100), polarity: $0 < 60 ? 6_000 : -7_000, brands: ["acme"],
                    topics: $0 < 9 ? ["price"] : [],
                    place: Place(
                        country: $0 < 70 ? "GB" : $0 < 75 ? "FR" : "IE", region: $0 < 50 ? "England" : nil,
                        city: $0 < 40 ? "Leeds" : $0 < 50 ? "York" : nil, source: .profile))
            })
        return house
    }

    // MARK: Trends

    @Test func `a trend has a row for each day and group of enough posts`() async throws {
        let house = try await Self.house { $0.smallestGroup = 5 }
        let (response, json) = try await house.get("/v1/trends?measure=satisfied&by=brand&step=day")
        #expect(response.status == .ok)
        let rows = try #require(json["rows"] as? [[String: Any]])
        #expect(rows.count == 4 && rows.allSatisfy { $0["group"] as? String == "acme" })
        #expect(rows.reduce(0) { $0 + ($1["n"] as? Int ?? 0) } == 80)
        for row in rows {
            let (value, low, high) = (row["value"] as? Double, row["low"] as? Double, row["high"] as? Double)
            #expect(try #require(low) <= #require(value) && #require(value) <= #require(high))
        }
        #expect(
            json["from"] as? String == "2026-02-02T13:00:00Z" && json["before"] as? String == "2026-03-02T13:00:00Z")
    }

    @Test func `groups of few posts are left out and counted`() async throws {
        let (_, json) = try await Self.house().get("/v1/trends?measure=posts&by=topic&step=week")
        #expect((json["rows"] as? [Any])?.isEmpty == true)
        #expect((json["suppressed"] as? Int ?? 0) > 0)
    }

    @Test func `nothing is told of one who posts much`() async throws {
        let house = InsightsHouse()
        let village = Place(country: "GB", region: "England", city: "Heptonstall", source: .profile)
        try await house.add(
            (0..<40).map { .told($0, by: 1, brands: ["acme"], topics: ["price"], place: village) }
                + (40..<60).map { .told($0, brands: ["bolt"]) })
        for dimension in ["brand", "topic", "country"] {
            let (_, trends) = try await house.get("/v1/trends?measure=posts&by=\(dimension)&step=week")
            let rows = try #require(trends["rows"] as? [[String: Any]])
            #expect(rows.map { $0["group"] as? String } == (dimension == "brand" ? ["bolt"] : []))
            #expect(trends["suppressed"] as? Int == 1)
        }
        let (_, meters) = try await house.get("/v1/meter?by=brand")
        #expect((meters["meters"] as? [[String: Any]])?.map { $0["group"] as? String } == ["bolt"])
        let (_, places) = try await house.get("/v1/places")
        #expect((places["features"] as? [Any])?.isEmpty == true && places["suppressed_posts"] as? Int == 40)
        let (_, overview) = try await house.get("/v1/overview")
        #expect((overview["hot"] as? [[String: Any]])?.map { $0["group"] as? String } == ["bolt"])
    }

    @Test(arguments: ["posts", "satisfied", "negative", "polarity", "subjectivity"])
    func `every measure goes by every group`(measure: String) async throws {
        let house = try await Self.house()
        for dimension in TrendQuestion.Dimension.allCases {
            let (response, json) = try await house.get(
                "/v1/trends?measure=\(measure)&by=\(dimension.rawValue)&step=week&country=GB&language=en&brand=acme")
            #expect(response.status == .ok, "\(measure) by \(dimension)")
            #expect(json["by"] as? String == dimension.rawValue)
        }
    }

    @Test func `segments come with their names`() async throws {
        let house = InsightsHouse()
        try await house.add(
            (0..<400).map { .told($0, by: $0 / 2, polarity: $0 < 200 ? 9_000 : -9_000) })
        let run = try await house.publishRun()
        let (_, json) = try await house.get("/v1/trends?measure=polarity&by=segment&step=week")
        let rows = try #require(json["rows"] as? [[String: Any]])
        #expect(json["segmentation"] as? Int64 == run.id.number)
        #expect(Set(rows.compactMap { $0["name"] as? String }) == Set(run.segments.map(\.name)))
        let overview = try await house.desk.overview().value
        #expect(overview.excelling.allSatisfy { $0.group.kind == .segment } && !overview.excelling.isEmpty)
    }

    @Test(
        arguments: [
            "/v1/trends?by=everything", "/v1/trends?step=minute", "/v1/trends?from=yesterday",
            "/v1/trends?form=2026-01-01",
            "/v1/trends?from=2026-02-01&before=2026-01-01", "/v1/trends?from=2000-01-01&step=hour",
            "/v1/meter?by=country", "/v1/places?brand=", "/v1/overview?brand=acme", "/v1/trends?brand=a&brand=b",
        ])
    func `a wrong question is refused`(path: String) async throws {
        let (response, json) = try await Self.house().get(path)
        #expect(response.status == .badRequest)
        #expect(json["type"] as? String == "/problems/bad-request")
    }

    // MARK: Meter, overview

    @Test func `the meter shows share, interval and verdict, and nothing of small groups`() async throws {
        let house = try await Self.house()
        let (_, all) = try await house.get("/v1/meter")
        let meter = try #require((all["meters"] as? [[String: Any]])?.first)
        #expect(meter["satisfied"] as? Double == 0.75 && meter["rated"] as? Int == 80)
        #expect(
            meter["verdict"] as? String == "about on target" || (meter["verdict"] as? String)?.contains(",") == true)
        let (_, topics) = try await house.get("/v1/meter?by=topic")
        #expect((topics["meters"] as? [Any])?.isEmpty == true)
    }

    @Test func `the overview answers five questions`() async throws {
        let (response, json) = try await Self.house().get("/v1/overview")
        #expect(response.status == .ok)
        let answers = try #require(json["answers"] as? [[String: Any]])
        #expect(answers.map { $0["question"] as? String } == ["growth", "escalations", "hot", "excels", "trend"])
        let escalations = answers[1]
        #expect(
            (escalations["sentence"] as? String)?.hasPrefix("20 of 80 scored posts are strongly negative") == true
        )
        let posts = try #require(escalations["posts"] as? [String: String])
        #expect(posts["max_polarity"] == "-0.6" && posts["min_polarity"] == "-1.0")
        #expect((json["escalations"] as? [String: Any])?["share"] as? Double == 0.25)
    }

    @Test func `of few scored posts the overview counts no escalations`() async throws {
        let house = InsightsHouse()
        try await house.add((0..<20).map { .told($0, polarity: $0 < 5 ? -7_000 : nil) })
        let (_, json) = try await house.get("/v1/overview")
        let escalations = try #require(json["escalations"] as? [String: Any])
        #expect(escalations.count == 6)
        for (name, figure) in escalations { #expect(figure is NSNull, "\(name)") }
        let answers = try #require(json["answers"] as? [[String: Any]])
        #expect(answers[1]["sentence"] as? String == "There are too few posts to say.")
    }

    @Test func `an empty store is answered, not an error`() async throws {
        let house = InsightsHouse()
        for path in ["/v1/overview", "/v1/meter?by=brand", "/v1/trends?by=segment", "/v1/places"] {
            let (response, _) = try await house.get(path)
            #expect(response.status == .ok, "\(path)")
        }
    }

    // MARK: Places

    @Test func `places are features, and small ones join their country`() async throws {
        let (response, json) = try await Self.house().get("/v1/places")
        #expect(response.headers[.contentType] == "application/geo+json")
        #expect(json["type"] as? String == "FeatureCollection")
        let features = try #require(json["features"] as? [[String: Any]])
        let places = features.compactMap { $0["properties"] as? [String: Any] }
        #expect(places.map { $0["posts"] as? Int } == [40, 20, 10])
        #expect(places.map { $0["city"] as? String } == ["Leeds", nil, "York"])
        #expect(places[1]["negative_share"] as? Double == 0.5)
        #expect(json["suppressed_posts"] as? Int == 10)
        #expect(features.allSatisfy { $0["geometry"] is NSNull }, "without a gazetteer no position is known")
    }

    @Test func `places have the positions of the gazetteer`() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "places-\(UUID().uuidString).csv")
        defer { try? FileManager.default.removeItem(at: file) }
        try """
        name,country,region,city,latitude,longitude
        Leeds,GB,England,Leeds,53.8,-1.55
        York,GB,England,York,53.96,-1.08
        """.write(to: file, atomically: true, encoding: .utf8)
        let house = InsightsHouse(gazetteer: try Gazetteer(tableAt: nil, ownPlaces: file.path))
        try await house.add(
            (0..<30).map {
                .told(
                    $0,
                    place: Place(
                        country: "GB", region: $0 < 15 ? "England" : nil, city: $0 < 15 ? "Leeds" : nil,
                        source: .profile))
            })
        let (_, json) = try await house.get("/v1/places")
        let features = try #require(json["features"] as? [[String: Any]])
        let points = features.compactMap { ($0["geometry"] as? [String: Any])?["coordinates"] as? [Double] }
        #expect(points.contains([-1.55, 53.8]), "longitude comes first")
        let kinds = features.compactMap { ($0["properties"] as? [String: Any])?["position_of"] as? String }
        #expect(Set(kinds) == ["place", "largest_city"])
    }

    // MARK: Caching

    @Test func `an answer has a tag, and who has it is told so`() async throws {
        let house = try await Self.house()
        let (first, _) = try await house.get("/v1/meter")
        let tag = try #require(first.headers[.eTag])
        var headers = HTTPFields()
        headers[.ifNoneMatch] = tag
        let (second, _) = try await house.get("/v1/meter", headers)
        #expect(second.status == .notModified && second.body.readableBytes == 0)
    }

    @Test func `an answer stays for some seconds`() async throws {
        let house = try await Self.house()
        let first = try await house.desk.meters(MeterQuestion()).value.rows[0].meter.satisfied
        try await house.add([.told(1_000)])
        #expect(try await house.desk.meters(MeterQuestion()).value.rows[0].meter.satisfied == first)
        house.clock.move(11_000)
        #expect(try await house.desk.meters(MeterQuestion()).value.rows[0].meter.satisfied.total == first.total + 1)
    }
}
