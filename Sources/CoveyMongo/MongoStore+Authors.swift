public import Covey
public import CoveyStore

extension MongoStore {
    public func profile(of author: AuthorKey) async throws(StoreError) -> Profile? {
        let address = connection.address
        return try await connection.perform { client in
            let page = try client.collection(.profiles).page(
                .id(author.text), options: .options(limit: 1, fields: ProfileDocument.withoutPosts))
            // Without posts the document stays, and is no profile.
            guard let document = page.first, document.int64("volume") != 0 else { return nil }
            guard let profile = ProfileDocument.read(document, author: author) else {
                throw StoreError.damaged("profile", address)
            }
            return profile
        }
    }

    public func posts(by author: AuthorKey, limit: Int) async throws(StoreError) -> [StoredPost] {
        let address = connection.address
        return try await connection.perform { client in
            let page = try client.collection(.profiles).page(
                .id(author.text), options: .options(limit: 1, fields: .fields("posts", "pages")))
            guard let list = page.first.map({ PostList($0) }) else { return [] }
            let ids = try PostList.pages(of: [author: list], client)[author, default: []].union(list.latest)
            // The lists know no instants, so every post is looked at, and only those that are wanted are read whole.
            var instants: [PostID: Instant] = [:]
            try Self.forEachPost(ids, by: author, fields: .fields("author", "at"), client) { post in
                guard let id = post.string("_id"), let at = post.date("at") else {
                    throw StoreError.damaged("post", address)
                }
                instants[PostID(id)] = Instant(milliseconds: at)
            }
            let latest = instants.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.prefix(limit)
            var posts: [StoredPost] = []
            try Self.forEachPost(latest.map(\.key.text), by: author, fields: nil, client) { document in
                guard let id = document.string("_id"), let post = PostDocument.read(document, id: PostID(id)) else {
                    throw StoreError.damaged("post", address)
                }
                posts.append(post)
            }
            return posts.sorted { ($0.createdAt, $0.id) > ($1.createdAt, $1.id) }
        }
    }

    /// Lends each of some posts that is still there and the author's.
    private static func forEachPost(
        _ ids: some Collection<String>, by author: AuthorKey, fields: BSONDocument?, _ client: borrowing MongoClient,
        _ body: (BSONDocument) throws -> Void
    ) throws {
        let sorted = ids.sorted()
        for start in stride(from: 0, to: sorted.count, by: 200) {
            let filter = BSONDocument.ids(sorted[start..<min(start + 200, sorted.count)])
            try client.collection(.posts).forEach(filter, options: .options(fields: fields)) { document in
                if document.string("author").map({ AuthorKey($0) }) == author { try body(document) }
            }
        }
    }
}
