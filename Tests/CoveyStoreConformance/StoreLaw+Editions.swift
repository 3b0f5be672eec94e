import Covey
import CoveyStore
import CoveyTesting
import Testing

extension StoreLaw {
    static let editions = [
        StoreLaw("everything that is known of a post comes back, whatever part of it is missing", everyField),
        StoreLaw("one post is found by its id and by that of any of its versions", onePost),
        StoreLaw("a corrected post stays corrected when its payload comes again, in any order and batches", corrected),
        StoreLaw("a corrected post stays corrected when a copy comes that knows more", knowsMore),
        StoreLaw("an edit by the author takes the correction away", editedAfterCorrection),
        StoreLaw("a correction that is taken back leaves the post as it was read", takenBack),
        StoreLaw("a post that is read anew replaces its reading once, and its profile is the exact fold", reread),
        StoreLaw("of two editions of one rank the one that came first stays, and everybody agrees", concurrent),
        StoreLaw("a copy with a higher digest takes the place of one that was only read anew", higherDigest),
        StoreLaw("a post that is withdrawn and comes in a later edition stays away", withdrawnEdition),
        StoreLaw("an edition of a post known under another id is an edition of that post", editionOfVersion),
    ]

    @Sendable private static func everyField(_ make: StoreMaker) async throws {
        let store = try await make()
        let seed: UInt64 = 71
        var random = SeededNumbers(seed: seed)
        let posts = (0..<200).map { Sample.detailedPost("x:\(1_000 + $0)", author: "author \($0 % 9)", &random) }
        try await store.apply(posts.map { .submit($0) }, inBatchesOf: 60)
        let stored = try await store.allPosts()
        #expect(stored.count == posts.count)
        for (stored, post) in zip(stored, posts) { #expect(stored == post, "seed \(seed)") }
        for post in posts.prefix(20) { #expect(try await store.post(post.id) == post, "seed \(seed)") }
        for author in 0..<9 {
            let key = AuthorKey("author \(author)")
            let own = posts.filter { $0.author == key }
            #expect(Set(try await store.posts(by: key, limit: 100).map(\.id)) == Set(own.map(\.id)))
            for post in try await store.posts(by: key, limit: 100) { #expect(own.contains(post), "seed \(seed)") }
        }
        // Each in a later edition, with other parts missing.
        let later = posts.map { post in
            var later = Sample.detailedPost(post.id.text, author: post.author.text, &random)
            (later.version, later.digest, later.edition) = (post.version + 1, post.digest, 0)
            return later
        }
        let counts = try await store.apply(later.map { .submit($0) }, inBatchesOf: 90)
        #expect(counts == ChangeCounts(stored: posts.count, replaced: posts.count))
        #expect(try await store.allPosts() == later, "seed \(seed)")
    }

    @Sendable private static func onePost(_ make: StoreMaker) async throws {
        let store = try await make()
        var edited = Sample.post("x:1", author: "ada", polarity: 1, version: 3)
        edited.otherVersions = [PostID("x:2"), PostID("x:3")]
        try await store.apply([
            .submit(edited), .submit(Sample.post("x:4", author: "bo", polarity: 2)),
            .withdraw(PostID("x:9"), through: .max),
        ])
        for id in ["x:1", "x:2", "x:3"] { #expect(try await store.post(PostID(id)) == edited) }
        #expect(try await store.post(PostID("x:4"))?.author == AuthorKey("bo"))
        for id in ["x:5", "x:9", ""] { #expect(try await store.post(PostID(id)) == nil) }
        try await store.apply([.withdraw(PostID("x:2"), through: .max)])
        for id in ["x:1", "x:2", "x:3"] { #expect(try await store.post(PostID(id)) == nil) }
    }

    @Sendable private static func corrected(_ make: StoreMaker) async throws {
        let post = Sample.post("x:1", author: "ada", polarity: -9_000)
        let other = Sample.post("x:2", author: "ada", polarity: 1_000, minute: 4)
        let corrected = Sample.corrected(post, polarity: 8_000)
        #expect(corrected.reading.scores?.polarity == 8_000 && corrected.edition == 1)
        var profile = Profile(of: corrected)
        profile.merge(Profile(of: other))
        let changes = [Change.submit(post), .submit(other), .submit(corrected), .submit(post)]
        for order in permutations(of: changes) {
            for size in [1, 2, changes.count] {
                let store = try await make()
                try await store.apply(order, inBatchesOf: size)
                #expect(try await store.allPosts() == [corrected, other])
                #expect(try await store.allProfiles() == [profile])
                #expect(try await store.apply([.submit(post)]) == ChangeCounts(duplicate: 1))
                #expect(try await store.apply([.submit(corrected)]) == ChangeCounts(duplicate: 1))
                #expect(try await store.allProfiles() == [profile])
            }
        }
    }

    @Sendable private static func knowsMore(_ make: StoreMaker) async throws {
        let post = Sample.post("x:1", author: "ada", polarity: -9_000, digest: 7)
        let copy = Sample.post("x:1", author: "ada", polarity: -9_000, digest: 1 << 62, followers: 90)
        let corrected = Sample.corrected(post, polarity: 8_000)
        for order in permutations(of: [.submit(post), .submit(copy), .submit(corrected)]) {
            for size in [1, 3] {
                let store = try await make()
                try await store.apply(order, inBatchesOf: size)
                #expect(try await store.allPosts() == [corrected])
                #expect(try await store.allProfiles() == [Profile(of: corrected)])
            }
        }
    }

    @Sendable private static func editedAfterCorrection(_ make: StoreMaker) async throws {
        let post = Sample.post("x:1", author: "ada", polarity: -9_000, version: 1)
        let corrected = Sample.corrected(post, polarity: 8_000)
        var edit = Sample.post("x:1", author: "ada", polarity: -2_000, version: 2)
        edit.otherVersions = [PostID("x:2")]
        for order in permutations(of: [.submit(post), .submit(corrected), .submit(edit)]) {
            for size in [1, 3] {
                let store = try await make()
                try await store.apply(order, inBatchesOf: size)
                #expect(try await store.allPosts() == [edit])
                #expect(try await store.allProfiles() == [Profile(of: edit)])
            }
        }
    }

    @Sendable private static func takenBack(_ make: StoreMaker) async throws {
        let post = Sample.post("x:1", author: "ada", polarity: -9_000)
        let corrected = Sample.corrected(post, polarity: 8_000)
        let undone = corrected.corrected(
            by: Correction(at: Instant(milliseconds: 1_760_000_100_000)), reading: post.reading)
        #expect(undone.reading == post.reading && undone.edition == 2)
        for order in permutations(of: [.submit(post), .submit(corrected), .submit(undone)]) {
            let store = try await make()
            try await store.apply(order, inBatchesOf: 1)
            #expect(try await store.allPosts() == [undone])
            #expect(try await store.allProfiles() == [Profile(of: post)])
        }
        let store = try await make()
        try await store.apply([.submit(post), .submit(corrected), .submit(undone)])
        let again = Sample.corrected(undone, polarity: 3_000)
        #expect(try await store.apply([.submit(again)]) == ChangeCounts(stored: 1, replaced: 1))
        #expect(try await store.post(post.id) == again)
    }

    @Sendable private static func reread(_ make: StoreMaker) async throws {
        let posts = (0..<30).map {
            Sample.post("x:\(100 + $0)", author: "author \($0 % 4)", polarity: Int32($0) * 300 - 4_000)
        }
        let reread = posts.map { post in post.reread(Sample.reading(post, polarity: 77)) }
        let alone = try await make()
        try await alone.apply(reread.map { .submit($0) })
        let profiles = try await alone.allProfiles()
        for size in [1, 7, 30] {
            let store = try await make()
            try await store.apply(posts.map { .submit($0) })
            let counts = try await store.apply(reread.map { .submit($0) }, inBatchesOf: size)
            #expect(counts == ChangeCounts(stored: 30, replaced: 30))
            #expect(try await store.allPosts() == reread)
            #expect(try await store.allProfiles() == profiles)
            // The same editions once more, and the payloads they were made from, change nothing.
            let again = (reread + posts).map { Change.submit($0) }
            #expect(try await store.apply(again, inBatchesOf: size) == ChangeCounts(duplicate: 60))
            #expect(try await store.allProfiles() == profiles)
        }
    }

    @Sendable private static func concurrent(_ make: StoreMaker) async throws {
        let post = Sample.post("x:1", author: "ada", polarity: 0)
        let editions = [100, 200].map { post.reread(Sample.reading(post, polarity: $0)) }
        for order in [editions, editions.reversed()] {
            let store = try await make()
            try await store.apply([.submit(post)])
            #expect(try await store.apply([.submit(order[0])]) == ChangeCounts(stored: 1, replaced: 1))
            #expect(try await store.apply([.submit(order[1])]) == ChangeCounts(duplicate: 1))
            #expect(try await store.allPosts() == [order[0]])
            #expect(try await store.allProfiles() == [Profile(of: order[0])])
        }
        for _ in 0..<10 {
            let store = try await make()
            try await store.apply([.submit(post)])
            async let one = store.apply([.submit(editions[0])])
            async let other = store.apply([.submit(editions[1])])
            let counts = [try await one, try await other]
            #expect(counts.map(\.stored).reduce(0, +) == 1 && counts.map(\.duplicate).reduce(0, +) == 1)
            let kept = try #require(try await store.post(post.id))
            #expect(kept == editions[counts[0].stored == 1 ? 0 : 1])
            #expect(try await store.allProfiles() == [Profile(of: kept)])
        }
    }

    @Sendable private static func higherDigest(_ make: StoreMaker) async throws {
        let post = Sample.post("x:1", author: "ada", polarity: 100, digest: 7)
        let reread = post.reread(Sample.reading(post, polarity: 9_000))
        let copy = Sample.post("x:1", author: "ada", polarity: 100, digest: 8, followers: 12)
        for order in permutations(of: [.submit(post), .submit(reread), .submit(copy)]) {
            let store = try await make()
            try await store.apply(order, inBatchesOf: 1)
            #expect(try await store.allPosts() == [copy])
            #expect(try await store.allProfiles() == [Profile(of: copy)])
        }
    }

    @Sendable private static func withdrawnEdition(_ make: StoreMaker) async throws {
        let post = Sample.post("x:1", author: "ada", polarity: 100)
        let corrected = Sample.corrected(post, polarity: 9_000)
        for order in permutations(of: [.submit(post), .submit(corrected), .withdraw(post.id, through: .max)]) {
            let store = try await make()
            try await store.apply(order, inBatchesOf: 1)
            #expect(try await store.allPosts().isEmpty)
            #expect(try await store.allProfiles().isEmpty)
        }
    }

    @Sendable private static func editionOfVersion(_ make: StoreMaker) async throws {
        // A source that tells nothing of edits, and the same version corrected before the edit is known.
        let unaware = Sample.post("x:2", author: "ada", polarity: 100, version: 2)
        let corrected = Sample.corrected(unaware, polarity: -5_000)
        let changes: [Change] = [.submit(unaware), .submit(corrected), .join(PostID("x:2"), of: PostID("x:1"))]
        var expected = corrected
        expected.id = PostID("x:1")
        expected.otherVersions = [PostID("x:2")]
        for order in permutations(of: changes) {
            let store = try await make()
            try await store.apply(order, inBatchesOf: 1)
            #expect(try await store.allPosts() == [expected])
            #expect(try await store.post(PostID("x:2")) == expected)
            #expect(try await store.allProfiles() == [Profile(of: expected)])
        }
    }
}
