import Testing

@testable import CoveySample

@Suite struct GrammarTests {
    private func sentences(_ tones: [Tone], in language: Language, count: Int) -> [String] {
        let grammar = Grammar(source: language.grammarSource, brand: "Acme", handle: "Acme")
        var random = SplitMix64(seed: 1)
        return (0..<count).map { index in
            var bytes: [UInt8] = []
            grammar.append(grammar.rule(tones[index % tones.count]), to: &bytes, by: &random)
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    @Test(arguments: Language.allCases)
    func `every language has every tone, names the brand and fills every slot`(language: Language) {
        for tone in Tone.allCases {
            for sentence in sentences([tone], in: language, count: 200) {
                #expect(sentence.contains("Acme"), "\(tone): \(sentence)")
                #expect(!sentence.contains("{") && !sentence.contains("}"))
                #expect(sentence.unicodeScalars.count < 220)
            }
        }
    }

    @Test(arguments: Tone.Mood.allCases)
    func `English has many hundred sentences of every mood`(mood: Tone.Mood) {
        let tones = Tone.allCases.filter { $0.mood == mood }
        #expect(Set(sentences(tones, in: .english, count: 3_000)).count > 1_000)
    }

    @Test func `a slot with a caret starts with a capital letter`() {
        let praise = sentences([.praise], in: .english, count: 300)
        #expect(praise.contains { $0.hasPrefix("The Acme") })
        #expect(praise.allSatisfy { !$0.hasPrefix("the ") && !$0.hasPrefix("my ") })
    }
}
