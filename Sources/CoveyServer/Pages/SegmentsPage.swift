import Covey
import CoveyReports
import CoveySegmentation
import CoveyStore

/// The segments of the published run: how large they are, what sets them apart, how they changed.
struct SegmentsPage {
    let pages: Pages
    let visit: PageVisit

    private var smallest: Int { pages.parts.settings.smallestGroup }

    private struct Model {
        let run: Run?
        let cards: [SegmentCard]
        let sizes: PageTable?
        let overTime: PageTable?
        let movement: PageTable?
        let fates: [String]
        let movementSummary: String?
        let choices: [Choice]
        let comparison: PageTable?
        let leftOut: String?
        let certificate: [OverviewPage.Figure]
        let findings: [Finding]
    }

    private struct Run {
        let number: Int64
        let day: String
        let peopleText: String
        let badge: Badge
        let choice: String
        let warning: String?
        let isFrozen: Bool
    }

    struct Finding {
        let sentence: String
        let isGrave: Bool
    }

    struct Choice {
        let number: Int
        let label: String
        let isFirst: Bool
        let isSecond: Bool
    }

    func page() async throws -> Page {
        let store = pages.parts.store
        async let published = store.publishedSegmentation()
        async let runs = store.segmentations(before: nil, limit: 200)
        guard let run = try await published else {
            let model = Model(
                run: nil, cards: [], sizes: nil, overTime: nil, movement: nil, fates: [], movementSummary: nil,
                choices: [], comparison: nil, leftOut: nil, certificate: [], findings: [])
            return Page(template: "segments", title: "Segments", model: model)
        }
        let portraits = try await SegmentPortraits.of(run, in: store, exemplars: 0, terms: 0)
        let told = SegmentationJSON(run, smallestGroup: smallest)
        let sizes = sizes(told)
        let history = history(SegmentHistory(of: try await runs))
        let movement = run.lineage.map {
            $0.table(names: run.title, smallest: smallest, download: visit.address(with: ["csv": "movement"]))
        }
        let comparison = comparison(told)
        let first = visit.value("first").flatMap(Int.init) ?? run.segments.first?.number
        let second = visit.value("second").flatMap(Int.init) ?? run.segments.dropFirst().first?.number
        let model = Model(
            run: Run(
                number: run.id.number, day: (run.publishedAt ?? run.createdAt).day,
                peopleText: told.people,
                badge: Badge(run.certificate.verdict), choice: run.choice.sentence, warning: run.warning,
                isFrozen: run.isFrozen),
            cards: told.allSegments.map { segment in
                SegmentCard(
                    segment, portrait: portraits.first { $0.segment.number == segment.number },
                    everyone: run.everyone, smallest: smallest)
            },
            sizes: sizes, overTime: history, movement: movement, fates: told.fates(),
            movementSummary: told.lineageSummary,
            choices: run.segments.map {
                Choice(
                    number: $0.number, label: run.title(of: $0.number), isFirst: $0.number == first,
                    isSecond: $0.number == second)
            },
            comparison: comparison,
            leftOut: told.leftOut,
            certificate: told.certificateFigures.map { OverviewPage.Figure(label: $0.label, figure: $0.text) },
            findings: run.certificate.findings.map {
                Finding(sentence: told.sentence(of: $0), isGrave: $0.isGrave)
            })
        let tables = [sizes, history, movement, comparison].compactMap { $0 }
        return Page(
            template: "segments", title: "Segments", model: model, tables: tables,
            scripts: [PageAssets.charts, "charts.js"])
    }

    private func isSmall(_ segment: Segment) -> Bool { segment.summary.size < smallest }

    private func sizes(_ told: SegmentationJSON) -> PageTable {
        let run = told.run
        let features = run.recipe.features
        var table = PageTable(
            "segments", "All segments side by side",
            [.init("Segment"), .number("People"), .number("Share")]
                + features.map { .number($0.heading + ($0.isAmount ? ", median" : ", mean")) })
        table.download = "/v1/exports/segments.csv"
        table.remark =
            "Counts are medians, since a few very large accounts would bend a mean; scores and shares are means."
        func cells(_ summary: GroupSummary) -> [PageTable.Cell] {
            features.map { feature in
                guard let figure = summary.told(feature, smallestGroup: smallest) else { return .none }
                return .number(feature.isAmount ? figure.median : figure.mean, feature.text)
            }
        }
        for segment in told.allSegments {
            let name = PageTable.Cell(run.title(of: segment.number), link: "/segments/\(segment.number)")
            if isSmall(segment) {
                table.add(
                    name, [.init("fewer than \(smallest)", isNumber: true), .none] + features.map { _ in .none })
            } else {
                table.add(name, [.count(segment.summary.size), .percent(segment.share)] + cells(segment.summary))
            }
        }
        // All less those that are told would be those that are not.
        if !told.hidesSomebody {
            table.add(
                .init("Everybody"), [.count(run.everyone.size), .percent(1)] + cells(run.everyone), isTotal: true)
        }
        return table
    }

    /// The latest runs, each a column.
    private func history(_ history: SegmentHistory) -> PageTable? {
        guard history.runs.count > 1 else { return nil }
        let shown = history.runs.indices.suffix(24)
        var table = PageTable(
            "sizes", "Sizes over time",
            [.init("Segment", role: "group")]
                + shown.map {
                    .number("\(history.runs[$0].publishedAt.day) (run \(history.runs[$0].id.number))", role: "x")
                })
        table.download = visit.address(with: ["csv": "sizes"])
        table.chart = "series"
        table.chartLabel = "A line for each segment: how many people it had in each published run."
        for line in history.segments {
            table.add(
                .init("\(line.name) (\(line.number))"),
                shown.map { index in
                    guard index < line.sizes.count, let size = line.sizes[index] else { return .none }
                    return size < smallest
                        ? .init("fewer than \(smallest)", isNumber: true) : .count(size)
                })
        }
        return table
    }

    private func comparison(_ told: SegmentationJSON) -> PageTable? {
        let run = told.run
        guard let first = visit.value("first").flatMap(Int.init).flatMap(run.segment),
            let second = visit.value("second").flatMap(Int.init).flatMap(run.segment), !isSmall(first), !isSmall(second)
        else { return nil }
        var table = PageTable(
            "comparison", "\(first.name) beside \(second.name)",
            [.init("Feature"), .number(first.name), .number(second.name), .number("Everybody"), .init("What it is")])
        table.download = visit.address(with: ["csv": "comparison"])
        table.add(
            .init("People"),
            [
                .count(first.summary.size), .count(second.summary.size),
                .count(told.hidesSomebody ? nil : run.everyone.size),
                .init("how many are in it"),
            ])
        for feature in run.recipe.features {
            func cell(_ summary: GroupSummary) -> PageTable.Cell {
                guard let figure = summary.told(feature, smallestGroup: smallest) else { return .none }
                return .number(feature.isAmount ? figure.median : figure.mean, feature.text)
            }
            table.add(
                .init(feature.heading),
                [
                    cell(first.summary), cell(second.summary),
                    told.hidesSomebody ? .none : cell(run.everyone),
                    .init((feature.isAmount ? "median of " : "mean of ") + feature.meaning),
                ])
        }
        return table
    }
}
