import Covey
import CoveyStore
import CoveyTesting
import Testing

extension StoreLaw {
    static let posts = [
        StoreLaw("an empty store holds nothing", emptyStore),
        StoreLaw("a post comes back as it was given", roundTrip),
        StoreLaw("a post seen twice changes the profile once", seenTwice),
        StoreLaw("an edit replaces its earlier version, and the earlier version coming late changes nothing", edits),
        StoreLaw("a payload that knows nothing of an edit is the same post", unawareOfEdits),
        StoreLaw("authors whose names differ in bytes are different, also within one batch", bytesDecide),
        StoreLaw("of two payloads of one version the same one wins in either order", payloads),
        StoreLaw("an edit under another author moves the post from one profile to the other", changedAuthor),
        StoreLaw("any changes in any order and any batches end as their plain meaning says", plainMeaning),
    ]

    @Sendable private static func emptyStore(_ make: StoreMaker) async throws {
        let store = try await make()
        #expect(try await store.allPosts().isEmpty)
        #expect(try await store.allProfiles().isEmpty)
        #expect(try await store.publishedSegmentation() == nil)
        let statistics = try await store.statistics()
        let nothing = StoreStatistics(
            posts: 0, authors: 0, withdrawals: 0, firstPost: nil, lastPost: nil, published: nil)
        #expect(statistics == nothing)
        #expect(try await store.apply([]) == ChangeCounts())
    }

    @Sendable private static func roundTrip(_ make: StoreMaker) async throws {
        let store = try await make()
        var full = Sample.post("x:10", author: "ada", polarity: -4_200)
        full.version = 12
        full.digest = .max
        full.otherVersions = [PostID("x:11"), PostID("x:12")]
        full.kind = .quote
        full.text = "Łódź 👩‍👩‍👧 \"quoted\", 'single'\nsecond line ’ \u{202E}"
        full.reading.evidence = [
            Evidence(words: "not good", weight: -3_100), Evidence(words: "👍", weight: 2_000),
        ]
        full.brands = ["acme", "globex"]
        full.topics = ["delivery"]
        full.observation = Observation(
            followers: 0, following: nil,
            account: Account(
                posts: .max, listed: 3, verified: true, protected: true, joinedAt: Instant(milliseconds: -1),
                country: "PL"))
        var bare = Sample.post("x:20", author: "bo", polarity: nil)
        bare.text = nil
        bare.observation = nil
        bare.reading.language = .undetermined
        let counts = try await store.apply([.submit(full), .submit(bare)])
        #expect(counts == ChangeCounts(stored: 2))
        let stored = try await store.allPosts()
        #expect(stored == [full, bare])
        #expect(try await store.allProfiles() == [Profile(of: full), Profile(of: bare)])
    }

    @Sendable private static func seenTwice(_ make: StoreMaker) async throws {
        let store = try await make()
        let post = Sample.post("x:1", author: "ada", polarity: 5_000)
        #expect(try await store.apply([.submit(post), .submit(post)]) == ChangeCounts(stored: 1, duplicate: 1))
        #expect(try await store.apply([.submit(post)]) == ChangeCounts(duplicate: 1))
        #expect(try await store.allProfiles() == [Profile(of: post)])
    }

    @Sendable private static func edits(_ make: StoreMaker) async throws {
        let first = Sample.post("x:1", author: "ada", polarity: -9_000, version: 1)
        var second = Sample.post("x:1", author: "ada", polarity: 8_000, version: 2)
        second.otherVersions = [PostID("x:2")]
        let forward = try await make()
        #expect(try await forward.apply([.submit(first)]) == ChangeCounts(stored: 1))
        #expect(try await forward.apply([.submit(second)]) == ChangeCounts(stored: 1, replaced: 1))
        #expect(try await forward.apply([.submit(first)]) == ChangeCounts(duplicate: 1))
        let backward = try await make()
        #expect(try await backward.apply([.submit(second), .submit(first)]) == ChangeCounts(stored: 1, duplicate: 1))
        for store in [forward, backward] {
            #expect(try await store.allPosts() == [second])
            #expect(try await store.allProfiles() == [Profile(of: second)])
        }
    }

