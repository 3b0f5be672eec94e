import Foundation

@testable import CoveySample

/// A slow, plain reader of a sample: what any correct ingest must find in the bytes.
struct SampleReader {
    struct Post {
        let id: UInt64
        let author: String
        let isRepost: Bool
        let followers: Int
        let created: String
    }

    var lines: [[String: Any]] = []
    /// The newest version of each post, by the id of its first version.
    var newest: [String: Post] = [:]
    var versionIDs: Set<String> = []
    var duplicates = 0
    var editLines: Set<String> = []
    var deletesAfterPost = 0
    var deletesBeforePost = 0
    var live: [String: Post] = [:]

    init(_ bytes: [UInt8]) throws {
        var firstVersion: [String: String] = [:]
        var deleted: Set<String> = []
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let object = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any] ?? [:]
            lines.append(object)
            let data = object["data"] as? [String: Any] ?? [:]
            if let delete = data["delete"] as? [String: Any] {
                let id = (delete["tweet"] as? [String: Any])?["id"] as? String ?? ""
                deleted.insert(id)
                if firstVersion[id] == nil { deletesBeforePost += 1 } else { deletesAfterPost += 1 }
                continue
            }
            guard let id = data["id"] as? String, let history = data["edit_history_tweet_ids"] as? [String],
                let first = history.first, let number = UInt64(id), let author = data["author_id"] as? String
            else { continue }
            if !versionIDs.insert(id).inserted { duplicates += 1 }
            firstVersion[id] = first
            if history.count > 1 { editLines.insert(id) }
            if let known = newest[first], known.id > number { continue }
            let references = data["referenced_tweets"] as? [[String: String]] ?? []
            newest[first] = Post(
                id: number, author: author, isRepost: references.contains { $0["type"] == "retweeted" },
                followers: Self.followers(of: author, in: object), created: data["created_at"] as? String ?? "")
        }
        let dead = Set(deleted.compactMap { firstVersion[$0] })
        live = newest.filter { !dead.contains($0.key) }
    }

    /// The data of every post line.
    var posts: [[String: Any]] {
        lines.compactMap { $0["data"] as? [String: Any] }.filter { $0["delete"] == nil }
    }

    private static func followers(of author: String, in line: [String: Any]) -> Int {
        let users = (line["includes"] as? [String: Any])?["users"] as? [[String: Any]] ?? []
        let user = users.first { $0["id"] as? String == author }
        return (user?["public_metrics"] as? [String: Int])?["followers_count"] ?? -1
    }
}

/// The whole sample of a plan, and the generator after its last line.
func sample(_ plan: SamplePlan) throws -> (bytes: [UInt8], generator: SampleGenerator) {
    var generator = try SampleGenerator(plan)
    var bytes: [UInt8] = []
    generator.write { chunk in
        bytes.append(contentsOf: chunk)
    }
    return (bytes, generator)
}
