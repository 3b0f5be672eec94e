import ArgumentParser
import Covey
import CoveyReports
import CoveyUnderstanding
import Foundation

struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Learn from texts that people labelled.",
        discussion: """
            What is learned is added to the model that ships: name the file with
            --model, or as understanding.model in the configuration. Files are CSV, TSV
            or JSON Lines with a text and a label; labels are positive, negative,
            neutral, or 1, -1, 0; for subjectivity, subjective and objective. Of each
            label there have to be 50 texts. A column or member language, as covey
            export labels writes it, says the language of each text; mixed is no label
            to learn from, and is left out.

            EXAMPLES
              covey train sentiment labels.csv --text-column text --label-column label
              covey train subjectivity labels.jsonl --output subjectivity.model
            """,
        subcommands: [
            TrainSentimentCommand.self, TrainSubjectivityCommand.self, TrainShippedCommand.self, TrainRowsCommand.self,
        ])
}

/// Where a model goes, and its card beside it.
struct ModelPlace {
    let model: String
    let card: String
    /// What every card begins with.
    private static let title = "# Model card: "

    init(_ model: String) {
        self.model = model
        card = URL(filePath: model).deletingPathExtension().path(percentEncoded: false) + ".md"
    }

    func validate() throws {
        guard model != "-" else { throw ValidationError("--output is a file: a model is no text to print.") }
        guard !Self.isSame(card, model) else {
            throw ValidationError("--output ends in .md, which is the name of the card.")
        }
    }

    static func isSame(_ one: String, _ other: String) -> Bool {
        URL(filePath: one).standardizedFileURL == URL(filePath: other).standardizedFileURL
    }

    /// Makes sure, before the work, that no file but a card is replaced by the card.
    func check() throws {
        guard let file = FileManager.default.contents(atPath: card), !file.isEmpty else { return }
        guard file.starts(with: Data(Self.title.utf8)) else {
            throw UsageError(
                message: "\(card) is no model card, but would be replaced by one; choose another --output.")
        }
    }

    func write(_ file: [UInt8], card text: String) throws {
        try Output.makeFolder(for: model)
        try Output(model).write(file)
        try Output(card).write(Array(text.utf8))
    }
}

/// What training on one's own labels takes.
struct OwnTrainingOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("Files of texts with labels.", valueName: "file"))
    var files: [String]

    @Option(help: ArgumentHelp("Where the model goes; its card goes beside it, as .md.", valueName: "file"))
    var output = "own.model"

    @Option(help: ArgumentHelp("The column or member of the text.", valueName: "name"))
    var textColumn: String?

    @Option(help: ArgumentHelp("The column or member of the label.", valueName: "name"))
    var labelColumn: String?

    @Option(help: "The language of texts that state none.")
    var language = "en"

    @Option(help: "The seed of the lots that decide what is held back.")
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("The share of the texts that is held back to measure on.", valueName: "share"))
    var holdout = 0.2

    @Flag(help: "Print JSON instead of text.")
    var json = false

    private var place: ModelPlace { ModelPlace(output) }

    func validate() throws {
        guard (0.05...0.5).contains(holdout) else { throw ValidationError("--holdout is a share of 0.05 to 0.5.") }
        try place.validate()
        for file in files where [place.model, place.card].contains(where: { ModelPlace.isSame($0, file) }) {
            throw ValidationError("\(file) is to be read, and would be written over; choose another --output.")
        }
    }

    func train(_ subject: OwnTraining.Subject) throws {
        try place.check()
        var skipped = 0
        var texts: [LabelledText] = []
        for file in files {
            try InputFile.check(file)
            texts += try LabelledFile(path: file, text: textColumn, label: labelColumn, language: language)
                .read(skipped: &skipped)
        }
        if skipped > 0 {
            Terminal.note(
                "\(Numerals.grouped(skipped)) rows are too short, or have a label or language not known here.")
        }
        let name = URL(filePath: output).deletingPathExtension().lastPathComponent
        let outcome = try OwnTraining(subject: subject, seed: seed, holdout: holdout).run(texts, name: name)
        if outcome.others > 0 {
            Terminal.note(
                "\(Numerals.grouped(outcome.others)) texts have a label that says nothing of \(subject.rawValue).")
        }
        let card = try ModelCard.own(
            outcome, subject: subject, files: files.map(Self.name), seed: seed, command: command(subject))
        try place.write(outcome.file, card: card)
        if json { try Terminal.show(report(outcome)) } else { try Terminal.show(card) }
    }

    /// The command line that makes the same model again, from the folder of the files.
    private func command(_ subject: OwnTraining.Subject) -> String {
        var words = ["covey train \(subject.rawValue)"] + files.map(Self.name)
        if let textColumn { words.append("--text-column \(textColumn)") }
        if let labelColumn { words.append("--label-column \(labelColumn)") }
        words += [
            "--language \(language)", "--seed \(seed)", "--holdout \(holdout)", "--output \(Self.name(of: output))",
        ]
        return words.joined(separator: " ")
    }

    private static func name(of file: String) -> String { URL(filePath: file).lastPathComponent }

    private func report(_ outcome: OwnTraining.Outcome) -> JSONText {
        var json = JSONText()
        json.object { json in
            json.member("model", output)
            json.member("card", place.card)
            json.array("labels") { json in
                for count in outcome.counts {
                    json.object { json in
                        json.member("label", count.label)
                        json.member("training", count.training)
                        json.member("held", count.held)
                    }
                }
            }
            json.member("copies", outcome.copies)
            json.member("others", outcome.others)
            let measured = [("trained", outcome.trained), ("current", outcome.current), ("lexicon", outcome.lexicon)]
            for (name, measurement) in measured {
                json.key(name)
                json.object { json in
                    for figure in ModelCard.figures(measurement) { json.member(figure.name, figure.value) }
                }
            }
            json.array("curve") { json in
                for point in outcome.curve {
                    json.object { json in
                        json.member("texts", point.texts)
                        json.member("measure", point.measure)
                    }
                }
            }
        }
        return json
    }
}

