/// Fits the second stage: a small logistic regression for each question, English by itself and the other languages
/// together with constants of their own.
struct StageTraining {
    struct Row {
        var inputs: [Double]
        var language: Int
        var label: LabelledText.Label
        /// Rows of one source and language count as much as those of another, and so do their labels.
        var source: String
    }

    let cost: Double

    func coefficients(of rows: [Row]) throws(UnderstandingError) -> [Double] {
        var coefficients = [Double](repeating: 0, count: BlendStage.coefficientCount)
        for isEnglish in [true, false] {
            let group = rows.filter { ($0.language == ScoredLanguage.english) == isEnglish }
            let anyLanguage = isEnglish ? ScoredLanguage.english : ScoredLanguage.english + 1
            for question in [BlendStage.Question.polarity, .opinion, .subjectivity] {
                // Only English has labels of subjectivity; what it teaches holds for all.
                let examples = (question == .subjectivity ? rows : group).compactMap { row in
                    Self.target(question, row.label).map { (row, $0) }
                }
                let weights = try fit(examples, withLanguages: !isEnglish && question != .subjectivity)
                let offset = BlendStage.offset(of: question, language: anyLanguage)
                for index in 0..<BlendStage.inputCount { coefficients[offset + index] = weights[index] }
                guard question != .subjectivity else {
                    coefficients[offset] = weights[BlendStage.inputCount + Self.languages]
                    continue
                }
                for language in ScoredLanguage.codes.indices where (language == ScoredLanguage.english) == isEnglish {
                    coefficients[BlendStage.constantOffset(of: question, language: language)] =
                        weights[BlendStage.inputCount + language] + weights[BlendStage.inputCount + Self.languages]
                }
            }
            // Posts with degrees are not to be had: each of the three judges counts by how far it usually swings. What a
            // regression on the sentences with degrees gives was measured to be no better: on those held back it lifts
            // the correlation of films from 0.67 to 0.70 and lowers that of editorials from 0.58 to 0.55.
            let offset = BlendStage.valenceOffset(language: anyLanguage)
            for (index, value) in [0, 0.4, 0.4, 0.5].enumerated() { coefficients[offset + index] = value }
        }
        return coefficients
    }

    private static let languages = ScoredLanguage.codes.count

    private static func target(_ question: BlendStage.Question, _ label: LabelledText.Label) -> Double? {
        switch (question, label) {
        case (.polarity, .positive), (.subjectivity, .subjective): 1
        case (.polarity, .negative), (.subjectivity, .objective): -1
        case (.opinion, .positive), (.opinion, .negative): 1
        case (.opinion, .neutral): -1
        default: nil
        }
    }

    /// The weights of the inputs, of the languages, and the constant.
    private func fit(_ examples: [(row: Row, target: Double)], withLanguages: Bool) throws(UnderstandingError)
        -> [Double]
    {
        var table = FeatureRows(featureCount: BlendStage.inputCount + Self.languages)
        var chosen: [Int32] = []
        let copies = Self.copies(examples.map(\.row))
        // The first input is 1 for all, which the constant is already.
        for (number, example) in examples.enumerated() {
            for _ in 0..<copies[number] { chosen.append(Int32(number)) }
            var entries: [(feature: Int32, value: Float)] = []
            for (index, value) in example.row.inputs.enumerated().dropFirst() where value != 0 {
                entries.append((Int32(index), Float(value)))
            }
            if withLanguages { entries.append((Int32(BlendStage.inputCount + example.row.language), 1)) }
            table.append(entries)
        }
        let labels = chosen.map { examples[Int($0)].target }
        guard Set(labels).count == 2 else { return [Double](repeating: 0, count: table.featureCount + 1) }
        return try LinearFit(kind: .logistic(), cost: cost, tolerance: 0.001)
            .weights(of: table, chosen: chosen, labels: labels)
    }

    /// How often each row counts: whole numbers, so that every label of every source comes to about the same; in
    /// English, where labels are as frequent as in what people write, three quarters of the way there.
    private static func copies(_ rows: [Row]) -> [Int] {
        var counts: [String: Int] = [:]
        for row in rows { counts[row.part, default: 0] += 1 }
        let most = Double(counts.values.max() ?? 0)
        return rows.map { row in
            let times = most / Double(max(1, counts[row.part] ?? 1))
            // The power of three quarters: square roots are rounded alike on every machine.
            let wanted = row.language == ScoredLanguage.english ? (times * times.squareRoot()).squareRoot() : times
            return min(Int((wanted * 3).rounded()), mostCopies)
        }
    }

    private static let mostCopies = 40
}

extension StageTraining.Row {
    /// The rows of one source, language and label.
    fileprivate var part: String { "\(source) \(language) \(label.sentiment ?? -1)" }
}
