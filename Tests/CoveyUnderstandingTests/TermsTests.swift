import CoveyUnderstanding
import Testing

@Suite struct TermsTests {
    @Test func `words, hashtags and emoji are terms, each once and in order`() {
        #expect(
            Terms.of("My BILL is wrong, my bill! #NotHappy #bill 😡😡") == [
                "my", "bill", "is", "wrong", "#nothappy", "#bill", "😡",
            ])
    }

    @Test func `a hashtag is whole, and its neighbour is another`() {
        #expect(Terms.of("#worst_service#GoTeam2 #привет") == ["#worst_service", "#goteam2", "#привет"])
    }

    @Test func `names, links, addresses, numbers and lone letters are no terms`() {
        #expect(Terms.of("@acme a 5 £7.50 10:30 https://a.example/b help@acme.example acme.com :) é !") == [])
    }

    @Test func `ways of writing one word are one term`() {
        #expect(Terms.of("sooooo SOO Can’t can't ÜBER über 👍🏽 👍 ❤️ ❤") == ["soo", "can't", "über", "👍", "❤"])
    }

    @Test func `any text has terms, or none`() {
        #expect(Terms.of("") == [])
        #expect(Terms.of("4G is 2nd to none") == ["4g", "is", "2nd", "to", "none"])
        #expect(Terms.of("#1 # @ \u{0}") == [])
    }
}
