import Covey
import CoveyStore
import Testing

extension StoreLaw {
    static let withdrawals = [
        StoreLaw("a delete takes its post out of the profile again", deleteAfter),
        StoreLaw("a delete that comes before its post keeps it out", deleteBefore),
        StoreLaw("deleting any version deletes every version, in any order", deleteChain),
        StoreLaw("a withdrawn version makes way for a later one only", withdrawnVersion),
        StoreLaw("an author whose last post goes has no profile", lastPost),
    ]

    @Sendable private static func deleteAfter(_ make: StoreMaker) async throws {
        let store = try await make()
        let kept = Sample.post("x:1", author: "ada", polarity: 5_000, minute: 5)
        let gone = Sample.post("x:2", author: "ada", polarity: -5_000, minute: 9, followers: 900)
        try await store.apply([.submit(kept), .submit(gone)])
        #expect(try await store.apply([.withdraw(gone.id, through: .max)]) == ChangeCounts())
        #expect(try await store.allPosts() == [kept])
        #expect(try await store.allProfiles() == [Profile(of: kept)])
        #expect(try await store.apply([.submit(gone)]) == ChangeCounts(deleted: 1))
        #expect(try await store.allPosts() == [kept])
    }

    @Sendable private static func deleteBefore(_ make: StoreMaker) async throws {
        let store = try await make()
        let post = Sample.post("x:2", author: "ada", polarity: 1)
        let counts = try await store.apply([.withdraw(post.id, through: .max), .submit(post)])
        #expect(counts == ChangeCounts(deleted: 1))
        #expect(try await store.allPosts().isEmpty)
        #expect(try await store.allProfiles().isEmpty)
        #expect(try await store.statistics().withdrawals == 1)
    }

    @Sendable private static func deleteChain(_ make: StoreMaker) async throws {
        let first = Sample.post("x:4", author: "ada", polarity: 1, version: 4)
        var second = Sample.post("x:4", author: "ada", polarity: 2, version: 5)
        second.otherVersions = [PostID("x:5")]
        let changes: [Change] = [.submit(first), .submit(second), .withdraw(PostID("x:5"), through: .max)]
        for order in permutations(of: changes) {
            let store = try await make()
            try await store.apply(order, inBatchesOf: 1)
            #expect(try await store.allPosts().isEmpty)
            #expect(try await store.allProfiles().isEmpty)
        }
    }

    @Sendable private static func withdrawnVersion(_ make: StoreMaker) async throws {
        let first = Sample.post("x:1", author: "ada", polarity: 1, version: 1)
        let third = Sample.post("x:1", author: "ada", polarity: 3, version: 3)
        let changes: [Change] = [.submit(first), .withdraw(first.id, through: 2), .submit(third)]
        for order in permutations(of: changes) {
            let store = try await make()
            try await store.apply(order, inBatchesOf: 1)
            #expect(try await store.allPosts() == [third])
        }
        let store = try await make()
        let counts = try await store.apply([.withdraw(first.id, through: 2), .submit(first)])
        #expect(counts == ChangeCounts(duplicate: 1))
    }

    @Sendable private static func lastPost(_ make: StoreMaker) async throws {
        let store = try await make()
        let post = Sample.post("x:1", author: "ada", polarity: 1)
        try await store.apply([.submit(post), .withdraw(post.id, through: .max)])
        #expect(try await store.allProfiles().isEmpty)
        #expect(try await store.statistics().authors == 0)
        let again = Sample.post("x:2", author: "ada", polarity: 2)
        try await store.apply([.submit(again)])
        #expect(try await store.allProfiles() == [Profile(of: again)])
    }

    static func permutations(of changes: [Change]) -> [[Change]] {
        guard changes.count > 1 else { return [changes] }
        return changes.indices.flatMap { index in
            var rest = changes
            let first = rest.remove(at: index)
            return permutations(of: rest).map { [first] + $0 }
        }
    }
}
