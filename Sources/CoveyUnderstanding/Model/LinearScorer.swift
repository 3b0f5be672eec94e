import Covey

/// What a trained model says of texts.
@safe
struct LinearScorer {
    let model: LinearModel
    let features: Features

    init(model: LinearModel) {
        self.model = model
        features = Features(bits: model.bits)
    }

    func margins(_ text: borrowing TokenisedText) -> Margins {
        model.margins(of: text, with: features)
    }

    /// The answers of the reading below, changed by the addition that this is.
    func changed(
        _ odds: LabelOdds, subjectivity: Double, by text: borrowing TokenisedText
    ) -> (odds: LabelOdds, subjectivity: Double) {
        let margins = margins(text)
        return (
            AdditionStage.odds(odds, margins, model.stage),
            AdditionStage.subjectivity(subjectivity, margins, model.stage)
        )
    }

    /// The words that spoke most for a label, at most three: what their features, and their pair with the word before, add
    /// to the margin of polarity. A margin of 4, which is near certainty, counts as 10000.
    func evidence(_ text: borrowing TokenisedText, for label: Sentiment) -> [Evidence] {
        var heaviest = Heaviest()
        var length = 0.0
        let polarity = LinearModel.Output.polarity.rawValue
        features.start()
        for index in text.tokens.indices {
            features.clear()
            features.add(text.tokens[index], text.keys, text.bytes)
            length += model.wordWeight * model.wordWeight * Double(features.wordCount) + Double(features.pieceCount)
            guard index < Self.evidenceReach, Self.speaks(text.tokens[index].kind) else { continue }
            var words = WeightSums()
            var pieces = WeightSums()
            unsafe words.add(features.words, features.wordCount, of: model.weights)
            unsafe pieces.add(features.pieces, features.pieceCount, of: model.weights)
            let sum = model.wordWeight * Double(words.centred[polarity]) + Double(pieces.centred[polarity])
            if label == .positive ? sum > 0 : label == .negative ? sum < 0 : true { heaviest.add(index, sum) }
        }
        features.clear()
        guard length > 0 else { return [] }
        let factor = model.scales[polarity] / length.squareRoot() * 2_500
        var evidence: [Evidence] = []
        for (token, sum) in heaviest.inOrder where token >= 0 {
            let weight = Int32(min(max(sum * factor, -20_000), 20_000).rounded())
            guard abs(weight) >= Self.leastEvidence else { continue }
            evidence.append(Evidence(words: text.written(text.tokens[token].range), weight: weight, rules: .learned))
        }
        return evidence
    }

    /// The three tokens with the heaviest sums, of two alike the one that came first.
    private struct Heaviest {
        private var first = (token: -1, sum: 0.0)
        private var second = (token: -1, sum: 0.0)
        private var third = (token: -1, sum: 0.0)

        mutating func add(_ token: Int, _ sum: Double) {
            if abs(sum) > abs(first.sum) {
                (first, second, third) = ((token, sum), first, second)
            } else if abs(sum) > abs(second.sum) {
                (second, third) = ((token, sum), second)
            } else if abs(sum) > abs(third.sum) {
                third = (token, sum)
            }
        }

        /// By their place in the text; a place below 0 is none.
        var inOrder: [(token: Int, sum: Double)] { [first, second, third].sorted { $0.token < $1.token } }
    }

    /// The tokens at the beginning of a text that are looked at for evidence.
    private static let evidenceReach = 300
    private static let leastEvidence: Int32 = 300

    private static func speaks(_ kind: Token.Kind) -> Bool {
        switch kind {
        case .word, .hashtagWord, .emoji, .emoticon: true
        default: false
        }
    }
}
