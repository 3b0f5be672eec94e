import Covey
import Testing

@testable import CoveyUnderstanding

/// The default reading: what holds whatever the model that ships has learned.
@Suite struct BlendedScorerTests {
    private func read(_ text: String, _ language: String = "en") -> Reading {
        Understanding().read(text, declared: Language(language))
    }

    @Test(arguments: [
        "not bad", "Not bad at all", "no problems", "We had no problems with it", "can't complain", "cannot complain",
        "no issues so far", "never disappoints",
    ])
    func `denied blame stays praise, whatever its words mean elsewhere`(text: String) {
        let reading = read(text)
        #expect((reading.scores?.polarity ?? 0) > 0, "\(text)")
        #expect(reading.sentiment == .positive, "\(text)")
    }

    @Test(arguments: [
        "I do not like it", "not good", "I don't love the new design", "It is not a great phone", "never helpful",
        "hardly useful", "not happy", "no good",
    ])
    func `denied praise stays a complaint`(text: String) {
        let reading = read(text)
        #expect((reading.scores?.polarity ?? 0) < 0, "\(text)")
        #expect(reading.sentiment == .negative, "\(text)")
    }

    @Test(arguments: [
        ("en", "I love it", 1), ("en", "Worst service ever", -1), ("en", "Absolutely brilliant, thank you!", 1),
        ("en", "My order is late again and nobody answers", -1), ("es", "me encanta este teléfono", 1),
        ("es", "qué asco de servicio", -1), ("fr", "j'adore cette série", 1),
        ("fr", "service nul, je suis déçu", -1), ("de", "das ist super, danke", 1),
        ("de", "so ein Mist, alles kaputt", -1), ("it", "che schifo di servizio", -1),
        ("it", "bellissimo, grazie mille", 1), ("pt", "adoro esta marca", 1), ("pt", "péssimo atendimento", -1),
        ("ar", "خدمة سيئة جدا", -1), ("ar", "رائع جدا شكرا", 1), ("hi", "bahut accha hai", 1),
        ("hi", "बहुत बुरा है", -1),
    ])
    func `plain praise and blame are told apart in every scored language`(language: String, text: String, sign: Int) {
        let polarity = read(text, language).scores?.polarity ?? 0
        #expect(sign > 0 ? polarity > 0 : polarity < 0, "\(text): \(polarity)")
    }

    @Test func `probabilities add up, the label is the likeliest, and the sign never contradicts it`() {
        var generator = RandomTexts(seed: 11)
        print("seed 11")
        let reader = Understanding.Reader(Understanding())
        var scored = 0
        for index in 0..<3_000 {
            let text = index % 3 == 0 ? generator.text() : generator.opinion()
            let language = Language(ScoredLanguage.codes[index % ScoredLanguage.codes.count])
            let reading = reader.read(text, declared: language)
            guard let scores = reading.scores, let chances = scores.probabilities else {
                #expect(ScoredLanguage.index(of: reading.language) == nil)
                continue
            }
            scored += 1
            #expect(chances.positive + chances.negative + chances.neutral + chances.mixed == 10_000)
            let all = [chances.positive, chances.negative, chances.neutral, chances.mixed]
            #expect(all.min() ?? -1 >= 0)
            #expect(chances[scores.sentiment] == all.max())
            #expect(scores.confidence == all.max())
            #expect(abs(scores.polarity) <= 10_000)
            #expect((0...10_000).contains(scores.subjectivity))
            switch scores.sentiment {
            case .positive: #expect(scores.polarity > 0)
            case .negative: #expect(scores.polarity < 0)
            default: break
            }
        }
        #expect(scored > 2_000)
    }

