import Covey
import CoveyStore
import CoveyTesting
import Testing

extension StoreLaw {
    static let marks = [
        StoreLaw("what is known of ids comes back as it was learnt", learnt),
        StoreLaw("an id that is joined to a post is that post, also if it comes later or came before", joined),
        StoreLaw("posts and marks of one store, in any order, make another the same", copied),
    ]

    @Sendable private static func learnt(_ make: StoreMaker) async throws {
        let store = try await make()
        #expect(try await store.allMarks().isEmpty)
        var edited = Sample.post("x:1", author: "ada", polarity: 1, version: 3)
        edited.otherVersions = [PostID("x:3"), PostID("x:2")]
        try await store.apply([
            .submit(edited), .withdraw(PostID("x:9"), through: .max), .withdraw(PostID("x:9"), through: 4),
            .join(PostID("x:5"), of: PostID("x:4")), .withdraw(PostID("x:5"), through: 7),
        ])
        #expect(
            try await store.allMarks() == [
                Mark(id: PostID("x:2"), post: PostID("x:1"), through: nil),
                Mark(id: PostID("x:3"), post: PostID("x:1"), through: nil),
                Mark(id: PostID("x:4"), post: nil, through: 7),
                Mark(id: PostID("x:5"), post: PostID("x:4"), through: 7),
                Mark(id: PostID("x:9"), post: nil, through: .max),
            ])
    }

    @Sendable private static func joined(_ make: StoreMaker) async throws {
        let first = Sample.post("x:1", author: "ada", polarity: 100, version: 1)
        // The later version, from a source that tells nothing of edits.
        let second = Sample.post("x:2", author: "ada", polarity: 200, version: 2)
        let changes: [Change] = [.submit(first), .submit(second), .join(second.id, of: first.id)]
        for order in permutations(of: changes) {
            let store = try await make()
            try await store.apply(order, inBatchesOf: 1)
            var kept = second
            kept.id = first.id
            kept.otherVersions = [second.id]
            #expect(try await store.allPosts() == [kept])
            #expect(try await store.allProfiles() == [Profile(of: kept)])
        }
    }

    @Sendable private static func copied(_ make: StoreMaker) async throws {
        for seed in UInt64(1)...3 {
            var random = SeededNumbers(seed: seed)
            let source = try await make()
            try await source.apply(Sample.changes(count: 120, &random))
            let (posts, marks) = (try await source.allPosts(), try await source.allMarks())
            let changes = marks.flatMap(\.changes) + posts.map { .submit($0) }
            let copy = try await make()
            try await copy.apply(changes.shuffled(using: &random), inBatchesOf: 11)
            #expect(try await copy.allPosts() == posts, "seed \(seed)")
            #expect(try await copy.allMarks() == marks, "seed \(seed)")
            let profiles = try await source.allProfiles()
            #expect(try await copy.allProfiles() == profiles, "seed \(seed)")
        }
    }
}
