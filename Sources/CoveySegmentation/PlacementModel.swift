public import Covey
public import CoveyClustering

/// Places profiles among the segments of a run: those that the run saw where it put them, and those that came or
/// changed after it provisionally, in the nearest segment.
///
/// A placement follows from the run and the profile as it is now. So it is never out of date, and no post has to wait
/// for it.
public struct PlacementModel: Sendable {
    public let segmentation: Segmentation
    private let features: [Feature]
    private let used: [FeatureScale]
    private let centroids: [[Double]]

    /// - Parameter segmentation: A run, whole.
    public init(_ segmentation: Segmentation) {
        self.segmentation = segmentation
        features = segmentation.recipe.features
        used = segmentation.scales.filter { !$0.isConstant }
        centroids = segmentation.segments.map(\.centroid)
    }

    /// Places a profile.
    ///
    /// - Parameters:
    ///   - profile: As it is now.
    ///   - assignment: Where the run put it; `nil` if it did not.
    /// - Throws: `ClusteringError` with code `badParameter` or `notFinite` if the run is damaged.
    /// - Complexity: O(segments * features).
    public func place(_ profile: Profile, assignment: Assignment?) throws(ClusteringError) -> Placement {
        let isAsItWas = assignment.map { $0.checksum == profile.checksum(of: features) } ?? false
        let standing: Placement.Standing = isAsItWas ? .assigned : .provisional
        guard profile.volume >= segmentation.recipe.minimumPosts else {
            return Placement(
                segment: Segment.tooLittleEvidence, standing: standing, distance: 0, margin: 1, next: nil)
        }
        let border = try border(of: profile)
        let segment = segmentation.segments[border.nearest].number
        // Of two segments that are equally near but for rounding, the run's word counts.
        if let assignment, isAsItWas, assignment.segment != segment {
            return Placement(
                segment: assignment.segment, standing: .assigned, distance: assignment.distance, margin: 0,
                next: segment)
        }
        let distance = isAsItWas ? assignment?.distance : nil
        return Placement(
            segment: segment, standing: standing,
            distance: distance ?? self.distance(of: profile, to: border.nearest), margin: border.margin,
            next: border.runnerUp.map { segmentation.segments[$0].number })
    }

    /// Where a profile stands between the centroids.
    func border(of profile: Profile) throws(ClusteringError) -> Border {
        try Border(of: point(of: profile), among: centroids)
    }

    private func distance(of profile: Profile, to group: Int) -> Double {
        zip(point(of: profile), centroids[group]).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
    }

    /// The profile as a point among the scaled features that vary.
    func point(of profile: Profile) -> [Double] {
        used.map { scale in
            // As in the matrix of the run, which has 32 bits.
            let value = profile.value(of: scale.feature, asOf: segmentation.latestPost).map { Double(Float($0)) }
            let used = Float(scale.used(value, posts: Double(profile.moments(of: scale.feature).count)))
            return Double(Float(scale.scaled(Double(used), clip: segmentation.recipe.clip)))
        }
    }
    /// Everybody of a table as the run would place them now.
    ///
    /// - Parameter table: With the features of the run's recipe.
    /// - Returns: For each feature that varied the values that are used, and the size of each segment by number.
    func present(_ table: FeatureTable) throws(ClusteringError) -> (values: [(Feature, [Double])], sizes: [Int: Int]) {
        var values = [[Double]](repeating: [], count: used.count)
        var sizes: [Int: Int] = [:]
        let columns = used.map { scale in table.features.firstIndex(of: scale.feature) }
        for row in table.authors.indices {
            guard table.volumes[row] >= segmentation.recipe.minimumPosts else {
                sizes[Segment.tooLittleEvidence, default: 0] += 1
                continue
            }
            var point: [Double] = []
            for (place, scale) in used.enumerated() {
                let raw = columns[place].map { table[row, $0] } ?? .nan
                let posts = Double(table.posts(behind: scale.feature, row: row))
                let value = Double(Float(scale.used(raw.isNaN ? nil : Double(raw), posts: posts)))
                if !raw.isNaN { values[place].append(value) }
                point.append(scale.scaled(value, clip: segmentation.recipe.clip))
            }
            let group = try Border(of: point, among: centroids).nearest
            sizes[segmentation.segments[group].number, default: 0] += 1
        }
        return (zip(used, values).map { ($0.feature, $1) }, sizes)
    }
}
