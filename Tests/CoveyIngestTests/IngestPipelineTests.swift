import Covey
import CoveyStore
import CoveyUnderstanding
import Foundation
import Synchronization
import Testing

@testable import CoveyIngest

@Suite struct IngestPipelineTests {
    private static func line(_ id: Int, author: Int = 7, _ text: String = "acme is great", history: [Int]? = nil)
        -> String
    {
        let ids = (history ?? [id]).map { "\"\($0)\"" }.joined(separator: ",")
        return """
            {"data":{"id":"\(id)","text":"\(text)","author_id":"\(author)","created_at":"2026-01-05T10:00:00.000Z",\
            "lang":"en","edit_history_tweet_ids":[\(ids)]},"includes":{"users":[{"id":"\(author)","username":"u",\
            "name":"U","public_metrics":{"followers_count":3,"following_count":4,"tweet_count":5,"listed_count":0}}]}}
            """
    }

    private static func delete(_ id: Int) -> String {
        #"{"data":{"delete":{"tweet":{"id":"\#(id)","author_id":"7"},"event_at":"2026-01-06T10:00:00.000Z"}}}"#
    }

    private static func pipeline(
        _ store: any Store, _ filter: FilterSettings = FilterSettings(), batchSize: Int = 20_000, keepsText: Bool = true
    ) -> IngestPipeline {
        IngestPipeline(
            settings: IngestSettings(filter: filter, naming: .plain, keepsText: keepsText, batchSize: batchSize),
            understanding: Understanding(), gazetteer: nil, store: store, workers: 2)
    }

    private static func reader(_ lines: [String], blockSize: Int = 1 << 20) throws -> BlockReader {
        BlockReader(
            bytes: Array(lines.joined(separator: "\n").utf8), name: "lines",
            options: InputOptions(blockSize: blockSize))
    }

    private let rejects = RejectsFile(
        path: FileManager.default.temporaryDirectory.appending(path: "covey-rejects-\(UUID()).jsonl").path)

    @Test func `a post is stored with its place, and its author with the country of the profile`() async throws {
        let places = FileManager.default.temporaryDirectory.appending(path: "covey-places-\(UUID()).csv").path
        defer { try? FileManager.default.removeItem(atPath: places) }
        let rows = "Ulm,DE,Bavaria,Ulm,48.4,10\nRome,IT,Lazio,Rome,41.9,12.5\n"
        try Data("name,country,region,city,latitude,longitude\n\(rows)".utf8).write(to: URL(filePath: places))
        let store = InMemoryStore()
        let pipeline = IngestPipeline(
            settings: IngestSettings(naming: .plain), understanding: Understanding(),
            gazetteer: try Gazetteer(tableAt: nil, ownPlaces: places), store: store, workers: 2)
        let lines = [
            #""coordinates":{"coordinates":[12.4,41.8]},"text":"hi""#, #""text":"back in Rome""#, #""text":"hi""#,
        ]
        .enumerated().map { number, what in
            #"{"id_str":"\#(number + 1)","created_at":"Wed Oct 10 20:19:24 +0000 2018","lang":"en",\#(what),"#
                + #""user":{"id_str":"8","location":"Ulm","followers_count":1}}"#
        }
        _ = try await pipeline.run(Self.reader(lines), rejects: rejects)
        let posts = try await store.posts(after: nil, limit: 9)
        #expect(posts.map(\.place?.city) == ["Rome", "Rome", "Ulm"])
        #expect(posts.map(\.place?.source) == [.coordinates, .text, .profile])
        #expect(posts.map(\.observation?.account.country) == ["DE", "DE", "DE"])
    }

    @Test func `every record is counted once, and the counts balance`() async throws {
        defer { try? FileManager.default.removeItem(atPath: rejects.path) }
        let store = InMemoryStore()
        let lines = [
            Self.line(1), Self.line(1), "{broken", Self.delete(9), Self.line(9), Self.line(2, "nothing of the kind"),
            #"{"limit":{"track":3}}"#, Self.line(3),
        ]
        let brand = TermRule(id: "acme", any: [Term("acme")])
        let report = try await Self.pipeline(store, FilterSettings(brands: [brand])).run(
            Self.reader(lines), rejects: rejects)
        #expect(report.read == 7)
        #expect(report.stored == 2)
        #expect(report.duplicate == 1)
        #expect(report.rejected == 1)
        #expect(report.filtered == 1)
        #expect(report.deleted == 2)
        #expect(report.notices == [.limit: 1])
        #expect(try await store.posts(after: nil, limit: 9).map(\.id.text) == ["x:1", "x:3"])
        #expect(try await store.posts(after: nil, limit: 9).map(\.brands) == [["acme"], ["acme"]])
    }

