public import FoundationEssentials

/// Groups the rows of a matrix around `k` centroids so that the squared distances to them are small.
///
/// The same matrix, configuration and seed give the same bits on any number of threads; another kind of processor may
/// round otherwise. It is no search for groups of unequal spread, nor for outliers, and it takes every column at its
/// face value: scale them first with ``StandardScaler``. While it searches, distances have the precision of 32-bit
/// floats: groups far from the mean of all rows and nearer to each other than about a thousandth of that are not told
/// apart.
public struct KMeans: Sendable, Hashable {
    /// How to search.
    public struct Configuration: Sendable, Hashable {
        /// How many random starts the search makes before it betters the best of them; 0 only with a warm start: then
        /// nothing is searched, and a fit is Lloyd's iterations from that start.
        public var restarts: Int
        /// The most iterations on all rows, 1 or more.
        public var maxIterations: Int
        /// Stop when the sum of the squared movements of the centroids is at most this part of the mean variance of a
        /// column; 0 goes on until no row changes its group.
        public var tolerance: Double
        /// The seed of the random starts.
        public var seed: UInt64
        /// How many threads work at once, 1 or more. The result does not depend on it.
        public var threads: Int

        /// Makes a configuration; see the properties for units and ranges.
        public init(
            restarts: Int = 4, maxIterations: Int = 300, tolerance: Double = 1e-5, seed: UInt64 = 0,
            threads: Int = ProcessInfo.processInfo.activeProcessorCount
        ) {
            self.restarts = restarts
            self.maxIterations = maxIterations
            self.tolerance = tolerance
            self.seed = seed
            self.threads = threads
        }
    }

    /// The number of groups to find, 1 or more.
    public var k: Int
    /// How to search for them.
    public var configuration: Configuration

    /// Makes a search for `k` groups.
    public init(k: Int, configuration: Configuration = Configuration()) {
        self.k = k
        self.configuration = configuration
    }

    /// Finds the groups of a matrix.
    ///
    /// The best of some random starts (greedy k-means++, each followed by Lloyd's iterations) breathes until that no
    /// longer helps; then Lloyd's iterations on all rows end the fit. Where there are more than twice as many rows, the
    /// search takes place in a seeded sample of 16,384, or of 100 for each group where that is more; of the optima near
    /// the best one that is taken which is best for all rows. With `restarts` 0 there is no search: the iterations start
    /// from the warm start.
    ///
    /// Where the rows have fewer than `k` different values, the fit has that many groups and says so in
    /// ``KMeansFit/requestedK``. The matrix is read where it stands and not copied.
    ///
    /// - Parameters:
    ///   - matrix: `k` rows or more.
    ///   - warmStart: `k` centroids in the units of the input, as one more start; those of an earlier fit, say.
    /// - Returns: The groups; where the warm start and the search lead to equal inertia, those of the warm start.
    /// - Throws: `badParameter`, `tooFewRows`, `notFinite`; `cancelled`, looked for all the time.
    /// - Complexity: O(rows x columns x k) an iteration; beside the matrix, 4 bytes a row and what the sample takes.
    ///
    /// Source: for the search Fritzke 2020, "Breathing k-means", arXiv:2006.15666.
    @concurrent
    public func fit(_ matrix: Matrix, warmStart: [[Double]]? = nil) async throws(ClusteringError) -> KMeansFit {
        try configuration.check(hasWarmStart: warmStart != nil)
        guard k >= 1 else { throw ClusteringError(.badParameter, "k is \(k), but must be 1 or more") }
        guard matrix.rows >= k else {
            throw ClusteringError(.tooFewRows, "\(k) groups need \(k) rows or more, the matrix has \(matrix.rows)")
        }
        if let warmStart {
            try Self.check(warmStart, columns: matrix.columns)
            guard warmStart.count == k else {
                throw ClusteringError(.badParameter, "the warm start has \(warmStart.count) centroids, k is \(k)")
            }
        }
        let rows = try CentredRows(matrix, threads: configuration.threads)
        var search = try Search(rows, largestK: k, configuration: configuration)
        let best = try search.descent(k: k, warmStarts: warmStart.map { [rows.centred($0)] } ?? [])
        return try fit(best, of: rows)
    }

    /// Labels the rows by the final centroids and leaves out groups without rows.
    func fit(_ descent: Descent, of rows: CentredRows) throws(ClusteringError) -> KMeansFit {
        var centroids = rows.uncentred(descent.centroids)
        var assignment = try Self.assign(rows.matrix, to: centroids, threads: configuration.threads)
        if assignment.sizes.contains(0) {
            centroids = centroids.indices.filter { assignment.sizes[$0] > 0 }.map { centroids[$0] }
            assignment = try Self.assign(rows.matrix, to: centroids, threads: configuration.threads)
        }
        return KMeansFit(
            centroids: centroids, labels: assignment.labels, sizes: assignment.sizes, inertia: assignment.inertia,
            history: descent.history, convergence: descent.convergence, requestedK: k, seed: configuration.seed)
    }

    /// What a table says of a fit.
    func row(_ descent: Descent, of rows: CentredRows) throws(ClusteringError) -> KChoice.Row {
        var centroids = rows.uncentred(descent.centroids)
        var (sizes, inertia) = try Self.measure(rows.matrix, to: centroids, threads: configuration.threads)
        if sizes.contains(0) {
            centroids = centroids.indices.filter { sizes[$0] > 0 }.map { centroids[$0] }
            (sizes, inertia) = try Self.measure(rows.matrix, to: centroids, threads: configuration.threads)
        }
        return KChoice.Row(
            k: centroids.count, inertia: inertia, iterations: descent.history.count, sizes: sizes,
            centroids: centroids)
    }

    static func checkCancellation() throws(ClusteringError) {
        if Task.isCancelled { throw ClusteringError(.cancelled, "the search for groups was cancelled") }
    }

    /// Refuses centroids that do not fit a matrix.
    static func check(_ centroids: [[Double]], columns: Int) throws(ClusteringError) {
        guard !centroids.isEmpty else { throw ClusteringError(.badParameter, "there are no centroids") }
        for (index, centroid) in centroids.enumerated() {
            guard centroid.count == columns else {
                throw ClusteringError(
                    .badParameter,
                    "centroid \(index + 1) has \(centroid.count) columns, the matrix has \(columns)")
            }
            if let column = centroid.firstIndex(where: { !$0.isFinite }) {
                throw ClusteringError(
                    .notFinite, "the value in centroid \(index + 1), column \(column + 1) is not finite",
                    row: index, column: column)
            }
        }
    }

    static func squaredDistance(_ first: [Double], _ second: [Double]) -> Double {
        zip(first, second).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
}

extension KMeans.Configuration {
    /// Refuses values out of range.
    func check(hasWarmStart: Bool) throws(ClusteringError) {
        func refuse(_ name: String, _ value: some CustomStringConvertible, _ range: String) -> ClusteringError {
            ClusteringError(.badParameter, "\(name) is \(value), but must be \(range)")
        }
        guard restarts >= (hasWarmStart ? 0 : 1) else {
            throw refuse("restarts", restarts, hasWarmStart ? "0 or more" : "1 or more without a warm start")
        }
        guard maxIterations >= 1 else { throw refuse("maxIterations", maxIterations, "1 or more") }
        guard tolerance >= 0, tolerance.isFinite else { throw refuse("tolerance", tolerance, "0 or more, and finite") }
        guard threads >= 1 else { throw refuse("threads", threads, "1 or more") }
    }
}
