/// Everything that Covey understood of one post's text.
public struct Reading: Equatable, Sendable {
    public var language: Language
    /// `nil` where Covey cannot score the language: *unscored* is never the same as neutral.
    public var scores: Scores?
    /// The words that decided the scores, in the order of the text; empty where nothing did.
    public var evidence: [Evidence]

    public init(language: Language, scores: Scores? = nil, evidence: [Evidence] = []) {
        self.language = language
        self.scores = scores
        self.evidence = evidence
    }

    /// The label that goes with the scores.
    public var sentiment: Sentiment {
        guard let scores else { return .unscored }
        return scores.sentiment
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

    public init(polarity: Int32, subjectivity: Int32, sentiment: Sentiment) {
        self.polarity = polarity
        self.subjectivity = subjectivity
        self.sentiment = sentiment
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

/// One piece of evidence: the words, and what they added to the polarity.
public struct Evidence: Hashable, Sendable {
    /// The words as written, with what changed them: `not good`, `very happy`.
    public var words: String
    /// Their share of the polarity, in ten-thousandths before the whole is brought into -10000...10000.
    public var weight: Int32

    public init(words: String, weight: Int32) {
        self.words = words
        self.weight = weight
    }
}
