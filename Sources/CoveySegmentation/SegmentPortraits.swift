public import Covey
public import CoveyStore

/// Draws what segments are like: how they differ from everybody, who is typical of them, and what they write.
public enum SegmentPortraits {
    /// Portrays the segments of a run.
    ///
    /// Posts are read page by page once, and assignments once; a few numbers of each member who is near, and what
    /// `DistinctiveTerms` keeps of a sample of posts, are held.
    ///
    /// - Parameters:
    ///   - segmentation: The run.
    ///   - number: The one segment to portray; `nil` portrays all.
    ///   - store: The store that holds the run.
    ///   - exemplars: At most so many members near each centroid, 0 or more. Who has no post any more is left out.
    ///   - postsEach: At most so many of the latest posts of each, 0 or more.
    ///   - terms: At most so many terms, 0 or more; with 0 no post is read for them.
    /// - Returns: In the order of the run; none for a number that it does not have. Where its assignments are not kept
    ///   any more there are no exemplars and no terms, and no terms where no texts are kept.
    /// - Throws: As the store.
    /// - Complexity: O(posts + assignments).
    public static func of(
        _ segmentation: Segmentation, segment number: Int? = nil, in store: any Store, exemplars: Int = 3,
        postsEach: Int = 3, terms: Int = 12
    ) async throws(StoreError) -> [SegmentPortrait] {
        let segments = segmentation.segments.filter { number == nil || $0.number == number }
        var portraits = segments.map { segment in
            SegmentPortrait(
                segment: segment, segmentation: segmentation.id, indices: indices(of: segment, in: segmentation),
                exemplars: [], terms: [])
        }
        guard !portraits.isEmpty, exemplars > 0 || terms > 0 else { return portraits }
        do throws(StoreError) {
            // Asked first, so that no post is read in vain.
            _ = try await store.assignments(of: segmentation.id, after: nil, limit: 1)
            var writing = DistinctiveTerms()
            if terms > 0 { writing = try await DistinctiveTerms(sampling: store, seed: segmentation.recipe.seed) }
            // Twice as many as asked for: some may have lost their posts since the run.
            var nearest = NearestMembers(of: segments.map(\.number), limit: 2 * exemplars)
            var pages = AssignmentPages(of: segmentation.id, in: store)
            while let page = try await pages.next() {
                for assignment in page {
                    nearest.offer(assignment)
                    writing.assign(assignment.author, to: assignment.segment)
                }
            }
            for index in portraits.indices {
                let number = segments[index].number
                portraits[index].exemplars = try await Self.exemplars(
                    nearest.members[number] ?? [], in: store, count: exemplars, postsEach: postsEach)
                portraits[index].terms = terms > 0 ? writing.terms(of: number, limit: terms) : []
            }
        } catch  where error.code == .superseded {
            return portraits
        }
        return portraits
    }

    private static func exemplars(
        _ members: [Assignment], in store: any Store, count: Int, postsEach: Int
    ) async throws(StoreError) -> [SegmentPortrait.Exemplar] {
        var exemplars: [SegmentPortrait.Exemplar] = []
        for member in members where exemplars.count < count {
            let posts = try await store.posts(by: member.author, limit: max(1, postsEach))
            guard !posts.isEmpty else { continue }
            exemplars.append(
                SegmentPortrait.Exemplar(
                    author: member.author, distance: member.distance, posts: Array(posts.prefix(postsEach))))
        }
        return exemplars
    }

    private static func indices(of segment: Segment, in segmentation: Segmentation) -> [SegmentPortrait.FeatureIndex] {
        var centroid = zip(segment.centroid, middle(of: segmentation)).map { $0 - $1 }[...]
        return segmentation.scales.map { scale in
            let mean = segment.summary.mean(of: scale.feature)
            let everyone = segmentation.everyone.mean(of: scale.feature) ?? 0
            let isRatio = scale.feature.range.lowerBound >= 0 && everyone > 0
            let index = isRatio ? mean.map { 100 * $0 / everyone } : nil
            let deviation = scale.isConstant ? 0 : (centroid.popFirst() ?? 0) / scale.weight
            return SegmentPortrait.FeatureIndex(
                feature: scale.feature, mean: mean ?? 0, everyone: everyone, index: index, deviation: deviation)
        }
    }

    /// Everybody's mean over the scaled features that were used: each centroid counts as often as it has members.
    private static func middle(of segmentation: Segmentation) -> [Double] {
        let people = Double(segmentation.segments.reduce(0) { $0 + $1.summary.size })
        let first = segmentation.segments.first?.centroid ?? []
        return first.indices.map { column in
            segmentation.segments.reduce(0) { $0 + $1.centroid[column] * Double($1.summary.size) } / people
        }
    }
}

/// The members of each segment that are nearest to its centroid, the nearest first, of equally near ones in order of
/// their keys.
private struct NearestMembers {
    private(set) var members: [Int: [Assignment]]
    private let limit: Int

    init(of segments: [Int], limit: Int) {
        members = Dictionary(uniqueKeysWithValues: segments.map { ($0, []) })
        self.limit = limit
    }

    /// - Parameter assignment: Later ones have higher keys.
    mutating func offer(_ assignment: Assignment) {
        guard let known = members[assignment.segment] else { return }
        let place = known.firstIndex { assignment.distance < $0.distance } ?? known.count
        guard place < limit else { return }
        members[assignment.segment]?.insert(assignment, at: place)
        if known.count == limit { members[assignment.segment]?.removeLast() }
    }
}
