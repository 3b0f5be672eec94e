import Covey
import Foundation
import Testing

@testable import CoveyUnderstanding

@Suite struct LexiconOwnTests {
    private func own(_ text: String) throws -> OwnLexicon {
        try OwnLexicon(Array(text.utf8), path: "words.csv")
    }

    private func judge(_ text: String, _ own: OwnLexicon, brands: [String] = [], language: Int = 0) -> Judgement {
        var scorer = LexiconScorer(language: language, own: own)
        scorer.brands = own.bits(of: brands)
        return scorer.judge(TokenisedText(text, language: Language(ScoredLanguage.codes[language])))
    }

    @Test func `own words come before the shipped ones, and the rules act on them`() throws {
        let own = try own(
            """
            # what our customers say
            phrase,polarity,subjectivity,brand,language
            sick,0.8,0.9,,
            basic,-0.5,,,en
            "fair fibre",0.4,0.5,,
            great,0,0,,
            blue screen of death,-0.9,1,,

            🐸,0.5,0.5,,
            """)
        #expect(own.count == 6)
        #expect(judge("sick", own).evidence == [Evidence(words: "sick", weight: 8_000, rules: .ownWord)])
        #expect(
            judge("not basic", own).evidence == [
                Evidence(words: "not basic", weight: 3_000, rules: [.denied, .ownWord])
            ])
        #expect(judge("great", own).evidence.isEmpty)
        #expect(judge("a BLUE screen of death!", own).scores.polarity < -6_000)
        #expect(judge("blue", own).evidence.isEmpty)
        #expect(judge("🐸", own).scores.polarity > 0)
        #expect(judge("good", own).evidence == [Evidence(words: "good", weight: 5_000)])
    }

    @Test func `a word of a brand counts for its posts only`() throws {
        let own = try own("phrase,polarity,brand\nsick,0.9,acme\nfruity,0.5,acme\nfruity,-0.5,globex\ngood,-1,globex")
        #expect(own.brands == ["acme", "globex"])
        #expect(judge("sick", own).scores.polarity < 0)
        #expect(judge("sick", own, brands: ["acme"]).scores.polarity > 0)
        #expect(judge("fruity", own).evidence.isEmpty)
        #expect(judge("fruity", own, brands: ["acme", "other"]).scores.polarity > 0)
        #expect(judge("fruity", own, brands: ["globex"]).scores.polarity < 0)
        #expect(judge("good", own, brands: ["acme"]).scores.polarity > 0)
        #expect(judge("good", own, brands: ["globex"]).scores.polarity < 0)
    }

    @Test func `a word of a language counts in its texts only`() throws {
        let own = try own("polarity,phrase,language\n-0.5,gift,de\n0.5,gift,en\n0.7,zyx,")
        #expect(judge("gift", own).scores.polarity > 0)
        #expect(judge("gift", own, language: 3).scores.polarity < 0)
        for language in ScoredLanguage.codes.indices {
            #expect(judge("zyx", own, language: language).evidence.map(\.weight) == [7_000])
        }
    }

    @Test func `a later line wins, and a narrow one before a broad one`() throws {
        let own = try own(
            "phrase,polarity,brand,language\nfoo,0.1,,\nfoo,0.3,,en\nFOO,0.2,,\nfoo,0.4,acme,\nfoo,0.5,,en")
        #expect(own.count == 3)
        #expect(judge("foo", own).evidence.map(\.weight) == [5_000])
        #expect(judge("foo", own, language: 1).evidence.map(\.weight) == [2_000])
        #expect(judge("foo", own, brands: ["acme"]).evidence.map(\.weight) == [4_000])
    }

    @Test func `the hash follows from what the lines say`() throws {
        let one = try own("phrase,polarity\ngood,0.1\nbad,0.2")
        let same = try own("# other comments\nphrase,polarity,brand\nbad,0.20,\ngood,0.9,\ngood,0.1,\n")
        let other = try own("phrase,polarity\ngood,0.1\nbad,0.3")
        #expect(one.identity == same.identity)
        #expect(one.identity != other.identity)
        #expect(Lexicon.identity != 0)
    }

    @Test func `the order of the lines changes neither the hash nor a judgement`() throws {
        let one = try own("phrase,polarity,brand\nfoo,0.5,acme\nfoo,-0.5,globex\nbar,0.1,acme")
        let other = try own("phrase,polarity,brand\nbar,0.1,acme\nfoo,-0.5,globex\nfoo,0.5,acme")
        let swapped = try own("phrase,polarity,brand\nfoo,0.5,globex\nfoo,-0.5,acme\nbar,0.1,acme")
        #expect(one.identity == other.identity)
        #expect(one.identity != swapped.identity)
        let brands = ["globex", "acme"]
        #expect(judge("foo", one, brands: brands).evidence == judge("foo", other, brands: brands).evidence)
    }

    @Test func `a numbered tag counts for its number alone`() throws {
        let own = try own("phrase,polarity\n\"#1\",0.5")
        #expect(judge("the #1 shop", own).evidence == [Evidence(words: "#1", weight: 5_000, rules: .ownWord)])
        #expect(judge("the #2 shop", own).evidence.isEmpty)
    }

    @Test(arguments: [
        ("", "words.csv:1"), ("# nothing but this\n\n", "words.csv:1"), ("phrase,polarity\ngood", "words.csv:2"),
        ("good,0.5", "words.csv:1"),
        ("phrase\ngood", "words.csv:1"), ("phrase,polarity\n\n# x\ngood,2", "words.csv:4"),
        ("phrase,polarity\ngood,high", "words.csv:2"), ("phrase,polarity\ngood,", "words.csv:2"),
        ("phrase,polarity\n,0.5", "words.csv:2"), ("phrase,polarity\na b c d e,0.5", "words.csv:2"),
        ("phrase,polarity\n!!,0.5", "words.csv:2"),
        ("phrase,polarity\n\u{0640}\u{0640},0.5", "words.csv:2"), ("phrase,polarity\n\"open,0.5", "words.csv:2"),
        ("phrase,polarity,language\nx y,0.5,xx", "words.csv:2"),
        ("phrase,polarity,subjectivity\nx y,0.5,1.5", "words.csv:2"),
        ("phrase,polarity,polarity\nx,1,1", "words.csv:1"), ("phrase,polarity\nx,0.5,1", "words.csv:2"),
        ("phrase,polarity\nx y,0.12345", "words.csv:2"), ("phrase,polarity\nx y,-1.01", "words.csv:2"),
    ])
    func `a wrong line is named with its file`(text: String, place: String) throws {
        let error = #expect(throws: UnderstandingError.self) { try own(text) }
        #expect(error?.code == .tableMalformed)
        #expect(error?.message.hasPrefix(place + ": ") == true, "\(error?.message ?? "")")
    }

    @Test func `a file is read, and one that is not there is named`() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(
            "own-\(ProcessInfo.processInfo.processIdentifier).csv"
        ).path
        try Data("\u{FEFF}phrase,polarity\r\ngood,-1\r\n".utf8).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(judge("good", try OwnLexicon(fileAt: path)).scores.polarity < 0)
        let error = #expect(throws: UnderstandingError.self) { try OwnLexicon(fileAt: "/nowhere/words.csv") }
        #expect(error?.code == .tableUnreadable)
        #expect(error?.message.contains("/nowhere/words.csv") == true)
    }
}
