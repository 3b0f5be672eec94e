import Covey
import CoveyReports

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
        let jobs = try await pages.sources.jobs()
        let runs = try await pages.sources.runs()
        let table = table(runs)
        let overview = overview(jobs ?? [])
        let model = Model(
            isScheduled: jobs?.isEmpty == false, jobs: (jobs ?? []).map(Self.job), jobTable: overview, runs: table,
            mayStart: visit.caller.may(.operate))
        return Page(template: "runs", title: "Runs", model: model, tables: [overview, table])
    }

    private static func job(_ job: JobModel) -> Job {
        let last = job.last
        return Job(
            jobName: job.name, jobAddress: "/runs/\(PageVisit.encoded(job.name))", purpose: job.purpose,
            cron: "\(job.cron), \(job.zone)", nextRun: job.next.map { $0.moment + " UTC" } ?? "not planned",
            state: last?.state ?? "has not run yet", mood: mood(last?.state),
            lastRun: last.map { ($0.startedAt ?? $0.scheduledAt).moment + " UTC" } ?? "–",
            isRunning: last?.state == "running",
            percent: last?.progress.map { Numerals.decimal($0 * 100, places: 0) }, progressText: last?.message,
            trouble: last?.error)
    }

    private static func mood(_ state: String?) -> String {
        switch state {
        case "done": "good"
        case "failed", "stale": "bad"
        case "running": "warn"
        default: "plain"
        }
    }

    private func overview(_ jobs: [JobModel]) -> PageTable {
        var table = PageTable(
            "jobs", "Jobs", [.init("Job"), .init("When"), .init("Zone"), .init("Next run (UTC)"), .init("Last state")])
        table.download = visit.address(with: ["csv": "jobs"])
        for job in jobs {
            table.add(
                .init(job.name),
                [.init(job.cron), .init(job.zone), .instant(job.next), .init(job.last?.state ?? "has not run yet")])
        }
        return table
    }

    private func table(_ runs: [RunModel]) -> PageTable {
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
                .init(run.job),
                [
                    .instant(run.scheduledAt), .instant(run.startedAt), .init(run.state, tone: Self.mood(run.state)),
                    .number(run.seconds) { Numerals.decimal($0, places: $0 < 10 ? 1 : 0) }, .count(run.attempt),
                    .init(run.error ?? run.message ?? "–"),
                ])
        }
        return table
    }
}
