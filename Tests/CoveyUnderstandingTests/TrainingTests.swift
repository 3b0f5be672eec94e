import Covey
import Foundation
import Testing

@testable import CoveyUnderstanding

@Suite struct TrainingTests {
    /// Invented posts in which an everyday word means praise and another blame, and others say nothing.
    static func texts(_ count: Int, labels: [LabelledText.Label] = [.positive, .negative, .neutral]) -> [LabelledText] {
        let things = ["tram", "kettle", "router", "jacket", "ticket", "phone", "parcel", "lamp", "chair", "bike"]
        let times = ["today", "tonight", "monday", "yesterday", "this week", "again", "at last", "in june"]
        let places = ["town", "berlin", "the shop", "our street", "the office", "school", "the station"]
        var texts: [LabelledText] = []
        for label in labels {
            for index in 0..<count {
                let tail = "the \(things[index % 10]) \(times[index / 10 % 8]) in \(places[index / 80 % 7])"
                let text =
                    switch label {
                    case .positive: "zorb zorb \(tail)"
                    case .negative: "quux \(tail)"
                    case .subjective: "honestly I reckon \(tail)"
                    case .objective: "open from nine: \(tail)"
                    default: "seen \(tail)"
                    }
                texts.append(LabelledText(text: text, language: 0, label: label))
            }
        }
        return texts
    }

    private func train(_ texts: [LabelledText], seed: UInt64 = 3) throws(UnderstandingError) -> OwnTraining.Outcome {
        try OwnTraining(subject: .sentiment, seed: seed, holdout: 0.25).run(texts, name: "own")
    }

    @Test func `labels teach what words mean to a company, measured on texts that were held back`() throws {
        let outcome = try train(Self.texts(200))
        #expect(outcome.counts.map(\.training) == [150, 150, 150])
        #expect(outcome.counts.map(\.held) == [50, 50, 50])
        let trained = outcome.trained.labels?.macroF1 ?? 0
        #expect(trained > 0.8)
        #expect(trained > (outcome.current.labels?.macroF1 ?? 1) + 0.2)
        #expect(outcome.curve.count == 5)
        #expect(outcome.curve.map(\.texts) == [90, 180, 270, 360, 450])
        #expect(outcome.curve.last?.measure == outcome.trained.labels?.macroF1)
    }

    @Test func `what was learned reads texts, on top of the model that ships`() throws {
        let file = try train(Self.texts(120)).file
        let addition = try LinearModel(file)
        #expect(addition.kind == .addition)
        #expect(addition.base == LinearModel.shipped.identity)
        let understanding = Understanding(judge: .blend, model: .shipped, addition: addition)
        #expect(understanding.version != Understanding().version)
        #expect(understanding.read("zorb zorb the piano", declared: .english).sentiment == .positive)
        #expect(understanding.read("quux the piano", declared: .english).sentiment == .negative)
    }