    @Sendable private static func unawareOfEdits(_ make: StoreMaker) async throws {
        var aware = Sample.post("x:1", author: "ada", polarity: 100, version: 2)
        aware.otherVersions = [PostID("x:2")]
        // The same version, from a source that tells nothing of edits, with later facts of its author.
        let unaware = Sample.post("x:2", author: "ada", polarity: 100, version: 2, digest: 9, followers: 11)
        for changes in [[Change.submit(aware), .submit(unaware)], [.submit(unaware), .submit(aware)]] {
            let store = try await make()
            try await store.apply(changes, inBatchesOf: 1)
            let post = try #require(try await store.allPosts().first)
            #expect(try await store.allPosts().count == 1)
            #expect(post.id == aware.id && post.digest == unaware.digest && post.otherVersions == [PostID("x:2")])
            #expect(try await store.allProfiles() == [Profile(of: unaware)])
        }
    }

    @Sendable private static func bytesDecide(_ make: StoreMaker) async throws {
        let store = try await make()
        let (composed, decomposed) = ("ren\u{E9}", "rene\u{301}")
        try await store.apply([
            .submit(Sample.post("x:1", author: composed, polarity: 1)),
            .submit(Sample.post("x:2", author: decomposed, polarity: 1)),
        ])
        #expect(try await store.allProfiles().count == 2)
    }

    @Sendable private static func payloads(_ make: StoreMaker) async throws {
        let low = Sample.post("x:1", author: "ada", polarity: 100, digest: 1)
        let high = Sample.post("x:1", author: "ada", polarity: 200, digest: 2)
        for changes in [[Change.submit(low), .submit(high)], [.submit(high), .submit(low)]] {
            let store = try await make()
            try await store.apply(changes, inBatchesOf: 1)
            #expect(try await store.allPosts() == [high])
            #expect(try await store.allProfiles() == [Profile(of: high)])
        }
    }

    @Sendable private static func changedAuthor(_ make: StoreMaker) async throws {
        let store = try await make()
        let other = Sample.post("x:5", author: "ada", polarity: 0)
        let first = Sample.post("x:1", author: "ada", polarity: 100, version: 1)
        let second = Sample.post("x:1", author: "bo", polarity: 100, version: 2)
        try await store.apply([.submit(other), .submit(first), .submit(second)], inBatchesOf: 2)
        #expect(try await store.allProfiles() == [Profile(of: other), Profile(of: second)])
    }

    @Sendable private static func plainMeaning(_ make: StoreMaker) async throws {
        for seed in UInt64(1)...12 {
            var random = SeededNumbers(seed: seed)
            let changes = Sample.changes(count: 120, &random)
            let meaning = PlainMeaning(changes)
            let sizes = [1, 7, changes.count]
            for size in sizes {
                let store = try await make()
                try await store.apply(changes.shuffled(using: &random), inBatchesOf: size)
                #expect(try await store.allPosts() == meaning.posts, "seed \(seed), batches of \(size)")
                #expect(try await store.allProfiles() == meaning.profiles, "seed \(seed), batches of \(size)")
                try await store.apply(changes.shuffled(using: &random), inBatchesOf: size)
                #expect(try await store.allProfiles() == meaning.profiles, "seed \(seed), a second time")
                let statistics = try await store.statistics()
                #expect(statistics.posts == Int64(meaning.posts.count))
                #expect(statistics.authors == Int64(meaning.profiles.count))
                #expect(statistics.firstPost == meaning.posts.map(\.createdAt).min())
                #expect(statistics.lastPost == meaning.posts.map(\.createdAt).max())
                _ = try await store.check(pageSize: 2) { audit throws(StoreError) in
                    Issue.record("seed \(seed): \(audit.author.text) differs from its posts")
                }
            }
        }
    }
}
