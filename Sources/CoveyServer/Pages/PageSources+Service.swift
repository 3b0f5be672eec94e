import Covey
import CoveyInsights
import CoveyReports
import CoveySchedule
import CoveySegmentation
import CoveyStore

extension PageSources {
    /// What the whole service knows.
    init(parts: ServiceParts, insights: InsightDesk, schedule: Scheduler) {
        self.init(parts: parts)
        overview = { _ in
            async let overview = insights.overview()
            async let brands = insights.meters(MeterQuestion(dimension: .brand))
            async let days = insights.trends(TrendQuestion())
            async let brandDays = insights.trends(TrendQuestion(dimension: .brand))
            return OverviewModel(
                try await overview.value, brands: try await brands.value, days: try await days.value,
                brandDays: try await brandDays.value)
        }
        measures = { query in try await insights.measures(query) }
        jobs = {
            let work = Dictionary(parts.settings.jobs.map { ($0.name, $0.work.purpose) }) { first, _ in first }
            let statuses = try await schedule.statuses()
            return statuses.isEmpty
                ? nil : statuses.map { JobModel($0, purpose: work[$0.name] ?? "", now: parts.now()) }
        }
        runs = { try await schedule.log.runs(limit: 50).map { RunModel($0, now: parts.now()) } }
        start = { job, caller in
            do { _ = try await schedule.ask(for: job, by: caller.name) } catch let error as ScheduleError {
                throw Problem(error.code == .unknownJob ? .notFound : .conflict, error.message)
            }
        }
        keys = { try await parts.keys.keys(limit: 500).map { KeyModel($0) } }
        createKey = { name, role, days, caller in
            guard KeyRing.isName(name) else { throw Problem(.badRequest, "A key's name must be 1 to 100 characters.") }
            return try await parts.keys.make(name, scopes: role.scopes, days: days, for: caller).text
        }
        revokeKey = { prefix, caller in
            guard try await parts.keys.revoke(prefix, by: caller.name) != nil else {
                throw Problem(.notFound, "There is no key \(prefix).")
            }
        }
        rename = { number, text, caller in
            guard let name = Segment.name(from: text) else {
                throw Problem(.badRequest, "A name must have 1 to \(Segment.nameLimit) characters.")
            }
            try await parts.audit.note(caller, "segment.rename", about: String(number))
            let outcome = try await parts.deciding {
                try await SegmentationReview(store: parts.store).rename(number, to: name)
            }
            switch outcome {
            case .renamed: break
            case .noSuchSegment: throw Problem(.notFound, "There is no published segment \(number).")
            case .taken(let other): throw Problem(.conflict, "Segment \(other) has that name already.")
            }
        }
        note = { caller, action, about, count in
            try await parts.audit.note(caller, action, about: about, count: count)
        }
    }
}

extension OverviewModel {
    /// - Parameters:
    ///   - brands: How happy people are with each brand, over the same period.
    ///   - days: The share of satisfied posts day by day.
    ///   - brandDays: The same by brand.
    init(_ overview: Overview, brands: MeterReport, days: TrendReport, brandDays: TrendReport) {
        answers = overview.answers.map { answer in
            Answer(
                question: answer.question.text, sentence: answer.sentence,
                links: answer.question.links
                    + (answer.posts.map { [Link(words: "The posts", address: PostsPage.address($0))] } ?? []))
        }
        meters = [Meter(overview.meter, brand: nil, days: days.shares(of: nil))]
        meters += brands.rows.map { Meter($0.meter, brand: $0.group, days: brandDays.shares(of: $0.group)) }
    }
}

extension OverviewModel.Meter {
    fileprivate init(_ meter: HappinessMeter, brand: String?, days: [Double?]) {
        self.init(
            brand: brand, share: meter.level == .unknown ? nil : meter.satisfied.share,
            low: meter.satisfied.interval.low, high: meter.satisfied.interval.high, posts: meter.satisfied.total,
            verdict: meter.verdict, days: days)
    }
}

extension TrendReport {
    /// The values of one group from the first day of any to the last; `nil` for days without one.
    fileprivate func shares(of group: String?) -> [Double?] {
        let starts = trends.rows.compactMap(\.start)
        guard let first = starts.min(), let last = starts.max() else { return [] }
        let step = question.step.trendStep.milliseconds
        var shares = [Double?](repeating: nil, count: Int((last.milliseconds - first.milliseconds) / step) + 1)
        for row in trends.rows where id(of: row) == group {
            guard let start = row.start else { continue }
            shares[Int((start.milliseconds - first.milliseconds) / step)] = row.value
        }
        return shares
    }
}

extension Overview.Question {
    /// Where there is more to see.
    fileprivate var links: [OverviewModel.Link] {
        switch self {
        case .growth: [OverviewModel.Link(words: "Posts over time", address: "/trends?measure=posts")]
        case .escalations:
            [OverviewModel.Link(words: "The most discontented", address: "/profiles?sort=discontent")]
        case .hot: [OverviewModel.Link(words: "Brands over time", address: "/trends?measure=satisfied&by=brand")]
        case .excels: [OverviewModel.Link(words: "The segments", address: "/segments")]
        case .trend: [OverviewModel.Link(words: "Satisfaction over time", address: "/trends?measure=satisfied")]
        }
    }
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

extension JobModel {
    fileprivate init(_ status: JobStatus, purpose: String, now: Instant) {
        self.init(
            name: status.name, purpose: purpose, cron: status.schedule ?? "only by hand", zone: status.zone,
            next: status.next, last: (status.open.first ?? status.last).map { RunModel($0, now: now) })
    }
}

extension RunModel {
    fileprivate init(_ run: RunRecord, now: Instant) {
        let progress = run.progress
        self.init(
            job: run.id.job, state: run.state.rawValue, scheduledAt: run.period, startedAt: run.startedAt,
            seconds: run.seconds(now: now),
            progress: progress.flatMap { progress in
                progress.total.flatMap { $0 > 0 ? Double(progress.done) / Double($0) : nil }
            }, message: run.outcome ?? progress?.what, error: run.error, attempt: run.attempt)
    }
}

extension KeyModel {
    fileprivate init(_ key: Key) {
        self.init(
            prefix: key.prefix, name: key.name,
            reach: key.role?.rawValue ?? key.scopes.map(\.rawValue).sorted().joined(separator: ", "),
            createdAt: key.createdAt, expiresAt: key.expiresAt, lastUsedAt: key.lastUsedAt,
            isRevoked: key.revokedAt != nil)
    }
}
