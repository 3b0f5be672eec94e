public import Covey
public import CoveyStore
import GRDB

extension SQLiteStore {
    public func audit(after author: AuthorKey?, limit: Int) async throws(StoreError) -> [ProfileAudit] {
        try await read { database in
            var authors = try PreparedStatement(
                database,
                """
                SELECT number, key FROM authors WHERE key > ? AND (number IN (SELECT author FROM profiles) \
                OR number IN (SELECT author FROM posts)) ORDER BY key LIMIT ?
                """)
            authors.bind(author?.text ?? "")
            authors.bind(Int64(limit))
            var select = try PreparedStatement(database, ProfileRow.selectOne)
            var audits: [ProfileAudit] = []
            while try authors.step() {
                let key = AuthorKey(authors.text(1))
                let number = authors.integer(0)
                select.bind(number)
                var stored: Profile?
                if try select.step() {
                    // A profile that cannot be read is as wrong as one that differs.
                    stored = try? ProfileRow.read(select, author: key)
                    select.reset()
                }
                let recomputed = try Ledger.fold(key, number: number, database)
                audits.append(ProfileAudit(author: key, stored: stored, recomputed: recomputed))
            }
            return audits
        }
    }

    /// A post whose author's row is gone cannot be mended: nobody knows whose it is.
    public func strayPosts(mends: Bool) async throws(StoreError) -> Int64 {
        try await read { database in
            try Int64.fetchOne(
                database, sql: "SELECT count(*) FROM posts WHERE author NOT IN (SELECT number FROM authors)") ?? 0
        }
    }

    public func refold(_ authors: [AuthorKey]) async throws(StoreError) {
        try await write { database in
            for author in authors {
                let number = try Int64.fetchOne(
                    database, sql: "SELECT number FROM authors WHERE key = ?", arguments: [author.text])
                if let number { try Ledger.refold(author, number: number, database) }
            }
        }
    }
}
