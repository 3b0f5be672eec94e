import Covey
import CoveyReports
import CoveySchedule
import CoveyStore

/// Removes posts that are too old.
struct RetentionJob {
    let parts: JobParts

    func run(_ context: JobContext) async throws -> String {
        guard let days = parts.retentionDays else {
            throw JobFailure("Posts are kept for good: set retention.posts.", isFinal: true)
        }
        let limit = Instant(milliseconds: parts.now().milliseconds - Int64(days) * 86_400_000)
        let removed = try await parts.store.expire(before: limit)
        try await parts.store.settle()
        return "\(Numerals.grouped(removed)) posts from before \(limit.text) were removed."
    }
}
