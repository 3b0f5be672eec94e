import Covey
import CoveySQLite
import CoveyStore
import CoveyStoreConformance
import Foundation
import Testing

@Suite struct SQLiteStoreTests {
    @Test(arguments: StoreLaw.all)
    func `keeps the law`(_ law: StoreLaw) async throws {
        let folder = try TemporaryFolder()
        try await law.run { try SQLiteStore(path: folder.file("\(UUID()).sqlite"), create: true) }
    }

    @Test func `what was applied is there after closing and opening again`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("store.sqlite")
        let post = StoredPost(
            id: PostID("x:1"), version: 1, digest: 1, author: AuthorKey("ada"),
            createdAt: Instant(milliseconds: 1_750_000_000_000), kind: .original, text: "hello",
            reading: Reading(language: .english))
        do {
            let store = try SQLiteStore(path: path, create: true)
            _ = try await store.apply([.submit(post)])
            try await store.settle()
        }
        let store = try SQLiteStore(path: path, create: false)
        #expect(try await store.posts(after: nil, limit: 10) == [post])
        #expect(try await store.profiles(after: nil, limit: 10) == [Profile(of: post)])
    }

    @Test func `a change that is cancelled does not keep the store from settling`() async throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore(path: folder.file("store.sqlite"), create: true)
        for round in 0..<200 {
            let changes = (0..<round).map {
                Change.submit(Sample.post("x:\(round).\($0)", author: "author", polarity: 1))
            }
            let cancelled = Task { try await store.apply(changes) }
            for _ in 0..<(round % 20) { await Task.yield() }
            cancelled.cancel()
            _ = await cancelled.result
            try await store.settle()
        }
    }

    @Test func `runs and what is published are there after closing and opening again`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("store.sqlite")
        var runs: [Segmentation] = []
        do {
            let store = try SQLiteStore(path: path, create: true)
            for state in [Segmentation.State.published, .draft] {
                let id = try await store.beginSegmentation()
                runs.append(Sample.segmentation(id, after: runs.last?.id, state: state))
            }
            try await store.publish(runs[0])
            try await store.save(runs[1])
        }
        let store = try SQLiteStore(path: path, create: false)
        #expect(try await store.publishedSegmentation() == runs[0])
        #expect(try await store.segmentations(before: nil, limit: 9) == runs.reversed())
        #expect(try await store.beginSegmentation() > runs[1].id)
    }

    @Test func `records are there after closing and opening again`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("store.sqlite")
        let now = Instant(milliseconds: 1_750_000_000_000)
        let record = Record(kind: .lease, id: "a", revision: 1, body: "{}", expiresAt: now)
        do {
            let store = try SQLiteStore(path: path, create: true)
            #expect(try await store.keep(record, now: Instant(milliseconds: 0)))
        }
        let store = try SQLiteStore(path: path, create: false)
        #expect(try await store.record(.lease, "a", now: Instant(milliseconds: 0)) == record)
        #expect(try await store.record(.lease, "a", now: now) == nil)
        let other = try SQLiteStore(path: path, create: false)
        #expect(try await other.keep(Record(kind: .lease, id: "a", body: "next"), now: now))
        #expect(
            try await !store.keep(
                Record(kind: .lease, id: "a", body: "too late"), now: Instant(milliseconds: 0)))
        #expect(try await store.record(.lease, "a", now: now)?.body == "next")
    }

    @Test func `a missing store is named, and not made`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("absent.sqlite")
        let error = #expect(throws: StoreError.self) { try SQLiteStore(path: path, create: false) }
        #expect(error?.code == .unavailable)
        #expect(error?.message.contains(path) == true)
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `a file that is not SQLite is refused and left as it was`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("notes.txt")
        let text = String(repeating: "not a database\n", count: 100)
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        let error = #expect(throws: StoreError.self) { try SQLiteStore(path: path, create: true) }
        #expect(error?.code == .corrupt)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }

    @Test func `a tampered profile is found, and refolding repairs it`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("store.sqlite")
        let store = try SQLiteStore(path: path, create: true)
        let posts = (0..<20).map { Sample.post("x:\($0)", author: "author \($0 % 5)", polarity: 3) }
        _ = try await store.apply(posts.map { .submit($0) })
        let before = try await store.profiles(after: nil, limit: 10)
        try folder.sqlite(
            path, "UPDATE profiles SET volume = volume + 1 WHERE author = 2; DELETE FROM profiles WHERE author = 4")
        nonisolated(unsafe) var found: [AuthorKey] = []
        let checked = try await store.check { audit throws(StoreError) in unsafe found.append(audit.author) }
        #expect(checked == 5)
        #expect(unsafe found == [AuthorKey("author 1"), AuthorKey("author 3")])
        try await store.refold(unsafe found)
        #expect(try await store.profiles(after: nil, limit: 10) == before)
    }

    @Test func `a SQLite file of another program is refused`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("other.sqlite")
        try folder.sqlite(path, "CREATE TABLE recipes (name TEXT)")
        let before = try Data(contentsOf: URL(filePath: path))
        let error = #expect(throws: StoreError.self) { try SQLiteStore(path: path, create: true) }
        #expect(error?.code == .corrupt)
        #expect(error?.message.contains("not a Covey store") == true)
        #expect(try Data(contentsOf: URL(filePath: path)) == before, "and it is left as it was")
    }

    @Test func `a profile that cannot be read is found, mended, and stands in nobody's way`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("store.sqlite")
        let store = try SQLiteStore(path: path, create: true)
        let posts = (0..<3).map { Sample.post("x:\($0)", author: "ada", polarity: 3) }
        try await store.apply([.submit(posts[0])])
        try folder.sqlite(path, "UPDATE profiles SET languages = 'nonsense'")
        let audit = try #require(try await store.audit(after: nil, limit: 1).first)
        #expect(audit.stored == nil && !audit.agrees)
        try await store.apply([.submit(posts[1])])
        #expect(try await store.profiles(after: nil, limit: 1).first?.volume == 2)
        try folder.sqlite(path, "UPDATE profiles SET languages = 'nonsense'")
        try await store.refold([AuthorKey("ada")])
        #expect(try await store.profiles(after: nil, limit: 1).first?.languages.line == "en=2")
    }

    @Test(arguments: [
        "edition = -1", "edition = 4294967296", "evidence = char(30) || '5' || char(31) || '0' || char(31) || '9999'",
        "evidence = char(30) || '5' || char(31) || '0' || char(31) || '9' || char(31) || 'short'",
    ])
    func `a post that is damaged is refused, and not read as another`(damage: String) async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("store.sqlite")
        let store = try SQLiteStore(path: path, create: true)
        try await store.apply([.submit(Sample.post("x:1", author: "ada", polarity: 3))])
        try folder.sqlite(path, "UPDATE posts SET \(damage)")
        let error = await #expect(throws: StoreError.self) { try await store.posts(after: nil, limit: 9) }
        #expect(error?.code == .corrupt)
    }

    @Test func `a new store is for its owner's eyes only`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("store.sqlite")
        _ = try SQLiteStore(path: path, create: true)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func `a store of a later version is refused`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("later.sqlite")
        _ = try SQLiteStore(path: path, create: true)
        try folder.sqlite(path, "INSERT INTO grdb_migrations VALUES ('from the future')")
        let error = #expect(throws: StoreError.self) { try SQLiteStore(path: path, create: true) }
        #expect(error?.code == .newerSchema)
    }
}

/// A folder of its own for one test, removed with it.
final class TemporaryFolder: Sendable {
    private let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "covey-\(UUID())")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    func file(_ name: String) -> String {
        url.appending(path: name).path
    }

    /// Runs SQL in a file behind Covey's back.
    ///
    /// - Returns: What SQLite's shell prints.
    @discardableResult
    func sqlite(_ path: String, _ sql: String) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/sqlite3")
        process.arguments = [path, sql]
        process.standardOutput = output
        try process.run()
        let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return text
    }
}
