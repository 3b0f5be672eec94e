import Covey
import CoveyMail
import CoveySchedule
import CoveyStore
import Foundation

/// Makes jobs of what an operator has set up.
struct ServiceJobs {
    let parts: JobParts

    /// What is swept without being set up: records that have expired.
    static let upkeep = "upkeep"

    var jobs: [Job] {
        parts.settings.jobs.map { settings in
            let work = work(settings)
            return Job(
                name: settings.name, cron: settings.cron, zone: settings.zone, attempts: settings.attempts
            ) { context in
                try await withTaskExecutorPreference(JobThreads.shared) { try await work(context) }
            }
        } + [Job(name: Self.upkeep, cron: try? CronExpression("17 4 * * *"), work: sweep)]
    }

    static func mailer(_ settings: MailSettings) -> any Mailer { SMTPMailer(settings.server) }

    private func work(_ settings: JobSettings) -> @Sendable (JobContext) async throws -> String {
        let parts = parts
        switch settings.work {
        case .segmentation(let draft): return { try await SegmentationJob(parts: parts, draft: draft).run($0) }
        case .report(let folder, let title, let quotes):
            return { context in
                try await ReportJob(
                    parts: parts, folder: folder, title: title ?? parts.settings.title, quotes: quotes
                ).run(context)
            }
        case .export(let kind, let format, let folder):
            return { try await ExportJob(parts: parts, kind: kind, format: format, folder: folder).run($0) }
        case .retention: return { try await RetentionJob(parts: parts).run($0) }
        case .digest(let recipients, let days, let link):
            return { context in
                try await DigestJob(parts: parts, recipients: recipients, days: days, link: link).run(context)
            }
        }
    }

    private var sweep: @Sendable (JobContext) async throws -> String {
        { [parts] _ in
            try await parts.store.sweepRecords(now: parts.now())
            return "What has expired is removed."
        }
    }
}
