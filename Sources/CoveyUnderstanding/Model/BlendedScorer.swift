import Covey

/// Scores texts by the lexicon with its rules and by a trained model, joined by a small second stage: the default.
///
/// The lexicon explains and knows how words change each other; the model knows many more words and what people meant by
/// them. Where the rules are sure, they overrule the model that ships: a short text whose opinions point one way, the
/// heaviest of several words ("not bad", "no problems", "I do not like it"), keeps that side, whatever its words mean
/// elsewhere. The last word has what a company's own labels changed.
struct BlendedScorer<Words: Scorer>: Scorer {
    var words: Words
    let linear: LinearScorer
    /// What a company's own labels changed.
    let addition: LinearScorer?
    /// See ``ScoredLanguage``.
    let language: Int
    private var stage = BlendStage()

    init(words: Words, linear: LinearScorer, addition: LinearScorer?, language: Int) {
        self.words = words
        self.linear = linear
        self.addition = addition
        self.language = language
    }

    mutating func judge(_ text: borrowing TokenisedText) -> Judgement {
        var judgement = words.judge(text)
        var (odds, subjectivity, side) = answers(text, judgement)
        var valence = valence(odds, side: side, judgement)
        if let addition {
            let expected = odds.expected
            (odds, subjectivity) = addition.changed(odds, subjectivity: subjectivity, by: text)
            valence += odds.expected - expected
        }
        // Of an opinion the side is better known than the degree.
        if odds.opinion > 0, valence * odds.expected < 0 { valence = odds.expected }
        let scores = LabelOdds.scores(
            odds.probabilities(positive: judgement.positive, negative: judgement.negative), valence: valence,
            subjectivity: Logistic.value(subjectivity))
        judgement.scores = scores
        if judgement.evidence.isEmpty, scores.sentiment != .neutral {
            judgement.evidence = linear.evidence(text, for: scores.sentiment)
        }
        return judgement
    }

    /// The answers to all questions, as logits, after the rules had their say and before the addition has; and the side
    /// of which the rules are sure.
    mutating func answers(
        _ text: borrowing TokenisedText, _ judgement: Judgement
    ) -> (odds: LabelOdds, subjectivity: Double, side: Double) {
        let coefficients = linear.model.stage
        stage.fill(linear.margins(text), judgement, tokenCount: text.tokens.count)
        var odds = LabelOdds(
            polarity: stage.logit(.polarity, language: language, coefficients),
            opinion: stage.logit(.opinion, language: language, coefficients))
        let subjectivity = stage.logit(.subjectivity, language: language, coefficients)
        let side = Self.sureSide(judgement, tokenCount: text.tokens.count)
        if side != 0 {
            odds.polarity = side * max(side * odds.polarity, Self.surePolarity)
            odds.opinion = max(odds.opinion, Self.sureOpinion)
        } else if Self.isOnlyWished(judgement, tokenCount: text.tokens.count) {
            odds.polarity = min(odds.polarity, Self.wishedPolarity)
        }
        return (odds, subjectivity, side)
    }

    /// How good or bad the text is; where the rules are sure, at least half of what they say.
    private func valence(_ odds: LabelOdds, side: Double, _ judgement: Judgement) -> Double {
        let valence = stage.valence(expected: odds.expected, language: language, linear.model.stage)
        guard side != 0 else { return valence }
        return side * max(side * valence, side * Double(judgement.scores.polarity) / 20_000)
    }

    /// The odds of 0.69 and 0.65: together praise, or complaint, is likelier than anything else.
    private static var surePolarity: Double { 0.8 }
    private static var sureOpinion: Double { 0.6 }
    /// The odds of 0.45: praise is a little less likely than complaint.
    private static var wishedPolarity: Double { -0.2 }

    /// Whether a short text praises only what is not so: "would be great if it worked".
    static func isOnlyWished(_ judgement: Judgement, tokenCount: Int) -> Bool {
        tokenCount <= 16 && judgement.traits.contains(.conditional) && judgement.positive <= judgement.negative
            && !judgement.evidence.isEmpty && judgement.evidence.allSatisfy { $0.rules.contains(.supposed) }
    }

    /// 1 or -1 where the rules are sure of praise or of a complaint, else 0: a short text whose heaviest evidence is of
    /// several words, such as a denial with what it denies, and is on the stronger side, and next to nothing speaks for
    /// the other.
    static func sureSide(_ judgement: Judgement, tokenCount: Int) -> Double {
        let (weaker, stronger) = (
            min(judgement.positive, judgement.negative), max(judgement.positive, judgement.negative)
        )
        guard tokenCount <= 16, stronger >= 1_000, weaker * 3 <= stronger,
            judgement.traits.isDisjoint(with: [.conditional, .possiblyIronic, .question]),
            let heaviest = judgement.evidence.max(by: { abs($0.weight) < abs($1.weight) }),
            (heaviest.weight > 0) == (judgement.positive > judgement.negative)
        else { return 0 }
        guard heaviest.words.utf8.contains(UInt8(ascii: " ")) || !heaviest.rules.isDisjoint(with: [.denied, .missed])
        else { return 0 }
        return heaviest.weight > 0 ? 1 : -1
    }
}
