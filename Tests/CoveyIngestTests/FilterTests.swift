import Covey
import CoveyTesting
import Testing

@testable import CoveyIngest

@Suite struct TermMatcherTests {
    private func found(_ terms: [Term], in text: String) -> [String] {
        let matcher = TermMatcher(terms)
        var found = [Bool](repeating: false, count: matcher.count)
        matcher.find(in: text, &found)
        return zip(terms, found).filter(\.1).map(\.0.text)
    }

    @Test(arguments: [
        ("bt", "BT is down", true), ("bt", "I doubt it", false), ("bt", "#BT", true), ("bt", "@bt_help", false),
        ("bt", "bt", true), ("bt", "(bt)", true), ("bt", "ébt", false), ("bt", "—bt—", true),
        ("acme mobile", "Acme\n  Mobile!", true), ("acme mobile", "acme mobiles", false),
        ("café", "CAFE\u{301} au lait", true), ("ÜBER", "über", true), ("東京", "私は東京都に", true),
        ("@acme", "hi @Acme!", true), ("", "anything", false), (" ", "a b", false), ("👍", "ok👍ok", true),
    ])
    func `a term meets whole words in any case`(_ term: String, _ text: String, _ expected: Bool) {
        #expect(found([Term(term)], in: text).isEmpty == !expected)
    }

    @Test func `case and edges can be asked for or waived`() {
        #expect(found([Term("BT", matchesCase: true)], in: "bt") == [])
        #expect(found([Term("BT", matchesCase: true)], in: "my BT line") == ["BT"])
        #expect(found([Term("acm", wholeWords: false)], in: "ACME") == ["acm"])
    }

    @Test func `terms within terms and overlapping terms are all found`() {
        let terms = ["he", "she", "his", "hers", "sh"].map { Term($0, wholeWords: false) }
        #expect(found(terms, in: "ushers") == ["he", "she", "hers", "sh"])
    }

    @Test func `agrees with looking for each term by itself, on random texts`() {
        for seed in UInt64(1)...40 {
            var random = SeededNumbers(seed: seed)
            let alphabet = Array("ab ")
            func word(_ length: Int) -> String {
                String((0..<length).map { _ in alphabet[Int.random(in: 0..<3, using: &random)] })
            }
            let terms = (0..<6).map { _ in
                Term("a" + word(Int.random(in: 0..<3, using: &random)) + "b", wholeWords: false)
            }
            let text = word(30)
            let folded = text.split(separator: " ").joined(separator: " ")
            let expected = terms.filter { term in
                folded.contains(term.text.split(separator: " ").joined(separator: " "))
            }
            #expect(found(terms, in: text) == expected.map(\.text), "seed \(seed)")
        }
    }
}

@Suite struct FilterTests {
    private func post(_ text: String, kind: Post.Kind = .original) -> Post {
        Post(id: PostID("x:1"), authorID: "x:2", createdAt: Instant(milliseconds: 0), kind: kind, text: text)
    }

    private func brands(_ settings: FilterSettings, _ post: Post, country: String? = nil) -> [String]? {
        let filter = Filter(settings)
        var hits = RuleHits(rules: filter.ruleNames.count)
        return filter.tags(for: post, country: country, &hits)?.brands
    }

    @Test func `a post from before the earliest instant is dropped and counted, one of that instant is kept`() {
        let filter = Filter(FilterSettings(earliest: Instant(milliseconds: 1)))
        var hits = RuleHits(rules: filter.ruleNames.count)
        var post = post("anything")
        #expect(filter.tags(for: post, country: nil, &hits) == nil)
        post.createdAt = Instant(milliseconds: 1)
        #expect(filter.tags(for: post, country: nil, &hits) != nil)
        #expect(zip(filter.ruleNames, hits.counts).filter { $0.1 > 0 }.map { "\($0) \($1)" } == ["dropped: too old 1"])
    }

    @Test func `without a brand everything is kept`() {
        #expect(brands(FilterSettings(), post("anything")) == [])
    }

    @Test func `any, all and not decide together`() {
        let rule = TermRule(id: "acme", any: [Term("acme"), Term("acm")], all: [Term("phone")], not: [Term("cartoon")])
        let settings = FilterSettings(brands: [rule])
        #expect(brands(settings, post("my Acme phone")) == ["acme"])
        #expect(brands(settings, post("my acme")) == nil)
        #expect(brands(settings, post("a phone")) == nil)
        #expect(brands(settings, post("acme phone in a cartoon")) == nil)
    }

    @Test func `a brand with places takes only authors known to be there`() {
        let settings = FilterSettings(brands: [TermRule(id: "acme", any: [Term("acme")], countries: ["GB"])])
        #expect(brands(settings, post("acme"), country: "GB") == ["acme"])
        #expect(brands(settings, post("acme"), country: "US") == nil)
        #expect(brands(settings, post("acme"), country: nil) == nil)
    }

    @Test func `reposts are dropped where they are not wanted`() {
        let settings = FilterSettings(keepsReposts: false)
        #expect(brands(settings, post("acme", kind: .repost)) == nil)
        #expect(brands(settings, post("acme", kind: .quote)) == [])
    }

    @Test func `every rule counts the posts it met`() {
        let filter = Filter(
            FilterSettings(
                brands: [TermRule(id: "acme", any: [Term("acme"), Term("acm")])],
                topics: [TermRule(id: "price", any: [Term("bill")])], languages: ["en"]))
        var hits = RuleHits(rules: filter.ruleNames.count)
        for text in ["acme bill", "acme acme", "nothing"] {
            _ = filter.tags(for: post(text), country: nil, &hits)
        }
        #expect(filter.keeps(.english, &hits))
        #expect(!filter.keeps(Language("fr"), &hits))
        let counts = Dictionary(uniqueKeysWithValues: zip(filter.ruleNames, hits.counts))
        #expect(
            counts == [
                "dropped: too old": 0, "dropped: repost": 0, "dropped: language": 1, "dropped: no brand": 1,
                "brand acme, any: acme": 2, "brand acme, any: acm": 0, "topic price, any: bill": 1,
            ])
    }
}
