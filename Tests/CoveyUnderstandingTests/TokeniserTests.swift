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
        let found = ["10:3", "ratio:Day", "either:/or", "x<34", "a:b", "(yes)"].flatMap { TokenisedText($0).tokens }
        #expect(!found.contains { $0.kind == .emoticon })
    }

    @Test func `keys are small letters with straight apostrophes and short runs`() {
        #expect(keys("Don’t CAN'T soooo user-friendly") == ["don't", "can't", "soo", "user", "friendly"])
        let flags = TokenisedText("GREAT sooo So OK #FAIL").tokens.map(\.flags)
        #expect(flags == [.shouted, .elongated, [], [], .opensHashtag])
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
