import Covey

/// Posts as X's API v2 holds them, under its names of tweets and of posts alike.
enum V2Post {
    /// Makes a post of one object.
    ///
    /// - Parameters:
    ///   - post: an element of an answer's `data`, the payload of an activity, or a line flattened by twarc, which
    ///     nests the author and the posts referred to.
    ///   - included: the other objects of the answer.
    /// - Throws: `Refusal` if something is missing that a post cannot do without.
    static func post(_ post: JSONValue, _ included: V2Included) throws(Refusal) -> Post {
        guard let id = XID(post["id"]) else {
            throw Refusal(post["id"] == nil ? "has no id" : "has an id that is not a whole number")
        }
        let nested = post["author"]
        guard let author = XID(post["author_id"]) ?? XID(nested?["id"]) else {
            throw Refusal(
                post["author_id"] == nil
                    ? "names no author; ask X for the field author_id" : "has an author_id that is not a whole number")
        }
        guard let written = post["created_at"]?.instant ?? id.instant else {
            throw Refusal("has no date that can be read, and its id is too old to tell")
        }
        let history = EditHistory(post["edit_history_tweet_ids"] ?? post["edit_history_post_ids"], own: id)
        let (kind, original) = relation(post, included)
        let user = nested ?? included.user(author)
        let geo = post["geo"]
        // A line flattened by twarc has the place in its `geo`.
        let place = geo.flatMap { $0["full_name"] != nil ? $0 : included.place($0["place_id"]) }
        return Post(
            id: history.first.postID, version: id.number, otherVersions: history.later, authorID: author.text,
            createdAt: written, kind: kind, text: try text(post, kind: kind, original: original),
            declaredLanguage: post["lang"]?.language ?? .undetermined, observation: user.flatMap(observation),
            authorPlace: user?["location"]?.text ?? "",
            coordinates: geo?["coordinates"].flatMap { PostPlace.point($0, latitudeFirst: false) },
            place: PostPlace.parts(place, name: "full_name"), placeCountry: PostPlace.country(place),
            placeCentre: PostPlace.centre(place?["geo"]))
    }

    /// Whether an object is a post, not an account, a count or a list.
    static func isPost(_ value: JSONValue) -> Bool {
        fullText(value) != nil || value["author_id"] != nil || value["edit_history_tweet_ids"] != nil
            || value["edit_history_post_ids"] != nil
    }

    /// What a post says of the posts that it refers to.
    static func references(_ post: JSONValue) -> JSONElements {
        // The post itself is an object, so it has no elements.
        (post["referenced_tweets"] ?? post["referenced_posts"] ?? post).elements
    }

    /// How a post relates to others, and the post it passes on if that is at hand. A reply that quotes is a quote.
    private static func relation(
        _ post: JSONValue, _ included: V2Included
    ) -> (kind: Post.Kind, original: JSONValue?) {
        var (isReply, isQuote) = (false, false)
        var repost: JSONValue?
        for reference in references(post) {
            guard let type = reference["type"] else { continue }
            if type.equals("retweeted") || type.equals("reposted") {
                repost = reference
            } else if type.equals("quoted") {
                isQuote = true
            } else if type.equals("replied_to") {
                isReply = true
            }
        }
        if let repost {
            return (.repost, fullText(repost) != nil ? repost : XID(repost["id"]).flatMap(included.post))
        }
        return (isQuote ? .quote : isReply ? .reply : .original, nil)
    }

    private static func text(
        _ post: JSONValue, kind: Post.Kind, original: JSONValue?
    ) throws(Refusal) -> String {
        if let passedOn = original.flatMap(fullText) { return try PostText.checked(passedOn.text) }
        guard let own = fullText(post) else { throw Refusal("has no text") }
        return try PostText.checked(kind == .repost ? own.textWithoutRepostMark : own.text)
    }

    private static func fullText(_ post: JSONValue) -> JSONValue? {
        let found = (post["note_tweet"] ?? post["note_post"])?["text"] ?? post["text"]
        return found?.isString ?? false ? found : nil
    }

    /// `nil` if the user object holds no more than names, which is what X gives if not asked for more.
    private static func observation(_ user: JSONValue) -> Observation? {
        let metrics = user["public_metrics"]
        let (followers, following) = (metrics?["followers_count"]?.count, metrics?["following_count"]?.count)
        let account = Account(
            posts: (metrics?["tweet_count"] ?? metrics?["post_count"])?.count, listed: metrics?["listed_count"]?.count,
            verified: isVerified(user), protected: user["protected"]?.bool ?? false,
            joinedAt: user["created_at"]?.instant)
        if followers == nil, following == nil, account == Account() { return nil }
        return Observation(followers: followers, following: following, account: account)
    }

    private static func isVerified(_ user: JSONValue) -> Bool {
        if let verified = user["verified"]?.bool { return verified }
        return user["verified_type"].map { !$0.equals("none") } ?? false
    }
}

/// The accounts and posts that an answer of API v2 holds beside its data, in no order of theirs.
struct V2Included {
    private var users: [Entry] = []
    private var posts: [Entry] = []
    private var places: [JSONValue] = []

    private struct Entry {
        var id: XID
        var value: JSONValue
    }

    /// Takes the objects of one answer in place of those of the last.
    mutating func take(_ includes: JSONValue?) {
        Self.take(includes?["users"], into: &users)
        Self.take(includes?["tweets"] ?? includes?["posts"], into: &posts)
        places.removeAll(keepingCapacity: true)
        if let list = includes?["places"] { places.append(contentsOf: list.elements) }
    }

    private static func take(_ list: JSONValue?, into entries: inout [Entry]) {
        entries.removeAll(keepingCapacity: true)
        guard let list else { return }
        for value in list.elements {
            if let id = XID(value["id"]) { entries.append(Entry(id: id, value: value)) }
        }
        if entries.count > 8 { entries.sort { $0.id < $1.id } }
    }

    func user(_ id: XID) -> JSONValue? { Self.find(id, in: users) }
    func post(_ id: XID) -> JSONValue? { Self.find(id, in: posts) }

    /// The place under an id, which is a text.
    func place(_ id: JSONValue?) -> JSONValue? {
        guard !places.isEmpty, let id else { return nil }
        return places.first { $0["id"].map(id.isSameText) ?? false }
    }

    private static func find(_ id: XID, in entries: [Entry]) -> JSONValue? {
        if entries.count <= 8 { return entries.first { $0.id == id }?.value }
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].id < id { low = middle + 1 } else { high = middle }
        }
        return low < entries.count && entries[low].id == id ? entries[low].value : nil
    }

    /// An answer of one post alone, with what it refers to, so that it can be taken apart from the others later.
    func answer(of post: JSONValue) -> [UInt8] {
        let references = V2Post.references(post).compactMap { XID($0["id"]).flatMap(self.post) }
        let author = XID(post["author_id"]).flatMap(user)
        let place = place(post["geo"]?["place_id"])
        var answer = Array(#"{"data":"#.utf8) + post.minified
        answer += Array(#","includes":{"users":["#.utf8) + (author?.minified ?? [])
        answer += Array(#"],"tweets":["#.utf8) + references.map(\.minified).joined(separator: Array(",".utf8))
        if let place { answer += Array(#"],"places":["#.utf8) + place.minified }
        return answer + Array("]}}".utf8)
    }
}
