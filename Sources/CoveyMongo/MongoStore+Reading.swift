public import Covey
public import CoveyStore
import Synchronization

extension MongoStore {
    public func statistics() async throws(StoreError) -> StoreStatistics {
        try await connection.perform { client in
            let pointer = try client.collection(.settings).page(
                .id("published"), options: .options(limit: 1, fields: .fields("segmentation"))
            ).first
            let totals = try client.collection(.profiles).aggregate(Pipelines.totals, options: BSONDocument()).first
            return StoreStatistics(
                posts: totals?.int64("posts") ?? 0, authors: totals?.int64("authors") ?? 0,
                withdrawals: try client.collection(.withdrawals).count(BSONDocument()),
                firstPost: totals?.date("first").map { Instant(milliseconds: $0) },
                lastPost: totals?.date("last").map { Instant(milliseconds: $0) },
                published: pointer?.int64("segmentation").map { SegmentationID($0) })
        }
    }

    public func profiles(after author: AuthorKey?, limit: Int) async throws(StoreError) -> [Profile] {
        let address = connection.address
        return try await connection.perform { client in
            var profiles: [Profile] = []
            try Self.forEachProfile(after: author, limit: limit, client, address) { profiles.append($0) }
            return profiles
        }
    }

    public func readProfiles(_ body: @escaping @Sendable ([Profile]) -> Void) async throws(StoreError) {
        let address = connection.address
        // Where to go on after the server was away.
        let last = Mutex<AuthorKey?>(nil)
        try await connection.perform { client in
            var page: [Profile] = []
            try Self.forEachProfile(after: last.withLock { $0 }, limit: nil, client, address) { profile in
                page.append(profile)
                guard page.count == 10_000 else { return }
                body(page)
                last.withLock { $0 = profile.author }
                page.removeAll(keepingCapacity: true)
            }
            body(page)
        }
    }

    /// Goes through profiles as the server sends them.
    private static func forEachProfile(
        after author: AuthorKey?, limit: Int?, _ client: borrowing MongoClient, _ address: MongoAddress,
        _ body: (Profile) -> Void
    ) throws {
        let filter = BSONDocument.after(author?.text)
        let some = BSONDocument()
        some.append("$gt", Int64(0))
        filter.append("volume", some)
        let options = BSONDocument.options(sort: "_id", limit: limit, fields: ProfileDocument.withoutPosts)
        try client.collection(.profiles).forEach(filter, options: options) { document in
            guard let name = document.string("_id").map({ AuthorKey($0) }),
                let profile = ProfileDocument.read(document, author: name)
            else { throw StoreError.damaged("profile", address) }
            body(profile)
        }
    }

    public func posts(after id: PostID?, limit: Int) async throws(StoreError) -> [StoredPost] {
        let address = connection.address
        return try await connection.perform { client in
            let filter = BSONDocument.after(id?.text)
            let isPost = BSONDocument()
            isPost.append("$exists", true)
            filter.append("author", isPost)
            var posts: [StoredPost] = []
            try client.collection(.posts).forEach(filter, options: .options(sort: "_id", limit: limit)) { document in
                guard let id = document.string("_id"), let post = PostDocument.read(document, id: PostID(id)) else {
                    throw StoreError.damaged("post", address)
                }
                posts.append(post)
            }
            return posts
        }
    }

    public func post(_ id: PostID) async throws(StoreError) -> StoredPost? {
        let address = connection.address
        return try await connection.perform { client in
            var name = id.text
            var found = try client.collection(.posts).page(.id(name), options: .options(limit: 1)).first
            if let identity = found?.string("identity") {
                name = identity
                found = try client.collection(.posts).page(.id(name), options: .options(limit: 1)).first
            }
            guard let found, found.string("author") != nil else { return nil }
            guard let post = PostDocument.read(found, id: PostID(name)) else {
                throw StoreError.damaged("post", address)
            }
            return post
        }
    }

