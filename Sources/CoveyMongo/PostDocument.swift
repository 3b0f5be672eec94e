import Covey

/// A stored post as a document, field by field.
///
/// Numbers are 64-bit integers and instants are dates, always: MongoDB orders by type first. Unsigned numbers are kept
/// by their bits, so a version past 2^63 shows as a negative number.
enum PostDocument {
    static func append(_ post: StoredPost, to document: BSONDocument) {
        document.append("version", Int64(bitPattern: post.version))
        document.append("digest", Int64(bitPattern: post.digest))
        if !post.otherVersions.isEmpty { document.append("versions", strings: post.otherVersions.map(\.text)) }
        document.append("author", post.author.text)
        document.append("at", date: post.createdAt.milliseconds)
        document.append("kind", post.kind.rawValue)
        document.append("language", post.reading.language.code)
        if let scores = post.reading.scores {
            document.append("sentiment", scores.sentiment.rawValue)
            document.append("polarity", Int64(scores.polarity))
            document.append("subjectivity", Int64(scores.subjectivity))
        }
        if !post.brands.isEmpty { document.append("brands", strings: post.brands) }
        if !post.topics.isEmpty { document.append("topics", strings: post.topics) }
        if let observation = post.observation { document.append("seen", seen(observation)) }
        if !post.reading.evidence.isEmpty {
            document.append("evidence", array: post.reading.evidence.map(evidence))
        }
        if let text = post.text { document.append("text", text) }
    }

    /// - Returns: `nil` if the document is not a post as Covey writes it.
    static func read(_ document: BSONDocument, id: PostID) -> StoredPost? {
        guard let version = document.int64("version"), let digest = document.int64("digest"),
            let author = document.string("author"), let at = document.date("at"),
            let kind = document.string("kind").flatMap({ Post.Kind(rawValue: $0) }),
            let language = document.string("language")
        else { return nil }
        return StoredPost(
            id: id, version: UInt64(bitPattern: version), digest: UInt64(bitPattern: digest),
            otherVersions: (document.strings("versions") ?? []).map { PostID($0) }, author: AuthorKey(author),
            createdAt: Instant(milliseconds: at), kind: kind, text: document.string("text"),
            reading: Reading(
                language: Language(language), scores: scores(document),
                evidence: (document.documents("evidence") ?? []).compactMap(evidence)),
            brands: document.strings("brands") ?? [], topics: document.strings("topics") ?? [],
            observation: document.document("seen").map(observation))
    }

    private static func scores(_ document: BSONDocument) -> Scores? {
        guard let polarity = document.int64("polarity"), let subjectivity = document.int64("subjectivity"),
            let sentiment = document.string("sentiment").flatMap({ Sentiment(rawValue: $0) })
        else { return nil }
        return Scores(
            polarity: Int32(clamping: polarity), subjectivity: Int32(clamping: subjectivity), sentiment: sentiment)
    }

    private static func evidence(_ evidence: Evidence) -> BSONDocument {
        let document = BSONDocument()
        document.append("words", evidence.words)
        document.append("weight", Int64(evidence.weight))
        return document
    }

    private static func evidence(_ document: BSONDocument) -> Evidence? {
        guard let words = document.string("words"), let weight = document.int64("weight") else { return nil }
        return Evidence(words: words, weight: Int32(clamping: weight))
    }

    private static func seen(_ observation: Observation) -> BSONDocument {
        let document = BSONDocument()
        if let followers = observation.followers { document.append("followers", followers) }
        if let following = observation.following { document.append("following", following) }
        AccountDocument.append(observation.account, to: document)
        return document
    }

    private static func observation(_ document: BSONDocument) -> Observation {
        Observation(
            followers: document.int64("followers"), following: document.int64("following"),
            account: AccountDocument.read(document))
    }
}

/// The facts about an account, within another document.
enum AccountDocument {
    static func append(_ account: Account, to document: BSONDocument) {
        if let posts = account.posts { document.append("posts", posts) }
        if let listed = account.listed { document.append("listed", listed) }
        if account.verified { document.append("verified", true) }
        if account.protected { document.append("protected", true) }
        if let joinedAt = account.joinedAt { document.append("joined", date: joinedAt.milliseconds) }
        if let country = account.country { document.append("country", country) }
    }

    static func read(_ document: BSONDocument) -> Account {
        Account(
            posts: document.int64("posts"), listed: document.int64("listed"),
            verified: document.bool("verified") ?? false, protected: document.bool("protected") ?? false,
            joinedAt: document.date("joined").map { Instant(milliseconds: $0) }, country: document.string("country"))
    }
}
