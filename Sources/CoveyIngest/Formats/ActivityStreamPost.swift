import Covey

/// Posts in Activity Streams, the form in which Gnip and X's enterprise interfaces sent them.
enum ActivityStreamPost {
    /// Makes a post of one activity.
    ///
    /// - Throws: `Refusal` if it is an activity other than `post` and `share`, or lacks what a post needs.
    static func post(_ activity: JSONValue) throws(Refusal) -> Post {
        let isShare = activity["verb"]?.equals("share") ?? false
        guard isShare || activity["verb"]?.equals("post") ?? false else {
            throw Refusal("is an Activity Streams payload of another verb than post and share")
        }
        guard let id = lastNumber(activity["id"]) else { throw Refusal("has an id that does not end in a number") }
        let actor = activity["actor"]
        guard let author = lastNumber(actor?["id"]) else { throw Refusal("has no actor with an id") }
        guard let written = activity["postedTime"]?.instant ?? id.instant else {
            throw Refusal("has no date that can be read, and its id is too old to tell")
        }
        let speaker = isShare ? activity["object"] ?? activity : activity
        guard let text = speaker["long_object"]?["body"] ?? speaker["body"] else { throw Refusal("has no text") }
        let place = activity["location"]
        return Post(
            id: id.postID, version: id.number, authorID: author.text, createdAt: written,
            kind: isShare
                ? .repost
                : activity["twitter_quoted_status"] != nil
                    ? .quote : activity["inReplyTo"] != nil ? .reply : .original,
            text: try PostText.checked(text.text),
            declaredLanguage: activity["twitter_lang"]?.language ?? .undetermined,
            observation: actor.map(observation), authorPlace: actor?["location"]?["displayName"]?.text ?? "",
            coordinates: activity["geo"].flatMap { PostPlace.point($0, latitudeFirst: true) },
            place: PostPlace.parts(place, name: "displayName"), placeCountry: PostPlace.country(place),
            placeCentre: PostPlace.centre(place?["geo"]))
    }

    private static func observation(_ actor: JSONValue) -> Observation {
        Observation(
            followers: actor["followersCount"]?.count, following: actor["friendsCount"]?.count,
            account: Account(
                posts: actor["statusesCount"]?.count, listed: actor["listedCount"]?.count,
                verified: actor["verified"]?.bool ?? false, joinedAt: actor["postedTime"]?.instant))
    }

    /// The number at the end of `tag:search.twitter.com,2005:887453193294282752`.
    private static func lastNumber(_ value: JSONValue?) -> XID? {
        value?.withUTF8 { bytes in
            var start = bytes.count
            while start > 0, ASCII.isDigit(bytes[start - 1]) { start -= 1 }
            return XID(bytes.extracting(start...))
        } ?? nil
    }
}
