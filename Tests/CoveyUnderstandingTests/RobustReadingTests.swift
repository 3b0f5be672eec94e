import Covey
import Glibc
import Testing

@testable import CoveyUnderstanding

/// No text is too long or too strange.
@Suite struct RobustReadingTests {
    private let reader = Understanding.Reader(Understanding())
    private let model = Understanding.Reader(Understanding(judge: .model, model: .shipped, addition: nil))

    /// Reads a text with the lexicon of every language, then as posts are read: in every language, and in one that is to
    /// be recognised.
    private func read(_ text: String) throws {
        for language in ScoredLanguage.codes.map({ Language($0) }) + [.undetermined] {
            check(reader.read(text, declared: language))
        }
        check(model.read(text, declared: .english))
        var tokenised = TokenisedText()
        for code in ScoredLanguage.codes {
            let language = Language(code)
            tokenised.tokenise(text, language: language)
            var reader = LexiconReader(lexicon: try #require(Lexicon.of(language)))
            reader.read(tokenised)
            let (positive, negative) = reader.sums
            #expect(positive >= 0 && negative >= 0)
            #expect(
                reader.hits.allSatisfy { $0.weight != 0 && $0.first <= $0.last && $0.last < tokenised.tokens.count })
            #expect(reader.hits.allSatisfy { abs(Int64($0.weight)) < 100_000 })
        }
    }

    private func check(_ reading: Reading) {
        #expect(reading.evidence.count <= 8)
        #expect(reading.evidence.allSatisfy { !$0.words.isEmpty && $0.weight != 0 })
        guard let scores = reading.scores else { return }
        #expect(abs(scores.polarity) <= 10_000)
        #expect((0...10_000).contains(scores.subjectivity))
        guard let probabilities = scores.probabilities else { return }
        for label in [Sentiment.positive, .negative, .neutral, .mixed] {
            #expect((0...10_000).contains(probabilities[label]))
        }
    }

    @Test(arguments: [
        "a", "not ", "good ", "not good ", "good but ", "would be great if ", "I wish ", "\"", "“", "“ a ",
        "« a b c d e ", "🙂", "💓",
        "👨‍👩‍👧‍👦", "(", "((", "(^", "(╯°□°)╯", "¯\\_(", ":", ":'", "#", "#a", "#nothappy ", "#NotHappy", "@", "> ", "\n", "!",
        "?!", "n'",
        "l'", "n'aime pas ", "nicht ", "नहीं ", "والال", "ـ", "e\u{301}", "\u{200D}", "\u{202E}", "RT @a ", "www.",
        "http://", ".com",
        "a.b", "a@b.", "ooo", "é", "ʕ", "very ", "a lot ", "or nor ",
        "very, ", "a lot, ", "good very, ", "^", "a’", "अक",
    ])
    func `half a megabyte of one thing is read`(piece: String) throws {
        let text = String(repeating: piece, count: 500_000 / piece.utf8.count)
        let start = Self.processorTime
        check(reader.read(text, declared: .english))
        // In release a kilobyte takes less than a millisecond. Sixty are room for a debug build, and far below what
        // anything quadratic takes of half a megabyte.
        #expect(Self.processorTime - start < .seconds(30))
        check(reader.read(String(decoding: text.utf8.prefix(100_000), as: UTF8.self), declared: .undetermined))
    }

    /// What this thread has worked: other tests and programs do not count.
    private static var processorTime: Duration {
        var time = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    @Test func `a hashtag of a hundred kilobytes is one word or many`() {
        for letter in ["a", "nothappy", "Not", "é", "م", "a1"] {
            let text = TokenisedText("#" + String(repeating: letter, count: 100_000 / letter.utf8.count))
            #expect(!text.tokens.isEmpty)
            #expect(text.tokens.last?.range.upperBound == text.bytes.count)
        }
    }

    @Test(arguments: [UInt64(101), 102, 103, 104])
    func `random bytes made valid are read`(seed: UInt64) throws {
        print("seed \(seed)")
        var random = RandomTexts(seed: seed)
        for _ in 0..<400 {
            let bytes = (0..<random.number(below: 200)).map { _ in UInt8(random.number(below: 256)) }
            try read(String(decoding: bytes, as: UTF8.self))
        }
    }

    @Test(arguments: [UInt64(111), 112])
    func `random scalars and opinions are read in every language`(seed: UInt64) throws {
        print("seed \(seed)")
        var random = RandomTexts(seed: seed)
        for _ in 0..<300 {
            try read(random.text())
            try read(random.opinion())
        }
    }

    @Test func `texts of every plane are read`() throws {
        for plane in UInt32(0)...16 {
            var scalars = String.UnicodeScalarView()
            for offset in stride(from: UInt32(0), to: 0x10000, by: 37) {
                if let scalar = Unicode.Scalar(plane << 16 | offset) {
                    scalars.append(scalar)
                    if offset % 5 == 0 { scalars.append(" ") }
                }
            }
            try read(String(scalars))
        }
    }

    @Test func `a text that takes another's place reads as it would alone`() {
        var random = RandomTexts(seed: 121)
        var reused = TokenisedText()
        var scorer = LexiconScorer(lexicon: .english)
        for _ in 0..<500 {
            let text = random.number(below: 2) == 0 ? random.text() : random.opinion()
            reused.tokenise(text)
            let fresh = TokenisedText(text)
            #expect(reused.tokens == fresh.tokens && reused.keys == fresh.keys && reused.bytes == fresh.bytes)
            var alone = LexiconScorer(lexicon: .english)
            #expect(scorer.judge(reused) == alone.judge(fresh), "\(text.debugDescription)")
        }
    }
}
