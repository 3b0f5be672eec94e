import CoveyMongoTesting
import Foundation
import Testing

/// Texts that mean something to MongoDB, wherever a person can write them. Each is refused with a clear sentence, or
/// kept as what it is: a text. Nothing else in the store changes.
@Suite(.enabled(if: MongoTestServer.shouldRun, "needs a MongoDB server for tests; make test sets one up"))
struct MongoInjectionTests {
    private static let hostile = [
        "$ne", "$where", #"{"$gt":""}"#, #"{"$where":"sleep(9999)"}"#, "a.b", "a", "a b", "a/0", "../x", ".", "$",
        "_id",
        "__proto__", "'; drop", "\u{FFFD}", "é", "e\u{301}", "%00", "*", "[$ne]", "/.*/", "-1", "0", "NaN", "null",
        String(repeating: "x", count: 4_000),
    ]

    private let covey: Workspace
    private let address: String
    private let embedded = "sqlite:embedded.sqlite"
    private let before: String

    init() throws {
        covey = try Workspace()
        address = try MongoTestServer.shared().freshDatabase()
        try covey.write(lines: InventedHistory(seed: 5, posts: 30, authors: 4).lines, to: "posts.ndjson")
        try covey.write(
            """
            privacy:
              authors: plain
            csv:
              columns: {id: id, author: author, text: text, created_at: at}
            """, to: "plain.yaml")
        for store in [address, embedded] { try covey.ingest("posts.ndjson", at: store, config: "plain.yaml") }
        before = try covey.contents(of: address)
    }

    /// Everything is as it was before.
    private func expectUnchanged(_ location: SourceLocation = #_sourceLocation) throws {
        #expect(try covey.contents(of: address) == before, sourceLocation: location)
    }

