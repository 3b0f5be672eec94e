/// The model card: what a model was made of and what it is worth, in Markdown, written by the trainer and by nobody
/// else (after Mitchell et al. 2019, doi:10.1145/3287560.3287596).
public enum ModelCard {
    /// The card of the model that ships.
    public static func shipped(
        _ data: TrainingRows, file: [UInt8], command: String
    ) throws(UnderstandingError) -> String {
        let model = try LinearModel(file)
        let blend = try Measurement.all(of: data, model: file, judge: .blend)
        let alone = try Measurement.all(of: data, model: file, judge: .model)
        let lexicon = try Measurement.all(of: data, model: file, judge: .lexicon)
        var card = heading(model, file: file, command: command)
        card += """

            It reads public posts and reviews in \(model.languages.joined(separator: ", ")) and tells praise, complaint and \
            neither apart, how strong it is, and how subjective. It is not made for other kinds of text, for single \
            persons' moods, or for decisions about people. Posts of other languages stay unscored. Irony, dialects and \
            words newer than the data escape it.

            ## What it learned from

            | set | texts learned from | held back | left out as copies | licence |
            |---|---:|---:|---:|---|

            """
        for (index, set) in data.manifest.sets.enumerated() where set.isTrainedOn {
            let rows = data.rows.filter { $0.set == index }
            func count(_ role: TrainingRows.Role) -> Int { rows.count { $0.role == role } }
            card += "| \(set.name) (`\(set.path)`) | \(count(.training)) | \(count(.held)) | \(count(.dropped))"
            card += " | \(set.licence) |\n"
        }
        card += """

            Sets that only measure, and are never learned from:

            | set | texts | licence as stated |
            |---|---:|---|

            """
        for (index, set) in data.manifest.sets.enumerated() where !set.isTrainedOn {
            card += "| \(set.name) (`\(set.path)`) | \(data.rows.count { $0.set == index }) | \(set.licence) |\n"
        }
        let numbers = data.manifest.recipe.sorted { $0.key < $1.key }.map { "\($0.key) \(text($0.value))" }
        card += """

            What is held back depends on the words of a text and the seed alone. A text whose words, without handles, \
            links, numbers, marks and case, are those of a held-back one is not learned from, nor is a second copy.

            Recipe: \(numbers.joined(separator: ", ")).

            ## What it is worth

            Measured on what was held back and on the sets that only measure, by the default reading (model and lexicon), \
            the model alone and the lexicon alone. What is read as mixed counts by the sign of its polarity. \
            "Two classes" is the share of the texts of praise or complaint whose polarity has the right sign; \
            a polarity of 0 is half right.

            | set | texts | measure | default | model alone | lexicon alone |
            |---|---:|---|---:|---:|---:|

            """
        for (index, measured) in blend.enumerated() {
            for (name, value) in figures(measured) {
                let others = [alone[index], lexicon[index]].map { other in
                    figures(other).first { $0.name == name }.map { text($0.value) } ?? ""
                }
                card += "| \(measured.name) | \(measured.count) | \(name) | \(text(value))"
                card += " | \(others.joined(separator: " | ")) |\n"
            }
        }
        let chance = blend.filter { ($0.labels?.recall(1) != nil) && ($0.labels?.macroRecall ?? 1) < 0.4 }.map(\.name)
        if !chance.isEmpty {
            card += "\nHardly better than chance, of a macro-recall of 0.333: \(chance.joined(separator: ", ")).\n"
        }
        card += "\n## Which labels are taken for which\n\nBy the default reading; rows are what people said.\n"
        for measured in blend {
            guard let labels = measured.labels, labels.recall(1) != nil else { continue }
            card += "\n### \(measured.name)\n\n" + confusion(labels)
        }
        return card
    }

