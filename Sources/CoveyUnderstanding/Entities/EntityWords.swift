/// The words and signs that entities are written with.
enum EntityWords {
    struct Currency {
        /// Of ISO 4217; `nil` where many have the same name.
        var code: String?
        /// Whether another currency has the same name.
        var isDoubtful = false
        /// Whether the number counts cents.
        var isMinor = false

        init(_ code: String?, _ isDoubtful: Bool = false, isMinor: Bool = false) {
            (self.code, self.isDoubtful, self.isMinor) = (code, isDoubtful || code == nil, isMinor)
        }
    }

    /// Decimals of a currency by ISO 4217; two where it is not known.
    static func places(of code: String?) -> Int {
        switch code {
        case "JPY", "KRW", "VND", "CLP", "PYG", "ISK", "UGX", "XAF", "XOF": 0
        case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
        default: 2
        }
    }

    /// By code point.
    static let signs: [UInt32: Currency] = [
        0x24: Currency("USD", true), 0xA2: Currency("USD", true, isMinor: true), 0xA3: Currency("GBP"),
        0xA5: Currency("JPY", true), 0x09F3: Currency("BDT"), 0x0E3F: Currency("THB"), 0x20A1: Currency("CRC"),
        0x20A6: Currency("NGN"), 0x20A8: Currency("INR", true), 0x20A9: Currency("KRW"), 0x20AA: Currency("ILS"),
        0x20AB: Currency("VND"), 0x20AC: Currency("EUR"), 0x20B1: Currency("PHP"), 0x20B2: Currency("PYG"),
        0x20B4: Currency("UAH"), 0x20B5: Currency("GHS"), 0x20B8: Currency("KZT"), 0x20B9: Currency("INR"),
        0x20BA: Currency("TRY"), 0x20BC: Currency("AZN"), 0x20BD: Currency("RUB"), 0x20BE: Currency("GEL"),
    ]

    /// In capitals, before or behind the number.
    static let codes: [String: Currency] = {
        let plain =
            "AED ARS AUD BDT BGN BHD BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP GEL GHS HKD HUF IDR ILS INR ISK JOD JPY "
            + "KES KRW KWD KZT LKR MAD MXN MYR NGN NOK NZD OMR PEN PHP PKR PLN QAR RON RUB SAR SEK SGD THB TND TRY TWD "
            + "UAH USD UYU VND XAF XOF ZAR"
        var codes: [String: Currency] = [:]
        for code in plain.split(separator: " ") { codes[String(code)] = Currency(String(code)) }
        let signs = [
            ("US$", "USD"), ("C$", "CAD"), ("CA$", "CAD"), ("A$", "AUD"), ("AU$", "AUD"), ("NZ$", "NZD"),
            ("HK$", "HKD"),
            ("S$", "SGD"), ("R$", "BRL"), ("MX$", "MXN"), ("NT$", "TWD"), ("RMB", "CNY"),
        ]
        for (sign, code) in signs { codes[sign] = Currency(code) }
        return codes
    }()

    /// In letters of either case, before the number.
    static let frontWords: [String: Currency] = [
        "rs": Currency("INR", true), "eur": Currency("EUR"), "usd": Currency("USD"), "gbp": Currency("GBP"),
        "inr": Currency("INR"), "chf": Currency("CHF"), "kr": Currency(nil),
    ]

    /// In letters of either case, behind the number.
    static let backWords: [String: Currency] = {
        let words: [(String, Currency)] = [
            ("eur euro euros يورو यूरो", Currency("EUR")), ("usd", Currency("USD")), ("gbp quid", Currency("GBP")),
            ("inr रुपये रुपए रुपया रु", Currency("INR")), ("chf franken", Currency("CHF")), ("yen", Currency("JPY")),
            ("p pence", Currency("GBP", isMinor: true)), ("zł zloty", Currency("PLN")), ("kč", Currency("CZK")),
            ("dollar dollars buck bucks dólar dólares dolares dollari dollaro دولار डॉलर", Currency("USD", true)),
            ("pound pounds libras sterline", Currency("GBP", true)), ("rs rupee rupees rupias", Currency("INR", true)),
            ("reais", Currency("BRL")), ("real", Currency("BRL", true)), ("ريال", Currency("SAR", true)),
            ("درهم", Currency("AED", true)), ("جنيه", Currency("EGP", true)),
            ("peso pesos kr kronor kroner dinar dinars دينار", Currency(nil)),
            ("cent cents centavo centavos céntimos centimos centimes centesimi", Currency(nil, isMinor: true)),
        ]
        var table: [String: Currency] = [:]
        for (names, currency) in words {
            for name in names.split(separator: " ") { table[String(name)] = currency }
        }
        return table
    }()

    /// How many zeros a word stands for.
    static let scales: [String: Int] = {
        let words = [
            (3, "k thousand grand tsd mil mila mille tausend हज़ार हजार ألف"), (5, "lakh lakhs lac lacs लाख"),
            (6, "m mn mio million millions millionen millón millones milhão milhões milione milioni مليون"),
            (7, "crore crores cr करोड़"), (9, "b bn billion billions mrd milliarden milliard milliards miliardi مليار"),
        ]
        var table: [String: Int] = [:]
        for (zeros, names) in words {
            for name in names.split(separator: " ") { table[String(name)] = zeros }
        }
        return table
    }()

