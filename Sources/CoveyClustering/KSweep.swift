/// The best groups that were found for every k of a range.
///
/// The search of every k starts from its random starts, and from the best centroids for k - 1 and a far row. What it
/// finds descends on all rows. Should that leave more inertia than k - 1 does, the centroids for k - 1 and a far row
/// descend on all rows instead: so inertia never rises with k.
struct KSweep {
    /// One row for every k, ascending; it ends early where the rows have no more different values.
    let rows: [KChoice.Row]
    /// The inertia of a single group, in squared input units.
    let total: Double

    private let descents: [KMeans.Descent]
    private let centred: CentredRows
    private let configuration: KMeans.Configuration

    /// Searches for every k of a range.
    ///
    /// - Parameters:
    ///   - matrix: As many rows as the lower bound, or more.
    ///   - range: The numbers of groups, 1 or more.
    ///   - listed: Those of them whose groups are asked for. Of a larger k only the inertia is, to see the bend before
    ///     it, and ten iterations on all rows are enough for that.
    ///   - configuration: How to search for each k; it has been checked.
    ///   - warmStarts: Further starts, each a list of centroids in the units of the input. One counts for the k that is
    ///     its number of centroids.
    /// - Throws: `badParameter` and `notFinite` for a warm start that does not fit the matrix, `notFinite`, `cancelled`.
    /// - Complexity: O(rows x columns x k) an iteration, for every k.
    init(
        _ matrix: Matrix, over range: ClosedRange<Int>, listed: ClosedRange<Int>? = nil,
        configuration: KMeans.Configuration, warmStarts: [[[Double]]] = []
    ) throws(ClusteringError) {
        for centroids in warmStarts { try KMeans.check(centroids, columns: matrix.columns) }
        let centred = try CentredRows(matrix, threads: configuration.threads)
        var search = try KMeans.Search(
            centred, largestK: min(range.upperBound, matrix.rows), configuration: configuration)
        var descents: [KMeans.Descent] = []
        var rows: [KChoice.Row] = []
        for k in range where k <= matrix.rows {
            if let listed, k > listed.upperBound {
                search.configuration.maxIterations = min(10, configuration.maxIterations)
            }
            let previous = descents.last?.centroids
            let warm = warmStarts.filter { $0.count == k }.map(centred.centred)
            var descent = try search.descent(k: k, previous: previous, warmStarts: warm)
            if let previous, let known = rows.last, descent.inertia > known.inertia {
                descent = try search.polished(try search.extended(previous, to: k, in: centred))
            }
            let fit = try KMeans(k: k, configuration: configuration).row(descent, of: centred)
            guard rows.isEmpty || fit.k == k else { break }
            descents.append(descent)
            rows.append(fit)
            guard fit.k == k else { break }
        }
        self.rows = rows
        self.descents = descents
        self.centred = centred
        self.configuration = configuration
        total = centred.squares
    }

    /// The groups for one k of ``rows``.
    ///
    /// - Complexity: O(rows x columns x k).
    func fit(k: Int) throws(ClusteringError) -> KMeansFit {
        try KMeans(k: k, configuration: configuration).fit(descents[k - rows[0].k], of: centred)
    }
}