    @Test func `a model in a file is taken, and one on top of another model refused`() throws {
        let folder = URL(filePath: NSTemporaryDirectory()).appendingPathComponent("covey-model-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("own.model").path
        let file = try train(Self.texts(60)).file
        try Data(file).write(to: URL(filePath: path))
        #expect(try Understanding(modelFile: path).addition != nil)

        var parts = LinearModelTests.parts()
        parts.kind = .addition
        parts.base = 1
        parts.stage = AdditionStage.unchanged
        try Data(LinearModel.file(parts)).write(to: URL(filePath: path))
        #expect(throws: UnderstandingError.self) { try Understanding(modelFile: path) }
        #expect(throws: UnderstandingError.self) { try Understanding(modelFile: path + ".none") }
    }

    @Test func `the same texts and seed give the same bytes, another seed another hold-out`() throws {
        let texts = Self.texts(80)
        let first = try train(texts).file
        #expect(try train(texts).file == first)
        #expect(try train(texts, seed: 4).file != first)
    }

    @Test func `too few texts of a label, or one label only, are refused with what is needed`() {
        let few = Self.texts(80, labels: [.positive, .negative]) + Self.texts(49, labels: [.neutral])
        #expect(refusal(few)?.contains("49 different texts labelled neutral; 50") == true)
        #expect(refusal(Self.texts(80, labels: [.positive]))?.contains("only positive") == true)
        #expect(refusal([])?.contains("none") == true)
        // Copies do not count.
        let copies = (0..<90).map { _ in LabelledText(text: "the very same words", language: 0, label: .neutral) }
        #expect(refusal(Self.texts(80, labels: [.positive, .negative]) + copies)?.contains("There are 1 ") == true)
    }

    @Test func `only what is written alike is a copy, and no text is on both sides`() throws {
        let short = ["ok", "👍", "ok 👍", "👎", "ok"].map { LabelledText(text: $0, language: 0, label: .neutral) }
        let others = Self.texts(7, labels: [.subjective, .objective])
        let outcome = try train(Self.texts(60) + short + Self.texts(2) + others)
        // The second "ok", and the two texts again of each of three labels.
        #expect(outcome.copies == 7)
        #expect(outcome.others == 14)
        #expect(outcome.counts.map { $0.training + $0.held } == [60, 64, 60])
    }

    private func refusal(_ texts: [LabelledText]) -> String? {
        do throws(UnderstandingError) {
            _ = try train(texts)
            return nil
        } catch {
            #expect(error.code == .tooFewLabels)
            return error.message
        }
    }

    @Test func `subjectivity is learned too, and leaves sentiment as it was`() throws {
        let texts = Self.texts(100, labels: [.objective, .subjective])
        let outcome = try OwnTraining(subject: .subjectivity, seed: 1, holdout: 0.2).run(texts, name: "own")
        #expect((outcome.trained.subjectivityArea ?? 0) > 0.95)
        let own = Understanding(judge: .blend, model: .shipped, addition: try LinearModel(outcome.file))
        for text in ["I love it", "seen the bus", "what an awful day"] {
            let shipped = Understanding().read(text, declared: .english)
            let changed = own.read(text, declared: .english)
            #expect(changed.scores?.probabilities == shipped.scores?.probabilities)
        }
    }

    @Test func `the card names labels, figures and the curve`() throws {
        let outcome = try train(Self.texts(60))
        let card = try ModelCard.own(
            outcome, subject: .sentiment, files: ["labels.csv"], seed: 3, command: "covey train sentiment")
        for part in [
            "# Model card: own", "labels.csv", "| positive | 45 | 15 |", "macro-F1", "lexicon alone", "Seed 3",
        ] {
            #expect(card.contains(part), "\(part)")
        }
    }

    // MARK: Figures

    @Test func `figures are those that follow by hand`() {
        var confusion = Confusion()
        for (truth, given, count) in [(0, 0, 8), (0, 1, 2), (1, 1, 5), (1, 2, 5), (2, 2, 9), (2, 0, 1)] {
            for _ in 0..<count { confusion.add(truth, given) }
        }
        #expect(abs(confusion.accuracy - 22.0 / 30) < 1e-12)
        #expect(abs(confusion.macroRecall - (0.8 + 0.5 + 0.9) / 3) < 1e-12)
        // 16/19, 10/17, 18/24.
        #expect(abs(confusion.macroF1 - (16.0 / 19 + 10.0 / 17 + 18.0 / 24) / 3) < 1e-12)
        #expect(abs(Agreement.correlation([(1, 2), (2, 4), (3, 6)]) - 1) < 1e-12)
        #expect(abs(Agreement.areaUnderCurve([(1, false), (2, true), (2, false), (3, true)]) - 0.875) < 1e-12)
    }
}

@Suite struct LabelledFileTests {
    private func write(_ name: String, _ content: String) throws -> String {
        let folder = URL(filePath: NSTemporaryDirectory()).appendingPathComponent("covey-labels-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appendingPathComponent(name)
        try Data(content.utf8).write(to: path)
        return path.path
    }

    private func read(_ path: String) throws -> (rows: [LabelledText], skipped: Int) {
        var skipped = 0
        let rows = try LabelledFile(path: path, text: nil, label: nil, language: "en").read(skipped: &skipped)
        return (rows, skipped)
    }

    @Test func `CSV, TSV and JSON Lines give the same rows`() throws {
        let csv = "id,text,label\n1,\"good, really\",positive\n2,bad,NEGATIVE\n3,\"said \"\"so\"\"\",0\n4,eh,perhaps\n"
        let tsv = "text\tlabel\ngood, really\t1\nbad\t-1\nsaid \"so\"\tneutral\neh\t?\n"
        let json = """
            {"text": "good, really", "label": "positive"}
            {"label": -1, "text": "bad", "more": [1]}

            {"text": "said \\"so\\"", "label": 0}
            {"text": "eh", "label": "none"}

            """
        for (name, content) in [("a.csv", csv), ("a.tsv", tsv), ("a.jsonl", json)] {
            let (rows, skipped) = try read(try write(name, content))
            #expect(rows.map(\.text) == ["good, really", "bad", "said \"so\""], "\(name)")
            #expect(rows.map(\.label) == [.positive, .negative, .neutral], "\(name)")
            #expect(skipped == 1, "\(name)")
        }
    }

    @Test func `a quotation mark opens a field or nothing, and the end of the file closes none`() throws {
        let csv =
            "text,label\r\nthe 5\" screen is bad,negative\r\n\"a \"\"b\"\",\nc\",1\r\n\"\",1\r\nd \"e, 0\r\n\"f\"g\",0"
        let (rows, skipped) = try read(try write("a.csv", csv))
        #expect(rows.map(\.text) == ["the 5\" screen is bad", "a \"b\",\nc", "fg\""])
        #expect(rows.map(\.label) == [.negative, .positive, .neutral])
        // " 0" is no label.
        #expect(skipped == 1)
        let open = try write("a.csv", "text,label\n\"a\nb\",1\nx,\"1\ny,0\n")
        #expect(message(of: open)?.contains("line 4: the quotation") == true)
    }

    @Test func `rows that are too short are counted, empty lines are not`() throws {
        let (rows, skipped) = try read(try write("a.csv", "id,text,label\n1,good,1\n2,bad\n\n3\n4,fine,0\n\n"))
        #expect(rows.map(\.text) == ["good", "fine"])
        #expect(skipped == 2)
    }

    @Test func `a column is named by its name, or else by its number`() throws {
        let path = try write("a.csv", "2020,words,1\nx,good,-1\ny,bad,1\n")
        func texts(_ text: String, _ label: String) throws -> [String] {
            var skipped = 0
            return try LabelledFile(path: path, text: text, label: label, language: "en").read(skipped: &skipped)
                .map { "\($0.text) \($0.label.name)" }
        }
        #expect(try texts("2020", "1") == ["x negative", "y positive"])
        #expect(try texts("2", "3") == ["good negative", "bad positive"])
        for wrong in ["9", "4", "0", "-1", "", "99999999999999999999"] {
            do {
                _ = try texts("words", wrong)
                Issue.record("there is no column \(wrong)")
            } catch let error as UnderstandingError {
                #expect(error.message.hasSuffix("has no column \(wrong)."))
            }
        }
    }

    @Test func `rows say their own language, and those that cannot be scored are counted`() throws {
        // As `covey export labels` writes them.
        let csv =
            "text,label,polarity,language\na b,positive,0.5,es\nc,mixed,0.1,en\nd,negative,-0.5,ja\ne,neutral,0,\n"
        let json = """
            {"text": "a b", "label": "positive", "polarity": 0.5, "language": "es-MX"}
            {"text": "c", "label": "mixed", "polarity": 0.1, "language": "en"}
            {"text": "d", "label": "negative", "polarity": -0.5, "language": "ja"}
            {"text": "e", "label": "neutral", "polarity": 0}
            """
        for (name, content) in [("a.csv", csv), ("a.json", json)] {
            var skipped = 0
            let rows = try LabelledFile(path: try write(name, content), text: nil, label: nil, language: "de")
                .read(skipped: &skipped)
            #expect(rows.map { ScoredLanguage.codes[$0.language] } == ["es", "de"], "\(name)")
            #expect(rows.map(\.label) == [.positive, .neutral], "\(name)")
            #expect(skipped == 2, "\(name)")
        }
    }

    private func message(of path: String) -> String? {
        do {
            _ = try read(path)
            return nil
        } catch { return (error as? UnderstandingError)?.message }
    }

    @Test func `what is wrong with a file is said in one sentence`() throws {
        let cases = [
            ("b.csv", "", "is empty"),
            ("a.csv", "words,label\nx,positive\n", "no column text"), ("a.jsonl", "{\"text\": \"x\"}\n", "line 1"),
            ("a.pdf", "", "neither CSV"),
        ]
        for (name, content, part) in cases {
            let path = try write(name, content)
            do {
                _ = try read(path)
                Issue.record("\(name) was read")
            } catch let error as UnderstandingError {
                #expect(error.code == .labelsMalformed)
                #expect(error.message.contains(part), "\(error.message)")
            }
        }
    }

    @Test(arguments: [
        ("Tom &amp;amp; Ann", "Tom & Ann"), ("it\\u2019s", "it’s"), ("\\ud83d\\ude00 hi", "😀 hi"),
        ("\"he said \"\"no\"\"\"", "he said \"no\""), ("&lt;3 &#39;so&#x27;", "<3 'so'"), ("a \\n b", "a   b"),
        ("50% \\ & more", "50% \\ & more"),
    ])
    func `escapes of collections are undone`(escaped: String, text: String) {
        #expect(Escapes.undone(escaped) == text)
    }

    @Test func `a text has the same key whatever handles, links, numbers, marks and case it has`() {
        let key = TextKey(TokenisedText("The tram was late again!"))
        for copy in ["the TRAM was late, again 12 @you", "RT the tram was late again https://a.example/b"] {
            #expect(TextKey(TokenisedText(copy)) == key, "\(copy)")
        }
        #expect(TextKey(TokenisedText("The tram was early again!")) != key)
        #expect(key.isTelling && !TextKey(TokenisedText("ok 👍")).isTelling)
    }

    @Test func `lots fall evenly, and differently for another seed`() {
        let keys = (0..<4_000).map { TextKey(TokenisedText("number \(String(repeating: "a", count: $0 % 7)) b\($0)c")) }
        let share = Double(keys.count { $0.lot(seed: 1) < 2_000 }) / Double(keys.count)
        #expect(abs(share - 0.2) < 0.03)
        #expect(keys.contains { $0.lot(seed: 1) != $0.lot(seed: 2) })
    }

    @Test func `a manifest may not train on a set without a free licence`() throws {
        let good = "recipe bits=12\nset a file=a.csv format=csv licence=MIT hold=20 # fine\n\n"
        let manifest = try TrainingManifest(fileAt: try write("m.sets", good), data: "data")
        #expect(manifest.recipe["bits"] == 12)
        #expect(manifest.sets.map(\.hold) == [2_000])
        for (line, part) in [
            ("set b file=b.csv format=csv licence=none", "may not be trained on"),
            ("set b file=b.csv format=csv licence=CC-BY-NC-SA-4.0", "may not be trained on"),
            ("set b file=b.csv format=csv", "no licence"), ("set b format=csv licence=MIT", "no file"),
            ("sets b", "begins with sets"), ("recipe bits", "no value"), ("set b x", "no value"),
        ] {
            do {
                _ = try TrainingManifest(fileAt: try write("m.sets", good + line), data: "data")
                Issue.record("\(line) was taken")
            } catch let error as UnderstandingError {
                #expect(error.message.contains(part) && error.message.contains("line 4"), "\(error.message)")
            }
        }
        for (line, part) in [
            ("recipe bits=7", "from 8 to 22"), ("recipe bits=23", "bits=23"), ("recipe bits=9.5", "no whole number"),
            ("recipe seed=-1", "seed=-1"), ("recipe seed=nan", "seed=nan"), ("recipe seed=1e30", "9007199254740992"),
            ("recipe seed=0.5", "no whole number"), ("recipe wordweight=0", "wordweight=0"),
            ("recipe cost.polarity=0", "cost.polarity=0"), ("recipe cost.polarty=1", "cost.polarty is no key"),
            ("recipe cost.stage=inf", "cost.stage=inf"), ("recipe bits=12 bits=13", "twice"),
            ("set b hold=ten wieght=3", "wieght is no key"), ("hold=ten", "hold=ten"), ("hold=nan", "hold=nan"),
            ("hold=1e30", "from 0 to 100"), ("hold=-1", "hold=-1"), ("weight=0", "weight=0"), ("weight=1e9", "weight"),
            ("valence=0", "valence=0"), ("header=maybe", "neither yes nor no"), ("escaped=1", "neither no nor yes"),
            ("use=test", "neither train nor evaluate"), ("labelled=well", "neither hand nor distant"),
        ] {
            let isWhole = line.hasPrefix("recipe") || line.hasPrefix("set")
            let whole = isWhole ? line : "set b file=b.csv format=csv licence=MIT \(line)"
            do {
                _ = try TrainingManifest(fileAt: try write("m.sets", good + whole), data: "data")
                Issue.record("\(line) was taken")
            } catch let error as UnderstandingError {
                #expect(error.message.contains(part) && error.message.contains("line 4"), "\(error.message)")
            }
        }
        let measured = try TrainingManifest(
            fileAt: try write("m.sets", "set b file=b.csv format=csv licence=none use=evaluate"), data: "data")
        #expect(measured.sets.map(\.isTrainedOn) == [false])
    }

    @Test func `labels are by hand where the manifest says so, or the balance is a language`() throws {
        let sets = ["", "balance=pt", "balance=xy", "labelled=hand", "balance=en labelled=distant"].enumerated()
            .map { "set s\($0) file=a.csv format=csv licence=MIT \($1)\n" }
        let manifest = try TrainingManifest(fileAt: try write("m.sets", sets.joined()), data: "data")
        #expect(manifest.sets.map(\.isHandLabelled) == [false, true, false, true, false])
    }
}

/// The trainer of the model that ships, on invented sets.
@Suite struct ModelTrainingTests {
    /// Sets of posts in two languages, of degrees and of subjectivity, in a folder of its own; the manifest's path.
    static func write() throws -> (manifest: String, folder: String) {
        let folder = URL(filePath: NSTemporaryDirectory()).appendingPathComponent("covey-sets-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        func write(_ name: String, _ lines: [String]) throws {
            try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: folder.appendingPathComponent(name))
        }
        let texts = TrainingTests.texts(200)
        let rows = texts.map { "\"\($0.text)\",\($0.label.name)" }
        try write("en.csv", ["text,label"] + rows + rows.prefix(5))
        let spanish = texts.map { "\($0.text.replacing("the ", with: "la "))" }
        try write("es.txt", spanish)
        try write("es.labels", texts.map { "\($0.label.sentiment ?? 9)" })
        let degrees = texts.map { text in
            let degree =
                switch text.label {
                case .positive: "3"
                case .negative: "-3"
                default: "0.5"
                }
            return "\(degree)\t\(text.text.replacing("the ", with: "my "))"
        }
        try write("degrees.tsv", degrees)
        for label in [LabelledText.Label.subjective, .objective] {
            try write("\(label.name).txt", TrainingTests.texts(200, labels: [label]).map(\.text))
        }
        try write(
            "m.sets",
            [
                "recipe bits=12 seed=3",
                "set en file=en.csv format=csv licence=MIT hold=25 balance=en",
                "set es file=es.txt labels=es.labels format=lines map=0:negative,1:neutral,2:positive language=es "
                    + "licence=MIT hold=25 balance=es",
                "set degrees file=degrees.tsv format=tsv header=no text=2 label=1 valence=4 licence=MIT hold=25",
                "set opinions group=kind file=subjective.txt format=lines all=subjective licence=MIT hold=25",
                "set facts group=kind file=objective.txt format=lines all=objective licence=MIT hold=25",
            ])
        return (folder.appendingPathComponent("m.sets").path, folder.path)
    }

