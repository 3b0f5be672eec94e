import Covey
import CoveyStore
import CoveyStoreConformance
import CoveyTesting
import Testing

@testable import CoveySQLite

/// Every shape of a query follows the index that is meant for it, whatever is asked.
@Suite struct QueryPlanTests {
    private let folder: TemporaryFolder
    private let path: String
    private let run = SegmentationID(1)

    init() async throws {
        folder = try TemporaryFolder()
        path = folder.file("store.sqlite")
        let store = try SQLiteStore(path: path, create: true)
        try await store.prepareForQueries()
        try await store.apply((0..<50).map { .submit(Sample.post("x:\($0)", author: "author \($0)", polarity: 1)) })
    }

    /// How SQLite goes about a statement, without what it does for the parts of a filter.
    private func plan(_ sql: String) throws -> String {
        try folder.sqlite(path, "EXPLAIN QUERY PLAN " + sql)
    }

    private static var fullFilter: ProfileFilter {
        var filter = ProfileFilter()
        filter.subjectivity = 1...2
        (filter.brand, filter.topic, filter.language, filter.country) = ("acme", "price", "en", "GB")
        filter.seenBefore = Instant(milliseconds: 0)
        return filter
    }

    @Test(arguments: ProfileOrder.allCases)
    func `each order of profiles follows its index, from any page on and with any filter`(
        order: ProfileOrder
    ) throws {
        let index =
            switch order {
            case .author: "SEARCH authors USING COVERING INDEX sqlite_autoindex_authors_1 (key>?)"
            case .followers: "SEARCH profiles USING COVERING INDEX profiles_by_followers ("
            case .volume: "SEARCH profiles USING COVERING INDEX profiles_by_volume ("
            case .lastSeen: "SEARCH profiles USING COVERING INDEX profiles_by_last_seen ("
            case .polarity: "SEARCH profiles USING COVERING INDEX profiles_by_polarity ("
            case .discontent: "SEARCH profiles USING COVERING INDEX profiles_by_polarity ("
            }
        var filters = [ProfileFilter(), Self.fullFilter, Self.fullFilter]
        (filters[2].volume, filters[2].followers, filters[2].polarity) = (1...2, 1...2, 1...2)
        filters[2].seenFrom = Instant(milliseconds: 0)
        for filter in filters {
            for rank in [nil, Int64(2)] {
                for last in [nil, ProfilePosition(rank: rank, author: AuthorKey("author 7"))] {
                    let query = ProfileQuery(filter: filter, order: order, after: last)
                    for stretch in ProfileSearch(query: query).stretches {
                        // The best come first by another way than one look at the index.
                        if order == .polarity, case .upTo = stretch.ranks { continue }
                        let plan = try plan(stretch.sql)
                        #expect(plan.contains(index), "\(stretch.sql): \(plan)")
                        #expect(!plan.contains("SCAN") && !plan.contains("TEMP B-TREE"), "\(stretch.sql): \(plan)")
                    }
                }
            }
        }
    }

    @Test func `the best profiles are found from one number to the next`() throws {
        let plan = try plan(ProfileSearch.highestPolarity)
        #expect(plan.contains("SEARCH profiles USING"), "\(plan)")
        #expect(plan.contains("profiles_by_polarity (<expr>>? AND <expr><?)"), "\(plan)")
        #expect(!plan.contains("TEMP B-TREE"), "\(plan)")
    }

    @Test func `the members of a small segment are found by the segment`() throws {
        var query = ProfileQuery(order: .polarity)
        query.filter.segment = ProfileFilter.SegmentMember(1, of: run)
        let plan = try plan(ProfileSearch(query: query).members.sql)
        #expect(plan.contains("SEARCH assignments USING COVERING INDEX assignments_by_segment"), "\(plan)")
        #expect(plan.contains("SEARCH profiles USING INTEGER PRIMARY KEY") && !plan.contains("SCAN"), "\(plan)")
    }

