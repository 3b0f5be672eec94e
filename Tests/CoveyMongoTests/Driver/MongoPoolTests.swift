import CoveyMongoTesting
import CoveyStore
import CoveyTesting
import Testing

@testable import CoveyMongo

@Suite(.enabled(if: MongoTestServer.shouldRun, "needs a server; see Setup/test-server.sh"), .timeLimit(.minutes(20)))
struct MongoPoolTests {
    private let server: MongoTestServer
    private let pool: MongoPool

    init() throws {
        server = try MongoTestServer.shared()
        pool = try MongoPool(MongoAddress(server.freshDatabase()), threads: 2)
    }

    private static func document(_ key: StaticString, _ value: Int64) -> BSONDocument {
        let document = BSONDocument()
        document.append(key, value)
        return document
    }

    /// Stores `_id` 1 to count.
    private func fill(_ count: Int64, _ pool: MongoPool) async throws {
        let outcome = try await pool.run { client in
            var bulk = client.collection("things").bulk(ordered: false)
            for id in 1...count { bulk.insert(Self.document("_id", id)) }
            return bulk.execute()
        }
        try #require(outcome.inserted == Int(count))
    }

    @Test func `what is stored is found, counted, changed and deleted`() async throws {
        try await fill(250, pool)
        try await pool.run { client in
            let things = client.collection("things")
            let all = BSONDocument()
            #expect(try things.count(all) == 250)
            #expect(try things.estimatedCount() == 250)
            let options = Self.document("limit", 3)
            options.append("sort", Self.document("_id", -1))
            #expect(try things.page(all, options: options).map { $0.int64("_id") } == [250, 249, 248])

            var sum: Int64 = 0
            try things.forEach(all, options: Self.document("batchSize", 20)) { sum += $0.int64("_id") ?? 0 }
            #expect(sum == 250 * 251 / 2)

            let group = BSONDocument()
            group.append("_id", "all")
            group.append("highest", Self.max("$_id"))
            let stage = BSONDocument()
            stage.append("$group", group)
            let pipeline = BSONDocument()
            pipeline.append("pipeline", array: [stage])
            #expect(try things.aggregate(pipeline, options: BSONDocument()).map { $0.int64("highest") } == [250])

            let above = BSONDocument()
            above.append("_id", Self.document("$gt", 200))
            #expect(try things.deleteMany(above) == 50)
            #expect(try things.count(all) == 200)
        }
    }

    private static func max(_ field: String) -> BSONDocument {
        let document = BSONDocument()
        document.append("$max", field)
        return document
    }

