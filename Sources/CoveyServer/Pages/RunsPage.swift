import Covey
import CoveyReports
import CoveySchedule

/// What runs by itself: jobs, when they run next, and how they went.
struct RunsPage {
    let pages: Pages
    let visit: PageVisit

    private struct Model {
        let isScheduled: Bool
        let jobs: [Job]
        let jobTable: PageTable
        let runs: PageTable
        let mayStart: Bool
    }

    private struct Job {
        let jobName: String
        let jobAddress: String
        let purpose: String
        let cron: String
        let nextRun: String
        let state: String
        let mood: String
        let lastRun: String
        let isRunning: Bool
        let percent: String?
        let progressText: String?
        let trouble: String?
    }

    func page() async throws -> Page {
        let schedule = pages.schedule
        async let latest = schedule.log.runs(limit: 50)
        let jobs = try await schedule.statuses()
        let (table, overview) = (table(try await latest), overview(jobs))
        let model = Model(
            isScheduled: !pages.parts.settings.jobs.isEmpty, jobs: jobs.map(job), jobTable: overview, runs: table,
            mayStart: visit.caller.may(.operate))
        return Page(template: "runs", title: "Runs", model: model, tables: [overview, table])
    }

    private func job(_ job: JobStatus) -> Job {
        let run = job.latest
        let work = pages.parts.settings.jobs.first { $0.name == job.name }?.work
        let progress = run?.progress.flatMap { progress in
            progress.total.flatMap { $0 > 0 ? Double(progress.done) / Double($0) : nil }
        }
        return Job(
            jobName: job.name, jobAddress: "/runs/\(PageVisit.encoded(job.name))",
            purpose: work?.purpose ?? (job.name == ServiceJobs.upkeep ? "Removes what has expired" : ""),
            cron: job.next == nil ? job.rhythm : "\(job.rhythm), \(Self.zone(job))",
            nextRun: job.next.map { $0.moment + " UTC" } ?? "not planned", state: job.state,
            mood: Self.mood(run?.state),
            lastRun: run.map { ($0.startedAt ?? $0.period).moment + " UTC" } ?? "–",
            isRunning: run?.state == .running,
            percent: progress.map { Numerals.decimal($0 * 100, places: 0) }, progressText: run?.message,
            trouble: run?.error)
    }

    /// As the rest of the page calls it.
    private static func zone(_ job: JobStatus) -> String { job.zone == "GMT" ? "UTC" : job.zone }

    private static func mood(_ state: RunRecord.State?) -> String {
        switch state {
        case .done: "good"
        case .failed, .stale: "bad"
        case .running: "warn"
        case .waiting, .cancelled, nil: "plain"
        }
    }

    private func overview(_ jobs: [JobStatus]) -> PageTable {
        var table = PageTable(
            "jobs", "Jobs", [.init("Job"), .init("When"), .init("Zone"), .init("Next run (UTC)"), .init("Last state")])
        table.download = visit.address(with: ["csv": "jobs"])
        for job in jobs {
            table.add(
                .init(job.name),
                [.init(job.rhythm), .init(Self.zone(job)), .instant(job.next), .init(job.state)])
        }
        return table
    }

    private func table(_ runs: [RunRecord]) -> PageTable {
        var table = PageTable(
            "runs", "Latest runs",
            [
                .init("Job"), .init("Planned for (UTC)"), .init("Started (UTC)"), .init("State"), .number("Seconds"),
                .number("Attempt"), .init("What came of it"),
            ])
        table.download = visit.address(with: ["csv": "runs"])
        table.whenEmpty = "Nothing has run yet."
        for run in runs {
            table.add(
                .init(run.id.job),
                [
                    .instant(run.period), .instant(run.startedAt),
                    .init(run.state.rawValue, tone: Self.mood(run.state)),
                    .number(run.seconds(now: visit.now)) { Numerals.decimal($0, places: $0 < 10 ? 1 : 0) },
                    .count(run.attempt),
                    .init(run.error ?? run.message ?? "–"),
                ])
        }
        return table
    }
}

extension JobStatus {
    /// The run that is under way or waits, or else the one that ended last.
    var latest: RunRecord? { open.first ?? last }

    /// How the latest run is, in words.
    var state: String { latest?.state.rawValue ?? "has not run yet" }

    fileprivate var rhythm: String { schedule ?? "only by hand" }
}

extension RunRecord {
    /// What is under way, or what came of it.
    fileprivate var message: String? { outcome ?? progress?.what }
}

extension JobSettings.Work {
    /// What it does, in words.
    fileprivate var purpose: String {
        switch self {
        case .segmentation(let draft): draft ? "Makes segments, and keeps them for people to decide" : "Makes segments"
        case .report: "Writes the page about the published segments"
        case .export(let kind, let format, _): "Writes \(kind.rawValue) as \(format.rawValue.uppercased())"
        case .retention: "Removes posts that are too old"
        case .digest(let recipients, let days, _): "Sends the overview of \(days) days to \(recipients.count) people"
        }
    }
}