    /// An addition that says one thing of every text.
    private func addition(polarity: Double, opinion: Double, subjectivity: Double = 0) throws -> LinearModel {
        try LinearModel(
            LinearModel.file(
                LinearModel.Parts(
                    kind: .addition, base: LinearModel.shipped.identity, name: "test", languages: ScoredLanguage.codes,
                    bits: 8, wordWeight: 2, weights: [[], [], [], []], constants: [polarity, opinion, 0, subjectivity],
                    stage: AdditionStage.unchanged)))
    }

    @Test(arguments: [Understanding.Judge.blend, .model])
    func `labels of a company's own that contradict the lexicon turn the polarity too`(
        judge: Understanding.Judge
    ) throws {
        let praise = Understanding(
            judge: judge, model: .shipped, addition: try addition(polarity: 20, opinion: 20, subjectivity: 20))
        let blame = Understanding(
            judge: judge, model: .shipped, addition: try addition(polarity: -20, opinion: 20, subjectivity: -20))
        for text in ["not happy", "I do not like it", "worst service ever", "not bad", "I love it", "on the table"] {
            let praised = try #require(praise.read(text, declared: .english).scores)
            #expect(praised.sentiment == .positive && praised.polarity > 5_000, "\(text): \(praised.polarity)")
            #expect(praised.subjectivity > 9_000)
            let blamed = try #require(blame.read(text, declared: .english).scores)
            #expect(blamed.sentiment == .negative && blamed.polarity < -5_000, "\(text): \(blamed.polarity)")
            #expect(blamed.subjectivity < 1_000)
        }
    }

    @Test func `an addition that changes nothing leaves every score as it is`() throws {
        let added = Understanding(judge: .blend, model: .shipped, addition: try addition(polarity: 0, opinion: 0))
        for text in ["not happy", "I love it", "The train left at nine", "good but late"] {
            #expect(added.read(text, declared: .english).scores == read(text).scores, "\(text)")
        }
    }

