import Covey
import Testing

@testable import CoveyUnderstanding

@Suite struct HashtagWordsTests {
    private func words(_ tag: String, _ language: String = "en") -> [String] {
        let text = TokenisedText(tag, language: Language(language))
        return text.tokens.map { String(decoding: text.keys[$0.key], as: UTF8.self) }
    }

    @Test(arguments: [
        ("#nothappy", ["not", "happy"]), ("#bestserviceever", ["best", "service", "ever"]),
        ("#lovethisphone", ["love", "this", "phone"]), ("#NOTGOOD", ["not", "good"]), ("#Nothappy", ["not", "happy"]),
        ("#worstDayever", ["worst", "day", "ever"]), ("#nevershop_here", ["never", "shop", "here"]),
    ])
    func `words written together are cut`(tag: String, expected: [String]) {
        #expect(words(tag) == expected)
    }

    @Test(arguments: [
        "#michelle", "#therapist", "#assassin", "#grateful", "#manchester", "#carpet", "#amazon", "#xqzvw", "#привет",
    ])
    func `words and names stay whole`(tag: String) {
        #expect(words(tag) == [String(tag.dropFirst())])
    }

    @Test func `each piece knows where it stands in the text`() {
        let text = TokenisedText("so #BestServiceever_now ok")
        #expect(text.tokens.map { text.written($0.range) } == ["so", "#Best", "Service", "ever_", "now", "ok"])
        #expect(text.tokens.map { $0.flags.contains(.opensHashtag) } == [false, true, false, false, false, false])
    }

    @Test func `the cut of a word is that with the longest words`() {
        let words = HashtagWords(lexicons: [], frequent: ["a ab abc bc c cd d abcd de"])
        func cuts(_ text: String) -> UInt64 {
            let key = Array(text.utf8)
            return words.cuts(in: key, key.indices)
        }
        // abcd|de: 16 + 4 beats every other way.
        #expect(cuts("abcdde") == 1 << 4)
        // Single letters but `a` and `i` are no words; abc|de.
        #expect(cuts("abcde") == 1 << 3)
        #expect(cuts("abcdx") == 0)
        #expect(cuts("") == 0)
        #expect(cuts(String(repeating: "ab", count: 20)) != 0)
        #expect(cuts(String(repeating: "ab", count: 21)) == 0)
    }
}
