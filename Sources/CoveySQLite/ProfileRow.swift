import Covey
import GRDB

/// A profile as a row of `profiles`.
enum ProfileRow {
    /// The columns in the order of ``bind(_:author:to:)`` and of ``read(_:author:)``.
    static let columns = """
        author, volume, original, reply, repost, quote, scored, polarity_sum, polarity_squares, subjectivity_sum, \
        subjectivity_squares, languages, brands, topics, first_seen, last_seen, followers, followers_at, following, \
        following_at, account_at, statuses, listed, flags, joined_at, country
        """

    /// Its parameters are the columns and then the key.
    static let replace = """
        INSERT OR REPLACE INTO profiles (\(columns), key) \
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    /// Of a profile whose first post and followers are as they were, which spares the indexes by these; its parameters are
    /// the columns.
    static let update = {
        let named = columns.split(separator: ", ").enumerated()
            .filter { !["author", "first_seen", "followers"].contains($0.element) }
        return """
            UPDATE profiles SET \(named.map { "\($0.element) = ?\($0.offset + 1)" }.joined(separator: ", ")) \
            WHERE author = ?1
            """
    }()

    /// The mean as `Moments.wholeMean` cuts it: SQLite too divides towards zero, and by zero it gives NULL.
    static let polarity = "polarity_sum / scored"
    /// As ``polarity``.
    static let subjectivity = "subjectivity_sum / scored"

    static let selectOne = "SELECT \(columns) FROM profiles WHERE author = ?"

    static func bind(_ profile: Profile, author: Int64, to statement: inout PreparedStatement) {
        statement.bind(author)
        statement.bind(profile.volume)
        statement.bind(profile.kinds.original)
        statement.bind(profile.kinds.reply)
        statement.bind(profile.kinds.repost)
        statement.bind(profile.kinds.quote)
        // A post has both scores or neither, so one count serves both.
        statement.bind(profile.polarity.count)
        statement.bind(profile.polarity.sum)
        statement.bind(profile.polarity.sumOfSquares)
        statement.bind(profile.subjectivity.sum)
        statement.bind(profile.subjectivity.sumOfSquares)
        statement.bind(profile.languages.line)
        statement.bind(profile.brands.line)
        statement.bind(profile.topics.line)
        statement.bind(profile.firstSeen.milliseconds)
        statement.bind(profile.lastSeen.milliseconds)
        statement.bind(profile.followers?.value)
        statement.bind(profile.followers?.seenAt.milliseconds)
        statement.bind(profile.following?.value)
        statement.bind(profile.following?.seenAt.milliseconds)
        statement.bind(profile.account?.seenAt.milliseconds)
        AccountColumns.bind(profile.account?.value, to: &statement)
    }

    /// Reads the row that a `SELECT` of ``columns`` stands at.
    static func read(_ row: borrowing PreparedStatement, author: AuthorKey) throws -> Profile {
        guard let languages = Tally(line: row.text(11)), let brands = Tally(line: row.text(12)),
            let topics = Tally(line: row.text(13))
        else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a profile has an unreadable tally") }
        let scored = row.integer(6)
        return Profile(
            author: author, volume: row.integer(1),
            kinds: KindCounts(
                original: row.integer(2), reply: row.integer(3), repost: row.integer(4), quote: row.integer(5)),
            polarity: Moments(count: scored, sum: row.integer(7), sumOfSquares: row.integer(8)),
            subjectivity: Moments(count: scored, sum: row.integer(9), sumOfSquares: row.integer(10)),
            languages: languages, brands: brands, topics: topics,
            firstSeen: Instant(milliseconds: row.integer(14)), lastSeen: Instant(milliseconds: row.integer(15)),
            followers: latest(row, 16), following: latest(row, 18),
            account: AccountColumns.read(row, from: 21).map {
                Latest($0, at: Instant(milliseconds: row.integer(20)))
            })
    }

    private static func latest(_ row: borrowing PreparedStatement, _ column: Int32) -> Latest<Int64>? {
        row.optionalInteger(column).map { Latest($0, at: Instant(milliseconds: row.integer(column + 1))) }
    }
}
