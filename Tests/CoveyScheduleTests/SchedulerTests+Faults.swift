import Covey
import CoveyStore
import CoveyTesting
import Synchronization
import Testing

@testable import CoveySchedule

/// Stores that are away, and records that cannot be read.
extension SchedulerTests {
    @Test func `a store that is away is waited for`() async throws {
        let errors = Counter()
        let broken = FlakyRecords(store)
        let scheduler = scheduler([try Self.nightly()], store: broken, errors: errors)
        await untilDue(scheduler)
        broken.isAway.withLock { $0 = true }
        await scheduler.tick()
        #expect(errors.count == 1)
        broken.isAway.withLock { $0 = false }
        await scheduler.tick()
        #expect(try await scheduler.log.runs(limit: 1).first?.state == .done)
    }

    @Test func `a corrupt agenda stops its own job alone`() async throws {
        let errors = Counter()
        let scheduler = scheduler([try Self.nightly("first"), try Self.nightly("second")], errors: errors)
        #expect(try await store.keep(Record(kind: .job, id: "agenda.first", body: "?"), now: clock.now))
        await untilDue(scheduler)
        await scheduler.tick()
        #expect(errors.count == 2)
        #expect(try await scheduler.log.runs(limit: 10).map(\.id.text) == ["second.20261002T030000Z"])
        let statuses = try await scheduler.statuses()
        #expect(statuses.map(\.name) == ["first", "second"])
        #expect(statuses.map(\.last?.state) == [nil, .done])
        #expect(statuses[0].fault?.contains("agenda.first") == true)
        #expect(statuses[1].fault == nil)
    }

    @Test func `a corrupt run stops itself alone`() async throws {
        let errors = Counter()
        let scheduler = scheduler([try Self.nightly("first"), try Self.nightly("second")], errors: errors)
        let (broken, whole) = (
            try await scheduler.ask(for: "first", by: "key"), try await scheduler.ask(for: "second", by: "key")
        )
        #expect(try await store.keep(Record(kind: .run, id: broken.id.record, revision: 2, body: "?"), now: clock.now))
        await scheduler.tick()
        #expect(errors.count == 1)
        #expect(try await scheduler.log.run(whole.id)?.state == .done)
        let statuses = try await scheduler.statuses()
        #expect(statuses.map(\.open.isEmpty) == [true, true])
        #expect(statuses[0].fault?.contains(broken.id.record) == true)
        #expect(statuses[1].last?.id == whole.id)
    }

    @Test func `a store that is away is asked once a look, and no status is made up`() async throws {
        let errors = Counter()
        let broken = FlakyRecords(store)
        let scheduler = scheduler(
            [try Self.nightly("first"), try Self.nightly("second")], store: broken, errors: errors)
        broken.isAway.withLock { $0 = true }
        await scheduler.tick()
        #expect(errors.count == 1)
        await #expect(throws: StoreError.self) { try await scheduler.statuses() }
    }
}

/// Records that can be away.
private final class FlakyRecords: Records {
    let isAway = Mutex(false)
    private let store: InMemoryStore

    init(_ store: InMemoryStore) {
        self.store = store
    }

    private func check() throws(StoreError) {
        if isAway.withLock({ $0 }) { throw StoreError(.unreachable, "The store is away.") }
    }

    func record(_ kind: RecordKind, _ id: String, now: Instant) async throws(StoreError) -> Record? {
        try check()
        return try await store.record(kind, id, now: now)
    }

    func records(
        _ kind: RecordKind, after id: String?, limit: Int, now: Instant
    ) async throws(StoreError) -> [Record] {
        try check()
        return try await store.records(kind, after: id, limit: limit, now: now)
    }

    func keep(_ record: Record, now: Instant) async throws(StoreError) -> Bool {
        try check()
        return try await store.keep(record, now: now)
    }

    func remove(_ kind: RecordKind, _ id: String, revision: Int64) async throws(StoreError) -> Bool {
        try check()
        return try await store.remove(kind, id, revision: revision)
    }

    func sweepRecords(now: Instant) async throws(StoreError) {
        try check()
        try await store.sweepRecords(now: now)
    }
}
