import Covey
import CoveyIngest
import CoveyReports
import CoveySegmentation
import CoveyStore
import Hummingbird

/// People as rows: filtered, in an order, page by page.
struct ProfilesPage {
    let pages: Pages
    let visit: PageVisit

    private struct Model {
        let rows: PageTable
        let nextPage: String?
        let firstPage: String?
        let segments: [Option]
        let brands: [Option]
        let topics: [Option]
        let orders: [Option]
        let fields: Fields
        let isFiltered: Bool
        let all: String
    }

    struct Option {
        let id: String
        let label: String
        let isChosen: Bool
    }

    /// What stands in the fields of the form.
    private struct Fields {
        let language: String
        let country: String
        let minFollowers: String
        let maxFollowers: String
        let minPolarity: String
        let maxPolarity: String
        let minVolume: String
    }

    private static let orders: [(ProfileOrder, String)] = [
        (.lastSeen, "latest post"), (.followers, "most followers"), (.volume, "most stored posts"),
        (.polarity, "happiest"), (.discontent, "unhappiest"), (.author, "key"),
    ]

    func page() async throws -> Page {
        guard visit.caller.may(.people) else { return pages.needs(.people, to: "see rows of people") }
        let store = pages.parts.store
        let published = try await store.publishedSegmentation()
        let order = visit.value("sort").flatMap(ProfileOrder.init(rawValue:)) ?? .lastSeen
        let query = ProfileQuery(
            filter: try filter(published), order: order, after: try position(), limit: 50)
        let result = try await store.profiles(query)
        try await pages.parts.audit.note(visit.caller, "profiles.read", count: result.profiles.count)
        let rows = try await rows(result.profiles, published)
        let next = result.next.map {
            visit.address(with: ["after": $0.author.text, "rank": $0.rank.map { String($0) }])
        }
        let brands = pages.parts.ingest.filter.brands.map(\.id)
        let topics = pages.parts.ingest.filter.topics.map(\.id)
        let names = [
            "segment", "brand", "topic", "language", "country", "min_followers", "max_followers",
            "min_polarity", "max_polarity", "min_volume",
        ]
        let model = Model(
            rows: rows, nextPage: next,
            firstPage: visit.value("after") == nil ? nil : visit.address(with: ["after": nil, "rank": nil]),
            segments: (published?.segments ?? []).map {
                Option(
                    id: String($0.number), label: published?.title(of: $0.number) ?? "",
                    isChosen: visit.value("segment") == String($0.number))
            }, brands: options(brands, "brand"), topics: options(topics, "topic"),
            orders: Self.orders.map { Option(id: $0.0.rawValue, label: $0.1, isChosen: $0.0 == order) },
            fields: Fields(
                language: visit.value("language") ?? "", country: visit.value("country") ?? "",
                minFollowers: visit.value("min_followers") ?? "", maxFollowers: visit.value("max_followers") ?? "",
                minPolarity: visit.value("min_polarity") ?? "", maxPolarity: visit.value("max_polarity") ?? "",
                minVolume: visit.value("min_volume") ?? ""),
            isFiltered: names.contains { visit.value($0) != nil },
            all: PageVisit.address(
                "/v1/exports/profiles.csv", visit.value("segment").map { [("segment", $0)] } ?? []))
        return Page(template: "profiles", title: "Profiles", model: model, tables: [rows])
    }

    private func options(_ ids: [String], _ name: String) -> [Option] {
        var ids = ids
        // One that is not configured any more can still be asked for.
        if let chosen = visit.value(name), !ids.contains(chosen) { ids.append(chosen) }
        return ids.map { Option(id: $0, label: $0, isChosen: visit.value(name) == $0) }
    }

    private func filter(_ published: Segmentation?) throws(Problem) -> ProfileFilter {
        var filter = ProfileFilter()
        if let number = try whole("segment"), let published {
            filter.segment = ProfileFilter.SegmentMember(Int(number), of: published.id)
        }
        filter.brand = visit.value("brand")
        filter.topic = visit.value("topic")
        filter.language = visit.value("language")?.lowercased()
        filter.country = visit.value("country")?.uppercased()
        filter.followers = try range("followers")
        if let least = try whole("min_volume") { filter.volume = least...Int64.max }
        let low = try score("min_polarity")
        let high = try score("max_polarity")
        if low != nil || high != nil {
            guard (low ?? -10_000) <= (high ?? 10_000) else {
                throw Problem(.badRequest, "The lowest polarity lies above the highest.")
            }
            filter.polarity = (low ?? -10_000)...(high ?? 10_000)
        }
        return filter
    }

