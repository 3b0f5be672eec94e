import Foundation
import Testing

/// Which posts a configuration keeps, how it tags them, and what it counts.
@Suite struct FilterTests {
    private let covey: Workspace

    init() throws {
        covey = try Workspace()
    }

    private struct Row: Decodable {
        var id: String
        var brands: [String]
        var topics: [String]
    }

    /// Ingests texts, numbered from 1, under a configuration.
    private func ingest(_ posts: [InventedPost], _ yaml: String) throws -> (counts: IngestCounts, kept: [Int: Row]) {
        try covey.write(lines: posts.map(\.line), to: "posts.ndjson")
        try covey.write(yaml, to: "filter.yaml")
        let counts = try covey.ingest("posts.ndjson", into: "store", config: "filter.yaml")
        let rows: [Row] = try covey.rows("posts", of: "store")
        let kept = Dictionary(uniqueKeysWithValues: rows.map { (Int($0.id.dropFirst(2)) ?? 0, $0) })
        #expect(counts.stored == kept.count && counts.filtered == posts.count - kept.count)
        return (counts, kept)
    }

    private func posts(_ texts: [String]) -> [InventedPost] {
        texts.enumerated().map { InventedPost(id: $0 + 1, text: $1) }
    }

    @Test func `a brand asks for any, all and not`() throws {
        let (counts, kept) = try ingest(
            posts([
                "Acme phone is great", "Acme mobile is great", "Acme phone, a novel", "a phone",
                "ACME Phone again", "acme  \n phone",
            ]),
            """
            brands:
              - id: acme
                any: [phone, mobile]
                all: [acme]
                not: [novel]
            """)
        #expect(Set(kept.keys) == [1, 2, 5, 6])
        #expect(kept.values.allSatisfy { $0.brands == ["acme"] })
        #expect(counts.hits("brand acme, any: phone") == 5)
        #expect(counts.hits("brand acme, any: mobile") == 1)
        #expect(counts.hits("brand acme, all: acme") == 5)
        #expect(counts.hits("brand acme, not: novel") == 1)
        #expect(counts.hits("dropped: no brand") == 2)
    }

    @Test func `case and the edges of words count where the term says so`() throws {
        let (_, kept) = try ingest(
            posts(["BT is down", "bt is down", "the EBTX index", "cat food", "a category", "concatenated", "Café Nord"]
            ),
            """
            brands:
              - id: bt
                any: [{text: BT, case: true}]
              - id: cat
                any: [cat]
              - id: cat-within
                any: [{text: cat, edges: false}]
              - id: cafe
                any: ["cafe\u{301}"]
            """)
        #expect(
            kept.mapValues(\.brands) == [
                1: ["bt"], 4: ["cat", "cat-within"], 5: ["cat-within"], 6: ["cat-within"], 7: ["cafe"],
            ])
    }

    @Test func `topics tag posts and turn none away`() throws {
        let (_, kept) = try ingest(
            posts(["the price is high", "an outage", "nothing of interest"]),
            """
            topics:
              - id: price
                any: [price]
              - id: network
                any: [outage, price]
            """)
        #expect(kept.mapValues(\.topics) == [1: ["network", "price"], 2: ["network"], 3: []])
    }

    @Test func `only the languages asked for are kept`() throws {
        var all = posts(["The new phone is great and I like it", "Das neue Telefon ist sehr gut und gefällt mir"])
        all[1].language = "de"
        for tag in ["de", "DE", "de-AT"] {
            let (counts, kept) = try ingest(all, "filter:\n  languages: [\(tag)]\n")
            #expect(Set(kept.keys) == [2])
            #expect(counts.hits("dropped: language") == 1)
            try FileManager.default.removeItem(at: covey.url("store.sqlite"))
        }
    }

    @Test func `reposts are dropped where they are not wanted`() throws {
        let all = [
            InventedPost(id: 1, text: "Acme works"), InventedPost(id: 2, text: "RT @a: Acme works", repostOf: 1),
        ]
        let (counts, kept) = try ingest(all, "filter:\n  reposts: drop\n")
        #expect(Set(kept.keys) == [1])
        #expect(counts.hits("dropped: repost") == 1)
    }

    @Test func `places keep the authors of some countries`() throws {
        let places = "United Kingdom,GB,,,,\nIreland,IE,,,,\nLondon,GB,England,London,,\nParis,FR,,Paris,,\n"
        try covey.write("name,country,region,city,latitude,longitude\n" + places, to: "places.csv")
        let declared = ["London", "Paris", "Ireland", "somewhere", nil, "london, united kingdom"]
        let all = declared.enumerated().map { InventedPost(id: $0 + 1, author: 900 + $0, text: "Acme", place: $1) }
        let yaml = """
            brands:
              - id: acme
                any: [acme]
                places: [gb, IE]
            places:
              own: places.csv
            """
        let (_, kept) = try ingest(all, yaml)
        #expect(Set(kept.keys) == [1, 3, 6])
        let countries = String(decoding: try covey.export("profiles", of: "store", columns: "country"), as: UTF8.self)
        #expect(
            countries.split(separator: "\n").sorted() == [
                #"{"country":"GB"}"#, #"{"country":"GB"}"#, #"{"country":"IE"}"#,
            ])
    }

    @Test func `a wrong row of one's own places is named with its file and line`() throws {
        try covey.write(InventedPost(id: 1, text: "Acme").line + "\n", to: "one.ndjson")
        try covey.write("name,country,region,city,latitude,longitude\nUlm,Germany,,Ulm,,\n", to: "own.csv")
        try covey.write("places:\n  own: own.csv\n", to: "own.yaml")
        let outcome = try covey.startIngest("one.ndjson", into: "store", config: "own.yaml").outcome()
        #expect(outcome.status != 0 && outcome.complaint.contains("own.csv:2: "))
        #expect(!covey.exists("store.sqlite"))
    }

    @Test func `a table of places that is named and missing is told, and ingest goes on`() throws {
        try covey.write(InventedPost(id: 1, text: "Acme").line + "\n", to: "one.ndjson")
        try covey.write("places:\n  gazetteer: nowhere.bin\n", to: "missing.yaml")
        let outcome = try covey.startIngest("one.ndjson", into: "store", config: "missing.yaml").outcome()
        #expect(outcome.status == 0 && outcome.complaint.contains("nowhere.bin"))
    }

    @Test func `places without a gazetteer are a wrong configuration`() throws {
        try covey.write(InventedPost(id: 1, text: "Acme").line + "\n", to: "one.ndjson")
        try covey.write("brands:\n  - id: acme\n    any: [acme]\n    places: [GB]\n", to: "places.yaml")
        let outcome = try covey.startIngest("one.ndjson", into: "store", config: "places.yaml").outcome()
        #expect(outcome.status == 78 && outcome.complaint.contains("gazetteer"))
        #expect(!covey.exists("store.sqlite"))
    }
}
