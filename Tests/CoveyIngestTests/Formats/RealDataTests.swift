import Covey
import Foundation
import Testing

@testable import CoveyIngest

private let postsFolder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../../../shared/data/posts")
private let hasPosts = FileManager.default.fileExists(atPath: postsFolder.path)

/// What a file is known to hold, counted by other means.
struct Known: CustomTestStringConvertible, Sendable {
    var file: String
    /// original, reply, repost, quote
    var kinds: [Int]
    var ids: Int
    var authors: Int
    var followers: Int64
    var textBytes: Int

    var testDescription: String { file }
}

@Suite(.enabled(if: hasPosts, "the real posts under ../shared/data/posts are not here"))
struct RealDataTests {
    private func read(_ file: String) throws -> Ingested {
        Ingested(try BlockReader(path: postsFolder.appending(path: file).path))
    }

    @Test(arguments: [
        Known(
            file: "v11/samplestream_20150816.ndjson", kinds: [3_080, 1_200, 2_877, 181], ids: 7_337, authors: 7_211,
            followers: 22_946_952, textBytes: 619_915),
        Known(
            file: "v11/python-twitter_fixture_tweets.ndjson", kinds: [391, 72, 163, 32], ids: 658, authors: 376,
            followers: 1_148_322_132, textBytes: 66_234),
        Known(
            file: "v11/rtweet_fixture_tweets.ndjson", kinds: [1_290, 358, 406, 144], ids: 2_198, authors: 1_285,
            followers: 36_738_474_322, textBytes: 398_267),
        Known(
            file: "v11/python-twitter_stream_lines.json", kinds: [31, 33, 0, 8], ids: 71, authors: 71,
            followers: 325_016, textBytes: 19_622),
        Known(
            file: "v11/python-twitter_search_raw.json", kinds: [16, 1, 74, 9], ids: 100, authors: 99,
            followers: 916_163, textBytes: 8_566),
        Known(
            file: "v11/simdjson_twitter.json", kinds: [21, 6, 73, 0], ids: 100, authors: 100, followers: 52_184,
            textBytes: 32_512),
        Known(
            file: "v11/simdjson_twitterescaped.json", kinds: [21, 6, 73, 0], ids: 100, authors: 100,
            followers: 52_184, textBytes: 32_512),
        Known(
            file: "v11/tweet_parser_original_format_examples.json", kinds: [11, 3, 3, 8], ids: 25, authors: 1,
            followers: 25, textBytes: 2_979),
        Known(
            file: "v2/twarc-network_tweets.jsonl", kinds: [81, 34, 367, 18], ids: 500, authors: 401,
            followers: 1_662_097, textBytes: 109_965),
        Known(
            file: "v2/twarc-csv/test-data/noflat.jsonl", kinds: [14, 31, 47, 8], ids: 100, authors: 96,
            followers: 209_911, textBytes: 18_696),
        Known(
            file: "v2/twarc-csv/test-data/entities_test.jsonl", kinds: [66, 82, 314, 12], ids: 474, authors: 425,
            followers: 0, textBytes: 97_373),
        Known(
            file: "v2/twarc-csv/test-data/withheld.jsonl", kinds: [62, 62, 83, 8], ids: 215, authors: 107,
            followers: 6_170_398, textBytes: 26_695),
        Known(
            file: "v2/twarc-csv/test-data/2sets.jsonl", kinds: [34, 10, 145, 11], ids: 200, authors: 185,
            followers: 3_459_955, textBytes: 38_948),
        Known(
            file: "v2/twarc-csv/test-data/streaming_output_with_error.jsonl", kinds: [3, 3, 0, 1], ids: 7, authors: 7,
            followers: 9_654, textBytes: 1_052),
    ])
    func `a file gives what it is known to hold`(known: Known) throws {
        let posts = try read(known.file).posts
        let kinds: [Post.Kind] = [.original, .reply, .repost, .quote]
        #expect(kinds.map { kind in posts.count { $0.kind == kind } } == known.kinds)
        #expect(Set(posts.map(\.version)).count == known.ids)
        #expect(Set(posts.map(\.authorID)).count == known.authors)
        #expect(posts.reduce(0) { $0 + ($1.observation?.followers ?? 0) } == known.followers)
        #expect(posts.reduce(0) { $0 + $1.text.utf8.count } == known.textBytes)
    }

