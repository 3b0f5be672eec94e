import Covey

/// Trains the model that ships: fits its four outputs, then the second stage on margins of texts that the outputs did
/// not see, and measures the whole on what was held back.
public struct ModelTraining {
    private let data: TrainingRows
    private let bits: Int
    private let wordWeight: Double
    private let seed: UInt64
    /// The numbers of the rows that are trained on, in the order of `table`.
    private var chosen: [Int] = []
    private var table: FeatureRows
    /// The part, of `folds`, in which a row's margins are learned without it.
    private var fold: [Int] = []
    /// What the lexicon says of each row, for the second stage.
    private var judgements: [Int: (Judgement, tokens: Int)] = [:]
    private let say: (String) -> Void

    private static let folds = 4

    /// - Parameters:
    ///   - data: Rows with their roles.
    ///   - say: Hears what is being done, in short sentences.
    public init(_ data: TrainingRows, say: @escaping (String) -> Void) {
        self.data = data
        self.say = say
        let recipe = data.manifest.recipe
        bits = Int(recipe["bits"] ?? 20)
        wordWeight = recipe["wordweight"] ?? 2
        seed = UInt64(recipe["seed"] ?? 1)
        table = FeatureRows(featureCount: 1 << bits)
    }

    private func number(_ name: String, _ other: Double) -> Double { data.manifest.recipe[name] ?? other }

    /// Trains.
    ///
    /// - Returns: The bytes of the model file.
    public mutating func run(name: String) throws(UnderstandingError) -> [UInt8] {
        collect()
        say("\(chosen.count) texts to learn from")
        var weights: [[Double]] = []
        var constants: [Double] = []
        // Margins of each training row from fits that did not see it.
        var outside = [[Double]](repeating: [], count: LinearModel.outputs)
        for output in LinearModel.Output.allCases {
            say("learning \(output)")
            let all = try fit(output, without: nil)
            constants.append(all[table.featureCount])
            weights.append(Array(all.dropLast()))
            outside[output.rawValue] = [Double](repeating: 0, count: chosen.count)
            for part in 0..<Self.folds {
                let apart = try fit(output, without: part)
                for row in chosen.indices where fold[row] == part {
                    outside[output.rawValue][row] = table.margin(of: row, apart)
                }
            }
        }
        say("joining model and lexicon")
        let stage = try StageTraining(cost: number("cost.stage", 1)).coefficients(of: stageRows(outside))
        return LinearModel.file(
            LinearModel.Parts(
                kind: .whole, name: name, languages: ScoredLanguage.codes, bits: bits, wordWeight: wordWeight,
                weights: weights, constants: constants, stage: stage))
    }

    // MARK: Rows

    private mutating func collect() {
        let features = FeatureTable(bits: bits, wordWeight: wordWeight)
        var text = TokenisedText()
        var lexicons: [any Scorer] = ScoredLanguage.codes.indices.map { LexiconScorer(language: $0) }
        for index in data.rows.indices where data.rows[index].role == .training {
            let row = data.rows[index]
            let language = row.labelled.language
            text.tokenise(row.labelled.text, language: Language(ScoredLanguage.codes[language]))
            table.append(features.entries(of: text))
            if isForStage(row) { judgements[chosen.count] = (lexicons[language].judge(text), text.tokens.count) }
            fold.append(row.key.lot(seed: seed &+ 1) % Self.folds)
            chosen.append(index)
        }
    }

    /// Distant labels are too rough to weigh the lexicon by; sets of one kind of sentence ask too little.
    private func isForStage(_ row: TrainingRows.Row) -> Bool {
        switch row.labelled.label {
        case .objective, .subjective, .valence: true
        case .negative, .neutral, .positive: isHandLabelled(row)
        }
    }

    private func stageRows(_ outside: [[Double]]) -> [StageTraining.Row] {
        var rows: [StageTraining.Row] = []
        var stage = BlendStage()
        for index in chosen.indices {
            guard let (judgement, tokens) = judgements[index] else { continue }
            let margins = Margins(
                polarity: outside[0][index], opinion: outside[1][index], valence: outside[2][index],
                subjectivity: outside[3][index])
            stage.fill(margins, judgement, tokenCount: tokens)
            let row = data.rows[chosen[index]]
            let set = data.manifest.sets[row.set]
            let source = row.labelled.language == ScoredLanguage.english ? set.balance : set.group
            rows.append(
                StageTraining.Row(
                    inputs: stage.inputs, language: row.labelled.language, label: row.labelled.label, source: source))
        }
        return rows
    }

    // MARK: Outputs

    /// Fits an output on all rows, or on all but those of one fold.
    private func fit(_ output: LinearModel.Output, without part: Int?) throws(UnderstandingError) -> [Double] {
        var examples: [(row: Int, target: Double, source: String, weight: Double)] = []
        for index in chosen.indices where fold[index] != part {
            let row = data.rows[chosen[index]]
            let set = data.manifest.sets[row.set]
            guard let target = target(output, row) else { continue }
            examples.append((index, target, set.balance, set.weight))
        }
        // Within a source, either side of a question counts alike.
        var counts: [String: (below: Double, above: Double)] = [:]
        for example in examples {
            counts[example.source, default: (0, 0)].below += example.target < 0 ? 1 : 0
            counts[example.source, default: (0, 0)].above += example.target < 0 ? 0 : 1
        }
        let isRegression = output == .valence
        // The least copies that keep the proportions, and halves of them; the cost makes up for it.
        let least = (examples.map(\.weight).min() ?? 1) / 2
        var rows: [Int32] = []
        var labels: [Double] = []
        for example in examples {
            var copies = isRegression ? 1 : example.weight / least
            if !isRegression, let count = counts[example.source], count.below > 0, count.above > 0 {
                copies *= (count.below + count.above) / 2 / (example.target < 0 ? count.below : count.above)
            }
            // A part of a copy is a lot.
            let key = data.rows[chosen[example.row]].key
            let whole =
                Int(copies) + (Double(key.lot(seed: seed &+ 2)) < (copies - copies.rounded(.down)) * 10_000 ? 1 : 0)
            for _ in 0..<min(whole, 60) {
                rows.append(Int32(example.row))
                labels.append(example.target)
            }
        }
        let cost = number("cost.\(output)", 1) * (isRegression ? 1 : least)
        return try LinearFit(kind: isRegression ? .regression : .logistic(), cost: cost)
            .weights(of: table, chosen: rows, labels: labels)
    }

    /// What a label says of an output; `nil` where it says nothing.
    private func target(_ output: LinearModel.Output, _ row: TrainingRows.Row) -> Double? {
        switch (output, row.labelled.label) {
        case (.polarity, .negative): -1
        case (.polarity, .positive): 1
        case (.polarity, .valence(let value)) where abs(value) >= 0.15: value < 0 ? -1 : 1
        case (.opinion, .negative), (.opinion, .positive): isHandLabelled(row) ? 1 : nil
        case (.opinion, .neutral): -1
        case (.valence, .valence(let value)): value
        // Posts have no degrees, but their words are those that matter: half way up and down.
        case (.valence, .negative): isHandLabelled(row) ? -0.5 : nil
        case (.valence, .neutral): 0
        case (.valence, .positive): isHandLabelled(row) ? 0.5 : nil
        case (.subjectivity, .subjective): 1
        case (.subjectivity, .objective): -1
        default: nil
        }
    }

    /// Whether the set of a row knows neutral texts too.
    private func isHandLabelled(_ row: TrainingRows.Row) -> Bool {
        data.manifest.sets[row.set].isHandLabelled
    }
}
