/// How many groups a matrix has: a fit for every k of a range, and the k at the elbow.
///
/// Every k gets a score, in groups. Each of its groups counts for how far the rows thin out towards the neighbour it is
/// least apart from: 1 where no rows lie between the two, 0 where there are as many at the border as around the
/// centroids, down to -1. One group more or less goes to the bend of the curve of log inertia at k. The highest score is
/// the elbow; scores within half a group of it are rivals; and where the groups of the best k are not apart beyond
/// chance, the matrix has none.
///
/// The bend follows the ratio of successive gains of Krzanowski and Lai 1988 (doi:10.2307/2531893), taken of logarithms,
/// so that it needs no correction for the number of columns. Alone it cannot tell a group from a cut through a large
/// cloud, nor groups from noise. The valleys can, whatever the sizes of the groups; but they vanish where groups overlap,
/// and there the bend decides. `Benchmarks/k-choice.md` compares the rule with others.
public struct KChoice: Sendable, Equatable {
    /// The fit for one k.
    public struct Row: Sendable, Hashable, Codable {
        /// The number of groups.
        public let k: Int
        /// The smallest sum of squared distances that was found, in squared input units; it never rises with k.
        public let inertia: Double
        /// The number of iterations of the winning start.
        public let iterations: Int
        /// The number of rows in every group.
        public let sizes: [Int]
        /// One centroid a group, in the units of the input; a warm start for ``KMeans/fit(_:warmStart:)``.
        public let centroids: [[Double]]
        /// How many times the gain of the step to k exceeds that of the next step, in log inertia, 0.001...1000; 1 where
        /// there is no next step. Nil for k = 1 and for a group for each row, which are not judged.
        public internal(set) var bend: Double?
        /// How many of the groups are apart, -k...k: k where no rows lie between them, 0 or less in a cloud without
        /// groups. Nil as for `bend`.
        public internal(set) var separation: Double?
        /// What the rule compares: `separation`, and up to one more or less for the bend. Nil as for `bend`.
        public internal(set) var score: Double?
    }

    /// What the rule makes of the table.
    public enum Verdict: String, Sendable, Codable {
        /// One k stands out.
        case elbow
        /// One k has the highest score, but others come near: see ``KChoice/rivals``.
        case ambiguous
        /// The groups of no k are apart: noise, one cloud, or too few rows to say.
        case none
    }

    /// One row for every k, ascending; it ends early where the rows have no more different values.
    public let rows: [Row]
    /// The chosen number of groups. Where the verdict is none, it is 1 if that is in the range, otherwise the k with the
    /// highest score, or the first of the table where no k can be judged.
    public let chosenK: Int
    /// Whether one k stands out.
    public let verdict: Verdict
    /// The other k that come near, best first; empty unless the verdict is ambiguous.
    public let rivals: [Int]
    /// One sentence for a person: the number, and the figures behind it.
    public let explanation: String
    /// The groups for the chosen k.
    public let fit: KMeansFit

    /// The most rows that valleys are looked for among.
    private static let sampleLimit = 10_000

    /// Fits every k of a range and chooses among them.
    ///
    /// Every k gets its random starts, and one more from the best centroids for k - 1 and a far row: so inertia never
    /// rises with k. The neighbours just outside the range are fitted too where there are rows enough, without a row in
    /// the table, so that every k but 1 can be chosen.
    ///
    /// - Parameters:
    ///   - matrix: As many rows as the lower bound, or more.
    ///   - range: The numbers of groups to try, 1 or more.
    ///   - configuration: How to search for each k.
    ///   - warmStarts: Further starts, each a list of centroids in the units of the input. One counts for the k that is
    ///     its number of centroids.
    /// - Throws: `badParameter`, `tooFewRows`, `notFinite`; `tooFewDistinctRows` when even the lower bound asks for more
    ///   groups than there are different rows; `cancelled`, looked for in every iteration.
    /// - Complexity: O(rows x columns x k) an iteration, for every k and every start; the choice looks at 10,000 rows.
    @concurrent
    public static func sweep(
        _ matrix: Matrix, over range: ClosedRange<Int>, configuration: KMeans.Configuration = .init(),
        warmStarts: [[[Double]]] = []
    ) async throws(ClusteringError) -> KChoice {
        try configuration.check(hasWarmStart: false)
        let lower = range.lowerBound
        guard lower >= 1 else {
            throw ClusteringError(.badParameter, "the range starts at \(lower), but k is 1 or more")
        }
        guard matrix.rows >= lower else {
            throw ClusteringError(
                .tooFewRows, "\(lower) groups need \(lower) rows or more, the matrix has \(matrix.rows)")
        }
        let sweep = try KSweep(
            matrix, over: max(1, lower - 1)...min(range.upperBound, matrix.rows) + 1, listed: range,
            configuration: configuration, warmStarts: warmStarts)
        var rows = sweep.rows.filter { range.contains($0.k) }
        guard let first = rows.first else {
            throw ClusteringError(
                .tooFewDistinctRows,
                "\(lower) groups need \(lower) different rows, the matrix has \(sweep.rows.last?.k ?? 0)")
        }
        let candidates = candidates(sweep, in: rows, matrix, configuration)
        for candidate in candidates {
            let place = candidate.k - first.k
            rows[place].bend = candidate.bend
            rows[place].separation = candidate.separation
            rows[place].score = candidate.score
        }
        let elbow = Elbow(among: candidates)
        let isGrouped = elbow?.best.isGrouped ?? false
        let chosen = isGrouped || first.k > 1 ? elbow?.best.k ?? first.k : 1
        let rivals = isGrouped ? elbow?.rivals.map(\.k) ?? [] : []
        return KChoice(
            rows: rows, chosenK: chosen, verdict: isGrouped ? (rivals.isEmpty ? .elbow : .ambiguous) : .none,
            rivals: rivals, explanation: explanation(elbow, chosen: chosen), fit: try sweep.fit(k: chosen))
    }

    /// Judges every k of a table but 1 and a group for each row, which is no grouping.
    private static func candidates(
        _ sweep: KSweep, in rows: [Row], _ matrix: Matrix, _ configuration: KMeans.Configuration
    ) -> [Elbow.Candidate] {
        let rows = rows.filter { $0.k > 1 && $0.k < matrix.rows }
        guard !rows.isEmpty else { return [] }
        var random = RandomSource(seed: configuration.seed)
        let sample = matrix.selecting(RowSample.uniform(limit: sampleLimit, of: matrix.rows, random: &random))
        let found = Storage<(sum: Double, certainty: Double)>(repeating: (0, 0), count: rows.count)
        Stripes(items: rows.count).forEach(threads: configuration.threads) { _, places in
            for place in places {
                let valleys = Valleys(in: sample, around: rows[place].centroids, sizes: rows[place].sizes)
                found[place] = (valleys.sum, valleys.certainty)
            }
        }
        var inertias = Dictionary(uniqueKeysWithValues: sweep.rows.map { ($0.k, $0.inertia) })
        inertias[1] = inertias[1] ?? sweep.total
        return rows.indices.map { place in
            Elbow.Candidate(
                k: rows[place].k, bend: Elbow.bend(at: rows[place].k, inertias: inertias, total: sweep.total),
                separation: found[place].sum, certainty: found[place].certainty)
        }
    }
}
