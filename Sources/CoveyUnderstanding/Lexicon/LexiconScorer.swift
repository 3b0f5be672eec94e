import Covey

/// Scores texts of one language by the words of a lexicon and by rules for what surrounds them.
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
    private var reader: LexiconReader
    /// The brands of the post that is judged, by the numbers that an ``OwnLexicon`` gives them.
    var brands: UInt64 = 0

    /// What each pole must add up to before a text can be mixed.
    static let strongEvidence: Int64 = 3500
    static let evidenceLimit = 8

    init(lexicon: Lexicon) {
        reader = LexiconReader(lexicon: lexicon)
    }

    /// The scorer of one of the languages of ``ScoredLanguage``.
    ///
    /// - Parameters:
    ///   - language: Its place in the list of them.
    ///   - own: The operator's own words, which come before the shipped ones.
    init(language: Int, own: OwnLexicon? = nil) {
        let language = Language(ScoredLanguage.codes[language])
        let lexicon = Lexicon.of(language) ?? .english
        self.init(lexicon: own?.adding(to: lexicon, of: language) ?? lexicon)
    }

    mutating func judge(_ text: borrowing TokenisedText) -> Judgement {
        reader.read(text, brands: brands)
        let (positive, negative) = reader.sums
        let polarity = Self.squash(positive - negative)
        let scores = Scores(
            polarity: polarity, subjectivity: Self.subjectivity(reader.subjectivity, words: reader.wordCount),
            sentiment: Self.label(polarity, positive: positive, negative: negative))
        return Judgement(
            scores: scores, traits: reader.traits, evidence: Self.evidence(reader.hits, in: text), positive: positive,
            negative: negative)
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
    private static func evidence(_ hits: [LexiconReader.Hit], in text: borrowing TokenisedText) -> [Evidence] {
        var evidence: [Evidence] = []
        evidence.reserveCapacity(min(hits.count, evidenceLimit))
        if hits.count <= evidenceLimit {
            for hit in hits { evidence.append(piece(hit, in: text)) }
            return evidence
        }
        var chosen: [Int] = []
        for index in hits.indices {
            let weight = abs(hits[index].weight)
            if chosen.count == evidenceLimit, weight <= abs(hits[chosen[evidenceLimit - 1]].weight) { continue }
            let place = chosen.firstIndex { abs(hits[$0].weight) < weight } ?? chosen.count
            chosen.insert(index, at: place)
            if chosen.count > evidenceLimit { chosen.removeLast() }
        }
        for index in chosen.sorted() { evidence.append(piece(hits[index], in: text)) }
        return evidence
    }

    private static func piece(_ hit: LexiconReader.Hit, in text: borrowing TokenisedText) -> Evidence {
        let bytes = text.tokens[hit.first].range.lowerBound..<text.tokens[hit.last].range.upperBound
        return Evidence(words: text.written(bytes), weight: hit.weight, rules: hit.rules)
    }
}
