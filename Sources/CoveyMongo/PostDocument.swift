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
            if let chances = scores.probabilities { document.append("probabilities", probabilities(chances)) }
        }
        let traits = post.reading.traits
        if !traits.isEmpty { document.append("traits", Int64(traits.rawValue)) }
        if let model = post.reading.model { document.append("model", model.name) }
        if !post.brands.isEmpty { document.append("brands", strings: post.brands) }
        if !post.topics.isEmpty { document.append("topics", strings: post.topics) }
        if let observation = post.observation { document.append("seen", seen(observation)) }
        if !post.reading.evidence.isEmpty {
            document.append("evidence", array: post.reading.evidence.map(evidence))
        }
        if let place = post.place { document.append("place", self.place(place)) }
        if post.fingerprint != 0 { document.append("fingerprint", Int64(bitPattern: post.fingerprint)) }
        if post.edition != 0 { document.append("edition", Int64(post.edition)) }
        if let correction = post.correction { document.append("correction", self.correction(correction)) }
        if let text = post.text { document.append("text", text) }
    }

    /// - Returns: `nil` if the document is not a post as Covey writes it.
    static func read(_ document: BSONDocument, id: PostID) -> StoredPost? {
        guard let version = document.int64("version"), let digest = document.int64("digest"),
            let author = document.string("author"), let at = document.date("at"),
            let kind = document.string("kind").flatMap({ Post.Kind(rawValue: $0) }),
            let language = document.string("language"),
            let edition = UInt32(exactly: document.int64("edition") ?? 0),
            let place = part(document, "place", Self.place),
            let correction = part(document, "correction", Self.correction)
        else { return nil }
        return StoredPost(
            id: id, version: UInt64(bitPattern: version), digest: UInt64(bitPattern: digest),
            otherVersions: (document.strings("versions") ?? []).map { PostID($0) }, author: AuthorKey(author),
            createdAt: Instant(milliseconds: at), kind: kind, text: document.string("text"),
            reading: Reading(
                language: Language(language), scores: scores(document),
                traits: Reading.Traits(rawValue: UInt8(truncatingIfNeeded: document.int64("traits") ?? 0)),
                evidence: (document.documents("evidence") ?? []).compactMap(evidence),
                model: document.string("model").map { ModelVersion($0) }),
            brands: document.strings("brands") ?? [], topics: document.strings("topics") ?? [],
            observation: document.document("seen").map(observation), place: place,
            fingerprint: UInt64(bitPattern: document.int64("fingerprint") ?? 0), edition: edition,
            correction: correction)
    }

    /// A part that may be missing.
    ///
    /// - Returns: `nil` if it is there, but not as Covey writes it; `.some(nil)` if it is not there.
    private static func part<Part>(
        _ document: BSONDocument, _ key: StaticString, _ read: (BSONDocument) -> Part?
    ) -> Part?? {
        guard let found = document.document(key) else { return .some(nil) }
        return read(found).map { .some($0) }
    }

    /// See `StoredPost.edition`; what is out of range counts as the nearest, so that a register can always be ranked.
    static func edition(_ document: BSONDocument) -> UInt32 { UInt32(clamping: document.int64("edition") ?? 0) }

    private static func scores(_ document: BSONDocument) -> Scores? {
        guard let polarity = document.int64("polarity"), let subjectivity = document.int64("subjectivity"),
            let sentiment = document.string("sentiment").flatMap({ Sentiment(rawValue: $0) })
        else { return nil }
        return Scores(
            polarity: Int32(clamping: polarity), subjectivity: Int32(clamping: subjectivity), sentiment: sentiment,
            probabilities: document.document("probabilities").flatMap(probabilities))
    }

    private static func probabilities(_ probabilities: Probabilities) -> BSONDocument {
        let document = BSONDocument()
        document.append("positive", Int64(probabilities.positive))
        document.append("negative", Int64(probabilities.negative))
        document.append("neutral", Int64(probabilities.neutral))
        document.append("mixed", Int64(probabilities.mixed))
        return document
    }

    private static func probabilities(_ document: BSONDocument) -> Probabilities? {
        guard let positive = document.int64("positive"), let negative = document.int64("negative"),
            let neutral = document.int64("neutral"), let mixed = document.int64("mixed")
        else { return nil }
        return Probabilities(
            positive: Int32(clamping: positive), negative: Int32(clamping: negative),
            neutral: Int32(clamping: neutral), mixed: Int32(clamping: mixed))
    }

    private static func place(_ place: Place) -> BSONDocument {
        let document = BSONDocument()
        document.append("country", place.country)
        if let region = place.region { document.append("region", region) }
        if let city = place.city { document.append("city", city) }
        document.append("source", place.source.rawValue)
        if place.isDoubtful { document.append("doubtful", true) }
        return document
    }

    private static func place(_ document: BSONDocument) -> Place? {
        guard let country = document.string("country"),
            let source = document.string("source").flatMap({ Place.Source(rawValue: $0) })
        else { return nil }
        return Place(
            country: country, region: document.string("region"), city: document.string("city"), source: source,
            isDoubtful: document.bool("doubtful") ?? false)
    }

    private static func correction(_ correction: Correction) -> BSONDocument {
        let document = BSONDocument()
        document.append("at", date: correction.correctedAt.milliseconds)
        if let polarity = correction.polarity { document.append("polarity", Int64(polarity)) }
        if let subjectivity = correction.subjectivity { document.append("subjectivity", Int64(subjectivity)) }
        if let sentiment = correction.sentiment { document.append("sentiment", sentiment.rawValue) }
        return document
    }

    private static func correction(_ document: BSONDocument) -> Correction? {
        guard let at = document.date("at") else { return nil }
        let name = document.string("sentiment")
        let sentiment = name.flatMap { Sentiment(rawValue: $0) }
        guard name == nil || sentiment != nil else { return nil }
        return Correction(
            polarity: document.int64("polarity").map { Int32(clamping: $0) },
            subjectivity: document.int64("subjectivity").map { Int32(clamping: $0) }, sentiment: sentiment,
            at: Instant(milliseconds: at))
    }

    private static func evidence(_ evidence: Evidence) -> BSONDocument {
        let document = BSONDocument()
        document.append("words", evidence.words)
        document.append("weight", Int64(evidence.weight))
        if !evidence.rules.isEmpty { document.append("rules", Int64(evidence.rules.rawValue)) }
        return document
    }

    private static func evidence(_ document: BSONDocument) -> Evidence? {
        guard let words = document.string("words"), let weight = document.int64("weight") else { return nil }
        let rules = UInt32(clamping: document.int64("rules") ?? 0)
        return Evidence(words: words, weight: Int32(clamping: weight), rules: Evidence.Rules(rawValue: rules))
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
