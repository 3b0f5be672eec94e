import Foundation
import Testing

/// What the command refuses to do, with which exit status, and what it leaves behind: nothing.
@Suite struct RefusalTests {
    private let covey: Workspace

    init() throws {
        covey = try Workspace()
        try covey.write(InventedPost(id: 1, text: "Acme works").line + "\n", to: "one.ndjson")
    }

    private func expect(
        _ status: Int32, _ words: String..., from arguments: String..., environment: [String: String] = [:],
        location: SourceLocation = #_sourceLocation
    ) throws {
        let outcome = try covey.start(arguments, environment: environment).outcome()
        #expect(outcome.status == status && !outcome.wasSignalled, "\(outcome.complaint)", sourceLocation: location)
        #expect(outcome.text == "", sourceLocation: location)
        for word in words {
            #expect(outcome.complaint.contains(word), "\(outcome.complaint)", sourceLocation: location)
        }
    }

    @Test func `a missing file is 66, and nothing is made`() throws {
        try expect(66, "nowhere.ndjson is missing", from: "ingest", "one.ndjson", "nowhere.ndjson")
        #expect(try covey.names() == ["one.ndjson"])
    }

    @Test func `a folder as input is 66, and nothing is made`() throws {
        try FileManager.default.createDirectory(at: covey.url("folder"), withIntermediateDirectories: true)
        try expect(66, "folder", "directory", from: "ingest", "folder")
        #expect(try covey.names() == ["folder", "one.ndjson"])
    }

    @Test(arguments: [["score", "nowhere"], ["kmeans", "nowhere"], ["score", "--text-column", "a", "nowhere"]])
    func `a missing file is 66 wherever a file is read`(arguments: [String]) throws {
        let outcome = try covey.start(arguments).outcome()
        #expect(outcome.status == 66 && outcome.complaint.contains("nowhere"))
    }

    @Test(arguments: [["score", "."], ["kmeans", "."], ["score", "--text-column", "a", "."]])
    func `a folder is 66 wherever a file is read`(arguments: [String]) throws {
        let outcome = try covey.start(arguments).outcome()
        #expect(outcome.status == 66, "\(outcome.complaint)")
    }

    @Test func `a store that cannot be opened is 69`() throws {
        try expect(69, "nowhere/a.sqlite", from: "ingest", "one.ndjson", "--store", "sqlite:nowhere/a.sqlite")
        try expect(69, "store at . cannot", from: "ingest", "one.ndjson", "--store", "sqlite:.")
    }

    @Test func `a text file as the store is 69, and stays as it is`() throws {
        let text = "These are notes of mine, and no store at all.\n"
        try covey.write(text, to: "notes.txt")
        try expect(69, "notes.txt is not a Covey store", from: "ingest", "one.ndjson", "--store", "sqlite:notes.txt")
        try expect(69, "notes.txt is not a Covey store", from: "store", "stats", "--store", "sqlite:notes.txt")
        #expect(try covey.text(of: "notes.txt") == text)
    }

    @Test func `a wrong key in the configuration is 78 with file, line and key`() throws {
        try covey.write("store: sqlite:a.sqlite\nprivacy:\n  authors: hashed\n  txt: drop\n", to: "wrong.yaml")
        try expect(78, "wrong.yaml:4: privacy.txt", from: "ingest", "one.ndjson", "--config", "wrong.yaml")
        try expect(
            78, "wrong.yaml:4: privacy.txt", from: "report", environment: ["COVEY_CONFIG": "wrong.yaml"])
        #expect(try covey.names() == ["one.ndjson", "wrong.yaml"])
    }

    @Test(arguments: [
        ("ingest:\n  batch_size: 0\n", "2: ingest.batch_size"), ("segments:\n  k: 5...2\n", "2: segments.k"),
        ("brands:\n  - id: a\n", "2: brands[0]"), ("store: [\n", "not valid YAML"),
        ("filter:\n  reposts: perhaps\n", "2: filter.reposts"), ("store: a\nstore: b\n", "'store'"),
        ("filter:\n  languages: [en, English]\n", "2: filter.languages[1] is English"),
        ("filter:\n  languages:\n    - qme\n", "3: filter.languages[0] is qme"),
        ("brands:\n  - id: a\n    any: [a]\n    places: [GB, UKR]\n", "4: brands[0].places[1] is UKR"),
        ("brands:\n  - id: a\n    any: [a]\n    places: [\"1a\"]\n", "4: brands[0].places[0] is 1a"),
        ("topics:\n  - id: a\n    any: [\" \\u200B\"]\n", "3: topics[0].any[0] holds nothing"),
        ("brands:\n  - id: a\n    all: [{text: \"\\t\"}]\n", "3: brands[0].all[0].text holds nothing"),
        ("ingest:\n  archive_owner: \"@acme\"\n", "2: ingest.archive_owner is @acme"),
    ])
    func `a wrong value in the configuration is 78 with its place`(yaml: String, place: String) throws {
        try covey.write(yaml, to: "wrong.yaml")
        try expect(78, "wrong.yaml", place, from: "ingest", "one.ndjson", "--config", "wrong.yaml")
    }