    /// The card of a company's own model.
    public static func own(
        _ outcome: OwnTraining.Outcome, subject: OwnTraining.Subject, files: [String], seed: UInt64, command: String
    ) throws(UnderstandingError) -> String {
        let model = try LinearModel(outcome.file)
        var card = heading(model, file: outcome.file, command: command)
        card += """

            An addition to the model that ships: it learned what the labels below say differently. It was trained on top \
            of the model \(hexadecimal(model.base)) and works with that one only. Files: \(files.joined(separator: ", ")). \
            Seed \(seed); \(outcome.copies) texts were left out as copies of others.

            | label | learned from | held back |
            |---|---:|---:|

            """
        for count in outcome.counts { card += "| \(count.label) | \(count.training) | \(count.held) |\n" }
        card +=
            "\n## What it is worth\n\nOn the held-back texts:\n\n| measure | this model | the shipped one | lexicon alone |\n"
        card += "|---|---:|---:|---:|\n"
        for (name, value) in figures(outcome.trained) {
            let others = [outcome.current, outcome.lexicon].map { other in
                figures(other).first { $0.name == name }.map { text($0.value) } ?? ""
            }
            card += "| \(name) | \(text(value)) | \(others.joined(separator: " | ")) |\n"
        }
        let measure = subject == .sentiment ? "macro-F1" : "area under the curve"
        card += "\n## What more labels bring\n\n| texts learned from | \(measure) |\n|---:|---:|\n"
        for point in outcome.curve { card += "| \(point.texts) | \(text(point.measure)) |\n" }
        if let labels = outcome.trained.labels {
            card += "\n## Which labels are taken for which\n\n" + confusion(labels)
        }
        return card
    }

    private static func heading(_ model: LinearModel, file: [UInt8], command: String) -> String {
        """
        # Model card: \(model.name)

        Written by the trainer. Command: `\(command)`

        | | |
        |---|---|
        | identity | \(hexadecimal(model.identity)) |
        | format | \(LinearModel.formatVersion) |
        | size | \(file.count) bytes |
        | kind | linear, hashed words, pairs of words and pieces of words; \(1 << model.bits) buckets of \
        \(LinearModel.outputs) weights of 8 bits |
        | learned by | LIBLINEAR: L2-regularised logistic regression, and support vector regression for degrees |

        """
    }

    /// The figures of a measurement by name, those that there are.
    public static func figures(_ measurement: Measurement) -> [(name: String, value: Double)] {
        var figures: [(name: String, value: Double)] = []
        if let labels = measurement.labels, labels.recall(1) != nil {
            figures += [
                ("accuracy", labels.accuracy), ("macro-F1", labels.macroF1), ("macro-recall", labels.macroRecall),
            ]
            for (label, name) in Confusion.names.enumerated() {
                if let recall = labels.recall(label) { figures.append(("recall of \(name)", recall)) }
            }
        }
        if let accuracy = measurement.signAccuracy { figures.append(("accuracy, two classes", accuracy)) }
        if let correlation = measurement.correlation { figures.append(("correlation with valence", correlation)) }
        if let area = measurement.subjectivityArea { figures.append(("area under the curve of subjectivity", area)) }
        return figures
    }

    private static func confusion(_ labels: Confusion) -> String {
        var table = "| | \(Confusion.names.joined(separator: " | ")) |\n|---|---:|---:|---:|\n"
        for (truth, name) in Confusion.names.enumerated() where labels.total(truth) > 0 {
            table += "| \(name) | \(labels.counts[truth].map { "\($0)" }.joined(separator: " | ")) |\n"
        }
        return table
    }

    /// Three places.
    private static func text(_ value: Double) -> String {
        let thousandths = Int((abs(value) * 1_000).rounded())
        guard value != value.rounded() || abs(value) < 1 else { return "\(Int(value))" }
        let digits = "\(thousandths % 1_000)"
        return (value < 0 && thousandths > 0 ? "-" : "") + "\(thousandths / 1_000)."
            + String(repeating: "0", count: 3 - digits.count) + digits
    }

    static func hexadecimal(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