    @Test func `the sample stream holds its delete notices and no mistakes`() throws {
        let stream = try read("v11/samplestream_20150816.ndjson")
        #expect(stream.items.count == 8_299)
        #expect(stream.posts.count == 7_338)
        #expect(stream.removals.count == 961)
        #expect(Set(stream.removals).count == 960)
        #expect(stream.posts.reduce(0) { $0 + $1.createdAt.milliseconds } == 10_564_968_847_705_000)
        #expect(stream.posts.count { $0.declaredLanguage == Language("id") } == 100)
        #expect(stream.posts.count { $0.observation?.account.verified ?? false } == 22)
        #expect(stream.posts.reduce(0) { $0 + $1.authorPlace.utf8.count } == 63_505)
    }

    @Test func `the broken line of a stream is its only rejection`() throws {
        let stream = try read("v2/twarc-csv/test-data/streaming_output_with_error.jsonl")
        #expect(stream.posts.count == 7)
        #expect(stream.rejections.count == 1)
        #expect(stream.items.count == 8)
    }

    @Test func `escaped and plain, flat and joined forms of the same posts are equal`() throws {
        #expect(try read("v11/simdjson_twitter.json").posts == read("v11/simdjson_twitterescaped.json").posts)
        let joined = try read("v2/twarc-csv/test-data/noflat.jsonl").posts
        let flat = try read("v2/twarc-csv/test-data/flat.jsonl").posts
        #expect(flat.count == 100)
        #expect(flat == joined)
    }

    @Test func `files without posts give notices and removals`() throws {
        #expect(try read("v11/python-twitter_fixture_users.ndjson").kinds == Array(repeating: .users, count: 1_930))
        #expect(try read("v11/rtweet_fixture_users.ndjson").kinds == Array(repeating: .users, count: 1_440))
        #expect(try read("v2/twarc-csv/test-data/users.jsonl").kinds == [.users])
        #expect(try read("v2/twarc-csv/test-data/counts.jsonl").kinds == [.counts])
        #expect(try read("v2/twarc-csv/test-data/lists.jsonl").kinds == [.other, .other])
        let posts = try read("v2/twarc-csv/test-data/tweets_compliance.jsonl")
        #expect(posts.removals.count == 2)
        #expect(posts.items.count == 2)
        #expect(try read("v2/twarc-csv/test-data/users_compliance.jsonl").kinds == [.account, .account])
    }

    @Test func `edited posts keep the identity of their first version`() throws {
        let first = PostID("x:1576994746135764992")
        let second = PostID("x:1576994789110992896")
        for file in ["edited", "edited_before", "edited_after"] {
            let posts = try read("v2/twarc-csv/test-data/\(file).jsonl").posts
            #expect(posts.map(\.id) == [first])
            #expect(posts.map(\.otherVersions) == [[second]])
        }
        #expect(
            try read("v2/twarc-csv/test-data/edited_before.jsonl").posts[0].version
                < read("v2/twarc-csv/test-data/edited_after.jsonl").posts[0].version)
    }

    @Test func `Activity Streams are read in full`() throws {
        let posts = try read("v11/tweet_parser_activity_streams_examples.json").posts
        let originals = try read("v11/tweet_parser_original_format_examples.json").posts
        #expect(posts.count == 25)
        #expect(posts.map(\.text) == originals.map(\.text))
        #expect(posts.map(\.kind) == originals.map(\.kind))
        #expect(posts.map(\.id) == originals.map(\.id))
    }

    @Test func `Sentiment140 rows are read in full`() throws {
        let rows = try read("../sentiment/sentiment140/train_sample_subuppaluru.csv")
        #expect(rows.posts.count == 20_000)
        #expect(rows.items.count == 20_000)
    }

    @Test func `official examples of answers are understood`() throws {
        let file = postsFolder.appending(path: "v2/official_examples_postman_collection.json")
        var bodies: [String] = []
        func collect(_ value: Any) {
            if let list = value as? [Any] { list.forEach(collect) }
            guard let object = value as? [String: Any] else { return }
            if object["originalRequest"] != nil, let body = object["body"] as? String { bodies.append(body) }
            object.values.forEach(collect)
        }
        collect(try JSONSerialization.jsonObject(with: Data(contentsOf: file)))
        #expect(bodies.count == 75)
        let read = bodies.map { Ingested($0) }
        #expect(read.flatMap(\.posts).count == 76)
        let reasons = Dictionary(read.flatMap(\.rejections).map { ($0.reason, 1) }, uniquingKeysWith: +)
        #expect(
            reasons == [
                // Posts asked for without the field author_id.
                "The record names no author; ask X for the field author_id.": 85,
                // The bare line "Rate limit exceeded".
                "The record is not valid JSON: a brace, bracket, comma, colon or value is missing or misplaced.": 6,
            ])
    }
}
