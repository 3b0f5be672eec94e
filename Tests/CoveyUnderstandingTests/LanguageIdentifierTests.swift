import Covey
import Testing

@testable import CoveyUnderstanding

@Suite struct LanguageIdentifierTests {
    private func language(_ text: String, declared: String = "und") -> String {
        Understanding().read(text, declared: Language(declared)).language.code
    }

    @Test(arguments: [
        ("en", "en"), ("EN", "en"), ("en-GB", "en"), ("pt_BR", "pt"), ("zh-Hant", "zh"), ("iw", "he"), ("in", "id"),
        ("ji", "yi"), ("nb", "no"), ("nn", "no"), ("fil", "tl"), ("ckb", "ckb"), ("und", "und"), ("qme", "und"),
        ("qam", "und"), ("qct", "und"), ("qht", "und"), ("qst", "und"), ("zxx", "und"), ("art", "und"), ("", "und"),
        ("x", "und"), ("12", "und"), ("english", "und"), ("é", "und"),
    ])
    func `a declared language becomes its primary tag`(declared: String, expected: String) {
        #expect(Language(tag: declared).code == expected)
    }

    @Test(arguments: [
        ("The train from the north is two hours late again and nobody tells us why", "en"),
        ("Der Zug aus dem Norden hat schon wieder zwei Stunden Verspätung und niemand sagt uns warum", "de"),
        ("Le train du nord a encore deux heures de retard et personne ne nous dit pourquoi", "fr"),
        ("El tren del norte llega otra vez con dos horas de retraso y nadie nos dice por qué", "es"),
        ("Il treno dal nord è di nuovo in ritardo di due ore e nessuno ci dice perché", "it"),
        ("Поезд с севера снова опаздывает на два часа, и никто не говорит нам почему", "ru"),
        ("北からの電車がまた二時間遅れていますが、誰も理由を教えてくれません", "ja"),
        ("القطار القادم من الشمال متأخر مرة أخرى ساعتين ولا أحد يخبرنا لماذا", "ar"),
    ])
    func `the words tell the language`(text: String, expected: String) {
        #expect(language(text) == expected)
        #expect(language("@acme \(text) https://t.co/abc 😀") == expected)
    }

    @Test(arguments: ["", "😀😀😀", "@one @two", "https://a.example/the-train-is-late", "ok", "1234 5678 90", "🇫🇷 #1 !!!"])
    func `too little text is undetermined and unscored`(text: String) {
        let reading = Understanding().read(text, declared: .undetermined)
        #expect(reading == Reading(language: .undetermined, model: Understanding().version))
        #expect(reading.sentiment == .unscored)
    }

    @Test func `another language is unscored, never neutral`() {
        for code in ["nl", "sv", "ja", "no"] {
            let reading = Understanding().read("great awful :)", declared: Language(code))
            #expect(reading == Reading(language: Language(code), model: Understanding().version))
            #expect(reading.sentiment == .unscored)
        }
    }

    @Test(arguments: [
        ("Le train du nord a encore deux heures de retard", "en", "fr"),
        ("Der Zug aus dem Norden hat schon wieder zwei Stunden Verspätung", "en", "de"),
        ("The train from the north is two hours late again", "es", "en"),
        ("Поезд с севера снова опаздывает на два часа, и никто не говорит нам почему", "en", "ru"),
        ("القطار القادم من الشمال متأخر مرة أخرى ساعتين ولا أحد يخبرنا لماذا", "en", "ar"),
    ])
    func `a longer text in plainly another language is of that one`(text: String, declared: String, expected: String) {
        #expect(language(text, declared: declared) == expected)
    }

    @Test(arguments: [
        ("Le train du nord", "en"), ("Great Samsung battery!", "en"), ("que bonito", "de"), ("ok", "en"),
        ("The train from the north is late, quelle horreur", "en"),
        ("yaar bahut accha phone hai, camera bhi mast laga mujhe", "hi"),
        ("bohot bekaar service, paisa barbaad, dobara kabhi order mat karna", "hi"),
        ("wallah hadchi zwin bzaf tbarkallah 3likom khouti", "ar"),
    ])
    func `the declared language is believed of short texts, mixtures and Latin letters`(
        text: String, declared: String
    ) {
        #expect(language(text, declared: declared) == declared)
    }

    @Test(arguments: ["", "😀😀😀", "@one @two", "https://a.example/the-train-is-late", "1234 5678 90", ":)", "!!!"])
    func `a text without a word is of no language, whatever is declared`(text: String) {
        for declared in ["en", "fr", "hi", "nl"] {
            let reading = Understanding().read(text, declared: Language(declared))
            #expect(reading == Reading(language: .undetermined, model: Understanding().version))
        }
    }

    @Test func `frequent words of other languages in Latin letters are few among those of a language`() {
        // Spanish and Portuguese share many; Hindi is also written in Latin letters.
        for (language, words) in FrequentWords.words.enumerated() {
            let tokens = TokenisedText(words.description, language: Language(ScoredLanguage.codes[language]))
                .tokens.filter(\.isWord)
            #expect(tokens.allSatisfy { FrequentWords.languages(of: $0.hash) & 1 << UInt8(language) != 0 })
            for other in 0..<5 where other != language && language < 5 {
                let shared = tokens.count { FrequentWords.languages(of: $0.hash) & 1 << UInt8(other) != 0 }
                #expect(shared <= 8, "\(ScoredLanguage.codes[language]) and \(ScoredLanguage.codes[other]): \(shared)")
            }
        }
    }
}

extension LanguageIdentifierTests {
    @Test(arguments: [
        "Der neue Zug fährt heute wieder pünktlich und alle sind da #sehrzufrieden #tollerservice",
        "El tren del norte llega hoy a tiempo y todos estamos aquí #muycontento #buenservicio",
    ])
    func `hashtags are cut by the language that is found, so reading again changes nothing`(text: String) {
        let first = Understanding().read(text, declared: .undetermined)
        #expect(first.language != .undetermined)
        #expect(Understanding().read(text, declared: first.language) == first)
    }
}
