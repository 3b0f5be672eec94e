import Testing

@testable import CoveyClustering

@Suite struct ElbowTests {
    private func candidate(_ k: Int, bend: Double = 1, separation: Double, certainty: Double = 0.5) -> Elbow.Candidate {
        Elbow.Candidate(k: k, bend: bend, separation: separation, certainty: certainty)
    }

    @Test func `the bend is worked out by hand`() {
        // Gains: log 2 to k = 2, log 8 to k = 3, log 2 to k = 4; so the bends are 1/3 at 2 and 3 at 3.
        let inertias = [1: 64.0, 2: 32, 3: 4, 4: 2]
        #expect(abs(Elbow.bend(at: 2, inertias: inertias, total: 64) - 1 / 3) < 1e-12)
        #expect(abs(Elbow.bend(at: 3, inertias: inertias, total: 64) - 3) < 1e-12)
        #expect(Elbow.bend(at: 4, inertias: inertias, total: 64) == 1, "k = 5 is not known")
        #expect(Elbow.bend(at: 2, inertias: [1: 5, 2: 0], total: 5) == 1000, "nothing is left")
        #expect(Elbow.bend(at: 2, inertias: [1: 5, 2: 5, 3: 4], total: 5) == 0.001, "nothing is gained")
        let rounding = Elbow.bend(at: 2, inertias: [1: 64, 2: 32, 3: 1e-13], total: 64)
        #expect(rounding == 0.001, "what is left at k = 3 is rounding: the gain of the step to it has no end")
    }

    @Test func `a bend moves the score by one group at most`() {
        #expect(candidate(3, separation: 2.5).score == 2.5)
        #expect(abs(candidate(3, bend: 2, separation: 2.5).score - 3.193_147) < 1e-6)
        #expect(candidate(3, bend: 1000, separation: 2.5).score == 3.5)
        #expect(candidate(3, bend: 0.001, separation: 2.5).score == 1.5)
    }

    @Test func `the highest score wins, of equal ones the first, and what comes within half a group is a rival`() throws
    {
        let all = [
            candidate(2, separation: 1.9), candidate(3, separation: 2.4), candidate(4, separation: 2.4),
            candidate(5, separation: 2.3, certainty: 0.05), candidate(6, separation: 1.8),
            candidate(7, separation: 2.1),
        ]
        let elbow = try #require(Elbow(among: all))
        #expect(elbow.best.k == 3)
        #expect(elbow.rivals.map(\.k) == [4, 7, 2], "5 is not set apart, 6 is too far behind")
        #expect(Elbow(among: []) == nil)
    }
}
