import Covey
import Testing

@testable import CoveyIngest

@Suite struct FixtureTests {
    private func ingested(_ name: String) throws -> Ingested {
        Ingested(try fixture(name), .fixture(name))
    }

    @Test func `v2 stream lines give posts, removals and notices`() throws {
        let read = try ingested("stream-v2.ndjson")
        #expect(
            read.posts == [
                Post(
                    id: PostID("x:1700000000000000002"), version: 1_700_000_000_000_000_002, authorID: "x:22",
                    createdAt: Instant(milliseconds: 1_705_314_900_000), kind: .repost,
                    text: "café & bar et la suite", declaredLanguage: Language("fr"),
                    observation: Observation(followers: 10, following: 2, account: Account(posts: 5, listed: 0)),
                    authorPlace: "Lyon & Paris"),
                Post(
                    id: PostID("x:1700000000000000010"), version: 1_700_000_000_000_000_012,
                    otherVersions: [PostID("x:1700000000000000011"), PostID("x:1700000000000000012")],
                    authorID: "x:23", createdAt: Instant(milliseconds: 1_705_314_960_000), kind: .quote,
                    text: "the long form <3 😀", declaredLanguage: .english,
                    observation: Observation(
                        followers: 0, following: 3, account: Account(posts: 1, listed: 1, verified: true))),
            ])
        #expect(read.removals == [Removal(id: PostID("x:1700000000000000001"))])
        #expect(read.kinds == [.edit, .disconnect])
        #expect(read.notices.map(\.line) == [6, 7])
        #expect(read.lines == [4])
        #expect(read.rejections.first?.raw == Array(#"{"data":{"id":"1700000000000000013","text":"cut off he"#.utf8))
    }

    @Test func `pretty printed answers under the new names give their posts, and a broken one spoils no other`() throws
    {
        let read = try ingested("pages-v2.json")
        #expect(read.posts.map(\.text) == [#"one {brace} and "quote" \ ]"#, "all of it"])
        #expect(read.posts.map(\.declaredLanguage) == [Language("id"), .undetermined])
        #expect(
            read.posts.map(\.observation) == [
                nil, Observation(followers: 7, following: 8, account: Account(posts: 9, listed: 1)),
            ])
        #expect(read.rejections.map(\.reason).first == "The record has no text.")
        #expect(read.lines == [1, 66])
        #expect(read.kinds == [.empty])
    }

    @Test func `a post rejected within an answer can be taken alone`() throws {
        let read = try ingested("pages-v2.json")
        let alone = try #require(read.rejections.first)
        let again = Ingested(alone.raw)
        #expect(again.rejections.map(\.reason) == [alone.reason])
        #expect(again.items.count == 1)
    }

    @Test func `v1_1 stream lines follow the text rule and the kinds`() throws {
        let read = try ingested("stream-v1.ndjson")
        #expect(read.posts.map(\.text) == ["a &lt; b", "@x not cut at all", "whole words", "see this"])
        #expect(read.posts.map(\.kind) == [.original, .reply, .repost, .quote])
        #expect(read.posts.map(\.declaredLanguage.code) == ["en", "he", "und", "und"])
        #expect(read.posts.map(\.createdAt.text).first == "2018-10-10T20:19:24Z")
        let joined = Instant(year: 2010, month: 1, day: 25, hour: 18, minute: 52, second: 59)
        #expect(
            read.posts.first?.observation
                == Observation(followers: 70, following: 71, account: Account(posts: 72, listed: 73, joinedAt: joined)))
        #expect(read.posts.allSatisfy { $0.authorID == "x:7" && $0.authorPlace == "Sitka" })
        #expect(read.removals == [Removal(id: PostID("x:1234"))])
        #expect(
            read.kinds == [.scrubGeo, .limit, .withheld, .withheld, .disconnect, .warning, .users])
        #expect(read.rejections.isEmpty)
    }

    @Test func `a v1_1 search answer gives its posts and rejects a bad one alone`() throws {
        let read = try ingested("search-v1.json")
        #expect(read.posts.map(\.id.text) == ["x:1050118621198921728", "x:1050118633781534720"])
        #expect(
            read.rejections.map(\.reason) == [
                "The record has an id that is not a whole number, so which post it is cannot be told."
            ])
    }

    @Test func `a personal archive belongs to its owner`() throws {
        let read = try ingested("tweets.js")
        #expect(read.posts.map(\.id.text) == ["x:691692333903532031", "x:691692333903532040"])
        #expect(read.posts.map(\.otherVersions) == [[], [PostID("x:691692333903532041")]])
        #expect(read.posts.map(\.text) == ["mine [and] yours", "theirs"])
        #expect(read.posts.map(\.kind) == [.original, .repost])
        #expect(read.posts.map(\.authorID) == ["x:42", "x:42"])
        #expect(read.rejections.count == 1)
        #expect(
            Ingested(try fixture("tweets.js"), InputOptions(archiveOwner: "@Ada")).posts.first?.authorID == "x:@ada")
        let unowned = Ingested(try fixture("tweets.js"))
        #expect(unowned.posts.isEmpty)
        #expect(unowned.rejections.count == 3)
    }

    @Test func `Sentiment140 rows are read from Latin-1 with their entities, dates and user names`() throws {
        let read = try ingested("sentiment140.csv")
        #expect(read.posts.map(\.text) == [#"@b café "bad" &amp; <3"#, "two \"quotes\", a comma\n and a line"])
        #expect(read.posts.map(\.authorID) == ["x:@_ada_", "x:@bob"])
        #expect(read.posts.map(\.createdAt.text) == ["2009-04-07T05:19:45Z", "2009-01-03T18:00:00Z"])
        #expect(read.posts.map(\.id.text) == ["x:1467810369", "x:1467810672"])
        #expect(read.posts.map(\.version) == [1_467_810_369, 1_467_810_672])
        #expect(read.lines == [4])
        #expect(read.rejections.first?.format == .sentiment140)
    }

    @Test func `a mapped CSV file gives its columns`() throws {
        let read = try ingested("mapped.csv")
        #expect(read.posts.map(\.id.text) == ["c:1", "c:2", "c:3"])
        #expect(read.posts.map(\.authorID) == ["c:ann", "c:bea", "c:cat"])
        #expect(read.posts.map(\.text) == [#"hello; "you""#, "over\r\ntwo lines", #"broken "here"#])
        #expect(
            read.posts.map(\.createdAt.text) == [
                "2024-01-15T09:35:00Z", "2024-01-15T09:35:00Z", "2024-01-15T09:35:00Z",
            ])
        #expect(read.posts.map(\.declaredLanguage.code) == ["en", "und", "pt"])
        #expect(read.posts.map(\.observation?.followers) == [12, nil, 5])
        #expect(read.lines == [6])
        #expect(read.rejections.first?.format == .csv(header: "no;who;what;when;lang;fans"))
        #expect(read.rejections.first?.reason == "The record has 7 fields, not 6.")
    }

    @Test func `Activity Streams give their posts`() throws {
        let read = try ingested("activities.json")
        #expect(read.posts.map(\.text) == ["long & whole", "shared whole"])
        #expect(read.posts.map(\.kind) == [.original, .repost])
        #expect(read.posts.map(\.authorID) == ["x:81", "x:82"])
        #expect(read.posts.first?.authorPlace == "Bonn")
        #expect(read.posts.first?.observation?.account.posts == 3)
        #expect(read.rejections.count == 1)
    }

    @Test func `events of the Activity API give posts and removals`() throws {
        let read = try ingested("activity-events.ndjson")
        #expect(read.posts.map(\.text) == ["event > line"])
        #expect(read.posts.first?.observation?.followers == 3)
        #expect(
            read.removals == [
                Removal(
                    id: PostID("x:1700000000000000031"), otherVersions: [PostID("x:1700000000000000032")])
            ])
        #expect(read.kinds == [.other])
    }

    @Test(arguments: fixtures) func `a fixture gives the same items however its bytes arrive`(name: String) throws {
        let bytes = try fixture(name)
        var options = InputOptions.fixture(name)
        let whole = Ingested(bytes, options)
        #expect(!whole.items.isEmpty)
        #expect(whole.error == nil)
        for size in [64, 700, 1 << 20] {
            options.blockSize = size
            for largestRead in [1, 2, 3, 7, 64, 1_000] {
                #expect(Ingested(bytes, options, largestRead: largestRead) == whole, "\(size) \(largestRead)")
            }
        }
        for border in 0...bytes.count {
            let halves = ResumedSource(Array(bytes[..<border]), then: MemorySource(Array(bytes[border...])))
            let read = Ingested(halves, options)
            if read != whole { Issue.record("cut before byte \(border)") }
        }
    }
}
