import Covey

/// A judge of the opinion in texts of one language: the seam beside which further judges can stand.
///
/// The same text gives the same judgement on every machine. A scorer may keep memory to work in from text to text, so
/// each thread has its own.
protocol Scorer {
    /// Judges a text; one without any opinion is neutral, of polarity 0.
    mutating func judge(_ text: borrowing TokenisedText) -> Judgement
}

/// The scores of a text and the words that decided them, in the order of the text.
struct Judgement: Equatable, Sendable {
    var scores: Scores
    var traits: Reading.Traits = []
    var evidence: [Evidence]
    /// What the words of praise add up to, in ten-thousandths.
    var positive: Int64 = 0
    /// What the words of complaint add up to, in ten-thousandths; not below 0.
    var negative: Int64 = 0
}
