import Covey
import CoveyReports
import CoveyStore
import Hummingbird

/// Posts: lists of them, and one with why it was scored so.
struct PostRoutes: Routes {
    private let desk: ReadingDesk

    init(_ desk: ReadingDesk) {
        self.desk = desk
    }

    static let operations = [list, one]

    /// What posts can be filtered by, but their author.
    static let filters: [Operation.Parameter] = [
        .query("from", "Written then or later.", schema: Operation.Parameter.instant),
        .query("before", "Written before then.", schema: Operation.Parameter.instant),
        .query("brand", "About this brand."),
        .query("topic", "On this topic."),
        .query("language", "In this language, a BCP 47 primary tag.", schema: Operation.Parameter.language),
        .query("sentiment", "What they say.", schema: Operation.Parameter.choice(Sentiment.allCases.map(\.rawValue))),
        .query("min_polarity", "At least this polarity; none is unscored then.", schema: Operation.Parameter.polarity),
        .query("max_polarity", "At most this polarity; none is unscored then.", schema: Operation.Parameter.polarity),
        .query("country", "From this country, ISO 3166-1 alpha-2.", schema: Operation.Parameter.country),
        .query("region", "From this state or province, by its name."),
        .query("city", "From this city, by its name."),
    ]

    private static let list = Operation(
        method: .get, path: "/v1/posts", scope: .people, summary: "List posts, the latest first",
        parameters: filters + [.query("author", "By the author of this key.")] + ListPage.parameters,
        answers: [.page(of: "Post", "One page of posts.")])

    private static let one = Operation(
        method: .get, path: "/v1/posts/{id}", scope: .people, summary: "Show one post and why it was scored so",
        parameters: [.path("id", "The post's id, or that of any of its versions."), .ifNoneMatch],
        answers: [
            .json("WholePost", "The post; its tag goes into If-Match of a correction."), .notModified,
            .problem(.notFound, "No such post is stored."),
        ])

    func add(to api: APIRoutes) {
        api.on(Self.list) { request, context in
            let query = try QueryReader(request, of: Self.list)
            let author = try query.name("author").map { AuthorKey($0) }
            return try await desk.posts(by: author, query, request, context)
        }
        api.on(Self.one) { request, context in
            _ = try QueryReader(request, of: Self.one)
            let id = try context.path("id")
            guard let post = try await desk.parts.store.post(PostID(id)) else {
                throw Problem(.notFound, "No such post is stored.")
            }
            try await desk.note("post.read", request, context, count: 1)
            var json = JSONText()
            PostJSON.writeWhole(post, to: &json)
            return Response.personal(json).tagged(post.tag, for: request)
        }
    }
}

extension ReadingDesk {
    /// A page of posts.
    ///
    /// - Parameter author: Posts of this author alone; `nil` takes all.
    func posts(
        by author: AuthorKey?, _ query: QueryReader, _ request: Request, _ context: ServiceContext
    ) async throws -> Response {
        var bounds = QueryBounds()
        var filter = PostFilter()
        filter.author = author
        filter.from = try query.instant("from")
        filter.before = try query.instant("before")
        filter.brand = try query.name("brand")
        filter.topic = try query.name("topic")
        filter.language = try query.language("language")
        filter.sentiment = try query.choice("sentiment", Sentiment.self)
        filter.polarity = bounds.range(
            try query.number("min_polarity", -1...1).map { Int32(($0 * 10_000).rounded()) },
            try query.number("max_polarity", -1...1).map { Int32(($0 * 10_000).rounded()) })
        filter.country = try query.country("country")
        filter.region = try query.name("region")
        filter.city = try query.name("city")
        let limit = try ListPage.limit(query)
        let place = try await cursors.position(PostPlace.self, query, for: request)
        var page = PostPage(posts: [], next: nil)
        if !bounds.areContradictory {
            page = try await parts.store.posts(PostQuery(filter: filter, after: place?.position, limit: limit))
        }
        try await note("posts.read", request, context, count: page.posts.count)
        var next: String?
        if let position = page.next { next = try await cursors.cursor(after: PostPlace(position), for: request) }
        return ListPage.response(for: request, next: next) { json in
            for post in page.posts { PostJSON.write(post, to: &json) }
        }
    }

    /// A ``PostPosition`` within a cursor.
    private struct PostPlace: Codable {
        var t: Int64
        var i: String

        init(_ position: PostPosition) {
            (t, i) = (position.createdAt.milliseconds, position.id.text)
        }

        var position: PostPosition { PostPosition(createdAt: Instant(milliseconds: t), id: PostID(i)) }
    }
}

extension StoredPost {
    /// Tells this payload in this edition from others of the post.
    var tag: String { "\(String(version, radix: 36))-\(String(digest, radix: 36))-\(edition)" }
}
