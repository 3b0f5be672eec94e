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
}
