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
        /// Why there is no drawing; `nil` where there is one.
        let obstacle: String?
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
        filter.from = Instant(milliseconds: 0)
        if (1...3_650).contains(days) {
            let lastPost = try await pages.insights.statistics().lastPost
            filter = Period(at: visit.now, lastPost: lastPost, days: days).posts
        }
        filter.brand = visit.value("brand")
        var parameters: [(String, String)] = []
        if let brand = filter.brand { parameters.append(("brand", brand)) }
        if let from = filter.from { parameters.append(("from", from.text)) }
        if let before = filter.before { parameters.append(("before", before.text)) }
        let table = table(try await pages.insights.places(filter).value, filter)
        let model = Model(
            table: table, obstacle: obstacle, tiles: pages.parts.settings.tiles,
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

    private var obstacle: String? {
        if !pages.assets.has(PageAssets.map) { return "Leaflet is not installed on this machine" }
        if pages.parts.gazetteer == nil { return "The list of places is not installed on this machine" }
        return nil
    }

    /// The places with the most posts, as the map draws them.
    private func table(_ report: PlaceReport, _ filter: PostFilter) -> PageTable {
        var table = PageTable(
            "places", "Places",
            [
                .init("City"), .init("Region"), .init("Country"), .number("Posts"), .number("Negative"),
                .number("Share negative"), .number("From"), .number("To"),
            ])
        table.download = visit.address(with: ["csv": "places"])
        table.whenEmpty =
            report.suppressed > 0
            ? "No place has enough people to be shown."
            : "No post of this time says where it is from. Places come from the posts themselves and from what authors "
                + "declare."
        for counts in report.rows.prefix(500).map(\.counts) {
            table.add(
                .init(
                    counts.city ?? (counts.region == nil ? "anywhere else in it" : "anywhere in it"),
                    link: link(filter, counts.country, counts.region, counts.city)),
                [
                    .init(counts.region ?? "–"), .init(counts.country), .count(counts.posts),
                    .count(counts.negative.count), .percent(counts.negative.share),
                    .percent(counts.negative.share.map { _ in counts.negative.interval.low }),
                    .percent(counts.negative.share.map { _ in counts.negative.interval.high }),
                ])
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
}
