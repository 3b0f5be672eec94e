import Covey
import CoveyStore
import GRDB

/// One batch of changes within one transaction: what each change does to the posts, and at the end what all of them
/// together do to the profiles.
///
/// New posts are summed up per author in memory, so an author's profile is read and written once a batch. An author
/// who lost or replaced a post is folded again from the stored posts, since extremes cannot be taken back.
struct Ledger: ~Copyable {
    private let database: Database
    private var insertPost: PreparedStatement
    private var findPost: PreparedStatement
    private var deletePost: PreparedStatement
    private var findMark: PreparedStatement
    private var findAuthor: PreparedStatement
    private var insertAuthor: PreparedStatement
    /// Authors met in this batch, and where each is in ``deltas``.
    private var places: [AuthorKey: Int] = [:]
    private var deltas: [AuthorDelta] = []
    private var hasMarks: Bool
    private(set) var counts = ChangeCounts()

    private struct AuthorDelta {
        let author: AuthorKey
        let number: Int64
        /// The sum of the new posts; `nil` before the first.
        var added: Profile?
        var mustRefold = false
    }

    init(_ database: Database) throws {
        // All that can throw comes before the first assignment.
        let insertPost = try PreparedStatement(database, PostRow.insert)
        let findPost = try PreparedStatement(
            database,
            """
            SELECT \(FoundRow.columns) FROM posts JOIN authors ON authors.number = posts.author WHERE id = ?
            """)
        let deletePost = try PreparedStatement(database, "DELETE FROM posts WHERE number = ?")
        let findMark = try PreparedStatement(database, "SELECT post, through FROM marks WHERE id = ?")
        let findAuthor = try PreparedStatement(database, "SELECT number FROM authors WHERE key = ?")
        let insertAuthor = try PreparedStatement(database, "INSERT INTO authors (key) VALUES (?)")
        let hasMarks = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM marks)")
        self.database = database
        self.insertPost = insertPost
        self.findPost = findPost
        self.deletePost = deletePost
        self.findMark = findMark
        self.findAuthor = findAuthor
        self.insertAuthor = insertAuthor
        self.hasMarks = hasMarks ?? false
    }

    mutating func apply(_ change: Change) throws {
        switch change {
        case .submit(let post):
            try submit(post)
        case .withdraw(let id, let through):
            try withdraw(id, through: through)
            if let identity = try mark(of: id).post { try withdraw(identity, through: through) }
        case .join(let version, let identity):
            try learn(version, of: try mark(of: identity).post ?? identity)
        }
    }

    /// Removes some posts that were written before an instant; see ``close()``.
    ///
    /// - Returns: How many; fewer than asked for once no more are left.
    mutating func expire(before instant: Instant, limit: Int) throws -> Int {
        var old = try PreparedStatement(
            database,
            """
            SELECT \(FoundRow.columns) FROM posts JOIN authors ON authors.number = posts.author \
            WHERE created_at < ? LIMIT ?
            """)
        old.bind(instant.milliseconds)
        old.bind(Int64(limit))
        var found: [FoundPost] = []
        while try old.step() { found.append(note(FoundRow(old))) }
        for post in found { try delete(post) }
        return found.count
    }

    private mutating func submit(_ post: StoredPost) throws {
        var mark = try mark(of: post.id)
        let identity = mark.post ?? post.id
        for version in post.otherVersions { try learn(version, of: identity) }
        // The common case: a post that no edit is known of, under its own id.
        guard !post.otherVersions.isEmpty || identity != post.id else {
            return counts.add(try place(post, through: mark.through))
        }
        var post = post
        post.id = identity
        mark = try self.mark(of: identity)
        counts.add(try place(post, through: mark.through))
    }

    /// Takes note that an id is a version of a post. If it was taken for a post of its own until now, that ends.
    private mutating func learn(_ version: PostID, of identity: PostID) throws {
        let known = try mark(of: version)
        guard version != identity, known.post == nil else { return }
        try database.execute(
            sql: "INSERT INTO marks (id, post) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET post = excluded.post",
            arguments: [version.text, identity.text])
        hasMarks = true
        if let through = known.through { try withdraw(identity, through: through) }
        guard let found = try find(version), var post = try read(found) else { return }
        try delete(found)
        post.id = identity
        _ = try place(post, through: try mark(of: identity).through)
    }

    /// Puts a post in its place if it may be there and nothing better is.
    private mutating func place(_ post: StoredPost, through: UInt64?) throws -> SubmitOutcome {
        if let through, through >= post.version { return through == .max ? .deleted : .duplicate }
        let place = try place(of: post.author)
        if try insert(post, author: deltas[place].number) {
            if deltas[place].added?.merge(Profile(of: post)) == nil { deltas[place].added = Profile(of: post) }
            return .stored
        }
        guard let stored = try find(post.id), stored.revision < post.revision else { return .duplicate }
        try delete(stored)
        _ = try insert(post, author: deltas[place].number)
        deltas[place].mustRefold = true
        return .replaced
    }

    private mutating func withdraw(_ id: PostID, through version: UInt64) throws {
        let earlier = try mark(of: id).through ?? 0
        try database.execute(
            sql:
                "INSERT INTO marks (id, through) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET through = excluded.through",
            arguments: [id.text, Int64(bitPattern: max(earlier, version))])
        hasMarks = true
        if let stored = try find(id), stored.revision.version <= version { try delete(stored) }
    }

    /// Brings the profiles of all authors met up to the posts.
    consuming func close() throws -> ChangeCounts {
        var select = try PreparedStatement(database, ProfileRow.selectOne)
        var replace = try PreparedStatement(database, ProfileRow.replace)
        var update = try PreparedStatement(database, ProfileRow.update)
        // In the order of the table, so that neighbours are changed while their page is at hand.
        for place in deltas.indices.sorted(by: { deltas[$0].number < deltas[$1].number }) {
            let delta = deltas[place]
            if delta.mustRefold {
                try Self.refold(delta.author, number: delta.number, database)
            } else if var profile = delta.added {
                select.bind(delta.number)
                if try select.step() {
                    defer { select.reset() }
                    guard let stored = try? ProfileRow.read(select, author: delta.author) else {
                        // A profile that cannot be read is made anew.
                        try Self.refold(delta.author, number: delta.number, database)
                        continue
                    }
                    profile.merge(stored)
                    if profile.firstSeen == stored.firstSeen, profile.followers?.value == stored.followers?.value {
                        ProfileRow.bind(profile, author: delta.number, to: &update)
                        try update.run()
                        continue
                    }
                }
                ProfileRow.bind(profile, author: delta.number, to: &replace)
                replace.bind(delta.author.text)
                try replace.run()
            }
        }
        return counts
    }

    // MARK: Authors

    /// Where an author is in ``deltas``; a new author is numbered.
    private mutating func place(of author: AuthorKey) throws -> Int {
        if let place = places[author] { return place }
        findAuthor.bind(author.text)
        if try findAuthor.step() {
            defer { findAuthor.reset() }
            return add(author, number: findAuthor.integer(0))
        }
        insertAuthor.bind(author.text)
        try insertAuthor.run()
        return add(author, number: database.lastInsertedRowID)
    }

    private mutating func add(_ author: AuthorKey, number: Int64) -> Int {
        let place = deltas.count
        places[author] = place
        deltas.append(AuthorDelta(author: author, number: number))
        return place
    }

    /// Replaces a stored profile by the fold of the author's stored posts.
    static func refold(_ author: AuthorKey, number: Int64, _ database: Database) throws {
        if let profile = try fold(author, number: number, database) {
            var replace = try PreparedStatement(database, ProfileRow.replace)
            ProfileRow.bind(profile, author: number, to: &replace)
            replace.bind(author.text)
            try replace.run()
        } else {
            try database.execute(sql: "DELETE FROM profiles WHERE author = ?", arguments: [number])
        }
    }

    /// The fold of an author's stored posts; `nil` without any.
    static func fold(_ author: AuthorKey, number: Int64, _ database: Database) throws -> Profile? {
        var posts = try PreparedStatement(database, "SELECT \(PostRow.columns) FROM posts WHERE author = ?")
        posts.bind(number)
        var profile: Profile?
        while try posts.step() {
            let next = Profile(of: try PostRow.read(posts, author: author))
            if profile?.merge(next) == nil { profile = next }
        }
        return profile
    }

    // MARK: Posts

    private struct FoundPost {
        var number: Int64
        var revision: Revision
        /// Where the author is in ``deltas``.
        var author: Int
    }

    /// Inserts a post unless its id is taken.
    private mutating func insert(_ post: StoredPost, author: Int64) throws -> Bool {
        PostRow.bind(post, author: author, to: &insertPost)
        try insertPost.run()
        return database.changesCount > 0
    }

    private mutating func find(_ id: PostID) throws -> FoundPost? {
        findPost.bind(id.text)
        guard try findPost.step() else { return nil }
        defer { findPost.reset() }
        return note(FoundRow(findPost))
    }

    /// What is looked at of a post before it is replaced or goes.
    private struct FoundRow {
        static let columns =
            "posts.number, version, digest, correction IS NOT NULL, edition, authors.number, authors.key"

        let number: Int64
        let revision: Revision
        let author: Int64
        let key: AuthorKey

        init(_ row: borrowing PreparedStatement) {
            number = row.integer(0)
            revision = Revision(
                version: UInt64(bitPattern: row.integer(1)), isCorrected: row.integer(3) != 0,
                digest: UInt64(bitPattern: row.integer(2)), edition: UInt32(clamping: row.integer(4)))
            author = row.integer(5)
            key = AuthorKey(row.text(6))
        }
    }

    private mutating func note(_ row: FoundRow) -> FoundPost {
        FoundPost(
            number: row.number, revision: row.revision, author: places[row.key] ?? add(row.key, number: row.author))
    }

    private func read(_ post: FoundPost) throws -> StoredPost? {
        var select = try PreparedStatement(database, "SELECT \(PostRow.columns) FROM posts WHERE number = ?")
        select.bind(post.number)
        return try select.step() ? PostRow.read(select, author: deltas[post.author].author) : nil
    }

    private mutating func delete(_ post: FoundPost) throws {
        deletePost.bind(post.number)
        try deletePost.run()
        deltas[post.author].mustRefold = true
    }

    // MARK: Marks

    private mutating func mark(of id: PostID) throws -> (post: PostID?, through: UInt64?) {
        guard hasMarks else { return (nil, nil) }
        findMark.bind(id.text)
        guard try findMark.step() else { return (nil, nil) }
        defer { findMark.reset() }
        return (
            findMark.optionalText(0).map { PostID($0) },
            findMark.optionalInteger(1).map { UInt64(bitPattern: $0) }
        )
    }
}
