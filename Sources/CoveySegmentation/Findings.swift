import Covey
import CoveyClustering

/// What a run found, put into words and numbers that last.
struct Findings {
    private let partition: Partition
    private let table: FeatureTable
    private let previous: Segmentation?
    /// One a group.
    private let identities: [(number: Int, name: String)]
    private let lineage: Lineage?
    private let retired: [RetiredSegment]

    init(_ partition: Partition, _ table: FeatureTable, previous: Segmentation?, earlier: EarlierSegments) {
        (self.partition, self.table, self.previous) = (partition, table, previous)
        var groupOfRow = [Int?](repeating: nil, count: table.authors.count)
        for (place, row) in partition.scaling.rows.enumerated() {
            groupOfRow[row] = Int(partition.groups.labels[place])
        }
        guard let previous else {
            let numbers = partition.groups.rows.indices.map { $0 + 1 }
            (identities, lineage, retired) = (zip(numbers, partition.names).map { ($0, $1) }, nil, [])
            return
        }
        let match = LineageMatcher(
            previous: previous, previousOfRow: earlier.ofRow, groupOfRow: groupOfRow, gone: earlier.gone,
            distances: partition.distances(from: previous), suggestedNames: partition.names
        ).match()
        (identities, lineage, retired) = (
            zip(match.numbers, match.names).map { ($0, $1) }, match.lineage, match.retired
        )
    }

    /// What the arithmetic is done with.
    static var engine: String { "covey \(Release.version), \(Arithmetic.description)" }

    var assignments: [Assignment] { partition.assignments(of: table, identities: identities) }

    /// - Parameter seed: Of the recipe, for the rules.
    func segmentation(
        _ id: SegmentationID, state: Segmentation.State, createdAt: Instant, certificate: Certificate, seed: UInt64
    ) throws -> Segmentation {
        Segmentation(
            id: id, state: state, createdAt: createdAt, previous: previous?.id, recipe: partition.recipe,
            profiles: table.authors.count, latestPost: table.latestPost, dataFingerprint: table.fingerprint,
            assignmentFingerprint: "", engine: Self.engine, scales: partition.scaling.scales,
            kTable: partition.kTable, choice: partition.decision, inertia: partition.inertia,
            everyone: partition.everyone, tooLittleEvidence: tooLittleEvidence, segments: try segments(seed: seed),
            certificate: certificate, lineage: lineage, retired: retired)
    }

    private func segments(seed: UInt64) throws -> [Segment] {
        let groups = partition.groups
        let rules = try SegmentRules.of(
            scaling: partition.scaling, groups: groups.labels.map(Int.init), count: groups.rows.count, seed: seed)
        return groups.rows.indices.map { index in
            Segment(
                number: identities[index].number, name: identities[index].name, summary: partition.summaries[index],
                share: Double(groups.rows[index].count) / Double(partition.scaling.rows.count),
                centroid: groups.centroids[index], silhouette: partition.silhouette.groups[index],
                stability: partition.stability.groups[index], firmShare: groups.firmShares[index],
                rules: rules[index].rules, ruleRecall: rules[index].recall, rulePrecision: rules[index].precision)
        }
    }

    /// Authors with fewer posts than the recipe asks for, as they are.
    private var tooLittleEvidence: GroupSummary? {
        let rows = table.authors.indices.filter { table.volumes[$0] < partition.recipe.minimumPosts }
        guard !rows.isEmpty else { return nil }
        return GroupSummary(
            size: rows.count,
            features: partition.scaling.scales.enumerated().map { column, scale in
                let values = rows.map { table[$0, column] }.filter { !$0.isNaN }.sorted().map(Double.init)
                return FeatureSummary(
                    feature: scale.feature,
                    mean: values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count),
                    median: values.isEmpty ? 0 : values[(values.count - 1) / 2], observed: values.count)
            },
            scoredAuthors: rows.count { table.scored[$0] > 0 })
    }
}

extension Partition {
    /// Everybody, in rising order of author.
    ///
    /// - Parameter identities: The number and name of each group.
    func assignments(of table: FeatureTable, identities: [(number: Int, name: String)]) -> [Assignment] {
        var places = [Int?](repeating: nil, count: table.authors.count)
        for (place, row) in scaling.rows.enumerated() { places[row] = place }
        return table.byAuthor.map { row in
            let place = places[row]
            return Assignment(
                author: table.authors[row],
                segment: place.map { identities[Int(groups.labels[$0])].number } ?? Segment.tooLittleEvidence,
                distance: place.map { groups.distances[$0] } ?? 0, checksum: table.checksums[row])
        }
    }

    /// The distances from the centroids of another run to those of this one; `nil` where the two look at different
    /// features.
    func distances(from run: Segmentation) -> [[Double]]? {
        let theirs = Set(run.scales.filter { !$0.isConstant }.map(\.feature))
        let ours = Set(scaling.used.map { scaling.scales[$0].feature })
        guard theirs == ours else { return nil }
        return scaling.centroids(of: run).map { old in
            groups.centroids.map { new in
                zip(old, new).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
            }
        }
    }
}

extension Assignment {
    /// 16 hexadecimal digits: equal for equal assignments, to the bit.
    ///
    /// - Parameter assignments: In rising order of author.
    static func fingerprint(of assignments: [Assignment]) -> String {
        var checksum = Checksum()
        for assignment in assignments {
            checksum.add(assignment.author.text)
            checksum.add(Int64(assignment.segment))
            checksum.add(Int64(bitPattern: assignment.distance.bitPattern))
        }
        return checksum.digits
    }
}