    @Test func `posts are looked at in the index by time alone, and those of an author by the author`() throws {
        let instant = Instant(milliseconds: 5)
        for last in [nil, PostPosition(createdAt: instant, id: PostID("x:1"))] {
            for from in [nil, instant] {
                var query = PostQuery(after: last)
                query.filter.from = from
                query.filter.before = from
                query.filter.sentiment = .negative
                query.filter.polarity = 0...1
                (query.filter.brand, query.filter.topic, query.filter.language) = ("acme", "price", "en")
                (query.filter.country, query.filter.region, query.filter.city) = ("GB", "England", "York")
                let plan = try plan(PostSearch(query: query).sql)
                #expect(plan.contains("posts USING COVERING INDEX posts_by_time"), "\(plan)")
                #expect(plan.contains(last == nil && from == nil ? "SCAN posts" : "SEARCH posts"), "\(plan)")
                #expect(!plan.contains("TEMP B-TREE"), "\(plan)")
                query.filter.author = AuthorKey("author 3")
                let byAuthor = try self.plan(PostSearch(query: query).sql)
                #expect(byAuthor.contains("SEARCH posts USING INDEX posts_by_author (author=?)"), "\(byAuthor)")
            }
        }
    }

    @Test func `measures read the index by time alone, and only the time asked for`() throws {
        let dimensions: [MeasureQuery.Dimension] = [.all, .brand, .topic, .language, .country, .place, .segment(run)]
        for dimension in dimensions {
            var query = MeasureQuery(by: dimension, step: .day)
            (query.filter.brand, query.filter.city, query.filter.polarity) = ("acme", "York", 0...1)
            let whole = try plan(MeasureCount.sql(query))
            #expect(whole.contains("SCAN posts USING COVERING INDEX posts_by_time"), "\(whole)")
            query.filter.from = Instant(milliseconds: 5)
            let recent = try plan(MeasureCount.sql(query))
            #expect(recent.contains("SEARCH posts USING COVERING INDEX posts_by_time (created_at>?"), "\(recent)")
            query.filter.author = AuthorKey("author 3")
            let byAuthor = try plan(MeasureCount.sql(query))
            #expect(byAuthor.contains("SEARCH posts USING INDEX posts_by_author (author=?)"), "\(byAuthor)")
        }
    }

    @Test func `first posts are read from their index alone`() throws {
        let plan = try plan(SQLiteStore.firstPosts)
        #expect(plan.contains("SEARCH profiles USING COVERING INDEX profiles_by_first_seen"), "\(plan)")
        #expect(!plan.contains("TEMP B-TREE"), "\(plan)")
    }

    @Test func `a small segment and a large one are looked at in different ways, and give the same pages`() async throws
    {
        var random = SeededNumbers(seed: 4)
        let store = try SQLiteStore(path: folder.file("other.sqlite"), create: true)
        let posts = Sample.queriedPosts(count: 90, &random)
        try await store.apply(posts.map { .submit($0) })
        try await store.prepareForQueries()
        let (run, members) = try await StoreLaw.assigned(posts, in: store, &random)
        for var filter in Sample.profileFilters(of: run, mixtures: 20, &random) {
            filter.segment = ProfileFilter.SegmentMember(1, of: run)
            for order in ProfileOrder.allCases {
                for fewMembers in [0, 1_000] {
                    var query = ProfileQuery(filter: filter, order: order, limit: 3, budget: 4)
                    var found: [Profile] = []
                    repeat {
                        let page = try await store.profiles(ProfileSearch(query: query, fewMembers: fewMembers))
                        found += page.profiles
                        query.after = page.next
                    } while query.after != nil
                    #expect(found == StoreLaw.plain(query, posts, members), "\(filter), \(order), \(fewMembers)")
                }
            }
        }
    }

    @Test func `only a store that was asked to keeps indexes for queries`() async throws {
        let path = folder.file("unprepared.sqlite")
        let store = try SQLiteStore(path: path, create: true)
        let indexes = "SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND name IN (\(names))"
        #expect(try folder.sqlite(path, indexes) == "0\n")
        try await store.prepareForQueries()
        #expect(try folder.sqlite(path, indexes) == "\(Schema.indexes.count)\n")
        try await SQLiteStore(path: path, create: false).prepareForQueries()
        #expect(try folder.sqlite(path, indexes) == "\(Schema.indexes.count)\n")
    }

    private var names: String {
        Schema.indexes.map { "'\($0.0)'" }.joined(separator: ", ")
    }
}
