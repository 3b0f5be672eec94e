import Covey
import Testing

@testable import CoveyUnderstanding

@Suite struct BrandNamesTests {
    private let names = BrandNames([
        "Best Buy", "Happy Socks", "Virgin Trains", "Boost", "Perfect Pet Co", "#SuperGlue", "Ugly Mug",
    ])

    private func judge(_ text: String) -> Judgement {
        var scorer = LexiconScorer(lexicon: .english)
        var text = TokenisedText(text)
        names.mark(&text)
        return scorer.judge(text)
    }

    @Test(arguments: [
        "Happy Socks opened a shop", "I went to Best Buy at noon", "happy socks are in the drawer", "#HappySocks",
        "#bestbuy",
        "a train by Virgin Trains", "Boost has another plan", "Perfect Pet Co on the corner", "SuperGlue",
        "Best Buy's sign",
        "coffee at the Ugly Mug", "HAPPY SOCKS",
    ])
    func `names carry no opinion`(text: String) {
        #expect(judge(text).scores.polarity == 0)
        #expect(judge(text).evidence.isEmpty)
    }

    @Test func `the words around a name and its words elsewhere count`() {
        #expect(judge("Happy Socks are great").evidence.map(\.words) == ["great"])
        #expect(judge("I am happy, my socks are dry").evidence.map(\.words) == ["happy"])
        #expect(judge("Ugly Mug is ugly").evidence.map(\.words) == ["ugly"])
        #expect(judge("not Happy Socks again, awful").scores.polarity < 0)
    }

    @Test func `no names change nothing`() {
        var text = TokenisedText("Happy Socks")
        BrandNames.none.mark(&text)
        #expect(text.tokens.allSatisfy { $0.flags.isEmpty })
        #expect(BrandNames(["", "!!!", "@", "12", "a b c d e f g"]).isEmpty)
    }
}
