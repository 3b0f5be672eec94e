import Logging
import ServiceLifecycle
import UnixSignals

/// Reads the settings anew when the process is sent SIGHUP. What can change while the service runs takes effect at once;
/// the log says what changed and what waits for a restart.
struct SettingsReload: Service {
    let parts: ServiceParts
    let identity: ServerIdentity?
    /// The signals.
    let hangups: UnixSignalsSequence
    let reload: @Sendable () throws -> ServiceSettings

    func run() async throws {
        for await _ in hangups.cancelOnGracefulShutdown() {
            do {
                try Self.take(try reload(), parts, identity)
            } catch {
                // The service goes on as it was.
                parts.logger.error("settings not reloaded", metadata: ["reason": .string("\(error)")])
            }
        }
    }

    static func take(
        _ new: ServiceSettings, _ parts: ServiceParts, _ identity: ServerIdentity?
    ) throws(ServiceError) {
        try identity?.renew()
        let old = parts.settings
        parts.replace(settings: old.taking(new))
        parts.logger.notice(
            "settings reloaded",
            metadata: [
                "changed": .string(old.differences(from: old.taking(new)).joined(separator: ", ")),
                "after_restart": .string(old.taking(new).differences(from: new).joined(separator: ", ")),
                "certificates": .string(identity == nil ? "none" : "renewed"),
            ])
    }
}

extension ServiceSettings {
    /// These settings with what others say of things that can change while the service runs.
    func taking(_ new: ServiceSettings) -> ServiceSettings {
        var settings = new
        settings.host = host
        settings.port = port
        settings.tls = tls
        settings.isBehindProxy = isBehindProxy
        settings.metricsPort = metricsPort
        settings.bodyLimit = bodyLimit
        settings.chartLibrary = chartLibrary
        settings.mapLibrary = mapLibrary
        settings.tokens = tokens
        settings.jobs = jobs
        settings.mail = mail
        return settings
    }

    /// The keys of the configuration in which two settings differ.
    func differences(from other: ServiceSettings) -> [String] {
        [
            ("title", title != other.title), ("host", host != other.host), ("port", port != other.port),
            ("tls", tls != other.tls), ("behind_proxy", isBehindProxy != other.isBehindProxy),
            ("metrics_port", metricsPort != other.metricsPort), ("body_limit", bodyLimit != other.bodyLimit),
            ("deadline", deadline != other.deadline),
            ("requests_per_minute", requestsPerMinute != other.requestsPerMinute),
            ("smallest_group", smallestGroup != other.smallestGroup), ("target", target != other.target),
            ("period", period != other.period), ("tiles", tiles != other.tiles),
            ("chart_library", chartLibrary != other.chartLibrary), ("map_library", mapLibrary != other.mapLibrary),
            ("tokens", tokens != other.tokens), ("schedule", jobs != other.jobs), ("mail", mail != other.mail),
        ].filter(\.1).map(\.0)
    }
}
