import Covey
import CoveyIngest
import CoveyStore
import CoveyTesting
import Synchronization
import Testing

@testable import CoveyServer

@Suite struct PushQueueTests {
    private static func changes(_ ids: some Sequence<Int>) throws -> [Change] {
        let intake = PushIntake(
            settings: IngestSettings(naming: .plain), understanding: ServiceFixture.understanding, gazetteer: nil)
        let body = ids.map { inventedPost($0, author: 100 + $0 % 7) }.joined(separator: "\n")
        return try intake.take(Array(body.utf8), name: "test", earliest: nil).changes
    }

    @Test func `a hundred pushes of overlapping posts count each post once`() async throws {
        let store = InMemoryStore()
        let queue = PushQueue(store)
        // Each holds 20 posts, of which 15 are also in the next one.
        let pushes = try (0..<100).map { try Self.changes(($0 * 5 + 1)...($0 * 5 + 20)) }
        let total = try await withThrowingTaskGroup(of: ChangeCounts.self) { group in
            for push in pushes { group.addTask { try await queue.apply(push) } }
            return try await group.reduce(into: ChangeCounts()) { $0 += $1 }
        }
        #expect(total.stored == 99 * 5 + 20)
        #expect(total.stored + total.duplicate == 2_000 && total.replaced == 0 && total.deleted == 0)
        #expect(try await store.statistics().posts == Int64(total.stored))
        let checked = try await store.check { audit in Issue.record("\(audit.author) differs") }
        #expect(checked == 7)
        #expect(queue.depth == 0)
    }

    @Test func `what arrives during a step goes together in the next one, each with its own counts`() async throws {
        let gate = Gate()
        let steps = Mutex<[Int]>([])
        let queue = PushQueue(
            HookedStore { moment in
                guard case .applying(let groups) = moment else { return }
                steps.withLock { $0.append(groups) }
                await gate.pass()
            })
        let pushes = try (0..<5).map { try Self.changes(($0 * 5 + 1)...($0 * 5 + 1 + $0)) }
        try await withThrowingTaskGroup(of: (Int, ChangeCounts).self) { group in
            group.addTask { (0, try await queue.apply(pushes[0])) }
            await gate.untilArrival()
            for number in 1..<5 { group.addTask { (number, try await queue.apply(pushes[number])) } }
            while queue.depth < pushes.dropFirst().map(\.count).reduce(0, +) { await Task.yield() }
            gate.open()
            for try await (number, counts) in group { #expect(counts.stored == number + 1) }
        }
        #expect(steps.withLock { $0 } == [1, 4])
    }

    @Test func `where too much waits, the next is told to come again`() async throws {
        let (store, gate) = (InMemoryStore(), Gate())
        let queue = PushQueue(HookedStore(store, behind: gate), mostWaiting: 10)
        let push = try Self.changes(1...6)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { _ = try await queue.apply(push) }
            await gate.untilArrival()
            group.addTask { _ = try await queue.apply(push) }
            while queue.depth < 6 { await Task.yield() }
            do {
                _ = try await queue.apply(push)
                Issue.record("it was taken")
            } catch let problem as Problem {
                #expect(problem.code == .unavailable && problem.retryAfter == 1)
            }
            gate.open()
            try await group.waitForAll()
        }
        #expect(try await store.statistics().posts == 6)
    }

    @Test func `a caller who goes away takes nobody's posts along`() async throws {
        let (store, gate) = (InMemoryStore(), Gate())
        let queue = PushQueue(HookedStore(store, behind: gate))
        let (first, second) = (try Self.changes(1...3), try Self.changes(4...6))
        let leader = Task { try await queue.apply(first) }
        await gate.untilArrival()
        let follower = Task { try await queue.apply(second) }
        while queue.depth < 3 { await Task.yield() }
        leader.cancel()
        gate.open()
        #expect(try await follower.value.stored == 3)
        #expect(try await store.statistics().posts == 6)
    }

    @Test func `everybody of a step that failed is told, and the queue goes on`() async throws {
        let steps = Counter()
        let queue = PushQueue(
            HookedStore { moment throws(StoreError) in
                guard case .applying = moment, steps.add() == 1 else { return }
                throw StoreError(.full, "There is no room.")
            })
        await #expect(throws: StoreError.self) { _ = try await queue.apply(try Self.changes(1...2)) }
        #expect(try await queue.apply(try Self.changes(1...2)).stored == 2)
    }
}
