import CoveyTesting
import Foundation
import Testing

@testable import CoveyMongoTesting

/// The proxy that lets things go wrong, between a client that shares no code with Covey and a real server.
@Suite(.enabled(if: MongoTestServer.shouldRun, "needs a server; see Setup/test-server.sh"), .timeLimit(.minutes(20)))
struct FaultProxyTests {
    private let server: MongoTestServer
    private let proxy: FaultProxy
    private let direct: String

    init() throws {
        server = try MongoTestServer.shared()
        proxy = try FaultProxy(to: server)
        direct = server.freshDatabase()
    }

    /// Starts a client with a script that finds `collection` ready. It tries nothing twice.
    private func client(_ script: String, direct isDirect: Bool = false) throws -> ScriptedClient {
        try ScriptedClient(script, uri: isDirect ? direct : proxy.uri(direct))
    }

    /// The ids that are stored, without the proxy between.
    private func stored() throws -> String {
        try client("print(sorted(d['_id'] for d in collection.find()))", direct: true).output()
    }

    private let insertsThree = """
        for number in range(1, 4):
            try:
                collection.insert_one({"_id": number})
                print("done", number)
            except pymongo.errors.AutoReconnect:
                print("lost", number)
        """

    @Test func `what passes is counted by command and collection, and changed in nothing`() throws {
        let output = try client(
            """
            collection.insert_many([{"_id": n, "text": "é" * 1000} for n in range(500)])
            print(sum(len(d["text"]) for d in collection.find(batch_size=100)))
            """
        ).output()
        #expect(output == "500000\n")
        let database = try #require(proxy.steps.first { $0.command == "insert" }?.database)
        #expect(direct.contains("/\(database)"))
        func passed(_ command: String) -> FaultProxy.Traffic? {
            proxy.traffic[FaultProxy.Step(command: command, collection: "things", database: database)]
        }
        let insert = try #require(passed("insert"))
        #expect(insert.roundTrips == 1 && insert.bytesToServer > 1_000_000 && insert.bytesToClient < 1_000)
        let pages = try #require(passed("getMore"))
        #expect(try #require(passed("find")).roundTrips == 1 && pages.roundTrips >= 4)
        #expect(pages.bytesToClient > 700_000 && pages.serverSeconds > 0)
        #expect(proxy.trafficByCommand["getMore"]?.roundTrips == pages.roundTrips)
        #expect(proxy.injected == 0)
    }

    @Test func `a request that is refused does not reach the server`() throws {
        proxy.on(command: "insert", collection: "things", occurrence: 2, do: .refuse)
        #expect(try client(insertsThree).output() == "done 1\nlost 2\ndone 3\n")
        #expect(try stored() == "[1, 3]\n")
        #expect(proxy.injected == 1)
    }

    @Test func `a request whose reply is swallowed has been done`() throws {
        proxy.on(command: "insert", occurrence: 2, do: .swallowReply)
        #expect(try client(insertsThree).output() == "done 1\nlost 2\ndone 3\n")
        #expect(try stored() == "[1, 2, 3]\n")
    }

    @Test func `a rule for another collection lets a request pass`() throws {
        proxy.on(command: "insert", collection: "others", do: .refuse)
        #expect(try client(insertsThree).output() == "done 1\ndone 2\ndone 3\n")
        #expect(proxy.injected == 0)
    }

    @Test(arguments: [(FaultProxy.Action.killBefore, "[1]\n"), (.killAfter, "[1, 2]\n")])
    func `a client is killed before or after its request is done`(action: FaultProxy.Action, left: String) throws {
        proxy.on(command: "insert", collection: "things", occurrence: 2, do: action)
        let client = try client(insertsThree)
        proxy.victim = client.processIdentifier
        #expect(client.end() == .killed)
        #expect(try stored() == left)
    }

    @Test func `a request that is held arrives after its client's death`() throws {
        proxy.on(command: "insert", collection: "things", occurrence: 2, do: .hold)
        let client = try client(insertsThree)
        #expect(proxy.waitUntilHeld(within: 600))
        #expect(try stored() == "[1]\n")
        client.kill()
        #expect(client.end() == .killed)
        proxy.release()
        // The server answers after it has done it; the proxy counts answers.
        #expect(proxy.waitUntilPassed(2, of: "insert", within: 600))
        #expect(try stored() == "[1, 2]\n")
    }

    @Test func `connections that are cut are made anew`() throws {
        var greetings: [Int] = []
        func greeted() -> Int { proxy.steps.count { ["hello", "ismaster", "isMaster"].contains($0.command) } }
        let output = try client(
            """
            collection.insert_one({"_id": 1})
            print("ready", flush=True)
            sys.stdin.readline()
            while True:
                try:
                    collection.insert_one({"_id": 2})
                    break
                except pymongo.errors.AutoReconnect:
                    pass
            print("done")
            """
        ).output {
            greetings.append(greeted())
            proxy.cut()
        }
        greetings.append(greeted())
        #expect(output == "ready\ndone\n")
        #expect(greetings[0] > 0 && greetings[1] > greetings[0])
        #expect(try stored() == "[1, 2]\n")
    }

