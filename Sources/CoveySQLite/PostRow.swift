import Covey
import GRDB

/// A stored post as a row of `posts`.
enum PostRow {
    /// The columns in the order of ``bind(_:author:to:)`` and ``read(_:from:)``.
    static let columns = """
        id, version, digest, author, created_at, kind, language, sentiment, polarity, subjectivity, brands, topics, \
        followers, following, statuses, listed, flags, joined_at, country, evidence, text
        """

    /// Beside the columns, the known ids of other versions, in order, parted by spaces.
    static let otherVersions = """
        (SELECT group_concat(version, ' ') FROM \
        (SELECT marks.id AS version FROM marks WHERE marks.post = posts.id ORDER BY marks.id))
        """

    static let insert = """
        INSERT INTO posts (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) \
        ON CONFLICT (id) DO NOTHING
        """

    static func bind(_ post: StoredPost, author: Int64, to statement: inout PreparedStatement) {
        statement.bind(post.id.text)
        statement.bind(Int64(bitPattern: post.version))
        statement.bind(Int64(bitPattern: post.digest))
        statement.bind(author)
        statement.bind(post.createdAt.milliseconds)
        statement.bind(post.kind.number)
        statement.bind(post.reading.language.code)
        statement.bind(post.reading.sentiment.number)
        statement.bind(post.reading.scores.map { Int64($0.polarity) })
        statement.bind(post.reading.scores.map { Int64($0.subjectivity) })
        statement.bind(post.brands.joined(separator: ","))
        statement.bind(post.topics.joined(separator: ","))
        statement.bind(post.observation?.followers)
        statement.bind(post.observation?.following)
        AccountColumns.bind(post.observation?.account, to: &statement)
        statement.bind(encode(post.reading.evidence))
        statement.bind(post.text)
    }

    /// Reads the row that a `SELECT` of ``columns`` stands at.
    ///
    /// - Parameter otherVersions: As ``otherVersions`` gives them.
    static func read(
        _ row: borrowing PreparedStatement, author: AuthorKey, otherVersions: String = ""
    ) throws -> StoredPost {
        guard let kind = Post.Kind(number: row.integer(5)), let sentiment = Sentiment(number: row.integer(7)) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a post has an unknown kind or sentiment")
        }
        let scores = row.optionalInteger(8).map { polarity in
            Scores(
                polarity: Int32(clamping: polarity), subjectivity: Int32(clamping: row.integer(9)),
                sentiment: sentiment)
        }
        let observation = AccountColumns.read(row, from: 14).map { account in
            Observation(
                followers: row.optionalInteger(12), following: row.optionalInteger(13), account: account)
        }
        return StoredPost(
            id: PostID(row.text(0)), version: UInt64(bitPattern: row.integer(1)),
            digest: UInt64(bitPattern: row.integer(2)),
            otherVersions: otherVersions.split(separator: " ").map { PostID(String($0)) }, author: author,
            createdAt: Instant(milliseconds: row.integer(4)), kind: kind, text: row.optionalText(20),
            reading: Reading(
                language: Language(row.text(6)), scores: scores, evidence: decodeEvidence(row.text(19))),
            brands: words(row.text(10)), topics: words(row.text(11)), observation: observation)
    }

    private static func words(_ line: String) -> [String] {
        line.isEmpty ? [] : line.split(separator: ",").map(String.init)
    }

    /// Words and weight are parted by U+001F, pieces of evidence by U+001E: characters that no words hold.
    private static func encode(_ evidence: [Evidence]) -> String {
        var line = ""
        for piece in evidence {
            if !line.isEmpty { line += "\u{1E}" }
            line += piece.words
            line += "\u{1F}"
            line += String(piece.weight)
        }
        return line
    }

    private static func decodeEvidence(_ line: String) -> [Evidence] {
        line.split(separator: "\u{1E}").compactMap { piece in
            let parts = piece.split(separator: "\u{1F}", maxSplits: 1)
            guard parts.count == 2, let weight = Int32(parts[1]) else { return nil }
            return Evidence(words: String(parts[0]), weight: weight)
        }
    }
}

/// The columns `statuses, listed, flags, joined_at, country` that posts and profiles share; no flags means that
/// nothing was observed.
enum AccountColumns {
    static func bind(_ account: Account?, to statement: inout PreparedStatement) {
        statement.bind(account?.posts)
        statement.bind(account?.listed)
        statement.bind(account.map { ($0.verified ? 1 : 0) | ($0.protected ? 2 : 0) })
        statement.bind(account?.joinedAt?.milliseconds)
        statement.bind(account?.country)
    }

    static func read(_ row: borrowing PreparedStatement, from column: Int32) -> Account? {
        guard let flags = row.optionalInteger(column + 2) else { return nil }
        return Account(
            posts: row.optionalInteger(column), listed: row.optionalInteger(column + 1), verified: flags & 1 != 0,
            protected: flags & 2 != 0,
            joinedAt: row.optionalInteger(column + 3).map { Instant(milliseconds: $0) },
            country: row.optionalText(column + 4))
    }
}

/// Kinds and sentiments are kept as numbers. The numbers are part of the file format: add, never change.
extension Post.Kind {
    fileprivate var number: Int64 {
        switch self {
        case .original: 0
        case .reply: 1
        case .repost: 2
        case .quote: 3
        }
    }

    fileprivate init?(number: Int64) {
        guard let kind = Self.allCases.first(where: { $0.number == number }) else { return nil }
        self = kind
    }
}

extension Sentiment {
    fileprivate var number: Int64 {
        switch self {
        case .unscored: 0
        case .negative: 1
        case .neutral: 2
        case .positive: 3
        case .mixed: 4
        }
    }

    fileprivate init?(number: Int64) {
        guard let sentiment = Self.allCases.first(where: { $0.number == number }) else { return nil }
        self = sentiment
    }
}
