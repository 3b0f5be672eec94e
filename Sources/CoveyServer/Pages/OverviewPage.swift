import Covey
import CoveyInsights
import CoveyReports
import CoveySchedule
import CoveyStore
import HTTPTypes
import HummingbirdCore

/// What the service knows at a glance: five questions answered, how happy people are, and when things ran last.
struct OverviewPage {
    let pages: Pages
    let visit: PageVisit

    private struct Model {
        let isEmpty: Bool
        /// Where the service is.
        let origin: String
        let period: Int
        /// Which days, at the beginning of a sentence.
        let span: String
        let figures: [Figure]
        let answers: [Answer]
        let meters: [Meter]
        let run: Run?
        let activity: PageTable
        let target: String
    }

    struct Figure {
        let label: String
        let figure: String
    }

    private struct Answer {
        let question: String
        let sentence: String
        let links: [Link]
    }

    private struct Link {
        let words: String
        let address: String
    }

    /// A meter as it is drawn: percentages of its width.
    private struct Meter {
        let meterName: String
        let key: String
        let isKnown: Bool
        let percent: String
        let interval: String
        let postsText: String
        let verdict: String
        let mood: String
        let from: String
        let width: String
        let at: String
        let targetAt: String
        let line: String?
    }

    private struct Run {
        let number: Int64
        let day: String
        let segmentCount: String
        let badge: Badge
        let choice: String
    }

    /// How satisfied people are with a brand, or with all of them where that is `nil`.
    private struct Satisfaction {
        let brand: String?
        let meter: HappinessMeter
        /// The share day by day; `nil` where a day has too few posts.
        let days: [Double?]

        var isKnown: Bool { meter.level != .unknown }
        var share: Double { meter.satisfied.share ?? 0.5 }
        var interval: Interval { meter.satisfied.interval }
    }

    func page() async throws -> Page {
        let (store, insights, schedule) = (pages.parts.store, pages.insights, pages.schedule)
        async let overview = insights.overview().value
        async let brands = insights.meters(MeterQuestion(dimension: .brand)).value
        async let counted = insights.statistics(orOld: false)
        async let current = store.publishedSegmentation()
        async let latest = store.segmentations(before: nil, limit: 1)
        async let jobs = schedule.statuses()
        let (statistics, published) = (try await counted, try await current)
        let activity = activity(statistics, try await latest.first, published, try await jobs)
        let satisfactions = satisfactions(try await overview, try await brands)
        let table = table(satisfactions)
        let figures = [
            Figure(label: "Posts", figure: Numerals.grouped(statistics.posts)),
            Figure(label: "People", figure: Numerals.grouped(statistics.authors)),
            Figure(label: "Segments", figure: published.map { String($0.segments.count) } ?? "none yet"),
            Figure(label: "Newest post", figure: statistics.lastPost?.day ?? "none yet"),
        ]
        let model = Model(
            isEmpty: statistics.posts == 0, origin: origin, period: pages.parts.settings.period,
            span: Self.span(try await overview.period), figures: figures,
            answers: try await overview.answers.map(Self.answer), meters: satisfactions.map(meter),
            run: published.map { run in
                Run(
                    number: run.id.number, day: (run.publishedAt ?? run.createdAt).day,
                    segmentCount: Numerals.counted(run.segments.count, "segment"),
                    badge: Badge(run.certificate.verdict),
                    choice: run.choice.sentence)
            },
            activity: activity, target: Numerals.percent(pages.parts.settings.target))
        return Page(template: "overview", title: "Overview", model: model, tables: [activity, table])
    }

    private var origin: String {
        let settings = pages.parts.settings
        let scheme = settings.tls != nil || settings.isBehindProxy ? "https" : "http"
        return "\(scheme)://\(visit.request.head.authority ?? "127.0.0.1:\(settings.port)")"
    }

    private static func span(_ period: Period) -> String {
        let last = Instant(milliseconds: period.before.milliseconds - 1)
        return "The \(period.days == 1 ? "day" : "\(period.days) days") up to \(last.day)"
    }

    private static func answer(_ answer: Overview.Answer) -> Answer {
        Answer(
            question: answer.question.text, sentence: answer.sentence,
            links: [link(answer.question)]
                + (answer.posts.map { [Link(words: "The posts", address: PostsPage.address($0))] } ?? []))
    }

    /// Where there is more to see.
    private static func link(_ question: Overview.Question) -> Link {
        switch question {
        case .growth: Link(words: "Posts over time", address: "/trends?measure=posts")
        case .escalations: Link(words: "The most discontented", address: "/profiles?sort=discontent")
        case .hot: Link(words: "Brands over time", address: "/trends?measure=satisfied&by=brand")
        case .excels: Link(words: "The segments", address: "/segments")
        case .trend: Link(words: "Satisfaction over time", address: "/trends?measure=satisfied")
        }
    }

