public import Covey
public import CoveyStore
import Foundation
import GRDB

extension SQLiteStore {
    public func beginSegmentation() async throws(StoreError) -> SegmentationID {
        try await write { database in
            try database.execute(sql: "INSERT INTO segmentations (document) VALUES (NULL)")
            return SegmentationID(database.lastInsertedRowID)
        }
    }

    public func write(_ assignments: [Assignment], to draft: SegmentationID) async throws(StoreError) {
        try await write { database in
            var insert = try PreparedStatement(
                database,
                """
                INSERT OR REPLACE INTO assignments (segmentation, author, segment, distance) \
                SELECT ?, number, ?, ? FROM authors WHERE key = ?
                """)
            for assignment in assignments {
                insert.bind(draft.number)
                insert.bind(Int64(assignment.segment))
                insert.bind(assignment.distance)
                insert.bind(assignment.author.text)
                try insert.run()
            }
        }
    }

    public func publish(_ segmentation: Segmentation) async throws(StoreError) {
        try await write { database in
            let previous = try Self.published(database)
            if let previous, previous.id >= segmentation.id { throw StoreError.superseded(segmentation.id) }
            let document = String(decoding: try JSONEncoder.sorted.encode(segmentation), as: UTF8.self)
            try database.execute(
                sql: "UPDATE segmentations SET document = ? WHERE id = ?",
                arguments: [document, segmentation.id.number])
            let kept = previous?.id ?? segmentation.id
            try database.execute(
                sql: "DELETE FROM assignments WHERE segmentation < ?", arguments: [kept.number])
        }
    }

    public func publishedSegmentation() async throws(StoreError) -> Segmentation? {
        try await read { database in try Self.published(database) }
    }

    public func assignments(
        of segmentation: SegmentationID, after author: AuthorKey?, limit: Int
    ) async throws(StoreError) -> [Assignment] {
        try await read { database in
            let previous = try Int64.fetchOne(
                database,
                sql: "SELECT id FROM segmentations WHERE document IS NOT NULL ORDER BY id DESC LIMIT 1 OFFSET 1")
            let exists = try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM segmentations WHERE id = ?)",
                arguments: [segmentation.number])
            guard exists == true, segmentation.number >= previous ?? 0 else {
                throw StoreError.superseded(segmentation)
            }
            var rows = try PreparedStatement(
                database,
                """
                SELECT authors.key, segment, distance FROM authors \
                JOIN assignments ON segmentation = ?1 AND author = number \
                WHERE authors.key > ?2 ORDER BY authors.key LIMIT ?3
                """)
            rows.bind(segmentation.number)
            rows.bind(author?.text ?? "")
            rows.bind(Int64(limit))
            var assignments: [Assignment] = []
            while try rows.step() {
                assignments.append(
                    Assignment(
                        author: AuthorKey(rows.text(0)), segment: Int(rows.integer(1)), distance: rows.double(2)))
            }
            return assignments
        }
    }

    static func published(_ database: Database) throws -> Segmentation? {
        let document = try String.fetchOne(
            database,
            sql: "SELECT document FROM segmentations WHERE document IS NOT NULL ORDER BY id DESC LIMIT 1")
        return try document.map { try JSONDecoder().decode(Segmentation.self, from: Data($0.utf8)) }
    }
}

extension JSONEncoder {
    /// Sorted keys, so that one segmentation is always one text.
    fileprivate static var sorted: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return encoder
    }
}
