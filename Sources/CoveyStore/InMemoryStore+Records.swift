public import Covey

extension InMemoryStore {
    public func record(_ kind: RecordKind, _ id: String, now: Instant) async throws(StoreError) -> Record? {
        withRecords { $0[RecordName(kind, id)] }.flatMap { $0.hasExpired(by: now) ? nil : $0 }
    }

    public func records(
        _ kind: RecordKind, after id: String?, limit: Int, now: Instant
    ) async throws(StoreError) -> [Record] {
        let found = withRecords { records in
            records.values.filter { record in
                record.kind == kind && !record.hasExpired(by: now)
                    && (id.map { $0.utf8.lexicographicallyPrecedes(record.id.utf8) } ?? true)
            }
        }
        return Array(found.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }.prefix(limit))
    }

    public func keep(_ record: Record, now: Instant) async throws(StoreError) -> Bool {
        withRecords { records in
            let name = RecordName(record.kind, record.id)
            let present = records[name].flatMap { $0.hasExpired(by: now) ? nil : $0 }
            guard record.revision == (present?.revision ?? 0) + 1 else { return false }
            records[name] = record
            return true
        }
    }

    @discardableResult
    public func remove(_ kind: RecordKind, _ id: String, revision: Int64) async throws(StoreError) -> Bool {
        withRecords { records in
            guard records[RecordName(kind, id)]?.revision == revision else { return false }
            records[RecordName(kind, id)] = nil
            return true
        }
    }

    public func sweepRecords(now: Instant) async throws(StoreError) {
        withRecords { records in records = records.filter { !$0.value.hasExpired(by: now) } }
    }
}

/// The name of a record within a store.
struct RecordName: Hashable {
    let kind: RecordKind
    let id: [UInt8]

    init(_ kind: RecordKind, _ id: String) {
        self.kind = kind
        self.id = Array(id.utf8)
    }
}

extension Record {
    func hasExpired(by now: Instant) -> Bool { expiresAt.map { $0 <= now } ?? false }
}
