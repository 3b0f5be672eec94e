import Covey
import CoveyStore
import CoveyTesting
import Testing

extension StoreLaw {
    static let retention = [
        StoreLaw("posts that expire go from the profiles too, and leave no trace", expiry),
        StoreLaw("what expires is what was written before, and nothing else", expiryOfAny),
    ]

    @Sendable private static func expiry(_ make: StoreMaker) async throws {
        let store = try await make()
        let old = Sample.post("x:1", author: "ada", polarity: 100, minute: 1, followers: 90)
        let new = Sample.post("x:2", author: "ada", polarity: -300, minute: 9, followers: 30)
        let other = Sample.post("x:3", author: "bo", polarity: 0, minute: 2)
        try await store.apply([.submit(old), .submit(new), .submit(other)])
        #expect(try await store.expire(before: old.createdAt) == 0)
        #expect(try await store.expire(before: new.createdAt) == 2)
        #expect(try await store.expire(before: new.createdAt) == 0)
        #expect(try await store.allPosts() == [new])
        #expect(try await store.allProfiles() == [Profile(of: new)])
        #expect(try await store.allMarks().isEmpty)
        #expect(try await store.apply([.submit(other)]) == ChangeCounts(stored: 1))
        #expect(try await store.allProfiles() == [Profile(of: new), Profile(of: other)])
    }

    @Sendable private static func expiryOfAny(_ make: StoreMaker) async throws {
        for seed in UInt64(1)...3 {
            var random = SeededNumbers(seed: seed)
            let changes = Sample.changes(count: 150, &random)
            let store = try await make()
            try await store.apply(changes, inBatchesOf: 40)
            let (posts, marks) = (try await store.allPosts(), try await store.allMarks())
            let instants = posts.map(\.createdAt).sorted()
            let middle = try #require(instants.isEmpty ? nil : instants[instants.count / 2])
            let kept = posts.filter { $0.createdAt >= middle }
            #expect(try await store.expire(before: middle) == Int64(posts.count - kept.count), "seed \(seed)")
            #expect(try await store.allPosts() == kept, "seed \(seed)")
            #expect(try await store.allMarks() == marks, "seed \(seed)")
            #expect(try await store.allProfiles() == PlainMeaning(kept.map { .submit($0) }).profiles, "seed \(seed)")
            _ = try await store.check(pageSize: 3) { audit throws(StoreError) in
                Issue.record("seed \(seed): \(audit.author.text) differs from its posts")
            }
        }
    }
}
