import Covey
import GRDB

/// A stored post as a row of `posts`.
enum PostRow {
    /// The columns in the order of ``bind(_:author:to:)`` and ``read(_:from:)``.
    static let columns = """
        id, version, digest, author, created_at, kind, language, sentiment, polarity, subjectivity, brands, topics, \
        followers, following, statuses, listed, flags, joined_at, country, evidence, text, traits, model, \
        probabilities, place_country, place_region, place_city, place_source, fingerprint, edition, correction
        """

    /// How many columns there are.
    static let count: Int32 = 31

    /// Beside the columns, the known ids of other versions, in order, parted by spaces.
    static let otherVersions = """
        (SELECT group_concat(version, ' ') FROM \
        (SELECT marks.id AS version FROM marks WHERE marks.post = posts.id ORDER BY marks.id))
        """

    static let insert = """
        INSERT INTO posts (\(columns)) VALUES (?\(String(repeating: ", ?", count: Int(count - 1)))) \
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
        statement.bind(Int64(post.reading.traits.rawValue))
        statement.bind(post.reading.model?.name)
        statement.bind(post.reading.scores?.probabilities.map(encode))
        statement.bind(post.place?.country)
        statement.bind(post.place?.region)
        statement.bind(post.place?.city)
        statement.bind(post.place.map { $0.source.number << 1 | ($0.isDoubtful ? 1 : 0) })
        statement.bind(Int64(bitPattern: post.fingerprint))
        statement.bind(Int64(post.edition))
        statement.bind(post.correction.map(encode))
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
        guard let edition = UInt32(exactly: row.integer(29)) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a post has an edition out of range")
        }
        let scores = row.optionalInteger(8).map { polarity in
            Scores(
                polarity: Int32(clamping: polarity), subjectivity: Int32(clamping: row.integer(9)),
                sentiment: sentiment, probabilities: row.optionalInteger(23).map(decodeProbabilities))
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
                language: Language(row.text(6)), scores: scores,
                traits: Reading.Traits(rawValue: UInt8(truncatingIfNeeded: row.integer(21))),
                evidence: try decodeEvidence(row.text(19)), model: row.optionalText(22).map { ModelVersion($0) }),
            brands: words(row.text(10)), topics: words(row.text(11)), observation: observation,
            place: try place(row, from: 24), fingerprint: UInt64(bitPattern: row.integer(28)),
            edition: edition, correction: try row.optionalText(30).map(decodeCorrection))
    }

    private static func place(_ row: borrowing PreparedStatement, from column: Int32) throws -> Place? {
        guard let country = row.optionalText(column) else { return nil }
        let number = row.integer(column + 3)
        guard let source = Place.Source(number: number >> 1) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a post has an unknown source of its place")
        }
        return Place(
            country: country, region: row.optionalText(column + 1), city: row.optionalText(column + 2),
            source: source, isDoubtful: number & 1 != 0)
    }

    static func words(_ line: String) -> [String] {
        line.isEmpty ? [] : line.split(separator: ",").map(String.init)
    }

    private static func encode(_ probabilities: Probabilities) -> Int64 {
        [probabilities.positive, probabilities.negative, probabilities.neutral, probabilities.mixed]
            .reduce(0) { $0 << 14 | Int64(min(max($1, 0), 0x3FFF)) }
    }

    private static func decodeProbabilities(_ number: Int64) -> Probabilities {
        func part(_ place: Int64) -> Int32 { Int32(number >> (14 * place) & 0x3FFF) }
        return Probabilities(positive: part(3), negative: part(2), neutral: part(1), mixed: part(0))
    }

    private static func encode(_ correction: Correction) -> String {
        let parts = [
            correction.correctedAt.milliseconds, correction.polarity.map { Int64($0) },
            correction.subjectivity.map { Int64($0) }, correction.sentiment?.number,
        ]
        return parts.map { part in part.map { String($0) } ?? "" }.joined(separator: ",")
    }

    private static func decodeCorrection(_ line: String) throws -> Correction {
        let parts = line.split(separator: ",", omittingEmptySubsequences: false).map { Int64($0) }
        guard parts.count == 4, let instant = parts[0] else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a post has an unreadable correction")
        }
        return Correction(
            polarity: parts[1].map { Int32(clamping: $0) }, subjectivity: parts[2].map { Int32(clamping: $0) },
            sentiment: parts[3].flatMap { Sentiment(number: $0) }, at: Instant(milliseconds: instant))
    }

    /// Each piece is U+001E, the weight, U+001F, the rules, U+001F, the length of the words in bytes, U+001F, the words.
    /// The length lets words hold any character, those two too.
    private static func encode(_ evidence: [Evidence]) -> String {
        var line = ""
        for piece in evidence {
            line += "\u{1E}\(piece.weight)\u{1F}\(piece.rules.rawValue)\u{1F}\(piece.words.utf8.count)\u{1F}"
            line += piece.words
        }
        return line
    }

    private static func decodeEvidence(_ line: String) throws -> [Evidence] {
        guard line.utf8.first == 0x1E else { return decodeOldEvidence(line) }
        var evidence: [Evidence] = []
        var rest = line.utf8[...]
        while rest.popFirst() == 0x1E {
            let parts = rest.split(separator: 0x1F, maxSplits: 3, omittingEmptySubsequences: false)
            guard parts.count == 4, let weight = Int32(Substring(parts[0])), let rules = UInt32(Substring(parts[1])),
                let length = Int(Substring(parts[2])), (0...parts[3].count).contains(length)
            else { break }
            evidence.append(
                Evidence(
                    words: String(decoding: parts[3].prefix(length), as: UTF8.self), weight: weight,
                    rules: Evidence.Rules(rawValue: rules)))
            rest = parts[3].dropFirst(length)
            if rest.isEmpty { return evidence }
        }
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a post has unreadable evidence")
    }

    /// As earlier stores hold it: words, weight and the rules, where there are any, parted by U+001F, the pieces by
    /// U+001E.
    private static func decodeOldEvidence(_ line: String) -> [Evidence] {
        line.split(separator: "\u{1E}").compactMap { piece in
            let parts = piece.split(separator: "\u{1F}", omittingEmptySubsequences: false)
            guard parts.count >= 2, let weight = Int32(parts[1]) else { return nil }
            let rules = parts.count > 2 ? UInt32(parts[2]) ?? 0 : 0
            return Evidence(words: String(parts[0]), weight: weight, rules: Evidence.Rules(rawValue: rules))
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

/// Kinds, sentiments and sources of places are kept as numbers. The numbers are part of the file format: add, never change.
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
    var number: Int64 {
        switch self {
        case .unscored: 0
        case .negative: 1
        case .neutral: 2
        case .positive: 3
        case .mixed: 4
        }
    }

    init?(number: Int64) {
        guard let sentiment = Self.allCases.first(where: { $0.number == number }) else { return nil }
        self = sentiment
    }
}

extension Place.Source {
    fileprivate var number: Int64 {
        switch self {
        case .coordinates: 0
        case .payload: 1
        case .text: 2
        case .profile: 3
        }
    }

    fileprivate init?(number: Int64) {
        guard let source = Self.allCases.first(where: { $0.number == number }) else { return nil }
        self = source
    }
}
