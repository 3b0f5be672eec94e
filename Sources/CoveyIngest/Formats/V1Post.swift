import Covey

/// Posts as X's API v1.1, its streams and the archives made of them hold them, and those of a personal archive.
enum V1Post {
    /// Makes a post of one object.
    ///
    /// `display_text_range` is not applied: a mention at the beginning and a link at the end are the author's words too.
    ///
    /// - Parameter owner: who wrote the post if it does not name its author, as in a personal archive.
    /// - Throws: `Refusal` if something is missing that a post cannot do without.
    static func post(_ status: JSONValue, owner: String?) throws(Refusal) -> Post {
        guard let id = XID(status["id_str"]) ?? XID(status["id"]) else { throw refusedID(status) }
        let user = status["user"]
        let history = EditHistory(versions(status), own: id)
        guard let written = status["created_at"]?.instant ?? id.instant else {
            throw Refusal("has no date that can be read, and its id is too old to tell")
        }
        let place = status["place"]
        return Post(
            id: history.first.postID, version: id.number, otherVersions: history.later,
            authorID: try author(user, owner: owner), createdAt: written,
            kind: kind(status, isArchive: user == nil), text: try text(status, isArchive: user == nil),
            declaredLanguage: status["lang"]?.language ?? .undetermined, observation: user.flatMap(observation),
            authorPlace: user?["location"]?.text ?? "", coordinates: position(status),
            place: PostPlace.parts(place, name: "full_name"), placeCountry: PostPlace.country(place),
            placeCentre: PostPlace.centre(place?["bounding_box"]))
    }

    private static func refusedID(_ status: JSONValue) -> Refusal {
        if status["id"] == nil, status["id_str"] == nil { return Refusal("has no id") }
        return Refusal("has an id that is not a whole number, so which post it is cannot be told")
    }

    /// The ids of all versions: as enterprise payloads name them, or as personal archives do.
    private static func versions(_ status: JSONValue) -> JSONValue? {
        if let history = status["edit_history"] { return history["edit_tweet_ids"] }
        guard let info = status["edit_info"] else { return nil }
        return (info["initial"] ?? info["edit"]?["editControlInitial"])?["editTweetIds"]
    }

    private static func author(_ user: JSONValue?, owner: String?) throws(Refusal) -> String {
        if let user {
            guard let id = XID(user["id_str"]) ?? XID(user["id"]) else { throw Refusal("has an author without an id") }
            return id.text
        }
        guard let owner, !owner.isEmpty else {
            throw Refusal(
                "names no author; if it is of a personal archive, say whose with the archive owner's id or user name")
        }
        if let id = XID(Array(owner.utf8).span) { return id.text }
        return "x:@" + (owner.utf8.first == UInt8(ascii: "@") ? owner.dropFirst() : owner[...]).lowercased()
    }

    /// A reply that quotes is a quote. Archives mark reposts by their text alone.
    private static func kind(_ status: JSONValue, isArchive: Bool) -> Post.Kind {
        if status["retweeted_status"] != nil { return .repost }
        if isArchive, fullText(status)?.withUTF8({ $0.hasPrefix("RT @") }) ?? false { return .repost }
        if status["quoted_status"] != nil || status["is_quote_status"]?.bool ?? false { return .quote }
        let isReply = status["in_reply_to_status_id_str"] != nil || status["in_reply_to_status_id"] != nil
        return isReply ? .reply : .original
    }

    private static func text(_ status: JSONValue, isArchive: Bool) throws(Refusal) -> String {
        guard let text = fullText(status["retweeted_status"] ?? status) else { throw Refusal("has no text") }
        return try PostText.checked(isArchive ? text.textWithoutRepostMark : text.text)
    }

    private static func fullText(_ status: JSONValue) -> JSONValue? {
        let found = status["extended_tweet"]?["full_text"] ?? status["full_text"] ?? status["text"]
        return found?.isString ?? false ? found : nil
    }

    /// `coordinates` has the longitude first, the older `geo` the latitude.
    private static func position(_ status: JSONValue) -> Coordinates? {
        if let point = status["coordinates"] { return PostPlace.point(point, latitudeFirst: false) }
        return status["geo"].flatMap { PostPlace.point($0, latitudeFirst: true) }
    }

    /// `nil` if the user object is cut down to its id.
    private static func observation(_ user: JSONValue) -> Observation? {
        let (followers, following) = (user["followers_count"]?.count, user["friends_count"]?.count)
        let account = Account(
            posts: user["statuses_count"]?.count, listed: user["listed_count"]?.count,
            verified: user["verified"]?.bool ?? false, protected: user["protected"]?.bool ?? false,
            joinedAt: user["created_at"]?.instant)
        if followers == nil, following == nil, account == Account() { return nil }
        return Observation(followers: followers, following: following, account: account)
    }
}
