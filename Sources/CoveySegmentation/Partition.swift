import Covey
import CoveyClustering

/// profiles -> scale -> choose k -> k-means -> measure: what one recipe makes of a table, before anything is written.
struct Partition: Sendable {
    let recipe: Recipe
    let scaling: FeatureScaling
    let groups: Groups
    let inertia: Double
    let decision: KDecision
    let kTable: [KRow]
    /// The mean, and one entry a group; `nil` where there is one group only.
    let silhouette: (mean: Double?, groups: [Double?])
    let stability: (mean: Double?, groups: [Double?])
    let separation: [Certificate.SeparationShare]
    let summaries: [GroupSummary]
    let everyone: GroupSummary
    /// What the groups would be called if they were new.
    let names: [String]

    /// - Parameters:
    ///   - previous: The published run. Its centroids are one more start, and changes of segment are counted from it.
    ///   - current: The number of each row's segment in that run; `nil` for rows it did not have.
    ///   - threads: 1 or more; the result does not depend on it.
    /// - Throws: ``SegmentationError`` with code `tooFewProfiles`, `nothingVaries` or `badRecipe`; `ClusteringError`
    ///   with code `cancelled`.
    init(
        _ recipe: Recipe, of table: FeatureTable, previous: Segmentation?, current: [Int?], threads: Int
    ) async throws {
        let range = try recipe.checkedRange()
        let scaling = try FeatureScaling(table, recipe)
        guard scaling.rows.count >= range.lowerBound else {
            throw SegmentationError(
                .tooFewProfiles,
                "There are \(scaling.rows.count) profiles, and \(range.lowerBound) segments need at least "
                    + "\(range.lowerBound).")
        }
        let matrix = scaling.matrix
        let configuration = KMeans.Configuration(
            restarts: recipe.restarts, maxIterations: recipe.maximumIterations, seed: recipe.seed, threads: threads)
        let warmStart = previous.map { [scaling.centroids(of: $0)] } ?? []
        let choice = try await KChoice.sweep(
            matrix, over: range.lowerBound...min(range.upperBound, matrix.rows), configuration: configuration,
            warmStarts: warmStart)
        let groups = Groups(choice.fit, matrix)
        let separation = try Separation(of: matrix, labels: groups.labels, groups: groups.rows.count)
        self.separation = zip(scaling.used, separation.shares).map {
            Certificate.SeparationShare(feature: recipe.columns[$0].feature, share: $1)
        }
        summaries = groups.rows.map { GroupSummary(of: $0, in: scaling, table) }
        everyone = GroupSummary(of: Array(scaling.rows.indices), in: scaling, table)
        names = SegmentNaming.names(
            of: zip(groups.centroids, summaries).map { scaling.named($0, scoredShare: $1.scoredShare) })
        decision = Self.decision(choice, recipe)
        let table = try await Self.table(choice, scaling, current: scaling.rows.map { current[$0] }, threads: threads)
        kTable = zip(table, choice.rows).map { scaling.row($0, centroids: $1.centroids) }
        let chosen = table.first { $0.k == choice.chosenK }
        silhouette = (chosen?.silhouette?.mean, groups.order.map { chosen?.silhouette?.groups[$0] })
        stability = (chosen?.stability?.mean, groups.order.map { chosen?.stability?.groups[$0] })
        (self.recipe, self.scaling, self.groups, inertia) = (recipe, scaling, groups, choice.fit.inertia)
    }

    /// How the run would be graded.
    func certificate(profiles: Int) -> Certificate {
        Certifier.certificate(
            Certifier.Measures(
                sizes: groups.rows.map(\.count), floor: recipe.floor.people(among: scaling.rows.count),
                profiles: profiles, silhouette: silhouette.mean, stability: stability.mean, separation: separation,
                decision: decision, recipe: recipe))
    }

    private static func decision(_ choice: KChoice, _ recipe: Recipe) -> KDecision {
        if case .fixed(let k) = recipe.k {
            return KDecision(
                verdict: .fixed,
                sentence: choice.chosenK == k
                    ? "The recipe fixes the number." : "The profiles are of no more than \(choice.chosenK) kinds.")
        }
        let verdict: KDecision.Verdict =
            switch choice.verdict {
            case .elbow: .elbow
            case .ambiguous: .ambiguous
            case .none: .none
            }
        return KDecision(verdict: verdict, rivals: choice.rivals, sentence: choice.explanation)
    }

