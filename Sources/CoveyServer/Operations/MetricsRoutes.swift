import Covey
import CoveyStore
import Hummingbird
import Synchronization

/// Measurements, as Prometheus reads them.
struct MetricsRoutes: Routes {
    let parts: ServiceParts
    let metrics: PrometheusMetrics
    let hub: LiveHub
    private let latest = LatestStatistics()

    init(parts: ServiceParts, metrics: PrometheusMetrics, hub: LiveHub) {
        (self.parts, self.metrics, self.hub) = (parts, metrics, hub)
    }

    static let read = Operation(
        method: .get, path: "/metrics", scope: .operate, summary: "Read measurements",
        answers: [
            Operation.Answer(
                status: 200, meaning: "Measurements in Prometheus' text format.", type: "text/plain; version=0.0.4")
        ])

    static var operations: [Operation] { [read] }

    func add(to api: APIRoutes) {
        api.on(Self.read) { _, _ in await answer() }
    }

    func answer() async -> Response {
        var text = metrics.text
        func gauge(_ name: String, _ value: (some Any)?, type: String = "gauge") {
            if let value { text += "# TYPE \(name) \(type)\n\(name) \(value)\n" }
        }
        let process = ProcessStatistics()
        gauge("process_resident_memory_bytes", process.residentBytes)
        gauge("process_open_fds", process.openFiles)
        gauge("process_cpu_seconds_total", process.seconds, type: "counter")
        gauge("covey_server_listeners", hub.listenerCount)
        if let statistics = await latest.read(parts.store) {
            gauge("covey_store_posts", statistics.posts)
            gauge("covey_store_authors", statistics.authors)
            gauge("covey_store_withdrawals", statistics.withdrawals)
            gauge("covey_store_last_post_seconds", statistics.lastPost.map { Double($0.milliseconds) / 1e3 })
            gauge("covey_store_published_segmentation", statistics.published?.number)
        }
        return Response(
            status: .ok,
            headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}

/// What a store holds. Counting is work, so a count serves for a minute.
private final class LatestStatistics: Sendable {
    private let state = Mutex<(statistics: StoreStatistics, at: ContinuousClock.Instant)?>(nil)

    func read(_ store: any Store) async -> StoreStatistics? {
        if let known = state.withLock({ $0 }), .now - known.at < .seconds(60) { return known.statistics }
        guard let statistics = try? await store.statistics() else { return nil }
        state.withLock { $0 = (statistics, .now) }
        return statistics
    }
}
