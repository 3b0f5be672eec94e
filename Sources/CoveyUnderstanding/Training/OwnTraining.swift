import Covey

/// Learns what a company's own labels say differently from the model that ships.
///
/// The shipped model stays as it is; an addition is learned on top of it: its questions are answered by a logistic
/// regression over the hashed features of a text **and** the logits of the shipped reading. A few hundred labels are far
/// too few to learn a language from, but enough to learn where the shipped reading errs for this company. Questions that
/// no label answers, such as subjectivity where all labels are of sentiment, stay as shipped. LIBLINEAR cannot start from weights (its `init_sol` only shortens the way to the same
/// solution), and mixing company labels among 100,000 others would drown them.
public struct OwnTraining: Sendable {
    public enum Subject: String, Sendable {
        case sentiment
        case subjectivity

        /// Its labels.
        var labels: [LabelledText.Label] {
            self == .sentiment ? [.negative, .neutral, .positive] : [.objective, .subjective]
        }
    }

    /// What came of it.
    public struct Outcome: Sendable {
        /// The bytes of the model file.
        public var file: [UInt8]
        /// The name of each label, with how many texts were learned from and how many held back.
        public var counts: [(label: String, training: Int, held: Int)] = []
        /// Copies that were left out.
        public var copies = 0
        /// Texts whose label answers another question.
        public var others = 0
        /// Sizes of parts of the training texts, and the measure on the held-back ones of what each part taught.
        public var curve: [(texts: Int, measure: Double)] = []
        /// On the held-back texts: the new model, the one that ships, and the lexicon alone.
        public var trained: Measurement
        public var current: Measurement
        public var lexicon: Measurement
    }

    /// With fewer texts of a label nothing can be learned or measured.
    public static let fewestTexts = 50
    private static let bits = 18
    private static let wordWeight = 2.0
    /// Of 0.3, 1, 4, 15 and 50 the ones around this did best with 240 and with 1,200 labels of posts to airlines.
    private static let cost = 3.0
    private static let curveParts = 5

    let subject: Subject
    let seed: UInt64
    let share: Double

    /// - Parameters:
    ///   - subject: What the labels are of.
    ///   - seed: Of the lots for the hold-out.
    ///   - holdout: The share of the texts of each label that is held back, above 0 and at most 0.5.
    public init(subject: Subject, seed: UInt64, holdout: Double) {
        self.subject = subject
        self.seed = seed
        share = holdout
    }

    /// What a higher number of is better: macro-F1 of sentiment, area under the curve of subjectivity.
    private func measure(_ measurement: Measurement) -> Double {
        (subject == .sentiment ? measurement.labels?.macroF1 : measurement.subjectivityArea) ?? 0
    }

    /// Trains and measures.
    ///
    /// - Throws: `tooFewLabels` where there is one label only, or one with fewer than ``fewestTexts`` texts; it says how
    ///   many are needed.
    public func run(_ texts: [LabelledText], name: String) throws(UnderstandingError) -> Outcome {
        let lots = try draw(texts)
        let examples = examples(lots.training)
        var curve: [(texts: Int, measure: Double)] = []
        var file: [UInt8] = []
        for part in 1...Self.curveParts {
            let size = examples.rows.count * part / Self.curveParts
            file = try train(examples, first: size, name: name)
            curve.append((size, measure(try measured(lots.held, addition: LinearModel(file), judge: .blend))))
        }
        var outcome = Outcome(
            file: file, copies: lots.copies, others: lots.others, curve: curve,
            trained: try measured(lots.held, addition: LinearModel(file), judge: .blend),
            current: try measured(lots.held, addition: nil, judge: .blend),
            lexicon: try measured(lots.held, addition: nil, judge: .lexicon))
        for label in subject.labels {
            let training = lots.training.count { $0.label == label }
            let held = lots.held.count { $0.label == label }
            if training + held > 0 { outcome.counts.append((label.name, training, held)) }
        }
        return outcome
    }

    private func measured(
        _ texts: [LabelledText], addition: LinearModel?, judge: Understanding.Judge
    ) throws(UnderstandingError) -> Measurement {
        let understanding = Understanding(judge: judge, model: .shipped, addition: addition)
        return Measurement(name: "hold-out", of: texts, by: Understanding.Reader(understanding))
    }

    // MARK: Lots

    /// Splits the texts, each label for itself, so that any share of the training texts has the labels' proportions.
    private func draw(
        _ texts: [LabelledText]
    ) throws(UnderstandingError) -> (training: [LabelledText], held: [LabelledText], copies: Int, others: Int) {
        let ours = texts.filter { subject.labels.contains($0.label) }
        var tokens = TokenisedText()
        var seen: Set<TextKey> = []
        // The words of "ok" and of emoji tell no texts apart, all that is written does.
        var seenWhole: Set<String> = []
        var drawn: [(text: LabelledText, key: TextKey)] = []
        for text in ours {
            tokens.tokenise(text.text, language: Language(ScoredLanguage.codes[text.language]))
            let key = TextKey(tokens)
            let isNew = key.isTelling ? seen.insert(key).inserted : seenWhole.insert(text.text).inserted
            if isNew { drawn.append((text, key)) }
        }
        try check(drawn.map(\.text))
        var training: [(rank: Double, text: LabelledText)] = []
        var held: [LabelledText] = []
        for label in subject.labels {
            let alike = drawn.filter { $0.text.label == label }
                .enumerated().sorted {
                    let (left, right) = ($0.element.key.lot(seed: seed), $1.element.key.lot(seed: seed))
                    return left == right ? $0.offset < $1.offset : left < right
                }.map(\.element.text)
            let heldCount = Int((Double(alike.count) * share).rounded(.up))
            held += alike.prefix(heldCount)
            let rest = alike.dropFirst(heldCount)
            for (rank, text) in rest.enumerated() { training.append(((Double(rank) + 0.5) / Double(rest.count), text)) }
        }
        let order = training.indices.sorted {
            training[$0].rank == training[$1].rank ? $0 < $1 : training[$0].rank < training[$1].rank
        }
        return (order.map { training[$0].text }, held, ours.count - drawn.count, texts.count - ours.count)
    }