    /// Of all brands, and of each.
    private func satisfactions(_ overview: Overview, _ brands: MeterReport) -> [Satisfaction] {
        [Satisfaction(brand: nil, meter: overview.meter, days: Self.shares(of: .all, in: overview.days))]
            + brands.rows.map { row in
                let days = row.group.map { Self.shares(of: .word($0), in: brands.days) }
                return Satisfaction(brand: row.group, meter: row.meter, days: days ?? [])
            }
    }

    /// The values of one group from the first day of any to the last.
    private static func shares(of key: Measure.Key, in days: Trends) -> [Double?] {
        let starts = days.rows.compactMap(\.start)
        guard let first = starts.min(), let last = starts.max() else { return [] }
        func index(_ day: Instant) -> Int {
            Int((day.milliseconds - first.milliseconds) / TrendStep.day.milliseconds)
        }
        var shares = [Double?](repeating: nil, count: index(last) + 1)
        for row in days.rows where row.key == key {
            if let start = row.start { shares[index(start)] = row.value }
        }
        return shares
    }

    private func meter(_ satisfaction: Satisfaction) -> Meter {
        let (meter, interval, isKnown) = (satisfaction.meter, satisfaction.interval, satisfaction.isKnown)
        return Meter(
            meterName: satisfaction.brand ?? "All brands", key: satisfaction.brand ?? "", isKnown: isKnown,
            percent: isKnown ? Numerals.percent(satisfaction.share) : "–",
            interval: isKnown
                ? "\(Numerals.percent(interval.low)) to \(Numerals.percent(interval.high))" : "not known yet",
            postsText: isKnown ? Numerals.counted(meter.satisfied.total, "post") : "too few posts",
            verdict: meter.verdict,
            mood: meter.level == .above ? "good" : meter.level == .below ? "bad" : "plain",
            from: Self.point(interval.low), width: Self.point(max(0.01, interval.high - interval.low)),
            at: Self.point(satisfaction.share), targetAt: Self.point(meter.target),
            line: Self.line(satisfaction.days))
    }

    private static func point(_ share: Double) -> String { Numerals.decimal(share * 100, places: 1) }

    /// The points of a line through the days that are known, on a field of 100 by 24.
    private static func line(_ days: [Double?]) -> String? {
        let known = days.enumerated().compactMap { day in day.element.map { (day.offset, $0) } }
        guard known.count > 2 else { return nil }
        let width = Double(days.count - 1)
        return known.map { offset, share in
            "\(Numerals.decimal(Double(offset) / width * 100, places: 1)),"
                + Numerals.decimal((1 - share) * 22 + 1, places: 1)
        }.joined(separator: " ")
    }

    private func table(_ satisfactions: [Satisfaction]) -> PageTable {
        var table = PageTable(
            "satisfied", "Share of satisfied posts",
            [.init("Brand"), .number("Share"), .number("From"), .number("To"), .number("Posts"), .init("In words")])
        for satisfaction in satisfactions {
            let (meter, interval) = (satisfaction.meter, satisfaction.interval)
            let figures: [PageTable.Cell] =
                satisfaction.isKnown
                ? [
                    .percent(satisfaction.share), .percent(interval.low), .percent(interval.high),
                    .count(meter.satisfied.total),
                ] : [.none, .none, .none, .none]
            table.add(.init(satisfaction.brand ?? "All brands"), figures + [.init(meter.verdict)])
        }
        return table
    }

    private func activity(
        _ statistics: StoreStatistics, _ latest: Segmentation?, _ published: Segmentation?, _ jobs: [JobStatus]
    ) -> PageTable {
        var table = PageTable(
            "activity", "When things ran last", [.init("What"), .init("When (UTC)"), .init("What came of it")])
        table.download = visit.address(with: ["csv": "activity"])
        table.add(
            .init("Newest post written"),
            [.instant(statistics.lastPost), .init(Numerals.counted(statistics.posts, "post") + " in the store")])
        if let latest {
            table.add(
                .init("Latest segmentation", link: "/segmentations/\(latest.id.number)"),
                [.instant(latest.createdAt), .init(latest.certificate.verdict.words)])
        }
        if let published {
            table.add(
                .init("Latest publishing", link: "/segments"),
                [.instant(published.publishedAt), .init("run \(published.id.number)")])
        }
        for job in jobs {
            table.add(
                .init(job.name, link: "/runs"),
                [.instant(job.latest?.startedAt), .init(job.latest?.error ?? job.state)])
        }
        return table
    }
}

/// A verdict in words and colour.
struct Badge {
    let words: String
    let mood: String

    init(_ verdict: Certificate.Verdict) {
        words = verdict.words
        switch verdict {
        case .publish: mood = "good"
        case .publishWithWarnings: mood = "warn"
        case .refuse: mood = "bad"
        }
    }
}
