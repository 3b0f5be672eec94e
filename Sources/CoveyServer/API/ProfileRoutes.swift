import Covey
import CoveyReports
import CoveySegmentation
import CoveyStore
import Hummingbird

/// Profiles: lists of them with their segments, one, why it is where it is, and its posts.
struct ProfileRoutes: Routes {
    private let desk: ReadingDesk

    init(_ desk: ReadingDesk) {
        self.desk = desk
    }

    static let operations = [list, one, why, posts]

    private static let author = Operation.Parameter.path("author", "The author's key, as lists and exports name it.")
    private static let unknown = Operation.Answer.problem(.notFound, "No stored post is by this author.")

    private static let filters: [Operation.Parameter] = [
        .query(
            "segment",
            "Whom the published run put into this segment, 0 for too little evidence. A profile that changed since may "
                + "stand elsewhere by now: placement says where.", schema: Operation.Parameter.count),
        .query("min_followers", "At least so many.", schema: Operation.Parameter.count),
        .query("max_followers", "At most so many.", schema: Operation.Parameter.count),
        .query("min_volume", "At least so many stored posts.", schema: Operation.Parameter.count),
        .query("max_volume", "At most so many stored posts.", schema: Operation.Parameter.count),
        .query("min_polarity", "At least this mean.", schema: Operation.Parameter.polarity),
        .query("max_polarity", "At most this mean.", schema: Operation.Parameter.polarity),
        .query("min_subjectivity", "At least this mean.", schema: Operation.Parameter.subjectivity),
        .query("max_subjectivity", "At most this mean.", schema: Operation.Parameter.subjectivity),
        .query("brand", "With a post about this brand."),
        .query("topic", "With a post on this topic."),
        .query("language", "With a post in this language.", schema: Operation.Parameter.language),
        .query("country", "Who declare a place in this country.", schema: Operation.Parameter.country),
        .query("seen_from", "Whose latest post was written then or later.", schema: Operation.Parameter.instant),
        .query("seen_before", "Whose first post was written before then.", schema: Operation.Parameter.instant),
        .query(
            "sort", "author: by key; else the highest first, discontent: the worst polarity first.",
            schema: Operation.Parameter.choice(ProfileOrder.allCases.map(\.rawValue))),
    ]

    private static let list = Operation(
        method: .get, path: "/v1/profiles", scope: .people, summary: "List profiles with their segments",
        parameters: filters + ListPage.parameters,
        answers: [
            .page(of: "Profile", "One page of profiles."), .problem(.notFound, "There is no such segment."),
            .problem(.superseded, "The cursor is of a run whose members are not known any more."),
        ])

    private static let one = Operation(
        method: .get, path: "/v1/profiles/{author}", scope: .people, summary: "Show one profile with its segment",
        parameters: [author], answers: [.json("Profile", "The profile."), unknown])

    private static let why = Operation(
        method: .get, path: "/v1/profiles/{author}/why", scope: .people,
        summary: "Explain why a profile is in its segment, and what would move it",
        parameters: [author], answers: [.json("Explanation", "Each feature with its standing."), unknown])

    private static let posts = Operation(
        method: .get, path: "/v1/profiles/{author}/posts", scope: .people,
        summary: "List the posts of one author, the latest first",
        parameters: [author] + PostRoutes.filters + ListPage.parameters,
        answers: [.page(of: "Post", "One page of posts."), unknown])

    func add(to api: APIRoutes) {
        api.on(Self.list) { request, context in try await list(request, context) }
        api.on(Self.one) { request, context in
            _ = try QueryReader(request, of: Self.one)
            let profile = try await profile(context)
            let sight = try await desk.published.current()
            let placement = try await placements(of: [profile], in: sight).first ?? nil
            try await desk.note("profile.read", request, context, count: 1)
            var json = JSONText()
            ProfileJSON.write(profile, placement: placement, in: sight?.segmentation, to: &json)
            return .personal(json)
        }
        api.on(Self.why) { request, context in
            _ = try QueryReader(request, of: Self.why)
            let profile = try await profile(context)
            let sight = try await desk.publishedSight()
            let assignment = try await assignment(of: profile.author, in: sight.segmentation.id)
            let explanation = try sight.model.explain(profile, assignment: assignment)
            try await desk.note("profile.explain", request, context, count: 1)
            return .personal(ProfileJSON.json(explanation, of: sight.segmentation))
        }
        api.on(Self.posts) { request, context in
            let query = try QueryReader(request, of: Self.posts)
            return try await desk.posts(by: try await profile(context).author, query, request, context)
        }
    }

