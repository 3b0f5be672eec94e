import Covey
import CoveyStore

/// Keeps each profile the fold of its author's posts: step 3 of the protocol.
///
/// A profile is only ever written over the one that was read, and what it is made of was read after that: of two
/// writers the slower finds another token and folds again. So a write can neither be lost nor be counted twice,
/// whoever writes it and however late.
struct ProfileLedger: Sendable {
    let connection: Connection

    /// A profile with the token it was read under.
    struct Known: Sendable {
        let token: Int64
        /// `nil` for an author without posts.
        let profile: Profile?
        let posts: PostList
        /// Whether the document is what Covey writes.
        let isSound: Bool

        fileprivate init?(_ document: BSONDocument, _ author: AuthorKey) {
            guard let token = document.int64("w") else { return nil }
            self.token = token
            profile = ProfileDocument.read(document, author: author)
            posts = PostList(document)
            isSound = profile != nil || document.int64("volume") == 0
        }
    }

    /// Step 0: reads the profiles of authors before any post of theirs is written.
    func read(_ authors: Set<AuthorKey>) async throws(StoreError) -> [AuthorKey: Known] {
        // The first batch of a new store has nothing to look for.
        let isEmpty = try await connection.perform { client in
            try client.collection(.profiles).estimatedCount() == 0
        }
        guard !isEmpty else { return [:] }
        let pages = try await connection.inPieces(of: 200, authors.sorted()) { piece, client in
            try Self.read(piece, client)
        }
        return Dictionary(pages.flatMap { $0 }) { $1 }
    }

    private static func read(
        _ authors: ArraySlice<AuthorKey>, _ client: borrowing MongoClient
    ) throws -> [AuthorKey: Known] {
        var known: [AuthorKey: Known] = [:]
        let filter = BSONDocument.ids(authors.map(\.text))
        try client.collection(.profiles).forEach(filter, options: BSONDocument()) { document in
            guard let author = document.string("_id").map({ AuthorKey($0) }) else { return }
            known[author] = Known(document, author)
        }
        return known
    }

    /// Step 3: adds what is new to the profiles as they were read, and folds again where that is not enough.
    ///
    /// - Parameter known: What step 0 read. Whoever folded one of the new posts in since then has changed the token.
    func fold(
        _ outcome: PostLedger.Outcome, known: [AuthorKey: Known]
    ) async throws(StoreError) {
        var disturbed = outcome.disturbed
        var sums: [AuthorKey: Profile] = [:]
        var lists: [AuthorKey: PostList] = [:]
        for post in outcome.added where !disturbed.contains(post.author) {
            let known = known[post.author]
            guard known?.isSound ?? true else {
                disturbed.insert(post.author)
                continue
            }
            let one = Profile(of: post)
            if sums[post.author]?.merge(one) == nil { sums[post.author] = one }
            lists[post.author, default: known?.posts ?? PostList()].latest.append(post.id.text)
        }
        try await PostList.turnPages(&lists, connection)
        let writes = sums.map { author, sum in
            var profile = sum
            if let earlier = known[author]?.profile { profile.merge(earlier) }
            return write(profile, of: author, posts: lists[author] ?? PostList(), over: known[author]?.token)
        }
        disturbed.formUnion(try await GuardedWrite.run(writes, in: .profiles, connection).map { AuthorKey($0) })
        try await refold(disturbed, placed: outcome.placed)
    }

    /// Makes profiles anew from the stored posts, until no other writer came between.
    ///
    /// - Parameter placed: Posts that may be missing from their author's list.
    func refold(_ authors: Set<AuthorKey>, placed: [AuthorKey: Set<String>] = [:]) async throws(StoreError) {
        var rest = authors
        while !rest.isEmpty {
            // The tokens come first: what is folded is then at least as new.
            let folded = try await connection.inPieces(of: 100, rest.sorted()) { piece, client in
                let known = try Self.read(piece, client)
                let recount = try Recount(
                    known.mapValues(\.posts), placed: placed, authors: piece, client, connection.address)
                return piece.map { (author: $0, token: known[$0]?.token, recount.profiles[$0], recount.lists[$0]) }
            }.flatMap { $0 }
            var lists: [AuthorKey: PostList] = [:]
            for (author, _, _, list) in folded { lists[author] = list }
            try await PostList.turnPages(&lists, connection)
            let writes = folded.map { author, token, profile, _ in
                write(profile, of: author, posts: lists[author] ?? PostList(), over: token)
            }
            rest = Set(try await GuardedWrite.run(writes, in: .profiles, connection).map { AuthorKey($0) })
        }
    }

    private func write(
        _ profile: Profile?, of author: AuthorKey, posts: PostList, over token: Int64?
    ) -> GuardedWrite {
        // Tokens tell writes apart and decide nothing else.
        let next = Int64.random(in: 0...(.max))
        return GuardedWrite(
            id: author.text, expected: token, token: next,
            document: ProfileDocument.make(profile, of: author, posts: posts, token: next))
    }
}

/// The posts of some authors, folded again.
struct Recount {
    /// The fold of each author's posts; none for an author without.
    private(set) var profiles: [AuthorKey: Profile] = [:]
    /// Each author's list, without what is gone.
    private(set) var lists: [AuthorKey: PostList]

    /// - Parameters:
    ///   - known: The lists that the authors' profiles were read with.
    ///   - placed: Posts that may be missing from them.
    /// - Throws: `StoreError` with code `corrupt` for a post that cannot be read: without it the fold would be wrong.
    init(
        _ known: [AuthorKey: PostList], placed: [AuthorKey: Set<String>] = [:], authors: ArraySlice<AuthorKey>,
        _ client: borrowing MongoClient, _ address: MongoAddress
    ) throws {
        let onPages = try PostList.pages(of: known, client)
        var ids: Set<String> = []
        for author in authors {
            ids.formUnion(known[author]?.latest ?? [])
            ids.formUnion(placed[author] ?? [])
            ids.formUnion(onPages[author] ?? [])
        }
        lists = known.mapValues { list in
            var list = list
            list.latest = []
            return list
        }
        let names = Set(authors)
        let sorted = ids.sorted()
        for start in stride(from: 0, to: sorted.count, by: 200) {
            let filter = BSONDocument.ids(sorted[start..<min(start + 200, sorted.count)])
            try client.collection(.posts).forEach(filter, options: .options(fields: RegisterDocument.light)) {
                document in
                // What only tells of a post that went, or of another id, has no author.
                guard let id = document.string("_id"), document.string("author") != nil else { return }
                guard let post = PostDocument.read(document, id: PostID(id)) else {
                    throw StoreError.damaged("post", address)
                }
                guard names.contains(post.author) else { return }
                let one = Profile(of: post)
                if profiles[post.author]?.merge(one) == nil { profiles[post.author] = one }
                if onPages[post.author]?.contains(id) != true {
                    lists[post.author, default: PostList()].latest.append(id)
                }
            }
        }
    }
}
