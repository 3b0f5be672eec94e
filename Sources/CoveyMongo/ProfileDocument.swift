import Covey

/// A profile as a document. Tallies are lists of words with counts: a word is never a field's name.
enum ProfileDocument {
    /// All but the list of posts.
    static let withoutPosts = BSONDocument.projection(leavingOut: "posts")

    /// - Parameter profile: `nil` for an author without posts.
    static func make(_ profile: Profile?, of author: AuthorKey, posts: PostList, token: Int64) -> BSONDocument {
        let document = BSONDocument()
        document.append("_id", author.text)
        document.append("w", token)
        document.append("volume", profile?.volume ?? 0)
        if posts.pages > 0 { document.append("pages", posts.pages) }
        document.append("posts", strings: posts.latest)
        guard let profile else { return document }
        document.append("original", profile.kinds.original)
        document.append("reply", profile.kinds.reply)
        document.append("repost", profile.kinds.repost)
        document.append("quote", profile.kinds.quote)
        document.append("scored", profile.polarity.count)
        document.append("polarity", profile.polarity.sum)
        document.append("polaritySquares", profile.polarity.sumOfSquares)
        document.append("subjectivity", profile.subjectivity.sum)
        document.append("subjectivitySquares", profile.subjectivity.sumOfSquares)
        document.append("ranks", ranks(of: profile))
        append("languages", profile.languages, to: document)
        append("brands", profile.brands, to: document)
        append("topics", profile.topics, to: document)
        document.append("first", date: profile.firstSeen.milliseconds)
        document.append("last", date: profile.lastSeen.milliseconds)
        append("followers", profile.followers, to: document)
        append("following", profile.following, to: document)
        if let account = profile.account {
            let seen = BSONDocument()
            seen.append("at", date: account.seenAt.milliseconds)
            AccountDocument.append(account.value, to: seen)
            document.append("account", seen)
        }
        return document
    }

    /// - Returns: `nil` if the author has no posts, or the document is not a profile as Covey writes it.
    static func read(_ document: BSONDocument, author: AuthorKey) -> Profile? {
        guard let volume = document.int64("volume"), volume > 0, let original = document.int64("original"),
            let reply = document.int64("reply"), let repost = document.int64("repost"),
            let quote = document.int64("quote"), let scored = document.int64("scored"),
            let polarity = document.int64("polarity"), let polaritySquares = document.int64("polaritySquares"),
            let subjectivity = document.int64("subjectivity"),
            let subjectivitySquares = document.int64("subjectivitySquares"),
            let languages = tally(document, "languages"), let brands = tally(document, "brands"),
            let topics = tally(document, "topics"), let first = document.date("first"),
            let last = document.date("last")
        else { return nil }
        return Profile(
            author: author, volume: volume,
            kinds: KindCounts(original: original, reply: reply, repost: repost, quote: quote),
            polarity: Moments(count: scored, sum: polarity, sumOfSquares: polaritySquares),
            subjectivity: Moments(count: scored, sum: subjectivity, sumOfSquares: subjectivitySquares),
            languages: languages, brands: brands, topics: topics, firstSeen: Instant(milliseconds: first),
            lastSeen: Instant(milliseconds: last), followers: latest(document, "followers"),
            following: latest(document, "following"), account: account(document))
    }

    // MARK: Ranks

    /// What profiles are ordered and filtered by, where no other field is it. A profile that lacks a number has the
    /// lowest one, so that it comes last in an order and is met by no filter.
    private static func ranks(of profile: Profile) -> BSONDocument {
        let ranks = BSONDocument()
        ranks.append("followers", ProfileOrder.followers.rank(of: profile) ?? .min)
        ranks.append("polarity", ProfileOrder.polarity.rank(of: profile) ?? .min)
        ranks.append("discontent", ProfileOrder.discontent.rank(of: profile) ?? .min)
        ranks.append("subjectivity", profile.subjectivity.wholeMean ?? .min)
        return ranks
    }

    /// Profiles that an earlier Covey wrote, without ranks.
    static var unranked: BSONDocument {
        let some = BSONDocument()
        some.append("$gt", Int64(0))
        let filter = BSONDocument.exists("ranks", false)
        filter.append("volume", some)
        return filter
    }

    /// The update that gives them their ranks, as ``ranks(of:)`` does.
    static var ranking: BSONDocument {
        get throws(MongoError) {
            let lowest = #"{"$numberLong": "\#(Int64.min)"}"#
            func mean(_ sum: String, sign: Int) -> String {
                """
                {"$cond": [{"$gt": ["$scored", 0]}, {"$toLong": {"$multiply": [
                    {"$trunc": {"$divide": ["$\(sum)", "$scored"]}}, \(sign)]}}, \(lowest)]}
                """
            }
            return try BSONDocument(
                json: """
                    [{"$set": {"ranks": {
                        "followers": {"$ifNull": ["$followers.count", \(lowest)]},
                        "polarity": \(mean("polarity", sign: 1)),
                        "discontent": \(mean("polarity", sign: -1)),
                        "subjectivity": \(mean("subjectivity", sign: 1))
                    }}}]
                    """)
        }
    }

    private static func append(_ key: StaticString, _ tally: Tally, to document: BSONDocument) {
        guard !tally.entries.isEmpty else { return }
        document.append(
            key,
            array: tally.entries.map { entry in
                let item = BSONDocument()
                item.append("word", entry.word)
                item.append("count", entry.count)
                return item
            })
    }

    private static func tally(_ document: BSONDocument, _ key: StaticString) -> Tally? {
        var tally = Tally()
        for item in document.documents(key) ?? [] {
            guard let word = item.string("word"), let count = item.int64("count"), count > 0 else { return nil }
            tally.add(word, count)
        }
        return tally
    }

    private static func append(_ key: StaticString, _ latest: Latest<Int64>?, to document: BSONDocument) {
        guard let latest else { return }
        let item = BSONDocument()
        item.append("count", latest.value)
        item.append("at", date: latest.seenAt.milliseconds)
        document.append(key, item)
    }

    private static func latest(_ document: BSONDocument, _ key: StaticString) -> Latest<Int64>? {
        guard let item = document.document(key), let count = item.int64("count"), let at = item.date("at") else {
            return nil
        }
        return Latest(count, at: Instant(milliseconds: at))
    }

    private static func account(_ document: BSONDocument) -> Latest<Account>? {
        guard let item = document.document("account"), let at = item.date("at") else { return nil }
        return Latest(AccountDocument.read(item), at: Instant(milliseconds: at))
    }
}