    /// Every k with its consequences. Changes are counted among people who had a segment, or against the chosen number
    /// where nobody had one.
    private static func table(
        _ choice: KChoice, _ scaling: FeatureScaling, current: [Int?], threads: Int
    ) async throws(ClusteringError) -> [KTable.Row] {
        let known = current.contains { $0 != nil } ? current.map { $0.map { Int32($0) } ?? -1 } : nil
        return try await KTable.rows(
            of: choice, matrix: scaling.matrix, current: known,
            floor: scaling.recipe.floor.people(among: scaling.rows.count), seed: scaling.recipe.seed,
            threads: threads)
    }
}

extension GroupSummary {
    /// Share of the authors with a scored post, 0...1.
    fileprivate var scoredShare: Double { size == 0 ? 0 : Double(scoredAuthors) / Double(size) }
}

extension FeatureScaling {
    /// The centroids of another run, brought to the scales of this one; a feature that it did not have stands in the
    /// middle.
    func centroids(of run: Segmentation) -> [[Double]] {
        let theirs = run.scales.filter { !$0.isConstant }
        return run.segments.map { segment in
            used.map { column in
                let scale = scales[column]
                guard let place = theirs.firstIndex(where: { $0.feature == scale.feature }) else { return 0 }
                return scale.scaled(theirs[place].raw(segment.centroid[place]), clip: recipe.clip)
            }
        }
    }

    /// A row of the table for people.
    fileprivate func row(_ row: KTable.Row, centroids: [[Double]]) -> KRow {
        let order = row.sizes.indices.sorted { (-row.sizes[$0], $0) < (-row.sizes[$1], $1) }
        return KRow(
            k: row.k, inertia: row.inertia, iterations: row.iterations, sizes: order.map { row.sizes[$0] },
            names: SegmentNaming.names(of: order.map { named(centroids[$0], scoredShare: 1) }),
            silhouette: row.silhouette?.mean, stability: row.stability?.mean,
            leastStable: row.stability?.groups.compactMap(\.self).min(), changed: row.changed,
            belowFloor: row.belowFloor)
    }

    /// A group as the naming sees it.
    fileprivate func named(_ centroid: [Double], scoredShare: Double) -> SegmentNaming.Group {
        var deviations: [Feature: Double] = [:]
        var polarity: Double?
        for (column, value) in zip(used, centroid) {
            let scale = scales[column]
            deviations[scale.feature] = value / scale.weight
            if scale.feature == .polarity { polarity = scale.raw(value) }
        }
        return SegmentNaming.Group(deviations: deviations, polarity: polarity, scoredShare: scoredShare)
    }
}

extension Recipe {
    /// The numbers of segments to try.
    ///
    /// - Throws: ``SegmentationError`` with code `badRecipe`.
    func checkedRange() throws(SegmentationError) -> ClosedRange<Int> {
        func refuse(_ what: String) -> SegmentationError { SegmentationError(.badRecipe, "The recipe \(what).") }
        guard !columns.isEmpty, Set(features).count == columns.count else {
            throw refuse("must name each feature once, and at least one")
        }
        for column in columns where !(column.weight > 0 && column.weight.isFinite) {
            throw refuse("gives \(column.feature.rawValue) the weight \(column.weight), but it must be above 0")
        }
        if let clip, !(clip > 0) { throw refuse("clips at \(clip), but it must be above 0") }
        guard minimumPosts >= 1 else { throw refuse("asks for \(minimumPosts) posts, but it must be 1 or more") }
        if case .posts(let posts) = shrinkage, !(posts >= 0 && posts.isFinite) {
            throw refuse("adds \(posts) posts, but it must be 0 or more")
        }
        let (from, through) =
            switch k {
            case .fixed(let k): (k, k)
            case .elbow(let from, let through): (from, through)
            }
        guard from >= 1, through >= from else { throw refuse("asks for \(from) to \(through) segments") }
        return from...through
    }
}
