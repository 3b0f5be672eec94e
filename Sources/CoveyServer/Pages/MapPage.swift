import Covey
import CoveyIngest
import CoveyInsights
import CoveyReports
import CoveyStore

/// Where posts come from, and how unhappy each place is.
struct MapPage {
    let pages: Pages
    let visit: PageVisit

    private struct Model {
        let table: PageTable
        let hasMap: Bool
        let tiles: String?
        let places: String
        let posts: String?
        let smallest: Int
        let brands: [ProfilesPage.Option]
        let brand: String
        let days: [ProfilesPage.Option]
    }

    private static let spans: [(days: Int, label: String)] = [
        (1, "last day"), (7, "last 7 days"), (28, "last 28 days"), (90, "last 90 days"), (0, "all time"),
    ]

    func page() async throws -> Page {
        let days = visit.value("days").flatMap(Int.init) ?? 0
        var filter = PostFilter()
        var parameters: [(String, String)] = []
        filter.brand = visit.value("brand")
        if let brand = filter.brand { parameters.append(("brand", brand)) }
        if (1...3_650).contains(days) {
            filter.from = TrendStep.hour.start(
                of: Instant(milliseconds: visit.now.milliseconds - Int64(days) * TrendStep.day.milliseconds))
        }
        // The API looks back as far as the overview does unless it is told otherwise.
        parameters.append(("from", (filter.from ?? Instant(milliseconds: 0)).text))
        let measures = try await pages.insights.measures(
            MeasureQuery(filter: filter, by: .place, people: pages.parts.settings.smallestGroup))
        let table = table(measures, filter)
        let model = Model(
            table: table, hasMap: pages.assets.has(PageAssets.map), tiles: pages.parts.settings.tiles,
            places: PageVisit.address("/v1/places", parameters),
            posts: visit.caller.may(.people) ? PageVisit.address("/v1/posts", parameters) : nil,
            smallest: pages.parts.settings.smallestGroup,
            brands: pages.parts.ingest.filter.brands.map {
                ProfilesPage.Option(id: $0.id, label: $0.id, isChosen: $0.id == filter.brand)
            }, brand: filter.brand ?? "",
            days: Self.spans.map {
                ProfilesPage.Option(id: String($0.days), label: $0.label, isChosen: $0.days == days)
            })
        return Page(
            template: "map", title: "Map", model: model, tables: [table], scripts: [PageAssets.map, "map.js"],
            styles: [PageAssets.mapStyle])
    }

    /// The places with the most posts. Those with few people are put together.
    private func table(_ measures: [Measure], _ filter: PostFilter) -> PageTable {
        var table = PageTable(
            "places", "Places",
            [
                .init("City"), .init("Region"), .init("Country"), .number("Posts"), .number("Negative"),
                .number("Share negative"), .number("From"), .number("To"),
            ])
        table.download = visit.address(with: ["csv": "places"])
        table.whenEmpty =
            "No post of this time says where it is from. Places come from the posts themselves and from what authors "
            + "declare; covey doctor says whether the list of places is installed."
        let smallest = pages.parts.settings.smallestGroup
        var rest = Measure(start: nil, key: .all)
        for measure in measures.sorted(by: { $0.sentiments.posts > $1.sentiments.posts }) {
            guard case .place(let country, let region, let city) = measure.key else { continue }
            guard measure.people.count >= smallest else {
                rest.merge(measure)
                continue
            }
            guard table.rows.count < 500 else { break }
            table.add(
                .init(city ?? "anywhere in it", link: link(filter, country, region, city)),
                [.init(region ?? "–"), .init(country)] + cells(measure.sentiments))
        }
        if rest.sentiments.posts > 0, rest.people.count >= smallest {
            table.add(
                .init("All smaller places together"), [.init("–"), .init("–")] + cells(rest.sentiments), isTotal: true)
        }
        return table
    }

    /// The posts of a place; `nil` for those who may not see them.
    private func link(_ filter: PostFilter, _ country: String, _ region: String?, _ city: String?) -> String? {
        guard visit.caller.may(.people) else { return nil }
        var filter = filter
        (filter.country, filter.region, filter.city) = (country, region, city)
        return PostsPage.address(filter)
    }

    private func cells(_ counts: SentimentCounts) -> [PageTable.Cell] {
        let negative = Proportion(counts.negative, of: counts.scored)
        let interval = negative.share.map { _ in negative.interval }
        return [
            .count(counts.posts), .count(counts.negative), .percent(negative.share), .percent(interval?.low),
            .percent(interval?.high),
        ]
    }
}
