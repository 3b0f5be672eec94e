import Covey
import CoveyIngest
import CoveyInsights
import CoveyReports
import CoveyStore

/// Any measure over time, by any dimension.
struct TrendsPage {
    let pages: Pages
    let visit: PageVisit

    private typealias Option = ProfilesPage.Option

    private struct Model {
        let measures: [Option]
        let dimensions: [Option]
        let steps: [Option]
        let spans: [Option]
        let brands: [Option]
        let table: PageTable
        let hasCharts: Bool
        let explanation: String
        let leftOut: String?
    }

    /// What can be shown of posts, in the order of the form.
    private static let figures: [Trends.Figure] = [.satisfied, .negative, .polarity, .subjectivity, .posts]

    private static let spans = [7, 28, 90, 365, 0]
    /// More lines than this cannot be told apart.
    private static let mostGroups = 8

    func page() async throws -> Page {
        let shown = visit.value("measure").flatMap(Trends.Figure.init(rawValue:)) ?? .satisfied
        let by = visit.value("by") ?? "none"
        let step = Self.step(visit.value("step")) ?? .day
        let days = visit.value("days").flatMap(Int.init).flatMap { Self.spans.contains($0) ? $0 : nil } ?? 90
        let published = by == "segment" ? try await pages.parts.store.publishedSegmentation() : nil
        var filter = PostFilter()
        filter.brand = visit.value("brand")
        if days > 0 {
            let last = try await pages.insights.statistics().lastPost ?? visit.now
            let end = min(last.milliseconds, visit.now.milliseconds)
            filter.from = step.start(of: Instant(milliseconds: end - Int64(days) * TrendStep.day.milliseconds))
        }
        let dimension = Self.dimension(by, published)
        let measures = try await pages.insights.measures(
            MeasureQuery(
                filter: filter, by: dimension, step: step, people: pages.parts.settings.smallestGroup))
        let (table, leftOut) = table(measures, shown, step, published)
        let model = Model(
            measures: Self.figures.map { Option(id: $0.rawValue, label: $0.label, isChosen: $0 == shown) },
            dimensions: Self.dimensions.map { Option(id: $0.id, label: $0.label, isChosen: $0.id == by) },
            steps: ["hour", "day", "week"].map { Option(id: $0, label: $0, isChosen: Self.step($0) == step) },
            spans: Self.spans.map {
                Option(id: String($0), label: $0 == 0 ? "all time" : "last \($0) days", isChosen: $0 == days)
            },
            brands: pages.parts.ingest.filter.brands.map {
                Option(id: $0.id, label: $0.id, isChosen: $0.id == filter.brand)
            }, table: table, hasCharts: pages.assets.has(PageAssets.charts), explanation: shown.explanation,
            leftOut: leftOut)
        return Page(
            template: "trends", title: "Trends", model: model, tables: [table],
            scripts: [PageAssets.charts, "charts.js"])
    }

    private static let dimensions: [(id: String, label: String)] = [
        ("none", "all posts together"), ("brand", "brand"), ("topic", "topic"), ("language", "language"),
        ("country", "country"), ("segment", "segment"),
    ]

    private static func step(_ word: String?) -> TrendStep? {
        switch word {
        case "hour": .hour
        case "day": .day
        case "week": .week
        default: nil
        }
    }

    private static func dimension(_ word: String, _ published: Segmentation?) -> MeasureQuery.Dimension {
        switch word {
        case "brand": .brand
        case "topic": .topic
        case "language": .language
        case "country": .country
        case "segment": published.map { .segment($0.id) } ?? .all
        default: .all
        }
    }

    private func table(
        _ measures: [Measure], _ shown: Trends.Figure, _ step: TrendStep, _ published: Segmentation?
    ) -> (table: PageTable, leftOut: String?) {
        var table = PageTable(
            "trend", shown.label.prefix(1).uppercased() + shown.label.dropFirst(),
            [
                .init(step == .hour ? "Hour (UTC)" : step == .week ? "Week from" : "Day", role: "x"),
                .init("Of", role: "group"), .number("Value", role: "value"), .number("From", role: "low"),
                .number("To", role: "high"), .number("Posts"),
            ])
        table.download = visit.address(with: ["csv": "trend"])
        table.chart = "lines"
        table.chartLabel = "\(table.caption) over time. The table below has the same figures."
        table.whenEmpty = "No post was written in this time. Choose a longer one."
        var sizes: [String: Int64] = [:]
        for measure in measures { sizes[name(measure.key, published), default: 0] += measure.sentiments.posts }
        let sorted = sizes.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map(\.key)
        let kept = Set(sorted.prefix(Self.mostGroups))
        let smallest = pages.parts.settings.smallestGroup
        for measure in measures where kept.contains(name(measure.key, published)) {
            guard let start = measure.start else { continue }
            // Of how few the figure is, is a matter of its own: not all posts are rated or scored.
            let row = Trends(shown, of: [measure], smallestGroup: smallest).rows.first
            let isSmall = measure.people.count < smallest
            let posts: PageTable.Cell =
                isSmall
                ? .init("fewer than \(smallest) people", isNumber: true) : .count(measure.sentiments.posts)
            let isShare = shown == .satisfied || shown == .negative
            func cell(_ number: Double?) -> PageTable.Cell {
                .number(number) { isShare ? Numerals.percent($0) : Numerals.signed($0) }
            }
            let label = step == .hour ? start.moment : start.day
            table.add(
                .init(label, plain: label),
                [
                    .init(name(measure.key, published)), shown == .posts ? posts : cell(row?.value),
                    cell(row?.interval?.low), cell(row?.interval?.high), posts,
                ])
        }
        let others = sorted.count - kept.count
        return (table, others > 0 ? "The \(kept.count) largest are shown; \(others) more are left out." : nil)
    }

    private func name(_ key: Measure.Key, _ published: Segmentation?) -> String {
        switch key {
        case .all: "all posts"
        case .word(let word): word
        case .place(let country, let region, let city):
            [city, region, country].compactMap { $0 }.joined(separator: ", ")
        case .segment(let number): published?.title(of: number) ?? "Segment \(number)"
        }
    }
}

extension Trends.Figure {
    fileprivate var label: String {
        switch self {
        case .satisfied: "share of satisfied posts"
        case .negative: "share of negative posts"
        case .polarity: "mean polarity"
        case .subjectivity: "mean subjectivity"
        case .posts: "number of posts"
        }
    }

    fileprivate var explanation: String {
        switch self {
        case .satisfied:
            "Satisfied: positive posts among those that take a side (positive, negative or mixed). The true "
                + "share lies between From and To in 95 of 100 cases; of up to three lines that is drawn as a band."
        case .negative: "Negative posts among all that could be scored, with the 95 % interval."
        case .polarity: "From −1, wholly negative, to 1, wholly positive, with the 95 % interval of the mean."
        case .subjectivity: "From 0, plain fact, to 1, pure opinion, with the 95 % interval of the mean."
        case .posts: "How many posts were written in each step."
        }
    }
}
