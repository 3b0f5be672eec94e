import ArgumentParser
import Covey
import CoveyIngest
import CoveyReports
import CoveyUnderstanding
import Foundation

struct ScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Score texts: one JSON object for each line, or for each row of a CSV file.",
        discussion: """
            The output is JSON Lines. What comes through a pipe is answered line by
            line.

            EXAMPLES
              echo "The new app is not bad at all" | covey score
              covey score reviews.csv --text-column review
            """)

    @Argument(help: ArgumentHelp("A file of texts; - is standard input.", valueName: "file"))
    var file = "-"

    @Option(help: ArgumentHelp("Read a CSV file with a header, and score this column.", valueName: "name"))
    var textColumn: String?

    @Option(help: "The language of the texts; the default is to recognise it.")
    var language: String?

    @Flag(help: "The output is always JSON Lines, with or without this.")
    var json = false

    func run() throws {
        if file != "-" { try InputFile.check(file) }
        let output = Output.standard
        var buffer: [UInt8] = []
        // Whoever writes into a pipe may wait for the answer before going on.
        let isAnswer = !InputFile.isWhole(file)
        let understanding = Understanding()
        let declared = language.map { Language(tag: $0) } ?? .undetermined
        func score(_ line: Int, _ text: String?) throws(OutputError) {
            Self.append(line, text.map { understanding.read($0, declared: declared) }, &buffer)
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

    private static func append(_ line: Int, _ reading: Reading?, _ buffer: inout [UInt8]) {
        var json = JSONText()
        json.object { json in
            json.member("line", line)
            guard let reading else { return json.member("error", "the row cannot be read") }
            json.member("language", reading.language.code)
            json.member("polarity", reading.scores.map { Double($0.polarity) / 10_000 })
            json.member("subjectivity", reading.scores.map { Double($0.subjectivity) / 10_000 })
            json.member("sentiment", reading.sentiment.rawValue)
            json.member("scored", reading.scores != nil)
            json.array("evidence") { json in
                for piece in reading.evidence {
                    json.object { json in
                        json.member("words", piece.words)
                        json.member("weight", Double(piece.weight) / 10_000)
                    }
                }
            }
        }
        buffer += json.bytes
        buffer.append(0x0A)
    }
}
