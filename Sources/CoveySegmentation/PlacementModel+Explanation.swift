public import Covey
public import CoveyClustering

extension PlacementModel {
    /// Says why a profile is where it is, and what would move it.
    ///
    /// - Parameters:
    ///   - profile: As it is now.
    ///   - assignment: Where the run put it; `nil` if it did not.
    /// - Returns: Every feature that varies. A change names the nearest value that moves the profile, if that feature
    ///   alone had it: a whole number where only those make sense. There is none for what was never observed, where
    ///   the value would lie outside of the feature's range, above everybody's or beyond the clip, and none at all for
    ///   a profile with too little evidence.
    /// - Throws: As ``place(_:assignment:)``.
    /// - Complexity: O(segments * features²).
    public func explain(_ profile: Profile, assignment: Assignment?) throws(ClusteringError) -> ProfileExplanation {
        let placement = try place(profile, assignment: assignment)
        let isInSegment = placement.segment != Segment.tooLittleEvidence
        let group = isInSegment ? segmentation.segment(placement.segment)?.summary : segmentation.tooLittleEvidence
        let surroundings = isInSegment ? try Surroundings(of: profile, placement.segment, in: self) : nil
        var features: [ProfileExplanation.FeatureStanding] = []
        var smallest: Move?
        for (column, scale) in segmentation.scales.filter({ !$0.isConstant }).enumerated() {
            let feature = scale.feature
            let value = profile.value(of: feature, asOf: segmentation.latestPost)
            let posts = profile.moments(of: feature).count
            let used = scale.used(value, posts: Double(posts))
            let everyoneMean = segmentation.everyone.mean(of: feature) ?? scale.usual
            let move = try value.flatMap { value throws(ClusteringError) in
                try surroundings?.smallestMove(of: column, scale, from: value, posts: Double(posts))
            }
            if let move, move.size < smallest?.size ?? .infinity { smallest = move }
            features.append(
                ProfileExplanation.FeatureStanding(
                    feature: feature, value: value, used: used, posts: feature.kind == .mean ? posts : nil,
                    percentile: value == nil ? nil : scale.percentile(of: used),
                    segmentMean: group?.mean(of: feature) ?? everyoneMean, everyoneMean: everyoneMean,
                    change: move?.change))
        }
        return ProfileExplanation(
            author: profile.author, segmentation: segmentation.id, placement: placement, features: features,
            smallestChange: smallest?.change)
    }
}

/// A change that moves a profile, and how large it is in scaled units without weight.
private struct Move {
    let change: ProfileExplanation.Change
    let size: Double
}

/// A profile in a segment, among the centroids of the others.
private struct Surroundings {
    private let segmentation: Segmentation
    private let centroids: [[Double]]
    private let point: [Double]
    /// The centroid that the point is nearest to.
    private let home: [Double]
    /// ``Segment/number`` of where the profile is.
    private let segment: Int

    init(of profile: Profile, _ segment: Int, in model: PlacementModel) throws(ClusteringError) {
        segmentation = model.segmentation
        centroids = segmentation.segments.map(\.centroid)
        point = model.point(of: profile)
        home = centroids[try Border(of: point, among: centroids).nearest]
        self.segment = segment
    }

    /// The smallest change of one column that can be made, upwards or downwards.
    ///
    /// - Parameters:
    ///   - value: In raw units, as the profile has it.
    ///   - posts: How many posts stand behind a mean.
    func smallestMove(
        of column: Int, _ scale: FeatureScale, from value: Double, posts: Double
    ) throws(ClusteringError) -> Move? {
        var smallest: Move?
        for isAbove in [true, false] {
            guard let change = try nearestChange(of: column, scale, isAbove: isAbove, posts: posts) else { continue }
            let steps = [value, change.value].map { scale.transform.applied(to: scale.used($0, posts: posts)) }
            let size = abs(steps[1] - steps[0]) / scale.spread
            if size < smallest?.size ?? .infinity { smallest = Move(change: change, size: size) }
        }
        return smallest
    }

    /// The nearest value in one direction that moves the profile.
    private func nearestChange(
        of column: Int, _ scale: FeatureScale, isAbove: Bool, posts: Double
    ) throws(ClusteringError) -> ProfileExplanation.Change? {
        // Whoever goes up meets borders to centroids that lie higher, and to no others.
        let ahead = centroids.filter { isAbove ? $0[column] > home[column] : $0[column] < home[column] }
        guard let change = try Border(of: point, among: [home] + ahead).changes[column] else { return nil }
        let border = point[column] + change.delta
        // On the border itself rounding decides, so the steps lead beyond it.
        for step in [0, 1e-6, 3e-5, 1e-3] {
            let goal = border + (isAbove ? step : -step) * max(1, abs(border))
            var value = scale.own(scale.raw(goal), posts: posts)
            if scale.feature.isWhole { value.round(isAbove ? .up : .down) }
            guard canHave(value, scale) else { return nil }
            var moved = point
            moved[column] = scale.coordinate(of: value, posts: posts, clip: segmentation.recipe.clip)
            let landing = segmentation.segments[try Border(of: moved, among: centroids).nearest].number
            if landing != segment {
                return ProfileExplanation.Change(
                    feature: scale.feature, value: value, isAbove: isAbove, segment: landing)
            }
        }
        return nil
    }

    /// Whether a profile in a segment can have a raw value. Amounts have no end, but what nobody has is no advice.
    private func canHave(_ value: Double, _ scale: FeatureScale) -> Bool {
        if scale.feature == .volume, value < Double(segmentation.recipe.minimumPosts) { return false }
        if scale.feature.kind == .amount, let highest = scale.percentiles.last, value > highest { return false }
        return scale.feature.range.contains(value)
    }
}

extension FeatureScale {
    /// The column's value for a raw one, as in the matrix of a run, which has 32 bits.
    fileprivate func coordinate(of value: Double, posts: Double, clip: Double?) -> Double {
        let used = Float(used(Double(Float(value)), posts: posts))
        return Double(Float(scaled(Double(used), clip: clip)))
    }
}
