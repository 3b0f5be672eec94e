public import Covey
public import CoveyStore
import GRDB

extension SQLiteStore {
    public func beginSegmentation() async throws(StoreError) -> SegmentationID {
        try await write { database in
            try database.execute(sql: "INSERT INTO segmentations (document) VALUES (NULL)")
            return SegmentationID(database.lastInsertedRowID)
        }
    }

    public func save(_ segmentation: Segmentation) async throws(StoreError) {
        let document = try segmentation.document()
        try await write { database in try Self.save(segmentation, document, database) }
    }

    public func publish(_ segmentation: Segmentation) async throws(StoreError) {
        let document = try segmentation.document()
        let id = segmentation.id
        try await write { database in
            let published = try Self.published(database)
            guard segmentation.previous == published else { throw StoreError.overtaken(segmentation, by: published) }
            let keeps = try Bool.fetchOne(
                database, sql: "SELECT keeps_assignments FROM segmentations WHERE id = ?", arguments: [id.number])
            guard keeps ?? true else { throw StoreError.superseded(id) }
            try Self.save(segmentation, document, database)
            try database.execute(
                sql: "INSERT OR REPLACE INTO settings (name, value) VALUES ('published', ?)",
                arguments: [String(id.number)])
            let oldest = min(id, published ?? id)
            try database.execute(
                sql: """
                    UPDATE segmentations SET keeps_assignments = 0 WHERE id < :oldest AND keeps_assignments;
                    DELETE FROM assignments WHERE segmentation < :oldest
                    """,
                arguments: ["oldest": oldest.number])
        }
    }

    private static func save(_ segmentation: Segmentation, _ document: String, _ database: Database) throws {
        let (number, isRefused) = (segmentation.id.number, segmentation.state == .refused)
        if isRefused, try published(database) == segmentation.id {
            throw StoreError.publishedMeanwhile(segmentation.id)
        }
        // What was dropped once stays so, whatever the state is later.
        try database.execute(
            sql: """
                INSERT INTO segmentations (id, document, keeps_assignments) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE
                SET document = excluded.document, keeps_assignments = keeps_assignments AND excluded.keeps_assignments
                """,
            arguments: [number, document, !isRefused])
        if isRefused {
            try database.execute(sql: "DELETE FROM assignments WHERE segmentation = ?", arguments: [number])
        }
    }

    // MARK: Reading

    public func publishedSegmentation() async throws(StoreError) -> Segmentation? {
        let document = try await read { database in
            try Self.published(database).flatMap { try Self.document(of: $0, database) }
        }
        return try document.map(decode)
    }

    public func segmentation(_ id: SegmentationID) async throws(StoreError) -> Segmentation? {
        try await read { database in try Self.document(of: id, database) }.map(decode)
    }

    public func segmentations(before id: SegmentationID?, limit: Int) async throws(StoreError) -> [Segmentation] {
        try await read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT document FROM segmentations WHERE document IS NOT NULL AND id < ? \
                    ORDER BY id DESC LIMIT ?
                    """,
                arguments: [id?.number ?? .max, limit])
        }.map(decode)
    }

    /// The run that readers see.
    static func published(_ database: Database) throws -> SegmentationID? {
        try Int64.fetchOne(
            database, sql: "SELECT CAST(value AS INTEGER) FROM settings WHERE name = 'published'"
        ).map { SegmentationID($0) }
    }

    private static func document(of id: SegmentationID, _ database: Database) throws -> String? {
        try String.fetchOne(
            database, sql: "SELECT document FROM segmentations WHERE id = ? AND document IS NOT NULL",
            arguments: [id.number])
    }

    // MARK: Documents

    private func decode(_ document: String) throws(StoreError) -> Segmentation {
        do { return try Segmentation(document: document) } catch {
            throw StoreError(
                .corrupt, "\(path) holds a segmentation that Covey has not written.",
                underlying: String(describing: error))
        }
    }
}