    /// The months of the eight languages, with their usual short forms.
    static let months: [String: Int] = {
        let words = [
            "january jan enero ene janvier janv januar jänner gennaio janeiro يناير जनवरी",
            "february feb febrero février févr fevrier februar febbraio fevereiro fev فبراير شباط फरवरी फ़रवरी",
            "march mar marzo mars märz maerz mrz março مارس آذار मार्च",
            "april apr abril abr avril avr aprile أبريل ابريل نيسان अप्रैल",
            "may mayo mai maggio maio مايو أيار मई", "june jun junio juin juni giugno giu junho يونيو حزيران जून",
            "july jul julio juillet juil juli luglio lug julho يوليو تموز जुलाई",
            "august aug agosto août aout أغسطس اغسطس آب अगस्त",
            "september sep sept septiembre septembre settembre setembro سبتمبر أيلول सितंबर सितम्बर",
            "october oct octubre octobre oktober okt ottobre ott outubro أكتوبر اكتوبر अक्टूबर अक्तूबर",
            "november nov noviembre novembre novembro نوفمبر नवंबर नवम्बर",
            "december dec diciembre dic décembre decembre déc dezember dez dicembre dezembro ديسمبر दिसंबर दिसम्बर",
        ]
        var table: [String: Int] = [:]
        for (index, names) in words.enumerated() {
            for name in names.split(separator: " ") { table[String(name)] = index + 1 }
        }
        return table
    }()

    /// Monday is 1. Names that are other words as well are left out unless they are far commoner as days.
    static let weekdays: [String: Int] = {
        let words = [
            "monday lunes lundi montag lunedì lunedi الاثنين الإثنين सोमवार",
            "tuesday martes mardi dienstag martedì martedi الثلاثاء मंगलवार",
            "wednesday miércoles miercoles mercredi mittwoch mercoledì mercoledi الأربعاء الاربعاء बुधवार",
            "thursday jueves jeudi donnerstag giovedì giovedi الخميس गुरुवार गुरूवार",
            "friday viernes vendredi freitag venerdì venerdi الجمعة शुक्रवार",
            "saturday sábado sabado samedi samstag sonnabend sabato السبت शनिवार",
            "sunday domingo dimanche sonntag domenica الأحد الاحد रविवार इतवार",
        ]
        var table: [String: Int] = [:]
        for (index, names) in words.enumerated() {
            for name in names.split(separator: " ") { table[String(name)] = index + 1 }
        }
        return table
    }()

    /// Portuguese numbers its days: each is a day only before `-feira`.
    static let feiras = ["segunda": 1, "terça": 2, "terca": 2, "quarta": 3, "quinta": 4, "sexta": 5]

    struct RelativeDay {
        /// From the day of the post.
        var days: Int
        /// Whether the word has another meaning: `mañana` is also the morning, and `hier` is here in German.
        var isDoubtful = false
        /// Its other day: Hindi has one word for yesterday and tomorrow.
        var other: String?
    }

    static let relativeDays: [String: RelativeDay] = {
        let words: [(Int, String)] = [
            (0, "today tonight hoy heute oggi hoje اليوم आज"),
            (1, "tomorrow tmrw tomoz demain domani amanhã غدا غداً"), (-1, "yesterday ayer gestern ieri ontem أمس امس"),
            (2, "übermorgen dopodomani"), (-2, "anteayer vorgestern anteontem"),
        ]
        var table: [String: RelativeDay] = [:]
        for (days, names) in words {
            for name in names.split(separator: " ") { table[String(name)] = RelativeDay(days: days) }
        }
        for (words, days) in [
            ("aujourd hui", 0), ("avant hier", -2), ("après demain", 2), ("pasado mañana", 2), ("बीता कल", -1),
        ] {
            table[words] = RelativeDay(days: days)
        }
        table["mañana"] = RelativeDay(days: 1, isDoubtful: true)
        table["morgen"] = RelativeDay(days: 1, isDoubtful: true)
        table["hier"] = RelativeDay(days: -1, isDoubtful: true)
        table["कल"] = RelativeDay(days: 1, isDoubtful: true, other: "day-1")
        table["परसों"] = RelativeDay(days: 2, isDoubtful: true, other: "day-2")
        return table
    }()

    /// The first words of those in ``relativeDays`` that have two.
    static let firstOfTwo: Set<String> = ["aujourd", "avant", "après", "pasado", "बीता"]

    /// All words that a date can begin with.
    static let dates = Set(months.keys).union(weekdays.keys).union(feiras.keys).union(relativeDays.keys)
        .union(firstOfTwo)

    /// Between day, month and year.
    static let particles: Set<String> = ["of", "de", "del", "di", "do"]
    /// Behind the number of a day.
    static let ordinals: Set<String> = ["st", "nd", "rd", "th", "er", "º", "ª"]

    /// Hosts that stand for other addresses.
    static let shorteners: Set<String> = [
        "t.co", "bit.ly", "tinyurl.com", "goo.gl", "ow.ly", "buff.ly", "is.gd", "lnkd.in", "dlvr.it", "ift.tt", "fb.me",
        "wp.me", "j.mp", "trib.al", "amzn.to", "cutt.ly", "rb.gy", "pic.twitter.com",
    ]

    /// Domains of the first level that are taken for such without a scheme or a path.
    static let domains: Set<String> = Set(
        ("com org net edu gov mil int info biz io co uk br ru jp cn eu fr nl pl mx cl ch tv gl ly fm gg dev xyz")
            .split(separator: " ").map(String.init))

    /// Domains of the first level that are words too, or beginnings of sentences: they need a path.
    static let wordDomains: Set<String> = Set(
        ("ai at be cc cz dk fi gr hk hu id ie il in is it ke kr me my ng no nz om pe ph pk pt ro sa sg sh sk so st th to tr "
            + "tw ua us vc vn za ae ve uy ee lt lv si hr bg de es se ar au ca app shop store online site blog news "
            + "cloud tech social page wiki live club name pro").split(separator: " ").map(String.init))
}
