import Covey
import CoveyStore
import CoveyTesting
import Testing

extension StoreLaw {
    static let authors = [
        StoreLaw("a profile is found by its author, as it comes in pages", profileOfOne),
        StoreLaw("an author's posts come the latest first, of equal instants the higher id", postsOfOne),
        StoreLaw("an author's posts are those of all posts, for any author and limit", postsOfAny),
        StoreLaw("what is withdrawn, edited or expires is not among its author's posts", postsThatGo),
        StoreLaw("of an author with many posts all are found", manyPosts),
    ]

    @Sendable private static func profileOfOne(_ make: StoreMaker) async throws {
        var random = SeededNumbers(seed: 11)
        let store = try await make()
        try await store.apply(Sample.changes(count: 120, &random))
        let profiles = try await store.allProfiles()
        #expect(!profiles.isEmpty)
        for profile in profiles { #expect(try await store.profile(of: profile.author) == profile) }
        #expect(try await store.profile(of: AuthorKey("nobody")) == nil)
        for author in profiles.map(\.author) {
            try await store.apply(
                try await store.posts(by: author, limit: 1_000).map { .withdraw($0.id, through: .max) })
            #expect(try await store.profile(of: author) == nil)
        }
    }

    @Sendable private static func postsOfOne(_ make: StoreMaker) async throws {
        let store = try await make()
        let posts = [("x:2", 7), ("x:30", 9), ("x:4", 9), ("x:3", 9), ("x:9", 1)].map { id, minute in
            Sample.post(id, author: "ada", polarity: 1, minute: minute)
        }
        let other = Sample.post("x:5", author: "bo", polarity: 1, minute: 8)
        try await store.apply((posts + [other]).map { .submit($0) }, inBatchesOf: 2)
        let ordered = ["x:4", "x:30", "x:3", "x:2", "x:9"]
        for limit in [1, 2, 3, 5, 100] {
            let found = try await store.posts(by: AuthorKey("ada"), limit: limit)
            #expect(found.map(\.id.text) == Array(ordered.prefix(limit)))
        }
        #expect(try await store.posts(by: AuthorKey("bo"), limit: 9) == [other])
        #expect(try await store.posts(by: AuthorKey("nobody"), limit: 9).isEmpty)
    }

    @Sendable private static func postsOfAny(_ make: StoreMaker) async throws {
        for seed in UInt64(21)...23 {
            var random = SeededNumbers(seed: seed)
            let store = try await make()
            try await store.apply(Sample.changes(count: 150, &random), inBatchesOf: 40)
            let posts = Dictionary(grouping: try await store.allPosts(), by: \.author)
            #expect(posts.count > 3)
            for (author, posts) in posts {
                let ordered = posts.sorted { ($0.createdAt, $0.id) > ($1.createdAt, $1.id) }
                #expect(try await store.posts(by: author, limit: 1_000) == ordered, "seed \(seed)")
                #expect(try await store.posts(by: author, limit: 2) == Array(ordered.prefix(2)), "seed \(seed)")
            }
        }
    }

    @Sendable private static func postsThatGo(_ make: StoreMaker) async throws {
        let store = try await make()
        let posts = (1...5).map { Sample.post("x:\($0)", author: "ada", polarity: 1, minute: Int64($0)) }
        try await store.apply(posts.map { .submit($0) })
        try await store.apply([.withdraw(posts[4].id, through: .max)])
        #expect(try await store.posts(by: AuthorKey("ada"), limit: 9) == [posts[3], posts[2], posts[1], posts[0]])
        var edited = Sample.post("x:3", author: "ada", polarity: -1, version: 33, minute: 3)
        edited.otherVersions = [PostID("x:33")]
        let moved = Sample.post("x:2", author: "bo", polarity: 1, version: 22, minute: 2)
        try await store.apply([.submit(edited), .submit(moved)])
        #expect(try await store.posts(by: AuthorKey("ada"), limit: 9) == [posts[3], edited, posts[0]])
        #expect(try await store.posts(by: AuthorKey("bo"), limit: 9) == [moved])
        try await store.expire(before: edited.createdAt)
        #expect(try await store.posts(by: AuthorKey("ada"), limit: 9) == [posts[3], edited])
        #expect(try await store.posts(by: AuthorKey("bo"), limit: 9).isEmpty)
        #expect(try await store.profile(of: AuthorKey("bo")) == nil)
    }

    @Sendable private static func manyPosts(_ make: StoreMaker) async throws {
        let store = try await make()
        let count: Int64 = 700
        // Scattered over time, so that the latest are not those that came last.
        let posts = (0..<count).map { index in
            Sample.post("x:\(index)", author: "ada", polarity: 1, minute: index * 311 % count)
        }
        try await store.apply(posts.map { .submit($0) }, inBatchesOf: 150)
        let ordered = posts.sorted { $0.createdAt > $1.createdAt }
        #expect(try await store.posts(by: AuthorKey("ada"), limit: 10) == Array(ordered.prefix(10)))
        #expect(try await store.posts(by: AuthorKey("ada"), limit: 10_000) == ordered)
    }
}
