import CoreMetrics
import Synchronization

/// Keeps measurements and writes them as Prometheus reads them.
///
/// The number of series is bounded: past that, new ones are not kept, and counted.
///
/// - Source: Prometheus, "Exposition formats", text format 0.0.4.
final class PrometheusMetrics: MetricsFactory {
    /// Of the process.
    static let shared = PrometheusMetrics()

    private let mostSeries: Int
    private let series = Mutex<[Key: any MetricSeries]>([:])
    private let dropped = CounterSeries()

    private struct Key: Hashable, Comparable {
        var name: String
        /// As they are written, without braces.
        var labels: String

        static func < (left: Key, right: Key) -> Bool {
            left.name == right.name ? left.labels < right.labels : left.name < right.name
        }
    }

    init(mostSeries: Int = 2_000) {
        self.mostSeries = mostSeries
    }

    func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        find(label, dimensions) { CounterSeries() }
    }

    func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        find(label, dimensions) { GaugeSeries() }
    }

    func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        if aggregate { return find(label, dimensions) { HistogramSeries() } }
        return find(label, dimensions) { GaugeSeries() }
    }

    func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        find(label, dimensions) { HistogramSeries() }
    }

    // A series lives as long as the process: one that ends and begins again would look like a restart.
    func destroyCounter(_: any CounterHandler) {}
    func destroyMeter(_: any MeterHandler) {}
    func destroyRecorder(_: any RecorderHandler) {}
    func destroyTimer(_: any TimerHandler) {}

    private func find<Series: MetricSeries>(
        _ name: String, _ dimensions: [(String, String)], _ make: () -> Series
    ) -> Series {
        let labels = dimensions.map { "\(Self.name($0.0))=\"\(Self.escaped($0.1))\"" }.joined(separator: ",")
        let key = Key(name: Self.name(name), labels: labels)
        return series.withLock { series in
            if let known = series[key] as? Series { return known }
            let new = make()
            if series[key] == nil, series.count < mostSeries { series[key] = new } else { dropped.increment(by: 1) }
            return new
        }
    }

    /// All series, by name.
    var text: String {
        let all = series.withLock { $0 }
        var text = ""
        var last: String?
        for (key, series) in all.sorted(by: { $0.key < $1.key }) {
            if key.name != last { text += "# TYPE \(key.name) \(type(of: series).type)\n" }
            last = key.name
            series.write(key.name, key.labels, to: &text)
        }
        text += "# TYPE covey_metrics_dropped_total counter\n"
        dropped.write("covey_metrics_dropped_total", "", to: &text)
        return text
    }

    private static func name(_ name: String) -> String {
        String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    }

    private static func escaped(_ value: String) -> String {
        value.replacing("\\", with: #"\\"#).replacing("\"", with: #"\""#).replacing("\n", with: #"\n"#)
    }
}
