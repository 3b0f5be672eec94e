import Covey

extension Lexicon {
    /// The lexicon of English, parsed at its first use.
    static let english = Lexicon(parsing: englishSources)

    static let englishSources: [StaticString] = [
        ruleWords, praise, complaints, feelings, service, money, technology, everyday, idioms, slang, emoji, irony,
    ]

    /// The lexicon of a language, parsed at its first use; `nil` where there is none.
    static func of(_ language: Language) -> Lexicon? {
        switch ScoredLanguage.index(of: language) {
        case 0: english
        case 1: Others.spanish
        case 2: Others.french
        case 3: Others.german
        case 4: Others.italian
        case 5: Others.portuguese
        case 6: Others.arabic
        case 7: Others.hindi
        default: nil
        }
    }

    /// The sources of each language but English, in the order in which they are read: the first line of a form wins.
    static let otherSources: [(code: String, sources: [StaticString], grammar: Grammar)] = [
        ("es", [spanishGrammar, spanish], .concord),
        ("fr", [frenchGrammar, french], [.concord, .elision, .elidedDenial]),
        ("de", [germanGrammar, german], []), ("it", [italianGrammar, italian], [.concord, .elision]),
        ("pt", [portugueseGrammar, portuguese], .concord),
        ("ar", [arabicGrammar, arabic], [.concord, .joinedArticles]), ("hi", [hindiGrammar, hindi], []),
    ]

    private enum Others {
        static let spanish = make("es")
        static let french = make("fr")
        static let german = make("de")
        static let italian = make("it")
        static let portuguese = make("pt")
        static let arabic = make("ar")
        static let hindi = make("hi")

        private static func make(_ code: String) -> Lexicon? {
            guard let found = otherSources.first(where: { $0.code == code }) else { return nil }
            return Lexicon(parsing: found.sources + [emoji, irony], grammar: found.grammar)
        }
    }

    /// A hash of all shipped words and of the rules that read them: the same number, the same judgements.
    static let identity: UInt64 = {
        // Grows with each change of the rules in `LexiconReader`.
        let rules: UInt64 = 3
        var hash = VersionHash()
        hash.add(rules)
        for source in englishSources { hash.add(source.description) }
        for (_, sources, grammar) in otherSources {
            for source in sources { hash.add(source.description) }
            hash.add(UInt64(grammar.rawValue))
        }
        let frequentWords = [
            frequentEnglish, frequentSpanish, frequentFrench, frequentGerman, frequentItalian, frequentPortuguese,
        ]
        for words in frequentWords { hash.add(words.description) }
        return hash.value
    }()
}
