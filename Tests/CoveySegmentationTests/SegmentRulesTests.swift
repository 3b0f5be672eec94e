import Covey
import CoveyClustering
import CoveyStore
import Testing

@testable import CoveySegmentation

@Suite struct SegmentRulesTests {
    /// Authors with followers and replies of their own, scaled.
    ///
    /// - Parameter authors: Followers, stored posts, and how many of them are replies.
    private static func scaling(_ authors: [(followers: Int, posts: Int, replies: Int)]) async throws -> FeatureScaling
    {
        let store = InMemoryStore()
        var changes: [Change] = []
        for (number, author) in authors.enumerated() {
            for post in 0..<author.posts {
                var submitted = StoredPost.invented(
                    "\(number)-\(post)", by: "author \(number)", kind: post < author.replies ? .reply : .original, nil)
                submitted.observation = Observation(followers: Int64(author.followers))
                changes.append(.submit(submitted))
            }
        }
        try await store.apply(changes)
        let recipe = Recipe(
            columns: [Recipe.Column(.followers), Recipe.Column(.volume), Recipe.Column(.replies)],
            shrinkage: .posts(0))
        let table = try await FeatureTable(features: recipe.features, store: store) { _ in }
        return try FeatureScaling(table, recipe)
    }

    @Test func `a bound between whole numbers is short and says above`() async throws {
        let scaling = try await Self.scaling((0..<60).map { (followers: $0, posts: 1 + $0 % 2, replies: 0) })
        let groups = scaling.rows.indices.map { scaling.value(row: $0, column: 0) < 20 ? 0 : 1 }
        let found = try SegmentRules.of(scaling: scaling, groups: groups, count: 2, seed: 1)
        let few = SegmentRule.Condition(feature: .followers, above: nil, upTo: 19)
        let many = SegmentRule.Condition(feature: .followers, above: 19, upTo: nil)
        #expect(found[0].rules == [SegmentRule(conditions: [few], coverage: 1, precision: 1)])
        #expect(found[1].rules == [SegmentRule(conditions: [many], coverage: 1, precision: 1)])
        #expect(found.allSatisfy { $0.recall == 1 && $0.precision == 1 })
    }

    @Test func `a group in the middle lies above one number and up to another`() async throws {
        let scaling = try await Self.scaling(
            (0..<90).map { (followers: [3, 480, 90_210][$0 / 30] + $0, posts: 1 + $0 % 2, replies: 0) })
        let groups = scaling.rows.indices.map { row in
            [100.0, 10_000].count { scaling.value(row: row, column: 0) > $0 }
        }
        let found = try SegmentRules.of(scaling: scaling, groups: groups, count: 3, seed: 1)
        let condition = try #require(found[1].rules.first?.conditions.first)
        #expect(found[1].rules.count == 1 && found[1].rules[0].conditions.count == 1)
        // The values are 3...32, 510...539 and 90270...90299.
        let (above, upTo) = (try #require(condition.above), try #require(condition.upTo))
        #expect((32..<510).contains(above) && above.truncatingRemainder(dividingBy: 10) == 0)
        #expect((539..<90_270).contains(upTo) && upTo.truncatingRemainder(dividingBy: 1_000) == 0)
    }

    @Test func `one group is everybody`() async throws {
        let scaling = try await Self.scaling((0..<9).map { (followers: $0, posts: 1, replies: 0) })
        let found = try SegmentRules.of(scaling: scaling, groups: [Int](repeating: 0, count: 9), count: 1, seed: 1)
        #expect(found.count == 1)
        #expect(found[0].rules == [SegmentRule(conditions: [], coverage: 1, precision: 1)])
        #expect(found[0].recall == 1 && found[0].precision == 1)
    }

    @Test func `every one of many groups gets a rule`() async throws {
        let scaling = try await Self.scaling((0..<240).map { (followers: $0, posts: 1 + $0 % 3, replies: 0) })
        let groups = scaling.rows.indices.map { Int(scaling.value(row: $0, column: 0)) / 20 }
        let found = try SegmentRules.of(scaling: scaling, groups: groups, count: 12, seed: 1)
        #expect(found.count == 12)
        #expect(found.allSatisfy { $0.recall > 0.8 && $0.precision > 0.8 })
    }

    @Test(arguments: UInt64(1)...12) func `rules are as good as they say`(seed: UInt64) async throws {
        var random = RandomSource(seed: seed)
        var authors: [(followers: Int, posts: Int, replies: Int)] = []
        for _ in 0..<150 {
            let posts = 1 + random.index(below: 6)
            authors.append((random.index(below: 40), posts, random.index(below: posts + 1)))
        }
        let scaling = try await Self.scaling(authors)
        let count = 2 + random.index(below: 3)
        // Groups that hang on all features, with some noise.
        var groups: [Int] = []
        for row in scaling.rows.indices {
            let sum = (0..<3).reduce(0) { $0 + scaling.value(row: row, column: $1) * [0.05, 0.2, 1][$1] }
            groups.append(min(count - 1, Int(sum * 0.5 + random.unit())))
        }
        let found = try SegmentRules.of(scaling: scaling, groups: groups, count: count, seed: seed)
        for (group, result) in found.enumerated() {
            let size = Double(groups.count { $0 == group })
            var (covered, hits) = (0.0, 0.0)
            for rule in result.rules {
                let rows = scaling.rows.indices.filter { rule.holds(for: $0, in: scaling) }
                let own = rows.count { groups[$0] == group }
                #expect(abs(rule.coverage - Double(own) / size) < 1e-12, "seed \(seed)")
                #expect(abs(rule.precision - Double(own) / Double(rows.count)) < 1e-12, "seed \(seed)")
                (covered, hits) = (covered + Double(rows.count), hits + Double(own))
            }
            #expect(result.rules.count <= 4)
            #expect(result.rules.map(\.coverage) == result.rules.map(\.coverage).sorted(by: >))
            #expect(abs(result.recall - (size == 0 ? 0 : hits / size)) < 1e-12, "seed \(seed)")
            #expect(abs(result.precision - (covered == 0 ? 0 : hits / covered)) < 1e-12, "seed \(seed)")
        }
    }
}

extension SegmentRule {
    fileprivate func holds(for row: Int, in scaling: FeatureScaling) -> Bool {
        conditions.allSatisfy { condition in
            guard let column = scaling.scales.firstIndex(where: { $0.feature == condition.feature }) else {
                return false
            }
            let value = scaling.value(row: row, column: column)
            return (condition.above.map { value > $0 } ?? true) && (condition.upTo.map { value <= $0 } ?? true)
        }
    }
}
