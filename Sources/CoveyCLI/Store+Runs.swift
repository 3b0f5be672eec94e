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
