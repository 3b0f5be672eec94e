import Covey

/// The answers to two questions, whether a text holds an opinion and whether it is praise, as logits; and what follows
/// from them.
struct LabelOdds: Equatable {
    /// Above 0 for praise, below 0 for complaint.
    var polarity: Double
    /// Above 0 where there is an opinion.
    var opinion: Double

    /// How positive the text is to be expected: the probability of praise less that of complaint, -1...1.
    var expected: Double {
        Logistic.value(opinion) * (2 * Logistic.value(polarity) - 1)
    }

    /// The probabilities of the labels.
    ///
    /// No data set labels texts as mixed, so its share follows from the evidence: all of an opinion's probability goes
    /// to `positive` and `negative`, but for a part that grows with how strong the weaker pole of the lexicon is, by
    /// itself and beside the stronger, and shrinks by up to a half where the model is certain of one side.
    func probabilities(positive: Int64, negative: Int64) -> Probabilities {
        let opinion = Logistic.value(opinion)
        let praise = Logistic.value(polarity)
        let lean = 2 * praise - 1
        let share = 0.8 * Self.bothPoles(positive, negative) * (1 - 0.5 * lean * lean)
        // Each takes from what is left, so that they add up.
        let all = Self.tenThousandths(opinion)
        let mixed = min(Self.tenThousandths(opinion * share), all)
        let positive = min(Self.tenThousandths(opinion * (1 - share) * praise), all - mixed)
        return Probabilities(
            positive: positive, negative: all - mixed - positive, neutral: 10_000 - all, mixed: mixed)
    }

    /// How much a text speaks for both sides, 0...1: 1 where the weaker pole is strong and has half of the stronger.
    static func bothPoles(_ positive: Int64, _ negative: Int64) -> Double {
        let weaker = Double(min(positive, negative))
        let stronger = Double(max(positive, negative))
        guard weaker > 0 else { return 0 }
        let balance = min(max((weaker / stronger - 0.25) / 0.25, 0), 1)
        return balance * min(weaker / Double(LexiconScorer.strongEvidence), 1)
    }

    static func tenThousandths(_ share: Double) -> Int32 {
        Int32((min(max(share, 0), 1) * 10_000).rounded())
    }

    /// The scores: the likeliest label, and a polarity whose sign does not contradict it.
    ///
    /// - Parameters:
    ///   - valence: How good or bad the text is, -1...1.
    ///   - subjectivity: 0...1.
    static func scores(_ probabilities: Probabilities, valence: Double, subjectivity: Double) -> Scores {
        var label = Sentiment.neutral
        for other in [Sentiment.mixed, .negative, .positive] where probabilities[other] > probabilities[label] {
            label = other
        }
        var polarity = Int32((min(max(valence, -1), 1) * 10_000).rounded())
        switch label {
        case .positive: polarity = max(polarity, 1)
        case .negative: polarity = min(polarity, -1)
        case .neutral: polarity = min(max(polarity, -neutralLimit), neutralLimit)
        case .mixed, .unscored: break
        }
        return Scores(
            polarity: polarity, subjectivity: tenThousandths(subjectivity), sentiment: label,
            probabilities: probabilities)
    }

    /// What is most likely neutral is at most this good or bad.
    private static let neutralLimit: Int32 = 3_000
}
