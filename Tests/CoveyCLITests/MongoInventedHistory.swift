import CoveyTesting
import Foundation

/// Posts with everything that can happen to them, in an order that nobody would choose: edits before and after what
/// they edit, deletions of any version before and after it, and copies. All are by few authors.
struct InventedHistory {
    /// Lines of X API v2's stream.
    let lines: [String]

    private static let texts = [
        "Acme works, and I love it", "Acme is down again, terrible", "my Acme phone is on the table",
        "thanks Acme, great help", "I hate waiting for Acme", "Acme, Acme, Acme", "not bad, Acme",
    ]

    /// - Parameters:
    ///   - seed: Of every choice.
    ///   - posts: How many there are, without later versions and copies.
    ///   - authors: How many wrote them.
    init(seed: UInt64, posts: Int = 120, authors: Int = 12) {
        var numbers = SeededNumbers(seed: seed)
        var lines: [String] = []
        for number in 1...posts {
            let author = 500 + Int.random(in: 0..<authors, using: &numbers)
            var versions = [10_000 * number]
            while Int.random(in: 0..<4, using: &numbers) == 0 { versions.append(versions[0] + versions.count) }
            for (place, version) in versions.enumerated() {
                let text = Self.texts.randomElement(using: &numbers) ?? ""
                let line = Self.post(
                    version, Array(versions[...place]), author, "\(text) \(version)",
                    followers: Int.random(in: 0..<1_000, using: &numbers),
                    minute: Int.random(in: 0..<1_440, using: &numbers))
                lines.append(line)
                if Int.random(in: 0..<6, using: &numbers) == 0 { lines.append(line) }
            }
            if Int.random(in: 0..<7, using: &numbers) == 0, let gone = versions.randomElement(using: &numbers) {
                lines.append(Self.deletion(gone, author))
            }
        }
        self.lines = lines.shuffled(using: &numbers)
    }

    private static func post(
        _ id: Int, _ versions: [Int], _ author: Int, _ text: String, followers: Int, minute: Int
    ) -> String {
        let time = "2026-10-01T\(two(minute / 60)):\(two(minute % 60)):00.000Z"
        let history = versions.map { "\"\($0)\"" }.joined(separator: ",")
        return """
            {"data":{"id":"\(id)","text":"\(text)","author_id":"\(author)","lang":"en","created_at":"\(time)",\
            "edit_history_tweet_ids":[\(history)]},"includes":{"users":[{"id":"\(author)","username":"u\(author)",\
            "name":"N \(author)","created_at":"2020-01-01T00:00:00.000Z","public_metrics":{"followers_count":\
            \(followers),"following_count":20,"tweet_count":30,"listed_count":1}}]}}
            """
    }

    private static func deletion(_ id: Int, _ author: Int) -> String {
        """
        {"data":{"delete":{"tweet":{"id":"\(id)","author_id":"\(author)"},"event_at":"2026-10-02T00:00:00.000Z"}}}
        """
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
