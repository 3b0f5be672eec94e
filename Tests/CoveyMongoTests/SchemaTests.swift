import Covey
import CoveyMongoTesting
import CoveyStore
import CoveyStoreConformance
import Testing

@testable import CoveyMongo

@Suite(.enabled(if: MongoTestServer.shouldRun, "needs a server; see Setup/test-server.sh"), .timeLimit(.minutes(20)))
struct SchemaTests {
    private let server: MongoTestServer
    private let uri: String

    init() throws {
        server = try MongoTestServer.shared()
        uri = server.freshDatabase()
    }

    private func open(create: Bool = true, retentionDays: Int? = nil) async throws -> MongoStore {
        try await MongoStore.open(MongoAddress(uri), create: create, retentionDays: retentionDays)
    }

    /// Runs a command that is written here.
    @discardableResult
    private func run(_ json: String) async throws -> BSONDocument {
        let pool = try MongoPool(MongoAddress(uri), threads: 1)
        return try await pool.run { client in try client.command(BSONDocument(json: json)) }
    }

    @Test func `a missing store is named, and not made`() async throws {
        let error = await #expect(throws: StoreError.self) { try await open(create: false) }
        #expect(error?.code == .unavailable)
        #expect(error?.message.contains("ingest posts first") == true)
        let collections = try await run(#"{"listCollections": 1, "nameOnly": true}"#)
        #expect(collections.document("cursor")?.documents("firstBatch")?.isEmpty == true)
    }

    @Test func `a store of an earlier version that is only looked at stays as it is`() async throws {
        let store = try await open()
        try await run(
            #"{"update": "settings", "updates": [{"q": {"_id": "schema"}, "u": {"$set": {"version": {"$numberLong": "2"}}}}]}"#
        )
        let error = await #expect(throws: StoreError.self) {
            try await MongoStore.open(MongoAddress(uri), create: false, upgrade: false)
        }
        #expect(error?.code == .unavailable && error?.message.contains("earlier version") == true)
        let version = try await store.connection.perform { client in
            try client.collection(.settings).page(.id("schema"), options: BSONDocument()).first?.int64("version")
        }
        #expect(version == 2)
    }

    @Test func `what was applied is there after opening again, and the layout's version with it`() async throws {
        let post = Sample.post("x:1", author: "ada", polarity: 3)
        try await open().apply([.submit(post)])
        let store = try await open(create: false)
        #expect(try await store.allPosts() == [post])
        let version = try await store.connection.perform { client in
            try client.collection(.settings).page(.id("schema"), options: BSONDocument()).first?.int64("version")
        }
        #expect(version == Layout.version)
    }

