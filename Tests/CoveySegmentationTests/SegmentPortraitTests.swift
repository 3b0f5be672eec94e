import Covey
import CoveyStore
import Testing

@testable import CoveySegmentation

@Suite struct SegmentPortraitTests {
    /// Two segments over followers, a constant and polarity.
    private static func run(_ id: SegmentationID, _ state: Segmentation.State = .draft) -> Segmentation {
        func scale(_ feature: Feature, weight: Double = 1, isConstant: Bool = false) -> FeatureScale {
            FeatureScale(
                feature: feature, transform: .identity, weight: weight, usual: 0, priorPosts: 0, centre: 0,
                spread: isConstant ? 0 : 1, isConstant: isConstant, percentiles: [])
        }
        var run = InventedRun.segmentation(
            id: id, scales: [scale(.followers, weight: 2), scale(.following, isConstant: true), scale(.polarity)],
            centroids: [[-1, 0.5], [4, -0.5]], means: [[10, 5, 0.25], [40, 5, -0.75]], sizes: [30, 10])
        run.state = state
        return run
    }

    /// Thirty authors of segment 1, ten of segment 2 and one with too little evidence, with two posts each. The
    /// distance falls as the number of the author rises; pairs share one.
    private static func store() async throws -> (InMemoryStore, Segmentation) {
        let store = InMemoryStore()
        var changes: [Change] = []
        var assignments: [Assignment] = []
        for number in 10...50 {
            let segment = number == 50 ? Segment.tooLittleEvidence : number < 40 ? 1 : 2
            let words = segment == 1 ? "lovely coffee @friend" : "no signal @friend"
            for post in 0..<2 {
                changes.append(
                    .submit(
                        .invented("\(number)-\(post)", by: "author \(number)", at: Int64(post), "\(words) today")))
            }
            assignments.append(
                Assignment(
                    author: AuthorKey("author \(number)"), segment: segment, distance: Double((50 - number) / 2),
                    checksum: 0))
        }
        try await store.apply(changes)
        let run = run(try await store.beginSegmentation())
        try await store.write(assignments, to: run.id)
        try await store.save(run)
        return (store, run)
    }

    @Test func `holds the means of a segment against everybody's`() async throws {
        let portraits = try await SegmentPortraits.of(
            Self.run(SegmentationID(1)), in: InMemoryStore(), exemplars: 0, terms: 0)
        #expect(portraits.map(\.segment.number) == [1, 2])
        let one = portraits[0].indices
        #expect(one.map(\.feature) == [.followers, .following, .polarity])
        #expect(one.map(\.mean) == [10, 5, 0.25])
        #expect(one.map(\.everyone) == [17.5, 5, 0])
        // Nobody can be set against a mean of 0.
        #expect(one.map(\.index) == [1000 / 17.5, 100, nil])
        // Everybody's mean is 30 of the one and 10 of the other: 0.25 and 0.25.
        #expect(one.map(\.deviation) == [-0.625, 0, 0.25])
        #expect(portraits[1].indices.map(\.deviation) == [1.875, 0, -0.75])
    }

    @Test func `shows members near the centroid with their latest posts`() async throws {
        let (store, run) = try await Self.store()
        let portraits = try await SegmentPortraits.of(run, in: store, exemplars: 3, postsEach: 1)
        #expect(
            portraits.map { $0.exemplars.map(\.author.text) } == [
                ["author 39", "author 37", "author 38"], ["author 49", "author 47", "author 48"],
            ])
        #expect(portraits[0].exemplars.map(\.distance) == [5, 6, 6])
        #expect(portraits[0].exemplars.allSatisfy { $0.posts.count == 1 && $0.posts[0].createdAt.milliseconds == 1 })
        #expect(try await SegmentPortraits.of(run, in: store, exemplars: 0).allSatisfy { $0.exemplars.isEmpty })
        let without = try await SegmentPortraits.of(run, in: store, postsEach: 0)
        #expect(without[0].exemplars.count == 3 && without[0].exemplars.allSatisfy { $0.posts.isEmpty })
    }

    @Test func `who has no post any more is no example`() async throws {
        let (store, run) = try await Self.store()
        let gone = (0..<2).map { Change.withdraw(PostID("48-\($0)"), through: .max) }
        try await store.apply(gone)
        let portraits = try await SegmentPortraits.of(run, in: store)
        #expect(portraits[1].exemplars.map(\.author.text) == ["author 49", "author 47", "author 45"])
    }

    @Test func `tells what members write, without anybody's name`() async throws {
        let (store, run) = try await Self.store()
        let portraits = try await SegmentPortraits.of(run, in: store)
        #expect(portraits.map { $0.terms.map(\.text) } == [["coffee", "lovely"], ["no", "signal"]])
        #expect(portraits[0].terms.allSatisfy { $0.share == 1 && $0.elsewhere == 0 })
        #expect(try await SegmentPortraits.of(run, in: store, terms: 1).map(\.terms.count) == [1, 1])
        #expect(try await SegmentPortraits.of(run, in: store, terms: 0).allSatisfy { $0.terms.isEmpty })
    }

    @Test func `one segment alone is portrayed as among all`() async throws {
        let (store, run) = try await Self.store()
        let all = try await SegmentPortraits.of(run, in: store)
        #expect(try await SegmentPortraits.of(run, segment: 2, in: store) == [all[1]])
        #expect(try await SegmentPortraits.of(run, segment: 3, in: store) == [])
    }

    @Test func `a run whose assignments are gone has neither examples nor terms`() async throws {
        let (store, run) = try await Self.store()
        let refused = Self.run(run.id, .refused)
        try await store.save(refused)
        let portraits = try await SegmentPortraits.of(refused, in: store)
        #expect(portraits.map(\.segment.number) == [1, 2])
        #expect(portraits.allSatisfy { $0.exemplars.isEmpty && $0.terms.isEmpty && $0.indices.count == 3 })
    }
}
