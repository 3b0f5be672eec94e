extension KMeans {
    /// The search for the best centroids of a matrix: in a sample where there are many rows, then on all of them.
    struct Search {
        /// A sample has this many rows, or `groupRows` for each group where that is more; matrices with no more than
        /// twice as many are searched whole.
        private static let (sampleRows, groupRows) = (16384, 100)
        /// How many centroids of the sample may run a race on all rows, how much worse than the best they may be, and how
        /// much worse during the race.
        private static let (racers, handicap, lag) = (4, 1.02, 1.001)

        let rows: CentredRows
        var configuration: Configuration
        /// Some of the rows; nil where all of them are few enough.
        private let sample: CentredRows?
        private var random: RandomSource

        /// Prepares a search.
        ///
        /// - Parameter largestK: The most centroids that will be asked for.
        /// - Throws: `cancelled`.
        /// - Complexity: O(sample x columns).
        init(_ rows: CentredRows, largestK: Int, configuration: Configuration) throws(ClusteringError) {
            self.rows = rows
            self.configuration = configuration
            var random = RandomSource(seed: configuration.seed)
            let size = max(Self.sampleRows, Self.groupRows * largestK)
            sample =
                rows.count > 2 * size ? try CentredRows(sampling: rows, size: size, random: &random) : nil
            self.random = random
        }

        /// The best descent for k, which ends on all rows.
        ///
        /// - Parameters:
        ///   - k: The number of centroids.
        ///   - previous: Fewer than `k` centroids, from which the search starts too, with far rows beside them.
        ///   - warmStarts: `k` centroids each; they descend on all rows.
        /// - Returns: The descent with the least inertia; of equal ones that of the first warm start. It has fewer
        ///   centroids where there are no more different rows.
        /// - Throws: `cancelled`.
        mutating func descent(
            k: Int, previous: Centroids? = nil, warmStarts: [Centroids]
        ) throws(ClusteringError) -> Descent {
            var descents: [Descent] = []
            for centroids in warmStarts { descents.append(try polished(centroids)) }
            if configuration.restarts > 0 {
                let found = try found(k: k, starts: warmStarts, previous: previous)
                descents.append(try polished(try fastest(of: found)))
            }
            return descents.dropFirst().reduce(descents[0]) { $1.inertia < $0.inertia ? $1 : $0 }
        }

        /// Lloyd on all rows, to the end.
        func polished(_ centroids: Centroids) throws(ClusteringError) -> Descent {
            try Lloyd(rows, k: centroids.count).descend(
                from: centroids, maxIterations: configuration.maxIterations, tolerance: configuration.tolerance)
        }

        /// Fewer than `k` centroids, and far rows until there are `k`; fewer where there are no more different rows.
        mutating func extended(
            _ centroids: Centroids?, to k: Int, in rows: CentredRows
        ) throws(ClusteringError) -> Centroids {
            let seeding = try Seeding(rows, startingFrom: centroids)
            try seeding.extend(to: k, random: &random)
            return seeding.centroids
        }

        /// The best centroids of the sample, the best first. Where there is no sample, the best alone.
        private mutating func found(
            k: Int, starts: [Centroids], previous: Centroids?
        ) throws(ClusteringError) -> [Centroids] {
            guard k > 1 else {
                return [Centroids(columns: rows.columns, values: [Double](repeating: 0, count: rows.columns))]
            }
            let sample = self.sample ?? rows
            func descend(_ centroids: Centroids) throws(ClusteringError) -> Descent {
                try Lloyd(sample, k: centroids.count).descend(from: centroids, maxIterations: 100, tolerance: 1e-5)
            }
            var descents: [Descent] = []
            for start in starts { descents.append(try descend(start)) }
            if let previous { descents.append(try descend(try extended(previous, to: k, in: sample))) }
            for _ in 0..<configuration.restarts {
                descents.append(try descend(try extended(nil, to: k, in: sample)))
            }
            descents.sort { $0.inertia < $1.inertia }
            let best = descents[0]
            guard best.centroids.count == k else { return [try extended(best.centroids, to: k, in: rows)] }
            descents += try Breathing(rows: sample, descend: descend).breathe(from: best, random: &random)
            descents.sort { $0.inertia < $1.inertia }
            // Two optima are one where a tenth of the usual distance of a row from its centroid does not part them.
            let apart = 0.01 * descents[0].inertia / Double(sample.count)
            var found: [Descent] = []
            for descent in descents where found.count < (self.sample == nil ? 1 : Self.racers) {
                guard descent.centroids.count == k, descent.inertia <= Self.handicap * descents[0].inertia else {
                    continue
                }
                if found.allSatisfy({ descent.centroids.squaredReach(to: $0.centroids) > apart }) {
                    found.append(descent)
                }
            }
            return found.map(\.centroids)
        }

        /// The centroids that win a race on all rows: a sample cannot tell near optima apart. Who is behind after two
        /// iterations drops out; of the rest that one wins which is ahead after eight more.
        private func fastest(of candidates: [Centroids]) throws(ClusteringError) -> Centroids {
            var racers = candidates.map { Descent(centroids: $0) }
            for iterations in [2, 8] where racers.count > 1 {
                for index in racers.indices {
                    let centroids = racers[index].centroids
                    racers[index] = try Lloyd(rows, k: centroids.count).descend(
                        from: centroids, maxIterations: iterations, tolerance: 0)
                }
                let best = racers.reduce(.infinity) { min($0, $1.inertia) }
                racers.removeAll { $0.inertia > Self.lag * best }
            }
            return racers.reduce(racers[0]) { $1.inertia < $0.inertia ? $1 : $0 }.centroids
        }
    }
}
