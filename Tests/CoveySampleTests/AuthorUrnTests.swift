import Testing

@testable import CoveySample

@Suite struct AuthorUrnTests {
    @Test func `every author is drawn exactly as often as planned`() {
        let planned: [Int32] = [1, 0, 5, 2, 9]
        var urn = AuthorUrn(planned: planned)
        var random = SplitMix64(seed: 2)
        var drawn = [Int32](repeating: 0, count: planned.count)
        for _ in 0..<17 { drawn[urn.draw(by: &random)] += 1 }
        #expect(drawn == planned)
    }

    @Test(arguments: [(0, 0), (1, 1), (10, 10), (11, 10), (29, 10), (30, 10), (31, 10), (1_000, 10), (999, 333)])
    func `planned posts add up, and nobody is silent`(posts: Int, authors: Int) {
        let weights = (0..<authors).map { $0 % 4 == 0 ? 0 : Double($0) }
        let planned = AuthorUrn.planned(posts: posts, weights: weights)
        #expect(planned.reduce(0) { $0 + Int($1) } == posts)
        #expect(planned.allSatisfy { $0 >= 1 })
    }
}