    private func profile(_ context: ServiceContext) async throws -> Profile {
        guard let profile = try await desk.parts.store.profile(of: AuthorKey(try context.path("author"))) else {
            throw Problem(.notFound, "No stored post is by this author.")
        }
        return profile
    }

    private func list(_ request: Request, _ context: ServiceContext) async throws -> Response {
        let query = try QueryReader(request, of: Self.list)
        let sight = try await desk.published.current()
        let place = try await desk.cursors.position(ProfilePlace.self, query, for: request)
        var bounds = QueryBounds()
        var filter = try Self.filter(query, &bounds)
        if let number = try query.integer("segment", 0...Operation.Parameter.largest) {
            let run = sight?.segmentation
            guard let run, number == Segment.tooLittleEvidence || run.segment(number) != nil else {
                throw Problem(.notFound, "There is no segment \(number).")
            }
            // A list that has begun goes on with the run that it began with.
            filter.segment = .init(number, of: place?.s.map { SegmentationID($0) } ?? run.id)
        }
        let order = try query.choice("sort", ProfileOrder.self) ?? .author
        let limit = try ListPage.limit(query)
        var page = Covey.ProfilePage(profiles: [], next: nil)
        if !bounds.areContradictory {
            page = try await desk.parts.store.profiles(
                ProfileQuery(filter: filter, order: order, after: place?.position, limit: limit))
        }
        let placements = try await placements(of: page.profiles, in: sight)
        try await desk.note("profiles.read", request, context, count: page.profiles.count)
        var next: String?
        if let position = page.next {
            let place = ProfilePlace(position, filter.segment?.segmentation)
            next = try await desk.cursors.cursor(after: place, for: request)
        }
        return ListPage.response(for: request, next: next) { json in
            for (profile, placement) in zip(page.profiles, placements) {
                ProfileJSON.write(profile, placement: placement, in: sight?.segmentation, to: &json)
            }
        }
    }

    private static func filter(_ query: QueryReader, _ bounds: inout QueryBounds) throws(Problem) -> ProfileFilter {
        func count(_ name: String) throws(Problem) -> Int64? {
            try query.integer(name, 0...Operation.Parameter.largest).map(Int64.init)
        }
        func score(_ name: String, from least: Double) throws(Problem) -> Int64? {
            try query.number(name, least...1).map { Int64(($0 * 10_000).rounded()) }
        }
        var filter = ProfileFilter()
        filter.followers = bounds.range(try count("min_followers"), try count("max_followers"))
        filter.volume = bounds.range(try count("min_volume"), try count("max_volume"))
        filter.polarity = bounds.range(try score("min_polarity", from: -1), try score("max_polarity", from: -1))
        filter.subjectivity = bounds.range(
            try score("min_subjectivity", from: 0), try score("max_subjectivity", from: 0))
        filter.brand = try query.name("brand")
        filter.topic = try query.name("topic")
        filter.language = try query.language("language")
        filter.country = try query.country("country")
        filter.seenFrom = try query.instant("seen_from")
        filter.seenBefore = try query.instant("seen_before")
        return filter
    }

    /// Where profiles stand in the published run: several are looked up at a time.
    private func placements(of profiles: [Profile], in sight: PublishedRun.Sight?) async throws -> [Placement?] {
        guard let sight else { return profiles.map { _ in nil } }
        let authors = profiles.map(\.author)
        var assignments: [AuthorKey: Assignment] = [:]
        do { assignments = try await desk.parts.store.assignments(of: authors, in: sight.segmentation.id) } catch {
            // Another run was published just now, and this one's members are not known any more.
            if error.code != .superseded { throw error }
        }
        return try profiles.map { try sight.model.place($0, assignment: assignments[$0.author]) }
    }

    /// - Returns: `nil` also where another run was published just now and this one's members are not known any more.
    private func assignment(of author: AuthorKey, in run: SegmentationID) async throws -> Assignment? {
        do {
            return try await desk.parts.store.assignment(of: author, in: run)
        } catch  where error.code == .superseded {
            return nil
        }
    }

    /// A ``ProfilePosition`` within a cursor, and the run that the list is about.
    private struct ProfilePlace: Codable {
        var r: Int64?
        var a: String
        var s: Int64?

        init(_ position: ProfilePosition, _ run: SegmentationID?) {
            (r, a, s) = (position.rank, position.author.text, run?.number)
        }

        var position: ProfilePosition { ProfilePosition(rank: r, author: AuthorKey(a)) }
    }
}