    @Test func `a model from a manifest gives each label its probability on texts that were held back`() throws {
        let (manifest, folder) = try Self.write()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let rows = try TrainingRows(TrainingManifest(fileAt: manifest, data: folder))
        #expect(rows.skipped == 0)
        #expect(rows.rows.count { $0.role == .dropped } >= 1)
        let held = Set(rows.rows.filter { $0.role == .held }.map(\.labelled.text))
        #expect(held.isDisjoint(with: rows.rows.filter { $0.role == .training }.map(\.labelled.text)))
        #expect((300...600).contains(held.count))

        var training = ModelTraining(rows) { _ in }
        let file = try training.run(name: "small")
        let reader = Understanding.Reader(
            Understanding(judge: .blend, model: try LinearModel(file), addition: nil))
        var sums: [String: (probabilities: [Double], subjectivity: Double, count: Double)] = [:]
        for row in rows.rows where row.role == .held {
            let text = row.labelled
            let reading = reader.read(text.text, declared: Language(ScoredLanguage.codes[text.language]))
            let scores = try #require(reading.scores)
            let probabilities = try #require(scores.probabilities)
            if case .valence = text.label { continue }
            let key = rows.fields(of: row).language + " " + text.label.name
            var sum = sums[key] ?? ([0, 0, 0], 0, 0)
            for (index, label) in [Sentiment.negative, .neutral, .positive].enumerated() {
                sum.probabilities[index] += Double(probabilities[label]) / 10_000
            }
            sum.subjectivity += Double(scores.subjectivity) / 10_000
            sum.count += 1
            sums[key] = sum
        }
        for language in ["en", "es"] {
            for (index, name) in Confusion.names.enumerated() {
                let sum = try #require(sums["\(language) \(name)"])
                let means = sum.probabilities.map { $0 / sum.count }
                #expect(means[index] > 0.6, "\(language) \(name): \(means)")
                #expect(means.indices.allSatisfy { $0 == index || means[$0] < 0.3 }, "\(language) \(name): \(means)")
            }
        }
        let (opinions, facts) = (try #require(sums["en subjective"]), try #require(sums["en objective"]))
        #expect(opinions.subjectivity / opinions.count > 0.65)
        #expect(facts.subjectivity / facts.count < 0.35)

        let measured = try Measurement.all(of: rows, model: file)
        #expect(Set(measured.map(\.name)).isSuperset(of: ["en", "es", "degrees", "kind"]))
        #expect(measured.first { $0.name == "en" }?.labels?.macroF1 ?? 0 > 0.8)
        #expect(measured.first { $0.name == "degrees" }?.correlation ?? 0 > 0.6)
        let card = try ModelCard.shipped(rows, file: file, command: "covey train shipped --manifest m.sets")
        for part in ["# Model card: small", "--manifest m.sets", "| en (`en.csv`)", "bits 12", "| MIT |", "### en"] {
            #expect(card.contains(part), "\(part)")
        }

        var again = ModelTraining(rows) { _ in }
        #expect(try again.run(name: "small") == file)
    }
}
