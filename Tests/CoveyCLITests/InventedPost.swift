import Foundation

/// A post in the shape of a line of X API v2's stream.
struct InventedPost {
    var id: Int
    var author = 900
    var text: String
    var language = "en"
    var place: String?
    /// The id of a post that this one only passes on.
    var repostOf: Int?
    /// The first of October 2026 by default.
    var writtenAt = Date(timeIntervalSince1970: 1_790_856_000)

    var line: String {
        var data: [String: Any] = [
            "id": "\(id)", "text": text, "author_id": "\(author)", "lang": language,
            "created_at": writtenAt.formatted(.iso8601), "edit_history_tweet_ids": ["\(id)"],
        ]
        if let repostOf { data["referenced_tweets"] = [["type": "retweeted", "id": "\(repostOf)"]] }
        var user: [String: Any] = [
            "id": "\(author)", "username": "handle\(author)", "name": "Name \(author)",
            "created_at": "2020-01-01T00:00:00.000Z",
            "public_metrics": ["followers_count": 10, "following_count": 20, "tweet_count": 30, "listed_count": 1],
        ]
        if let place { user["location"] = place }
        let post: [String: Any] = ["data": data, "includes": ["users": [user]]]
        let bytes = try? JSONSerialization.data(withJSONObject: post, options: [.sortedKeys, .withoutEscapingSlashes])
        return String(decoding: bytes ?? Data(), as: UTF8.self)
    }
}