    @Test func `find and modify returns the document before or after, or none`() async throws {
        try await fill(1, pool)
        try await pool.run { client in
            let things = client.collection("things")
            let update = BSONDocument()
            update.append("$set", Self.document("n", 1))
            let again = BSONDocument()
            again.append("$set", Self.document("n", 2))
            let one = Self.document("_id", 1)
            let two = Self.document("_id", 2)
            let before = try things.findAndModify(filter: one, update: update, upsert: false, returnsNew: false)
            #expect(before?.int64("_id") == 1 && before?.int64("n") == nil)
            #expect(
                try things.findAndModify(filter: one, update: again, upsert: false, returnsNew: true)?.int64("n") == 2)
            #expect(try things.findAndModify(filter: two, update: update, upsert: false, returnsNew: true) == nil)
            #expect(
                try things.findAndModify(filter: two, update: update, upsert: true, returnsNew: true)?.int64("n") == 1)
        }
    }

    @Test func `a command is answered, and its refusal has the server's code`() async throws {
        try await pool.run { client in
            let answer = try client.command(Self.document("ping", 1))
            #expect(answer.int64("ok") == 1)
            let error = #expect(throws: MongoError.self) { try client.command(Self.document("frobnicate", 1)) }
            #expect(error?.domain == 17 && error?.code == 59)
        }
    }

    @Test func `an operator that does not exist is an error of every query, not an empty answer`() async throws {
        try await fill(1, pool)
        try await pool.run { client in
            let things = client.collection("things")
            let wrong = BSONDocument()
            wrong.append("_id", Self.document("$frobnicate", 1))
            let none = BSONDocument()
            #expect(throws: MongoError.self) { try things.page(wrong, options: none) }
            #expect(throws: MongoError.self) { try things.forEach(wrong, options: none) { _ in } }
            #expect(throws: MongoError.self) { try things.count(wrong) }
            #expect(throws: MongoError.self) { try things.deleteMany(wrong) }
            #expect(throws: MongoError.self) {
                try things.findAndModify(filter: wrong, update: none, upsert: false, returnsNew: false)
            }
            let stage = BSONDocument()
            stage.append("0", wrong)
            #expect(throws: MongoError.self) { try things.aggregate(stage, options: none) }
            let count = try things.count(none)
            #expect(count == 1)
        }
    }

    @Test func `a body that throws ends the query, and the connection serves on`() async throws {
        struct Enough: Error {}
        try await fill(50, pool)
        let options = Self.document("batchSize", 2)
        for _ in 0..<5 {
            await #expect(throws: Enough.self) {
                try await pool.run { client in
                    try client.collection("things").forEach(BSONDocument(), options: options) { _ in throw Enough() }
                }
            }
        }
        #expect(try await pool.run { client in try client.collection("things").count(BSONDocument()) } == 50)
    }

    @Test func `a cursor whose connection is lost is an error, not the end`() async throws {
        let proxy = try FaultProxy(to: server)
        let pool = try MongoPool(MongoAddress(proxy.uri(server.freshDatabase())), threads: 1)
        try await fill(50, pool)
        proxy.on(command: "getMore", occurrence: 2, do: .refuse)
        let options = Self.document("batchSize", 10)
        let error = await #expect(throws: MongoError.self) {
            try await pool.run { client in try client.collection("things").page(BSONDocument(), options: options) }
        }
        #expect(error?.isOutcomeUnknown == true)
        #expect(
            try await pool.run { client in
                try client.collection("things").page(BSONDocument(), options: options).count
            } == 50)
        proxy.close()
    }

    /// The server is stopped for its clients: nothing listens at the port of a closed proxy.
    @Test func `a server that is not there is unreachable, in a sentence without its library`() async throws {
        let proxy = try FaultProxy(to: server)
        let uri = proxy.uri(server.freshDatabase())
        proxy.close()
        let address = try MongoAddress(uri)
        let pool = try MongoPool(address, threads: 1)
        let error = try #require(
            await #expect(throws: MongoError.self) {
                try await pool.run { client in try client.command(Self.document("ping", 1)) }
            })
        #expect(error.isUnreachable && !error.isOutcomeUnknown && !error.isRefused)
        #expect(StoreError(error, address).code == .unreachable)
        #expect(StoreError(error, address).message == "The server at \(address) does not answer.")
        let outcome = try await pool.run { client in
            var bulk = client.collection("things").bulk(ordered: false)
            bulk.insert(Self.document("_id", 1))
            return bulk.execute()
        }
        #expect(outcome.failure?.isUnreachable == true && outcome.inserted == 0)
    }

    @Test func `shutting down waits for the work under way, and takes no more`() async throws {
        let pool = pool
        try await fill(100, pool)
        async let counts = withThrowingTaskGroup(of: Int64.self) { group in
            for _ in 0..<6 {
                group.addTask {
                    try await pool.run { client in try client.collection("things").count(BSONDocument()) }
                }
            }
            var counts: [Int64] = []
            while let result = await group.nextResult() {
                if case .success(let count) = result { counts.append(count) }
            }
            return counts
        }
        await pool.shutdown()
        #expect(await counts.allSatisfy { $0 == 100 })
        let error = await #expect(throws: MongoError.self) {
            try await pool.run { client in try client.command(Self.document("ping", 1)) }
        }
        #expect(error?.message == MongoError.shutDown.message)
        await pool.shutdown()
    }

    @Test func `every type the server sends back reads as it was stored`() async throws {
        let text = "Grüße 👩‍👩‍👧‍👦 \u{0}🇺🇸"
        let stored = try await pool.run { client in
            let document = Self.document("_id", .min)
            document.append("text", text)
            document.append("half", 0.5)
            document.append("truth", false)
            document.append("at", date: 1_700_000_000_123)
            document.append("words", strings: ["", "a\u{0}b"])
            document.append("list", array: [Self.document("n", 1)])
            unsafe [UInt8]([0, 1]).withUnsafeBytes { unsafe document.append("bytes", binary: $0) }
            var bulk = client.collection("things").bulk(ordered: true)
            bulk.insert(document)
            guard bulk.execute().inserted == 1 else { throw Unavailable("the document was not stored") }
            return try client.collection("things").page(BSONDocument(), options: BSONDocument())
        }
        let document = try #require(stored.first)
        #expect(document.int64("_id") == .min && document.double("half") == 0.5 && document.bool("truth") == false)
        #expect(document.string("text").map { Array($0.utf8) } == Array(text.utf8))
        #expect(document.date("at") == 1_700_000_000_123 && document.strings("words") == ["", "a\u{0}b"])
        #expect(document.documents("list")?.map { $0.int64("n") } == [1])
        let bytes = unsafe document.withBinary("bytes") { unsafe [UInt8]($0) }
        #expect(bytes == [0, 1])
    }
}