    @Test func `a rejected record can be taken in again once it is mended`() async throws {
        defer { try? FileManager.default.removeItem(atPath: rejects.path) }
        let store = InMemoryStore()
        let pipeline = Self.pipeline(store)
        let broken = Self.line(2).replacing("\"author_id\":\"7\",", with: "")
        let report = try await pipeline.run(Self.reader([Self.line(1), broken]), rejects: rejects)
        #expect(report.rejected == 1)
        let kept = try String(contentsOfFile: rejects.path, encoding: .utf8)
        #expect(kept.contains(#""source":"lines""#) && kept.contains(#""line":2"#))
        #expect(kept.split(separator: "\n").count == 1)

        let again = RejectsFile(path: rejects.path + ".again")
        defer { try? FileManager.default.removeItem(atPath: again.path) }
        let unmended = try await pipeline.run(Self.reader([kept]), rejects: again)
        #expect(unmended.rejected == 1 && unmended.read == 1)
        #expect(try String(contentsOfFile: again.path, encoding: .utf8) == kept)

        let mended = kept.replacing(#"\"id\":\"2\""#, with: #"\"author_id\":\"7\",\"id\":\"2\""#)
        for expected in [1, 0] {
            let report = try await pipeline.run(Self.reader([mended]), rejects: again)
            #expect(report.stored == expected && report.duplicate == 1 - expected)
        }
        #expect(try await store.statistics().posts == 2)
    }

    @Test func `an edit that no longer meets the filter takes its earlier version away, in either order`() async throws
    {
        let lines = [Self.line(4), Self.line(5, "never mind", history: [4, 5])]
        let filter = FilterSettings(brands: [TermRule(id: "acme", any: [Term("acme")])])
        for order in [lines, lines.reversed()] {
            let store = InMemoryStore()
            let report = try await Self.pipeline(store, filter).run(Self.reader(order), rejects: rejects)
            #expect(report.read == 2 && report.filtered == 1)
            #expect(report.read == report.stored + report.duplicate + report.filtered)
            #expect(try await store.statistics().posts == 0)
        }
    }

    @Test func `an edit that one filter turned away may come in under another`() async throws {
        let store = InMemoryStore()
        let lines = [Self.line(5, "never mind", history: [4, 5])]
        let filter = FilterSettings(brands: [TermRule(id: "acme", any: [Term("acme")])])
        let first = try await Self.pipeline(store, filter).run(Self.reader(lines), rejects: rejects)
        #expect(first.filtered == 1)
        let second = try await Self.pipeline(store).run(Self.reader(lines), rejects: rejects)
        #expect(second.stored == 1)
    }

    @Test func `a deletion that names all versions reaches a post known by any of them, and counts once`() async throws
    {
        let store = InMemoryStore()
        let event = #"""
            {"data":{"event_type":"post.delete","payload":{"id":"5","author_id":"7","edit_history_post_ids":["4","5"]}}}
            """#
        let lines = [Self.line(5), event]
        let report = try await Self.pipeline(store).run(Self.reader(lines), rejects: rejects)
        #expect(report.read == 2 && report.stored == 1 && report.deleted == 1)
        #expect(try await store.statistics().posts == 0)
    }

    @Test func `of two copies of a post, the one that saw followers is kept in either order`() async throws {
        let seen = Self.line(1)
        let duress = seen.replacing("\"followers_count\":3", with: "\"followers_count\":0")
        for lines in [[seen, duress], [duress, seen]] {
            let store = InMemoryStore()
            _ = try await Self.pipeline(store).run(Self.reader(lines), rejects: rejects)
            #expect(try await store.profiles(after: nil, limit: 1).first?.followers?.value == 3)
        }
    }

    @Test func `blocks and batches of any size end in the same profiles`() async throws {
        let lines = (0..<300).map { index in
            index % 17 == 5 ? Self.delete(index - 3) : Self.line(index % 250, author: index % 250 % 13)
        }
        var expected: [Profile]?
        for (blockSize, batchSize) in [(1 << 20, 20_000), (700, 1), (2_000, 10), (40_000, 37)] {
            let store = InMemoryStore()
            let report = try await Self.pipeline(store, batchSize: batchSize).run(
                Self.reader(lines, blockSize: blockSize), rejects: rejects)
            #expect(report.read == 300)
            #expect(report.read == report.stored + report.duplicate + report.deleted)
            let profiles = try await store.profiles(after: nil, limit: 100)
            #expect(profiles == expected ?? profiles)
            expected = profiles
        }
        #expect(expected?.count == 13)
    }

    @Test func `asked to stop, it applies what it has read and reads no more`() async throws {
        let store = InMemoryStore()
        let asked = Atomic<Int>(0)
        let lines = (0..<500).map { Self.line($0) }.joined(separator: "\n")
        let reader = BlockReader(
            bytes: Array(lines.utf8), name: "lines",
            options: InputOptions(
                blockSize: 2_000, shouldStop: { asked.add(1, ordering: .relaxed).newValue > 4 }))
        let report = try await Self.pipeline(store, batchSize: 5).run(reader, rejects: rejects)
        #expect(report.read > 0 && report.read < 500)
        #expect(try await store.statistics().posts == Int64(report.stored))
        #expect(report.stored == report.read)
    }

    @Test func `without texts neither texts nor evidence are stored`() async throws {
        let store = InMemoryStore()
        _ = try await Self.pipeline(store, keepsText: false).run(Self.reader([Self.line(1)]), rejects: rejects)
        let post = try #require(try await store.posts(after: nil, limit: 1).first)
        #expect(post.text == nil && post.reading.evidence.isEmpty)
        #expect(post.reading.scores != nil)
    }

    @Test func `what came before the damage is stored, and the damage is told`() async throws {
        let store = InMemoryStore()
        let whole = try Self.gzip(Self.line(1) + "\n" + Self.line(2) + "\n")
        let reader = BlockReader(bytes: Array(whole.dropLast(10)), name: "cut.gz")
        let error = await #expect(throws: IngestError.self) {
            _ = try await Self.pipeline(store).run(reader, rejects: rejects)
        }
        #expect(error?.code == .truncated)
        #expect(try await store.statistics().posts >= 1)
    }

    private static func gzip(_ text: String) throws -> Data {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/gzip")
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
        try input.fileHandleForWriting.close()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return data
    }
}
