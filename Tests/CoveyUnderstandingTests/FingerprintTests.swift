import Foundation
import Testing

@testable import CoveyUnderstanding

@Suite struct FingerprintTests {
    private static let text = "The tram was late again this morning and nobody at the stop told us why"

    private func distance(_ left: String, _ right: String) -> Int {
        Fingerprint.distance(Fingerprint.of(left), Fingerprint.of(right))
    }

    @Test(arguments: [
        "@acme The tram was late again this morning and nobody at the stop told us why",
        "The tram was late again this morning and nobody at the stop told us why https://acme.example/x1",
        "RT @someone: The tram was late again this morning and nobody at the stop told us why",
        "The tram was late again this morning and nobody at the stop told us why 😂🔥",
        "THE TRAM was late AGAIN this morning, and nobody at the stop told us whyyyy!!! 17 2nd",
    ])
    func `handles, links, RT, emoji, case, marks, numbers and drawn-out letters make no difference`(copy: String) {
        #expect(Fingerprint.of(copy) == Fingerprint.of(Self.text))
    }

    @Test(arguments: [
        "The tram was late again this morning and nobody at the stop told us",
        "Honestly the tram was late again this morning and nobody at the stop told us why",
    ])
    func `one word more or less is near`(copy: String) {
        #expect(Fingerprint.of(copy) != 0)
        #expect(distance(copy, Self.text) <= NearDuplicates.distance)
    }

    @Test func `one word of thirty changed is near`() {
        let walk = " or when the next one would come, so we walked all the way home through heavy rain"
        #expect(distance(Self.text + walk, Self.text.replacing("tram", with: "bus") + walk) <= NearDuplicates.distance)
    }

    @Test func `texts of other words are far apart`() {
        #expect(distance(Self.text, "My new phone takes lovely pictures even when it is dark outside") > 16)
    }

    @Test(arguments: [
        "", "😂😂😂", "thank you so much", "ha ha ha ha ha ha ha", "@one @two @three @four @five @six", "1 2 3 4 5 6 7 8",
    ])
    func `a text of fewer than five different terms has none`(text: String) {
        #expect(Fingerprint.of(text) == 0)
    }

    @Test func `a sentence without spaces is more than one term`() {
        let sentence = "今日はとても天気がいいので散歩に行きます"
        #expect(Fingerprint.of(sentence) != 0)
        #expect(distance(sentence, sentence + "ね") <= NearDuplicates.distance)
        #expect(distance(sentence, "昨日の夜ご飯は美味しくなかったから残念") > 16)
    }

    @Test func `a hashtag is one term, however it is cut`() {
        let (left, right) = ("new phone arrived today #BestServiceEver", "new phone arrived today #bestserviceever")
        #expect(Fingerprint.of(left) != 0)
        #expect(Fingerprint.of(left) == Fingerprint.of(right))
    }

    @Test func `fingerprints never change, since stores keep them`() {
        #expect(Fingerprint.of(Self.text) == 1_778_331_356_065_262_358)
    }

    @Test func `it counts the words of a text, not how often they come or in what order`() {
        #expect(Fingerprint.of("one two three four five six") == Fingerprint.of("six five four three two one one two"))
    }

    @Test(arguments: 0..<4)
    func `any text has one`(seed: Int) {
        var random = RandomTexts(seed: UInt64(seed))
        for _ in 0..<200 {
            let text = random.text()
            #expect(Fingerprint.of(text) == Fingerprint.of("RT @a: " + text), "seed \(seed)")
        }
    }

    @Test(arguments: [
        ("a", false), ("word ", false), ("語", false), ("#a", false), ("not very good at all 語 ", true),
    ])
    func `a text of a megabyte has one, if it has enough words`(piece: String, has: Bool) {
        let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
        #expect((Fingerprint.of(text) != 0) == has)
    }
}
