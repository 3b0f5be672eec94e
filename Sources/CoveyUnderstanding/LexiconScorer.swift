import Covey

/// Scores English by the words of a lexicon and by rules for what surrounds them.
///
/// **Polarity.** Each opinion word adds its weight `w`, in ten-thousandths, after the rules of `LexiconReader` changed
/// it. With `S` the sum, polarity = 10000 * S / sqrt(S^2 + 10000^2): odd, monotone, within the bounds, and 7071 for one
/// word of full strength. Evidence adds up: two good words say more than one.
///
/// **Subjectivity.** With `s` the sum of the opinion words' subjectivities (0...1) and `n` the count of words, numbers, emoji and
/// emoticons, subjectivity = 10000 * 8s / (8s + n): 0 without any such word, 5000 where one word in eight is wholly
/// subjective.
///
/// **Label.** `mixed` where both poles have strong evidence and the weaker has at least half of the stronger; else by
/// the sign of the polarity where it leaves the neutral band.
///
/// The rules follow the idea of contextual valence shifters (Polanyi and Zaenen 2006, doi:10.1007/1-4020-4102-0_1) and
/// of lexicon-based scoring (Taboada et al. 2011, doi:10.1162/COLI_a_00049); words and numbers are our own. Only
/// integers and correctly rounded operations of `Double` are used, so that every machine gives the same bits.
struct LexiconScorer: Scorer {
    let lexicon: Lexicon

    /// What each pole must add up to before a text can be mixed.
    static let strongEvidence: Int64 = 3500
    static let evidenceLimit = 8

    func judge(_ text: TokenisedText) -> Judgement {
        var reader = LexiconReader(text: text, lexicon: lexicon)
        reader.read()
        var positive: Int64 = 0
        var negative: Int64 = 0
        for hit in reader.hits {
            if hit.weight > 0 { positive += Int64(hit.weight) } else { negative -= Int64(hit.weight) }
        }
        let polarity = Self.squash(positive - negative)
        let scores = Scores(
            polarity: polarity, subjectivity: Self.subjectivity(reader.subjectivity, words: reader.wordCount),
            sentiment: Self.label(polarity, positive: positive, negative: negative))
        return Judgement(scores: scores, evidence: Self.evidence(reader.hits, in: text))
    }

    static func squash(_ sum: Int64) -> Int32 {
        let sum = Double(sum)
        let polarity = 10_000 * sum / (sum * sum + 1e8).squareRoot()
        return Int32(polarity + (sum < 0 ? -0.5 : 0.5))
    }

    static func subjectivity(_ sum: Int64, words: Int64) -> Int32 {
        sum == 0 ? 0 : Int32(80_000 * sum / (8 * sum + 10_000 * words))
    }

    static func label(_ polarity: Int32, positive: Int64, negative: Int64) -> Sentiment {
        let weaker = min(positive, negative)
        if weaker >= strongEvidence, weaker * 2 >= max(positive, negative) { return .mixed }
        return Scores.label(of: polarity)
    }

    /// The heaviest hits, at most eight, in the order of the text; of equal ones the earlier.
    private static func evidence(_ hits: [LexiconReader.Hit], in text: TokenisedText) -> [Evidence] {
        var chosen = hits
        if chosen.count > evidenceLimit {
            let order = hits.indices.sorted {
                let (left, right) = (abs(hits[$0].weight), abs(hits[$1].weight))
                return left == right ? $0 < $1 : left > right
            }
            chosen = order.prefix(evidenceLimit).sorted().map { hits[$0] }
        }
        return chosen.map { hit in
            let bytes = text.tokens[hit.first].range.lowerBound..<text.tokens[hit.last].range.upperBound
            return Evidence(words: text.written(bytes), weight: hit.weight)
        }
    }
}
