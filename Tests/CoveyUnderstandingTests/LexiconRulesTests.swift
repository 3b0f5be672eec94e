import Covey
import Testing

@testable import CoveyUnderstanding

/// What the rules must get right, on invented sentences of every language that has a lexicon.
@Suite struct LexiconRulesTests {
    private func judge(_ text: String, _ language: String = "en") throws -> Judgement {
        let language = Language(language)
        var scorer = LexiconScorer(lexicon: try #require(Lexicon.of(language)))
        return scorer.judge(TokenisedText(text, language: language))
    }

    private func polarity(_ text: String, _ language: String = "en") throws -> Int32 {
        try judge(text, language).scores.polarity
    }

    private func rules(_ text: String, _ language: String = "en") throws -> Evidence.Rules {
        try judge(text, language).evidence.reduce(into: Evidence.Rules()) { $0.formUnion($1.rules) }
    }

    // MARK: Denial

    @Test(arguments: [
        "not bad", "That was not bad at all", "Not too bad for the price", "wasn't bad", "The new menu is not half bad",
        "no problems", "We had no issues", "no trouble with the delivery", "without any problems",
        "It was not a problem",
        "can't complain", "cannot complain about the staff", "I cant complain", "no complaints so far",
        "can't fault them",
    ])
    func `blame that is denied is praise, though weak`(text: String) throws {
        let score = try judge(text).scores
        #expect(score.sentiment == .positive)
        #expect(score.polarity < 6_500)
        // The default reading agrees.
        #expect(try #require(Understanding().read(text, declared: .english).scores).polarity > 0)
    }

    @Test(arguments: [
        ("no está mal", "es"), ("sin problemas con el envío", "es"), ("pas mal du tout", "fr"),
        ("aucun problème", "fr"),
        ("das ist nicht schlecht", "de"), ("keine Probleme mit der Lieferung", "de"), ("non è male", "it"),
        ("nessun problema", "it"), ("nada mal", "pt"), ("sem problemas", "pt"), ("مش سيء", "ar"),
        ("यह बुरा नहीं है", "hi"), ("koi problem nahi", "hi"),
    ])
    func `blame that is denied is no blame in any language`(text: String, language: String) throws {
        #expect(try polarity(text, language) >= 0)
    }

    @Test(arguments: [
        ("I like it", "I do not like it", "en"), ("They are helpful", "They are not helpful", "en"),
        ("me gusta", "no me gusta", "es"), ("es bueno", "no es bueno", "es"),
        ("es muy bonito", "no es nada bonito", "es"),
        ("j'aime ça", "je n'aime pas ça", "fr"), ("j'aime ce service", "j'aime pas ce service", "fr"),
        ("c'est beau", "ce n'est pas beau", "fr"), ("das ist gut", "das ist nicht gut", "de"),
        ("das gefällt mir", "das gefällt mir nicht", "de"), ("ich mag das", "ich mag das nicht", "de"),
        ("mi piace", "non mi piace", "it"), ("è bello", "non è bello per niente", "it"),
        ("eu gosto disso", "eu não gosto disso", "pt"), ("isso é bom", "isso não é bom", "pt"),
        ("جميل", "مش جميل", "ar"), ("الخدمة جيدة", "الخدمة ليست جيدة", "ar"),
        ("यह अच्छा है", "यह अच्छा नहीं है", "hi"), ("service achhi hai", "service achhi nahi hai", "hi"),
    ])
    func `a sentence and its denial differ in sign`(said: String, denied: String, language: String) throws {
        #expect(try polarity(said, language) > 0, "\(said)")
        #expect(try polarity(denied, language) < 0, "\(denied)")
    }

    @Test(arguments: [
        "I like it", "They are helpful", "The staff is friendly", "I would recommend it", "My order is good",
    ])
    func `the default reading keeps the sign of a denial`(text: String) throws {
        let denied = text.replacing(" like", with: " do not like").replacing(" are", with: " are not")
            .replacing(" is", with: " is not").replacing(" would", with: " would not")
        #expect(try #require(Understanding().read(text, declared: .english).scores).polarity > 0)
        #expect(try #require(Understanding().read(denied, declared: .english).scores).polarity < 0)
    }

    @Test(arguments: [
        "I don't not like it", "It is not without charm", "never not happy here", "nobody was not helpful",
        "They didn't say they were not happy",
    ])
    func `two denials make a weak yes`(text: String) throws {
        let score = try polarity(text)
        #expect(score > 0)
        #expect(score < 3_500)
        #expect(try rules(text).contains(.denied))
    }

    @Test(arguments: [
        ("no me gusta nada", "es"), ("nunca me gustó nada", "es"), ("je n'ai jamais aimé", "fr"),
        ("personne n'est jamais content", "fr"), ("non mi piace niente", "it"), ("non è mai bello", "it"),
        ("não gosto nada disso", "pt"), ("nunca é bom nada", "pt"),
    ])
    func `where a language denies in several words they deny once`(text: String, language: String) throws {
        #expect(try polarity(text, language) < 0)
    }

    @Test(arguments: [
        ("das funktioniert leider nicht", "de"), ("ich mag diese App nicht", "de"), ("j'aime pas du tout", "fr"),
        ("j'adore pas vraiment", "fr"), ("मुझे सेवा पसंद नहीं आई", "hi"), ("mujhe yeh pasand nahi", "hi"),
    ])
    func `a denial behind the word reaches back`(text: String, language: String) throws {
        #expect(try polarity(text, language) < 0)
    }

    @Test(arguments: [
        ("Das ist gut, nicht teuer", "de"), ("gut und nicht teuer", "de"), ("c'est bon et pas cher", "fr"),
        ("यह अच्छा है, खराब नहीं", "hi"),
    ])
    func `a denial behind another word leaves the first alone`(text: String, language: String) throws {
        #expect(try polarity(text, language) > 0)
    }

    @Test func `the same word of denial counts once`() throws {
        #expect(try polarity("They will never never be good") < 0)
    }

    @Test(arguments: [
        ("I do not never like it", 1), ("I do not never hardly like it", -1),
        ("nobody did not never hardly like it", 1),
    ])
    func `denials turn the sign one by one, however many they are`(text: String, sign: Int32) throws {
        #expect(try polarity(text).signum() == sign)
    }

    @Test(arguments: [
        "I do not #love this phone", "not #happy with the service", "I do _not_ recommend this shop",
        "I do ~not~ recommend this shop", "I do *not* recommend this shop",
    ])
    func `marks around a word end no denial`(text: String) throws {
        #expect(try polarity(text) < 0)
    }

    @Test func `a strengthening word reaches into a hashtag, a hashtag does not`() throws {
        #expect(try rules("very #happy").contains(.strengthened))
        #expect(try polarity("#not #happy") > 0)
    }

    @Test func `n' denies in French alone`() throws {
        #expect(try polarity("ce n'è uno bello", "it") > 0)
        #expect(try polarity("elle n'aime pas", "fr") < 0)
    }

    // MARK: Not only, contrast, strength

    @Test(arguments: [
        "Not only fast but also reliable", "It is not only cheap but great", "They were not just polite but helpful",
        "not only beautiful but very comfortable", "The app is not only useful but fun",
    ])
    func `not only ... but denies nothing and contrasts nothing`(text: String) throws {
        let judgement = try judge(text)
        #expect(judgement.negative == 0)
        #expect(judgement.positive > 0)
        #expect(try rules(text).isDisjoint(with: [.denied, .conceded, .verdict]))
    }

    @Test(arguments: [
        ("no solo es bueno sino excelente", "es"), ("no sólo bonito sino útil", "es"),
        ("nicht nur gut sondern toll", "de"),
        ("nicht nur schön, sondern auch hilfreich", "de"), ("non solo bello ma perfetto", "it"),
        ("não só bom mas excelente", "pt"), ("non seulement beau mais excellent", "fr"),
    ])
    func `not only is no denial in any language`(text: String, language: String) throws {
        #expect(try polarity(text, language) > 4_000)
    }

    @Test(arguments: [
        ("good", "very good"), ("good", "really very good"), ("slow", "extremely slow"), ("happy", "so happy"),
        ("rude", "incredibly rude"), ("I like it", "I like it a lot"),
    ])
    func `a strengthening word strengthens`(plain: String, strong: String) throws {
        #expect(abs(try polarity(strong)) > abs(try polarity(plain)))
        #expect(try rules(strong).contains(.strengthened))
    }

    @Test func `words behind an opinion strengthen it once`() throws {
        let once = try judge("good very,").evidence
        let often = try judge("good " + String(repeating: "very, ", count: 34)).evidence
        #expect(once.map(\.weight) == [6_500])
        #expect(often.map(\.weight) == [6_500])
    }

    @Test(arguments: [
        ("good", "somewhat good"), ("slow", "a bit slow"), ("rude", "slightly rude"), ("happy", "kinda happy"),
        ("annoying", "a little annoying"),
    ])
    func `a weakening word weakens`(plain: String, weak: String) throws {
        #expect(abs(try polarity(weak)) < abs(try polarity(plain)))
        #expect(try polarity(weak).signum() == polarity(plain).signum())
        #expect(try rules(weak).contains(.weakened))
    }

    @Test(arguments: [
        ("bueno", "muy bueno", "es"), ("malo", "demasiado malo", "es"), ("bon", "vraiment bon", "fr"),
        ("schön", "sehr schön", "de"), ("bello", "molto bello", "it"), ("bom", "realmente bom", "pt"),
        ("جميل", "جميل جدا", "ar"), ("शानदार", "बेहद शानदार", "hi"),
    ])
    func `words strengthen in every language`(plain: String, strong: String, language: String) throws {
        #expect(abs(try polarity(strong, language)) > abs(try polarity(plain, language)))
    }

    @Test(arguments: [
        ("The screen is nice", "but the battery is terrible"), ("good food", "but the service was awful"),
        ("I love the idea", "however the app is broken"), ("Fast delivery", "yet the box was damaged"),
        ("Friendly staff", "but terrible food"),
    ])
    func `the verdict comes behind but`(praise: String, complaint: String) throws {
        let text = "\(praise) \(complaint)"
        #expect(try polarity(text) < 0)
        #expect(try rules(text).isSuperset(of: [.verdict, .conceded]))
        let turned = "\(complaint.drop { $0 != " " }) but \(praise)"
        #expect(try polarity(turned) > polarity(text))
    }

    @Test(arguments: [
        ("la comida es buena pero el servicio es terrible", "es"),
        ("le plat est bon mais le service est horrible", "fr"),
        ("das Essen ist gut aber der Service ist furchtbar", "de"),
        ("il cibo è buono ma il servizio è terribile", "it"),
        ("a comida é boa mas o serviço é terrível", "pt"), ("الأكل جميل لكن الخدمة سيئة جدا", "ar"),
    ])
    func `the verdict comes last in every language`(text: String, language: String) throws {
        #expect(try polarity(text, language) < 0)
        #expect(try rules(text, language).contains(.verdict))
    }

    // MARK: Questions and conditions

    @Test(arguments: [
        "Is it good?", "Are they helpful?", "Why is the app so slow?", "anyone happy with this phone?",
        "Is that great？",
    ])
    func `a question is marked and weighs less`(text: String) throws {
        let judgement = try judge(text)
        #expect(judgement.traits.contains(.question))
        let stated = String(text.dropLast())
        #expect(abs(judgement.scores.polarity) < abs(try polarity(stated)))
        #expect(try rules(text).contains(.asked))
        #expect(try !judge(stated).traits.contains(.question))
    }

    @Test(arguments: [("¿es bueno?", "es"), ("هل هو جميل؟", "ar"), ("ist das gut?", "de"), ("क्या यह अच्छा है?", "hi")])
    func `questions are marked in every script`(text: String, language: String) throws {
        #expect(try judge(text, language).traits.contains(.question))
    }

    @Test(arguments: [
        "It would be great if you answered", "would be nice if the app was faster", "It'd be good if it worked",
        "If only they were helpful", "If only the site was easy to use", "I wish the app was better",
        "I wish you would be more helpful", "wish it was faster", "should have been great", "It should've been perfect",
        "it was supposed to be easy", "I thought it would be good", "It would have been lovely to get a reply",
        "If you were nice, it would be great",
    ])
    func `praise of what is not is no praise`(text: String) throws {
        let judgement = try judge(text)
        #expect(judgement.scores.polarity <= 0)
        #expect(judgement.scores.sentiment != .positive)
        #expect(judgement.traits.contains(.conditional))
        #expect(try rules(text).contains(.supposed))
    }

    @Test(arguments: [
        "If only they answered the phone", "I wish the site would load", "it should have arrived yesterday",
    ])
    func `what is expected and only wished for is a complaint`(text: String) throws {
        #expect(try polarity(text) < 0)
        #expect(try rules(text).isSuperset(of: [.supposed, .missed]))
    }

    @Test(arguments: [
        "I wish you a happy birthday", "wish you all the best", "I would recommend it", "would love to come back",
        "Happy to help if you need anything",
    ])
    func `good wishes and good will stay good`(text: String) throws {
        #expect(try judge(text).scores.sentiment == .positive)
    }

    @Test(arguments: [
        ("ojalá fuera bueno", "es"), ("debería ser mejor", "es"), ("ce serait génial si vous répondiez", "fr"),
        ("si seulement c'était bien", "fr"), ("wäre schön wenn das klappt", "de"),
        ("ich wünschte es wäre besser", "de"),
        ("sarebbe bello se funzionasse", "it"), ("seria ótimo se você respondesse", "pt"), ("ياريت الخدمة جيدة", "ar"),
        ("काश यह अच्छा होता", "hi"),
    ])
    func `what is supposed is marked in every language`(text: String, language: String) throws {
        let judgement = try judge(text, language)
        #expect(judgement.traits.contains(.conditional))
        #expect(judgement.scores.sentiment != .positive)
    }

    // MARK: Pictures

    @Test(arguments: [
        "💓", "❤️", "🧡", "💛", "💚", "💙", "💜", "🤎", "🖤", "🤍", "🩷", "🩵", "🩶", "💗", "💖", "💕", "💞", "💘", "💝", "❣️", "♥️", "♡",
        "❤️‍🔥", "<3", "<333",
    ])
    func `a heart is glad, whatever its colour and beat`(heart: String) throws {
        #expect(try judge("parcel \(heart)").scores.sentiment == .positive)
    }

    @Test(arguments: [
        ":)", ":-)", "(:", "xD", "XD", "^^", "^_^", "^.^", "(^_^)", "(^o^)", "(´∀｀)", "(◕‿◕)", "(≧▽≦)", "ʕ•ᴥ•ʔ", "\\o/",
        "(｡◕‿◕｡)", "( ͡° ͜ʖ ͡°)", "uwu",
    ])
    func `glad faces are glad in several scripts`(face: String) throws {
        #expect(try polarity("parcel \(face)") > 0)
    }

    @Test(arguments: [
        ":(", ":'(", ":-(", "T_T", ";_;", ">_<", "(╥﹏╥)", "(T_T)", "(；ω；)", "(ಥ﹏ಥ)", "(╯°□°)╯︵ ┻━┻", "(ಠ益ಠ)", ">:(",
        ":@",
        "-_-", "(>_<)", "¯\\_(ツ)_/¯", "(ツ)", "D8< :c",
    ])
    func `sad, angry and shrugging faces are not glad`(face: String) throws {
        #expect(try polarity("parcel \(face)") < 0)
    }

    @Test(arguments: [
        "f(x) = (2^3)", "(a; b)", "(see below)", "(x > y)", "(3)", "(°C)", "(A) or (B)", "(50%)",
        "Prices:(see below)", "Opening hours:(9am to 5pm)", "x=(1+2)", "(T&T)", "(≦ 50)", "(利益)", "(ω)", "(ಕಠಿಣ)",
    ])
    func `brackets are no faces`(text: String) throws {
        #expect(try judge(text).evidence.isEmpty)
    }

    // MARK: Ways of writing

    @Test(arguments: [
        "#bestserviceever", "#lovethisphone", "#gratefulcustomer", "#bestdayever", "#amazingteam", "#LoveThisPhone",
        "#BESTSERVICE", "#goodservice",
    ])
    func `glad hashtags are read word by word`(tag: String) throws {
        #expect(try polarity("today \(tag)") > 0)
    }

    @Test(arguments: [
        "#nothappy", "#worstairline", "#badservice", "#nevershoppingagain", "#NotHappy", "#NOTHAPPY", "#terriblefood",
        "#nohelp", "#nevertrustthem",
    ])
    func `angry hashtags are read word by word`(tag: String) throws {
        #expect(try polarity("today \(tag)") < 0)
    }

    @Test(arguments: [
        ("#muybuenservicio", "es", 1), ("#pesimoservicio", "es", -1), ("#malservice", "fr", -1),
        ("#schlechterservice", "de", -1), ("#pessimoservizio", "it", -1), ("#péssimoatendimento", "pt", -1),
    ])
    func `hashtags are cut in the words of their language`(tag: String, language: String, sign: Int32) throws {
        #expect(try polarity(tag, language).signum() == sign)
    }

    @Test(arguments: [
        ("love", "looooove"), ("happy", "happyyyyy"), ("good", "goooood"), ("bad", "baaaad"), ("sweet", "sweeeeet"),
        ("awesome", "awwwwesome"), ("awful", "awfulllll"),
    ])
    func `a drawn-out word is stronger than the plain one`(plain: String, drawn: String) throws {
        #expect(abs(try polarity(drawn)) > abs(try polarity(plain)))
        #expect(try rules(drawn).contains(.drawnOut))
    }

    @Test(arguments: [
        ("genial", "geniaaaal", "es"), ("super", "suuuuper toll", "de"), ("schön", "schöööön", "de"),
        ("bello", "bellooooo", "it"),
        ("ótimo", "ótimoooo", "pt"), ("جميل", "جمييييل", "ar"),
    ])
    func `drawn-out words are known in every script`(plain: String, drawn: String, language: String) throws {
        #expect(try polarity(drawn, language) > 0)
    }

    @Test(arguments: [
        ("this is great", "this is GREAT"), ("i hate this", "i HATE this"), ("awful service", "AWFUL service"),
        ("so slow", "so SLOW"), ("thank you", "THANK YOU"),
    ])
    func `a shouted word is stronger`(plain: String, shouted: String) throws {
        #expect(abs(try polarity(shouted)) > abs(try polarity(plain)))
        #expect(try rules(shouted).contains(.shouted))
    }

    @Test(arguments: [
        ("ÉPOUVANTABLE", "épouvantable", "fr"), ("ÜBERRAGEND", "überragend", "de"), ("ÓTIMO", "ótimo", "pt"),
        ("PÉSIMO", "pésimo", "es"),
    ])
    func `capitals with accents are letters like others`(capitals: String, small: String, language: String) throws {
        #expect(try polarity(small, language) != 0)
        #expect(try polarity(capitals, language).signum() == polarity(small, language).signum())
        #expect(try rules(capitals, language).contains(.shouted))
    }

    @Test(arguments: [
        ("l'excellent accueil", "fr"), ("j'adore", "fr"), ("l'ottimo servizio", "it"), ("un'ottima idea", "it"),
        ("والجميل في الموضوع", "ar"), ("بالجودة الممتازة", "ar"),
    ])
    func `words joined to articles are found`(text: String, language: String) throws {
        #expect(try polarity(text, language) > 0)
    }

    // MARK: Mixed

    @Test(arguments: [
        "I love the phone. I hate the service.", "Great food, terrible service",
        "Beautiful hotel. The staff was awful.",
        "The app is excellent and the support is horrible", "amazing screen, dreadful battery",
    ])
    func `strong words on both sides are mixed`(text: String) throws {
        #expect(try judge(text).scores.sentiment == .mixed)
    }

    @Test(arguments: [
        ("la comida es excelente, el servicio es horrible", "es"),
        ("das Essen ist super, der Service ist furchtbar", "de"),
        ("nourriture excellente, service horrible", "fr"),
    ])
    func `texts are mixed in every language`(text: String, language: String) throws {
        #expect(try judge(text, language).scores.sentiment == .mixed)
    }
}
