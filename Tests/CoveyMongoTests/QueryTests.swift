import Covey
import CoveyMongoTesting
import CoveyStore
import CoveyStoreConformance
import CoveyTesting
import Testing

@testable import CoveyMongo

/// What the laws of queries cannot say of every store: indexes, and documents of earlier layouts.
@Suite(.enabled(if: MongoTestServer.shouldRun, "needs a server; see Setup/test-server.sh"), .timeLimit(.minutes(20)))
struct QueryTests {
    private let uri: String

    init() throws {
        uri = try MongoTestServer.shared().freshDatabase()
    }

    private func open() async throws -> MongoStore { try await MongoStore.open(MongoAddress(uri), create: true) }

    /// Runs a command that is written here.
    @discardableResult
    private func run(_ json: String) async throws -> BSONDocument {
        let pool = try MongoPool(MongoAddress(uri), threads: 1)
        return try await pool.run { client in try client.command(BSONDocument(json: json)) }
    }

    /// Posts of few authors, so that ranks are often equal; some have no scores, and some authors no followers.
    private static func posts(count: Int, seed: UInt64) -> [StoredPost] {
        var random = SeededNumbers(seed: seed)
        return (0..<count).map { number in
            let author = Int.random(in: 0..<12, using: &random)
            var post = Sample.post(
                "x:\(number)", author: "author \(author)",
                polarity: author % 4 == 0 ? nil : Int32.random(in: -3...3, using: &random) * 1_111,
                minute: Int64.random(in: -4...4, using: &random) * 700)
            if author % 3 == 0 { post.observation = nil }
            post.brands = [["acme"], [], ["acme", "globex"]][number % 3]
            post.topics = number % 5 == 0 ? ["price"] : []
            if number % 2 == 0 {
                post.place = Place(
                    country: "DE", region: number % 4 == 0 ? "Berlin" : nil, city: nil, source: .profile)
            }
            return post
        }
    }

    /// All pages of a query, of a few documents each.
    private func pages(_ query: ProfileQuery, _ store: any Store) async throws -> [ProfilePage] {
        var (query, pages) = (query, [ProfilePage]())
        repeat {
            pages.append(try await store.profiles(query))
            query.after = pages.last?.next
        } while query.after != nil
        return pages
    }

    @Test func `pages end where those of the store in memory do`() async throws {
        let (store, memory) = (try await open(), InMemoryStore())
        let posts = Self.posts(count: 50, seed: 5)
        for store in [store, memory] as [any Store] {
            try await store.apply(posts.map { .submit($0) })
            // An author without posts is none, though the document stays.
            try await store.apply([.withdraw(posts[0].id, through: .max)])
            try await store.prepareForQueries()
        }
        var some = ProfileFilter()
        some.brand = "globex"
        some.polarity = -10_000...400
        for order in ProfileOrder.allCases {
            for (filter, limit, budget) in [(ProfileFilter(), 5, 20_000), (some, 3, 4), (some, 2, 2)] {
                let query = ProfileQuery(filter: filter, order: order, limit: limit, budget: budget)
                let (found, wanted) = (try await pages(query, store), try await pages(query, memory))
                #expect(found == wanted, "by \(order.rawValue), \(limit) of \(budget)")
            }
        }
    }

    @Test func `profiles of an earlier layout get their ranks, the same that are written today`() async throws {
        let store = try await open()
        try await store.apply(Self.posts(count: 60, seed: 6).map { .submit($0) })
        let written = try await run(#"{"find": "profiles", "sort": {"_id": 1}}"#).json
        #expect(written.contains("ranks"))
        try await run(#"{"update": "profiles", "updates": [{"q": {}, "u": {"$unset": {"ranks": 1}}, "multi": true}]}"#)
        #expect(try await !run(#"{"find": "profiles", "sort": {"_id": 1}}"#).json.contains("ranks"))
        try await store.prepareForQueries()
        func ranks(_ reply: BSONDocument) -> [String?] {
            (reply.document("cursor")?.documents("firstBatch") ?? []).map { $0.document("ranks")?.json }
        }
        let filled = try await run(#"{"find": "profiles", "sort": {"_id": 1}}"#)
        #expect(try ranks(filled) == ranks(BSONDocument(json: written)))
    }

    @Test func `a store of the third layout gets a place for records`() async throws {
        _ = try await open()
        try await run(#"{"drop": "records"}"#)
        try await run(
            #"{"update": "settings", "updates": [{"q": {"_id": "schema"}, "u": {"$set": {"version": {"$numberLong": "3"}}}}]}"#
        )
        let store = try await open()
        let record = Record(kind: .job, id: "a", body: "{}")
        #expect(try await store.keep(record, now: Instant(milliseconds: 0)))
        let refused = try await run(
            #"{"insert": "records", "documents": [{"_id": "job b", "w": 1, "revision": "first", "body": ""}]}"#)
        #expect(refused.documents("writeErrors")?.first?.int64("code") == 121)
    }

    @Test func `ingest alone makes no index, and preparing twice makes each once`() async throws {
        let store = try await open()
        func names(_ collection: String) async throws -> [String] {
            (try await run(#"{"listIndexes": "\#(collection)"}"#).document("cursor")?.documents("firstBatch") ?? [])
                .compactMap { $0.string("name") }.sorted()
        }
        #expect(try await names("posts") == ["_id_"])
        #expect(try await names("profiles") == ["_id_"])
        try await store.prepareForQueries()
        try await store.prepareForQueries()
        for collection in [Layout.Collection.posts, .profiles, .records] {
            let wanted = Layout.queryIndexes.filter { $0.collection == collection }.map(\.name) + ["_id_"]
            #expect(try await names(collection.rawValue) == wanted.sorted())
        }
    }

    @Test func `each list goes along its index`() async throws {
        let store = try await open()
        try await store.apply(Self.posts(count: 40, seed: 7).map { .submit($0) })
        try await store.prepareForQueries()
        let profile = try #require(try await store.profiles(after: nil, limit: 1).first)
        for order in ProfileOrder.allCases {
            let listing = order.listing(isPrepared: true)
            for start in [nil, ProfilePosition(of: profile, in: order)] {
                try await expectIndex(
                    listing.order, "profiles", listing.rest(start), "by \(order.rawValue)")
            }
        }
        let post = try #require(try await store.posts(after: nil, limit: 1).first)
        var byAuthor = PostFilter()
        byAuthor.author = post.author
        for filter in [PostFilter(), byAuthor] {
            let listing = filter.listing(isPrepared: true)
            for start in [nil, PostPosition(of: post)] {
                try await expectIndex(listing.order, "posts", listing.rest(start), "posts")
            }
        }
    }

    private func expectIndex(
        _ index: Layout.Index, _ collection: String, _ filter: BSONDocument, _ comment: Comment
    ) async throws {
        let stages = """
            [{"$match": \(filter.json)}, {"$sort": \(index.pattern.json)}, {"$limit": 5}]
            """
        let reply = try await run(
            """
            {"explain": {"aggregate": "\(collection)", "pipeline": \(stages), "cursor": {}, "hint": \(index.pattern.json)},
                "verbosity": "queryPlanner"}
            """)
        // One stage or many, the plan is somewhere in the answer, and names the index.
        #expect(reply.json.contains(#""stage" : "IXSCAN""#), comment)
        #expect(reply.json.contains(#""indexName" : "\#(index.name)""#), comment)
        #expect(!reply.json.contains("COLLSCAN"), comment)
    }
}
