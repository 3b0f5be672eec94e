import Covey
import CoveyReports
import CoveyStore

/// What the service knows at a glance: five questions answered, how happy people are, and when things ran last.
struct OverviewPage {
    let pages: Pages
    let visit: PageVisit

    private struct Model {
        let isEmpty: Bool
        let period: Int
        let figures: [Figure]
        let answers: [OverviewModel.Answer]
        let meters: [Meter]
        let run: Run?
        let activity: PageTable
        let target: String
    }

    struct Figure {
        let label: String
        let figure: String
    }

    /// A meter as it is drawn: percentages of its width.
    struct Meter {
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

    func page() async throws -> Page {
        let statistics = try await pages.parts.store.statistics()
        let overview = try await pages.sources.overview(visit)
        let published = try await pages.parts.store.publishedSegmentation()
        let activity = try await activity(statistics, published)
        let figures = [
            Figure(label: "Posts", figure: Numerals.grouped(statistics.posts)),
            Figure(label: "People", figure: Numerals.grouped(statistics.authors)),
            Figure(label: "Segments", figure: published.map { String($0.segments.count) } ?? "none yet"),
            Figure(label: "Latest post", figure: statistics.lastPost?.day ?? "none yet"),
        ]
        let model = Model(
            isEmpty: statistics.posts == 0, period: pages.parts.settings.period, figures: figures,
            answers: overview.answers, meters: overview.meters.map(meter),
            run: published.map { run in
                Run(
                    number: run.id.number, day: (run.publishedAt ?? run.createdAt).day,
                    segmentCount: Numerals.counted(run.segments.count, "segment"),
                    badge: Badge(run.certificate.verdict),
                    choice: run.choice.sentence)
            },
            activity: activity, target: Numerals.percent(pages.parts.settings.target))
        return Page(template: "overview", title: "Overview", model: model, tables: [activity, meterTable(overview)])
    }

    private func meter(_ meter: OverviewModel.Meter) -> Meter {
        let isKnown = meter.share != nil
        return Meter(
            meterName: meter.brand ?? "All brands", key: meter.brand ?? "", isKnown: isKnown,
            percent: meter.share.map { Numerals.percent($0) } ?? "–",
            interval: isKnown ? "\(Numerals.percent(meter.low)) to \(Numerals.percent(meter.high))" : "not known yet",
            postsText: isKnown ? Numerals.counted(meter.posts, "post") : "too few posts", verdict: meter.verdict,
            mood: meter.verdict.contains("above") ? "good" : meter.verdict.contains("below") ? "bad" : "plain",
            from: Self.point(meter.low), width: Self.point(max(0.01, meter.high - meter.low)),
            at: Self.point(meter.share ?? 0.5), targetAt: Self.point(pages.parts.settings.target),
            line: Self.line(meter.days))
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

    private func meterTable(_ overview: OverviewModel) -> PageTable {
        var table = PageTable(
            "satisfied", "Share of satisfied posts",
            [.init("Brand"), .number("Share"), .number("From"), .number("To"), .number("Posts"), .init("In words")])
        for meter in overview.meters {
            let figures: [PageTable.Cell] =
                meter.share == nil
                ? [.none, .none, .none, .none]
                : [.percent(meter.share), .percent(meter.low), .percent(meter.high), .count(meter.posts)]
            table.add(.init(meter.brand ?? "All brands"), figures + [.init(meter.verdict)])
        }
        return table
    }

    private func activity(_ statistics: StoreStatistics, _ published: Segmentation?) async throws -> PageTable {
        var table = PageTable(
            "activity", "When things ran last", [.init("What"), .init("When (UTC)"), .init("What came of it")])
        table.download = visit.address(with: ["csv": "activity"])
        table.add(
            .init("Latest post taken in"),
            [.instant(statistics.lastPost), .init(Numerals.counted(statistics.posts, "post") + " in the store")])
        let latest = try await pages.parts.store.segmentations(before: nil, limit: 1).first
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
        for job in try await pages.sources.jobs() ?? [] {
            table.add(
                .init(job.name, link: "/runs"),
                [.instant(job.last?.startedAt), .init(job.last.map { $0.error ?? $0.state } ?? "has not run yet")])
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
