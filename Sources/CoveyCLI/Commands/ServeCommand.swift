import ArgumentParser
import Covey
import CoveyIngest
import CoveyServer
import CoveyStore
import Foundation
import Logging

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the API and the web pages: take posts in, answer questions, run what is scheduled.",
        discussion: """
            It listens at 127.0.0.1 unless the configuration says otherwise; an
            address that others can reach needs server.tls or server.behind_proxy.
            Nothing but the health of the service answers without a key: make the
            first one with covey keys create.

            SIGTERM and Ctrl-C finish what is under way, within 10 seconds; a second
            one ends at once. SIGHUP reads the configuration again.

            EXAMPLES
              covey serve
              covey serve --store mongodb://db.example.org/covey --port 9000
            """)

    @Option(help: "The address to listen at.")
    var host: String?

    @Option(help: "The port; 0 takes any free one.")
    var port: Int?

    @Flag(help: "A proxy in front speaks TLS.")
    var behindProxy = false

    @OptionGroup var place: StoreOptions

    func validate() throws {
        if let port, !(0...65_535).contains(port) { throw ValidationError("--port must be 0 to 65535.") }
    }

    func run() async throws {
        let settings = try serviceSettings()
        // All that can be wrong is found out before the store is opened.
        try CoveyService.check(settings.service)
        _ = try settings.privacy.naming()
        let gazetteer = try settings.openGazetteer()
        let threshold = LogThreshold(settings.log.level)
        let logger = Logger(label: "covey") { label in
            LogLines(label: label, format: settings.log.format, threshold: threshold)
        }
        let store = try await Composition.openStore(settings.store, create: true, retention: settings.retention) {
            logger.warning("waiting for the store", metadata: ["reason": .string($0)])
        }
        let naming = try await settings.naming(for: store)
        try await store.claim(identity: naming.identity)
        let parts = ServiceParts(
            store: store, storeName: "\(settings.store)", understanding: try settings.makeUnderstanding(),
            gazetteer: gazetteer, ingest: settings.intake(naming), recipe: settings.recipe,
            retentionDays: settings.retention?.days, settings: settings.service, logger: logger,
            now: { Instant(milliseconds: Int64((Date.now.timeIntervalSince1970 * 1_000).rounded())) })
        if try await store.records(.key, after: nil, limit: 1, now: parts.now()).isEmpty {
            Terminal.note(
                "No key gives access yet; make the first one with: covey keys create --name NAME --role admin")
        }
        let service = try CoveyService(
            parts: parts, mostConnections: Self.raiseFileLimit(),
            reload: {
                let settings = try serviceSettings()
                threshold.level = settings.log.level
                return settings.service
            },
            listening: { address in try? Terminal.show("Covey is at \(address)") })
        try await service.run()
        try await store.settle()
        logger.notice("stopped")
    }

    /// The settings with what the command line says.
    private func serviceSettings() throws -> Settings {
        var settings = try place.settings()
        if let host { settings.service.host = host }
        if let port { settings.service.port = port }
        if behindProxy { settings.service.isBehindProxy = true }
        settings.service.chartLibrary = settings.chartLibrary
        try settings.addSchedule(to: &settings.service)
        return settings
    }

    /// Lets the process open as many files as the system allows it.
    ///
    /// - Returns: How many connections that is enough for, beside the files of the store.
    private static func raiseFileLimit() -> Int {
        var limit = rlimit()
        guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 500 }
        limit.rlim_cur = min(limit.rlim_max, 65_536)
        _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        return max(100, min(Int(limit.rlim_cur) - 500, 20_000))
    }
}
