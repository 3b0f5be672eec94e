import Covey

/// The second stage of a reading: a small logistic regression over what the model and the lexicon say of a text.
///
/// Two questions are asked of it, as the data can answer them: whether there is an opinion, and whether it is praise.
/// With `o` and `p` the answers, P(neutral) = 1 - o, P(positive) = o p, P(negative) = o (1 - p). English has
/// coefficients of its own, the other languages share theirs; each language has two constants.
struct BlendStage {
    static let inputCount = 16
    static let groups = 2
    /// Polarity, opinion, subjectivity.
    static let questions = 3
    static let valenceInputs = 4
    private static let perGroup = questions * inputCount + valenceInputs
    private static let constantsFrom = groups * perGroup
    static let coefficientCount = constantsFrom + 2 * ScoredLanguage.codes.count

    enum Question: Int {
        case polarity
        case opinion
        case subjectivity
    }

    /// What the stage looks at.
    private(set) var inputs = [Double](repeating: 0, count: inputCount)

    /// Takes in what the two judges said.
    mutating func fill(_ margins: Margins, _ lexicon: Judgement, tokenCount: Int) {
        let polarity = Double(lexicon.scores.polarity) / 10_000
        let positive = Double(lexicon.positive) / 10_000
        let negative = Double(lexicon.negative) / 10_000
        inputs[0] = 1
        inputs[1] = margins.polarity
        inputs[2] = margins.opinion
        inputs[3] = margins.valence
        inputs[4] = polarity
        inputs[5] = abs(polarity)
        inputs[6] = positive / (1 + positive * positive).squareRoot()
        inputs[7] = negative / (1 + negative * negative).squareRoot()
        inputs[8] = lexicon.positive > 0 || lexicon.negative > 0 ? 1 : 0
        inputs[9] = abs(margins.polarity)
        inputs[10] = lexicon.traits.contains(.question) ? 1 : 0
        inputs[11] = lexicon.traits.contains(.possiblyIronic) ? 1 : 0
        inputs[12] = lexicon.traits.contains(.conditional) ? 1 : 0
        inputs[13] = Double(lexicon.scores.subjectivity) / 10_000
        inputs[14] = margins.subjectivity
        inputs[15] = Double(min(tokenCount, 40)) / 40
    }

    static func offset(of question: Question, language: Int) -> Int {
        (language == ScoredLanguage.english ? 0 : perGroup) + question.rawValue * inputCount
    }

    static func valenceOffset(language: Int) -> Int {
        (language == ScoredLanguage.english ? 0 : perGroup) + questions * inputCount
    }

    static func constantOffset(of question: Question, language: Int) -> Int {
        constantsFrom + 2 * language + question.rawValue
    }

    /// The logit of a question's answer. Subjectivity has one constant for all languages: the coefficient of input 0.
    @inline(__always)
    func logit(_ question: Question, language: Int, _ coefficients: [Double]) -> Double {
        let offset = Self.offset(of: question, language: language)
        var sum = question == .subjectivity ? 0 : coefficients[Self.constantOffset(of: question, language: language)]
        for index in 0..<Self.inputCount { sum += coefficients[offset + index] * inputs[index] }
        return sum
    }

    /// How good or bad the text is, -1...1: from what is expected by the probabilities, from the lexicon, and from
    /// what the model learned of texts whose strength people judged.
    func valence(expected: Double, language: Int, _ coefficients: [Double]) -> Double {
        let offset = Self.valenceOffset(language: language)
        let parts = Self.valenceParts(expected: expected, inputs: inputs)
        var sum = 0.0
        for index in 0..<Self.valenceInputs { sum += coefficients[offset + index] * parts[index] }
        return min(max(sum, -1), 1)
    }

    @inline(__always)
    static func valenceParts(expected: Double, inputs: [Double]) -> SIMD4<Double> {
        SIMD4(1, expected, inputs[4], min(max(inputs[3], -1), 1))
    }
}

/// How an addition changes the answers of the model below it: the new logit of a question is the margin of the addition
/// plus multiples of the logits below.
enum AdditionStage {
    static let coefficientCount = 5

    /// Leaves every answer as it is.
    static let unchanged: [Double] = [1, 0, 0, 1, 1]

    static func odds(_ below: LabelOdds, _ margins: Margins, _ factors: [Double]) -> LabelOdds {
        LabelOdds(
            polarity: margins.polarity + factors[0] * below.polarity + factors[1] * below.opinion,
            opinion: margins.opinion + factors[2] * below.polarity + factors[3] * below.opinion)
    }

    static func subjectivity(_ below: Double, _ margins: Margins, _ factors: [Double]) -> Double {
        margins.subjectivity + factors[4] * below
    }
}
