import Covey
import Testing

@testable import CoveyUnderstanding

@Suite struct IronyTests {
    private func judge(_ text: String, _ language: String = "en") throws -> Judgement {
        let language = Language(language)
        var scorer = LexiconScorer(lexicon: try #require(Lexicon.of(language)))
        return scorer.judge(TokenisedText(text, language: language))
    }

    @Test(arguments: [
        "Great, another outage", "Oh great, the network is down again", "Thanks for nothing",
        "love waiting 2 hours on hold", "Thanks for losing my bag", "Great job breaking my phone",
        "Awesome. Flight cancelled",
        "Delayed again. Great.", "I just love it when my order never arrives", "So happy to be on hold for an hour",
        "Congrats on the worst app ever", "Just what I needed, another delay", "Great service 🙄", "Love it 🙄",
        "Well done, you lost my parcel", "Yeah right", "Brilliant! Charged twice",
    ])
    func `praise with a complaint is possibly ironic`(text: String) throws {
        #expect(try judge(text).traits.contains(.possiblyIronic))
    }

    @Test(arguments: [
        "Great phone but bad battery", "Thanks for fixing the problem", "Great! The problem is solved",
        "I love my phone and hate the service", "I love the phone. I hate the service.", "I love it",
        "The service is terrible",
        "Thank you for your help with the outage, very friendly", "no thanks",
        "The screen is great. The battery is terrible.",
        "Thank you for your patience during the outage", "Thanks for the update on the delay",
        "Thanks for replying to my complaint",
        "My order has not arrived. Can you help? Thanks", "Great, it is fixed", "love this 😭",
    ])
    func `plain praise, plain complaints and fair reviews are not ironic`(text: String) throws {
        #expect(try !judge(text).traits.contains(.possiblyIronic))
    }

    @Test(arguments: [
        ("Gracias por nada", "es"), ("Gracias por perder mi maleta, pésimo servicio", "es"), ("Merci pour rien", "fr"),
        ("Bravo la SNCF, encore un train annulé, c'est nul", "fr"), ("Danke für nichts", "de"),
        ("Na toll, wieder kaputt", "de"),
        ("Grazie di niente", "it"), ("Complimenti per il pessimo servizio", "it"), ("Obrigado por nada", "pt"),
        ("Parabéns pelo péssimo atendimento", "pt"),
    ])
    func `irony is marked in other languages`(text: String, language: String) throws {
        #expect(try judge(text, language).traits.contains(.possiblyIronic))
    }

    @Test func `irony is a mark and changes no score`() throws {
        #expect(try judge("Great, another outage").evidence.map(\.weight) == [7_000, -5_000])
    }
}
