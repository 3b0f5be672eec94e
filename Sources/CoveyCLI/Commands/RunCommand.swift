import ArgumentParser
import Covey
import CoveyMail
import CoveyReports
import CoveySchedule
import CoveyServer
import CoveyStore
import Foundation
import Logging

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Run a job of the schedule here and now, beside services that work on the same store.",
        discussion: """
            The run is kept and shown with the others. While another instance runs the
            job, it is not begun (exit status 75).

            EXAMPLES
              covey run nightly-segments
              covey run upkeep
            """)

    @Argument(help: "The job, by its name in the configuration.")
    var name: String

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let settings = try common.settings()
        var service = settings.service
        service.chartLibrary = settings.chartLibrary
        try settings.addSchedule(to: &service)
        let store = try await Composition.openStore(settings.store, create: false)
        let parts = JobParts(
            store: store, recipe: settings.recipe, retentionDays: settings.retention?.days, settings: service,
            mailer: service.mail.map { SMTPMailer($0.server) },
            threads: ProcessInfo.processInfo.activeProcessorCount, now: ScheduleClock.machine.now)
        let scheduler = ServiceSchedule(parts, logger: Logger(label: "covey") { _ in SwiftLogNoOpLogHandler() })
            .scheduler
        let line = ProgressLine(unit: "", total: nil)
        let run = try await Interrupt.cancels {
            try await scheduler.runNow(name, by: "command line") { progress in
                line.show("\(Numerals.grouped(progress.done)) \(progress.what)")
            }
        }
        line.clear()
        if common.json {
            try Terminal.show(run.json(now: parts.now()))
        } else if run.state != .cancelled {
            try Terminal.show(run.outcome ?? run.error ?? "The run \(run.id.text) is \(run.state.rawValue).")
        }
        switch run.state {
        case .done: break
        case .cancelled: throw Interruption()
        case .failed, .waiting, .running, .stale: throw ExitCode(ExitStatus.findings.rawValue)
        }
    }
}
