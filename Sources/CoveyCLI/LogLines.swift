import CoveyReports
import Foundation
import Logging
import Synchronization

/// How lines of the log look.
enum LogFormat: Sendable {
    case text
    case json
}

/// Writes the log to standard error, a line for each event.
struct LogLines: LogHandler {
    private let label: String
    private let format: LogFormat
    private let shared: LogThreshold
    private var own: Logger.Level?
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?

    init(label: String, format: LogFormat, threshold: LogThreshold) {
        self.label = label
        self.format = format
        shared = threshold
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// The one that all loggers share, unless one was set for this logger.
    var logLevel: Logger.Level {
        get { own ?? shared.level }
        set { own = newValue }
    }

    func log(event: LogEvent) {
        var all = metadata
        if let provided = metadataProvider?.get() { all.merge(provided) { $1 } }
        if let given = event.metadata { all.merge(given) { $1 } }
        // The framework's name for it is its own affair.
        if let id = all.removeValue(forKey: "hb.request.id") { all["request_id"] = id }
        let members = all.sorted { $0.key < $1.key }
        let time = Date.now.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
        let line =
            switch format {
            case .text:
                "\(time) \(event.level) \(event.message)"
                    + members.map { " \($0.key)=\(Self.word("\($0.value)"))" }.joined()
            case .json: Self.json(time, event, members)
            }
        // A log that cannot be written is no reason to stop.
        try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
    }

    private static func json(
        _ time: String, _ event: LogEvent, _ members: [(key: String, value: Logger.MetadataValue)]
    ) -> String {
        var json = JSONText()
        json.object { json in
            json.member("time", time)
            json.member("level", event.level.rawValue)
            json.member("message", "\(event.message)")
            for (key, value) in members { json.member(key, "\(value)") }
        }
        return json.text
    }

    /// A value that nobody can take for more than one, or for another line.
    private static func word(_ value: String) -> String {
        let isPlain = !value.isEmpty && value.utf8.allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x7F }
        guard !isPlain else { return value }
        var json = JSONText()
        json.value(value)
        return json.text
    }
}

/// From which level on events are written. It can change while the service runs.
final class LogThreshold: Sendable {
    private let current: Mutex<Logger.Level>

    init(_ level: Logger.Level) {
        current = Mutex(level)
    }

    var level: Logger.Level {
        get { current.withLock { $0 } }
        set { current.withLock { $0 = newValue } }
    }
}
