import CoreMetrics
import CoveyStore
import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
public import ServiceLifecycle
import UnixSignals

/// The marketing team's service: it takes posts in, answers questions about them, and shows pages.
public struct CoveyService: Sendable {
    private let parts: ServiceParts
    private let identity: ServerIdentity?
    private let services: [any Service]
    private let reload: @Sendable () throws -> ServiceSettings
    private let listening: @Sendable (String) -> Void
    private let readiness = Readiness()
    private let metrics = PrometheusMetrics.shared
    /// The most connections at once; most of them idle.
    private let mostConnections: Int
    /// Proves who asks; the service's own where it is `nil`.
    var authentication: (any MiddlewareProtocol<Request, Response, ServiceContext>)?

    /// How long requests that are under way may take once the service is asked to stop.
    private static let drains = Duration.seconds(9)
    /// How long a connection may say nothing between two requests, or within one, in seconds.
    private static let idle: Int64 = 75

    /// - Parameters:
    ///   - services: What else runs as long as the service does.
    ///   - mostConnections: The most connections at once. Each takes a file of the process.
    ///   - reload: Reads the settings anew. It is asked when the process is sent SIGHUP.
    ///   - listening: Told the address once the service can be reached, `http://127.0.0.1:8080`.
    /// - Throws: ``ServiceError`` with code `open-to-all` or `certificates`.
    public init(
        parts: ServiceParts, services: [any Service] = [], mostConnections: Int = 12_000,
        reload: @escaping @Sendable () throws -> ServiceSettings, listening: @escaping @Sendable (String) -> Void
    ) throws(ServiceError) {
        let settings = parts.settings
        try Self.check(settings)
        self.parts = parts
        self.services = services
        self.mostConnections = mostConnections
        self.reload = reload
        self.listening = listening
        if let files = settings.tls { identity = try ServerIdentity(files) } else { identity = nil }
    }

    /// Finds out whether others could read along.
    ///
    /// - Throws: ``ServiceError`` with code `open-to-all`.
    public static func check(_ settings: ServiceSettings) throws(ServiceError) {
        guard isLocal(settings.host) || settings.tls != nil || settings.isBehindProxy else {
            throw ServiceError(
                .openToAll,
                "Others can reach \(settings.host), so keys would travel in the clear: set server.tls, or "
                    + "server.behind_proxy where a proxy speaks TLS, or listen at 127.0.0.1.")
        }
    }

    /// Serves until the process is asked to stop, by SIGTERM or SIGINT: then what is under way is finished, within 10
    /// seconds. The second time it ends at once.
    ///
    /// - Throws: ``ServiceError`` with code `address`; what one of the services throws.
    public func run() async throws {
        _ = Self.measuresProcess
        // Heard from before anybody knows of the service: it would end the process otherwise.
        let hangups = await UnixSignalsSequence(trapping: .sighup)
        let router = ServiceRouter(
            parts: parts, metrics: metrics, readiness: readiness, authentication: authentication)
        var all = (services + router.services).map { ServiceGroupConfiguration.ServiceConfiguration(service: $0) }
        all += [
            .init(service: Preparation(parts: parts, readiness: readiness)),
            .init(service: SettingsReload(parts: parts, identity: identity, hangups: hangups, reload: reload)),
        ]
        if let port = parts.settings.metricsPort { all.append(.init(service: metricsListener(port, router.live.hub))) }
        all.append(.init(service: listener(router.build())))
        // The last of the list is told first: open streams would hold the listener up.
        all.append(.init(service: router.live))
        all.append(
            .init(service: Farewell(readiness: readiness, logger: parts.logger), successTerminationBehavior: .ignore))
        var configuration = ServiceGroupConfiguration(
            services: all, gracefulShutdownSignals: [.sigterm, .sigint], logger: quietLogger)
        configuration.maximumGracefulShutdownDuration = Self.drains
        try await ServiceGroup(configuration: configuration).run()
    }

    /// Measurements of all modules are kept here.
    private static let measuresProcess: Void = MetricsSystem.bootstrap(PrometheusMetrics.shared)

    /// Frameworks tell a lot that is of no use to an operator.
    private var quietLogger: Logger {
        var logger = parts.logger
        logger.logLevel = .warning
        return logger
    }

