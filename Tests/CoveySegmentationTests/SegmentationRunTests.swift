import Covey
import CoveyStore
import Testing

@testable import CoveySegmentation

@Suite struct SegmentationRunTests {
    /// Four groups of authors that anybody would see, each of 30.
    private static func store() async throws -> InMemoryStore {
        let store = InMemoryStore()
        let groups: [(followers: Int64, posts: Int64, polarity: Int32, subjectivity: Int32)] = [
            (20, 100, -7_000, 8_000), (30, 120, 6_000, 7_000), (100_000, 90_000, 100, 500), (90_000, 80, 8_000, 9_000),
        ]
        let changes = (0..<120).map { index in
            let group = groups[index % 4]
            let wobble = Int64(index / 4)
            return Change.submit(
                StoredPost(
                    id: PostID("x:\(index)"), version: 1, digest: 1, author: AuthorKey("author \(index)"),
                    createdAt: Instant(milliseconds: wobble), kind: .original, text: nil,
                    reading: Reading(
                        language: .english,
                        scores: Scores(
                            polarity: group.polarity + Int32(wobble) * 10, subjectivity: group.subjectivity,
                            sentiment: .neutral)),
                    observation: Observation(
                        followers: group.followers + wobble, following: 50,
                        account: Account(posts: group.posts + wobble))))
        }
        _ = try await store.apply(changes)
        return store
    }

    private static func run(_ store: InMemoryStore, _ recipe: Recipe, threads: Int = 1) async throws -> Segmentation {
        try await SegmentationRun(
            recipe: recipe, store: store, threads: threads, startedAt: Instant(milliseconds: 1)
        ).run()
    }

    @Test func `finds the groups, describes them in raw units and assigns everybody`() async throws {
        let store = try await Self.store()
        let segmentation = try await Self.run(store, Recipe(k: .elbow(from: 2, through: 8)))
        #expect(try await store.publishedSegmentation() == segmentation)
        #expect(segmentation.segments.map(\.summary.size) == [30, 30, 30, 30])
        #expect(segmentation.kTable.map(\.k) == Array(2...8))
        #expect(segmentation.profiles == 120)
        let reach = segmentation.segments.map { $0.summary.features[0].median }.sorted()
        #expect(reach == [34, 44, 90_014, 100_014])
        let assignments = try await store.assignments(of: segmentation.id, after: nil, limit: 200)
        #expect(assignments.count == 120)
        for assignment in assignments {
            let number = try #require(Int(assignment.author.text.dropFirst(7)))
            let others = assignments.filter { $0.segment == assignment.segment }
            #expect(others.allSatisfy { Int($0.author.text.dropFirst(7)).map { $0 % 4 == number % 4 } == true })
            #expect(assignment.distance >= 0)
        }
    }

    @Test func `constant features are reported and left out`() async throws {
        let segmentation = try await Self.run(try await Self.store(), Recipe(k: .fixed(4)))
        let constant = segmentation.scales.filter(\.isConstant).map(\.feature)
        #expect(constant == [.following, .volume])
        #expect(segmentation.segments.allSatisfy { $0.centroid.count == 4 })
        #expect(segmentation.segments.allSatisfy { $0.summary.features.count == 6 })
    }

    @Test func `the same data and recipe give the same run on any number of threads`() async throws {
        let store = try await Self.store()
        var first = try await Self.run(store, Recipe())
        let labels = try await store.assignments(of: first.id, after: nil, limit: 200)
        for threads in [1, 2, 8] {
            let again = try await Self.run(store, Recipe(), threads: threads)
            #expect(try await store.assignments(of: again.id, after: nil, limit: 200) == labels)
            first.id = again.id
            #expect(again == first)
        }
    }

    @Test func `segments do not depend on the names that authors are kept under`() async throws {
        let store = try await Self.store()
        let renamed = InMemoryStore()
        let posts = try await store.posts(after: nil, limit: 200)
        let changes = posts.map { post in
            var post = post
            post.author = AuthorKey(String(post.author.text.reversed()))
            return Change.submit(post)
        }
        _ = try await renamed.apply(changes)
        let (one, other) = (try await Self.run(store, Recipe()), try await Self.run(renamed, Recipe()))
        #expect(one.segments == other.segments)
        #expect(one.kTable == other.kTable)
        let labels = try await store.assignments(of: one.id, after: nil, limit: 200)
        for assignment in try await renamed.assignments(of: other.id, after: nil, limit: 200) {
            let name = AuthorKey(String(assignment.author.text.reversed()))
            #expect(labels.first { $0.author == name }?.segment == assignment.segment)
        }
    }

    @Test func `the fingerprint tells other data apart`() async throws {
        let store = try await Self.store()
        let before = try await Self.run(store, Recipe())
        _ = try await store.apply([.withdraw(PostID("x:5"), through: .max)])
        let after = try await Self.run(store, Recipe())
        #expect(before.dataFingerprint != after.dataFingerprint)
        #expect(before.dataFingerprint.count == 16)
    }

    @Test func `nothing is published where nothing can be segmented`() async throws {
        let store = InMemoryStore()
        let empty = await #expect(throws: SegmentationError.self) { try await Self.run(store, Recipe()) }
        #expect(empty?.code == .tooFewProfiles)
        let alike = (0..<9).map { index in
            Change.submit(
                StoredPost(
                    id: PostID("x:\(index)"), version: 1, digest: 1, author: AuthorKey("author \(index)"),
                    createdAt: Instant(milliseconds: 0), kind: .original, text: nil,
                    reading: Reading(language: .english)))
        }
        _ = try await store.apply(alike)
        let constant = await #expect(throws: SegmentationError.self) { try await Self.run(store, Recipe()) }
        #expect(constant?.code == .nothingVaries)
        let twice = await #expect(throws: SegmentationError.self) {
            try await Self.run(store, Recipe(features: [.volume, .volume]))
        }
        #expect(twice?.code == .badRecipe)
        #expect(try await store.publishedSegmentation() == nil)
    }

    @Test func `fewer profiles than the range asks for narrow the range`() async throws {
        let store = InMemoryStore()
        let changes = (0..<5).map { index in
            Change.submit(
                StoredPost(
                    id: PostID("x:\(index)"), version: 1, digest: 1, author: AuthorKey("author \(index)"),
                    createdAt: Instant(milliseconds: 0), kind: .original, text: nil,
                    reading: Reading(language: .english),
                    observation: Observation(followers: Int64(index * index))))
        }
        _ = try await store.apply(changes)
        let segmentation = try await Self.run(store, Recipe())
        #expect(segmentation.kTable.map(\.k) == Array(2...5))
    }
}
