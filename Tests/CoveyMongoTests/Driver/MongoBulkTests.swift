import CoveyMongoTesting
import CoveyTesting
import Testing

@testable import CoveyMongo

@Suite(.enabled(if: MongoTestServer.shouldRun, "needs a server; see Setup/test-server.sh"), .timeLimit(.minutes(20)))
struct MongoBulkTests {
    private let server: MongoTestServer
    private let pool: MongoPool

    init() throws {
        server = try MongoTestServer.shared()
        pool = try MongoPool(MongoAddress(server.freshDatabase()), threads: 1)
    }

    /// Runs work on one empty collection, with one on the server.
    private func with<Value: Sendable>(
        _ work: @escaping @Sendable (borrowing MongoCollection) throws -> Value
    ) async throws -> Value {
        try await pool.run { client in
            var first = client.collection("things").bulk(ordered: true)
            first.insert(.thing("1", 1))
            guard first.execute().inserted == 1 else { throw Unavailable("the first document was not stored") }
            return try work(client.collection("things"))
        }
    }

    private static func stored(_ things: borrowing MongoCollection) throws -> [String] {
        let options = BSONDocument()
        let sort = BSONDocument()
        sort.append("_id", Int64(1))
        options.append("sort", sort)
        return try things.page(BSONDocument(), options: options).map {
            "\($0.string("_id") ?? "?"):\($0.int64("n") ?? -1)"
        }
    }

    @Test func `without order every document but the duplicates is stored, and these are listed in their order`()
        async throws
    {
        let (outcome, stored) = try await with { things in
            var bulk = things.bulk(ordered: false)
            for id in ["2", "1", "3", "1", "2"] { bulk.insert(.thing(id, 9)) }
            return (bulk.execute(), try Self.stored(things))
        }
        #expect(outcome.inserted == 2 && outcome.failure == nil)
        #expect(outcome.errors.map(\.index) == [1, 3, 4])
        #expect(outcome.errors.allSatisfy { $0.code == 11000 && $0.isOnID && $0.isDuplicateKey })
        #expect(stored == ["1:1", "2:9", "3:9"])
    }

    @Test func `in order nothing after the first duplicate is done`() async throws {
        let (outcome, stored) = try await with { things in
            var bulk = things.bulk(ordered: true)
            for id in ["2", "1", "3"] { bulk.insert(.thing(id, 9)) }
            bulk.delete(.id("1"))
            return (bulk.execute(), try Self.stored(things))
        }
        #expect(outcome.inserted == 1 && outcome.removed == 0 && outcome.failure == nil)
        #expect(outcome.errors.map(\.index) == [1])
        #expect(stored == ["1:1", "2:9"])
    }

    @Test(arguments: [true, false])
    func `kinds are mixed, and each is counted`(_ ordered: Bool) async throws {
        let (outcome, stored) = try await with { things in
            let set = BSONDocument()
            set.append("n", Int64(5))
            let update = BSONDocument()
            update.append("$set", set)
            var bulk = things.bulk(ordered: ordered)
            bulk.insert(.thing("2", 2))
            bulk.insert(.thing("3", 3))
            bulk.replace(.id("1"), with: .thing("1", 4))
            bulk.replace(.id("4"), with: .thing("4", 4))
            bulk.replace(.id("5"), with: .thing("5", 5), upsert: true)
            bulk.update(.id("5"), update)
            bulk.update(.id("6"), update, upsert: true)
            bulk.delete(.id("7"))
            bulk.delete(.id("3"))
            return (bulk.execute(), try Self.stored(things))
        }
        #expect(outcome.errors.isEmpty && outcome.failure == nil)
        #expect(outcome.inserted == 2 && outcome.matched == 2 && outcome.modified == 1)
        #expect(outcome.upserted == 2 && outcome.removed == 1)
        #expect(stored == ["1:4", "2:2", "5:5", "6:5"])
    }

    @Test func `an update may be stages`() async throws {
        let stored = try await with { things in
            let field = BSONDocument()
            field.append("n", "$w")
            let stage = BSONDocument()
            stage.append("$set", field)
            let stages = BSONDocument()
            stages.append("0", stage)
            var bulk = things.bulk(ordered: false)
            let thing = BSONDocument.thing("2", 2)
            thing.append("w", Int64(8))
            bulk.insert(thing)
            bulk.update(.id("2"), stages)
            let outcome = bulk.execute()
            guard outcome.modified == 1 else { throw Unavailable("\(outcome)") }
            return try Self.stored(things)
        }
        #expect(stored == ["1:1", "2:8"])
    }

