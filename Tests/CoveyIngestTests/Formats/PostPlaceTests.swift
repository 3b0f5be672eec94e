import Covey
import Foundation
import Testing

@testable import CoveyIngest

@Suite struct PostPlaceTests {
    private func v1(_ more: String) -> Post? {
        Ingested(
            #"{"id_str":"7","created_at":"Wed Oct 10 20:19:24 +0000 2018","text":"hi","user":{"id_str":"8"},"# + more
                + "}\n"
        ).posts.first
    }

    private func v2(_ geo: String, places: String = "[]") -> Post? {
        let data = #"{"id":"1700000000000000002","text":"hi","author_id":"8","geo":"# + geo + "}"
        return Ingested(#"{"data":"# + data + #","includes":{"places":"# + places + "}}\n").posts.first
    }

    private let madrid = Coordinates(latitude: 40.4, longitude: -3.7)

    @Test func `coordinates of v1 have the longitude first, geo the latitude`() {
        #expect(v1(#""coordinates":{"type":"Point","coordinates":[-3.7,40.4]}"#)?.coordinates == madrid)
        #expect(v1(#""geo":{"type":"Point","coordinates":[40.4,-3.7]},"coordinates":null"#)?.coordinates == madrid)
        #expect(v1(#""coordinates":{"coordinates":[-3,40]}"#)?.coordinates == Coordinates(latitude: 40, longitude: -3))
    }

    @Test(arguments: [
        #""coordinates":null"#, #""coordinates":[]"#, #""coordinates":{"coordinates":[1]}"#,
        #""coordinates":{"coordinates":["1","2"]}"#, #""coordinates":{"coordinates":[181,0]}"#,
        #""coordinates":{"coordinates":[0,-90.1]}"#, #""geo":7"#, #""place":{}"#, #""place":[1]"#, #""place":"Ulm""#,
        #""place":{"bounding_box":{"coordinates":[]}}"#, #""place":{"bounding_box":{"coordinates":[[[1],[2]]]}}"#,
        #""place":{"full_name":", ,"}"#,
    ])
    func `what is no place is none, and spoils no post`(more: String) throws {
        let post = try #require(v1(more))
        #expect(post.coordinates == nil && post.place.isEmpty && post.placeCountry == nil && post.placeCentre == nil)
    }

    @Test func `a place of v1 gives its parts and the middle of narrow bounds`() {
        let box =
            #""bounding_box":{"type":"Polygon","coordinates":[[[-3.8,40.3],[-3.8,40.5],[-3.6,40.5],[-3.6,40.3]]]}"#
        let post = v1(
            #""place":{"place_type":"city","name":"Madrid","full_name":"Madrid, Spain","country_code":"ES","# + box
                + "}")
        #expect(post?.place == ["Madrid", "Spain"] && post?.placeCountry == "ES")
        #expect(abs((post?.placeCentre?.latitude ?? 0) - 40.4) < 1e-9)
        #expect(abs((post?.placeCentre?.longitude ?? 0) + 3.7) < 1e-9)
        let wide = box.replacing("-3.8", with: "-9.8")
        #expect(v1(#""place":{"full_name":"Spain","country_code":"ES","# + wide + "}")?.placeCentre == nil)
        let texas = v1(#""place":{"full_name":"Texas, USA","country":"US"}"#)
        #expect(texas?.place == ["Texas", "USA"] && texas?.placeCountry == "US")
        let bar = v1(#""place":{"full_name":"A Bar","place_type":"poi","country_code":"US"}"#)
        #expect(bar?.place == [] && bar?.placeCountry == "US")
    }

    @Test func `only a key of its own states the country`() {
        let salem = v1(#""place":{"full_name":"Salem, IN"}"#)
        #expect(salem?.place == ["Salem", "IN"] && salem?.placeCountry == nil)
        let madrid = v1(#""place":{"full_name":"Madrid","country":"Spain","country_code":""}"#)
        #expect(madrid?.place == ["Madrid", "Spain"] && madrid?.placeCountry == nil)
    }

    @Test func `a place of v2 is found among the included`() {
        let places = #"""
            [{"id":"aa","full_name":"Rome, Lazio","country_code":"IT"},
            {"id":"bb","full_name":"Madrid, Spain","country_code":"ES",
            "geo":{"type":"Feature","bbox":[-3.8,40.3,-3.6,40.5],"properties":{}}}]
            """#.replacing("\n", with: "")
        let post = v2(#"{"place_id":"bb","coordinates":{"type":"Point","coordinates":[-3.7,40.4]}}"#, places: places)
        #expect(post?.place == ["Madrid", "Spain"] && post?.placeCountry == "ES")
        #expect(post?.coordinates == madrid)
        #expect(abs((post?.placeCentre?.latitude ?? 0) - 40.4) < 1e-9)
        #expect(v2(#"{"place_id":"cc"}"#, places: places)?.place == [])
        #expect(v2("{}", places: places)?.place == [])
        let rome = v2(#"{"place_id":"aa"}"#, places: places)
        #expect(rome?.place == ["Rome", "Lazio"] && rome?.placeCountry == "IT")
        // As twarc flattens it.
        let flat = v2(#"{"place_id":"bb","full_name":"Rome","country_code":"IT"}"#)
        #expect(flat?.place == ["Rome"] && flat?.placeCountry == "IT")
    }

    @Test func `Activity Streams have the latitude first, and the place as location`() {
        let activity = #"""
            {"id":"tag:search.twitter.com,2005:7","verb":"post","actor":{"id":"id:twitter.com:8","location":{"displayName":"Ulm"}},
            "postedTime":"2018-10-10T20:19:24.000Z","body":"hi","geo":{"type":"Point","coordinates":[40.4,-3.7]},
            "location":{"objectType":"place","displayName":"Madrid, Spain","twitter_country_code":"ES",
            "geo":{"type":"Polygon","coordinates":[[[-3.8,40.3],[-3.8,40.5],[-3.6,40.5],[-3.6,40.3]]]}}}
            """#.replacing("\n", with: "")
        let post = Ingested(activity + "\n").posts.first
        #expect(post?.coordinates == madrid)
        #expect(post?.place == ["Madrid", "Spain"] && post?.placeCountry == "ES")
        #expect(post?.authorPlace == "Ulm")
        #expect(abs((post?.placeCentre?.longitude ?? 0) + 3.7) < 1e-9)
    }

    @Test func `columns of a CSV file may hold a position`() {
        let rows = "40.4,-3.7\n91,0\nhere,there\n,\n"
        let read = Ingested(
            "author,text,created_at,latitude,longitude\n"
                + rows.split(separator: "\n").map { "ann,hi,2024-01-15T10:35:00Z,\($0)\n" }.joined())
        #expect(read.posts.map(\.coordinates) == [madrid, nil, nil, nil])
        let options = InputOptions(
            csv: CSVMapping(author: "who", text: "what", createdAt: "when", latitude: "y", longitude: 4))
        let mapped = Ingested("who,what,when,x,y\nann,hi,2024-01-15T10:35:00Z,-3.7,40.4\n", options)
        #expect(mapped.posts.map(\.coordinates) == [madrid])
    }

    private static let data = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "../../../../shared/data/posts")

    @Test(
        .enabled(
            if: FileManager.default.fileExists(atPath: data.path),
            "the real posts under ../shared/data/posts are not here"),
        // positions, places, places of narrow bounds; counted by other means
        arguments: [
            ("v11/samplestream_20150816.ndjson", [21, 203, 137]), ("v11/rtweet_fixture_tweets.ndjson", [4, 32, 20]),
            ("v11/python-twitter_fixture_tweets.ndjson", [15, 27, 23]),
            ("v2/twarc-csv/test-data/geo_tweets.jsonl", [1, 1, 0]), ("v2/twarc-network_tweets.jsonl", [0, 3, 2]),
        ])
    func `every place of a real file is read`(file: String, counts: [Int]) throws {
        let posts = Ingested(try BlockReader(path: Self.data.appending(path: file).path)).posts
        #expect(
            [
                posts.count { $0.coordinates != nil }, posts.count { !$0.place.isEmpty || $0.placeCountry != nil },
                posts.count { $0.placeCentre != nil },
            ] == counts)
    }
}
