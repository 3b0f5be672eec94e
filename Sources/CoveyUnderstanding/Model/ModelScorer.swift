import Covey

/// Scores texts by a trained model alone, and by what a company's own labels changed in it.
struct ModelScorer: Scorer {
    let linear: LinearScorer
    let addition: LinearScorer?

    func judge(_ text: borrowing TokenisedText) -> Judgement {
        let margins = linear.margins(text)
        var odds = LabelOdds(polarity: margins.polarity, opinion: margins.opinion)
        var subjectivity = margins.subjectivity
        if let addition { (odds, subjectivity) = addition.changed(odds, subjectivity: subjectivity, by: text) }
        let scores = LabelOdds.scores(
            odds.probabilities(positive: 0, negative: 0), valence: odds.expected,
            subjectivity: Logistic.value(subjectivity))
        let evidence = scores.sentiment == .neutral ? [] : linear.evidence(text, for: scores.sentiment)
        return Judgement(scores: scores, evidence: evidence)
    }
}
