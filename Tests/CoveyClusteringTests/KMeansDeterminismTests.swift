import CoveyClustering
import Testing

@Suite struct KMeansDeterminismTests {
    @Test(arguments: [2, 40])
    func `any number of threads gives the same bits`(columns: Int) async throws {
        let matrix = Samples.blobs(rows: 15_000, columns: columns, groups: 6, spread: 6, seed: 21)
        func fit(threads: Int) async throws -> KMeansFit {
            try await KMeans(k: 8, configuration: .init(restarts: 2, maxIterations: 12, seed: 3, threads: threads))
                .fit(matrix)
        }
        let one = try await fit(threads: 1)
        for threads in [2, 8] { #expect(try await fit(threads: threads) == one, "\(threads) threads") }
    }

    @Test func `any number of threads gives the same bits where a sample is searched`() async throws {
        let matrix = Samples.blobs(rows: 33_000, columns: 2, groups: 5, spread: 4, seed: 22)
        func fit(threads: Int) async throws -> KMeansFit {
            try await KMeans(k: 4, configuration: .init(restarts: 1, maxIterations: 5, seed: 3, threads: threads))
                .fit(matrix)
        }
        #expect(try await fit(threads: 2) == fit(threads: 1))
    }

    @Test func `a seed repeats its starts, another seed may choose others`() async throws {
        let matrix = Samples.blobs(rows: 5000, columns: 2, groups: 12, spread: 8, seed: 5)
        func fit(seed: UInt64) async throws -> KMeansFit {
            try await KMeans(k: 12, configuration: .init(restarts: 1, maxIterations: 1, seed: seed)).fit(matrix)
        }
        #expect(try await fit(seed: 1) == fit(seed: 1))
        #expect(try await fit(seed: 1).centroids != fit(seed: 2).centroids)
    }
}