struct TrainSentimentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sentiment", abstract: "Learn praise, complaint and neither.",
        discussion: """
            EXAMPLES
              covey export labels --format jsonl --output labels.jsonl
              covey train sentiment labels.jsonl
              covey score reviews.txt --model own.model
            """)

    @OptionGroup var own: OwnTrainingOptions

    func run() throws { try own.train(.sentiment) }
}

struct TrainSubjectivityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "subjectivity", abstract: "Learn opinion and fact.",
        discussion: """
            EXAMPLE
              covey train subjectivity labels.csv --output subjectivity.model
            """)

    @OptionGroup var own: OwnTrainingOptions

    func run() throws { try own.train(.subjectivity) }
}

/// The sets that the model that ships is made of.
struct ManifestOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The manifest.", valueName: "file"))
    var manifest: String

    @Option(help: ArgumentHelp("The folder of the sets.", valueName: "folder"))
    var data: String

    func rows() throws -> TrainingRows { try TrainingRows(TrainingManifest(fileAt: manifest, data: data)) }
}

struct TrainShippedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shipped", abstract: "Make a model such as the one that ships, from the sets of a manifest.",
        discussion: """
            EXAMPLE
              covey train shipped --manifest model.sets --data sets --output covey.model
            """)

    @OptionGroup var sets: ManifestOptions

    @Option(help: ArgumentHelp("Where the model goes; its card goes beside it, as .md.", valueName: "file"))
    var output: String

    func validate() throws { try ModelPlace(output).validate() }

    func run() throws {
        let place = ModelPlace(output)
        try place.check()
        let rows = try sets.rows()
        var training = ModelTraining(rows) { Terminal.note($0) }
        let file = try training.run(name: URL(filePath: output).deletingPathExtension().lastPathComponent)
        let manifest = URL(filePath: sets.manifest).lastPathComponent
        let card = try ModelCard.shipped(rows, file: file, command: "covey train shipped --manifest \(manifest)")
        try place.write(file, card: card)
    }
}

struct TrainRowsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rows", abstract: "Write the texts of a manifest as JSON Lines, with what each is for.",
        discussion: """
            EXAMPLE
              covey train rows --manifest model.sets --data sets > rows.ndjson
            """)

    @OptionGroup var sets: ManifestOptions

    func run() throws {
        let rows = try sets.rows()
        let output = Output.standard
        var buffer: [UInt8] = []
        for row in rows.rows {
            let fields = rows.fields(of: row)
            var json = JSONText()
            json.object { json in
                json.member("set", fields.set)
                json.member("group", fields.group)
                json.member("language", fields.language)
                json.member("role", row.role.rawValue)
                json.member("label", fields.label)
                json.member("text", row.labelled.text)
            }
            buffer += json.bytes
            buffer.append(0x0A)
            try output.write(&buffer)
        }
        try output.write(&buffer, always: true)
    }
}
