/// How well every group comes back when the rows are drawn again.
///
/// Rows are drawn from the data with putting back, as many as there are, and grouped anew from random starts. Every
/// group is compared with the new group that is most like it, by the Jaccard index: rows in both over rows in either.
/// Above 0.75 a group is stable, above 0.85 highly so, below 0.6 it is not to be trusted; so says Hennig.
///
/// Source: Hennig 2007, "Cluster-wise assessment of cluster stability", doi:10.1016/j.csda.2006.11.025.
public struct Stability: Sendable, Hashable, Codable {
    /// The mean Jaccard index of every group over the rounds, 0...1; nil for a group without a row in any of them.
    public let groups: [Double?]
    /// The mean over the groups that have one, 0...1.
    public let mean: Double
    /// How many times the rows were drawn.
    public let rounds: Int
    /// How many rows the draws were made from.
    public let rows: Int

    /// Draws the rows again and again, from a sample where there are many of them.
    ///
    /// Each row counts once in a round, however often it was drawn. A round in which no row of a group was drawn does
    /// not count for that group.
    ///
    /// - Parameters:
    ///   - matrix: The rows, in the units that the groups were searched in; as many as there are groups, or more.
    ///   - centroids: The centroids of the groups, one or more.
    ///   - rounds: How many times to draw, 1 or more.
    ///   - limit: The most rows to draw from, each as likely as any other; as many as there are groups, or more.
    ///   - seed: The seed of all random choices.
    ///   - threads: How many rounds are worked on at once, 1 or more. The result does not depend on it.
    /// - Throws: `badParameter`, `tooFewRows`, `notFinite`; `cancelled`, looked for in every iteration.
    /// - Complexity: O(rows), and O(limit x columns x groups) an iteration, for every round and each of its 3 starts.
    @concurrent
    public static func bootstrap(
        _ matrix: Matrix, centroids: [[Double]], rounds: Int = 20, limit: Int = 4_000, seed: UInt64 = 0,
        threads: Int = 1
    ) async throws(ClusteringError) -> Stability {
        try KMeans.check(centroids, columns: matrix.columns)
        let k = centroids.count
        guard rounds >= 1, limit >= k, threads >= 1 else {
            throw ClusteringError(
                .badParameter,
                "rounds is \(rounds), threads \(threads), limit \(limit): all must be 1 or more, limit \(k) or more")
        }
        guard matrix.rows >= k else {
            throw ClusteringError(.tooFewRows, "\(k) groups need \(k) rows or more, the matrix has \(matrix.rows)")
        }
        var random = RandomSource(seed: seed)
        let selection = RowSample.uniform(limit: limit, of: matrix.rows, random: &random)
        let base = selection.count == matrix.rows ? matrix : matrix.selecting(selection)
        let labels = try KMeans.assign(base, to: centroids, threads: threads).labels
        let seeds = (0..<rounds).map { _ in random.next() }
        let found = try await indices(of: base, labels, groups: k, seeds: seeds, threads: threads)
        let groups = (0..<k).map { group in
            let known = found.compactMap { $0[group] }
            return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
        }
        let known = groups.compactMap(\.self)
        return Stability(
            groups: groups, mean: known.reduce(0, +) / Double(known.count), rounds: rounds, rows: base.rows)
    }

    /// What one round found, or why it failed.
    private struct Round: Sendable {
        let number: Int
        let outcome: Result<[Double?], ClusteringError>
    }

    /// The Jaccard index of every group, round after round; so many rounds at once as there are threads.
    private static func indices(
        of base: Matrix, _ labels: [Int32], groups: Int, seeds: [UInt64], threads: Int
    ) async throws(ClusteringError) -> [[Double?]] {
        let rounds = await withTaskGroup(of: Round.self) { tasks in
            var rounds: [Round] = []
            for (number, seed) in seeds.enumerated() {
                if number >= threads, let done = await tasks.next() { rounds.append(done) }
                tasks.addTask {
                    do throws(ClusteringError) {
                        let found = try await again(base, labels, groups: groups, seed: seed)
                        return Round(number: number, outcome: .success(found))
                    } catch {
                        return Round(number: number, outcome: .failure(error))
                    }
                }
            }
            for await done in tasks { rounds.append(done) }
            return rounds.sorted { $0.number < $1.number }
        }
        var found: [[Double?]] = []
        for round in rounds { found.append(try round.outcome.get()) }
        return found
    }

    /// Draws rows, groups them anew and compares.
    ///
    /// - Returns: For every group the largest Jaccard index with a new one; nil where none of its rows was drawn.
    private static func again(
        _ base: Matrix, _ labels: [Int32], groups: Int, seed: UInt64
    ) async throws(ClusteringError) -> [Double?] {
        var random = RandomSource(seed: seed)
        let drawn = (0..<base.rows).map { _ in random.index(below: base.rows) }.sorted()
        let configuration = KMeans.Configuration(
            restarts: 3, maxIterations: 100, seed: random.next(), threads: 1)
        let fit = try await KMeans(k: groups, configuration: configuration).fit(base.selecting(drawn))
        var (sizes, newSizes) = ([Int](repeating: 0, count: groups), [Int](repeating: 0, count: fit.k))
        var both = [[Int]](repeating: newSizes, count: groups)
        for (place, row) in drawn.enumerated() where place == 0 || drawn[place - 1] != row {
            let (group, new) = (Int(labels[row]), Int(fit.labels[place]))
            sizes[group] += 1
            newSizes[new] += 1
            both[group][new] += 1
        }
        return sizes.indices.map { group in
            guard sizes[group] > 0 else { return nil }
            return newSizes.indices.reduce(0) { best, new in
                let together = both[group][new]
                return max(best, Double(together) / Double(sizes[group] + newSizes[new] - together))
            }
        }
    }
}
