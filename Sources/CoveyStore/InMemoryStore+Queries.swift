public import Covey

extension InMemoryStore {
    public func prepareForQueries() async throws(StoreError) {}

    public func profiles(_ query: ProfileQuery) async throws(StoreError) -> ProfilePage {
        let (all, members) = try contents(of: query.filter.segment?.segmentation)
        func position(_ profile: Profile) -> ProfilePosition { ProfilePosition(of: profile, in: query.order) }
        let rest = all.profiles.filter { profile in query.after.map { $0.precedes(position(profile)) } ?? true }
            .sorted { position($0).precedes(position($1)) }
        var page = ProfilePage(profiles: [], next: nil)
        for (index, profile) in rest.prefix(query.budget).enumerated() {
            let isMember = query.filter.segment.map { members[profile.author] == $0.number } ?? true
            if isMember, query.filter.meets(profile) { page.profiles.append(profile) }
            let isLast = page.profiles.count == query.limit || index + 1 == query.budget
            if isLast, index + 1 < rest.count { page.next = position(profile) }
            if isLast { break }
        }
        return page
    }

    public func posts(_ query: PostQuery) async throws(StoreError) -> PostPage {
        let rest = try contents(of: nil).all.posts.filter { post in
            if let from = query.filter.from, post.createdAt < from { return false }
            if let before = query.filter.before, post.createdAt >= before { return false }
            if let author = query.filter.author, post.author != author { return false }
            return query.after.map { $0.precedes(PostPosition(of: post)) } ?? true
        }.sorted { PostPosition(of: $0).precedes(PostPosition(of: $1)) }
        var page = PostPage(posts: [], next: nil)
        for (index, post) in rest.prefix(query.budget).enumerated() {
            if query.filter.meets(post) { page.posts.append(post) }
            let isLast = page.posts.count == query.limit || index + 1 == query.budget
            if isLast, index + 1 < rest.count { page.next = PostPosition(of: post) }
            if isLast { break }
        }
        return page
    }

    public func measures(_ query: MeasureQuery) async throws(StoreError) -> [Measure] {
        var segmentation: SegmentationID?
        if case .segment(let id) = query.dimension { segmentation = id }
        let (all, members) = try contents(of: segmentation)
        var measures: [Instant?: [Measure.Key: Measure]] = [:]
        for post in all.posts where query.filter.meets(post) {
            let start = query.step?.start(of: post.createdAt)
            for key in Self.keys(of: post, by: query.dimension, members) {
                let none = Measure(start: start, key: key, people: People(upTo: query.people))
                measures[start, default: [:]][key, default: none].add(post)
            }
        }
        return measures.values.flatMap(\.values).sorted(by: Measure.precedes)
    }

    public func arrivals(by step: TrendStep, from: Instant?) async throws(StoreError) -> [Arrivals] {
        var arrivals: [Instant: Int64] = [:]
        for profile in try contents(of: nil).all.profiles where from.map({ $0 <= profile.firstSeen }) ?? true {
            arrivals[step.start(of: profile.firstSeen), default: 0] += 1
        }
        return arrivals.map { Arrivals(start: $0.key, authors: $0.value) }.sorted { $0.start < $1.start }
    }

    private static func keys(
        of post: StoredPost, by dimension: MeasureQuery.Dimension, _ members: [AuthorKey: Int]
    ) -> [Measure.Key] {
        switch dimension {
        case .all: [.all]
        case .brand: post.brands.map { .word($0) }
        case .topic: post.topics.map { .word($0) }
        case .language: [.word(post.reading.language.code)]
        case .country: post.place.map { [.word($0.country)] } ?? []
        case .place: post.place.map { [.place(country: $0.country, region: $0.region, city: $0.city)] } ?? []
        case .segment: members[post.author].map { [.segment($0)] } ?? []
        }
    }
}
