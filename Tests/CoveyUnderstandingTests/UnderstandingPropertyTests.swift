import Covey
import Testing

@testable import CoveyUnderstanding

/// What holds for every text.
@Suite struct UnderstandingPropertyTests {
    private func check(_ text: String, _ understanding: Understanding) {
        let reading = understanding.read(text, declared: .english)
        guard let scores = reading.scores else {
            // A text without words, or one that is plainly in another language.
            #expect(Lexicon.of(reading.language) == nil && reading.evidence.isEmpty, "\(text.debugDescription)")
            return
        }
        let comment: Comment = "\(text.debugDescription)"
        #expect((-10_000...10_000).contains(scores.polarity), comment)
        #expect((0...10_000).contains(scores.subjectivity), comment)
        #expect(scores.sentiment != .unscored, comment)
        #expect(scores.polarity == 0 || !reading.evidence.isEmpty, comment)
        #expect(reading.evidence.count <= 8, comment)
        #expect(reading.evidence.allSatisfy { $0.weight != 0 && text.utf8.count >= $0.words.utf8.count }, comment)
        if reading.evidence.count < 8 {
            let sum = reading.evidence.reduce(Int64(0)) { $0 + Int64($1.weight) }
            #expect(scores.polarity == LexiconScorer.squash(sum), comment)
        }
        switch scores.sentiment {
        case .positive: #expect(scores.polarity > 0, comment)
        case .negative: #expect(scores.polarity < 0, comment)
        case .mixed: #expect(reading.evidence.contains { $0.weight > 0 } && reading.evidence.contains { $0.weight < 0 })
        case .neutral, .unscored: #expect(abs(scores.polarity) <= Scores.neutralBand, comment)
        }
        #expect(understanding.read(text, declared: .english) == reading, comment)
    }

    @Test(arguments: [UInt64(11), 12, 13])
    func `any text is scored within the bounds, with evidence, twice alike`(seed: UInt64) throws {
        print("seed \(seed)")
        var texts = RandomTexts(seed: seed)
        let understanding = try Understanding(judge: .lexicon)
        for _ in 0..<1_500 {
            check(texts.text(), understanding)
            check(texts.opinion(), understanding)
        }
    }

    @Test(arguments: [UInt64(21), 22])
    func `a text of unknown language is read without fail and never neutral unless it is scored`(seed: UInt64) {
        print("seed \(seed)")
        var texts = RandomTexts(seed: seed)
        let understanding = Understanding()
        for _ in 0..<1_000 {
            let reading = understanding.read(texts.text(), declared: .undetermined)
            #expect((reading.scores != nil) == (Lexicon.of(reading.language) != nil))
            #expect(reading.scores != nil || (reading.sentiment == .unscored && reading.evidence.isEmpty))
        }
    }

    @Test func `many readers at once read alike`() async {
        var texts = RandomTexts(seed: 31)
        let samples = (0..<200).map { _ in texts.opinion() }
        let understanding = Understanding()
        let expected = samples.map { understanding.read($0, declared: .undetermined) }
        await withTaskGroup(of: [Reading].self) { group in
            for _ in 0..<4 {
                group.addTask { samples.map { Understanding().read($0, declared: .undetermined) } }
            }
            for await readings in group { #expect(readings == expected) }
        }
    }

    @Test func `a very long text is read`() throws {
        let reading = try Understanding(judge: .lexicon).read(
            String(repeating: "not good but great! ", count: 50_000), declared: .english)
        #expect(reading.scores?.polarity == 10_000)
        #expect(reading.evidence.count == 8)
    }
}
