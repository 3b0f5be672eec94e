public import Covey
import CoveyClustering
public import CoveyStore

/// store -> features -> scale -> choose k -> k-means -> segments -> store
///
/// A run reads all profiles, and ends in one published segmentation with every profile assigned, or in an error with
/// the earlier segmentation untouched.
public struct SegmentationRun: Sendable {
    private let recipe: Recipe
    private let store: any Store
    private let threads: Int
    private let startedAt: Instant

    /// - Parameters:
    ///   - threads: For the arithmetic, at least 1; the result does not depend on it.
    ///   - startedAt: The time to put on the run.
    public init(recipe: Recipe, store: any Store, threads: Int, startedAt: Instant) {
        self.recipe = recipe
        self.store = store
        self.threads = threads
        self.startedAt = startedAt
    }

    /// Where a run is.
    public enum Stage: Equatable, Sendable {
        /// Profiles read so far.
        case reading(Int)
        /// So many profiles are being grouped.
        case clustering(Int)
        /// Assignments written so far.
        case writing(Int)
    }

    /// Runs to the end.
    ///
    /// - Parameter progress: Called as the run goes on.
    /// - Returns: The segmentation, which is published by then.
    /// - Throws: ``SegmentationError`` with code `tooFewProfiles`, `nothingVaries` or `badRecipe`; `StoreError`;
    ///   `ClusteringError` with code `cancelled`.
    public func run(progress: @escaping @Sendable (Stage) -> Void = { _ in }) async throws -> Segmentation {
        let table = try await FeatureTable(features: recipe.features, store: store) { progress(.reading($0)) }
        let range = try checkedRange(profiles: table.authors.count)
        progress(.clustering(table.authors.count))

        var matrix = table.transformed()
        let scaler = try StandardScaler(fitting: matrix, threads: threads)
        try scaler.transform(&matrix, threads: threads)
        let used = recipe.features.indices.filter { !scaler.constantColumns.contains($0) }
        guard !used.isEmpty else {
            throw SegmentationError(
                .nothingVaries, "All \(table.authors.count) profiles are alike in every feature of the recipe.")
        }
        if used.count < recipe.features.count { matrix = matrix.columns(used) }

        let choice = try await KChoice.sweep(matrix, over: range, configuration: configuration)
        let groups = Groups(choice.fit, matrix)
        let summaries = groups.rows.map { GroupSummary(of: $0, in: table) }
        let features = used.map { recipe.features[$0] }
        let names = SegmentNaming.names(of: zip(groups.centroids, summaries).map { Self.named($0, features, $1) })

        let id = try await store.beginSegmentation()
        let segmentation = Segmentation(
            id: id, createdAt: startedAt, recipe: recipe, profiles: table.authors.count,
            dataFingerprint: table.fingerprint, scales: scales(scaler),
            kTable: choice.rows.map { row in
                KRow(k: row.k, inertia: row.inertia, iterations: row.iterations, sizes: row.sizes.sorted(by: >))
            },
            choice: sentence(choice), inertia: choice.fit.inertia,
            everyone: GroupSummary(of: Array(table.authors.indices), in: table),
            segments: names.indices.map { index in
                Segment(
                    number: index + 1, name: names[index], summary: summaries[index],
                    share: Double(summaries[index].size) / Double(table.authors.count),
                    centroid: groups.centroids[index])
            })
        try await write(groups, of: table, to: id, progress)
        try await store.publish(segmentation)
        return segmentation
    }

    private func write(
        _ groups: Groups, of table: FeatureTable, to id: SegmentationID, _ progress: (Stage) -> Void
    ) async throws(StoreError) {
        let pageSize = 20_000
        for start in stride(from: 0, to: table.authors.count, by: pageSize) {
            let rows = start..<min(start + pageSize, table.authors.count)
            let assignments = rows.map { row in
                Assignment(
                    author: table.authors[row], segment: groups.segments[row] + 1, distance: groups.distances[row])
            }
            try await store.write(assignments, to: id)
            progress(.writing(rows.upperBound))
        }
    }

    // MARK: The recipe

