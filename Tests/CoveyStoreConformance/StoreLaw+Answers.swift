package import Covey
package import CoveyStore
package import CoveyTesting
import Testing

/// What laws about queries share: the plain meaning of each, and all pages of an answer.
extension StoreLaw {
    /// A published run in which most authors of some posts have a segment.
    package static func assigned(
        _ posts: [StoredPost], in store: any Store, _ random: inout SeededNumbers
    ) async throws -> (run: SegmentationID, members: [AuthorKey: Int]) {
        let run = try await store.beginSegmentation()
        let other = try await store.beginSegmentation()
        var members: [AuthorKey: Int] = [:]
        for author in Set(posts.map(\.author)).sorted() {
            let segment = [1, 2, 12, Segment.tooLittleEvidence].randomElement(using: &random) ?? 1
            if Int.random(in: 0..<5, using: &random) > 0 { members[author] = segment }
        }
        try await store.write(members.map { assignment($0.key.text, $0.value) }, to: run)
        // The assignments of another run are in nobody's way.
        try await store.write(members.map { assignment($0.key.text, 1 + $0.value % 2) }, to: other)
        try await store.publish(Sample.segmentation(run, state: .published))
        return (run, members)
    }

    // MARK: The plain meaning

    package static func plain(_ query: ProfileQuery, _ posts: [StoredPost], _ members: [AuthorKey: Int] = [:])
        -> [Profile]
    {
        PlainMeaning(posts.map { .submit($0) }).profiles.filter { profile in
            if let segment = query.filter.segment, members[profile.author] != segment.number { return false }
            return query.filter.meets(profile)
        }.sorted {
            ProfilePosition(of: $0, in: query.order).precedes(ProfilePosition(of: $1, in: query.order))
        }
    }

    static func plain(_ filter: PostFilter, _ posts: [StoredPost]) -> [StoredPost] {
        posts.filter { filter.meets($0) }.sorted { PostPosition(of: $0).precedes(PostPosition(of: $1)) }
    }

    static func plain(
        _ query: MeasureQuery, _ posts: [StoredPost], _ members: [AuthorKey: Int] = [:]
    ) -> [Measure] {
        var groups: [Instant?: [Measure.Key: [StoredPost]]] = [:]
        for post in posts where query.filter.meets(post) {
            let keys: [Measure.Key] =
                switch query.dimension {
                case .all: [.all]
                case .brand: post.brands.map { .word($0) }
                case .topic: post.topics.map { .word($0) }
                case .language: [.word(post.reading.language.code)]
                case .country: post.place.map { [.word($0.country)] } ?? []
                case .place: post.place.map { [.place(country: $0.country, region: $0.region, city: $0.city)] } ?? []
                case .segment: members[post.author].map { [.segment($0)] } ?? []
                }
            for key in keys {
                groups[query.step?.start(of: post.createdAt), default: [:]][key, default: []].append(post)
            }
        }
        return groups.flatMap { start, groups in
            groups.map { key, posts in
                var measure = Measure(start: start, key: key)
                for sentiment in Sentiment.allCases {
                    measure.sentiments[sentiment] = Int64(posts.count { $0.reading.sentiment == sentiment })
                }
                let scores = posts.compactMap(\.reading.scores)
                measure.polarity = moments(scores.map { Int64($0.polarity) })
                measure.subjectivity = moments(scores.map { Int64($0.subjectivity) })
                let authors = Set(posts.map(\.author))
                measure.people = authors.count < query.people ? People(upTo: query.people) : .many(upTo: query.people)
                for author in authors { measure.people.insert(author) }
                return measure
            }
        }.sorted(by: Measure.precedes)
    }

    private static func moments(_ values: [Int64]) -> Moments {
        Moments(count: Int64(values.count), sum: values.reduce(0, +), sumOfSquares: values.reduce(0) { $0 + $1 * $1 })
    }

    // MARK: All pages of an answer

    static func profiles(
        _ query: ProfileQuery, _ limit: Int, _ budget: Int, in store: any Store
    ) async throws -> [Profile] {
        var query = query
        (query.limit, query.budget) = (limit, budget)
        return try await all(after: query.after, limit, ProfilePosition.precedes) { after in
            query.after = after
            let page = try await store.profiles(query)
            return (page.profiles, page.next)
        }
    }

    static func posts(
        _ query: PostQuery, _ limit: Int, _ budget: Int, in store: any Store
    ) async throws -> [StoredPost] {
        var query = query
        (query.limit, query.budget) = (limit, budget)
        return try await all(after: query.after, limit, PostPosition.precedes) { after in
            query.after = after
            let page = try await store.posts(query)
            return (page.posts, page.next)
        }
    }

    private static func all<Element, Position: Equatable>(
        after start: Position?, _ limit: Int, _ precedes: (Position) -> (Position) -> Bool,
        page: (_ after: Position?) async throws -> (elements: [Element], next: Position?)
    ) async throws -> [Element] {
        var all: [Element] = []
        var after = start
        while true {
            let page = try await page(after)
            #expect(page.elements.count <= limit)
            all += page.elements
            guard let next = page.next else { return all }
            if let after { #expect(precedes(after)(next), "a page goes on, and never back") }
            guard after != next else { return all }
            after = next
        }
    }

    /// Every kind of question is answered as the posts say.
    static func expectPlainAnswers(
        _ expected: [StoredPost], of store: any Store, _ comment: Comment,
        location: SourceLocation = #_sourceLocation
    ) async throws {
        for order in ProfileOrder.allCases {
            let query = ProfileQuery(order: order)
            let found = try await profiles(query, 5, 7, in: store)
            #expect(found == plain(query, expected), comment, sourceLocation: location)
        }
        let found = try await posts(PostQuery(), 5, 7, in: store)
        #expect(found == plain(PostFilter(), expected), comment, sourceLocation: location)
        for dimension in [MeasureQuery.Dimension.all, .brand, .language, .place] {
            let query = MeasureQuery(by: dimension, step: .day)
            #expect(
                try await store.measures(query) == plain(query, expected), comment, sourceLocation: location)
        }
        let profiles = PlainMeaning(expected.map { .submit($0) }).profiles
        let arrivals = try await store.arrivals(by: .week, from: nil)
        #expect(arrivals.map(\.authors).reduce(0, +) == Int64(profiles.count), comment, sourceLocation: location)
        let starts = Set(profiles.map { TrendStep.week.start(of: $0.firstSeen) }).sorted()
        #expect(arrivals.map(\.start) == starts, comment, sourceLocation: location)
    }
}