    @Test func `a store of a later version is refused`() async throws {
        _ = try await open()
        try await run(
            #"{"update": "settings", "updates": [{"q": {"_id": "schema"}, "u": {"$set": {"version": 999}}}]}"#)
        let error = await #expect(throws: StoreError.self) { try await open() }
        #expect(error?.code == .newerSchema)
    }

    @Test func `a store of the first layout keeps its posts, and drops runs that cannot be read any more`() async throws
    {
        let post = Sample.post("x:1", author: "ada", polarity: 3)
        try await open().apply([.submit(post)])
        // As the first layout had it.
        for command in [
            #"{"collMod": "segmentations", "validator": {}}"#,
            #"{"collMod": "assignments", "validator": {"segment": {"$exists": true}, "distance": {"$exists": true}}}"#,
            #"{"update": "settings", "updates": [{"q": {"_id": "schema"}, "u": {"$set": {"version": {"$numberLong": "1"}}}}]}"#,
            #"{"insert": "settings", "documents": [{"_id": "published", "w": {"$numberLong": "2"}}, {"_id": "segmentations", "last": {"$numberLong": "3"}}]}"#,
            #"{"insert": "segmentations", "documents": [{"_id": "0000000000000000002", "document": "{}"}]}"#,
            #"{"insert": "assignments", "documents": [{"_id": "0000000000000000002 ada", "author": "ada", "segment": {"$numberLong": "1"}, "distance": 0.5}]}"#,
        ] { #expect(try await run(command).documents("writeErrors") == nil, "\(command)") }
        let store = try await open(create: false)
        #expect(try await store.allPosts() == [post])
        #expect(try await store.publishedSegmentation() == nil)
        #expect(try await store.segmentations(before: nil, limit: 9).isEmpty)
        let old = try await run(#"{"count": "assignments"}"#)
        #expect(old.int64("n") == 0)
        let id = try await store.beginSegmentation()
        #expect(id == SegmentationID(4), "no number is given twice")
        let assignment = Assignment(author: post.author, segment: 1, distance: 0.25, checksum: -9)
        try await store.write([assignment], to: id)
        let segmentation = Sample.segmentation(id, state: .published)
        try await store.publish(segmentation)
        let again = try await open(create: false)
        #expect(try await again.publishedSegmentation() == segmentation)
        #expect(try await again.assignments(of: id, after: nil, limit: 9) == [assignment])
        let refused = try await run(
            #"{"insert": "assignments", "documents": [{"_id": "a", "segment": {"$numberLong": "1"}, "distance": 1.5}]}"#
        )
        #expect(refused.documents("writeErrors")?.first?.int64("code") == 121)
    }

    @Test func `posts of the second layout read as they did, and can be corrected`() async throws {
        _ = try await open()
        // As the second layout had it.
        for command in [
            #"{"update": "settings", "updates": [{"q": {"_id": "schema"}, "u": {"$set": {"version": {"$numberLong": "2"}}}}]}"#,
            #"""
            {"insert": "posts", "documents": [{"_id": "x:1", "w": {"$numberLong": "4"}, "version": {"$numberLong": "3"},
                "digest": {"$numberLong": "-1"}, "author": "ada", "at": {"$date": {"$numberLong": "1750000000000"}},
                "kind": "reply", "language": "en", "sentiment": "negative", "polarity": {"$numberLong": "-4200"},
                "subjectivity": {"$numberLong": "5100"}, "brands": ["acme"],
                "evidence": [{"words": "not good", "weight": {"$numberLong": "-3100"}}], "text": "words"}]}
            """#,
        ] { #expect(try await run(command).documents("writeErrors") == nil, "\(command)") }
        let post = StoredPost(
            id: PostID("x:1"), version: 3, digest: .max, author: AuthorKey("ada"),
            createdAt: Instant(milliseconds: 1_750_000_000_000), kind: .reply, text: "words",
            reading: Reading(
                language: .english, scores: Scores(polarity: -4_200, subjectivity: 5_100, sentiment: .negative),
                evidence: [Evidence(words: "not good", weight: -3_100)]), brands: ["acme"])
        let store = try await open(create: false)
        #expect(try await store.allPosts() == [post])
        #expect(try await store.apply([.submit(post)]) == ChangeCounts(duplicate: 1))
        let corrected = Sample.corrected(post, polarity: 9_000)
        #expect(try await store.apply([.submit(corrected)]) == ChangeCounts(stored: 1, replaced: 1))
        #expect(try await store.allPosts() == [corrected])
        #expect(try await store.allProfiles() == [Profile(of: corrected)])
        let version = try await store.connection.perform { client in
            try client.collection(.settings).page(.id("schema"), options: BSONDocument()).first?.int64("version")
        }
        #expect(version == Layout.version)
    }

    @Test func `what was written in the meantime stays when the step to a later layout is taken again`() async throws {
        let store = try await open()
        let id = try await store.beginSegmentation()
        let assignment = Assignment(author: AuthorKey("ada"), segment: 1, distance: 0.25, checksum: 1)
        try await store.write([assignment], to: id)
        let segmentation = Sample.segmentation(id, state: .published)
        try await store.publish(segmentation)
        try await run(
            #"{"update": "settings", "updates": [{"q": {"_id": "schema"}, "u": {"$set": {"version": {"$numberLong": "1"}}}}]}"#
        )
        let again = try await open(create: false)
        #expect(try await again.publishedSegmentation() == segmentation)
        #expect(try await again.assignments(of: id, after: nil, limit: 9) == [assignment])
    }

    @Test func `a database that holds another program's posts is refused and left as it was`() async throws {
        try await run(#"{"insert": "posts", "documents": [{"_id": 1, "title": "a blog"}]}"#)
        let error = await #expect(throws: StoreError.self) { try await open() }
        #expect(error?.code == .corrupt)
        let found = try await run(#"{"find": "posts"}"#)
        #expect(found.document("cursor")?.documents("firstBatch")?.count == 1)
    }

    @Test func `two processes that make a store at the same moment both have one`() async throws {
        for _ in 0..<5 {
            let address = try MongoAddress(server.freshDatabase())
            async let one = MongoStore.open(address, create: true)
            async let other = MongoStore.open(address, create: true)
            let (left, right) = try await (one, other)
            try await left.apply([.submit(Sample.post("x:1", author: "ada", polarity: 1))])
            #expect(try await right.allPosts().count == 1)
        }
    }

    /// Names of a collection's indexes, with the seconds after which they expire.
    private func indexes(of collection: String) async throws -> [String: Int64?] {
        let reply = try await run(#"{"listIndexes": "\#(collection)"}"#)
        var indexes: [String: Int64?] = [:]
        for index in reply.document("cursor")?.documents("firstBatch") ?? [] {
            indexes[index.string("name") ?? ""] = .some(index.int64("expireAfterSeconds"))
        }
        return indexes
    }

    @Test func `retention is armed, changed and taken away as the configuration says`() async throws {
        _ = try await open()
        #expect(try await indexes(of: "posts").keys.sorted() == ["_id_"])
        _ = try await open(retentionDays: 180)
        #expect(try await indexes(of: "posts")[Layout.retentionIndex] == .some(187 * 86_400))
        #expect(try await indexes(of: "profiles")["covey_profiles_first"] != nil)
        _ = try await open(retentionDays: 30)
        #expect(try await indexes(of: "posts")[Layout.retentionIndex] == .some(37 * 86_400))
        _ = try await open()
        #expect(try await indexes(of: "posts").keys.sorted() == ["_id_"])
    }

    @Test func `a document of a wrong type is refused by the server, whoever writes it`() async throws {
        _ = try await open()
        for (collection, document) in [
            ("profiles", #"{"_id": "a", "w": "text", "volume": {"$numberLong": "1"}}"#),
            ("profiles", #"{"_id": "a", "w": {"$numberLong": "1"}, "volume": "many"}"#),
            ("segmentations", #"{"_id": "a", "w": {"$numberLong": "1"}}"#),
            (
                "assignments",
                #"{"_id": "a", "segment": "first", "distance": 1.5, "checksum": {"$numberLong": "1"}}"#
            ),
            ("assignments", #"{"_id": "a", "segment": {"$numberLong": "1"}, "distance": 1.5}"#),
        ] {
            let reply = try await run(#"{"insert": "\#(collection)", "documents": [\#(document)]}"#)
            #expect(reply.documents("writeErrors")?.first?.int64("code") == 121, "\(document)")
        }
    }

    @Test func `each query goes along an index`() async throws {
        let store = try await open(retentionDays: 90)
        try await store.apply((0..<50).map { .submit(Sample.post("x:\($0)", author: "author \($0)", polarity: 1)) })
        // As MongoStore, PostLedger, ProfileLedger, PostList and BatchLog ask. Sorted pages name their index.
        let queries = [
            #"{"find": "profiles", "filter": {"_id": {"$in": ["author 1", "author 2"]}}}"#,
            #"{"find": "profiles", "filter": {"_id": {"$gt": "author 1"}, "volume": {"$gt": 0}}, "sort": {"_id": 1}, "hint": {"_id": 1}, "limit": 5}"#,
            #"{"find": "profiles", "filter": {"first": {"$lt": {"$date": "2030-01-01T00:00:00Z"}}}, "limit": 5}"#,
            #"{"find": "posts", "filter": {"_id": {"$in": ["x:1", "x:2"]}}}"#,
            #"{"find": "posts", "filter": {"_id": {"$gt": "x:1"}, "author": {"$exists": true}}, "sort": {"_id": 1}, "hint": {"_id": 1}, "limit": 5}"#,
            #"{"find": "postings", "filter": {"_id": {"$in": ["author 1 0", "author 1 1"]}}}"#,
            #"{"find": "batches", "filter": {"lease": {"$exists": true}}, "sort": {"_id": 1}, "hint": {"_id": 1}, "limit": 5}"#,
            #"{"find": "assignments", "filter": {"_id": {"$gt": "1 a", "$lt": "1!"}}, "sort": {"_id": 1}, "hint": {"_id": 1}, "limit": 5}"#,
            #"{"find": "assignments", "filter": {"_id": "1 a"}, "limit": 1}"#,
            #"{"find": "segmentations", "filter": {"_id": {"$gte": "0", "$lt": "7"}}, "sort": {"_id": -1}, "hint": {"_id": 1}, "limit": 5}"#,
            #"{"find": "settings", "filter": {"_id": "schema"}, "limit": 1}"#,
        ]
        for query in queries {
            let reply = try await run(#"{"explain": \#(query), "verbosity": "queryPlanner"}"#)
            var stages: [String] = []
            var stage = reply.document("queryPlanner")?.document("winningPlan")
            while let this = stage {
                stages.append(this.string("stage") ?? "?")
                stage = this.document("inputStage")
            }
            #expect(!stages.isEmpty && !stages.contains("COLLSCAN"), "\(query): \(stages)")
            // A look-up by `_id` alone has a stage of its own.
            #expect(stages.contains { ["IXSCAN", "IDHACK", "EXPRESS_IXSCAN"].contains($0) }, "\(query): \(stages)")
        }
    }
}
