import Covey
import Testing

@testable import CoveyUnderstanding

@Suite struct LexiconTests {
    private func entry(_ form: String, in lexicon: Lexicon = .english) -> Lexicon.Entry? {
        let bytes = Array(form.utf8)
        return lexicon.entry(of: bytes, in: bytes.indices)
    }

    @Test func `a line gives all its forms`() {
        let lexicon = Lexicon(parsing: [
            "splendid grand 0.8 0.9\nwaste_of_time -0.7 1\nvery *1.25 0.3\nnot ~not 0\nload !0.5 0"
        ])
        #expect(entry("grand", in: lexicon) == Lexicon.Entry(role: .opinion, value: 8_000, subjectivity: 9_000))
        #expect(entry("waste of time", in: lexicon)?.value == -7_000)
        #expect(entry("waste", in: lexicon)?.role == .opener)
        #expect(entry("waste", in: lexicon)?.phraseLength == 3)
        #expect(entry("very", in: lexicon) == Lexicon.Entry(role: .scale, value: 125, subjectivity: 3_000))
        #expect(entry("not", in: lexicon)?.role == .negator)
        #expect(entry("load", in: lexicon) == Lexicon.Entry(role: .expectation, value: 5_000, subjectivity: 0))
        #expect(lexicon.count == 6)
    }

    @Test func `the first line of a form wins, and apostrophes may be left out`() {
        let lexicon = Lexicon(parsing: ["good 0.5 0.5\ngood -1 1\ncan't_wait 0.5 0.5"])
        #expect(entry("good", in: lexicon)?.value == 5_000)
        #expect(entry("cant wait", in: lexicon)?.value == 5_000)
    }

    @Test func `every form of the lexicons is one that the tokeniser writes`() {
        for source in Lexicon.englishSources + Lexicon.otherSources.flatMap(\.sources) {
            for line in source.description.split(separator: "\n") {
                for form in line.split(separator: " ").dropLast(2) {
                    let isPhrase = form.contains { $0.isLowercase } || form.utf8.contains { $0 >= 0x80 }
                    let spoken = String(isPhrase ? form.replacing("_", with: " ") : form)
                    let tokens = TokenisedText(spoken)
                    let key = isPhrase || !spoken.contains(where: \.isLetter) ? spoken : nil
                    if let key { #expect(String(decoding: tokens.keys, as: UTF8.self) == key + " ", "\(form)") }
                    #expect(tokens.tokens.count == spoken.split(separator: " ").count, "\(form)")
                }
            }
        }
    }

    @Test func `the English lexicon is large and within its bounds`() {
        #expect(Lexicon.english.count > 2_500)
        for word in ["good", "awful", "refund", "outage", "scam", "👍", ":)", "can't complain"] {
            let found = entry(word)
            #expect(found != nil, "\(word)")
            #expect((-10_000...10_000).contains(found?.value ?? .max))
            #expect((0...10_000).contains(found?.subjectivity ?? .max))
        }
        #expect(entry("xyzzy") == nil)
    }

    @Test(arguments: ["es", "fr", "de", "it", "pt", "ar", "hi"])
    func `every other lexicon is large and within its bounds`(code: String) throws {
        let lexicon = try #require(Lexicon.of(Language(code)))
        #expect(lexicon.count > 2_000)
        for entry in lexicon.entries {
            #expect((-10_000...10_000).contains(entry.value))
            #expect((0...10_000).contains(entry.subjectivity))
        }
        #expect(entry("👍", in: lexicon)?.value == 4_500)
    }

    @Test func `there is no lexicon of a language that is not scored`() {
        #expect(Lexicon.of(Language("sv")) == nil)
        #expect(Lexicon.of(.undetermined) == nil)
    }

    @Test func `further entries come before those of the same form`() {
        let lexicon = Lexicon(parsing: ["good 0.5 0.5\ngood_grief -0.5 0.5"])
        let own = Lexicon.Entry(role: .opinion, value: -1, subjectivity: 0)
        let added = lexicon.adding([("Good", own), ("good as gold", own)])
        #expect(entry("good", in: added)?.value == -1)
        #expect(entry("good", in: added)?.phraseLength == 3)
        #expect(entry("good grief", in: added)?.value == -5_000)
        #expect(entry("good", in: lexicon)?.value == 5_000)
    }

    @Test func `the hash of a phrase follows from those of its words`() {
        let phrase = Array("not very good".utf8)
        let words = ["not", "very", "good"].map { word in ByteTable.hash(Array(word.utf8), 0..<word.utf8.count) }
        let hash = Lexicon.extended(Lexicon.extended(words[0], by: words[1]), by: words[2])
        #expect(Lexicon.hash(phrase, phrase.indices) == hash)
        #expect(TokenisedText("not").tokens[0].hash == words[0])
    }

    @Test func `a table finds what it was given and nothing else, at any size`() {
        var table = ByteTable(minimumCapacity: 1)
        let keys = (0..<5_000).map { Array("key \($0)".utf8) }
        for (index, key) in keys.enumerated() {
            table.set(Int32(index), of: key, in: key.indices) { first, _ in first }
        }
        table.set(7, of: keys[3], in: keys[3].indices) { first, second in first + second }
        #expect(table.count == 5_000)
        #expect(table.value(of: keys[3], in: keys[3].indices) == 10)
        for (index, key) in keys.enumerated() where index != 3 {
            #expect(table.value(of: key, in: key.indices) == Int32(index))
            #expect(table.value(of: key, in: 1..<key.count) == nil)
        }
    }
}