    /// The server numbers only what it was sent.
    @Test func `what cannot be sent is refused at its place, and the rest is done`() async throws {
        let (outcome, stored) = try await with { things in
            let nameless = BSONDocument.thing("8", 8)
            nameless.append("", Int64(1))
            let large = BSONDocument.thing("9", 9)
            large.append("text", String(repeating: "x", count: 16 << 20))
            var bulk = things.bulk(ordered: false)
            for document in [nameless, .thing("1", 0), large, .thing("2", 2), .thing("1", 0)] { bulk.insert(document) }
            bulk.replace(.id("2"), with: large)
            return (bulk.execute(), try Self.stored(things))
        }
        #expect(outcome.inserted == 1 && outcome.failure == nil)
        #expect(outcome.errors.map(\.index) == [0, 1, 2, 4, 5])
        #expect(outcome.errors.map(\.isDuplicateKey) == [false, true, false, true, false])
        #expect(outcome.errors.map { $0.code == 10_334 } == [false, false, true, false, true])
        #expect(stored == ["1:1", "2:2"])
    }

    @Test func `in order what cannot be sent ends the bulk`() async throws {
        let (outcome, stored) = try await with { things in
            let nameless = BSONDocument.thing("8", 8)
            nameless.append("", Int64(1))
            var bulk = things.bulk(ordered: true)
            for document in [.thing("2", 2), nameless, .thing("3", 3)] { bulk.insert(document) }
            return (bulk.execute(), try Self.stored(things))
        }
        #expect(outcome.inserted == 1 && outcome.errors.map(\.index) == [1] && outcome.failure == nil)
        #expect(stored == ["1:1", "2:2"])
    }

    @Test func `nothing to do asks no server`() async throws {
        let outcome = try await with { things in things.bulk(ordered: true).execute() }
        #expect(outcome.errors.isEmpty && outcome.failure == nil && outcome.inserted == 0)
    }

    @Test func `more than one message takes is stored, each at its place`() async throws {
        let (outcome, count) = try await with { things in
            var bulk = things.bulk(ordered: false)
            let text = String(repeating: "x", count: 7 << 20)
            for index in 0..<12 {
                // Every third one is there already.
                let document = BSONDocument.thing(index % 3 == 2 ? "1" : "large \(index)", 1)
                document.append("text", text)
                bulk.insert(document)
            }
            return (bulk.execute(), try things.count(BSONDocument()))
        }
        #expect(outcome.inserted == 8 && outcome.errors.map(\.index) == [2, 5, 8, 11] && outcome.failure == nil)
        #expect(count == 9)
    }

    @Test func `a swallowed answer leaves the outcome unknown, and doing it again shows what was done`() async throws {
        let proxy = try FaultProxy(to: server)
        let pool = try MongoPool(MongoAddress(proxy.uri(server.freshDatabase())), threads: 1)
        proxy.on(command: "insert", occurrence: 1, do: .swallowReply)
        let insert: @Sendable (borrowing MongoClient) -> BulkOutcome = { client in
            var bulk = client.collection("things").bulk(ordered: false)
            for id in ["1", "2"] { bulk.insert(.thing(id, 1)) }
            return bulk.execute()
        }
        let first = try await pool.run(insert)
        let second = try await pool.run(insert)
        #expect(first.failure?.isOutcomeUnknown == true && first.inserted == 0 && first.errors.isEmpty)
        #expect(second.failure == nil && second.errors.map(\.index) == [0, 1])
        proxy.close()
    }

    /// The library alone would report the duplicate and say nothing of the lost connection.
    @Test func `a connection lost after a duplicate is not taken for the duplicate`() async throws {
        let proxy = try FaultProxy(to: server)
        let pool = try MongoPool(MongoAddress(proxy.uri(server.freshDatabase())), threads: 1)
        proxy.on(command: "update", occurrence: 1, do: .refuse)
        let outcome = try await pool.run { client in
            var bulk = client.collection("things").bulk(ordered: false)
            for id in ["1", "1", "2"] { bulk.insert(.thing(id, 1)) }
            bulk.replace(.id("2"), with: .thing("2", 7))
            return bulk.execute()
        }
        #expect(outcome.inserted == 2 && outcome.errors.map(\.index) == [1])
        #expect(outcome.failure?.isOutcomeUnknown == true)
        proxy.close()
    }
}

extension BSONDocument {
    fileprivate static func thing(_ id: String, _ n: Int64) -> BSONDocument {
        let document = named(id)
        document.append("n", n)
        return document
    }

    fileprivate static func id(_ id: String) -> BSONDocument { named(id) }

    private static func named(_ id: String) -> BSONDocument {
        let document = BSONDocument()
        document.append("_id", id)
        return document
    }
}
