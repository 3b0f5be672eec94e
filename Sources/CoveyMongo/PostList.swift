import Covey
import CoveyStore

/// The posts that a profile is made of: the latest in the profile's own document, the others on pages of their own, so
/// that a profile stays small however much its author writes.
///
/// A page may name posts that went since; the posts themselves decide. Only the profile's write, which is guarded, says
/// how many pages count: a page that was written and then not counted is written again, with more.
struct PostList: Sendable {
    /// How many pages there are.
    var pages: Int64 = 0
    /// The ids that are on no page.
    var latest: [String] = []

    /// Ids in a profile's own document before they go to a page.
    private static let mostLatest = 250

    init() {}

    init(_ profile: BSONDocument) {
        pages = profile.int64("pages") ?? 0
        latest = profile.strings("posts") ?? []
    }

    /// What the next page would hold, if it is time for one.
    var fullPage: [String]? { latest.count > Self.mostLatest ? latest : nil }

    /// - Parameter known: For each author the list that a profile was read with.
    /// - Returns: The ids on each author's pages.
    static func pages(
        of known: [AuthorKey: PostList], _ client: borrowing MongoClient
    ) throws -> [AuthorKey: Set<String>] {
        var onPages: [AuthorKey: Set<String>] = [:]
        let ids = known.flatMap { author, list in (0..<list.pages).map { pageID(author, $0) } }.sorted()
        for start in stride(from: 0, to: ids.count, by: 200) {
            let filter = BSONDocument.ids(ids[start..<min(start + 200, ids.count)])
            try client.collection(.postings).forEach(filter, options: BSONDocument()) { page in
                guard let author = page.string("author") else { return }
                onPages[AuthorKey(author), default: []].formUnion(page.strings("posts") ?? [])
            }
        }
        return onPages
    }

    /// Those among some posts that are on no list of their author.
    static func missing(
        _ posts: [AuthorKey: Set<String>], _ client: borrowing MongoClient
    ) throws -> [AuthorKey: Set<String>] {
        var lists: [AuthorKey: PostList] = [:]
        let names = posts.keys.map(\.text).sorted()
        for start in stride(from: 0, to: names.count, by: 200) {
            let filter = BSONDocument.ids(names[start..<min(start + 200, names.count)])
            try client.collection(.profiles).forEach(filter, options: .options(fields: .fields("posts", "pages"))) {
                if let author = $0.string("_id") { lists[AuthorKey(author)] = PostList($0) }
            }
        }
        let onPages = try pages(of: lists, client)
        var missing = posts
        for (author, ids) in posts {
            let rest = ids.subtracting(lists[author]?.latest ?? []).subtracting(onPages[author] ?? [])
            missing[author] = rest.isEmpty ? nil : rest
        }
        return missing
    }

    /// Writes the next pages of lists that are full, and starts them anew.
    static func turnPages(_ lists: inout [AuthorKey: PostList], _ connection: Connection) async throws(StoreError) {
        var pages: [(id: String, update: BSONDocument)] = []
        for (author, list) in lists {
            guard let ids = list.fullPage else { continue }
            let each = BSONDocument()
            each.append("$each", strings: ids)
            let posts = BSONDocument()
            posts.append("posts", each)
            let name = BSONDocument()
            name.append("author", author.text)
            let update = BSONDocument()
            update.append("$addToSet", posts)
            update.append("$setOnInsert", name)
            pages.append((pageID(author, list.pages), update))
            lists[author]?.pages += 1
            lists[author]?.latest = []
        }
        _ = try await connection.inPieces(of: 1_000, pages) { piece, client in
            var bulk = client.collection(.postings).bulk(ordered: false)
            for page in piece { bulk.update(.id(page.id), page.update, upsert: true) }
            try bulk.execute().check()
        }
    }

    private static func pageID(_ author: AuthorKey, _ page: Int64) -> String { "\(author.text) \(page)" }
}
