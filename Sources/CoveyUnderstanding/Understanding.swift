public import Covey

/// Reads texts: the language of each and, where it is English, the opinion in it with the words that decided it.
///
/// Pure and deterministic: the same text and declared language give the same reading on every machine and in every
/// thread. Not a translator: what is not English is left unscored, which is never the same as neutral.
public struct Understanding: Sendable {
    /// The judge of English texts.
    private let scorer: any Scorer

    /// The lexicon is parsed once in the process, at the first use; copies are cheap.
    public init() {
        scorer = LexiconScorer(lexicon: .english)
    }

    /// Reads one text.
    ///
    /// - Parameters:
    ///   - text: The text of a post, unescaped, of any length and content.
    ///   - declared: The language that its source states. Where it states none, or a mark that is no language, the
    ///     language is told from the words; few words, or none, give `und`.
    /// - Returns: The language as a lower-case primary tag; scores with their evidence where that is English, else no
    ///   scores. English without any opinion word is neutral with polarity 0. At most eight pieces of evidence, the
    ///   heaviest, in the order of the text.
    /// - Complexity: O(length of the text).
    public func read(_ text: String, declared: Language) -> Reading {
        var language = declared == .english ? declared : Language(tag: declared.code)
        guard language == .english || language == .undetermined else { return Reading(language: language) }
        let tokens = TokenisedText(text)
        if language == .undetermined { language = LanguageIdentifier.identify(tokens) }
        guard language == .english else { return Reading(language: language) }
        let judgement = scorer.judge(tokens)
        return Reading(language: language, scores: judgement.scores, evidence: judgement.evidence)
    }
}