    @Test func `the lexicon alone refuses a model, which it would not use`() {
        #expect {
            _ = try Understanding(judge: .lexicon, modelFile: "own.model")
        } throws: { error in
            (error as? UnderstandingError)?.message.contains("lexicon alone") == true
        }
    }

    @Test func `the rules are sure of the stronger side only`() {
        func judgement(_ weight: Int32, positive: Int64, negative: Int64) -> Judgement {
            Judgement(
                scores: LabelOdds.scores(
                    LabelOdds(polarity: 0, opinion: 0).probabilities(positive: 0, negative: 0), valence: 0,
                    subjectivity: 0),
                evidence: [Evidence(words: "not bad", weight: weight, rules: .denied)], positive: positive,
                negative: negative)
        }
        func side(_ judgement: Judgement) -> Double {
            BlendedScorer<LexiconScorer>.sureSide(judgement, tokenCount: 5)
        }
        #expect(side(judgement(2_000, positive: 2_000, negative: 0)) == 1)
        #expect(side(judgement(-2_000, positive: 0, negative: 2_000)) == -1)
        #expect(side(judgement(2_000, positive: 500, negative: 2_000)) == 0)
        #expect(side(judgement(-2_000, positive: 2_000, negative: 500)) == 0)
    }

    @Test func `a word of a longer text weighs less, however long the text is`() throws {
        var parts = LinearModelTests.parts(seed: 3)
        parts.weights = parts.weights.map { output in output.map { $0 / 4 } }
        let scorer = LinearScorer(model: try LinearModel(LinearModel.file(parts)))
        func weight(_ words: Int) throws -> Double {
            let text = TokenisedText("love " + String(repeating: "table ", count: words))
            return Double(try #require(scorer.evidence(text, for: .neutral).first).weight)
        }
        // By the square root of the length.
        let ratio = try weight(299) / weight(4 * 300 - 1)
        #expect(abs(ratio - 2) < 0.1, "\(ratio)")
    }

    @Test func `a reader that read others before reads the same`() {
        let understanding = Understanding()
        let reader = Understanding.Reader(understanding)
        let texts = [
            "I love it", "no", "", "🙂🙂", "¡qué asco!", String(repeating: "bad luck ", count: 3_000), "not bad",
        ]
        let fresh = texts.map { understanding.read($0, declared: .english) }
        for _ in 0..<3 {
            for (text, expected) in zip(texts, fresh) { #expect(reader.read(text, declared: .english) == expected) }
        }
    }

    @Test func `each judge has a version of its own, and the default states it`() throws {
        let versions = try Understanding.Judge.allCases.map { try Understanding(judge: $0).version }
        #expect(Set(versions).count == 3)
        #expect(read("fine").model == Understanding().version)
        #expect(!Understanding().version.name.contains(" "))
    }

    @Test func `where the lexicon has no word, the model's words are the evidence`() {
        let reader = Understanding.Reader(Understanding())
        let texts = [
            "who else is up for the concert tomorrow night", "birthday weekend with the girls",
            "homework all night again",
            "my dog died this morning", "two exams tomorrow and no sleep", "headache since this morning",
            "rain again, so no beach for us", "follow me back please", "congrats to you both",
            "off to the beach tomorrow",
        ]
        let learned = texts.flatMap { reader.read($0, declared: .english).evidence }.filter { $0.rules == .learned }
        #expect(!learned.isEmpty && learned.allSatisfy { $0.weight != 0 })
        let scorer = LinearScorer(model: .shipped)
        let evidence = scorer.evidence(TokenisedText("thank you so much, love this"), for: .positive)
        #expect(!evidence.isEmpty && evidence.count <= 3)
        for piece in evidence { #expect(piece.weight > 0 && piece.rules == .learned) }
    }

    @Test func `quotation marks around a whole text, as files have them, change nothing`() {
        for text in ["I really love this new tram line", "what an awful morning, nothing works here"] {
            #expect(read("\"\(text)\"").sentiment == read(text).sentiment)
            #expect(read("RT @someone: \(text)").sentiment == read(text).sentiment)
        }
    }

    @Test(arguments: [
        "Would be great if it worked", "It would be great if the app worked", "Would be nice if somebody answered",
        "It would be awesome if you fixed the login", "Would be lovely if the bus came on time",
    ])
    func `what is only wished for is no praise`(text: String) {
        let reading = Understanding().read(text, declared: .english)
        #expect(reading.traits.contains(.conditional))
        #expect((reading.scores?.polarity ?? 1) <= 0 && reading.sentiment != .positive)
    }

    @Test func `whatever the odds, the probabilities add up`() {
        for polarity in stride(from: -12.0, through: 12, by: 0.37) {
            for opinion in stride(from: -12.0, through: 12, by: 0.41) {
                for (positive, negative) in [(0, 0), (900, 700), (3_100, 2_900), (5_000, 4_999)] as [(Int64, Int64)] {
                    let chances = LabelOdds(polarity: polarity, opinion: opinion)
                        .probabilities(positive: positive, negative: negative)
                    let all = [chances.positive, chances.negative, chances.neutral, chances.mixed]
                    #expect(all.reduce(0, +) == 10_000 && all.allSatisfy { $0 >= 0 }, "\(polarity) \(opinion)")
                }
            }
        }
    }

    @Test func `mixed takes its share from both poles, and grows with the weaker`() {
        let odds = LabelOdds(polarity: 0.2, opinion: 3)
        let none = odds.probabilities(positive: 6_000, negative: 0)
        let some = odds.probabilities(positive: 6_000, negative: 2_500)
        let both = odds.probabilities(positive: 6_000, negative: 5_000)
        #expect(none.mixed == 0)
        #expect(some.mixed > 0 && both.mixed > some.mixed)
        #expect(both.mixed > both.positive && both.mixed > both.negative)
        // A certain model leaves less to it.
        let certain = LabelOdds(polarity: 5, opinion: 3).probabilities(positive: 6_000, negative: 5_000)
        #expect(certain.mixed < both.mixed)
    }
}
