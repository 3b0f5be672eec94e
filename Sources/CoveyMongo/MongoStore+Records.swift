public import Covey
public import CoveyStore
import Synchronization

/// A record is one document, and every change of it one guarded write. Each write carries a token of its own, by which a
/// writer whose answer was lost can tell its write from that of another.
extension MongoStore {
    public func record(_ kind: RecordKind, _ id: String, now: Instant) async throws(StoreError) -> Record? {
        let address = connection.address
        return try await connection.perform { client in
            let filter = BSONDocument.id(Self.key(kind, id))
            filter.append("expires", Self.notBy(now))
            return try client.collection(.records).page(filter, options: .options(limit: 1)).first
                .map { try Self.read($0, kind, address) }
        }
    }

    public func records(
        _ kind: RecordKind, after id: String?, limit: Int, now: Instant
    ) async throws(StoreError) -> [Record] {
        let address = connection.address
        return try await connection.perform { client in
            // After the record's own id, and before the first one of the next kind.
            let range = BSONDocument()
            range.append(id == nil ? "$gte" : "$gt", Self.key(kind, id ?? ""))
            range.append("$lt", kind.rawValue + "!")
            let filter = BSONDocument()
            filter.append("_id", range)
            filter.append("expires", Self.notBy(now))
            var records: [Record] = []
            try client.collection(.records).forEach(filter, options: .options(sort: "_id", limit: limit)) {
                records.append(try Self.read($0, kind, address))
            }
            return records
        }
    }

    /// - Throws: ``StoreError``, with code `unreachable` also where the answer was lost, and since then another write
    ///   has gone over what could have told: the caller reads again.
    public func keep(_ record: Record, now: Instant) async throws(StoreError) -> Bool {
        guard record.revision >= 1 else { return false }
        let isNew = record.revision == 1
        let token = Int64.random(in: 0...(.max))
        let hasTried = Mutex(false)
        return try await connection.perform { [address = connection.address] client in
            let isAgain = hasTried.withLock { tried in
                defer { tried = true }
                return tried
            }
            let filter = BSONDocument.id(Self.key(record.kind, record.id))
            if isNew {
                // Of a record that is there and has not expired, the insert is refused: one write, so nobody comes between.
                let expired = BSONDocument()
                expired.append("$lte", now.milliseconds)
                filter.append("expires", expired)
            } else {
                filter.append("revision", record.revision - 1)
                filter.append("expires", Self.notBy(now))
            }
            var bulk = client.collection(.records).bulk(ordered: true)
            bulk.replace(filter, with: Self.document(record, token: token), upsert: isNew)
            let outcome = bulk.execute()
            try outcome.check(allowingDuplicates: true)
            if outcome.matched + outcome.upserted == 1 { return true }
            guard isAgain else { return false }
            // An earlier attempt may have been done, and its answer lost.
            let present = try client.collection(.records)
                .page(.id(Self.key(record.kind, record.id)), options: .options(limit: 1)).first
            guard present?.int64("w") != token else { return true }
            guard (present?.int64("revision") ?? .max) > record.revision else { return false }
            throw StoreError.untold(address)
        }
    }

    /// - Throws: ``StoreError``, as ``keep(_:now:)`` does.
    @discardableResult
    public func remove(_ kind: RecordKind, _ id: String, revision: Int64) async throws(StoreError) -> Bool {
        let hasTried = Mutex(false)
        return try await connection.perform { [address = connection.address] client in
            let isAgain = hasTried.withLock { tried in
                defer { tried = true }
                return tried
            }
            let filter = BSONDocument.id(Self.key(kind, id))
            filter.append("revision", revision)
            var bulk = client.collection(.records).bulk(ordered: true)
            bulk.delete(filter)
            let outcome = bulk.execute()
            try outcome.check()
            guard outcome.removed == 0, isAgain else { return outcome.removed == 1 }
            throw StoreError.untold(address)
        }
    }

    public func sweepRecords(now: Instant) async throws(StoreError) {
        try await connection.perform { client in
            let expired = BSONDocument()
            expired.append("$lte", now.milliseconds)
            let filter = BSONDocument()
            filter.append("expires", expired)
            _ = try client.collection(.records).deleteMany(filter)
        }
    }

    // MARK: Documents

    private static func key(_ kind: RecordKind, _ id: String) -> String { kind.rawValue + " " + id }

    /// A rule: later than an instant, or never.
    private static func notBy(_ now: Instant) -> BSONDocument {
        let expired = BSONDocument()
        expired.append("$lte", now.milliseconds)
        let rule = BSONDocument()
        rule.append("$not", expired)
        return rule
    }

    private static func document(_ record: Record, token: Int64) -> BSONDocument {
        let document = BSONDocument.id(key(record.kind, record.id))
        document.append("w", token)
        document.append("revision", record.revision)
        document.append("body", record.body)
        // A number and no date: it may lie further off than any date that a server can read.
        if let expiresAt = record.expiresAt { document.append("expires", expiresAt.milliseconds) }
        return document
    }

    private static func read(_ document: BSONDocument, _ kind: RecordKind, _ address: MongoAddress) throws -> Record {
        guard let key = document.string("_id"), let revision = document.int64("revision"),
            let body = document.string("body")
        else { throw StoreError.damaged("record", address) }
        return Record(
            kind: kind, id: String(Substring(key.utf8.dropFirst(kind.rawValue.utf8.count + 1))), revision: revision,
            body: body,
            expiresAt: document.int64("expires").map { Instant(milliseconds: $0) })
    }
}

extension StoreError {
    fileprivate static func untold(_ address: MongoAddress) -> StoreError {
        StoreError(
            .unreachable, "The connection to \(address) was lost before it told whether a record was written.")
    }
}
