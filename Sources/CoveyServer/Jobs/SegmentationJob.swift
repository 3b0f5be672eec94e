import Covey
import CoveyReports
import CoveySchedule
import CoveySegmentation
import CoveyStore

/// Makes segments of all profiles.
struct SegmentationJob {
    let parts: JobParts
    let draft: Bool

    func run(_ context: JobContext) async throws -> String {
        let run = SegmentationRun(
            recipe: parts.recipe, store: parts.store, threads: parts.threads, startedAt: parts.now(),
            intent: draft ? .draft : .publish)
        do {
            let segmentation = try await run.run { stage in
                switch stage {
                case .reading(let count): context.report(Int64(count), "profiles read")
                case .clustering(let count): context.report(0, of: Int64(count), "profiles clustered")
                case .repairing: context.report(0, "other recipes tried")
                case .writing(let count): context.report(Int64(count), "profiles assigned")
                }
            }
            try await parts.store.settle()
            return Self.sentence(segmentation)
        } catch let error as SegmentationError {
            // With the same posts another attempt would come to the same.
            throw JobFailure(error.message, isFinal: true)
        } catch let error as StoreError where error.code == .superseded {
            throw JobFailure("Another run was published meanwhile.")
        } catch  where Task.isCancelled {
            throw CancellationError()
        }
    }

    private static func sentence(_ segmentation: Segmentation) -> String {
        let start = "Run \(segmentation.id.number)"
        switch segmentation.state {
        case .refused:
            let finding =
                segmentation.certificate.findings.first { $0.isGrave } ?? segmentation.certificate.findings.first
            return "\(start) was refused, and what was published before stays."
                + (finding.map { " \($0.sentence)" } ?? "")
        case .draft:
            if let drift = segmentation.drift {
                return "\(start) is kept as a draft, as run \(drift.frozen.number) is frozen. \(drift.sentence)"
            }
            return "\(start) is kept as a draft: \(groups(segmentation))."
        case .published: return "\(start) is published: \(groups(segmentation))."
        }
    }

    private static func groups(_ segmentation: Segmentation) -> String {
        let people = segmentation.segments.reduce(0) { $0 + $1.summary.size }
        let count = segmentation.segments.count
        return "\(count) segment\(count == 1 ? "" : "s") of \(Numerals.grouped(people)) people"
    }
}
