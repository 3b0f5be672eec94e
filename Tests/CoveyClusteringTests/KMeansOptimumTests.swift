import CoveyClustering
import Testing

/// Whether the search reaches the optimum that the true groups lead to. `Benchmarks/kmeans.sh` tries more seeds.
@Suite(.enabled(if: SharedSet.isThere, "skips where ../shared/data is missing"))
struct KMeansOptimumTests {
    @Test(
        arguments: [("s1", 15), ("s2", 15), ("a1", 20), ("unbalance", 8)], [false, true])
    func `every seed comes as near to the rows as the true groups do`(
        set: (name: String, k: Int), isScaled: Bool
    ) async throws {
        let shared = try SharedSet(set.name)
        var matrix = shared.matrix
        if isScaled { try StandardScaler(fitting: matrix).transform(&matrix) }
        let means = shared.means(in: matrix)
        #expect(means.count == set.k)
        let best = try await KMeans(k: set.k, configuration: .init(restarts: 0, tolerance: 0))
            .fit(matrix, warmStart: means).inertia
        for seed: UInt64 in 1...5 {
            let fit = try await KMeans(k: set.k, configuration: .init(seed: seed)).fit(matrix)
            print(
                set.name, isScaled ? "scaled" : "raw", "seed", seed, "inertia / that from the true groups:",
                fit.inertia / best, "adjusted Rand index:", AdjustedRandIndex.between(fit.labels, shared.labels))
            #expect(fit.inertia <= 1.001 * best, "seed \(seed)")
        }
    }
}