    @Test func `another target is used by the next connection`() throws {
        let nowhere = try FaultProxy(target: 1)
        let uri = nowhere.uri(direct)
        let script = """
            try:
                collection.insert_one({"_id": 1})
                print("done")
            except pymongo.errors.PyMongoError:
                print("lost")
            """
        #expect(try ScriptedClient(script, uri: uri, patience: 300).output() == "lost\n")
        nowhere.target = server.port
        #expect(try ScriptedClient(script, uri: uri).output() == "done\n")
    }

    @Test func `any request can go wrong by chance`() throws {
        proxy.onAny(probability: 1, seed: 1, do: [.refuse])
        #expect(try client(insertsThree).output() == "lost 1\nlost 2\nlost 3\n")
        proxy.forgetFaults()
        #expect(try client(insertsThree).output() == "done 1\ndone 2\ndone 3\n")
        #expect(proxy.injected == 3)
    }
}

/// Which request goes wrong.
@Suite struct FaultPlanTests {
    private func step(_ command: String, _ collection: String = "posts") -> FaultProxy.Step {
        FaultProxy.Step(command: command, collection: collection)
    }

    @Test func `only the asked-for occurrence of a command on a collection goes wrong`() {
        var plan = FaultPlan()
        plan.add(command: "insert", collection: "posts", occurrence: 2, .hold)
        plan.add(command: "update", collection: nil, occurrence: 1, .refuse)
        let steps = [
            step("insert"), step("insert", "batches"), step("insert"), step("insert"), step("update", "profiles"),
            step("update"),
        ]
        #expect(steps.map { plan.action(for: $0) } == [nil, nil, .hold, nil, .refuse, nil])
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func `chance is the same for the same seed, and spares what is about no collection`(seed: UInt64) {
        func drawn(_ seed: UInt64) -> [FaultProxy.Action?] {
            var plan = FaultPlan()
            plan.setChance(0.3, seed: seed, [.refuse, .swallowReply])
            return (0..<1_000).map { _ in plan.action(for: step("update")) }
        }
        let actions = drawn(seed)
        #expect(actions == drawn(seed) && actions != drawn(seed + 1))
        let hit = actions.count { $0 != nil }
        #expect((240...360).contains(hit) && Set(actions) == [nil, .refuse, .swallowReply])
        var plan = FaultPlan()
        plan.setChance(1, seed: seed, [.refuse])
        #expect(plan.action(for: step("hello", "")) == nil)
    }
}

/// A server that is killed.
@Suite(.enabled(if: MongoTestServer.shouldStart, "needs a server of its own; see Setup/test-server.sh"))
struct MongoTestServerTests {
    private let insertsOne = """
        collection.with_options(write_concern=pymongo.WriteConcern(w=1, j=True)).insert_one({"_id": 1})
        print("done")
        """
    private let finds = "print([d['_id'] for d in collection.find()])"

    @Test func `what was acknowledged with journal is there after the server was killed`() throws {
        let server = try MongoTestServer.start()
        let uri = server.freshDatabase()
        #expect(try ScriptedClient(insertsOne, uri: uri).output() == "done\n")
        server.kill()
        try server.restart()
        #expect(try ScriptedClient(finds, uri: uri).output() == "[1]\n")
    }

    @Test func `databases are fresh`() throws {
        let server = try MongoTestServer.start(.init(replicaSet: true))
        let first = server.freshDatabase()
        #expect(try ScriptedClient(insertsOne, uri: first).output() == "done\n")
        #expect(try ScriptedClient(finds, uri: server.freshDatabase()).output() == "[]\n")
    }

    @Test func `a server that hangs is started again for the next test`() throws {
        let server = try MongoTestServer.start()
        #expect(try ScriptedClient(insertsOne, uri: server.freshDatabase()).output() == "done\n")
        server.hang()
        let uri = server.freshDatabase(patience: 1)
        #expect(try ScriptedClient(insertsOne, uri: uri).output() == "done\n")
        #expect(try ScriptedClient(finds, uri: uri).output() == "[1]\n")
    }

    @Test func `with a login and TLS only those who have both are let in`() throws {
        let server = try MongoTestServer.start(.init(authentication: true, tls: true))
        let certificates = try #require(server.certificates)
        #expect(try ScriptedClient(insertsOne, uri: server.freshDatabase()).output() == "done\n")
        let fails = """
            try:
                collection.insert_one({"_id": 2})
            except pymongo.errors.PyMongoError as error:
                print(type(error).__name__)
            """
        func failure(_ uri: String, patience: Int = 20_000) throws -> String {
            try ScriptedClient(fails, uri: uri.replacing("/?", with: "/covey_refused?"), patience: patience).output()
        }
        #expect(try failure(server.uri(user: MongoTestServer.user, password: "another")) == "OperationFailure\n")
        #expect(try failure(server.uri(user: nil, password: "")) == "OperationFailure\n")
        let stranger = server.uri(
            user: MongoTestServer.user, password: MongoTestServer.password, caFile: certificates.otherAuthority)
        #expect(try failure(stranger, patience: 500) == "ServerSelectionTimeoutError\n")
        #expect(try failure("mongodb://127.0.0.1:\(server.port)/?x=", patience: 500) == "ServerSelectionTimeoutError\n")
    }
}
