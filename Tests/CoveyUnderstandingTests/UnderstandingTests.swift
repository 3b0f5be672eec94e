import Covey
import Testing

@testable import CoveyUnderstanding

/// What each rule does, on invented sentences; the numbers follow by hand from the lexicon and the rules.
@Suite struct UnderstandingTests {
    private let understanding: Understanding

    init() throws {
        // The lexicon alone, so that every number follows from its words and rules.
        understanding = try Understanding(judge: .lexicon)
    }

    private func read(_ text: String) -> Reading {
        understanding.read(text, declared: .english)
    }

    private func polarity(_ text: String) -> Int32 {
        read(text).scores?.polarity ?? .min
    }

    private func weights(_ text: String) -> [Int32] {
        read(text).evidence.map(\.weight)
    }

    @Test func `I like it and I do not like it differ in sign`() {
        // like 0.35: 10000 * 3500 / sqrt(3500^2 + 10000^2) = 3303.5; subjectivity 0.6 of 3 words: 4.8 / 7.8.
        #expect(
            read("I like it")
                == Reading(
                    language: .english, scores: Scores(polarity: 3_304, subjectivity: 6_153, sentiment: .positive),
                    evidence: [Evidence(words: "like", weight: 3_500)], model: understanding.version))
        // Denied: -0.6 * 0.35 = -0.21, of 5 words.
        #expect(
            read("I do not like it")
                == Reading(
                    language: .english, scores: Scores(polarity: -2_055, subjectivity: 4_897, sentiment: .negative),
                    evidence: [Evidence(words: "not like", weight: -2_100, rules: .denied)],
                    model: understanding.version))
    }

    @Test(arguments: [
        "not good", "This isn't great", "They were never helpful", "I don’t like the new menu", "it aint nice",
        "Not a very friendly team", "without any kindness", "nobody was polite", "not very good", "cant recommend them",
        "hardly helpful", "I never really enjoyed it",
    ])
    func `denied praise is negative`(text: String) {
        #expect(read(text).sentiment == .negative)
    }

    @Test(arguments: [
        "no problems", "can't complain", "not bad", "Not too bad at all", "We had no issues", "never disappoints",
        "you cant go wrong with it", "It was not a problem", "without any trouble", "couldn’t be happier",
    ])
    func `denied blame is positive`(text: String) {
        #expect(read(text).sentiment == .positive)
    }

    @Test(arguments: ["bad", "broken", "rude", "slow"])
    func `a denied word is weaker than its opposite would be`(word: String) {
        #expect(abs(polarity("it is not \(word)")) < abs(polarity("it is \(word)")))
    }

    @Test func `two denials make a weak yes`() {
        // 0.35 * 0.6 * 0.6.
        #expect(weights("I don't not like it") == [1_260])
    }

    @Test func `a denial ends with its clause, its reach or its first opinion`() {
        #expect(weights("No, I love it") == [6_500])
        #expect(weights("not today but great") == [7_000])
        #expect(weights("not this one or that one over there, good") == [5_000])
        #expect(weights("not happy, awful") == [-5_500, -8_000])
        #expect(weights("not good or helpful") == [-3_000, -3_300])
    }

    @Test(arguments: [
        "The app won't load", "My parcel never arrived", "Nobody answers the phone", "it doesn't work",
        "I can’t log in", "still can't connect to the network", "they refuse to help", "cannot open the site",
    ])
    func `what is expected and denied is a complaint`(text: String) {
        #expect(read(text).sentiment == .negative)
    }

    @Test(arguments: ["The page will load", "My parcel arrived", "she answers the phone", "I log in every day"])
    func `what is expected and holds is nothing`(text: String) {
        #expect(read(text).sentiment == .neutral)
        #expect(read(text).evidence.isEmpty)
    }

    @Test func `strengthening and weakening words act on the next opinion`() {
        #expect(read("very good").evidence == [Evidence(words: "very good", weight: 6_500, rules: .strengthened)])
        #expect(read("slightly good").evidence == [Evidence(words: "slightly good", weight: 3_000, rules: .weakened)])
        #expect(read("so very good").evidence == [Evidence(words: "so very good", weight: 6_500, rules: .strengthened)])
        #expect(polarity("extremely slow") < polarity("slow"))
        #expect(polarity("a bit slow") > polarity("slow"))
    }

    @Test func `a strengthening word at the end acts on the opinion before it`() {
        #expect(
            read("I like it a lot").evidence == [Evidence(words: "like it a lot", weight: 4_550, rules: .strengthened)])
    }

    @Test func `what follows but weighs more`() {
        // nice 0.5 * 60 %, terrible -0.8 * 125 %.
        #expect(weights("The screen is nice but the battery is terrible") == [3_000, -10_000])
        #expect(read("The screen is nice but the battery is terrible").sentiment == .negative)
        #expect(polarity("The battery is terrible but the screen is nice") > 0)
        #expect(weights("Although the price is good, the network is terrible") == [3_000, -8_000])
    }

    @Test func `not only is no denial, and its but no contrast`() {
        #expect(weights("Not only fast but also reliable") == [3_500, 5_000])
        #expect(read("It is not just cheap but great").sentiment == .positive)
    }

    @Test func `shouting, drawn-out words and exclamation marks strengthen`() {
        #expect(weights("This is GREAT") == [8_400])
        #expect(weights("I loooove it") == [7_800])
        #expect(weights("Great!!!") == [9_100])
        #expect(weights("Great!!!!!!!!") == [9_100])
        #expect(weights("It was great. See you!") == [7_000])
        #expect(polarity("I HATE this!") < polarity("I hate this"))
    }

    @Test func `a question is softer than a statement`() {
        #expect(weights("Is it good?") == [3_750])
        #expect(weights("It is good. Is it open?") == [5_000])
    }

    @Test(arguments: ["😍", "❤️", "👍🏽", "💓", ":)", "<3", "🎉🎉🎉"])
    func `glad pictures are positive`(picture: String) {
        #expect(read("parcel \(picture)").sentiment == .positive)
    }

    @Test(arguments: ["😡", "💔", "👎🏿", ":(", ":'(", "🤦🏽‍♀️", "🤬🤬🤬"])
    func `angry and sad pictures are negative`(picture: String) {
        #expect(read("parcel \(picture)").sentiment == .negative)
    }

    @Test func `a row of one emoji is one gesture`() {
        #expect(weights("parcel 😂") == [3_000])
        #expect(weights("parcel 😂😂") == [3_000, 1_000])
        #expect(weights("parcel 😂😂😂😂😂") == [3_000, 1_000])
        #expect(weights("parcel 😂😍😂") == [3_000, 7_000, 3_000])
    }

    @Test func `hashtags speak, handles and links do not`() {
        #expect(read("#NotHappy").evidence == [Evidence(words: "#NotHappy", weight: -5_500, rules: .denied)])
        #expect(read("not today #Great").evidence == [Evidence(words: "#Great", weight: 7_000)])
        #expect(read("@AwfulBrand @hate https://bad.example/awful $BAD bad@awful.example").evidence.isEmpty)
        #expect(
            read("not @acme good").evidence == [Evidence(words: "not @acme good", weight: -3_000, rules: .denied)])
    }

    @Test func `strong words on both sides are mixed`() {
        #expect(read("I love the phone. I hate the service.").sentiment == .mixed)
        #expect(read("I love the phone, it is great and superb. The box was bad.").sentiment == .positive)
        #expect(read("It is okay. It is late.").sentiment != .mixed)
    }

    @Test(arguments: [
        "no service since noon", "worst customer service ever", "what a joke", "waste of money", "total rip off",
        "been on hold for hours", "the network is down again", "charged twice", "your app keeps crashing",
        "still waiting for a reply", "absolute scam", "such a let down",
    ])
    func `customers who complain are heard`(text: String) {
        #expect(read(text).sentiment == .negative)
    }

    @Test(arguments: [
        "great customer service", "went above and beyond", "works perfectly", "super fast delivery",
        "thanks for your help",
        "well worth the money", "can't wait for the launch", "highly recommend", "kudos to the team", "you made my day",
    ])
    func `customers who praise are heard`(text: String) {
        #expect(read(text).sentiment == .positive)
    }

    @Test(arguments: [
        "The store opens at nine", "Meeting at 10:30 in room 4", "It looks like rain", "London 🇬🇧 ...",
    ])
    func `English without an opinion is neutral at zero`(text: String) {
        let reading = read(text)
        #expect(reading.scores?.polarity == 0)
        #expect(reading.sentiment == .neutral)
        #expect(reading.evidence.isEmpty)
    }

    @Test func `of many words the eight heaviest are shown in the order of the text`() {
        let reading = read("good, great, nice, superb, lovely, awful, cool, sweet, excellent, decent")
        #expect(
            reading.evidence.map(\.words) == [
                "good", "great", "nice", "superb", "lovely", "awful", "sweet", "excellent",
            ])
        // All ten count: 5 + 7 + 5 + 8.5 + 6 - 8 + 4 + 4.5 + 8.5 + 3 thousand.
        #expect(reading.scores?.polarity == LexiconScorer.squash(43_500))
    }

    @Test func `the squash is odd, grows and stays within the bounds`() {
        #expect(LexiconScorer.squash(0) == 0)
        #expect(LexiconScorer.squash(10_000) == 7_071)
        #expect(LexiconScorer.squash(-10_000) == -7_071)
        #expect(LexiconScorer.squash(1 << 40) == 10_000)
        let values = stride(from: Int64(-50_000), through: 50_000, by: 250).map(LexiconScorer.squash)
        #expect(values == values.sorted())
        #expect(zip(values, values.reversed()).allSatisfy { $0 == -$1 })
    }

    @Test func `one wholly subjective word in eight is half subjective`() {
        #expect(LexiconScorer.subjectivity(10_000, words: 8) == 5_000)
        #expect(LexiconScorer.subjectivity(0, words: 8) == 0)
        #expect(LexiconScorer.subjectivity(0, words: 0) == 0)
    }
}
