import Testing

@testable import CoveyUnderstanding

@Suite struct TokeniserTests {
    /// The tokens of a text as `kind:text`.
    private func tokens(_ text: String) -> [String] {
        let tokenised = TokenisedText(text)
        return tokenised.tokens.map { "\($0.kind):\(tokenised.written($0.range))" }
    }

    private func keys(_ text: String) -> [String] {
        let tokenised = TokenisedText(text)
        return tokenised.tokens.filter { !$0.key.isEmpty }.map {
            String(decoding: tokenised.keys[$0.key], as: UTF8.self)
        }
    }

    @Test func `words, handles and marks are tokens of their own`() {
        #expect(
            tokens("Hi @acme_tel, hello!!!") == [
                "word:Hi", "handle:@acme_tel", "punctuation:,", "word:hello", "punctuation:!!!",
            ])
        #expect(
            tokens("@a@social.example @b.host.example @ x") == [
                "handle:@a@social.example", "handle:@b.host.example", "punctuation:@", "word:x",
            ])
    }

    @Test func `a hashtag falls into its words`() {
        #expect(tokens("#NotHappy") == ["hashtagWord:#Not", "hashtagWord:Happy"])
        #expect(keys("#NotHappy") == ["not", "happy"])
        #expect(keys("#BBCNews #worst_service #GoTeam2") == ["bbc", "news", "worst", "service", "go", "team", "2"])
        #expect(tokens("#привет #カメラ") == ["hashtagWord:#привет", "hashtagWord:#カメラ"])
        #expect(tokens("#1 #") == ["number:#1", "punctuation:#"])
        #expect(keys("#1 #22") == ["1", "22"])
    }

    @Test func `links, addresses and cashtags are whole`() {
        #expect(
            tokens("see https://a.example/b?c=d.") == ["word:see", "link:https://a.example/b?c=d", "punctuation:."])
        #expect(
            tokens("HTTP://A.example www.acme.example t.co/x acme.com/pay") == [
                "link:HTTP://A.example", "link:www.acme.example", "link:t.co/x", "link:acme.com/pay",
            ])
        #expect(tokens("write help@acme.example now") == ["word:write", "email:help@acme.example", "word:now"])
        #expect(tokens("$ACME $5.99 $") == ["cashtag:$ACME", "number:$5.99", "punctuation:$"])
        #expect(
            tokens("good.Bad good.commons") == [
                "word:good", "punctuation:.", "word:Bad", "word:good", "punctuation:.", "word:commons",
            ])
    }

    @Test func `links hold wide letters`() {
        #expect(
            tokens("é.com अक.com a’b.com café.io/ménü now") == [
                "link:é.com", "link:अक.com", "link:a’b.com", "link:café.io/ménü", "word:now",
            ])
        #expect(
            tokens("https://fr.example/café-terrible. today “www.acme.example/é” t.co/a…") == [
                "link:https://fr.example/café-terrible", "punctuation:.", "word:today", "punctuation:“",
                "link:www.acme.example/é", "punctuation:”", "link:t.co/a", "punctuation:…",
            ])
        #expect(tokens("https://a.example/b最高") == ["link:https://a.example/b", "word:最高"])
    }

    @Test(arguments: [
        "^", "अक", "अ", "a’", "é", "a", "a.", "a@", "@", "#", "#a", "(", ":", ":(", "<", "\"", "www.", "T_", "(T",
    ])
    func `the end of a long row is read once, whatever it turns the row into`(piece: String) {
        for end in ["a", ".com", "b.com"] {
            let text = String(repeating: piece, count: 100_000 / piece.utf8.count) + end
            let tokenised = TokenisedText(text)
            #expect(tokenised.tokens.last?.range.upperBound == tokenised.bytes.count)
            // No token begins within a scalar.
            #expect(tokenised.tokens.allSatisfy { tokenised.bytes[$0.range.lowerBound] & 0xC0 != 0x80 })
        }
    }

    @Test func `numbers keep their signs`() {
        #expect(
            tokens("10:30 1,000 20% £5 €3.50 3.") == [
                "number:10:30", "number:1,000", "number:20%", "number:£5", "number:€3.50", "number:3", "punctuation:.",
            ])
        #expect(tokens("4G 2nd") == ["word:4G", "word:2nd"])
    }

    @Test(arguments: [
        "😀", "👍🏽", "❤️", "❤", "👨‍👩‍👧‍👦", "🤷🏽‍♀️", "🇬🇧", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "1️⃣", "#️⃣", "*️⃣", "🏳️‍🌈", "©️", "❤️‍🔥", "☺️",
    ])
    func `an emoji is one token`(emoji: String) {
        #expect(tokens("a \(emoji) b") == ["word:a", "emoji:\(emoji)", "word:b"])
        #expect(tokens(emoji + emoji) == ["emoji:\(emoji)", "emoji:\(emoji)"])
        #expect(tokens("nice!\(emoji)") == ["word:nice", "punctuation:!", "emoji:\(emoji)"])
    }

    @Test func `the tone of the skin is not part of the key`() {
        #expect(keys("👍🏽 👍") == ["👍", "👍"])
        #expect(keys("❤️ ❤") == ["❤", "❤"])
    }

    @Test(arguments: [
        (":)", ":)"), (":-)", ":)"), ("=)", ":)"), (":D", ":D"), (":-P", ":P"), (":p", ":P"), (":'(", ":'("),
        (":((", ":("), (";)", ";)"), ("<3", "<3"), ("</3", "</3"), ("^_^", "^_^"), ("-_-", "-_-"), (":/", ":/"),
        (">:(", ">:("), ("(:", "(:"), (":o)", ":)"),
    ])
    func `an emoticon is known by eyes and mouth`(written: String, key: String) {
        #expect(tokens("so \(written)") == ["word:so", "emoticon:\(written)"])
        #expect(keys(written) == [key])
    }

    @Test func `what only looks like an emoticon is none`() {
        let found = ["10:3", "ratio:Day", "either:/or", "x<34", "a:b", "(yes)", "at:(a)", "x=(1"].flatMap {
            TokenisedText($0).tokens
        }
        #expect(!found.contains { $0.kind == .emoticon })
    }

    @Test func `keys are small letters with straight apostrophes and short runs`() {
        #expect(keys("Don’t CAN'T soooo user-friendly") == ["don't", "can't", "soo", "user", "friendly"])
        let flags = TokenisedText("GREAT sooo So OK #FAIL it's").tokens.map(\.flags)
        #expect(flags == [.shouted, .elongated, [], [], .opensHashtag, .apostrophe])
    }

    @Test func `wide letters are small, composed, and short in runs`() {
        #expect(keys("ÉTÉ Über ŁÓDŹ ΑΘΗΝΑ МОСКВА Ñandú") == ["été", "über", "łódź", "αθηνα", "москва", "ñandú"])
        #expect(keys("cafe\u{301} man\u{303}ana") == ["café", "mañana"])
        #expect(keys("schöööön جمييييل नहींंंं") == ["schöön", "جمييل", "नहींं"])
        #expect(keys("جـمـيـل جَمِيل") == ["جميل", "جميل"])
        #expect(keys("l'été c’est d'Évry") == ["l'été", "c'est", "d'évry"])
        #expect(
            tokens("अच्छा। अच्छा، जमील؟") == [
                "word:अच्छा", "punctuation:।", "word:अच्छा", "punctuation:،", "word:जमील", "punctuation:؟",
            ])
    }

    @Test func `a key has its hash`() {
        let text = TokenisedText("Hello 😀 :) 5% #notHappy, @x")
        for token in text.tokens {
            #expect(token.hash == (token.key.isEmpty ? 0 : ByteTable.hash(text.keys, token.key)))
        }
    }

    @Test(arguments: [UInt64(1), 2, 3, 4])
    func `tokens of any text are in order, apart and within bounds`(seed: UInt64) {
        print("seed \(seed)")
        var texts = RandomTexts(seed: seed)
        for _ in 0..<2_000 {
            let text = texts.text()
            let tokenised = TokenisedText(text)
            var end = 0
            var keyEnd = 0
            for token in tokenised.tokens {
                #expect(token.range.lowerBound >= end && !token.range.isEmpty, "\(text.debugDescription)")
                #expect(token.key.isEmpty || token.key.lowerBound >= keyEnd)
                // A token never cuts a scalar in two.
                #expect(String(validating: tokenised.bytes[token.range], as: UTF8.self) != nil)
                end = token.range.upperBound
                keyEnd = token.key.upperBound
            }
            #expect(end <= tokenised.bytes.count && keyEnd <= tokenised.keys.count)
        }
    }
}
