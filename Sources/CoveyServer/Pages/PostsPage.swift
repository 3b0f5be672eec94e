import Covey
import CoveyReports
import CoveyStore

/// Posts that meet a filter, the latest first: what lies behind a figure of another page.
struct PostsPage {
    let pages: Pages
    let visit: PageVisit

    private struct Model {
        let filterWords: [String]
        let posts: [PostCard]
        let nextPage: String?
        let exported: PageTable
    }

    func page() async throws -> Page {
        guard visit.caller.may(.people) else { return pages.needs(.people, to: "see posts") }
        let filter = try filter()
        var after: PostPosition?
        if let id = visit.value("after"), let at = try instant("at") {
            after = PostPosition(createdAt: at, id: PostID(id))
        }
        let result = try await pages.parts.store.posts(PostQuery(filter: filter, after: after, limit: 50))
        try await pages.parts.audit.note(visit.caller, "posts.read", count: result.posts.count)
        let exported = PostCard.table(result.posts, download: visit.address(with: ["csv": "posts"]))
        let model = Model(
            filterWords: words(filter),
            posts: result.posts.map { PostCard($0, on: visit) },
            nextPage: result.next.map { visit.address(with: ["after": $0.id.text, "at": $0.createdAt.text]) },
            exported: exported)
        return Page(template: "posts", title: "Posts", model: model, tables: [exported])
    }

    private func filter() throws(Problem) -> PostFilter {
        var filter = PostFilter()
        filter.from = try instant("from")
        filter.before = try instant("before")
        filter.brand = visit.value("brand")
        filter.topic = visit.value("topic")
        filter.language = visit.value("language")
        filter.country = visit.value("country")
        filter.region = visit.value("region")
        filter.city = visit.value("city")
        if let word = visit.value("sentiment") {
            guard let sentiment = Sentiment(rawValue: word) else {
                throw Problem(.badRequest, "There is no such sentiment.")
            }
            filter.sentiment = sentiment
        }
        let (low, high) = (try score("min_polarity"), try score("max_polarity"))
        if low != nil || high != nil {
            guard (low ?? -10_000) <= (high ?? 10_000) else {
                throw Problem(.badRequest, "The lowest polarity lies above the highest.")
            }
            filter.polarity = (low ?? -10_000)...(high ?? 10_000)
        }
        return filter
    }

    private func instant(_ name: String) throws(Problem) -> Instant? {
        guard let text = visit.value(name) else { return nil }
        guard let instant = Instant(rfc3339: text) else {
            throw Problem(.badRequest, "\(name) must be a date such as 2026-01-31.")
        }
        return instant
    }

    private func score(_ name: String) throws(Problem) -> Int32? {
        guard let text = visit.value(name) else { return nil }
        guard let number = Double(text), (-1...1).contains(number) else {
            throw Problem(.badRequest, "Polarity must be a number from -1 to 1.")
        }
        return Int32((number * 10_000).rounded())
    }

    private func words(_ filter: PostFilter) -> [String] {
        [
            filter.from.map { "from \($0.moment)" }, filter.before.map { "before \($0.moment)" }, filter.brand,
            filter.topic, filter.language, filter.sentiment?.rawValue,
            filter.polarity.map {
                "polarity \(PageTable.Cell.minus(Numerals.signed(Double($0.lowerBound) / 10_000))) to "
                    + PageTable.Cell.minus(Numerals.signed(Double($0.upperBound) / 10_000))
            }, filter.city, filter.region, filter.country,
        ].compactMap { $0 }
    }

    /// The address of the posts that meet a filter.
    static func address(_ filter: PostFilter) -> String {
        var parts: [(String, String)] = []
        func add(_ name: String, _ value: String?) {
            if let value { parts.append((name, value)) }
        }
        add("from", filter.from?.text)
        add("before", filter.before?.text)
        add("brand", filter.brand)
        add("topic", filter.topic)
        add("language", filter.language)
        add("sentiment", filter.sentiment?.rawValue)
        add("country", filter.country)
        add("region", filter.region)
        add("city", filter.city)
        if let polarity = filter.polarity {
            if polarity.lowerBound > -10_000 { add("min_polarity", String(Double(polarity.lowerBound) / 10_000)) }
            if polarity.upperBound < 10_000 { add("max_polarity", String(Double(polarity.upperBound) / 10_000)) }
        }
        return PageVisit.address("/posts", parts)
    }
}
