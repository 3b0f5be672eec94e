import Covey
import CoveyInsights
import CoveyStore

/// The meters of all, of each brand and of each topic, kept up to date post by post.
///
/// Between two readings they are approximate: posts that are corrected, replaced or deleted, or that become too old, or
/// that are stored while a reading is under way, show at the next one.
struct LiveMeters: Sendable {
    private var steps: [LiveTopic: [Instant: Measure]] = [:]
    private var from: Instant?
    /// Up to so many people of each are told apart.
    private var people = 0
    private var changed: Set<LiveTopic> = []
    private var told: [LiveTopic: HappinessMeter] = [:]

    /// Reads how things stand, in place of what was counted so far.
    ///
    /// - Complexity: O(posts of the period), inside the store, three times.
    static func read(from parts: ServiceParts) async throws -> LiveMeters {
        let filter = try PostFilter().bounded(
            at: parts.now(), lastPost: try await parts.store.statistics().lastPost, days: parts.settings.period)
        var meters = LiveMeters()
        (meters.from, meters.people) = (filter.from, parts.settings.smallestGroup)
        for dimension in [MeasureQuery.Dimension.all, .brand, .topic] {
            let query = MeasureQuery(filter: filter, by: dimension, step: .day, people: meters.people)
            for measure in try await parts.store.measures(query) {
                guard let start = measure.start, let topic = LiveTopic(measure.key, of: dimension) else { continue }
                meters.steps[topic, default: [:]][start] = measure
                meters.changed.insert(topic)
            }
        }
        return meters
    }

    /// Takes over what was told already, so that only changes are told.
    func continued(from earlier: LiveMeters) -> LiveMeters {
        var meters = self
        meters.told = earlier.told
        return meters
    }

    /// Counts a post; one that is older than the period does not count.
    mutating func add(_ post: StoredPost) {
        guard let from, post.createdAt >= from else { return }
        let start = TrendStep.day.start(of: post.createdAt)
        for topic in LiveTopic.all(of: post) {
            let none = Measure(start: start, key: .all, people: People(upTo: people))
            steps[topic, default: [:]][start, default: none].add(post)
            changed.insert(topic)
        }
    }

    /// The meters that differ from what was told last, as events.
    mutating func changes(target: Double, smallestGroup: Int) -> [LiveEvent] {
        defer { changed = [] }
        return changed.sorted().compactMap { topic in
            let measures = (steps[topic] ?? [:]).sorted { $0.key < $1.key }.map(\.value)
            let meter = HappinessMeter(measures, step: .day, target: target, smallestGroup: smallestGroup)
            guard told.updateValue(meter, forKey: topic) != meter else { return nil }
            return .meter(topic, meter)
        }
    }
}

extension LiveTopic {
    fileprivate init?(_ key: Measure.Key, of dimension: MeasureQuery.Dimension) {
        switch (dimension, key) {
        case (.all, .all): self = .all
        case (.brand, .word(let id)): self = .brand(id)
        case (.topic, .word(let id)): self = .topic(id)
        default: return nil
        }
    }

    /// Everything that a post counts for.
    static func all(of post: StoredPost) -> [LiveTopic] {
        [.all] + post.brands.map(LiveTopic.brand) + post.topics.map(LiveTopic.topic)
    }
}
