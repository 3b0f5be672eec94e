import CoveyMongoTesting
import CoveyStore
import CoveyTesting

@testable import CoveyMongo

extension LeakRun {
    /// All that a server answers, well or not.
    static func work(on pool: MongoPool) async throws {
        try await pool.run { client in
            let things = client.collection("things")
            let all = BSONDocument()
            let none = document("_id", 99)
            let nameless = document("", 1)
            let large = BSONDocument()
            large.append("text", String(repeating: "x", count: 16 << 20))

            for ordered in [true, false] {
                var bulk = things.bulk(ordered: ordered)
                for id in 1...50 { bulk.insert(document("_id", Int64(id))) }
                bulk.insert(document("_id", 1))
                bulk.insert(nameless)
                bulk.insert(large)
                bulk.replace(document("_id", 1), with: document("_id", 1), upsert: true)
                bulk.update(document("_id", 2), document("$set", document("n", 1)), upsert: true)
                bulk.update(document("_id", 2), document("$frobnicate", 1))
                bulk.delete(none)
                try expect(!bulk.execute().errors.isEmpty)
            }
            let left = things.bulk(ordered: true)
            try expect(left.execute().errors.isEmpty)
            var unsent = things.bulk(ordered: false)
            unsent.insert(document("_id", 1_000))

            let few = document("batchSize", 10)
            try expect(try things.page(all, options: few).count == 50)
            var seen = 0
            try things.forEach(all, options: few) { _ in seen += 1 }
            try expect(seen == 50)
            try fails { try things.forEach(all, options: few) { _ in throw Unavailable("enough") } }
            try expect(try things.count(all) == 50 && things.estimatedCount() == 50)

            let update = document("$set", document("n", 2))
            let one = document("_id", 1)
            try expect(try things.findAndModify(filter: one, update: update, upsert: false, returnsNew: true) != nil)
            try expect(try things.findAndModify(filter: none, update: update, upsert: false, returnsNew: true) == nil)
            try things.updateMany(one, update)
            try expect(try things.deleteMany(one) == 1)
            try expect(try things.aggregate(document("0", document("$match", all)), options: few).count == 49)
            try expect(try client.command(document("ping", 1)).int64("ok") == 1)

            let wrong = document("_id", document("$frobnicate", 1))
            try fails { _ = try things.page(wrong, options: all) }
            try fails { try things.forEach(wrong, options: all) { _ in } }
            try fails { _ = try things.count(wrong) }
            try fails { try things.updateMany(wrong, update) }
            try fails { _ = try things.deleteMany(wrong) }
            try fails { _ = try things.findAndModify(filter: wrong, update: update, upsert: false, returnsNew: false) }
            try fails { _ = try things.aggregate(document("0", wrong), options: all) }
            try fails { _ = try client.command(document("frobnicate", 1)) }
        }
        await pool.shutdown()
        do {
            try await pool.run { client in _ = try client.command(document("ping", 1)) }
            try expect(false)
        } catch let error as MongoError {
            try expect(error.message == MongoError.shutDown.message)
        }
    }

    /// Connections that end under a bulk, a cursor and a command.
    static func losses(_ server: MongoTestServer) async throws {
        let proxy = try FaultProxy(to: server)
        defer { proxy.close() }
        // What the library would do again by itself shall fail.
        let uri = proxy.uri(server.freshDatabase())
        let pool = try MongoPool(
            MongoAddress(uri + (uri.contains("?") ? "&" : "?") + "retryReads=false&retryWrites=false"), threads: 1)
        proxy.on(command: "insert", occurrence: 2, do: .swallowReply)
        proxy.on(command: "getMore", occurrence: 1, do: .refuse)
        proxy.on(command: "findAndModify", occurrence: 1, do: .refuse)
        proxy.on(command: "delete", occurrence: 1, do: .refuse)
        proxy.on(command: "aggregate", occurrence: 1, do: .swallowReply)
        try await pool.run { client in
            let things = client.collection("things")
            let all = BSONDocument()
            for attempt in 1...2 {
                var bulk = things.bulk(ordered: false)
                for id in 1...20 { bulk.insert(document("_id", Int64(attempt * 100 + id))) }
                let outcome = bulk.execute()
                try expect((outcome.failure != nil) == (attempt == 2))
            }
            try fails { _ = try things.page(all, options: document("batchSize", 5)) }
            try fails {
                _ = try things.findAndModify(
                    filter: all, update: document("$set", all), upsert: false, returnsNew: true)
            }
            try fails { _ = try things.deleteMany(all) }
            try fails { _ = try things.count(all) }
            try expect(try things.count(all) == 40)
        }
    }

    /// A server that knows the client not, or not by this password.
    static func refusals() async throws {
        let server = try MongoTestServer.start(MongoTestServer.Options(authentication: true, tls: true))
        defer { server.stop() }
        for uri in [server.uri(user: MongoTestServer.user, password: "wrong"), server.uri(user: nil, password: "")] {
            let address = try MongoAddress(uri)
            try await MongoPool(address, threads: 1).run { client in
                var bulk = client.collection("things").bulk(ordered: true)
                bulk.insert(document("_id", 1))
                try expect(bulk.execute().failure?.isRefused == true)
                try fails { _ = try client.collection("things").page(BSONDocument(), options: BSONDocument()) }
            }
        }
    }

    /// Nothing listens there.
    static func absence(_ server: MongoTestServer) async throws {
        let proxy = try FaultProxy(to: server)
        let uri = proxy.uri(server.freshDatabase())
        proxy.close()
        let address = try MongoAddress(uri)
        try await MongoPool(address, threads: 1).run { client in
            let things = client.collection("things")
            let all = BSONDocument()
            var bulk = things.bulk(ordered: true)
            bulk.insert(document("_id", 1))
            try expect(bulk.execute().failure?.isUnreachable == true)
            try fails { _ = try things.page(all, options: all) }
            try fails { _ = try things.aggregate(document("0", document("$match", all)), options: all) }
            try fails { _ = try things.findAndModify(filter: all, update: all, upsert: false, returnsNew: true) }
            try fails { _ = try things.deleteMany(all) }
            try fails { _ = try things.count(all) }
            try fails { _ = try things.estimatedCount() }
            do {
                _ = try client.command(document("ping", 1))
                try expect(false)
            } catch let error as MongoError {
                try expect(StoreError(error, address).message.contains("does not answer"))
            }
        }
    }

    /// Pools that end with work under way and work that has not begun.
    static func closing(_ server: MongoTestServer) async throws {
        let pool = try MongoPool(MongoAddress(server.freshDatabase()), threads: 2)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for id in 0..<40 {
                group.addTask {
                    try await pool.run { client in
                        var bulk = client.collection("things").bulk(ordered: false)
                        bulk.insert(document("_id", Int64(id)))
                        try expect(bulk.execute().inserted == 1)
                    }
                }
            }
            try await group.next()
            await pool.shutdown()
            while let result = await group.nextResult() {
                if case .failure(let error) = result, (error as? MongoError)?.message != MongoError.shutDown.message {
                    throw error
                }
            }
        }
    }
}