    private func check(_ texts: [LabelledText]) throws(UnderstandingError) {
        let counts = subject.labels.map { label in (label.name, texts.count { $0.label == label }) }
        let present = counts.filter { $0.1 > 0 }
        guard present.count > 1 else {
            let found = present.first.map { "only \($0.0)" } ?? "none"
            let needed = subject.labels.map(\.name).joined(separator: ", ")
            throw UnderstandingError(
                .tooFewLabels, "A model needs texts of two labels or more out of \(needed); there is \(found).")
        }
        for (name, count) in present where count < Self.fewestTexts {
            throw UnderstandingError(
                .tooFewLabels,
                "There are \(count) different texts labelled \(name); \(Self.fewestTexts) of each label are needed.")
        }
    }

    // MARK: Learning

    private struct Examples {
        var table: FeatureRows
        var rows: [LabelledText]
    }

    /// The features of the texts, with the logits below as three more: of polarity, opinion and subjectivity.
    private func examples(_ texts: [LabelledText]) -> Examples {
        let buckets = 1 << Self.bits
        var table = FeatureRows(featureCount: buckets + 3)
        let features = FeatureTable(bits: Self.bits, wordWeight: Self.wordWeight)
        var scorers: [Int: BlendedScorer<LexiconScorer>] = [:]
        var tokens = TokenisedText()
        for text in texts {
            tokens.tokenise(text.text, language: Language(ScoredLanguage.codes[text.language]))
            var scorer =
                scorers[text.language]
                ?? BlendedScorer(
                    words: LexiconScorer(language: text.language), linear: LinearScorer(model: .shipped),
                    addition: nil, language: text.language)
            let judgement = scorer.words.judge(tokens)
            let below = scorer.answers(tokens, judgement)
            scorers[text.language] = scorer
            var entries = features.entries(of: tokens)
            for (index, logit) in [below.odds.polarity, below.odds.opinion, below.subjectivity].enumerated() {
                entries.append((Int32(buckets + index), Float(logit)))
            }
            table.append(entries)
        }
        return Examples(table: table, rows: texts)
    }

    private func train(_ examples: Examples, first count: Int, name: String) throws(UnderstandingError) -> [UInt8] {
        var weights = [[Double]](repeating: [], count: LinearModel.outputs)
        var constants = [Double](repeating: 0, count: LinearModel.outputs)
        var stage = AdditionStage.unchanged
        for output in [LinearModel.Output.polarity, .opinion, .subjectivity] {
            guard let fitted = try fit(examples, first: count, output) else { continue }
            let buckets = 1 << Self.bits
            weights[output.rawValue] = Array(fitted[..<buckets])
            constants[output.rawValue] = fitted[buckets + 3]
            switch output {
            case .polarity: stage.replaceSubrange(0..<2, with: fitted[buckets..<buckets + 2])
            case .opinion: stage.replaceSubrange(2..<4, with: fitted[buckets..<buckets + 2])
            case .subjectivity: stage[4] = fitted[buckets + 2]
            case .valence: break
            }
        }
        return LinearModel.file(
            LinearModel.Parts(
                kind: .addition, base: LinearModel.shipped.identity, name: name, languages: ScoredLanguage.codes,
                bits: Self.bits, wordWeight: Self.wordWeight, weights: weights, constants: constants, stage: stage))
    }

    /// `nil` where the labels do not speak of the output.
    private func fit(
        _ examples: Examples, first count: Int, _ output: LinearModel.Output
    ) throws(UnderstandingError) -> [Double]? {
        var chosen: [Int32] = []
        var labels: [Double] = []
        for index in 0..<count {
            guard let target = Self.target(output, examples.rows[index].label) else { continue }
            chosen.append(Int32(index))
            labels.append(target)
        }
        let above = Double(labels.count { $0 > 0 })
        let below = Double(labels.count) - above
        guard above > 0, below > 0 else { return nil }
        // Labels count alike, as in the shipped model: of three, two are opinions.
        let share = output == .opinion ? 2.0 / 3 : 0.5
        let total = above + below
        return try LinearFit(
            kind: .logistic(negative: total * (1 - share) / below, positive: total * share / above), cost: Self.cost
        ).weights(of: examples.table, chosen: chosen, labels: labels)
    }

    private static func target(_ output: LinearModel.Output, _ label: LabelledText.Label) -> Double? {
        switch (output, label) {
        case (.polarity, .positive), (.subjectivity, .subjective): 1
        case (.polarity, .negative), (.subjectivity, .objective): -1
        case (.opinion, .positive), (.opinion, .negative): 1
        case (.opinion, .neutral): -1
        default: nil
        }
    }
}
