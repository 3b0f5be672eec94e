/// Everything that Covey understood of one post's text.
public struct Reading: Equatable, Sendable {
    public var language: Language
    /// `nil` where Covey cannot score the language: *unscored* is never the same as neutral.
    public var scores: Scores?
    /// What the text is beside its scores: a question, perhaps irony.
    public var traits: Traits
    /// What decided the scores, in the order of the text; empty where nothing did.
    public var evidence: [Evidence]
    /// What read the text; `nil` in posts that were read before readers had names.
    public var model: ModelVersion?

    public init(
        language: Language, scores: Scores? = nil, traits: Traits = [], evidence: [Evidence] = [],
        model: ModelVersion? = nil
    ) {
        self.language = language
        self.scores = scores
        self.traits = traits
        self.evidence = evidence
        self.model = model
    }

    /// The label that goes with the scores.
    public var sentiment: Sentiment {
        guard let scores else { return .unscored }
        return scores.sentiment
    }

    /// What a text is beside its scores. The numbers are kept in stores: add, never change.
    public struct Traits: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8

        public init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        /// Praise and a complaint together, as irony has it. A hint, not a claim: the scores are those of the words.
        public static let possiblyIronic = Traits(rawValue: 1)
        /// It asks for something.
        public static let question = Traits(rawValue: 2)
        /// It speaks of what would be, not of what is.
        public static let conditional = Traits(rawValue: 4)
        /// It holds the words of somebody else, which do not count.
        public static let quotation = Traits(rawValue: 8)
        /// It was read in translation.
        public static let translated = Traits(rawValue: 16)

        /// Each trait with its name, in the order of the bits.
        public static let names: [(trait: Traits, name: String)] = [
            (.possiblyIronic, "possibly ironic"), (.question, "question"), (.conditional, "conditional"),
            (.quotation, "quotation"), (.translated, "translated"),
        ]

        /// The names of the traits that hold.
        public var list: [String] { Self.names.filter { contains($0.trait) }.map(\.name) }
    }
}

/// What reads texts, by what it is made of: the same version gives the same reading of the same text.
public struct ModelVersion: Hashable, Sendable {
    /// Short text without white space, for example `1-5f3a09c2`.
    public let name: String

    public init(_ name: String) {
        self.name = name
    }
}

/// The scores of one text, in ten-thousandths: integers, so that sums are exact in any order.
public struct Scores: Hashable, Sendable {
    /// -10000 (wholly negative) to 10000 (wholly positive).
    public var polarity: Int32
    /// 0 (plain fact) to 10000 (pure opinion).
    public var subjectivity: Int32
    /// The label that the scorer gave; never `unscored`.
    public var sentiment: Sentiment
    /// `nil` in posts that were read before labels had probabilities.
    public var probabilities: Probabilities?

    public init(polarity: Int32, subjectivity: Int32, sentiment: Sentiment, probabilities: Probabilities? = nil) {
        self.polarity = polarity
        self.subjectivity = subjectivity
        self.sentiment = sentiment
        self.probabilities = probabilities
    }

    /// How sure the label is, 0 to 10000: its probability.
    public var confidence: Int32? {
        probabilities.map { $0[sentiment] }
    }
}

/// How likely each label is, in ten-thousandths; together 10000.
public struct Probabilities: Hashable, Sendable {
    public var positive: Int32
    public var negative: Int32
    public var neutral: Int32
    public var mixed: Int32

    public init(positive: Int32, negative: Int32, neutral: Int32, mixed: Int32) {
        self.positive = positive
        self.negative = negative
        self.neutral = neutral
        self.mixed = mixed
    }

    /// 0 for `unscored`.
    public subscript(_ sentiment: Sentiment) -> Int32 {
        switch sentiment {
        case .positive: positive
        case .negative: negative
        case .neutral: neutral
        case .mixed: mixed
        case .unscored: 0
        }
    }
}

/// What a text says, in one word.
public enum Sentiment: String, CaseIterable, Codable, Sendable {
    case positive
    case negative
    /// Nothing in the text takes a side.
    case neutral
    /// Strong words on both sides.
    case mixed
    /// The language cannot be scored.
    case unscored
}

/// One piece of evidence: the words, what they added to the polarity, and why so much.
public struct Evidence: Hashable, Sendable {
    /// The words as written, with what changed them: `not good`, `very happy`.
    public var words: String
    /// Their share of the polarity, in ten-thousandths before the whole is brought into -10000...10000.
    public var weight: Int32
    /// What made the weight another than the words have by themselves.
    public var rules: Rules

    public init(words: String, weight: Int32, rules: Rules = []) {
        self.words = words
        self.weight = weight
        self.rules = rules
    }

    /// Why words weigh what they weigh. The numbers are kept in stores: add, never change.
    public struct Rules: OptionSet, Hashable, Sendable {
        public let rawValue: UInt32

        public init(rawValue: UInt32) {
            self.rawValue = rawValue
        }

        /// `not`, `never`, `without` before it.
        public static let denied = Rules(rawValue: 1)
        public static let strengthened = Rules(rawValue: 1 << 1)
        public static let weakened = Rules(rawValue: 1 << 2)
        /// After `but`.
        public static let verdict = Rules(rawValue: 1 << 3)
        /// Before `but`, or in a clause with `although`.
        public static let conceded = Rules(rawValue: 1 << 4)
        public static let asked = Rules(rawValue: 1 << 5)
        /// `would be`, `if only`.
        public static let supposed = Rules(rawValue: 1 << 6)
        public static let shouted = Rules(rawValue: 1 << 7)
        /// `sooo`.
        public static let drawnOut = Rules(rawValue: 1 << 8)
        public static let exclaimed = Rules(rawValue: 1 << 9)
        /// A word of the operator's own lexicon.
        public static let ownWord = Rules(rawValue: 1 << 10)
        /// Found by the trained model, not by the lexicon.
        public static let learned = Rules(rawValue: 1 << 11)
        /// Something expected is missing.
        public static let missed = Rules(rawValue: 1 << 12)

        /// Each rule with its name, in the order of the bits.
        public static let names: [(rule: Rules, name: String)] = [
            (.denied, "denied"), (.strengthened, "strengthened"), (.weakened, "weakened"), (.verdict, "verdict"),
            (.conceded, "conceded"), (.asked, "asked"), (.supposed, "supposed"), (.shouted, "shouted"),
            (.drawnOut, "drawn out"), (.exclaimed, "exclaimed"), (.ownWord, "own word"), (.learned, "learned"),
            (.missed, "missed"),
        ]

        /// The names of the rules that hold.
        public var list: [String] { Self.names.filter { contains($0.rule) }.map(\.name) }
    }
}
