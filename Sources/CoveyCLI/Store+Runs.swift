import Covey
import CoveySegmentation
import CoveyStore

extension Store {
    /// A run by its number, or what is published.
    func run(_ id: SegmentationID?) async throws -> Segmentation {
        if let id { return try await SegmentationReview(store: self).run(id) }
        guard let segmentation = try await publishedSegmentation() else {
            throw StoreError(.unavailable, "The store has no segments yet: run covey segment first.")
        }
        return segmentation
    }

    /// The assignments of the authors after one and up to another; none where there is no other.
    func assignments(
        of segmentation: SegmentationID, after first: AuthorKey?, through last: AuthorKey?
    ) async throws(StoreError) -> [Assignment] {
        guard let last else { return [] }
        let pageSize = 5_000
        var all: [Assignment] = []
        while true {
            let page = try await assignments(of: segmentation, after: all.last?.author ?? first, limit: pageSize)
            all += page
            if page.count < pageSize || (all.last.map { $0.author >= last } ?? true) { return all }
        }
    }

    /// The sizes of all segments in all published runs.
    func history() async throws(StoreError) -> SegmentHistory {
        let pageSize = 100
        var runs: [Segmentation] = []
        while true {
            let page = try await segmentations(before: runs.last?.id, limit: pageSize)
            runs += page
            guard page.count == pageSize else { return SegmentHistory(of: runs) }
        }
    }
}
