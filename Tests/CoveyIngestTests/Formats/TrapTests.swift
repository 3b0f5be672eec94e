import Covey
import Testing

@testable import CoveyIngest

/// What real payloads have tripped readers up with.
@Suite struct TrapTests {
    /// A v2 post with some fields of its own.
    private func v2(_ fields: String) -> Ingested {
        Ingested(#"{"data":{"id":"1700000000000000002","author_id":"22",\#(fields)}}"#)
    }

    private func v1(_ fields: String, user: String = #"{"id_str":"7"}"#) -> Ingested {
        Ingested(#"{"user":\#(user),\#(fields)}"#)
    }

    @Test(arguments: [
        (#"a &amp; b"#, "a & b"), ("&lt;3 &gt;", "<3 >"), ("&amp;lt;", "&lt;"), ("&amp;amp;", "&amp;"),
        ("&quot; &#39; &nbsp;", "&quot; &#39; &nbsp;"), ("& &amp &am", "& &amp &am"), ("&amp;", "&"), ("", ""),
        (#"\u0000a\u0000"#, "\u{FFFD}a\u{FFFD}"), (#"a\u0000&amp;"#, "a\u{FFFD}&"),
        ("\u{202E}مرحبا 👨‍👩‍👧‍👦🇩🇪", "\u{202E}مرحبا 👨‍👩‍👧‍👦🇩🇪"), (#"\ud83d\ude00"#, "😀"),
        (#"cut \ud83d"#, "cut \u{FFFD}"), (#"\ude00 cut"#, "\u{FFFD} cut"), (#"\ud83d\u0041"#, "\u{FFFD}A"),
        (#"\ud83d\ud83d\ude00"#, "\u{FFFD}😀"), (#"\\ud83d"#, #"\ud83d"#), (#"\\\ud83d"#, "\\\u{FFFD}"),
        (#"line\r\nline\ttab"#, "line\r\nline\ttab"), ("e\u{301}", "e\u{301}"),
    ])
    func `a text is what its author wrote`(sent: String, written: String) {
        let read = v2(#""text":"\#(sent)""#)
        #expect(read.posts.map { Array($0.text.unicodeScalars) } == [Array(written.unicodeScalars)])
        #expect(v1(#""id_str":"1700000000000000002","text":"\#(sent)""#).posts.map(\.text) == read.posts.map(\.text))
    }

    @Test func `a text of more than 4 MiB is a rejection in every format, and its neighbours are taken`() throws {
        let longest = String(repeating: "a", count: 4 << 20)
        let tooLong = longest + "a"
        let reasons = ["The record has a text of 4194305 bytes, more than the 4194304 allowed."]
        #expect(v2(#""text":"\#(tooLong)""#).rejections.map(\.reason) == reasons)
        #expect(v1(#""id_str":"1700000000000000002","text":"\#(tooLong)""#).rejections.map(\.reason) == reasons)
        let activity =
            #"{"verb":"post","id":"a:1700000000000000002","actor":{"id":"id:7"},"body":"\#(tooLong)"}"#
        #expect(Ingested(activity).rejections.map(\.reason) == reasons)
        let rows = Ingested(
            "id,author,text,created_at\n1,7,\(tooLong),2026-01-05T10:00:00Z\n2,7,\(longest),2026-01-05T10:00:00Z\n")
        #expect(rows.rejections.map(\.reason) == reasons && rows.lines == [2])
        #expect(rows.posts.map(\.id.text) == ["c:2"])
        let answer = Ingested(
            #"{"data":[{"id":"1","author_id":"2","created_at":"2026-01-05T10:00:00Z","text":"\#(tooLong)"},"#
                + #"{"id":"3","author_id":"2","created_at":"2026-01-05T10:00:00Z","text":"b"}]}"#)
        #expect(answer.rejections.map(\.reason) == reasons && answer.posts.map(\.text) == ["b"])
    }

    @Test func `a bad escape and a raw control character are rejections`() {
        #expect(v2(#""text":"\x""#).rejections.count == 1)
        #expect(v2("\"text\":\"a\u{1}b\"").rejections.count == 1)
        #expect(v2(#""text":"\ud83d","lang":"\x""#).rejections.count == 1)
    }

    @Test func `a date that is missing is read off the id, if the id is young enough`() {
        #expect(
            v2(#""text":"t""#).posts.map(\.createdAt.milliseconds) == [
                (1_700_000_000_000_000_002 >> 22) + 1_288_834_974_657
            ])
        #expect(v2(#""text":"t","created_at":"soon""#).posts.count == 1)
        let old = v1(#""id_str":"20","text":"t""#)
        #expect(
            old.rejections.map(\.reason) == [
                "The record has no date that can be read, and its id is too old to tell."
            ])
        #expect(v1(#""id_str":"20","text":"t","created_at":"Tue Mar 21 20:50:14 +0000 2006""#).posts.count == 1)
    }

    @Test func `an id is never taken from a rounded number`() {
        #expect(v1(#""id":1.01456537218219622E18,"text":"t""#).rejections.count == 1)
        #expect(
            v1(#""id":1.01456537218219622E18,"id_str":"1014565372182196224","text":"t""#).posts.map(\.version) == [
                1_014_565_372_182_196_224
            ])
        #expect(v1(#""id":1014565372182196224,"text":"t""#).posts.map(\.version) == [1_014_565_372_182_196_224])
        #expect(
            v1(#""id":505874924095815700,"id_str":"505874924095815681","text":"t""#).posts.map(\.version) == [
                505_874_924_095_815_681
            ])
        #expect(v1(#""id":-5,"text":"t""#).rejections.count == 1)
        #expect(v1(#""id_str":"99999999999999999999","text":"t""#).rejections.count == 1)
        #expect(v1(#""id_str":"1700000000000000002","text":"t""#, user: #"{"id":7}"#).posts.map(\.authorID) == ["x:7"])
    }

    @Test func `of two fields with one key the first counts`() {
        #expect(v2(#""text":"first","text":"second""#).posts.map(\.text) == ["first"])
    }

    @Test func `no followers are none, not unknown`() {
        let user = #"{"id_str":"7","followers_count":0,"friends_count":null}"#
        let posts = v1(#""id_str":"1700000000000000002","text":"t""#, user: user).posts
        #expect(posts.map(\.observation) == [Observation(followers: 0, following: nil)])
    }

    @Test func `a user of a bare id says nothing of its author`() {
        #expect(v1(#""id_str":"1700000000000000002","text":"t""#).posts.map(\.observation) == [nil])
    }

    @Test func `enterprise edits keep the identity of the first version`() {
        let read = v1(
            #""id_str":"1700000000000000009","text":"t","edit_history":{"initial_tweet_id":"1700000000000000008","#
                + #""edit_tweet_ids":["1700000000000000008","1700000000000000009"]}"#)
        #expect(read.posts.map(\.id.text) == ["x:1700000000000000008"])
        #expect(read.posts.map(\.version) == [1_700_000_000_000_000_009])
        #expect(read.posts.map(\.otherVersions) == [[PostID("x:1700000000000000009")]])
    }

    @Test func `a repost without its original loses its mark alone`() {
        let read = v2(#""text":"RT @ada: words: and more","referenced_tweets":[{"type":"retweeted","id":"1"}]"#)
        #expect(read.posts.map(\.text) == ["words: and more"])
        #expect(read.posts.map(\.kind) == [.repost])
        #expect(v2(#""text":"RT @ada: words""#).posts.map(\.kind) == [.original])
    }

    @Test func `objects that are no posts are told apart`() {
        let notices: [(String, Notice.Kind)] = [
            (#"{"meta":{"result_count":0}}"#, .empty), (#"{"data":[]}"#, .empty), (#"{"statuses":[]}"#, .empty),
            (#"{"title":"ConnectionException","connection_issue":"TooManyConnections"}"#, .disconnect),
            (#"{"errors":[{"title":"Not Found Error","type":"about:blank"}]}"#, .errors),
            (#"{"title":"Unauthorized","detail":"no","type":"about:blank","status":401}"#, .errors),
            (#"{"data":{"id":"1","username":"a","name":"A"}}"#, .users),
            (#"{"data":{"drop":{"tweet":{"id":"1"}}}}"#, .drop),
            (#"{"data":{"withheld":{"tweet":{"id":"1"}}}}"#, .withheld),
            (#"{"data":{"user_suspend":{"user":{"id":"1"}}}}"#, .account),
            (#"{"data":{"scrub_geo":{"user":{"id":"1"}}}}"#, .scrubGeo),
            (#"{"id":"1700000000000000002","action":"delete","reason":"scrub_geo"}"#, .account),
            (#"{"friends":[1,2]}"#, .other),
        ]
        for (text, kind) in notices {
            let read = Ingested(text)
            #expect(read.kinds == [kind], "\(text)")
            #expect(read.items.count == 1, "\(text)")
        }
        let removed = Ingested(#"{"id":"1700000000000000002","action":"delete","reason":"deleted"}"#)
        #expect(removed.removals.map(\.id.text) == ["x:1700000000000000002"])
    }

    @Test(arguments: [
        (#"{}"#, "is a JSON object of no form that Covey knows"), ("[]x", "is not valid JSON"),
        (#"{"text":"t","id":"1","author_id":"123456789012345678901"}"#, "has an author_id that is not a whole number"),
        (#"{"text":"t","id":"1"}"#, "names no author"), (#"{"data":7}"#, "neither an object nor an array"),
        (#"{"a":123456789012345678901234567890}"#, "malformed or larger than 64 bits"),
        (#"{"delete":{"status":{}}}"#, "without the id"), (#"{"data":{"delete":{}}}"#, "without the id"),
        ("{} {", "valid JSON"),
    ])
    func `what cannot be taken says why`(text: String, reason: String) {
        let read = Ingested(text)
        #expect(read.rejections.contains { $0.reason.contains(reason) })
        #expect(read.posts.isEmpty)
    }

    @Test func `a document nested too deep is a rejection`() {
        let deep = #"{"a":"# + String(repeating: "[", count: 3_000) + String(repeating: "]", count: 3_000) + "}"
        #expect(Ingested(deep).rejections.map(\.reason) == ["The record is JSON nested more than 1,024 deep."])
    }

    @Test func `a huge document does not spoil the parser for the next`() {
        let huge =
            #"{"data":{"id":"1700000000000000002","author_id":"22","text":""# + String(repeating: "y", count: 4 << 20)
        let small = #"{"data":{"id":"1700000000000000003","author_id":"22","text":"small"}}"#
        let read = Ingested(small + "\n" + huge + "\"}}\n" + small + "\n" + small)
        #expect(read.posts.map(\.text.utf8.count) == [5, 4 << 20, 5, 5])
    }
}
