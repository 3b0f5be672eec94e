import Covey
import Testing

@Suite struct ProfileTests {
    private func post(
        _ number: Int, polarity: Int32?, at minute: Int64, followers: Int64? = nil, kind: Post.Kind = .original
    ) -> StoredPost {
        StoredPost(
            id: PostID("x:\(number)"), version: 1, digest: 1, author: AuthorKey("ada"),
            createdAt: Instant(milliseconds: minute * 60_000), kind: kind, text: nil,
            reading: Reading(
                language: .english,
                scores: polarity.map { Scores(polarity: $0, subjectivity: 5_000, sentiment: .neutral) }),
            brands: ["acme"], observation: followers.map { Observation(followers: $0) })
    }

    @Test func `two posts by hand`() {
        var profile = Profile(of: post(1, polarity: 4_000, at: 10, followers: 7))
        profile.merge(Profile(of: post(2, polarity: -1_000, at: 5, followers: 9, kind: .reply)))
        #expect(profile.volume == 2)
        #expect(profile.polarity == Moments(count: 2, sum: 3_000, sumOfSquares: 17_000_000))
        #expect(profile.polarity.mean == 0.15)
        #expect(profile.subjectivity.mean == 0.5)
        #expect(profile.kinds == KindCounts(original: 1, reply: 1))
        #expect(profile.brands["acme"] == 2)
        #expect(profile.firstSeen == Instant(milliseconds: 300_000))
        #expect(profile.lastSeen == Instant(milliseconds: 600_000))
        #expect(profile.followers == Latest(7, at: Instant(milliseconds: 600_000)))
    }

    @Test func `merging is commutative and associative`() {
        let parts = [
            Profile(of: post(1, polarity: 1, at: 3, followers: 0)), Profile(of: post(2, polarity: nil, at: 1)),
            Profile(of: post(3, polarity: -9, at: 3, followers: 4)),
        ]
        func merged(_ order: [Int]) -> Profile {
            order.dropFirst().reduce(into: parts[order[0]]) { $0.merge(parts[$1]) }
        }
        let expected = merged([0, 1, 2])
        for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] { #expect(merged(order) == expected) }
        var right = parts[1]
        right.merge(parts[2])
        var grouped = parts[0]
        grouped.merge(right)
        #expect(grouped == expected)
        #expect(expected.polarity.count == 2)
    }

    @Test func `an author without a scored post has no mean`() {
        #expect(Profile(of: post(1, polarity: nil, at: 0)).polarity.mean == nil)
    }
}

@Suite struct TallyTests {
    @Test func `a tally is sorted and survives its line`() throws {
        var tally = Tally(["fr", "en", "en"])
        tally.add("de", 5)
        #expect(tally.line == "de=5,en=2,fr=1")
        #expect(try #require(Tally(line: tally.line)) == tally)
        #expect(Tally(line: "") == Tally())
    }

    @Test(arguments: ["en", "en=", "en=x", "en=0", "en=-1"])
    func `what is no tally is refused`(_ line: String) {
        #expect(Tally(line: line) == nil)
    }

    @Test func `adding in any order gives the same tally`() {
        var left = Tally(["b", "a"])
        left.merge(Tally(["c", "a"]))
        var right = Tally(["a", "c"])
        right.merge(Tally(["a", "b"]))
        #expect(left == right)
    }
}

@Suite struct PostDigestTests {
    private let post = Post(
        id: PostID("x:1"), version: 1, authorID: "x:9", createdAt: Instant(milliseconds: 5), text: "hello")

    @Test func `every part that the source states changes the digest`() {
        var others: [Post] = Array(repeating: post, count: 6)
        others[0].text = "hello!"
        others[1].authorID = "x:8"
        others[2].kind = .reply
        others[3].createdAt = Instant(milliseconds: 6)
        others[4].declaredLanguage = .english
        others[5].observation = Observation(followers: 1)
        #expect(Set(others.map(\.digest) + [post.digest]).count == 7)
    }

    @Test func `a payload that saw more posts of its author ranks higher`() {
        var (early, late) = (post, post)
        early.observation = Observation(account: Account(posts: 10))
        late.observation = Observation(account: Account(posts: 11))
        #expect(early.digest < late.digest)
    }
}

@Suite struct TrendStepTests {
    @Test func `weeks begin on Mondays`() throws {
        let thursday = try #require(Instant(year: 2026, month: 1, day: 1, hour: 13))
        #expect(TrendStep.week.start(of: thursday).text == "2025-12-29T00:00:00Z")
        #expect(TrendStep.day.start(of: thursday).text == "2026-01-01T00:00:00Z")
        #expect(TrendStep.hour.start(of: Instant(milliseconds: -1)).text == "1969-12-31T23:00:00Z")
    }

    @Test func `the step fits the span`() {
        func step(_ milliseconds: Int64) -> TrendStep {
            .fitting(from: Instant(milliseconds: 0), to: Instant(milliseconds: milliseconds))
        }
        #expect(step(0) == .minute)
        #expect(step(30 * 86_400_000) == .day)
        #expect(step(3 * 365 * 86_400_000) == .week)
    }
}
