import Foundation
import Testing

/// What of a person ends up in the store's bytes, under each setting.
@Suite struct PrivacyTests {
    private let covey: Workspace
    private let people: [Person]
    private let texts: [String]

    private struct Line: Decodable {
        struct Post: Decodable {
            var text: String?
        }
        struct Included: Decodable {
            var users: [Person]
        }
        var data: Post
        var includes: Included?
    }

    private struct Person: Decodable, Hashable {
        var id: String
        var username: String
        var name: String
    }

    init() throws {
        covey = try Workspace()
        _ = try covey.sample(posts: 2_000)
        let lines = try covey.lines(of: "posts.ndjson").map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
        people = Array(Set(lines.flatMap { $0.includes?.users ?? [] }))
        texts = lines.compactMap(\.data.text)
        try #require(people.count > 300)
    }

    /// Which of many texts stand anywhere in files. `grep` is no code of ours.
    private func found(_ words: [String], in files: [String]) throws -> Set<String> {
        try covey.write(lines: words, to: "words")
        let outcome = try covey.start(
            tool: ["grep", "--text", "--only-matching", "--no-filename", "--fixed-strings", "-f", "words"] + files
        ).outcome()
        try #require(outcome.status < 2, "\(outcome.complaint)")
        return Set(outcome.text.split(separator: "\n").map(String.init))
    }

    private func storeFiles(_ store: String) throws -> [String] {
        try covey.names().filter { $0.hasPrefix("\(store).sqlite") && !$0.hasSuffix("-shm") }.sorted()
    }

    @Test func `by default neither ids nor names of authors are in the store, and user names only within texts`() throws
    {
        try covey.ingest("posts.ndjson", into: "store")
        let files = try storeFiles("store")
        #expect(try found(people.map(\.id) + people.map(\.name), in: files) == [])
        let all = texts.joined(separator: "\n")
        let unmentioned = people.map(\.username).filter { !all.contains("@\($0)") }
        try #require(!unmentioned.isEmpty)
        #expect(try found(unmentioned, in: files) == [])
    }

    @Test func `a log that a run leaves when it is cut off names nobody either`() throws {
        try covey.write("ingest:\n  batch_size: 100\nprivacy:\n  text: drop\n", to: "small.yaml")
        let execution = try covey.startIngest("posts.ndjson", into: "store", config: "small.yaml")
        try covey.waitForLog(of: "store", bytes: 100_000, while: execution)
        execution.send(SIGKILL)
        _ = try execution.outcome()
        let files = try storeFiles("store")
        try #require(files == ["store.sqlite", "store.sqlite-wal"])
        #expect(try found(people.flatMap { [$0.id, $0.name, $0.username] }, in: files) == [])
    }

    @Test func `without texts no user name, no word of a text and no evidence is kept`() throws {
        try covey.write("privacy:\n  text: drop\n", to: "drop.yaml")
        try covey.ingest("posts.ndjson", into: "kept")
        try covey.ingest("posts.ndjson", into: "dropped", config: "drop.yaml")
        let long = texts.filter { $0.utf8.count > 20 && !$0.contains("\n") }
        #expect(try !found(long, in: storeFiles("kept")).isEmpty)
        #expect(try found(people.map(\.username) + long, in: storeFiles("dropped")) == [])
        #expect(try covey.export("profiles", of: "kept") == covey.export("profiles", of: "dropped"))
        let rows = String(decoding: try covey.export("posts", of: "dropped", columns: "text,evidence"), as: UTF8.self)
        #expect(Set(rows.split(separator: "\n")) == [#"{"text":null,"evidence":[]}"#])
    }

    @Test func `plain authors are shown by the network's id`() throws {
        try covey.write("privacy:\n  authors: plain\n", to: "plain.yaml")
        try covey.ingest("posts.ndjson", into: "plain", config: "plain.yaml")
        let rows = String(decoding: try covey.export("profiles", of: "plain", columns: "author"), as: UTF8.self)
        let authors = Set(rows.split(separator: "\n").map(String.init))
        #expect(authors.count > 300)
        #expect(authors.isSubset(of: people.map { #"{"author":"x:\#($0.id)"}"# }))
        #expect(!covey.exists("covey.key"))
        let hashed = try covey.startIngest("posts.ndjson", into: "plain").outcome()
        #expect(hashed.status == 69 && hashed.complaint.contains("privacy.authors"))
    }

    @Test func `the key is for its owner's eyes only, and another one is refused`() throws {
        try covey.ingest("posts.ndjson", into: "store")
        #expect(try covey.permissions(of: "covey.key") == 0o600)
        let before = try covey.export("profiles", of: "store")
        let outcome = try covey.run(
            "ingest", "posts.ndjson", "--store", "sqlite:store.sqlite",
            environment: ["COVEY_AUTHOR_KEY": String(repeating: "another ", count: 4)])
        #expect(outcome.status == 69 && outcome.complaint.contains("another key"))
        #expect(try covey.export("profiles", of: "store") == before)
        let short = try covey.run("ingest", "posts.ndjson", environment: ["COVEY_AUTHOR_KEY": "short"])
        #expect(short.status == 78 && !short.complaint.contains("short"))
    }

    @Test func `the key in the environment names authors as the same key in the file does`() throws {
        try covey.ingest("posts.ndjson", into: "file")
        let key = try covey.text(of: "covey.key").trimmingCharacters(in: .whitespacesAndNewlines)
        try covey.succeed(
            "ingest", "posts.ndjson", "--store", "sqlite:environment.sqlite", environment: ["COVEY_AUTHOR_KEY": key])
        try covey.expectEqual("file", "environment")
    }
}
