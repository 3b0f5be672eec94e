import Covey
import CoveyInsights
import CoveyStore
import Logging
import ServiceLifecycle
import Synchronization

/// Turns what happens to the store into events for those who listen: posts that this process takes in as they come, those
/// of other processes by asking the store every few seconds. While nobody listens it does nothing.
final class LiveFeed: Service {
    let hub: LiveHub
    private let parts: ServiceParts
    private let onPosts: @Sendable () -> Void
    private let state = Mutex(State())

    private struct State {
        /// `nil` while nobody listens.
        var meters: LiveMeters?
        var readings: [LiveTopic: Readings] = [:]
        var seen = RecentPosts()
        /// The store was asked for posts from here on.
        var watermark: Instant?
        /// The run that was published when the store was asked last; `nil` before that.
        var published: SegmentationID??
    }

    /// What was read since the last event.
    private struct Readings {
        var measure: Measure
        var latest = Instant(milliseconds: .min)

        mutating func add(_ post: StoredPost) {
            measure.add(post)
            latest = max(latest, post.createdAt)
        }
    }

    /// How far behind the latest a post of another process may be, in milliseconds, and still be told.
    private static let overlap: Int64 = 300_000
    /// Posts of one look at the store; what comes faster shows in the meters at their next reading.
    private static let mostPosts = 5_000

    /// - Parameter onPosts: Called when new posts came in while somebody listens, at the next ``flush()`` and before
    ///   anybody is told.
    init(parts: ServiceParts, hub: LiveHub? = nil, onPosts: @escaping @Sendable () -> Void) {
        (self.parts, self.onPosts) = (parts, onPosts)
        self.hub = hub ?? LiveHub(origin: String(parts.now().milliseconds, radix: 36))
    }

    // MARK: Posts

    /// Counts posts that were stored just now, for the next events.
    func publish(_ posts: [StoredPost]) {
        guard hub.isListenedTo else { return }
        let none = Measure(start: nil, key: .all, people: People(upTo: parts.settings.smallestGroup))
        state.withLock { state in
            for post in posts where state.seen.insert(post.id) {
                state.meters?.add(post)
                for topic in LiveTopic.all(of: post) {
                    state.readings[topic, default: Readings(measure: none)].add(post)
                }
            }
        }
    }

    /// Tells what was counted since the last time: of each topic one reading and one meter.
    func flush() {
        let settings = parts.settings
        let (isNews, events) = state.withLock { state -> (Bool, [LiveEvent]) in
            defer { state.readings = [:] }
            let readings = state.readings.sorted { $0.key < $1.key }.map {
                LiveEvent.reading(
                    $0.key, $0.value.measure.sentiments, latest: $0.value.latest,
                    isOfFew: $0.value.measure.people.count < settings.smallestGroup)
            }
            let meters = state.meters?.changes(target: settings.target, smallestGroup: settings.smallestGroup)
            return (!readings.isEmpty, readings + (meters ?? []))
        }
        if isNews { onPosts() }
        hub.tell(events)
    }

    // MARK: The store

    /// Reads the meters anew.
    func readMeters() async throws {
        let meters = try await LiveMeters.read(from: parts)
        state.withLock { $0.meters = $0.meters.map(meters.continued) ?? meters }
    }

    /// Asks the store for posts that other processes have stored, and counts them. The first time it only learns which
    /// are there.
    func findPosts() async throws {
        let (now, watermark) = (parts.now(), state.withLock { $0.watermark })
        var query = PostQuery(limit: 1_000)
        query.filter.from = Instant(milliseconds: (watermark ?? now).milliseconds - Self.overlap)
        var posts: [StoredPost] = []
        repeat {
            let page = try await parts.store.posts(query)
            posts += page.posts
            query.after = page.next
        } while query.after != nil && posts.count < Self.mostPosts
        let latest = posts.map(\.createdAt).max()
        guard watermark != nil else {
            return state.withLock { state in
                for post in posts { _ = state.seen.insert(post.id) }
                state.watermark = latest.map { min($0, now) } ?? now
            }
        }
        publish(posts)
        state.withLock { state in
            if let latest { state.watermark = max(state.watermark ?? latest, min(latest, now)) }
        }
    }

    /// Tells when another run was published. The first time it only learns which one is.
    func findSegmentation() async throws {
        let published = try await parts.store.publishedSegmentation()
        let known = state.withLock { state in
            defer { state.published = .some(published?.id) }
            return state.published
        }
        guard let known, known != published?.id, let published else { return }
        hub.tell([
            .segmentation(published.id, segments: published.segments.count, publishedAt: published.publishedAt)
        ])
    }

    /// Asks the store for what is due.
    ///
    /// - Parameter second: Counted from 0, for as long as somebody listens.
    func look(second: Int) async throws {
        if second.isMultiple(of: 3) { try await findPosts() }
        if second.isMultiple(of: 30) { try await readMeters() }
        if second.isMultiple(of: 10) { try await findSegmentation() }
    }

    // MARK: Time

    /// Works until the service stops; then all listeners are let go.
    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { group in
                group.addTask { await self.tellEverySecond() }
                group.addTask { await self.watchStore() }
            }
        }
        hub.close()
    }

    private func tellEverySecond() async {
        var seconds = 0
        while (try? await Task.sleep(for: .seconds(1))) != nil {
            seconds += 1
            if hub.isListenedTo { flush() }
            if seconds.isMultiple(of: 15) { hub.beat() }
        }
    }

    private func watchStore() async {
        var seconds = 0
        while (try? await Task.sleep(for: .seconds(1))) != nil {
            guard hub.isListenedTo else {
                state.withLock { $0 = State() }
                seconds = 0
                continue
            }
            do {
                try await look(second: seconds)
            } catch {
                parts.logger.warning("live updates cannot read the store", metadata: ["error": "\(error)"])
            }
            seconds += 1
        }
    }
}
