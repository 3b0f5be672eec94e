import Foundation
import Testing

/// `covey translate`, with a service of its own on the loopback interface.
@Suite struct TranslateTests {
    private let covey: Workspace
    private let store = "sqlite:store.sqlite"
    /// Ends the service with the test: it reads this to its end.
    private let input = Pipe()
    private let port: Int

    private struct Translated: Decodable {
        var isDryRun: Bool
        var posts: Int
        var translated: Int
        var texts: Int
        var characters: Int
        var hasMetLimit: Bool

        enum CodingKeys: String, CodingKey {
            case posts, translated, texts, characters
            case isDryRun = "dry_run"
            case hasMetLimit = "limit_met"
        }
    }

    private struct Row: Decodable {
        var id: String
        var language: String
        var sentiment: String
        var traits: [String]
        var scored: Bool
        var evidence: [[String: Bool]]
        var text: String?
    }

    init() throws {
        covey = try Workspace()
        let posts = [
            InventedPost(id: 11, text: "Acme otwiera o dziewiątej", language: "pl"),
            InventedPost(id: 12, text: "Acme otwiera o dziewiątej", language: "pl"),
            InventedPost(id: 13, text: "Acme saat dokuzda", language: "tr"),
            InventedPost(id: 14, text: "Acme opens at nine"),
        ]
        try covey.write(lines: posts.map(\.line), to: "posts.ndjson")
        try covey.ingest("posts.ndjson", into: "store")
        let (service, output) = (Process(), Pipe())
        service.executableURL = URL(filePath: "/usr/bin/env")
        service.arguments = [
            "python3", Repository.root.appending(path: "Tests/CoveyTranslationTests/Fixtures/service.py").path,
        ]
        service.standardInput = input
        service.standardOutput = output
        try service.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        port = try #require(Int(line.trimmingCharacters(in: .whitespacesAndNewlines)))
    }

    private func configure(_ mode: String, _ more: String = "") throws {
        try covey.write(
            "translation:\n  endpoint: http://127.0.0.1:\(port)/\(mode)\n  retries: 0\n\(more)", to: "translate.yaml")
    }

    private func translate(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
        try covey.start(
            ["translate", "--config", "translate.yaml", "--store", store] + arguments, environment: environment
        ).outcome()
    }

    @Test func `without an endpoint nothing is sent, and the configuration is named`() throws {
        let outcome = try covey.run("translate", "--store", store)
        #expect(outcome.status == 78 && outcome.complaint.contains("translation.endpoint"))
    }

    @Test func `posts that are not scored get the scores of their translations`() throws {
        try configure("ok")
        let told: Translated = try translate("--dry-run", "--json").decoded()
        #expect(told.isDryRun && told.posts == 3 && told.texts == 2 && told.characters == 42 && told.translated == 0)
        let done: Translated = try translate("--json").decoded()
        #expect(done.translated == 3 && done.texts == 2 && done.characters == 42 && !done.hasMetLimit)
        let rows: [Row] = try covey.rows("posts", of: "store")
        #expect(rows.map(\.language) == ["pl", "pl", "tr", "en"] && rows.allSatisfy(\.scored))
        for row in rows.prefix(3) {
            #expect(row.traits.contains("translated") && row.evidence.isEmpty)
            #expect(row.text?.contains("good") == false, "the translation is not stored")
        }
        #expect(rows.prefix(3).allSatisfy { $0.sentiment == "positive" })
        try covey.expectSound("store")
        #expect(try covey.ingest("posts.ndjson", into: "store").stored == 0)
        let text = try translate().text
        #expect(text == "0 posts translated and scored, for 0 texts of 0 characters.\n")
    }

    @Test func `a run stays within its limit, and says so`() throws {
        try configure("ok", "  run_characters: 30\n  batch_size: 1\n")
        let done: Translated = try translate("--json").decoded()
        #expect(done.characters == 25 && done.translated == 2 && done.hasMetLimit)
    }

    @Test func `the key comes from a file or the environment, and is never shown`() throws {
        try covey.write("s3cret\n", to: "key")
        try configure("keyed", "  key_file: key\n")
        #expect(try translate("--language", "tr").status == 0)
        let refused = try translate(environment: ["COVEY_TRANSLATION_KEY": "wr0ng"])
        #expect(refused.status == 77 && refused.complaint.contains("does not take the key"))
        #expect(!(refused.text + refused.complaint).contains("wr0ng"))
        try configure("keyed", "  key_file: nowhere\n")
        #expect(try translate().status == 78)
    }

    @Test(arguments: [
        ("broken", 75), ("alwaysbusy", 75), ("hangup", 75), ("garbage", 65), ("short", 65), ("moved", 65),
        ("missing", 65), ("picky", 65),
    ])
    func `a service that does not do its part is said in a sentence, with what was spent`(
        mode: String, status: Int32
    ) throws {
        try configure(mode)
        let outcome = try translate()
        #expect(outcome.status == status, "\(outcome.complaint)")
        #expect(outcome.complaint.hasPrefix("covey: The translation service"))
        #expect(outcome.text.hasPrefix("0 posts translated and scored, for 0 texts of 0 characters.\n"))
    }

    @Test(arguments: [
        "timeout: 1e19", "timeout: 0.0001", "timeout: .inf", "timeout: -1", "batch_characters: 0", "batch_size: 0",
    ])
    func `a number out of its range is 78, and named with the range`(line: String) throws {
        try configure("ok", "  \(line)\n")
        let outcome = try translate()
        #expect(outcome.status == 78 && !outcome.wasSignalled)
        #expect(outcome.complaint.contains("translate.yaml:4: translation.\(line.prefix { $0 != ":" })"))
        #expect(outcome.complaint.contains(" from "), "\(outcome.complaint)")
    }

    @Test func `requests are cut at the characters of the configuration`() throws {
        try configure("ok", "  batch_characters: 20\n  timeout: 0.5e2\n")
        let done: Translated = try translate("--json").decoded()
        #expect(done.translated == 3 && done.texts == 2)
    }

    @Test(arguments: ["ftp://host", "https://ann:hush@host", "host:5000", "https://host?key=hush"])
    func `an endpoint that is none is 78, and no credentials are shown`(address: String) throws {
        try covey.write("translation:\n  endpoint: \"\(address)\"\n", to: "translate.yaml")
        let outcome = try translate()
        #expect(outcome.status == 78 && outcome.complaint.contains("translate.yaml:2: translation.endpoint"))
        #expect(!outcome.complaint.contains("hush"))
    }
}