    private func listener(_ router: Router<ServiceContext>) -> Listener {
        let settings = parts.settings
        let responder = router.buildResponder()
        let bodyLimit = settings.bodyLimit
        let plain = HTTPServerBuilder.http1(
            configuration: HTTP1Channel.Configuration(
                additionalChannelHandlers: [ConnectionManners(bodyLimit: bodyLimit)],
                idleTimeout: .seconds(Self.idle),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 64 << 10, maxHeaderFieldCount: 100)))
        let scheme = identity == nil ? "http" : "https"
        return Listener(host: settings.host, port: settings.port) {
            let server = try identity.map { try HTTPServerBuilder.tls(plain, tlsConfiguration: $0.configuration) }
            let application = Application(
                responder: responder, server: server ?? plain,
                configuration: ApplicationConfiguration(
                    address: .hostname(settings.host, port: settings.port), backlog: 1_024,
                    availableConnectionsDelegate: MaximumAvailableConnections(mostConnections, logger: quietLogger)),
                onServerRunning: { channel in
                    let address = Self.address(scheme, settings.host, channel.localAddress?.port ?? settings.port)
                    parts.logger.info("listening", metadata: ["address": .string(address)])
                    listening(address)
                }, logger: quietLogger)
            try await application.run()
        }
    }

    private func metricsListener(_ port: Int, _ hub: LiveHub) -> Listener {
        let host = Self.metricsHost(parts.settings.host)
        let router = Router(context: ServiceContext.self)
        let measurements = MetricsRoutes(parts: parts, metrics: metrics, hub: hub)
        let health = HealthRoutes(parts: parts, readiness: readiness)
        router.get(RouterPath(MetricsRoutes.read.path)) { _, _ in await measurements.answer() }
        router.get(RouterPath(HealthRoutes.live.path)) { _, _ in HealthRoutes.aliveness }
        router.get(RouterPath(HealthRoutes.ready.path)) { _, _ in await health.readiness() }
        let responder = router.buildResponder()
        return Listener(host: host, port: port) {
            let application = Application(
                responder: responder, server: .http1(configuration: .init(idleTimeout: .seconds(Self.idle))),
                configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
                onServerRunning: { channel in
                    let address = Self.address("http", host, channel.localAddress?.port ?? port)
                    parts.logger.info("listening for metrics", metadata: ["address": .string(address)])
                }, logger: quietLogger)
            try await application.run()
        }
    }

    /// Where measurements are told without a key: never where others can reach them.
    static func metricsHost(_ host: String) -> String { isLocal(host) ? host : "127.0.0.1" }

    private static func address(_ scheme: String, _ host: String, _ port: Int) -> String {
        "\(scheme)://\(host.contains(":") ? "[\(host)]" : host):\(port)"
    }

    /// Whether only this machine can reach an address.
    static func isLocal(_ host: String) -> Bool {
        if host == "localhost" { return true }
        guard let address = try? SocketAddress(ipAddress: host, port: 0) else { return false }
        switch address {
        case .v4: return host.hasPrefix("127.")
        case .v6: return address.ipAddress == "::1"
        case .unixDomainSocket: return false
        }
    }
}

/// A server at an address.
private struct Listener: Service {
    let host: String
    let port: Int
    let serve: @Sendable () async throws -> Void

    func run() async throws {
        do {
            try await serve()
        } catch let error as IOError {
            let reason = unsafe String(cString: strerror(error.errnoCode))
            let remedy = error.errnoCode == EADDRINUSE ? "; take another --port, or end what listens there" : ""
            throw ServiceError(.address, "Covey cannot listen at \(host), port \(port): \(reason)\(remedy).")
        }
    }
}

/// Makes the store ready for questions, while the service answers already.
private struct Preparation: Service {
    let parts: ServiceParts
    let readiness: Readiness

    /// Ends when it is told to: a service that ends by itself while others are being stopped is taken for a failed one.
    func run() async throws {
        try await cancelWhenGracefulShutdown {
            do {
                try await parts.store.prepareForQueries()
                readiness.prepared()
                try await gracefulShutdown()
            } catch {
                // The next service goes on with it.
                guard Task.isCancelled else { throw error }
            }
        }
    }
}

/// Notes that the service stops.
private struct Farewell: Service {
    let readiness: Readiness
    let logger: Logger

    func run() async throws {
        try await gracefulShutdown()
        readiness.drain()
        logger.notice("stopping: what is under way is finished")
        // Whoever asks twice does not want to wait.
        for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
    }
}