    @Test func `a missing configuration and a wrong store URL are 78`() throws {
        try expect(78, "nowhere.yaml", from: "ingest", "one.ndjson", "--config", "nowhere.yaml")
        try expect(78, "covey.sqlite", from: "ingest", "one.ndjson", "--store", "covey.sqlite")
        try expect(78, "paper:covey", from: "ingest", "one.ndjson", "--store", "paper:covey")
        try expect(78, "sqlite:", from: "ingest", "one.ndjson", environment: ["COVEY_STORE": "sqlite:"])
    }

    @Test func `a store that is refused leaves no key behind`() throws {
        try expect(78, "foo:bar", from: "ingest", "one.ndjson", "--store", "foo:bar")
        #expect(try covey.names() == ["one.ndjson"])
    }

    @Test func `a store whose key is missing is 78, and no other key is made`() throws {
        try covey.ingest("one.ndjson", into: "store")
        try FileManager.default.createDirectory(at: covey.url("elsewhere"), withIntermediateDirectories: true)
        let outcome = try covey.tool(
            "env", "-C", "elsewhere", Repository.command.path, "ingest", "../one.ndjson", "--store",
            "sqlite:../store.sqlite")
        #expect(outcome.status == 78)
        #expect(
            outcome.complaint
                == "covey: The key file covey.key is missing, and sqlite:../store.sqlite holds authors under a key.\n")
        #expect(!covey.exists("elsewhere/covey.key"))
    }

    @Test func `an empty variable is as good as none`() throws {
        let example = Repository.root.appending(path: "config/covey.example.env").path
        let outcome = try covey.tool(
            "sh", "-c", #"set -a; . "$1"; [ -z "${COVEY_CONFIG-unset}" ] && exec "$2" ingest one.ndjson"#, "sh",
            example,
            Repository.command.path)
        #expect(outcome.status == 0, "\(outcome.complaint)")
        #expect(try covey.counts(of: "covey").posts == 1)
        #expect(covey.exists("covey.key"))
    }

    @Test func `a wrong flag, a wrong value and an unknown column are 64`() throws {
        try covey.ingest("one.ndjson", into: "covey")
        try expect(64, "--wrong", from: "ingest", "one.ndjson", "--wrong")
        try expect(64, "k", from: "segment", "--k", "many")
        try expect(64, "format", from: "export", "profiles", "--format", "paper")
        try expect(64, "wrong", "polarity_sum", from: "export", "profiles", "--columns", "author,wrong", "-o", "a.csv")
        #expect(!covey.exists("a.csv"))
    }

    @Test func `segments of an empty store are 65, of a missing one 69`() throws {
        try covey.write("", to: "empty.ndjson")
        try covey.ingest("empty.ndjson", into: "empty")
        try expect(65, "0 profiles", from: "segment", "--store", "sqlite:empty.sqlite")
        for command in ["segment", "report"] {
            try expect(69, "no store at missing.sqlite", from: command, "--store", "sqlite:missing.sqlite")
        }
        #expect(!covey.exists("missing.sqlite"))
    }

    @Test func `a report before the first segments is 69 and says what to do`() throws {
        try covey.ingest("one.ndjson", into: "covey")
        try expect(69, "run covey segment first", from: "report", "--html", "page.html")
        try expect(69, "run covey segment first", from: "export", "segments", "-o", "a.csv")
        #expect(!covey.exists("page.html") && !covey.exists("a.csv"))
    }

    @Test func `an export that is refused leaves the file of the last one as it is`() throws {
        try covey.ingest("one.ndjson", into: "covey")
        try covey.write("of yesterday\n", to: "a.csv")
        try expect(
            64, "covey: There is no segment 3.\n", from: "export", "profiles", "--segment", "3", "--output", "a.csv")
        #expect(try covey.text(of: "a.csv") == "of yesterday\n")
    }

    @Test func `a file that cannot be written is 74`() throws {
        try covey.ingest("one.ndjson", into: "covey")
        try expect(74, "nowhere/a.csv", from: "export", "profiles", "--output", "nowhere/a.csv")
        try expect(74, "nowhere/a.ndjson", from: "sample", "--posts", "10", "--output", "nowhere/a.ndjson")
    }
}
