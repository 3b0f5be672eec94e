/// How many groups a matrix has: a fit for every k of a range, and the k at the elbow.
///
/// The elbow is the sharpest bend of the curve of log inertia: the k whose step from k - 1 gains most against the step
/// to k + 1. That follows the ratio of successive gains of Krzanowski and Lai 1988, taken of logarithms, so that it
/// needs no correction for the number of columns. Steps that gain less than 0.3 % of the inertia of one group are left
/// out, and so is a group for each row.
///
/// It is right more often than the point furthest from the chord of the curve (Satopää et al. 2011, "Kneedle",
/// doi:10.1109/ICDCSW.2011.20), which also moves with the end of the range. Of 144 invented sets of 3 to 10 round groups
/// in 2 to 8 columns, apart and overlapping, it finds the true number in 94 over 1...12 and in 91 over 1...25, Kneedle in
/// 43 and 63. The variance ratio of Caliński and Harabasz 1974 finds 93 and 93, but shows no bend to judge and no way to
/// say that there are no groups (`Benchmarks/peers/clustering_oracle.py elbow`).
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
    }

    /// How much the elbow is to be trusted.
    ///
    /// In the invented sets above 99 % of the right elbows had a strength of 2.2 or more, and 75 % of 4 or more; on noise,
    /// uniform and normal in 2 to 12 columns, the largest was 2.5.
    public enum Verdict: String, Sendable, Codable {
        /// A strength of 3 or more.
        case clear
        /// A strength from 2 to 3: groups, or chance.
        case weak
        /// A strength below 2, or too few k to see a bend: the matrix shows no number of groups of its own.
        case none
    }

    /// A rule for choosing k, for reports.
    public struct Rule: Sendable, Hashable, Codable {
        /// What the rule is called.
        public let name: String
        /// Where it comes from.
        public let source: String
    }

    /// The rule that chooses.
    public static let rule = Rule(
        name: "sharpest bend of log inertia",
        source: "after Krzanowski and Lai 1988, Biometrics 44, 23-34, doi:10.2307/2531893")

    /// One row for every k, ascending; it ends early where the rows have no more different values.
    public let rows: [Row]
    /// The chosen number of groups: the elbow; the first k of the table where there is none to be seen.
    public let chosenK: Int
    /// How many times the gain of the step to the chosen k exceeds the gain of the next step, at most 1000; nil where no
    /// bend can be seen.
    public let strength: Double?
    /// The groups for the chosen k.
    public let fit: KMeansFit

    /// How much the elbow is to be trusted.
    public var verdict: Verdict {
        guard let strength, strength >= 2 else { return .none }
        return strength >= 3 ? .clear : .weak
    }

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
    /// - Throws: `badParameter`, `tooFewRows`, `notFinite`; `tooFewDistinctRows` when even the lower bound asks for more
    ///   groups than there are different rows; `cancelled`, looked for in every iteration.
    /// - Complexity: O(rows x columns x k) an iteration, for every k and every start.
    @concurrent
    public static func sweep(
        _ matrix: Matrix, over range: ClosedRange<Int>, configuration: KMeans.Configuration = .init()
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
        let blocks = try CentredBlocks(matrix, threads: configuration.threads)
        let descents = try descents(
            in: blocks, over: max(1, lower - 1)...min(range.upperBound, matrix.rows) + 1, configuration)
        let table = try rows(of: descents, matrix: matrix, blocks: blocks, configuration)
        let rows = table.filter { range.contains($0.k) }
        guard let first = rows.first else {
            throw ClusteringError(
                .tooFewDistinctRows,
                "\(lower) groups need \(lower) different rows, the matrix has \(table.last?.k ?? 0)")
        }
        var inertias = Dictionary(uniqueKeysWithValues: table.map { ($0.k, $0.inertia) })
        let total = blocks.unpacked(squares: blocks.squares)
        inertias[1] = inertias[1] ?? total
        // A group for each row is no grouping.
        let last = rows.last { $0.k < matrix.rows }
        let elbow = last.flatMap { Elbow(in: first.k...$0.k, inertias: inertias, total: total) }
        let chosen = elbow?.k ?? first.k
        let search = KMeans(k: chosen, configuration: configuration)
        let fit = try search.fit(descents[chosen - descents[0].centroids.count], matrix: matrix, blocks: blocks)
        return KChoice(rows: rows, chosenK: chosen, strength: elbow?.strength, fit: fit)
    }

    /// The best descent for every k, up to the number of different rows.
    private static func descents(
        in blocks: CentredBlocks, over range: ClosedRange<Int>, _ configuration: KMeans.Configuration
    ) throws(ClusteringError) -> [KMeans.Descent] {
        var random = RandomSource(seed: configuration.seed)
        var descents: [KMeans.Descent] = []
        for k in range where k <= blocks.rows {
            var warmStarts: [[[Double]]] = []
            if let previous = descents.last {
                let seeding = KMeans.Seeding(blocks, startingFrom: previous.centroids)
                try seeding.extend(to: k, random: &random)
                guard seeding.centroids.count == k else { break }
                warmStarts.append(seeding.centroids)
            }
            let search = KMeans(k: k, configuration: configuration)
            let descent = try search.descent(in: blocks, warmStarts: warmStarts)
            guard descents.isEmpty || descent.centroids.count == k else { break }
            descents.append(descent)
        }
        return descents
    }

    /// The table; it ends where a fit leaves a group empty.
    private static func rows(
        of descents: [KMeans.Descent], matrix: Matrix, blocks: CentredBlocks, _ configuration: KMeans.Configuration
    ) throws(ClusteringError) -> [Row] {
        var rows: [Row] = []
        for descent in descents {
            let search = KMeans(k: descent.centroids.count, configuration: configuration)
            let fit = try search.fit(descent, matrix: matrix, blocks: blocks)
            guard fit.k == search.k else { break }
            rows.append(
                Row(
                    k: fit.k, inertia: fit.inertia, iterations: fit.iterations, sizes: fit.sizes,
                    centroids: fit.centroids))
        }
        return rows
    }
}
