public import Covey
public import CoveyStore
import GRDB

extension SQLiteStore {
    public func write(_ assignments: [Assignment], to draft: SegmentationID) async throws(StoreError) {
        try await write { database in
            var insert = try PreparedStatement(
                database,
                """
                INSERT OR REPLACE INTO assignments (segmentation, author, segment, distance, checksum) \
                SELECT ?, number, ?, ?, ? FROM authors WHERE key = ?
                """)
            for assignment in assignments {
                insert.bind(draft.number)
                insert.bind(Int64(assignment.segment))
                insert.bind(assignment.distance)
                insert.bind(assignment.checksum)
                insert.bind(assignment.author.text)
                try insert.run()
            }
        }
    }

    public func assignments(
        of segmentation: SegmentationID, after author: AuthorKey?, limit: Int
    ) async throws(StoreError) -> [Assignment] {
        try await read { database in
            try Self.checkAssignments(of: segmentation, database)
            // Along the keys: sorting a whole run for each page would take as long as all pages together.
            var rows = try PreparedStatement(
                database,
                """
                SELECT segment, distance, checksum, authors.key FROM authors \
                CROSS JOIN assignments ON segmentation = ?1 AND author = number \
                WHERE authors.key > ?2 ORDER BY authors.key LIMIT ?3
                """)
            rows.bind(segmentation.number)
            rows.bind(author?.text ?? "")
            rows.bind(Int64(limit))
            var assignments: [Assignment] = []
            while try rows.step() { assignments.append(Self.assignment(rows, of: AuthorKey(rows.text(3)))) }
            return assignments
        }
    }

    public func assignments(
        of authors: [AuthorKey], in segmentation: SegmentationID
    ) async throws(StoreError) -> [AuthorKey: Assignment] {
        try await read { database in
            try Self.checkAssignments(of: segmentation, database)
            var rows = try PreparedStatement(database, Self.selectOne)
            var assignments: [AuthorKey: Assignment] = [:]
            for author in authors {
                rows.bind(segmentation.number)
                rows.bind(author.text)
                if try rows.step() { assignments[author] = Self.assignment(rows, of: author) }
                rows.reset()
            }
            return assignments
        }
    }

    public func assignment(
        of author: AuthorKey, in segmentation: SegmentationID
    ) async throws(StoreError) -> Assignment? {
        try await read { database in
            try Self.checkAssignments(of: segmentation, database)
            var rows = try PreparedStatement(database, Self.selectOne)
            rows.bind(segmentation.number)
            rows.bind(author.text)
            return try rows.step() ? Self.assignment(rows, of: author) : nil
        }
    }

    private static let selectOne = """
        SELECT segment, distance, checksum FROM assignments \
        WHERE segmentation = ? AND author = (SELECT number FROM authors WHERE key = ?)
        """

    /// - Throws: ``StoreError`` with code `superseded` if a run's assignments are not kept.
    static func checkAssignments(of segmentation: SegmentationID, _ database: Database) throws {
        let keeps = try Bool.fetchOne(
            database, sql: "SELECT keeps_assignments FROM segmentations WHERE id = ? AND document IS NOT NULL",
            arguments: [segmentation.number])
        guard keeps == true else { throw StoreError.superseded(segmentation) }
    }

    /// Reads the row that a `SELECT` of segment, distance and checksum stands at.
    private static func assignment(_ row: borrowing PreparedStatement, of author: AuthorKey) -> Assignment {
        Assignment(
            author: author, segment: Int(row.integer(0)), distance: row.double(1), checksum: row.integer(2))
    }
}
