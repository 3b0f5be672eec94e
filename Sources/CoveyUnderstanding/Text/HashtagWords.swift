import Covey

/// Finds the words of a hashtag that is written as one: `nothappy`, `bestserviceever`.
///
/// It knows the words of the lexicons and a list of frequent ones. Of all ways to cut a hashtag into words that it
/// knows, without a rest, it takes the one with the greatest sum of squares of the words' lengths, so that long words
/// win over short ones. A hashtag that is a word itself, or that cannot be cut so, stays whole: names are no words.
///
/// Source: cutting by dynamic programming (Norvig 2009, in "Beautiful Data", chapter 14), with lengths in place of
/// counted probabilities.
final class HashtagWords: Sendable {
    private let table: ByteTable

    /// In bytes. What is longer is no hashtag that people read, and stays whole; so the work is bounded.
    static let lengths = 5...40
    private static let longestWord = 20
    /// Shorter words of the lexicons count only if they are listed as frequent: `ass`, `ill` hide in too many others.
    private static let shortestOpinion = 4

    init(lexicons: [Lexicon], frequent: [StaticString]) {
        var table = ByteTable(minimumCapacity: 8192)
        for lexicon in lexicons {
            for word in lexicon.words where (Self.shortestOpinion...Self.longestWord).contains(word.count) {
                table.set(1, of: word, in: word.indices) { _, new in new }
            }
        }
        for source in frequent {
            let bytes = source.withUTF8Buffer { buffer in unsafe Array(buffer) }
            for word in bytes.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }) {
                let word = Array(word)
                // Other single letters would cut any name.
                guard word.count > 1 || word == [UInt8(ascii: "a")] || word == [UInt8(ascii: "i")] else { continue }
                table.set(1, of: word, in: word.indices) { _, new in new }
            }
        }
        self.table = table
    }

    /// Where to cut: bit `i` is set for a cut before byte `i` of the key; 0 where it stays whole.
    ///
    /// - Complexity: At most 40 * 20 look-ups.
    func cuts(in keys: [UInt8], _ key: Range<Int>) -> UInt64 {
        guard Self.lengths.contains(key.count), table.value(of: keys, in: key) == nil else { return 0 }
        let count = key.count
        // The best sum of squares of what lies before each byte, and where its last word begins.
        var best = InlineArray<41, Int32>(repeating: -1)
        var begins = InlineArray<41, Int8>(repeating: 0)
        best[0] = 0
        for start in 0..<count where best[start] >= 0 {
            var hash = ByteTable.hashOfNothing
            for end in start + 1...min(count, start + Self.longestWord) {
                hash = ByteTable.hash(hash, keys[key.lowerBound + end - 1])
                let range = key.lowerBound + start..<key.lowerBound + end
                guard table.value(of: keys, in: range, hash: hash) != nil else { continue }
                let sum = best[start] + Int32((end - start) * (end - start))
                if sum > best[end] {
                    best[end] = sum
                    begins[end] = Int8(start)
                }
            }
        }
        guard best[count] >= 0 else { return 0 }
        var cuts: UInt64 = 0
        var end = Int(begins[count])
        while end > 0 {
            cuts |= 1 << UInt64(end)
            end = Int(begins[end])
        }
        return cuts
    }

    /// The words of a language; English where it has none of its own.
    static func of(_ language: Language) -> HashtagWords {
        switch ScoredLanguage.index(of: language) {
        case 1: spanish
        case 2: french
        case 3: german
        case 4: italian
        case 5: portuguese
        case 6: arabic
        case 7: hindi
        default: english
        }
    }

    private static let english = HashtagWords(lexicons: [.english], frequent: [Lexicon.frequentEnglish])
    private static let spanish = of("es", Lexicon.frequentSpanish)
    private static let french = of("fr", Lexicon.frequentFrench)
    private static let german = of("de", Lexicon.frequentGerman)
    private static let italian = of("it", Lexicon.frequentItalian)
    private static let portuguese = of("pt", Lexicon.frequentPortuguese)
    private static let arabic = of("ar", "")
    /// Hashtags in India are English as often as not.
    private static let hindi = HashtagWords(
        lexicons: [Lexicon.of(Language("hi")), .english].compactMap(\.self), frequent: [Lexicon.frequentEnglish])

    private static func of(_ code: String, _ frequent: StaticString) -> HashtagWords {
        HashtagWords(lexicons: [Lexicon.of(Language(code))].compactMap(\.self), frequent: [frequent])
    }
}
