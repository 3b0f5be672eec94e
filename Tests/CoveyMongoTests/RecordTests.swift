import Covey
import CoveyMongoTesting
import CoveyStore
import CoveyStoreConformance
import Testing

@testable import CoveyMongo

/// Records that several processes write at a time, over connections that fail.
@Suite(
    .enabled(if: MongoTestServer.shouldRun, "needs a server; see Setup/test-server.sh"), .timeLimit(.minutes(20)),
    .serialized)
struct RecordTests {
    private let uri: String
    private let proxy: FaultProxy
    private let now = Instant(milliseconds: 1_750_000_000_000)

    init() throws {
        let server = try MongoTestServer.shared()
        uri = server.freshDatabase()
        proxy = try FaultProxy(to: server)
    }

    private func direct() async throws -> MongoStore { try await MongoStore.open(MongoAddress(uri), create: true) }

    private func proxied() async throws -> MongoStore {
        try await MongoStore.open(
            MongoAddress(proxy.uri(uri)), create: true, lease: .seconds(300), patience: .seconds(3_600))
    }

    private func record(_ revision: Int64, _ body: String, expiresAt: Instant? = nil) -> Record {
        Record(kind: .lease, id: "jobs", revision: revision, body: body, expiresAt: expiresAt)
    }

    @Test func `of two processes that write the same revision one wins`() async throws {
        let (left, right) = (try await direct(), try await direct())
        for round in 1...20 as ClosedRange<Int64> {
            async let one = left.keep(record(round, "left"), now: now)
            async let other = right.keep(record(round, "right"), now: now)
            let (isLeft, isRight) = (try await one, try await other)
            #expect(isLeft != isRight)
            #expect(try await left.record(.lease, "jobs", now: now)?.body == (isLeft ? "left" : "right"))
        }
    }

    @Test func `of two processes that find a record expired one puts its own in the place`() async throws {
        let (left, right) = (try await direct(), try await direct())
        #expect(try await left.keep(record(1, "first", expiresAt: now), now: Instant(milliseconds: 0)))
        for round in 0..<20 as Range<Int64> {
            let early = Instant(milliseconds: now.milliseconds + round - 1)
            let late = Instant(milliseconds: now.milliseconds + round)
            let (mine, yours) = (
                record(1, "left", expiresAt: Instant(milliseconds: late.milliseconds + 1)),
                record(1, "right", expiresAt: Instant(milliseconds: late.milliseconds + 1))
            )
            #expect(try await !left.keep(mine, now: early), "it is still there")
            async let one = left.keep(mine, now: late)
            async let other = right.keep(yours, now: late)
            let (isLeft, isRight) = (try await one, try await other)
            #expect(isLeft != isRight)
            #expect(try await left.record(.lease, "jobs", now: late) == (isLeft ? mine : yours))
        }
    }

    /// Raises the number in a record, as often as it takes.
    ///
    /// - Returns: How often the store could not tell whether it was raised.
    private static func raise(_ store: MongoStore, _ now: Instant, token: String) async throws -> Int {
        var untold = 0
        while true {
            let present = try await store.record(.job, "steps", now: now)
            let tokens = present?.body.split(separator: " ").map(String.init) ?? []
            if tokens.contains(token) { return untold }
            let next = Record(
                kind: .job, id: "steps", revision: (present?.revision ?? 0) + 1,
                body: (tokens + [token]).joined(separator: " "))
            do {
                if try await store.keep(next, now: now) { return untold }
            } catch {
                guard error.code == .unreachable else { throw error }
                untold += 1
            }
        }
    }

    @Test(arguments: [0.0, 0.15])
    func `of steps by eight tasks none is lost and none counted twice`(_ faults: Double) async throws {
        let stores = [try await proxied(), try await proxied()]
        proxy.onAny(probability: faults, seed: 11, do: [.refuse, .swallowReply])
        try await withThrowingTaskGroup(of: Void.self) { [now] group in
            for task in 0..<8 {
                group.addTask {
                    for step in 0..<5 {
                        _ = try await Self.raise(stores[task % 2], now, token: "\(task).\(step)")
                    }
                }
            }
            try await group.waitForAll()
        }
        proxy.forgetFaults()
        let record = try #require(try await stores[0].record(.job, "steps", now: now))
        let tokens = record.body.split(separator: " ")
        #expect(tokens.count == 40 && Set(tokens).count == 40 && record.revision == 40)
        #expect(faults == 0 || proxy.injected > 0)
    }

    @Test(arguments: [Int64(1), 2], [FaultProxy.Action.swallowReply, .refuse])
    func `a lost answer is made good, and the write counts once`(
        _ revision: Int64, _ action: FaultProxy.Action
    ) async throws {
        let store = try await proxied()
        for earlier in 1..<revision { #expect(try await store.keep(record(earlier, "earlier"), now: now)) }
        proxy.on(command: "update", collection: "records", do: action)
        #expect(try await store.keep(record(revision, "mine"), now: now))
        #expect(proxy.injected == 1)
        #expect(try await store.record(.lease, "jobs", now: now) == record(revision, "mine"))
        #expect(try await !store.keep(record(revision, "again"), now: now))
    }

    @Test func `where another write hides whether this one was done, that is told as an error`() async throws {
        let (store, other) = (try await proxied(), try await direct())
        proxy.on(command: "update", collection: "records", do: .swallowReply)
        proxy.on(command: "update", collection: "records", occurrence: 2, do: .hold)
        let kept = Task { [now, mine = record(1, "mine")] in try await store.keep(mine, now: now) }
        try await proxy.untilHeld()
        #expect(try await other.keep(record(2, "other"), now: now))
        proxy.release()
        let error = await #expect(throws: StoreError.self) { try await kept.value }
        #expect(error?.code == .unreachable)
        #expect(try await store.record(.lease, "jobs", now: now) == record(2, "other"))
    }

    @Test func `a record that goes while its answer is lost is not told to be gone twice`() async throws {
        let store = try await proxied()
        #expect(try await store.keep(record(1, "mine"), now: now))
        proxy.on(command: "delete", collection: "records", do: .refuse)
        #expect(try await store.remove(.lease, "jobs", revision: 1), "the server had not heard of it")
        #expect(try await store.keep(record(1, "mine"), now: now))
        proxy.on(command: "delete", collection: "records", do: .swallowReply)
        let error = await #expect(throws: StoreError.self) { try await store.remove(.lease, "jobs", revision: 1) }
        #expect(error?.code == .unreachable)
        #expect(try await store.record(.lease, "jobs", now: now) == nil)
        #expect(try await !store.remove(.lease, "jobs", revision: 1))
    }

    @Test func `a sweep leaves what was put in the place of an expired record`() async throws {
        let (store, other) = (try await direct(), try await direct())
        for round in 0..<20 {
            let id = "job \(round)"
            let old = Record(kind: .lease, id: id, body: "old", expiresAt: now)
            let fresh = Record(kind: .lease, id: id, body: "fresh")
            #expect(try await store.keep(old, now: Instant(milliseconds: now.milliseconds - 1)))
            async let kept = store.keep(fresh, now: now)
            async let swept: Void = other.sweepRecords(now: now)
            #expect(try await kept)
            try await swept
            #expect(try await store.record(.lease, id, now: now) == fresh)
        }
    }
}