    private func quoted(_ text: String) -> String { "\"\(text.replacing("\"", with: "\"\""))\"" }

    @Test func `as ids, authors and texts they are stored as they are, and each is a post of its own`() throws {
        let posts = try covey.export("posts", at: address)
        let rows = Self.hostile.enumerated().map { place, text in
            [text, Self.hostile[(place + 7) % Self.hostile.count], "\(text) works", "2026-10-01T12:00:00Z"]
                .map(quoted).joined(separator: ",")
        }
        try covey.write(lines: ["id,author,text,at"] + rows, to: "hostile.csv")
        let counts = try [address, embedded].map { try covey.ingest("hostile.csv", at: $0, config: "plain.yaml") }
        // The longest is refused as an id and as an author; the two ways of writing é are one id.
        #expect(counts.allSatisfy { $0.rejected == 2 && $0.replaced == 1 && $0.stored == Self.hostile.count - 2 })
        try covey.expectEqual(at: address, embedded)
        // What was there before is there still, line by line.
        let now = try covey.export("posts", at: address)
        func lines(_ data: Data) -> Set<Substring> { Set(String(decoding: data, as: UTF8.self).split(separator: "\n")) }
        #expect(lines(posts).isSubset(of: lines(now)))
        #expect(lines(now).count == lines(posts).count + counts[0].stored - counts[0].replaced)
        // The same again changes nothing.
        #expect(try covey.ingest("hostile.csv", at: address, config: "plain.yaml").stored == 0)
        try covey.expectEqual(at: address, embedded)
    }

    @Test func `objects and arrays where a post has its id are rejected, and nothing changes`() throws {
        let line = InventedPost(id: 77, author: 900, text: "Acme works").line
        let values = [
            #"{"$gt":""}"#, #"{"$ne":null}"#, "[1]", "null", "1e3", "-1", "true", #""$ne""#, #""x:1""#, #""7\u00007""#,
        ]
        let lines = values.flatMap { value in
            [
                line.replacing(#""id":"77""#, with: "\"id\":\(value)"),
                line.replacing(#""author_id":"900""#, with: "\"author_id\":\(value)"),
            ]
        }
        try covey.write(lines: lines, to: "objects.ndjson")
        let counts = try covey.ingest("objects.ndjson", at: address, config: "plain.yaml")
        #expect(counts.read == lines.count && counts.rejected == lines.count)
        try expectUnchanged()
    }

    @Test func `ids of deletions take nothing else along`() throws {
        let values = [#"{"$gt":""}"#, #""$ne""#, #""""#, #"".*""#, "{}", #""x:""#]
        let lines = values.map { #"{"data":{"delete":{"tweet":{"id":\#($0),"author_id":"1"}}}}"# }
        try covey.write(lines: lines, to: "deletions.ndjson")
        let counts = try covey.ingest("deletions.ndjson", at: address, config: "plain.yaml")
        #expect(counts.deleted == 0 && counts.read == counts.rejected)
        try expectUnchanged()
    }

    @Test func `NUL and bytes that are no UTF-8 are kept as their replacement, or rejected`() throws {
        func line(_ id: Int, _ text: String) -> String { InventedPost(id: id, author: 900, text: text).line }
        var bytes = Data((line(801, "Acme NUL").replacing("NUL", with: #"\u0000 $ne"#) + "\n").utf8)
        var invalid = Data((line(802, "Acme BAD") + "\n").utf8)
        if let place = invalid.range(of: Data("BAD".utf8)) { invalid.replaceSubrange(place, with: [0xFF, 0xC0, 0x80]) }
        bytes += invalid
        bytes += Data((line(803, "Acme SUR").replacing("SUR", with: #"\ud800"#) + "\n").utf8)
        try bytes.write(to: covey.url("bytes.ndjson"))
        let counts = try [address, embedded].map { try covey.ingest("bytes.ndjson", at: $0, config: "plain.yaml") }
        #expect(counts[0].stored == counts[1].stored && counts[0].rejected == counts[1].rejected)
        #expect(counts[0].stored + counts[0].rejected == 3 && counts[0].rejected >= 1)
        try covey.expectEqual(at: address, embedded)
    }

    @Test func `as brands' terms they are looked for as they are`() throws {
        let terms = Self.hostile.filter { $0.utf8.count < 100 && $0.contains { $0.isLetter || $0.isNumber } }
        let quoted = terms.map { "\"" + $0.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\"" }
        try covey.write(
            """
            privacy:
              authors: plain
            brands:
              - id: hostile
                any: [\(quoted.joined(separator: ", "))]
            """, to: "brands.yaml")
        let lines = (terms + ["nothing of the kind"]).enumerated().map { place, term in
            InventedPost(id: 900 + place, author: 901, text: "This is \(term) !").line
        }
        try covey.write(lines: lines, to: "brands.ndjson")
        let counts = try [address, embedded].map { try covey.ingest("brands.ndjson", at: $0, config: "brands.yaml") }
        #expect(counts[0] == counts[1] && counts[0].stored == terms.count && counts[0].filtered == 1)
        try covey.expectEqual(at: address, embedded)
    }

    @Test(arguments: [
        "brands:\n  - id: \"$ne\"\n    any: [a]\n", "topics:\n  - id: \"a.b\"\n    any: [a]\n",
        "filter:\n  languages: [\"$ne\"]\n", "filter:\n  languages: [{\"$gt\": \"\"}]\n",
        "store: \"mongodb://127.0.0.1:1/$ne\"\n", "store: {\"$ne\": 1}\n", "ingest:\n  archive_owner: \"$ne\"\n",
        "privacy:\n  authors: {\"$ne\": plain}\n", "csv:\n  network: \"$\"\n",
    ])
    func `as values of the configuration they are refused, and nothing changes`(yaml: String) throws {
        try covey.write(yaml, to: "hostile.yaml")
        let isAddress = yaml.hasPrefix("store:")
        let environment = isAddress ? [:] : Workspace.environment(address)
        let outcome = try covey.run(
            "ingest", "posts.ndjson", "--config", "hostile.yaml", environment: environment)
        #expect(outcome.status == 78 && outcome.complaint.hasPrefix("covey: "), "\(outcome.complaint)")
        try expectUnchanged()
    }

    @Test(arguments: [
        ["export", "profiles", "--columns", "$ne"], ["export", "posts", "--columns", "text.$where"],
        ["export", "posts", "--format", "{\"$ne\":1}"], ["export", "$where"], ["segment", "--k", "{\"$gt\":1}"],
    ])
    func `as arguments they are refused, and nothing changes`(arguments: [String]) throws {
        let outcome = try covey.start(arguments, environment: Workspace.environment(address)).outcome()
        #expect(outcome.status == 64, "\(outcome.complaint)")
        #expect(outcome.text == "")
        try expectUnchanged()
    }

    @Test(arguments: [
        "a.b", "$ne", "a%00b", "a%2Fb", "..%2Fx", "admin", "local", "config", "a b", "a%20b", "é%24",
        String(repeating: "x", count: 64), "a?readPreference[$ne]=primary", "a?replicaSet=%00", "a?appName=a&appname=b",
        "a?$where=1", "a?w=%7B%22%24ne%22:1%7D&w=1",
    ])
    func `as the name of a database or of an option they are refused`(path: String) throws {
        let outcome = try covey.run("store", "stats", at: "mongodb://127.0.0.1:1/" + path)
        #expect(outcome.status == 78 && outcome.text == "", "\(outcome.complaint)")
        #expect(outcome.complaint.count { $0 == "\n" } == 1, "\(outcome.complaint)")
    }
}
