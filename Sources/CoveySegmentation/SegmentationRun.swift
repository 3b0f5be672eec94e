public import Covey
import CoveyClustering
public import CoveyStore

/// store -> features -> scale -> choose k -> k-means -> certify -> lineage -> store
///
/// A run reads all profiles, and ends in one segmentation that is published, kept as a draft, or refused; or in an
/// error with everything as it was.
public struct SegmentationRun: Sendable {
    /// What is to become of the run.
    public enum Intent: Sendable {
        /// It is published, unless its certificate refuses it or the published run is frozen.
        case publish
        /// It is published, whatever its certificate says.
        case publishInAnyCase
        /// It is kept for people to decide about.
        case draft
    }

    /// Where a run is.
    public enum Stage: Equatable, Sendable {
        /// Profiles read so far.
        case reading(Int)
        /// So many profiles are being grouped.
        case clustering(Int)
        /// The recipe was refused, and changes to it are being tried.
        case repairing(String)
        /// Assignments written so far.
        case writing(Int)
    }

    private let recipe: Recipe
    private let store: any Store
    private let threads: Int
    private let startedAt: Instant
    private let intent: Intent

    /// - Parameters:
    ///   - threads: For the arithmetic, at least 1; the result does not depend on it.
    ///   - startedAt: The time to put on the run.
    public init(recipe: Recipe, store: any Store, threads: Int, startedAt: Instant, intent: Intent = .publish) {
        self.recipe = recipe
        self.store = store
        self.threads = threads
        self.startedAt = startedAt
        self.intent = intent
    }

    /// Runs to the end.
    ///
    /// - Parameter progress: Called as the run goes on.
    /// - Returns: The segmentation, which is stored by then; ``Segmentation/state`` says what became of it.
    /// - Throws: ``SegmentationError`` with code `tooFewProfiles`, `nothingVaries` or `badRecipe`; `StoreError`, with
    ///   code `superseded` if another run was published meanwhile; `ClusteringError` with code `cancelled`.
    public func run(progress: @escaping @Sendable (Stage) -> Void = { _ in }) async throws -> Segmentation {
        _ = try recipe.checkedRange()
        let published = try await store.publishedSegmentation()
        let table = try await FeatureTable(features: recipe.features, store: store) { progress(.reading($0)) }
        let earlier = try await EarlierSegments(of: published, table: table, store: store)

        progress(.clustering(table.authors.count))
        let partition = try await Partition(
            recipe, of: table, previous: published, current: earlier.ofRow, threads: threads)
        var certificate = partition.certificate(profiles: table.authors.count)
        if certificate.verdict == .refuse, intent != .publishInAnyCase {
            certificate.repair = try await repair(certificate, table, published, earlier, progress)
        }
        let state = state(certificate, published)
        certificate.isForced = certificate.verdict == .refuse && state == .published

        let id = try await store.beginSegmentation()
        let found = Findings(partition, table, previous: published, earlier: earlier)
        var segmentation = try found.segmentation(
            id, state: state, createdAt: startedAt, certificate: certificate, seed: recipe.seed)
        let assignments = found.assignments
        segmentation.assignmentFingerprint = Assignment.fingerprint(of: assignments)
        if let published, published.isFrozen {
            segmentation.drift = try await drift(of: segmentation, from: published, found, table)
        }
        switch state {
        case .refused: try await store.save(segmentation)
        case .draft:
            try await write(assignments, to: id, progress)
            try await store.save(segmentation)
        case .published:
            try await write(assignments, to: id, progress)
            segmentation.publishedAt = startedAt
            segmentation.takeNames(of: try await before(segmentation))
            try await store.publish(segmentation)
            // Whoever gave a name at this very moment gave it to the run before.
            if segmentation.takeNames(of: try await before(segmentation)) { try await store.save(segmentation) }
        }
        return segmentation
    }

    /// The run before, as people have named its segments by now.
    private func before(_ segmentation: Segmentation) async throws(StoreError) -> Segmentation? {
        guard let previous = segmentation.previous else { return nil }
        return try await store.segmentation(previous)
    }

    private func state(_ certificate: Certificate, _ published: Segmentation?) -> Segmentation.State {
        switch intent {
        case .draft: .draft
        case _ where published?.isFrozen == true: .draft
        case .publish: certificate.verdict == .refuse ? .refused : .published
        case .publishInAnyCase: .published
        }
    }

    /// Tries milder and stronger changes to the recipe until one is not refused.
    private func repair(
        _ certificate: Certificate, _ table: FeatureTable, _ published: Segmentation?, _ earlier: EarlierSegments,
        _ progress: (Stage) -> Void
    ) async throws -> Certificate.Repair? {
        for attempt in Repair.attempts(for: recipe, refused: certificate) {
            progress(.repairing(attempt.change))
            var table = table
            table.select(attempt.recipe.features)
            let partition: Partition
            do {
                partition = try await Partition(
                    attempt.recipe, of: table, previous: published, current: earlier.ofRow, threads: threads)
            } catch is SegmentationError { continue }
            let verdict = partition.certificate(profiles: table.authors.count).verdict
            guard verdict != .refuse else { continue }
            return Certificate.Repair(
                recipe: attempt.recipe, change: attempt.change, verdict: verdict,
                sizes: partition.groups.rows.map(\.count))
        }
        return nil
    }

    /// How far everybody has moved away from a frozen run.
    private func drift(
        of segmentation: Segmentation, from frozen: Segmentation, _ found: Findings, _ table: FeatureTable
    ) async throws -> Drift {
        // The frozen run may look at other features than this one.
        let theirs =
            frozen.recipe.features == recipe.features
            ? table : try await FeatureTable(features: frozen.recipe.features, store: store) { _ in }
        let model = PlacementModel(frozen)
        let present = try model.present(theirs)
        let lineage = segmentation.lineage
        let moved = Double(lineage?.moved ?? 0) / Double(max(1, lineage?.inBoth ?? 0))
        return Drift.measure(frozen: frozen, values: present.values, sizesNow: present.sizes, moved: moved)
    }

    private func write(
        _ assignments: [Assignment], to id: SegmentationID, _ progress: (Stage) -> Void
    ) async throws(StoreError) {
        let pageSize = 20_000
        for start in stride(from: 0, to: assignments.count, by: pageSize) {
            let end = min(start + pageSize, assignments.count)
            try await store.write(Array(assignments[start..<end]), to: id)
            progress(.writing(end))
        }
    }
}
