/// What it would mean to take one k or another: the groupings of a sweep judged side by side.
public enum KTable {
    /// The grouping for one k.
    public struct Row: Sendable, Hashable, Codable {
        /// The number of groups.
        public let k: Int
        /// The sum of squared distances of all rows from their centroids, in squared input units.
        public let inertia: Double
        /// The number of iterations of the winning start.
        public let iterations: Int
        /// The number of rows in every group.
        public let sizes: [Int]
        /// How much nearer the rows lie to their own group than to the next; nil for a single group
        /// and where the rows are not at hand.
        public let silhouette: Silhouette?
        /// How well the groups come back when the rows are drawn again; nil as for the silhouette.
        public let stability: Stability?
        /// What the rule that chooses compares; nil where it does not judge this k, and for a single fit.
        public let score: Double?
        /// How many rows would be in another group than in the grouping in use, after the best one-to-one matching of
        /// the groups.
        public let changed: Int
        /// How many groups have fewer rows than the floor.
        public let belowFloor: Int
    }

    /// The fewest rows that make a group worth having: 100, or 1 % of all rows where that is less.
    ///
    /// - Parameter rows: The number of all rows, 0 or more.
    public static func floor(ofRows rows: Int) -> Int { min(100, (rows + 99) / 100) }

    /// Judges the grouping for every k of a sweep.
    ///
    /// - Parameters:
    ///   - choice: The sweep.
    ///   - matrix: The rows that it was made from.
    ///   - current: The grouping in use: a group from 0 for every row, or -1 for a row that has none and does not count;
    ///     nil for that of the chosen k.
    ///   - floor: The fewest rows that make a group worth having; nil for ``floor(ofRows:)``.
    ///   - seed: The seed of all samples.
    ///   - threads: How many threads work at once, 1 or more. The result does not depend on it.
    /// - Returns: One row for every k of the sweep, in its order.
    /// - Throws: `badParameter`, `notFinite`; `cancelled`, looked for between the measures and within them.
    /// - Complexity: O(rows x columns x k) for every k, and what ``Silhouette`` and ``Stability`` take.
    @concurrent
    public static func rows(
        of choice: KChoice, matrix: Matrix, current: [Int32]? = nil, floor: Int? = nil, seed: UInt64 = 0,
        threads: Int = 1
    ) async throws(ClusteringError) -> [Row] {
        var rows: [Row] = []
        for row in choice.rows {
            rows.append(
                try await self.row(
                    of: row, matrix: matrix, current: current ?? choice.fit.labels, floor: floor, seed: seed,
                    threads: threads))
        }
        return rows
    }

    /// Judges a single fit.
    ///
    /// - Parameters:
    ///   - fit: The groups of the matrix.
    ///   - current: The grouping in use; nil for that of the fit.
    /// - Throws: As ``rows(of:matrix:current:floor:seed:threads:)``, where the other parameters are explained too.
    @concurrent
    public static func row(
        of fit: KMeansFit, matrix: Matrix, current: [Int32]? = nil, floor: Int? = nil, seed: UInt64 = 0,
        threads: Int = 1
    ) async throws(ClusteringError) -> Row {
        let row = KChoice.Row(
            k: fit.k, inertia: fit.inertia, iterations: fit.iterations, sizes: fit.sizes, centroids: fit.centroids)
        return try await self.row(
            of: row, matrix: matrix, current: current ?? fit.labels, floor: floor, seed: seed, threads: threads)
    }

    /// What is known of a fit by passes: its rows are not at hand to be judged.
    ///
    /// - Parameter floor: The fewest rows that make a group worth having; nil for ``floor(ofRows:)``.
    public static func row(of fit: KMeansStreamFit, floor: Int? = nil) -> Row {
        let floor = floor ?? Self.floor(ofRows: fit.sizes.reduce(0, +))
        return Row(
            k: fit.k, inertia: fit.inertia, iterations: fit.iterations, sizes: fit.sizes, silhouette: nil,
            stability: nil, score: nil, changed: 0, belowFloor: fit.sizes.count { $0 < floor })
    }

    private static func row(
        of row: KChoice.Row, matrix: Matrix, current: [Int32], floor: Int?, seed: UInt64, threads: Int
    ) async throws(ClusteringError) -> Row {
        guard current.count == matrix.rows else {
            throw ClusteringError(
                .badParameter, "the grouping in use has \(current.count) rows, the matrix has \(matrix.rows)")
        }
        try KMeans.checkCancellation()
        let floor = floor ?? Self.floor(ofRows: matrix.rows)
        var (silhouette, stability): (Silhouette?, Stability?)
        if row.k > 1 {
            silhouette = try Self.silhouette(of: row, matrix: matrix, seed: seed, threads: threads)
            stability = try await Stability.bootstrap(
                matrix, centroids: row.centroids, limit: max(4_000, row.k), seed: seed, threads: threads)
        }
        return Row(
            k: row.k, inertia: row.inertia, iterations: row.iterations, sizes: row.sizes, silhouette: silhouette,
            stability: stability, score: row.score,
            changed: try changes(from: current, to: row.centroids, matrix: matrix, threads: threads),
            belowFloor: row.sizes.count { $0 < floor })
    }

    /// Of many rows some 20,000 are labelled and drawn from: a sample of a sample.
    private static func silhouette(
        of row: KChoice.Row, matrix: Matrix, seed: UInt64, threads: Int
    ) throws(ClusteringError) -> Silhouette {
        var random = RandomSource(seed: seed)
        let limit = 20_000
        let rows =
            matrix.rows <= limit
            ? matrix : matrix.selecting(RowSample.uniform(limit: limit, of: matrix.rows, random: &random))
        let labels = try KMeans.assign(rows, to: row.centroids, threads: threads).labels
        return try Silhouette.mean(of: rows, labels: labels, groups: row.k, seed: seed, threads: threads)
    }

    /// How many rows leave their group when another grouping takes the place of one.
    ///
    /// - Parameters:
    ///   - current: The group of every row, from 0; a row with -1 does not count.
    ///   - centroids: Those of the other grouping.
    private static func changes(
        from current: [Int32], to centroids: [[Double]], matrix: Matrix, threads: Int
    ) throws(ClusteringError) -> Int {
        let known = Int((current.max() ?? -1) + 1)
        guard known > 0 else { return 0 }
        let together = try KMeans.overlap(
            of: matrix, at: centroids, with: current, groups: known, threads: threads)
        let stay = OptimalAssignment.maximising(together.map { $0.map(Double.init) }).enumerated().reduce(0) {
            stay, pair in stay + (pair.element.map { together[pair.offset][$0] } ?? 0)
        }
        return together.joined().reduce(0, +) - stay
    }
}