    private func range(_ name: String) throws(Problem) -> ClosedRange<Int64>? {
        let (low, high) = (try whole("min_" + name), try whole("max_" + name))
        guard low != nil || high != nil else { return nil }
        guard (low ?? 0) <= (high ?? .max) else {
            throw Problem(.badRequest, "The fewest \(name) are more than the most.")
        }
        return (low ?? 0)...(high ?? .max)
    }

    private func whole(_ name: String) throws(Problem) -> Int64? {
        guard let text = visit.value(name) else { return nil }
        guard let number = Int64(text.replacing(",", with: "")), number >= 0 else {
            throw Problem(.badRequest, "\(name.replacing("_", with: " ")) must be a whole number from 0 up.")
        }
        return number
    }

    private func score(_ name: String) throws(Problem) -> Int64? {
        guard let text = visit.value(name) else { return nil }
        guard let number = Double(text), (-1...1).contains(number) else {
            throw Problem(.badRequest, "\(name.replacing("_", with: " ")) must be a number from -1 to 1.")
        }
        return Int64((number * 10_000).rounded())
    }

    private func position() throws(Problem) -> ProfilePosition? {
        guard let author = visit.value("after") else { return nil }
        return ProfilePosition(rank: visit.value("rank").flatMap { Int64($0) }, author: AuthorKey(author))
    }

    private func rows(_ profiles: [Profile], _ published: Segmentation?) async throws -> PageTable {
        var table = PageTable(
            "profiles", "Profiles",
            [
                .init("Person"), .init("Segment"), .number("Posts"), .number("Polarity"), .number("Followers"),
                .init("Languages"), .init("Brands"), .init("Country"), .init("Latest post (UTC)"),
            ])
        table.download = visit.address(with: ["csv": "profiles"])
        table.whenEmpty =
            visit.value("after") != nil || visit.request.uri.query != nil
            ? "Nobody here meets all of these. Take one of them away, or go on to the next page if there is one."
            : "There is no profile yet. Each author of a stored post gets one: covey ingest FILE takes posts in."
        let model = published.map { PlacementModel($0) }
        let assignments = try await assignments(of: profiles.map(\.author), in: published)
        for profile in profiles {
            var segment = PageTable.Cell("–", field: .missing)
            if let model, let published {
                let placement = try model.place(profile, assignment: assignments[profile.author])
                segment = PageTable.Cell(
                    published.title(of: placement.segment) + (placement.isFirm ? "" : ", near its border"),
                    link: placement.segment == Segment.tooLittleEvidence ? nil : "/segments/\(placement.segment)")
            }
            table.add(
                .init(
                    profile.author.text.short, link: "/profiles/\(PageVisit.encoded(profile.author.text))",
                    field: .text(profile.author.text)),
                [
                    segment, .count(profile.volume), .score(profile.polarity.mean), .count(profile.followers?.value),
                    .init(profile.languages.words), .init(profile.brands.words),
                    .init(profile.account?.value.country ?? "–"), .instant(profile.lastSeen),
                ])
        }
        return table
    }

    private func assignments(
        of authors: [AuthorKey], in run: Segmentation?
    ) async throws -> [AuthorKey: Assignment] {
        guard let run else { return [:] }
        do throws(StoreError) {
            return try await pages.parts.store.assignments(of: authors, in: run.id)
        } catch {
            guard error.code == .superseded else { throw error }
            return [:]
        }
    }
}

extension Tally {
    /// The words with their counts, the most first, and no more than three: `en 12, fr 3`.
    var words: String {
        let sorted = entries.sorted { ($0.count, $1.word) > ($1.count, $0.word) }
        guard !sorted.isEmpty else { return "–" }
        return sorted.prefix(3).map { "\($0.word) \(Numerals.grouped($0.count))" }.joined(separator: ", ")
            + (sorted.count > 3 ? ", …" : "")
    }
}

extension String {
    /// Its beginning, where it is too long for a cell.
    var short: String { count > 14 ? prefix(12) + "…" : self }
}
