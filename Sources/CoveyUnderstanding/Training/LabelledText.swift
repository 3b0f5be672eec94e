/// A text and what a person said of it.
public struct LabelledText: Sendable {
    public var text: String
    /// See `ScoredLanguage`.
    var language: Int
    public var label: Label

    /// What a person said.
    public enum Label: Hashable, Sendable {
        case negative
        case neutral
        case positive
        case objective
        case subjective
        /// How good or bad, -1...1.
        case valence(Double)

        /// The place of a sentiment among negative, neutral and positive; `nil` for what is none.
        var sentiment: Int? {
            switch self {
            case .negative: 0
            case .neutral: 1
            case .positive: 2
            case .objective, .subjective, .valence: nil
            }
        }

        public var name: String {
            switch self {
            case .negative: "negative"
            case .neutral: "neutral"
            case .positive: "positive"
            case .objective: "objective"
            case .subjective: "subjective"
            case .valence(let value): "\(value)"
            }
        }

        /// A label by its name in any case; `nil` for what is no name of a label.
        static func named(_ name: String) -> Label? {
            switch name.lowercased() {
            case "negative", "neg": .negative
            case "neutral", "neu": .neutral
            case "positive", "pos": .positive
            case "objective", "obj": .objective
            case "subjective", "subj": .subjective
            default: nil
            }
        }
    }
}

/// Tells whether two texts are the same but for handles, links, numbers, marks and case.
struct TextKey: Hashable {
    /// FNV-1a, 64 bits, of the words one after the other, without `rt`.
    let hash: UInt64
    /// Whether there is enough in it to tell texts apart by.
    let isTelling: Bool

    init(_ text: borrowing TokenisedText) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var letters = 0
        for index in text.tokens.indices where text.tokens[index].isWord {
            let key = text.tokens[index].key
            if key.count == 2, text.keys[key.lowerBound] == UInt8(ascii: "r"),
                text.keys[key.lowerBound + 1] == UInt8(ascii: "t")
            {
                continue
            }
            for offset in key { hash = (hash ^ UInt64(text.keys[offset])) &* 0x0000_0100_0000_01B3 }
            letters += key.count
        }
        self.hash = hash
        isTelling = letters > 6
    }

    /// A number 0...9999 that depends on the key and a seed alone: which texts are held back.
    func lot(seed: UInt64) -> Int {
        var mixed = hash &+ seed &* 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ mixed >> 31) % 10_000)
    }
}
