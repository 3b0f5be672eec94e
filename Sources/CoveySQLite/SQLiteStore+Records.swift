public import Covey
public import CoveyStore
import GRDB

extension SQLiteStore {
    public func record(_ kind: RecordKind, _ id: String, now: Instant) async throws(StoreError) -> CoveyStore.Record? {
        try await read { database in
            var rows = try PreparedStatement(
                database,
                """
                SELECT id, revision, body, expires_at FROM records \
                WHERE kind = ? AND id = ? AND (expires_at IS NULL OR expires_at > ?)
                """)
            rows.bind(kind.rawValue)
            rows.bind(id)
            rows.bind(now.milliseconds)
            return try rows.step() ? Self.record(kind, rows) : nil
        }
    }

    public func records(
        _ kind: RecordKind, after id: String?, limit: Int, now: Instant
    ) async throws(StoreError) -> [CoveyStore.Record] {
        try await read { database in
            var rows = try PreparedStatement(
                database,
                """
                SELECT id, revision, body, expires_at FROM records \
                WHERE kind = ? AND id \(id == nil ? ">=" : ">") ? AND (expires_at IS NULL OR expires_at > ?) \
                ORDER BY id LIMIT ?
                """)
            rows.bind(kind.rawValue)
            rows.bind(id ?? "")
            rows.bind(now.milliseconds)
            rows.bind(Int64(limit))
            var records: [CoveyStore.Record] = []
            while try rows.step() { records.append(Self.record(kind, rows)) }
            return records
        }
    }

    public func keep(_ record: CoveyStore.Record, now: Instant) async throws(StoreError) -> Bool {
        guard record.revision > 0 else { return false }
        return try await write { database in
            if record.revision == 1 {
                var insert = try PreparedStatement(
                    database,
                    """
                    INSERT INTO records (revision, body, expires_at, kind, id) VALUES (?, ?, ?, ?, ?) \
                    ON CONFLICT (kind, id) DO UPDATE \
                    SET revision = excluded.revision, body = excluded.body, expires_at = excluded.expires_at \
                    WHERE records.expires_at <= ?
                    """)
                Self.bind(record, to: &insert)
                insert.bind(now.milliseconds)
                try insert.run()
            } else {
                var update = try PreparedStatement(
                    database,
                    """
                    UPDATE records SET revision = ?, body = ?, expires_at = ? \
                    WHERE kind = ? AND id = ? AND revision = ? AND (expires_at IS NULL OR expires_at > ?)
                    """)
                Self.bind(record, to: &update)
                update.bind(record.revision - 1)
                update.bind(now.milliseconds)
                try update.run()
            }
            return database.changesCount > 0
        }
    }

    @discardableResult
    public func remove(_ kind: RecordKind, _ id: String, revision: Int64) async throws(StoreError) -> Bool {
        try await write { database in
            var delete = try PreparedStatement(
                database, "DELETE FROM records WHERE kind = ? AND id = ? AND revision = ?")
            delete.bind(kind.rawValue)
            delete.bind(id)
            delete.bind(revision)
            try delete.run()
            return database.changesCount > 0
        }
    }

    public func sweepRecords(now: Instant) async throws(StoreError) {
        try await write { database in
            try database.execute(sql: "DELETE FROM records WHERE expires_at <= ?", arguments: [now.milliseconds])
        }
    }

    private static func bind(_ record: CoveyStore.Record, to statement: inout PreparedStatement) {
        statement.bind(record.revision)
        statement.bind(record.body)
        statement.bind(record.expiresAt?.milliseconds)
        statement.bind(record.kind.rawValue)
        statement.bind(record.id)
    }

    /// Reads the row that a `SELECT` of id, revision, body and expiry stands at.
    private static func record(_ kind: RecordKind, _ row: borrowing PreparedStatement) -> CoveyStore.Record {
        CoveyStore.Record(
            kind: kind, id: row.text(0), revision: row.integer(1), body: row.text(2),
            expiresAt: row.optionalInteger(3).map { Instant(milliseconds: $0) })
    }
}
