import Foundation
import Testing

/// `covey correct` and `covey export labels`.
@Suite struct CorrectionTests {
    private let covey: Workspace
    private let store = "sqlite:store.sqlite"

    private struct Scores: Decodable, Equatable {
        var sentiment: String
        var polarity: Double?
        var subjectivity: Double?
        var mean: Double?

        enum CodingKeys: String, CodingKey {
            case sentiment, polarity, subjectivity
            case mean = "mean_polarity"
        }
    }

    private struct Corrected: Decodable {
        var post: String
        var edition: Int
        var corrected: Bool
        var before: Scores
        var after: Scores
    }

    private struct Row: Decodable {
        var id: String
        var corrected: Bool
        var polarity: Double?
        var sentiment: String
        var confidence: Double?
    }

    init() throws {
        covey = try Workspace()
        let posts = [
            InventedPost(id: 11, author: 1, text: "I love the new Acme app, it is wonderful"),
            InventedPost(id: 12, author: 1, text: "Acme is terrible, I hate the delays"),
            InventedPost(id: 13, author: 2, text: "Acme opens at nine"),
            InventedPost(id: 14, author: 2, text: "Acme otwiera o dziewiątej", language: "pl"),
        ]
        try covey.write(lines: posts.map(\.line), to: "posts.ndjson")
        try covey.ingest("posts.ndjson", into: "store")
    }

    private func correct(_ arguments: String...) throws -> Corrected {
        let outcome = try covey.start(["correct"] + arguments + ["--json", "--store", store]).outcome()
        try #require(outcome.status == 0, "\(outcome.complaint)")
        return try outcome.decoded()
    }

    private func row(_ id: String, of store: String = "store") throws -> Row {
        try #require(try covey.rows("posts", of: store).first { (row: Row) in row.id == id })
    }

    @Test func `a correction sticks when the post comes again, and refolds the profile exactly`() throws {
        let corrected = try correct("x:12", "polarity=0.8", "subjectivity=0.25")
        #expect(corrected.post == "x:12" && corrected.edition == 1 && corrected.corrected)
        #expect(corrected.before.sentiment == "negative" && corrected.after.sentiment == "positive")
        #expect(corrected.after.polarity == 0.8 && corrected.after.subjectivity == 0.25)
        let (before, after) = (
            try #require(corrected.before.mean), try #require(corrected.after.mean)
        )
        let moved = (0.8 - (try #require(corrected.before.polarity))) / 2
        #expect(abs(after - before - moved) < 1e-9)
        let counts = try covey.ingest("posts.ndjson", into: "store")
        #expect(counts.stored == 0 && counts.duplicate == 4)
        let row = try row("x:12")
        #expect(row.corrected && row.polarity == 0.8 && row.sentiment == "positive" && row.confidence == 1)
        try covey.expectSound("store")
        try covey.expectRecounted("store")
    }

    @Test func `a correction that is taken back leaves the post and its author as they were`() throws {
        let (posts, profiles) = (try covey.export("posts", of: "store"), try covey.export("profiles", of: "store"))
        _ = try correct("x:11", "sentiment=negative")
        #expect(try covey.export("profiles", of: "store") != profiles)
        let undone = try correct("x:11", "--undo")
        #expect(undone.edition == 2 && !undone.corrected && undone.after.sentiment == "positive")
        #expect(try covey.export("posts", of: "store") == posts)
        #expect(try covey.export("profiles", of: "store") == profiles)
        try covey.expectSound("store")
    }

    @Test func `corrections go along into a copy of the store, and can be taken back there`() throws {
        _ = try correct("x:12", "sentiment=mixed")
        _ = try correct("x:11", "polarity=-1")
        try covey.succeed("store", "copy", "--from", store, "--to", "sqlite:copy.sqlite")
        try covey.expectEqual("store", "copy")
        #expect(try row("x:11", of: "copy").corrected)
        try covey.succeed("correct", "x:11", "--undo", "--store", "sqlite:copy.sqlite")
        #expect(try !row("x:11", of: "copy").corrected)
        #expect(try covey.ingest("posts.ndjson", into: "copy").stored == 0)
        // The later edition goes back the same way.
        try covey.succeed("store", "copy", "--from", "sqlite:copy.sqlite", "--to", store)
        try covey.expectEqual("store", "copy")
    }

    @Test func `labels are the texts of corrected posts with what people said of them`() throws {
        _ = try correct("x:12", "sentiment=mixed")
        _ = try correct("x:13", "polarity=-0.5")
        _ = try correct("x:11", "subjectivity=0.1")
        let csv = try covey.succeed("export", "labels", "--store", store).text
        let polarity = try #require(try row("x:12").polarity)
        let places = String(format: "%.4f", polarity)
        #expect(
            csv == """
                text,label,polarity,subjectivity,language\r
                "I love the new Acme app, it is wonderful",,,objective,en\r
                "Acme is terrible, I hate the delays",mixed,\(places),,en\r
                Acme opens at nine,negative,-0.5000,,en\r

                """)
        _ = try correct("x:12", "--undo")
        let lines = try covey.succeed("export", "labels", "--format", "jsonl", "--store", store).text
        #expect(
            lines == """
                {"text":"I love the new Acme app, it is wonderful","label":"","polarity":null,"subjectivity":"objective",\
                "language":"en"}
                {"text":"Acme opens at nine","label":"negative","polarity":-0.5000,"subjectivity":"","language":"en"}

                """)
    }