    private var configuration: KMeans.Configuration {
        KMeans.Configuration(
            restarts: recipe.restarts, maxIterations: recipe.maximumIterations, seed: recipe.seed, threads: threads)
    }

    private func checkedRange(profiles: Int) throws(SegmentationError) -> ClosedRange<Int> {
        guard !recipe.features.isEmpty, Set(recipe.features).count == recipe.features.count else {
            throw SegmentationError(.badRecipe, "The recipe must name each feature once, and at least one.")
        }
        let (from, through) =
            switch recipe.k {
            case .fixed(let k): (k, k)
            case .elbow(let from, let through): (from, through)
            }
        guard from >= 1, through >= from else {
            throw SegmentationError(.badRecipe, "The recipe asks for \(from) to \(through) segments.")
        }
        guard profiles >= from, profiles > 0 else {
            throw SegmentationError(
                .tooFewProfiles, "There are \(profiles) profiles, and \(from) segments need at least \(from).")
        }
        return from...min(through, profiles)
    }

    private func scales(_ scaler: StandardScaler) -> [FeatureScale] {
        recipe.features.indices.map { index in
            FeatureScale(
                feature: recipe.features[index], mean: scaler.means[index], deviation: scaler.deviations[index],
                isConstant: scaler.deviations[index] == 0)
        }
    }

    private func sentence(_ choice: KChoice) -> String {
        if case .fixed(let k) = recipe.k {
            return choice.chosenK == k ? "The recipe fixes the number." : "The profiles are of no more kinds than that."
        }
        let rule = "\(KChoice.rule.name), \(KChoice.rule.source)"
        return switch choice.verdict {
        case .clear: "There is a clear elbow there (\(rule))."
        case .weak: "There is a weak elbow there, and a neighbouring number may serve as well (\(rule))."
        case .none: "The data shows no number of its own; this is the sharpest bend there is (\(rule))."
        }
    }

    private static func named(
        _ centroid: [Double], _ features: [Feature], _ summary: GroupSummary
    ) -> SegmentNaming.Group {
        // Authors without a scored post stand at 0 and say nothing of the others' mood.
        let scoredShare = Double(summary.scoredAuthors) / Double(summary.size)
        let polarity = summary.mean(of: .polarity) ?? 0
        return SegmentNaming.Group(
            deviations: Dictionary(uniqueKeysWithValues: zip(features, centroid)),
            polarity: scoredShare > 0 ? polarity / scoredShare : 0, scoredShare: scoredShare)
    }
}

/// The groups of a fit, the largest first; of equally large ones the one that holds the earlier row.
private struct Groups {
    /// The rows of each group, rising.
    var rows: [[Int]]
    var centroids: [[Double]]
    /// The group of each row.
    var segments: [Int]
    /// The distance of each row to the centroid of its group.
    var distances: [Double]

    init(_ fit: KMeansFit, _ matrix: Matrix) {
        var members = [[Int]](repeating: [], count: fit.k)
        for (row, label) in fit.labels.enumerated() { members[Int(label)].append(row) }
        let order = members.indices.sorted { left, right in
            (-members[left].count, members[left].first ?? 0) < (-members[right].count, members[right].first ?? 0)
        }
        rows = order.map { members[$0] }
        let centroids = order.map { fit.centroids[$0] }
        self.centroids = centroids
        var segments = [Int](repeating: 0, count: matrix.rows)
        for (segment, rows) in rows.enumerated() {
            for row in rows { segments[row] = segment }
        }
        self.segments = segments
        distances = (0..<matrix.rows).map { row in
            zip(matrix[row: row], centroids[segments[row]]).reduce(into: 0.0) { sum, pair in
                sum += (Double(pair.0) - pair.1) * (Double(pair.0) - pair.1)
            }.squareRoot()
        }
    }
}

extension Matrix {
    /// The matrix with some of its columns.
    fileprivate func columns(_ chosen: [Int]) -> Matrix {
        var elements: [Float] = []
        elements.reserveCapacity(rows * chosen.count)
        for row in 0..<rows {
            let values = self[row: row]
            for column in chosen { elements.append(values[values.startIndex + column]) }
        }
        return Matrix(rows: rows, columns: chosen.count, elements: elements)
    }
}
