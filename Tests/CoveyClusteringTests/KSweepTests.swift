import Testing

@testable import CoveyClustering

@Suite struct KSweepTests {
    private let configuration = KMeans.Configuration(restarts: 1, threads: 2)

    @Test func `every k of the range has its best groups`() throws {
        let sweep = try KSweep(Samples.rectangle, over: 1...4, configuration: configuration)
        #expect(sweep.rows.map(\.k) == [1, 2, 3, 4])
        #expect(sweep.rows.map(\.inertia) == [104, 4, 2, 0])
        #expect(sweep.total == 104)
        #expect(sweep.rows[1].sizes == [2, 2])
        #expect(Set(try sweep.fit(k: 2).centroids) == [[0, 1], [10, 1]])
    }

    @Test func `a warm start counts for its own k alone`() throws {
        // Without a search: Lloyd's iterations from the warm start stay in its optimum.
        var alone = configuration
        alone.restarts = 0
        let warm: [[Double]] = [[5, 0], [5, 2]]
        let kept = try KSweep(Samples.rectangle, over: 2...2, configuration: alone, warmStarts: [warm])
        #expect(kept.rows[0].centroids == warm && kept.rows[0].inertia == 100)
        let sweep = try KSweep(Samples.rectangle, over: 1...4, configuration: configuration, warmStarts: [warm])
        #expect(sweep.rows.map(\.inertia) == [104, 4, 2, 0])
    }

    @Test func `a warm start in the optimum is never lost`() throws {
        for seed: UInt64 in 1...5 {
            let matrix = Samples.blobs(rows: 2000, columns: 2, groups: 12, spread: 2, seed: seed)
            let free = try KSweep(matrix, over: 12...12, configuration: configuration)
            let warm = try KSweep(
                matrix, over: 10...13, configuration: configuration, warmStarts: [free.rows[0].centroids])
            #expect(warm.rows[2].inertia <= free.rows[0].inertia * (1 + 1e-12), "seed \(seed)")
        }
    }

    @Test func `a warm start that does not fit is refused`() throws {
        let narrow = try #require(throws: ClusteringError.self) {
            try KSweep(Samples.rectangle, over: 1...2, configuration: configuration, warmStarts: [[[1]]])
        }
        #expect(narrow.code == .badParameter)
        let infinite = try #require(throws: ClusteringError.self) {
            try KSweep(Samples.rectangle, over: 1...2, configuration: configuration, warmStarts: [[[1, .infinity]]])
        }
        #expect(infinite.code == .notFinite)
    }

    @Test func `inertia never rises with k where a sample is searched`() throws {
        let matrix = Samples.blobs(rows: 34_000, columns: 2, groups: 3, spread: 9, seed: 23)
        let sweep = try KSweep(
            matrix, over: 1...6, configuration: .init(restarts: 1, maxIterations: 4, threads: 2))
        #expect(sweep.rows.map(\.k) == Array(1...6))
        for (before, after) in zip(sweep.rows, sweep.rows.dropFirst()) { #expect(after.inertia < before.inertia) }
    }
}
