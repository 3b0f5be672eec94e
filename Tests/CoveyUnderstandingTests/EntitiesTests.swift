import Testing

@testable import CoveyUnderstanding

@Suite struct EntitiesTests {
    /// Each entity as `kind normal`, with `?` where it is doubtful and `|` before its alternative.
    private func found(_ text: String, _ kinds: Entity.Kind..., brands: [String: [String]] = [:]) -> [String] {
        Entities.of(text, brands: brands).filter { kinds.isEmpty || kinds.contains($0.kind) }.map {
            "\($0.kind) \($0.normal)" + ($0.isDoubtful ? "?" : "") + ($0.alternative.map { "|\($0)" } ?? "")
        }
    }

    @Test func `handles, hashtags and cashtags have one normal form`() {
        #expect(
            found("@Acme_Care and @mila@toots.example.org: #NotHappy #Grün #2024goals #2024 $ACME $a a@b #")
                == [
                    "handle @acme_care", "handle @mila@toots.example.org", "hashtag #nothappy", "hashtag #grün",
                    "hashtag #2024goals", "cashtag $ACME", "cashtag $A",
                ])
        #expect(
            found("Thanks @acme.That was quick, @acme.bsky.social!") == ["handle @acme", "handle @acme.bsky.social"])
        #expect(found("#今日は晴れ #नमस्ते &#39; a#b") == ["hashtag #今日は晴れ", "hashtag #नमस्ते"])
    }

    @Test(arguments: [
        ("37signals.com/svn/posts/3321", "37signals.com/svn/posts/*"),
        (
            "http://www.37signals.com:80/svn/posts/3321-getting-real?utm_source=x#top",
            "37signals.com/svn/posts/3321-getting-real"
        ),
        ("HTTPS://Example.com/", "example.com"),
        ("https://x.com/acme/status/633030779619012608?s=20", "x.com/acme/status/*"),
        ("https://acme.com/2024/03/12/new-app", "acme.com/*/*/*/new-app"),
        ("https://acme.com/2024-03-12/a", "acme.com/*/a"),
        ("https://acme.com/item/123e4567-e89b-12d3-a456-426614174000", "acme.com/item/*"),
        ("https://acme.com/c/5f3a09c2deadbeef", "acme.com/c/*"), ("https://youtu.be/dQw4w9WgXcQ", "youtu.be/*"),
        ("https://acme.com/news/phone-is-out-1234567", "acme.com/news/*"),
        ("https://acme.com/a/3321.html", "acme.com/a/*.html"),
        ("https://acme.com/help/iphone-15", "acme.com/help/iphone-15"),
        ("https://user:secret@acme.com/a", "acme.com/a"), ("http://localhost:8080/a", "localhost/a"),
        ("https://xn--mnchen-3ya.de/x", "xn--mnchen-3ya.de/x"), ("https://münchen.de/x", "münchen.de/x"),
        ("https://t.co/AbC123xYz9", "t.co/AbC123xYz9"), ("bit.ly/2abcDEF", "bit.ly/2abcDEF"),
        ("https://de.wikipedia.org/wiki/Köln_(Stadt)", "de.wikipedia.org/wiki/Köln_(Stadt)"),
    ])
    func `a link is its host and the pattern of its path`(link: String, pattern: String) {
        #expect(found(link) == ["link \(pattern)"])
        #expect(found("See (\(link)), or \(link).") == ["link \(pattern)", "link \(pattern)"])
    }

    @Test(arguments: [
        ("https://user:secret@acme.com/a", "https://acme.com/a"), ("https://jo@acme.com", "https://acme.com"),
        ("https://user:p@ssw@rd@acme.com/a@b", "https://acme.com/a@b"),
        ("https://jo:größe@acme.com/a", "https://acme.com/a"),
    ])
    func `a link does not give a user and a password away`(link: String, written: String) throws {
        let entity = try #require(Entities.of("see \(link) now").first)
        #expect(entity.written == written)
        #expect(entity.range == 4..<4 + link.utf8.count)
    }

    @Test func `a word of a domain's name behind a full stop is no link`() {
        #expect(found("Me gusta.Es bueno. New product.Shop now. Here.Live it.News") == [])
        #expect(found("acme.de/x acme.shop/a") == ["link acme.de/x", "link acme.shop/a"])
    }

    @Test func `quotes, emoji and dashes end a word`() {
        let brands = ["acme": ["Acme"], "sber": ["Сбер"], "oe": ["ŒUVRE"]]
        #expect(found("I like “Acme”", .brand, brands: brands) == ["brand acme"])
        #expect(found("Acme’s app, Acme😍, — Acme…", .brand, brands: brands).count == 3)
        #expect(found("éAcme Acmeé", .brand, brands: brands) == [])
        #expect(found("СБЕР и сбер, œuvre", .brand, brands: brands) == ["brand sber", "brand sber", "brand oe"])
        #expect(found("“@acme 😡#fail …$ACME") == ["handle @acme", "hashtag #fail", "cashtag $ACME"])
        #expect(found("👉https://acme.com/x") == ["link acme.com/x"])
        #expect(Entities.of("👉https://acme.com/x").map(\.written) == ["https://acme.com/x"])
        #expect(found("“5 €” – “tomorrow”") == ["money EUR 5.00", "date day+1"])
    }

    @Test func `a link ends where the sentence goes on`() {
        #expect(
            found("https://t.co/x1今日は acme.com! \"https://acme.com/a\"") == [
                "link t.co/x1", "link acme.com", "link acme.com/a",
            ])
        #expect(found("Done.It works.in fact e.g. this v1.2.3 and/or that...com") == [])
        #expect(found("see is.gd/x and works.in/x") == ["link is.gd/x", "link works.in/x"])
    }

    @Test func `a link that is cut off is doubtful`() {
        #expect(
            found("see https://acme.com/ne… and https://acme.com/new") == ["link acme.com/ne?", "link acme.com/new"])
    }

    @Test func `a date ends before the full stop of its sentence`() {
        #expect(Entities.of("It came on Nov. 13. Late.").map(\.written) == ["Nov. 13"])
        #expect(Entities.of("Es kam am 13. November. Spät.").map(\.written) == ["13. November"])
    }

    @Test func `an address does not give its name away`() throws {
        let text = "Write to jo.smith+x@mail.acme.com, please"
        let address = try #require(Entities.of(text).first)
        #expect(found(text) == ["email *@mail.acme.com"])
        #expect(address.written == "*@mail.acme.com")
        #expect(
            text.utf8.dropFirst(address.range.lowerBound).prefix(address.range.count).elementsEqual(
                "jo.smith+x@mail.acme.com".utf8))
    }

    @Test func `a brand is found as whole words in either case, also within others`() {
        let brands = ["acme": ["Acme", "acme care"], "best": ["Best Buy", "Größe"]]
        #expect(
            found("ACME Care at best buy, @acme, acmeish, GRÖßE", .brand, .handle, brands: brands)
                == ["brand acme", "brand best", "handle @acme", "brand acme", "brand best"])
        #expect(Entities.of("ACME Care", brands: brands).map(\.written) == ["ACME Care"])
        #expect(found("x", brands: ["empty": [""]]) == [])
    }

    @Test(arguments: [
        ("$5", "USD 5.00?"), ("US$5", "USD 5.00"), ("R$ 1.299,50", "BRL 1299.50"), ("1.299,50 €", "EUR 1299.50"),
        ("€1,299.50", "EUR 1299.50"), ("1\u{202F}299,50\u{00A0}€", "EUR 1299.50"),
        ("€1.299", "EUR 1299.00?|EUR 1.30"), ("$3.459", "USD 3459.00?|USD 3.46"), ("€1.299.000", "EUR 1299000.00"),
        ("$3 mil", "USD 3000.00?|USD 3000000.00"), ("€1.5 mil", "EUR 1500.00?|EUR 1500000.00"),
        ("€0.999", "EUR 1.00"),
        ("$1.5k", "USD 1500.00?"), ("£2m", "GBP 2000000.00"), ("Rs 500", "INR 500.00?"),
        ("Rs.1,00,000", "INR 100000.00?"),
        ("₹2 lakh", "INR 200000.00"), ("£20/month", "GBP 20.00"), ("50 cents", "0.50?"), ("50p", "GBP 0.50"),
        ("20,- €", "EUR 20.00"), ("CHF 20", "CHF 20.00"), ("20 euros", "EUR 20.00"),
        ("3 Millionen Euro", "EUR 3000000.00"),
        ("¥500", "JPY 500?"), ("KWD 1.250", "KWD 1250.000?|KWD 1.250"), ("300 kr", "300.00?"),
        ("100 dólares", "USD 100.00?"),
        ("٥٠ ريال", "SAR 50.00?"), ("500 रुपये", "INR 500.00"), ("20 EUR", "EUR 20.00"), ("$5each", "USD 5.00?"),
    ])
    func `money has a currency and minor units`(text: String, normal: String) {
        #expect(found(text) == ["money \(normal)"])
        #expect(found("paid \(text), not more") == ["money \(normal)"])
    }

    @Test func `an amount is whole minor units`() {
        #expect(Entities.of("$1,299.5").first?.amount == Entity.Money(minorUnits: 129_950, currency: "USD"))
        #expect(Entities.of("20 pesos").first?.amount == Entity.Money(minorUnits: 2_000, currency: nil))
        #expect(Entities.of("500 yen").first?.amount == Entity.Money(minorUnits: 500, currency: "JPY"))
    }

    @Test(arguments: [
        "5 m away", "1.2.3.4", "24/7", "version 1.2.3", "p 50", "5000000000000000000 €", "$", "€ nothing", "99%",
        "no 5try",
        "10 p", "iphone15", "route 66", "1/2",
    ])
    func `other numbers are no entity`(text: String) {
        #expect(found(text) == [])
    }

    @Test(arguments: [
        ("2024-03-12", "2024-03-12"), ("2024/03/12", "2024-03-12"), ("12/03/2024", "2024-03-12?|2024-12-03"),
        ("31/03/2024", "2024-03-31"), ("03/31/2024", "2024-03-31"), ("05/05/2024", "2024-05-05"),
        ("12.03.2024", "2024-03-12"), ("12.03.24", "2024-03-12"), ("12-03-99", "1999-03-12?|1999-12-03"),
        ("March 3rd", "--03-03"), ("March 3, 2024", "2024-03-03"), ("Sept. 3", "--09-03"),
        ("3 March 2024", "2024-03-03"),
        ("3rd of March", "--03-03"), ("3 de marzo", "--03-03"), ("3 de marzo de 2024", "2024-03-03"),
        ("le 1er août", "--08-01"), ("3. März 2024", "2024-03-03"), ("15 gennaio", "--01-15"),
        ("7 de março", "--03-07"),
        ("٣ مارس ٢٠٢٤", "2024-03-03"), ("3 मार्च", "--03-03"), ("March 2024", "2024-03"), ("03/2024", "2024-03"),
        ("3 may", "--05-03?"), ("29 February 2024", "2024-02-29"), ("3-Mar-2024", "2024-03-03"),
    ])
    func `dates of eight languages have one form, and doubt where day and month can be either`(
        text: String, normal: String
    ) {
        #expect(found(text, .date) == ["date \(normal)"])
        #expect(found("on \(text), I think", .date) == ["date \(normal)"])
    }

    @Test(arguments: [
        "30 February 2024", "32 March", "13/13/2024", "2024-13-01", "2023-02-29", "march on", "you may go", "0 March",
    ])
    func `days that do not exist are no dates`(text: String) {
        #expect(!found(text, .date).contains { $0.hasPrefix("date 20") && $0.count == 15 || $0.hasPrefix("date --") })
    }

    @Test(arguments: [
        ("tomorrow", "day+1"), ("yesterday", "day-1"), ("tonight", "day+0"), ("hoy", "day+0"), ("mañana", "day+1?"),
        ("pasado mañana", "day+2"), ("aujourd'hui", "day+0"), ("aujourd’hui", "day+0"), ("avant-hier", "day-2"),
        ("hier", "day-1?"), ("übermorgen", "day+2"), ("domani", "day+1"), ("amanhã", "day+1"), ("غدا", "day+1"),
        ("कल", "day+1?|day-1"), ("आज", "day+0"), ("Monday", "weekday-1"), ("Freitag", "weekday-5"),
        ("segunda-feira", "weekday-1"), ("الجمعة", "weekday-5"), ("रविवार", "weekday-7"),
    ])
    func `words for days are relative`(text: String, normal: String) {
        #expect(found(text) == ["date \(normal)"])
        #expect(found("(\(text))!") == ["date \(normal)"])
        #expect(found("x\(text)x") == [])
    }

    @Test(arguments: [
        ("14:30", "14:30"), ("14:30:05", "14:30:05"), ("2:30 pm", "14:30"), ("5pm", "17:00"), ("12am", "00:00"),
        ("5 p.m.", "17:00"), ("17h30", "17:30"), ("17 Uhr", "17:00"), ("17.30 Uhr", "17:30"), ("7:05", "07:05"),
    ])
    func `times of day have one form`(text: String, normal: String) {
        #expect(found(text) == ["time \(normal)"])
        #expect(found("at \(text) or so") == ["time \(normal)"])
    }

    @Test(arguments: ["25:00", "1:2:3", "14:60", "13pm", "24h", "5 people", "3:1"])
    func `what is no time of day is none`(text: String) {
        #expect(found(text) == [])
    }

    @Test func `a timestamp is a date and a time`() {
        #expect(found("2024-03-12T10:15:00Z") == ["date 2024-03-12", "time 10:15:00"])
    }

    @Test func `ranges cut out what is written`() {
        let text = "Für 20 € am 3. März bei @acme 😀 https://acme.com/a!"
        let bytes = Array(text.utf8)
        let entities = Entities.of(text)
        #expect(entities.map(\.kind) == [.money, .date, .handle, .link])
        for entity in entities { #expect(String(decoding: bytes[entity.range], as: UTF8.self) == entity.written) }
    }

    @Test(arguments: 0..<8)
    func `any text gives entities in order, without overlap`(seed: Int) {
        var random = RandomTexts(seed: UInt64(seed))
        let pieces = [
            "$", "€", "5", "1.299,50", " ", "k", "EUR", "Rs.", "12/03/2024", "March", "3rd", "of", "https://",
            "acme.com", "/",
            "@", "#", "a.b", "pm", ":", "30", "-", ".", "٣", "मार्च", "م", "avant-", "hier", "(", ")", "?", "\u{202F}",
            "😀",
        ]
        for round in 0..<400 {
            var text = round % 2 == 0 ? random.text() : ""
            for _ in 0..<random.number(below: 12) { text += pieces[Int(random.number(below: UInt64(pieces.count)))] }
            var last = 0
            for entity in Entities.of(text) {
                #expect(entity.range.lowerBound >= last && !entity.range.isEmpty, "seed \(seed): \(text)")
                #expect(
                    entity.kind == .email || !entity.written.unicodeScalars.contains("\u{FFFD}")
                        || text.unicodeScalars.contains("\u{FFFD}"), "seed \(seed): \(text)")
                last = entity.range.upperBound
            }
            #expect(last <= text.utf8.count)
            _ = Entities.of(text, brands: ["b": ["a", "5", "acme.com", "é"]])
        }
    }

    @Test(arguments: [
        "a", "a.", "a@", "1", "1,", "1.", "$", "$1", "#", "#a", "@a", "@a.", "http://", "a.com/", "/a", "(", ")", "/",
        "March ",
        "1:", "12/", "€1", "٣", "म", "aujourd'", "a-", "a@b.", "https://a.com/)", "5 ", "1 march ", "Rs", "x.it",
        "http://a", "k1", "%@", "a%", "a+", "a-", "a%%",
    ])
    func `a long text of anything is read in linear time`(piece: String) {
        for text in [
            String(repeating: piece, count: 100_000 / piece.utf8.count),
            "https://a.com/" + String(repeating: piece, count: 20_000),
        ] {
            let count = Entities.of(text).count
            #expect(count <= text.utf8.count)
        }
    }
}
