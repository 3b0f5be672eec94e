import Covey
import CoveyClustering
import CoveyStore
import Testing

@testable import CoveySegmentation

@Suite struct FeatureScalingTests {
    private static func scaling(_ authors: [InventedAuthor], _ recipe: Recipe) async throws -> FeatureScaling {
        let store = try await InventedAuthor.store(authors)
        return try FeatureScaling(try await FeatureTable(features: recipe.features, store: store) { _ in }, recipe)
    }

    private static func followers(_ counts: [Int64?]) -> [InventedAuthor] {
        counts.enumerated().map { InventedAuthor(name: "author \($0.offset)", followers: $0.element) }
    }

    @Test func `amounts are taken as log(1 + x) and standardised`() async throws {
        // log(1 + x) is 0 and 2 log 2: the mean is log 2, and so is the deviation.
        let scaling = try await Self.scaling(Self.followers([0, 3]), Recipe(columns: [.init(.followers)]))
        #expect(scaling.matrix.elements == [-1, 1])
        #expect(abs(scaling.scales[0].usual - 1) < 1e-6)
        #expect(abs(scaling.scales[0].raw(-1)) < 1e-6)
        #expect(abs(scaling.scales[0].raw(1) - 3) < 1e-6)
    }

    @Test func `a robust scale does not feel a giant`() async throws {
        let plain = Recipe(columns: [.init(.followers, transform: .identity)], scaling: .robust, clip: nil)
        let scaling = try await Self.scaling(Self.followers([10, 20, 30, 40, 1_000_000]), plain)
        // The median is 30 and the quartiles are 20 and 40.
        #expect(scaling.scales[0].centre == 30)
        #expect(abs(scaling.scales[0].spread - 20 / 1.349) < 1e-9)
    }

    @Test func `a robust scale of a column whose quartiles are equal takes the deviation`() async throws {
        let plain = Recipe(columns: [.init(.followers, transform: .identity)], scaling: .robust)
        let scaling = try await Self.scaling(Self.followers([1, 1, 1, 1, 1, 1, 1, 9]), plain)
        #expect(abs(scaling.scales[0].spread - 7.0.squareRoot()) < 1e-9)
    }

    @Test func `values far out are brought to the clip, and weights stretch the column`() async throws {
        let recipe = Recipe(columns: [.init(.followers, transform: .identity, weight: 2)], clip: 1.5)
        let scaling = try await Self.scaling(Self.followers([0, 0, 0, 0, 0, 0, 0, 0, 0, 100]), recipe)
        #expect(scaling.matrix.elements.max() == 3)
    }

    @Test func `what was never observed stands in the middle`() async throws {
        let scaling = try await Self.scaling(Self.followers([0, nil, 3]), Recipe(columns: [.init(.followers)]))
        #expect(scaling.matrix.elements == [0, -1, 1])
        let summary = scaling.scales[0]
        #expect(summary.percentiles.first == 0 && summary.percentiles.last == 3)
        #expect(summary.percentile(of: 3) == 100)
        #expect(summary.percentile(of: -1) == 0)
    }

    @Test func `authors with too few posts are no rows, but everybody's evidence`() async throws {
        let authors = [
            InventedAuthor(name: "a", polarities: [8_000, 8_000]), InventedAuthor(name: "b", polarities: [-8_000]),
            InventedAuthor(name: "c", polarities: [0, 0]),
        ]
        let recipe = Recipe(columns: [.init(.polarity)], shrinkage: .posts(0), minimumPosts: 2)
        let scaling = try await Self.scaling(authors, recipe)
        #expect(scaling.rows.count == 2)
        #expect(abs(scaling.scales[0].usual) < 1e-7)
        #expect(abs(scaling.scales[0].centre - 0.4) < 1e-7)
        let none = await #expect(throws: SegmentationError.self) {
            try await Self.scaling(authors, Recipe(columns: [.init(.polarity)], minimumPosts: 3))
        }
        #expect(none?.code == .tooFewProfiles)
    }

    @Test func `shares, recency and age are read from profiles`() async throws {
        let day: Int64 = 86_400_000
        var reply = InventedAuthor(name: "a", polarities: [0, 0], kind: .reply, brands: ["acme"])
        reply.joinedAt = Instant(milliseconds: reply.firstPost.milliseconds + 3_600_000 + day - 2 * 31_556_952_000)
        var late = InventedAuthor(name: "b")
        late.firstPost = Instant(milliseconds: reply.firstPost.milliseconds + 3_600_000 + day)
        let features: [Feature] = [.replies, .recency, .accountAge, .brand("acme"), .topic("price")]
        let store = try await InventedAuthor.store([reply, late])
        let table = try await FeatureTable(features: features, store: store) { _ in }
        let row = try #require(table.authors.firstIndex(of: AuthorKey("a")))
        #expect((0..<5).map { table[row, $0] } == [1, 1, 2, 1, 0])
        let other = try #require(table.authors.firstIndex(of: AuthorKey("b")))
        #expect(table[other, 0] == 0 && table[other, 1] == 0 && table[other, 2].isNaN && table[other, 3] == 0)
        #expect(table.latestPost == late.firstPost)
    }
}
