import Covey
public import CoveySchedule
import CoveyStore
import Foundation
public import Logging
public import ServiceLifecycle

/// The service's jobs and what runs them, for as long as the service runs.
public struct ServiceSchedule: Service {
    public let scheduler: Scheduler

    /// - Parameters:
    ///   - logger: Hears of every run.
    ///   - settings: Of the scheduler.
    public init(_ parts: JobParts, logger: Logger, settings: Scheduler.Settings = Scheduler.Settings()) {
        scheduler = Scheduler(
            jobs: ServiceJobs(parts: parts).jobs, store: parts.store,
            owner: String(UUID().uuidString.prefix(8)).lowercased(),
            clock: ScheduleClock(now: parts.now, sleep: ScheduleClock.machine.sleep), settings: settings,
            heard: { Self.tell($0, logger) })
    }

    /// Of all the service is made of. One core is left to requests, where there are several.
    public init(_ parts: ServiceParts) {
        self.init(
            JobParts(
                store: parts.store, recipe: parts.recipe, retentionDays: parts.retentionDays,
                settings: parts.settings, mailer: parts.settings.mail.map { ServiceJobs.mailer($0) },
                threads: max(1, ProcessInfo.processInfo.activeProcessorCount - 1), now: parts.now), logger: parts.logger
        )
    }

    public func run() async throws {
        await withGracefulShutdownHandler {
            await scheduler.run()
        } onGracefulShutdown: {
            scheduler.stop()
        }
    }

    private static func tell(_ event: Scheduler.Event, _ logger: Logger) {
        switch event {
        case .began(let run): logger.info("run began", metadata: metadata(run))
        case .ended(let run):
            switch run.state {
            case .failed: logger.error("run failed", metadata: metadata(run))
            case .waiting where run.error != nil: logger.warning("run waits to be tried again", metadata: metadata(run))
            case .waiting: logger.notice("run was interrupted", metadata: metadata(run))
            case .cancelled: logger.notice("run was cancelled", metadata: metadata(run))
            case .done, .running, .stale: logger.info("run ended", metadata: metadata(run))
            }
        case .wentStale(let run): logger.warning("run no longer reports", metadata: metadata(run))
        case .lost(let id): logger.warning("run was lost to another instance", metadata: ["run": .string(id.text)])
        case .storeFailed(let error):
            logger.error(
                "the schedule waits for the store",
                metadata: ["code": .string(error.code.rawValue), "reason": .string(error.description)])
        }
    }

    private static func metadata(_ run: RunRecord) -> Logger.Metadata {
        var metadata: Logger.Metadata = [
            "run": .string(run.id.text), "attempt": .stringConvertible(run.attempt),
            "state": .string(run.state.rawValue),
        ]
        if let error = run.error { metadata["reason"] = .string(error) }
        return metadata
    }
}
