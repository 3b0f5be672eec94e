public import ArgumentParser
import Covey
import CoveyIngest
import CoveyReports
public import CoveyUnderstanding
import Foundation

struct ScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Score texts: one JSON object for each line, or for each row of a CSV file.",
        discussion: """
            The output is JSON Lines. What comes through a pipe is answered line by
            line. Texts are read as ingest reads posts: with the model, the own words
            and the names of brands of the configuration. Own words for one brand alone
            do not count, as a text alone is of no brand.

            EXAMPLES
              echo "The new app is not bad at all" | covey score
              covey score reviews.csv --text-column review
              covey score reviews.csv --text-column review --scorer lexicon
              echo "Paid 20 € to @acme" | covey score --entities
            """)

    @Argument(help: ArgumentHelp("A file of texts; - is standard input.", valueName: "file"))
    var file = "-"

    @Option(help: ArgumentHelp("Read a CSV file with a header, and score this column.", valueName: "name"))
    var textColumn: String?

    @Option(help: "The language of the texts; the default is to recognise it.")
    var language: String?

    @Option(help: "Who judges: blend (lexicon and trained model), lexicon, or model.")
    var scorer: Understanding.Judge = .blend

    @Option(help: ArgumentHelp("A model of `covey train`, instead of the configured one.", valueName: "file"))
    var model: String?

    @Option(help: ArgumentHelp("A file of own words, instead of the configured one.", valueName: "file"))
    var lexicon: String?

    @Flag(help: "Add what the texts name: handles, links, brands, money, dates. Offsets are of UTF-8.")
    var entities = false

    @Option(help: ArgumentHelp("The configuration file.", valueName: "file"))
    var config: String?

    @Flag(help: "The output is always JSON Lines, with or without this.")
    var json = false

    func validate() throws {
        guard lexicon == nil || scorer != .model else {
            throw ValidationError("--lexicon has no use with --scorer model, which knows no words.")
        }
    }

    func run() throws {
        if file != "-" { try InputFile.check(file) }
        let output = Output.standard
        var buffer: [UInt8] = []
        // Whoever writes into a pipe may wait for the answer before going on.
        let isAnswer = !InputFile.isWhole(file)
        let settings = try Settings.load(config, store: nil, environment: ProcessInfo.processInfo.environment)
        let reader = Understanding.Reader(
            try settings.makeUnderstanding(judge: scorer, model: model, lexicon: lexicon))
        let declared = language.map { Language(tag: $0) } ?? .undetermined
        let brands = entities ? Self.brands(settings) : [:]
        func score(_ line: Int, _ text: String?) throws(OutputError) {
            let named = entities ? text.map { Entities.of($0, brands: brands) } : nil
            Self.append(line, text.map { reader.read($0, declared: declared) }, named, &buffer)
            try output.write(&buffer, always: isAnswer)
        }
        if let textColumn {
            do { try forEachRow(textColumn, score) } catch let error as IngestError where error.code == .missingColumn {
                throw UsageError(message: error.message)
            }
        } else {
            try forEachLine(score)
        }
        try output.write(&buffer, always: true)
    }

    private func forEachRow(_ name: String, _ body: (Int, String?) throws -> Void) throws {
        let options = TextColumn.options(name)
        let reader =
            file == "-"
            ? try BlockReader(descriptor: STDIN_FILENO, name: "standard input", options: options)
            : try BlockReader(path: file, options: options)
        var column: TextColumn?
        while let block = try reader.next() {
            var texts = try column ?? TextColumn(name, of: block)
            var failure: (any Error)?
            texts.read(block) { line, text in
                guard failure == nil else { return }
                do { try body(line, text) } catch { failure = error }
            }
            if let failure { throw failure }
            column = texts
        }
    }

    private func forEachLine(_ body: (Int, String?) throws -> Void) throws {
        if file != "-" {
            let descriptor = unsafe open(file, O_RDONLY)
            guard descriptor >= 0, dup2(descriptor, STDIN_FILENO) >= 0 else {
                throw IngestError(.unreadable, "\(file) is missing or cannot be read.")
            }
        }
        var line = 0
        while let text = readLine() {
            line += 1
            try body(line, text)
        }
    }

    private static func append(_ line: Int, _ reading: Reading?, _ entities: [Entity]?, _ buffer: inout [UInt8]) {
        var json = JSONText()
        json.object { json in
            json.member("line", line)
            guard let reading else { return json.member("error", "the row cannot be read") }
            json.member("language", reading.language.code)
            json.member("polarity", reading.scores.map { Double($0.polarity) / 10_000 })
            json.member("subjectivity", reading.scores.map { Double($0.subjectivity) / 10_000 })
            json.member("sentiment", reading.sentiment.rawValue)
            json.member("scored", reading.scores != nil)
            if let probabilities = reading.scores?.probabilities {
                json.key("probabilities")
                json.object { json in
                    for label in [Sentiment.positive, .negative, .neutral, .mixed] {
                        json.member(label.rawValue, Double(probabilities[label]) / 10_000)
                    }
                }
            } else {
                json.member("probabilities", nil as Double?)
            }
            json.member("confidence", reading.scores?.confidence.map { Double($0) / 10_000 })
            json.array("traits") { json in
                for trait in reading.traits.list { json.value(trait) }
            }
            json.array("evidence") { json in
                for piece in reading.evidence {
                    json.object { json in
                        json.member("words", piece.words)
                        json.member("weight", Double(piece.weight) / 10_000)
                        guard !piece.rules.isEmpty else { return }
                        json.array("rules") { json in
                            for rule in piece.rules.list { json.value(rule) }
                        }
                    }
                }
            }
            json.member("model", reading.model?.name)
            if let entities { json.member("entities", entities) }
        }
        buffer += json.bytes
        buffer.append(0x0A)
    }
}

extension Understanding.Judge: ExpressibleByArgument {}
