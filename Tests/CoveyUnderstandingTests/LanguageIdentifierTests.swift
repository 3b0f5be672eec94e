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
        #expect(reading == Reading(language: .undetermined))
        #expect(reading.sentiment == .unscored)
    }

    @Test func `another language is unscored, never neutral`() {
        for code in ["de", "fr", "ja", "no"] {
            let reading = Understanding().read("great awful :)", declared: Language(code))
            #expect(reading == Reading(language: Language(code)))
            #expect(reading.sentiment == .unscored)
        }
    }

    @Test func `the declared language is believed`() {
        #expect(language("Le train du nord a encore deux heures de retard", declared: "en") == "en")
    }
}
