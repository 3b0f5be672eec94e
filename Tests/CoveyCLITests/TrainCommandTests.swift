import Foundation
import Testing

/// `covey train`.
@Suite(.timeLimit(.minutes(20))) struct TrainCommandTests {
    private let covey: Workspace

    init() throws {
        covey = try Workspace()
    }

    /// Invented posts in which an everyday word means praise and another blame.
    private static func texts(_ count: Int) -> [(text: String, label: String)] {
        let things = ["tram", "kettle", "router", "jacket", "ticket", "phone", "parcel", "lamp", "chair", "bike"]
        let times = ["today", "tonight", "monday", "yesterday", "this week", "again", "at last", "in june"]
        let places = ["town", "berlin", "the shop", "our street", "the office", "school", "the station"]
        return [("zorb zorb", "positive"), ("quux", "negative"), ("seen", "neutral")].flatMap { word, label in
            (0..<count).map { index in
                (
                    "\(word) the \(things[index % 10]) \(times[index / 10 % 8]) in \(places[index / 80 % 7])", label
                )
            }
        }
    }

    private func writeLabels(_ name: String, count: Int) throws {
        let rows = Self.texts(count).map { "\($0.text),\($0.label),0,en" }
        try covey.write(
            lines: ["words,label,polarity,language"] + rows + ["one,mixed,0.1,en", "two,positive,1,ja"], to: name)
    }

    private func sentiment(of text: String, _ arguments: String...) throws -> String {
        try covey.write(text + "\n", to: "text")
        let outcome = try covey.start(["score", "text", "--language", "en"] + arguments).outcome()
        try #require(outcome.status == 0, "\(outcome.complaint)")
        let object = try #require(JSONSerialization.jsonObject(with: Data(outcome.text.utf8)) as? [String: Any])
        return try #require(object["sentiment"] as? String)
    }

    @Test func `a company's labels make a model that score reads with, and a card that says how`() throws {
        try writeLabels("labels.csv", count: 120)
        let arguments = ["train", "sentiment", "labels.csv", "--text-column", "words", "--seed", "3"]
        let outcome = try covey.start(arguments).outcome()
        try #require(outcome.status == 0, "\(outcome.complaint)")
        #expect(outcome.complaint.contains("2 rows"))
        let card = try covey.text(of: "own.md")
        #expect(outcome.text.hasPrefix(card) && card.hasPrefix("# Model card: own\n"))
        let command =
            "covey train sentiment labels.csv --text-column words --language en --seed 3 --holdout 0.2 --output own.model"
        #expect(card.contains("`\(command)`"))
        #expect(try sentiment(of: "zorb zorb the piano", "--model", "own.model") == "positive")
        #expect(try sentiment(of: "quux the piano", "--model", "own.model") == "negative")
        #expect(try sentiment(of: "quux the piano") == "neutral")
        // The command on the card makes the same bytes, over the old card.
        let model = try Data(contentsOf: covey.url("own.model"))
        #expect(
            try covey.start(command.split(separator: " ").dropFirst().map(String.init) + ["--json"]).outcome().status
                == 0)
        #expect(try Data(contentsOf: covey.url("own.model")) == model)
    }

    @Test func `neither the model nor its card takes the place of another file`() throws {
        try writeLabels("labels.csv", count: 60)
        try covey.write("# Read me\n", to: "README.md")
        let before = try covey.names()
        for output in ["clash.md", "./clash.md", "-", "labels.csv", "./labels.csv", "README.model"] {
            let outcome = try covey.run(
                "train", "sentiment", "labels.csv", "--text-column", "words", "--output", output)
            #expect(outcome.status == 64, "\(output)")
            #expect(outcome.text == "" && outcome.complaint.contains("--output"), "\(output): \(outcome.complaint)")
        }
        #expect(try covey.names() == before)
        #expect(try covey.text(of: "README.md") == "# Read me\n")
        #expect(try covey.text(of: "labels.csv").hasPrefix("words,label"))
    }

    @Test func `what is wrong with labels ends with a status and a sentence`() throws {
        try writeLabels("few.csv", count: 20)
        #expect(try covey.run("train", "sentiment").status == 64)
        #expect(try covey.run("train", "sentiment", "none.csv").status == 66)
        let few = try covey.run("train", "sentiment", "few.csv", "--text-column", "words")
        #expect(few.status == 65 && few.complaint.contains("50 of each label are needed"))
        let column = try covey.run("train", "sentiment", "few.csv", "--text-column", "9")
        #expect(column.status == 65 && column.complaint.contains("has no column 9"))
        // Sets are named by a command of their own, where nothing else is passed over in silence.
        #expect(try covey.run("train", "sentiment", "few.csv", "--manifest", "m.sets").status == 64)
        #expect(try covey.run("train", "shipped", "--manifest", "m.sets", "--output", "a.model").status == 64)
    }

    @Test func `a manifest makes a whole model, and its rows are told`() throws {
        try covey.write(lines: ["text,label"] + Self.texts(100).map { "\($0.text),\($0.label)" }, to: "en.csv")
        let degrees = ["positive": "3", "negative": "-3", "neutral": "0.2"]
        try covey.write(
            lines: Self.texts(100).map { "my \($0.text)\t\(degrees[$0.label] ?? "")" }, to: "degrees.tsv")
        try covey.write(lines: Self.texts(60).map { "honestly I reckon \($0.text)" }, to: "opinions.txt")
        try covey.write(lines: Self.texts(60).map { "open from nine: \($0.text)" }, to: "facts.txt")
        try covey.write(
            lines: [
                "recipe bits=10", "set en file=en.csv format=csv licence=MIT hold=20 balance=en",
                "set degrees file=degrees.tsv format=tsv header=no text=1 label=2 valence=4 licence=MIT hold=20",
                "set opinions group=kind file=opinions.txt format=lines all=subjective licence=MIT hold=20",
                "set facts group=kind file=facts.txt format=lines all=objective licence=MIT hold=20",
            ], to: "m.sets")
        try covey.succeed("train", "shipped", "--manifest", "m.sets", "--data", ".", "--output", "new/small.model")
        #expect(try covey.text(of: "new/small.md").hasPrefix("# Model card: small\n"))
        #expect(try sentiment(of: "zorb zorb the piano", "--model", "new/small.model") == "positive")
        let rows = try covey.succeed("train", "rows", "--manifest", "m.sets", "--data", ".").text.split(separator: "\n")
        #expect(rows.count == 960)
        #expect(rows.contains { $0.contains("\"role\":\"held\"") || $0.contains("\"role\": \"held\"") })
        try covey.write("recipe seed=-1\n", to: "wrong.sets")
        let outcome = try covey.run("train", "rows", "--manifest", "wrong.sets", "--data", ".")
        #expect(outcome.status == 65 && outcome.complaint.contains("seed=-1"))
    }
}
