import Foundation
import Testing

/// Where the store's address may stand, and which place comes first.
@Suite struct SettingsTests {
    private let covey: Workspace

    init() throws {
        covey = try Workspace()
        for (store, count) in [("flag", 1), ("variable", 2), ("file", 3), ("key", 4), ("covey", 5)] {
            let lines = (1...count).map { InventedPost(id: $0, text: "Acme works").line }
            try covey.write(lines: lines, to: "posts.ndjson")
            try covey.ingest("posts.ndjson", into: store)
        }
        try covey.write("  sqlite:file.sqlite \r\nsecond line\n", to: "address")
    }

    /// How many posts the store has that these settings lead to.
    private func posts(
        _ arguments: String..., yaml: String? = nil, environment: [String: String] = [:]
    ) throws -> Int {
        var arguments = ["store", "stats", "--json"] + arguments
        if let yaml {
            try covey.write(yaml, to: "covey.yaml")
            arguments += ["--config", "covey.yaml"]
        }
        let outcome = try covey.start(arguments, environment: environment).outcome()
        try #require(outcome.status == 0, "\(outcome.complaint)")
        return try outcome.decoded(StoreCounts.self).posts
    }

    @Test func `the command line comes before the environment, the configuration and the default`() throws {
        let (yaml, variable) = ("store: sqlite:key.sqlite\n", ["COVEY_STORE": "sqlite:variable.sqlite"])
        #expect(try posts("--store", "sqlite:flag.sqlite", yaml: yaml, environment: variable) == 1)
        #expect(try posts(yaml: yaml, environment: variable) == 2)
        #expect(try posts(yaml: yaml) == 4)
        #expect(try posts() == 5)
    }

    @Test func `the first line of a file may hold the address, without the space around it`() throws {
        let file = ["COVEY_STORE_FILE": "address", "COVEY_STORE": ""]
        #expect(try posts(environment: file) == 3)
        #expect(try posts(yaml: "store: sqlite:key.sqlite\n", environment: file) == 3)
        #expect(try posts(yaml: "store_file: address\n") == 3)
        #expect(
            try posts(yaml: "store_file: nowhere\n", environment: ["COVEY_STORE": "sqlite:variable.sqlite"]) == 2)
    }

    @Test(arguments: [
        (
            nil, ["COVEY_STORE": "sqlite:a", "COVEY_STORE_FILE": "address"],
            "COVEY_STORE and COVEY_STORE_FILE are both set"
        ),
        ("store: sqlite:a\nstore_file: address\n", [:], "covey.yaml:2: store_file stands beside store"),
        (
            nil, ["COVEY_STORE_FILE": "nowhere"],
            "The file nowhere, which should hold the store's address, cannot be read"
        ),
        (nil, ["COVEY_STORE_FILE": "."], "The file ., which should hold the store's address, cannot be read"),
        ("store_file: blank\n", [:], "The file blank should hold the store's address, but its first line is empty"),
    ])
    func `two addresses, or a file without one, are 78`(
        yaml: String?, environment: [String: String], words: String
    ) throws {
        try covey.write(" \nsqlite:file.sqlite\n", to: "blank")
        var arguments = ["store", "stats"]
        if let yaml {
            try covey.write(yaml, to: "covey.yaml")
            arguments += ["--config", "covey.yaml"]
        }
        let outcome = try covey.start(arguments, environment: environment).outcome()
        #expect(outcome.status == 78 && outcome.complaint.hasPrefix("covey: \(words)"), "\(outcome.complaint)")
    }

    @Test(arguments: [
        "mongo://ann:hush@host/covey", "ann:hush@host/covey", "ann-hush@host", "mongodb:ann:hush@host",
        "mongodb://ann:hush@host@other/covey", "mongodb://ann:hush/@host/covey", "mongodb://ann:hush@host:port/covey",
        "mongodb://ann:hush@host/covey?tls", "mongodb+srv://ann:hush@host:1/covey", "Mongodb://ann:hush@host/covey",
        "mongodb://ann:hush@host/admin", "mongodb://ann:hush@/covey",
    ])
    func `a wrong address is 78 in one sentence, and no credentials are shown`(address: String) throws {
        for (arguments, environment) in [(["--store", address], [:]), ([], ["COVEY_STORE": address])] {
            let outcome = try covey.start(["store", "stats"] + arguments, environment: environment).outcome()
            #expect(outcome.status == 78 && outcome.text == "", "\(outcome.complaint)")
            #expect(outcome.complaint.contains("address") && outcome.complaint.count { $0 == "\n" } == 1)
            #expect(!outcome.complaint.contains("hush") && !outcome.complaint.contains("ann"), "\(outcome.complaint)")
        }
    }
}
