import Covey
import CoveyIngest
import CoveySegmentation
import CoveyStore

/// What other readings of posts come to for profiles and for the published segments.
struct RescoreEffect {
    /// Profiles whose means would change.
    var profiles = 0
    /// The published run; `nil` where there is none.
    var segmentation: Segmentation?
    /// People who would sit in another segment of it, by from and to.
    var moves: [Move] = []

    struct Move: Hashable {
        var from: Int
        var to: Int
        var people: Int
    }

    /// People who would sit in another segment.
    var moved: Int { moves.reduce(0) { $0 + $1.people } }

    /// Segments that would gain or lose people.
    var segments: Int { Set(moves.flatMap { [$0.from, $0.to] }).count }

    /// - Parameters:
    ///   - shifts: How the sums of authors would move.
    ///   - progress: Called with the number of profiles seen so far; throws to stop.
    /// - Complexity: O(profiles, and segments for each that moves).
    static func of(
        _ shifts: [AuthorKey: MeanShift], on store: any Store, progress: (Int) throws -> Void
    ) async throws -> RescoreEffect {
        var effect = RescoreEffect()
        effect.segmentation = try await store.publishedSegmentation()
        let model = effect.segmentation.map { PlacementModel($0) }
        let profiles = PlacedProfiles(by: model, in: store)
        let pageSize = 5_000
        var people: [Move: Int] = [:]
        var (seen, last): (Int, AuthorKey?) = (0, nil)
        while !shifts.isEmpty {
            let page = try await profiles.page(after: last, limit: pageSize)
            for member in page {
                let before = member.profile
                guard let after = shifts[before.author]?.applied(to: before) else { continue }
                if before.polarity.mean != after.polarity.mean || before.subjectivity.mean != after.subjectivity.mean {
                    effect.profiles += 1
                }
                guard let model else { continue }
                let from = try model.place(before, assignment: member.assignment).segment
                let to = try model.place(after, assignment: member.assignment).segment
                if from != to { people[Move(from: from, to: to, people: 0), default: 0] += 1 }
            }
            seen += page.count
            try progress(seen)
            guard page.count == pageSize else { break }
            last = page.last?.profile.author
        }
        effect.moves = people.map { Move(from: $0.key.from, to: $0.key.to, people: $0.value) }
            .sorted { ($0.from, $0.to) < ($1.from, $1.to) }
        return effect
    }
}
