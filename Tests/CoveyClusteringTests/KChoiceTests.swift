import Testing

@testable import CoveyClustering

@Suite struct KChoiceTests {
    private let configuration = KMeans.Configuration(restarts: 3, threads: 2)

    @Test(arguments: [2, 3, 5, 8])
    func `as many groups as there are are chosen`(groups: Int) async throws {
        let matrix = Samples.blobs(rows: 800, columns: 4, groups: groups, spread: 0.5, seed: 31)
        let choice = try await KChoice.sweep(matrix, over: 1...10, configuration: configuration)
        #expect(choice.chosenK == groups)
        #expect(choice.verdict == .clear)
        #expect(choice.fit.k == groups)
        #expect(AdjustedRandIndex.between(choice.fit.labels, (0..<800).map { Int32($0 % groups) }) == 1)
    }

    @Test func `the upper bound of the range can be chosen too`() async throws {
        let matrix = Samples.blobs(rows: 900, columns: 3, groups: 6, spread: 0.3, seed: 32)
        let choice = try await KChoice.sweep(matrix, over: 3...6, configuration: configuration)
        #expect(choice.chosenK == 6)
        #expect(choice.rows.map(\.k) == [3, 4, 5, 6])
    }

    @Test func `inertia never rises with k, and every row of the table is whole`() async throws {
        for seed: UInt64 in 1...3 {
            let matrix = Samples.blobs(rows: 700, columns: 2, groups: 9, spread: 9, seed: seed)
            let choice = try await KChoice.sweep(
                matrix, over: 1...20, configuration: .init(restarts: 1, maxIterations: 5, seed: seed))
            #expect(choice.rows.map(\.k) == Array(1...20))
            for (before, after) in zip(choice.rows, choice.rows.dropFirst()) {
                #expect(after.inertia <= before.inertia, "seed \(seed), k \(after.k)")
            }
            for row in choice.rows {
                #expect(row.sizes.reduce(0, +) == 700 && row.sizes.count == row.k && row.centroids.count == row.k)
            }
        }
    }

    @Test func `even noise gets a number, but the verdict is not clear`() async throws {
        for seed: UInt64 in 1...3 {
            var random = RandomSource(seed: seed)
            let matrix = Matrix(rows: 1000, columns: 5, elements: (0..<5000).map { _ in Float(random.unit()) })
            let choice = try await KChoice.sweep(matrix, over: 1...10, configuration: configuration)
            #expect(choice.verdict == .none, "seed \(seed): \(choice.strength ?? 0)")
            #expect((1...10).contains(choice.chosenK))
        }
    }

    @Test func `the table ends at the number of different rows, which is chosen`() async throws {
        let matrix = Matrix((0..<500).map { [Float($0 % 4), Float($0 % 4 * $0 % 4)] })
        let choice = try await KChoice.sweep(matrix, over: 1...9, configuration: configuration)
        #expect(choice.rows.map(\.k) == [1, 2, 3, 4])
        #expect(choice.chosenK == 4)
        #expect(choice.fit.inertia < 1e-12)
    }

    @Test func `a group for each row is never the elbow`() async throws {
        let three = Matrix([[1, 2], [3, 7], [0.1, 4]])
        let choice = try await KChoice.sweep(three, over: 1...12, configuration: configuration)
        #expect(choice.rows.map(\.k) == [1, 2, 3])
        #expect(choice.chosenK == 2 && choice.verdict == .none)
        let all = try await KChoice.sweep(three, over: 3...12, configuration: configuration)
        #expect(all.chosenK == 3 && all.strength == nil)
    }

    @Test func `equal rows are one group without a verdict`() async throws {
        let matrix = Matrix((0..<50).map { _ in [0.1, 7] })
        let choice = try await KChoice.sweep(matrix, over: 1...4, configuration: configuration)
        #expect(choice.chosenK == 1 && choice.strength == nil && choice.verdict == .none)
    }

    @Test func `a range beyond the rows is cut, one wholly beyond is refused`() async throws {
        let choice = try await KChoice.sweep(Samples.rectangle, over: 2...100, configuration: configuration)
        #expect(choice.rows.map(\.k) == [2, 3, 4])
        let few = try await #require(throws: ClusteringError.self) {
            _ = try await KChoice.sweep(Samples.rectangle, over: 5...6)
        }
        #expect(few.code == .tooFewRows)
        let equal = Matrix((0..<20).map { [Float($0 % 3)] })
        for lower in 4...6 {
            let error = try await #require(throws: ClusteringError.self) {
                _ = try await KChoice.sweep(equal, over: lower...9)
            }
            #expect(error.code == .tooFewDistinctRows)
            #expect(error.message.hasSuffix("the matrix has 3"))
        }
        let zero = try await #require(throws: ClusteringError.self) {
            _ = try await KChoice.sweep(equal, over: 0...3)
        }
        #expect(zero.code == .badParameter)
    }

    @Test func `threads do not change a bit of the choice`() async throws {
        let matrix = Samples.blobs(rows: 3000, columns: 3, groups: 4, spread: 4, seed: 40)
        let one = try await KChoice.sweep(matrix, over: 1...6, configuration: .init(restarts: 2, threads: 1))
        #expect(try await KChoice.sweep(matrix, over: 1...6, configuration: .init(restarts: 2, threads: 8)) == one)
    }

    @Test func `the rule can be named in a report`() {
        #expect(!KChoice.rule.name.isEmpty)
        #expect(KChoice.rule.source.contains("doi:10.2307/2531893"))
    }

    @Test func `the sharpest bend is worked out by hand`() throws {
        // Gains: log 2 to k = 2, log 8 to k = 3, log 2 to k = 4; so the bends are 1/3 at 2 and 3 at 3.
        let inertias = [1: 64.0, 2: 32, 3: 4, 4: 2]
        let elbow = try #require(Elbow(in: 1...3, inertias: inertias, total: 64))
        #expect(elbow.k == 3)
        #expect(abs(elbow.strength - 3) < 1e-12)
        #expect(Elbow(in: 4...4, inertias: inertias, total: 64) == nil, "k = 5 is not known")
        #expect(Elbow(in: 3...3, inertias: inertias, total: 64_000) == nil, "a gain too small to count")
        #expect(Elbow(in: 1...3, inertias: [1: 5, 2: 0], total: 5)?.k == 2, "nothing is left")
        let rounding = try #require(Elbow(in: 2...2, inertias: [1: 64, 2: 32, 3: 1e-13], total: 64))
        #expect(rounding.strength == 0, "what is left at k = 3 is rounding: the gain of the step to it has no end")
    }
}