    @Test func `a neutral post may have a polarity near 0`() throws {
        #expect(try correct("x:11", "sentiment=neutral", "polarity=-0.15").after.polarity == -0.15)
    }

    @Test(arguments: ["labels.csv", "labels.jsonl"])
    func `what people corrected is what training reads, for sentiment and for subjectivity`(file: String) throws {
        // Number, polarity and word of each label as the store keeps it.
        let labels = [(3, 8_000, "glad"), (1, -8_000, "sad"), (2, 0, "plain")]
        let posts = (0..<156).map { number in
            let word = labels[number % 3].2
            // A word of its own: texts that differ in numbers alone may count as one.
            let name = String(number, radix: 2).replacing("0", with: "do").replacing("1", with: "re")
            return InventedPost(id: 1_000 + number, text: "@acme it is \(word) today, \(name)")
        }
        try covey.write(lines: posts.map(\.line), to: "more.ndjson")
        try covey.ingest("more.ndjson", into: "labels")
        let sql = labels.map { label in
            """
            UPDATE posts SET sentiment = \(label.0), polarity = \(label.1), subjectivity = number % 2 * 9000,
            correction = '0,\(label.1),' || (number % 2 * 9000) || ',\(label.0)' WHERE text LIKE '% \(label.2) %';
            """
        }
        try #require(covey.tool("sqlite3", "labels.sqlite", sql.joined()).status == 0)
        let format = file.hasSuffix(".csv") ? "csv" : "jsonl"
        try covey.succeed(
            "export", "labels", "--format", format, "--output", file, "--store", "sqlite:labels.sqlite")
        #expect(try covey.text(of: file).contains("'@") == false)
        for arguments in [["sentiment", file], ["subjectivity", file, "--label-column", "subjectivity"]] {
            let outcome = try covey.start(["train"] + arguments + ["--json"]).outcome()
            #expect(outcome.status == 0 && outcome.complaint.isEmpty, "\(outcome.complaint)")
            #expect(try outcome.decoded(Trained.self).labels.map { $0.training + $0.held }.reduce(0, +) == 156)
        }
    }

    private struct Trained: Decodable {
        struct Label: Decodable {
            var training: Int
            var held: Int
        }
        var labels: [Label]
    }

    @Test(arguments: [
        (["x:11"], "Say what the post says"),
        (["x:11", "polarity=2"], "polarity is 2, but must be a number from -1 to 1"),
        (["x:11", "polarity=nan"], "polarity is nan"), (["x:11", "subjectivity=-0.1"], "from 0 to 1"),
        (["x:11", "polarity"], "polarity has no ="), (["x:11", "mood=1"], "mood cannot be corrected"),
        (["x:11", "sentiment=unscored"], "must be positive, negative, neutral or mixed"),
        (["x:11", "polarity=1", "polarity=0"], "polarity is given twice"),
        (["x:11", "polarity=0.5", "sentiment=negative"], "contradict each other"),
        (["x:11", "sentiment=neutral", "polarity=0.9"], "contradict each other"),
        (["x:11", "sentiment=neutral", "polarity=-0.1501"], "contradict each other"),
        (["x:11", "polarity=1", "--undo"], "leave polarity=1 out"),
        (["x:11", "--undo"], "x:11 has not been corrected"),
        (["x:99", "polarity=1"], "No post x:99 is stored"),
        (["x:14", "polarity=1"], "its language (pl) is not scored"),
    ])
    func `what cannot be corrected is said in a sentence, with status 64, and nothing is changed`(
        arguments: [String], words: String
    ) throws {
        let before = try covey.export("posts", of: "store")
        let outcome = try covey.start(["correct"] + arguments + ["--store", store]).outcome()
        #expect(outcome.status == 64 && outcome.text == "")
        #expect(outcome.complaint.contains(words), "\(outcome.complaint)")
        #expect(try covey.export("posts", of: "store") == before)
    }

    @Test func `people see the post and its author's means before and after`() throws {
        let text = try covey.succeed("correct", "x:13", "polarity=-0.5", "--store", store).text
        #expect(text.hasPrefix("x:13 is corrected (edition 1).\n"))
        #expect(text.contains("author's mean polarity") && text.contains("-0.5000"))
    }
}
