import Covey
import Testing

@testable import CoveyUnderstanding

@Suite struct QuotationTests {
    private func judge(_ text: String) -> Judgement {
        var scorer = LexiconScorer(lexicon: .english)
        return scorer.judge(TokenisedText(text))
    }

    @Test(arguments: [
        "She said \"this is the worst phone ever\" today",
        "“I hate everything about this shop” says my neighbour", "> I hate it\n> and it is awful",
        "He wrote «this is a terrible, terrible idea»", "„das ist the worst of all“ read the sign",
        "My aunt: \"I love love love this place\"",
    ])
    func `words of others say nothing of the author`(text: String) {
        let judgement = judge(text)
        #expect(judgement.scores.polarity == 0)
        #expect(judgement.evidence.isEmpty)
        #expect(judgement.traits.contains(.quotation))
    }

    @Test(arguments: [
        "Hm, I love them. RT @x: I hate this awful shop", "Great news! \"we hate our terrible customers\" is gone",
        "> it is awful\nI love it", "Lovely people who say “you are the worst” to nobody",
        "good good \"a b c awful\" good",
    ])
    func `the author's own words count beside them`(text: String) {
        let judgement = judge(text)
        #expect(judgement.scores.polarity > 0)
        #expect(judgement.negative == 0)
        #expect(judgement.traits.contains(.quotation))
    }

    @Test(arguments: [
        "Your \"great\" service", "I \"love\" it", "a screen of 5\" is great", "great \"", "\"\" great",
        "rt this, it is great",
        "My 13\" laptop is great and fast, the 15\" is ok", "so \" great it is\nand a \" lovely one",
        "5 > 3 and great", "it's great, isn't it",
    ])
    func `up to three words in quotation marks, and marks without a partner, quote nobody`(text: String) {
        let judgement = judge(text)
        #expect(judgement.scores.polarity > 0)
        #expect(!judgement.traits.contains(.quotation))
    }

    @Test func `what is quoted may end in a digit`() {
        let judgement = judge("he said \"this is the worst of 13\" and I love it")
        #expect(judgement.traits.contains(.quotation))
        #expect(judgement.negative == 0)
    }

    @Test func `a face before a repost is the author's own`() {
        #expect(TokenisedText(":) RT @acme_fan: I love it").tokens.last?.flags == .quoted)
    }

    @Test func `whoever passes a post on without a word says what it says`() {
        let judgement = judge("RT @acme_fan: I love this phone")
        #expect(judgement.scores.polarity > 0)
        #expect(!judgement.traits.contains(.quotation))
    }

    @Test func `tokens of a quotation are marked, the marks themselves are not`() {
        let text = TokenisedText("a \"b c d e\" f")
        #expect(text.tokens.map { $0.flags.contains(.quoted) } == [false, false, true, true, true, true, false, false])
    }
}
