/// The languages of a sample's texts.
enum Language: UInt8, CaseIterable {
    case english, spanish, french, german, portuguese, italian, arabic, hindi

    /// The code X writes in `lang`.
    var code: StaticString {
        switch self {
        case .english: "en"
        case .spanish: "es"
        case .french: "fr"
        case .german: "de"
        case .portuguese: "pt"
        case .italian: "it"
        case .arabic: "ar"
        case .hindi: "hi"
        }
    }

    private var percentOfAuthors: Int {
        switch self {
        case .english: 85
        case .spanish: 4
        case .french: 3
        case .german, .portuguese, .italian: 2
        case .arabic, .hindi: 1
        }
    }

    /// An author's own language.
    static func drawn(by random: inout SplitMix64) -> Language {
        var left = random.below(100)
        for language in allCases {
            left -= language.percentOfAuthors
            if left < 0 { return language }
        }
        return .english
    }

    var grammarSource: Grammar.Source {
        switch self {
        case .english: Grammar.english
        case .spanish: Grammar.spanish
        case .french: Grammar.french
        case .german: Grammar.german
        case .portuguese: Grammar.portuguese
        case .italian: Grammar.italian
        case .arabic: Grammar.arabic
        case .hindi: Grammar.hindi
        }
    }
}
