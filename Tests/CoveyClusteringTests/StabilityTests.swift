import CoveyClustering
import Testing

@Suite struct StabilityTests {
    @Test func `groups far apart come back whole`() async throws {
        let matrix = Samples.blobs(rows: 1200, columns: 3, groups: 4, spread: 0.05, seed: 3)
        let fit = try await KMeans(k: 4).fit(matrix)
        let stability = try await Stability.bootstrap(matrix, centroids: fit.centroids, rounds: 6, threads: 2)
        #expect(stability.groups == [1, 1, 1, 1] && stability.mean == 1)
        #expect(stability.rounds == 6 && stability.rows == 1200)
    }

    @Test func `the parts of a round cloud are less stable than a cloud left whole`() async throws {
        var random = RandomSource(seed: 8)
        func noise() -> Float { Float((0..<6).reduce(-3) { sum, _ in sum + random.unit() }) }
        let matrix = Matrix((0..<3000).map { row in row % 3 == 0 ? [50 + noise() / 9, 0] : [noise(), noise()] })
        let fit = try await KMeans(k: 4).fit(matrix)
        let whole = try #require(fit.sizes.firstIndex(of: 1000))
        #expect(fit.labels[0] == Int32(whole))
        let stability = try await Stability.bootstrap(matrix, centroids: fit.centroids, seed: 2, threads: 2)
        let groups = stability.groups.map { $0 ?? -1 }
        for group in groups.indices {
            #expect(group == whole ? groups[group] == 1 : (0.2..<0.95).contains(groups[group]), "group \(group)")
        }
        #expect(abs(stability.mean - groups.reduce(0, +) / 4) < 1e-15)
    }

    @Test func `one group is always the same`() async throws {
        let stability = try await Stability.bootstrap(Samples.oracle, centroids: [[2, 3, 33]], rounds: 3)
        #expect(stability.groups == [1] && stability.mean == 1)
    }

    @Test func `a group of few rows counts in the rounds that draw one of them`() async throws {
        let matrix = Matrix((0..<400).map { [$0 == 7 ? 1000 : Float($0 % 2)] })
        let stability = try await Stability.bootstrap(
            matrix, centroids: [[0], [1], [1000], [-5000]], rounds: 12, seed: 5, threads: 2)
        #expect(stability.groups[2] == 1, "wherever it is drawn it is a group of its own")
        #expect(stability.groups[3] == nil, "no row is nearest to this one")
    }

    @Test func `the bits depend on the seed and not on threads`() async throws {
        let matrix = Samples.blobs(rows: 2500, columns: 4, groups: 3, spread: 4, seed: 6)
        let centroids = try await KMeans(k: 5).fit(matrix).centroids
        func measured(seed: UInt64, threads: Int) async throws -> Stability {
            try await Stability.bootstrap(
                matrix, centroids: centroids, rounds: 7, limit: 800, seed: seed, threads: threads)
        }
        let one = try await measured(seed: 1, threads: 1)
        #expect(one.rows == 800)
        #expect(try await measured(seed: 1, threads: 2) == one)
        #expect(try await measured(seed: 1, threads: 9) == one)
        #expect(try await measured(seed: 2, threads: 1) != one)
    }

    @Test func `what does not fit is refused, and a cancelled task ends`() async throws {
        func code(_ centroids: [[Double]], rounds: Int = 2, limit: Int = 50, threads: Int = 1) async
            -> ClusteringError.Code?
        {
            do {
                _ = try await Stability.bootstrap(
                    Samples.rectangle, centroids: centroids, rounds: rounds, limit: limit, threads: threads)
                return nil
            } catch {
                return error.code
            }
        }
        #expect(await code([]) == .badParameter)
        #expect(await code([[0, 0]], rounds: 0) == .badParameter)
        #expect(await code([[0, 0]], threads: 0) == .badParameter)
        #expect(await code([[0, 0], [1, 1]], limit: 1) == .badParameter)
        #expect(await code([[0, 0], [1, 1], [2, 2], [3, 3], [4, 4]]) == .tooFewRows)
        #expect(await code([[0, .nan]]) == .notFinite)
        let cancelled = await withTaskGroup(of: ClusteringError.Code?.self) { group in
            group.cancelAll()
            group.addTask { await code([[0, 0], [9, 0]]) }
            return await group.next() ?? nil
        }
        #expect(cancelled == .cancelled)
    }
}
