public import Covey
public import CoveyStore
import GRDB

extension SQLiteStore {
    public func profile(of author: AuthorKey) async throws(StoreError) -> Profile? {
        try await read { database in
            var rows = try PreparedStatement(
                database,
                "SELECT \(ProfileRow.columns) FROM profiles WHERE author = (SELECT number FROM authors WHERE key = ?)")
            rows.bind(author.text)
            return try rows.step() ? ProfileRow.read(rows, author: author) : nil
        }
    }

    public func posts(by author: AuthorKey, limit: Int) async throws(StoreError) -> [StoredPost] {
        try await read { database in
            var rows = try PreparedStatement(database, Self.postsByAuthor)
            rows.bind(author.text)
            rows.bind(Int64(limit))
            var posts: [StoredPost] = []
            while try rows.step() {
                posts.append(try PostRow.read(rows, author: author, otherVersions: rows.text(PostRow.count)))
            }
            return posts
        }
    }

    /// The author's posts are found by the index and sorted; that index holds no instants, since every new post would
    /// have to pay for them.
    static let postsByAuthor = """
        SELECT \(PostRow.columns), \(PostRow.otherVersions) FROM posts \
        WHERE author = (SELECT number FROM authors WHERE key = ?) ORDER BY created_at DESC, id DESC LIMIT ?
        """
}
