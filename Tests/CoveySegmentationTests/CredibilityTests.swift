import Covey
import CoveyStore
import Testing

@testable import CoveySegmentation

@Suite struct CredibilityTests {
    private static func credibility(
        _ polarities: [[Int32?]], _ shrinkage: Recipe.Shrinkage = .estimated
    ) async throws -> Credibility {
        let authors = polarities.enumerated().map { InventedAuthor(name: "\($0.offset)", polarities: $0.element) }
        let store = try await InventedAuthor.store(authors)
        let table = try await FeatureTable(features: [.polarity], store: store) { _ in }
        return Credibility(of: 0, in: table, shrinkage)
    }

    @Test func `everybody's value counts each author once`() async throws {
        let credibility = try await Self.credibility([[10_000], [0, 0, 0, 0]])
        #expect(abs(credibility.usual - 0.5) < 1e-7)
    }

    @Test func `posts that agree with their author are believed, and posts that do not are not`() async throws {
        // Every author always says the same, and each something else: nothing is drawn in.
        let sure = try await Self.credibility([[9_000, 9_000], [-9_000, -9_000], [0, 0]])
        #expect(sure.posts < 1e-6)
        // Every author says everything: nothing tells them apart, and all are drawn in as far as it goes.
        let unsure = try await Self.credibility([[9_000, -9_000], [9_000, -9_000], [-9_000, 9_000]])
        #expect(unsure.posts == Credibility.mostPosts)
    }

    @Test func `the estimate is that of a hand-computed case`() async throws {
        // Two authors of two posts: 0.6 and 0.2, and -0.2 and -0.6.
        // Within: 4 * 0.2² / 2 = 0.08. Between: 2 * 0.4² + 2 * 0.4² = 0.64; (0.64 - 0.08) / (4 - 8 / 4) = 0.28.
        let credibility = try await Self.credibility([[6_000, 2_000], [-2_000, -6_000]])
        #expect(abs(credibility.posts - 0.08 / 0.28) < 1e-6)
        #expect(abs(credibility.usual) < 1e-7)
    }

    @Test func `where nobody has two posts an author's own counts half`() async throws {
        #expect(try await Self.credibility([[5_000], [-5_000], [nil]]).posts == 1)
        let silent = try await Self.credibility([[nil], [nil]])
        #expect(silent.usual == 0 && silent.posts == 0)
    }

    @Test func `a recipe can fix how many posts are added`() async throws {
        let credibility = try await Self.credibility([[6_000, 2_000], [-2_000, -6_000]], .posts(3))
        #expect(credibility.posts == 3)
        #expect(Credibility.drawnIn(0.8, posts: 1, towards: 0, priorPosts: 3) == 0.2)
        #expect(Credibility.drawnIn(0.8, posts: 5, towards: 0.5, priorPosts: 0) == 0.8)
    }
}
