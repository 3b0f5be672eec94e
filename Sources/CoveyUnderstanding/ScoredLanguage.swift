import Covey

/// The languages that can be scored, in the order in which models name them.
enum ScoredLanguage {
    static let codes = ["en", "es", "fr", "de", "it", "pt", "ar", "hi"]
    static let english = 0

    /// The place of a language among them.
    static func index(of language: Language) -> Int? {
        // Two bytes tell them apart; this is asked of every post.
        var utf8 = language.code.utf8.makeIterator()
        guard let first = utf8.next(), let second = utf8.next(), utf8.next() == nil else { return nil }
        switch (first, second) {
        case (UInt8(ascii: "e"), UInt8(ascii: "n")): return 0
        case (UInt8(ascii: "e"), UInt8(ascii: "s")): return 1
        case (UInt8(ascii: "f"), UInt8(ascii: "r")): return 2
        case (UInt8(ascii: "d"), UInt8(ascii: "e")): return 3
        case (UInt8(ascii: "i"), UInt8(ascii: "t")): return 4
        case (UInt8(ascii: "p"), UInt8(ascii: "t")): return 5
        case (UInt8(ascii: "a"), UInt8(ascii: "r")): return 6
        case (UInt8(ascii: "h"), UInt8(ascii: "i")): return 7
        default: return nil
        }
    }
}
