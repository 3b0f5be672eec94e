import Covey
import CoveyClustering
import CoveyStore
import Testing

@testable import CoveySegmentation

@Suite struct DistinctiveTermsTests {
    /// A hundred authors of segment 1 and three hundred of segment 2, each with as many posts as there are texts.
    private func terms(_ ones: [String], _ others: [String], kind: Post.Kind = .original) -> DistinctiveTerms {
        var terms = DistinctiveTerms()
        for author in 0..<400 {
            for (number, text) in (author < 100 ? ones : others).enumerated() {
                terms.add(.invented("\(author)-\(number)", by: "author \(author)", kind: kind, text))
            }
            terms.assign(AuthorKey("author \(author)"), to: author < 100 ? 1 : 2)
        }
        return terms
    }

    @Test func `the score is that of a hand-computed case`() {
        // 8 of 10 posts against 2 of 90, each with 100 prior posts of which 10 hold it:
        // (ln(18/92) - ln(12/178)) / sqrt(1/18 + 1/92 + 1/12 + 1/178).
        #expect(abs(DistinctiveTerms.score(8, of: 10, against: 2, of: 90) - 2.702991073134630) < 1e-12)
        #expect(DistinctiveTerms.score(10, of: 10, against: 90, of: 90) == 0)
        #expect(DistinctiveTerms.score(0, of: 10, against: 0, of: 90) == 0)
        #expect(abs(DistinctiveTerms.score(20, of: 40, against: 30, of: 60)) < 1e-12)
    }

    @Test(arguments: UInt64(1)...50) func `what sets one group apart sets the other apart as much`(seed: UInt64) {
        var random = RandomSource(seed: seed)
        let (posts, others) = (Double(1 + random.index(below: 500)), Double(1 + random.index(below: 5_000)))
        let (inside, outside) = ((random.unit() * posts).rounded(), (random.unit() * others).rounded())
        let one = DistinctiveTerms.score(inside, of: posts, against: outside, of: others)
        let other = DistinctiveTerms.score(outside, of: others, against: inside, of: posts)
        #expect(abs(one + other) < 1e-9, "seed \(seed)")
        let sign = inside / posts - outside / others
        #expect(sign == 0 || one == 0 || (sign > 0) == (one > 0), "seed \(seed)")
    }

    @Test func `finds what a group writes, with shares, and not what all write`() throws {
        let terms = terms(
            ["the line is down", "the line is down again"], ["the price is fine", "the coffee is fine"])
        let found = terms.terms(of: 1, limit: 10)
        #expect(found.map(\.text) == ["down", "line", "again"])
        #expect(found.map(\.share) == [1, 1, 0.5])
        #expect(found.allSatisfy { $0.elsewhere == 0 && $0.score >= 3 })
        #expect(terms.terms(of: 1, limit: 1) == Array(found.prefix(1)))
        #expect(terms.terms(of: 2, limit: 10).map(\.text) == ["fine", "coffee", "price"])
    }

    @Test func `a term counts once a post`() {
        let once = terms(["down today", "up today"], ["fine today"]).terms(of: 1, limit: 5)
        let often = terms(["down down Down today", "up today"], ["fine today"]).terms(of: 1, limit: 5)
        #expect(once == often)
        #expect(once.map(\.text) == ["down", "up"])
    }

    @Test func `what few authors write is no habit of the group`() {
        var terms = terms(["good day"], ["good night"])
        for number in 0..<200 {
            let author = number % 2
            terms.add(.invented("more \(number)", by: "author \(author)", "buy my mixtape"))
        }
        #expect(terms.terms(of: 1, limit: 9).contains { $0.text == "mixtape" } == false)
        terms.add(.invented("third", by: "author 2", "a mixtape"))
        #expect(terms.terms(of: 1, limit: 9).contains { $0.text == "mixtape" })
    }

    @Test func `reposts and posts without text count for nothing`() {
        #expect(terms(["down"], ["fine"], kind: .repost).terms(of: 1, limit: 5) == [])
        var silent = DistinctiveTerms()
        silent.add(.invented("1", by: "author", nil))
        silent.assign(AuthorKey("author"), to: 1)
        #expect(silent.terms(of: 1, limit: 5) == [])
    }

    @Test func `authors without a segment count nowhere`() {
        let known = terms(["line down", "day"], ["fine", "day"])
        var more = known
        for number in 0..<50 { more.add(.invented("x\(number)", by: "stranger \(number)", "down and out")) }
        for number in 0..<25 { more.assign(AuthorKey("stranger \(number)"), to: Segment.tooLittleEvidence) }
        #expect(more.terms(of: 1, limit: 5) == known.terms(of: 1, limit: 5))
        #expect(more.terms(of: 1, limit: 5).map(\.text) == ["down", "line"])
        #expect(more.terms(of: 9, limit: 5) == [])
    }

    @Test func `a sample tells the same as the whole, and the same every time`() async throws {
        let store = InMemoryStore()
        let changes = (0..<6_000).map { number in
            let author = number % 300
            let texts = author < 100 ? ["line down", "bill wrong", "hello"] : ["lovely day", "bill paid", "hello"]
            return Change.submit(.invented("\(number)", by: "author \(author)", texts[number / 300 % 3]))
        }
        try await store.apply(changes)
        func found(_ samplePosts: Int, seed: UInt64) async throws -> [SegmentPortrait.Term] {
            var terms = try await DistinctiveTerms(sampling: store, samplePosts: samplePosts, seed: seed)
            for author in 0..<300 { terms.assign(AuthorKey("author \(author)"), to: author < 100 ? 1 : 2) }
            return terms.terms(of: 1, limit: 9)
        }
        let whole = try await found(6_000, seed: 1)
        #expect(Set(whole.map(\.text)) == ["line", "down", "wrong"])
        let sample = try await found(1_000, seed: 1)
        #expect(Set(sample.map(\.text)) == ["line", "down", "wrong"])
        #expect(sample != whole)
        #expect(sample.allSatisfy { abs($0.share - 0.34) < 0.08 })
        #expect(try await found(1_000, seed: 1) == sample)
        #expect(try await found(1_000, seed: 2) != sample)
    }
}

extension StoredPost {
    static func invented(
        _ id: String, by author: String, kind: Post.Kind = .original, at milliseconds: Int64 = 0, _ text: String?
    ) -> StoredPost {
        StoredPost(
            id: PostID(id), version: 1, digest: 1, author: AuthorKey(author),
            createdAt: Instant(milliseconds: milliseconds), kind: kind, text: text,
            reading: Reading(language: .english))
    }
}