    public func marks(after id: PostID?, limit: Int) async throws(StoreError) -> [Mark] {
        try await connection.perform { client in
            // Posts stand between the marks; each page of documents is looked through for them.
            var marks: [Mark] = []
            var last = id?.text
            while marks.count < limit {
                let page = try client.collection(.posts).page(
                    .after(last),
                    options: .options(sort: "_id", limit: 1_000, fields: .fields("identity", "through")))
                for document in page {
                    let mark = Mark(
                        id: PostID(document.string("_id") ?? ""),
                        post: document.string("identity").map { PostID($0) },
                        through: document.int64("through").map { UInt64(bitPattern: $0) })
                    if marks.count < limit, mark.post != nil || mark.through != nil { marks.append(mark) }
                }
                guard page.count == 1_000, let next = page.last?.string("_id") else { break }
                last = next
            }
            return marks
        }
    }

    public func trend(by step: TrendStep) async throws(StoreError) -> [TrendPoint] {
        try await connection.perform { client in
            try client.collection(.posts).aggregate(Pipelines.trend(step), options: BSONDocument()).compactMap {
                point in
                guard let start = point.int64("_id") else { return nil }
                return TrendPoint(
                    start: Instant(milliseconds: start), posts: point.int64("posts") ?? 0,
                    polarity: Moments(
                        count: point.int64("scored") ?? 0, sum: point.int64("sum") ?? 0,
                        sumOfSquares: point.int64("squares") ?? 0))
            }
        }
    }

    public func audit(after author: AuthorKey?, limit: Int) async throws(StoreError) -> [ProfileAudit] {
        try await connection.perform { client in
            var audits: [ProfileAudit] = []
            var last = author
            while audits.count < limit {
                let page = try client.collection(.profiles)
                    .page(.after(last?.text), options: .options(sort: "_id", limit: limit - audits.count))
                let authors = page.compactMap { $0.string("_id").map { AuthorKey($0) } }
                guard let end = authors.last else { break }
                let lists = Dictionary(zip(authors, page.map { PostList($0) })) { $1 }
                let recount = try Recount(lists, authors: authors[...], client, self.connection.address)
                for (author, document) in zip(authors, page) {
                    // A profile that cannot be read is as wrong as one that differs.
                    let stored = ProfileDocument.read(document, author: author)
                    let recomputed = recount.profiles[author]
                    if document.int64("volume") != 0 || recomputed != nil {
                        audits.append(ProfileAudit(author: author, stored: stored, recomputed: recomputed))
                    }
                }
                last = end
            }
            return audits
        }
    }

    public func strayPosts(mends: Bool) async throws(StoreError) -> Int64 {
        var count: Int64 = 0
        var last: String?
        while true {
            let start = last
            var (strays, end) = try await connection.perform { client in
                let isPost = BSONDocument()
                isPost.append("$exists", true)
                let filter = BSONDocument.after(start)
                filter.append("author", isPost)
                var posts: [AuthorKey: Set<String>] = [:]
                var end: String?
                try client.collection(.posts).forEach(
                    filter, options: .options(sort: "_id", limit: 5_000, fields: .fields("author"))
                ) { post in
                    guard let id = post.string("_id"), let author = post.string("author") else { return }
                    posts[AuthorKey(author), default: []].insert(id)
                    end = id
                }
                return (try PostList.missing(posts, client), end)
            }
            if !strays.isEmpty {
                // Posts of a batch under way are not in their profiles yet.
                try await log.waitForOthers()
                let candidates = strays
                strays = try await connection.perform { client in try PostList.missing(candidates, client) }
            }
            count += Int64(strays.values.reduce(0) { $0 + $1.count })
            if mends, !strays.isEmpty { try await profileLedger.refold(Set(strays.keys), placed: strays) }
            guard let end else { return count }
            last = end
        }
    }
}

extension StoreError {
    static func damaged(_ what: String, _ address: MongoAddress) -> StoreError {
        StoreError(.corrupt, "\(address) holds a \(what) that Covey has not written.")
    }
}
