import Testing

@testable import CoveyClustering

@Suite struct KChoiceTests {
    private let configuration = KMeans.Configuration(restarts: 3, threads: 2)

    @Test(arguments: [2, 3, 5, 8])
    func `as many groups as there are are chosen`(groups: Int) async throws {
        let matrix = Samples.blobs(rows: 800, columns: 4, groups: groups, spread: 0.5, seed: 31)
        let choice = try await KChoice.sweep(matrix, over: 1...10, configuration: configuration)
        #expect(choice.chosenK == groups)
        #expect(choice.verdict == .elbow && choice.rivals.isEmpty)
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

    @Test(arguments: [1, 2, 3, 5, 8])
    func `uniform noise has no groups`(columns: Int) async throws {
        for seed: UInt64 in 1...4 {
            var random = RandomSource(seed: seed)
            let matrix = Matrix(
                rows: 1000, columns: columns, elements: (0..<1000 * columns).map { _ in Float(random.unit()) })
            let choice = try await KChoice.sweep(matrix, over: 1...10, configuration: configuration)
            #expect(choice.verdict == .none, "\(columns) columns, seed \(seed): \(choice.explanation)")
            #expect(choice.chosenK == 1 && choice.rivals.isEmpty)
            let insisted = try await KChoice.sweep(matrix, over: 3...6, configuration: configuration)
            #expect(insisted.verdict == .none && insisted.chosenK == insisted.rows.max { $0.score! < $1.score! }!.k)
        }
    }

    @Test(arguments: [1, 2, 6])
    func `one long cloud, dense in the middle, has no groups`(columns: Int) async throws {
        for seed: UInt64 in 1...3 {
            var random = RandomSource(seed: seed)
            let matrix = Matrix(
                (0..<1500).map { _ in
                    let shared = (0..<12).reduce(-6) { sum, _ in sum + random.unit() }
                    return (0..<columns).map { _ in
                        Float((0..<12).reduce(2 * shared - 6) { sum, _ in sum + random.unit() })
                    }
                })
            let choice = try await KChoice.sweep(matrix, over: 1...10, configuration: configuration)
            #expect(choice.verdict == .none, "\(columns) columns, seed \(seed): \(choice.explanation)")
        }
    }

    @Test func `a small group beside large ones is found`() async throws {
        var random = RandomSource(seed: 5)
        let centres: [[Double]] = [[0, 0], [4, 0], [20, 10]]
        let matrix = Matrix(
            (0..<2060).map { row in
                centres[row < 1000 ? 0 : row < 2000 ? 1 : 2].map { Float($0 + 2 * random.unit() - 1) }
            })
        let choice = try await KChoice.sweep(matrix, over: 1...8, configuration: configuration)
        #expect(choice.chosenK == 3 && choice.verdict == .elbow)
        #expect(choice.fit.sizes.sorted() == [60, 1000, 1000])
    }

    @Test func `two groups that nearly touch make the number ambiguous`() async throws {
        let choice = try await KChoice.sweep(Samples.touching, over: 1...8, configuration: configuration)
        #expect(choice.verdict == .ambiguous)
        #expect(Set([choice.chosenK] + choice.rivals) == [2, 3])
        #expect(choice.explanation.hasPrefix("\(choice.chosenK) groups, but \(choice.rivals[0]) would serve"))
    }

    @Test func `the scores are those of the table, and the explanation says the chosen number`() async throws {
        let matrix = Samples.blobs(rows: 800, columns: 4, groups: 5, spread: 0.5, seed: 31)
        let choice = try await KChoice.sweep(matrix, over: 1...10, configuration: configuration)
        let scored = choice.rows.filter { $0.score != nil }
        #expect(scored.map(\.k) == Array(2...10))
        #expect(scored.max { $0.score! < $1.score! }?.k == choice.chosenK)
        for row in scored { #expect(abs(row.separation!) <= Double(row.k) && abs(row.score! - row.separation!) <= 1) }
        #expect(choice.explanation.hasPrefix("5 groups: the step from 4 to 5 gains "))
    }

    @Test func `further starts count for their own k`() async throws {
        let matrix = Samples.blobs(rows: 600, columns: 2, groups: 6, spread: 0.3, seed: 9)
        let cold = try await KChoice.sweep(matrix, over: 2...8, configuration: configuration)
        let warm = try await KChoice.sweep(
            matrix, over: 2...8, configuration: .init(restarts: 1, maxIterations: 3),
            warmStarts: cold.rows.map(\.centroids))
        for (warm, cold) in zip(warm.rows, cold.rows) { #expect(warm.inertia <= cold.inertia * 1.0001) }
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
        #expect(choice.chosenK == 1 && choice.verdict == .none)
        let all = try await KChoice.sweep(three, over: 3...12, configuration: configuration)
        #expect(all.chosenK == 3 && all.verdict == .none && all.rows[0].score == nil)
    }

    @Test func `equal rows are one group without a verdict`() async throws {
        let matrix = Matrix((0..<50).map { _ in [0.1, 7] })
        let choice = try await KChoice.sweep(matrix, over: 1...4, configuration: configuration)
        #expect(choice.chosenK == 1 && choice.verdict == .none && choice.rows[0].score == nil)
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
        let matrix = Samples.blobs(rows: 12_000, columns: 3, groups: 4, spread: 4, seed: 40)
        let one = try await KChoice.sweep(matrix, over: 1...6, configuration: .init(restarts: 2, threads: 1))
        for threads in [2, 8] {
            #expect(
                try await KChoice.sweep(matrix, over: 1...6, configuration: .init(restarts: 2, threads: threads)) == one
            )
        }
    }
}
