import Covey

/// A judge of the opinion in texts of one language: the seam beside which further judges can stand.
///
/// A scorer is pure and deterministic: the same text gives the same judgement on every machine.
protocol Scorer: Sendable {
    /// Judges a text; one without any opinion is neutral, of polarity 0.
    func judge(_ text: TokenisedText) -> Judgement
}

/// The scores of a text and the words that decided them, in the order of the text.
struct Judgement: Equatable, Sendable {
    var scores: Scores
    var evidence: [Evidence]
}
