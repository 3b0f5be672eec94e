import Foundation
import Testing

@testable import CoveySample

@Suite struct LineWriterTests {
    private let reader: SampleReader

    init() throws {
        reader = try SampleReader(sample(SamplePlan(posts: 5_000, seed: 5, brand: "Acme & Sons")).bytes)
    }

    @Test func `every line has the documented keys and a matching rule or is a delete`() throws {
        for line in reader.lines {
            let data = try #require(line["data"] as? [String: Any])
            if let delete = data["delete"] as? [String: Any] {
                let tweet = try #require(delete["tweet"] as? [String: String])
                #expect(tweet["id"] != nil && tweet["author_id"] != nil)
                #expect(delete["event_at"] is String)
                continue
            }
            for key in ["id", "text", "author_id", "created_at", "lang"] { #expect(data[key] is String, "\(key)") }
            let history = try #require(data["edit_history_tweet_ids"] as? [String])
            #expect(history.last == data["id"] as? String)
            #expect((1...6).contains(history.count))
            #expect(history.compactMap(UInt64.init) == history.compactMap(UInt64.init).sorted())
            let metrics = try #require(data["public_metrics"] as? [String: Int])
            #expect(Set(metrics.keys) == ["retweet_count", "reply_count", "like_count", "quote_count"])
            let includes = try #require(line["includes"] as? [String: Any])
            let users = try #require(includes["users"] as? [[String: Any]])
            let author = try #require(users.first { $0["id"] as? String == data["author_id"] as? String })
            for key in ["username", "name", "created_at"] { #expect(author[key] is String, "\(key)") }
            #expect(author["verified"] is Bool && author["protected"] is Bool)
            let counts = try #require(author["public_metrics"] as? [String: Int])
            #expect(Set(counts.keys) == ["followers_count", "following_count", "tweet_count", "listed_count"])
            #expect(counts.values.allSatisfy { $0 >= 0 })
            let rules = try #require(line["matching_rules"] as? [[String: String]])
            #expect(rules.count == 1 && rules[0]["id"] == "1")
        }
    }

    @Test func `replies, quotes and reposts carry the post they point to`() throws {
        var kinds: [String: Int] = [:]
        for line in reader.lines {
            guard let data = line["data"] as? [String: Any],
                let reference = (data["referenced_tweets"] as? [[String: String]])?.first
            else { continue }
            let kind = try #require(reference["type"])
            kinds[kind, default: 0] += 1
            let includes = try #require(line["includes"] as? [String: Any])
            let included = try #require((includes["tweets"] as? [[String: Any]])?.first)
            #expect(included["id"] as? String == reference["id"])
            #expect((includes["users"] as? [Any])?.count == 2)
            let text = try #require(data["text"] as? String)
            let full = try #require(included["text"] as? String)
            guard kind == "retweeted" else { continue }
            #expect(text.hasPrefix("RT @"))
            #expect(text.unicodeScalars.count <= 140)
            let body = try #require(text.firstRange(of: ": ").map { text[$0.upperBound...] })
            #expect(body.hasSuffix("…") ? full.hasPrefix(body.dropLast()) : full == body)
        }
        #expect(Set(kinds.keys) == ["replied_to", "quoted", "retweeted"])
        #expect(kinds.values.allSatisfy { $0 > 50 })
    }

    @Test func `marks lie where they say, in code points of the escaped text`() throws {
        var marks = 0
        for post in reader.posts {
            let text = Array(try #require(post["text"] as? String).unicodeScalars)
            guard let entities = post["entities"] as? [String: [[String: Any]]] else { continue }
            for (list, name, sign) in [("hashtags", "tag", "#"), ("mentions", "username", "@"), ("urls", "url", "")] {
                for entity in entities[list] ?? [] {
                    let start = try #require(entity["start"] as? Int)
                    let end = try #require(entity["end"] as? Int)
                    let value = try #require(entity[name] as? String)
                    #expect(String(String.UnicodeScalarView(text[start..<end])) == sign + value)
                    marks += 1
                }
            }
        }
        #expect(marks > 1_500)
    }

    @Test func `texts are escaped for HTML and then for JSON`() throws {
        let texts = reader.posts.compactMap { $0["text"] as? String }
        for needle in [
            "Acme &amp; Sons", "&lt;3", "5G &gt; 4G", "\"please hold\"", "\nNever", "sooo", "#", "😊", "https://t.co/",
        ] {
            #expect(texts.contains { $0.contains(needle) }, "\(needle)")
        }
        for text in texts {
            #expect(!text.contains("<") && !text.contains(">") && !text.contains("&amp;amp;"))
        }
    }

    @Test func `texts come in all eight languages, mostly in English`() throws {
        let languages = reader.posts.compactMap { $0["lang"] as? String }
        let counts = Dictionary(grouping: languages) { $0 }.mapValues(\.count)
        #expect(Set(counts.keys) == ["en", "es", "fr", "de", "pt", "it", "ar", "hi"])
        #expect((counts["en"] ?? 0) * 10 > languages.count * 8)
        #expect((counts["en"] ?? 0) * 20 < languages.count * 19)
    }

    @Test func `no two accounts share an id or a name`() throws {
        var names: [String: String] = [:]
        var ids: [String: String] = [:]
        for line in reader.lines {
            for user in (line["includes"] as? [String: Any])?["users"] as? [[String: Any]] ?? [] {
                let id = try #require(user["id"] as? String)
                let name = try #require(user["username"] as? String)
                #expect(names.updateValue(id, forKey: name) ?? id == id)
                #expect(ids.updateValue(name, forKey: id) ?? name == name)
                #expect(name.utf8.count <= 15)
            }
        }
        #expect(ids.count > 900)
    }
}
