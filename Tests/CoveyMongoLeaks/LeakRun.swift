import CoveyMongoTesting
import CoveyStore
import CoveyTesting
import Foundation

@testable import CoveyMongo

/// Goes through every wrapper of the driver and each of its error paths, and ends. What is still allocated then, and
/// nobody's, was leaked; a leak checker beside it says so. See Setup/leaks.sh.
@main
enum LeakRun {
    static func main() async {
        if CommandLine.arguments.contains("--plant") { return plant() }
        do {
            try await run()
            say("the driver was gone through")
        } catch {
            say("\(error)")
            exit(1)
        }
    }

    /// A leak checker ends the process before what is printed is written.
    private static func say(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

    private static func run() async throws {
        let server = try MongoTestServer.shared()
        for _ in 0..<3 {
            try documents()
            try addresses()
            try await work(on: MongoPool(MongoAddress(server.freshDatabase()), threads: 2))
            try await losses(server)
            try await absence(server)
            try await closing(server)
        }
        if MongoTestServer.canStart { try await refusals() }
    }

    /// Leaks on purpose, to show that it would be seen.
    private static func plant() {
        for _ in 0..<100 { _ = unsafe Unmanaged.passRetained(document("n", 1)) }
        say("leaks were planted")
    }

    static func document(_ key: StaticString, _ value: Int64) -> BSONDocument {
        let document = BSONDocument()
        document.append(key, value)
        return document
    }

    static func document(_ key: StaticString, _ value: BSONDocument) -> BSONDocument {
        let document = BSONDocument()
        document.append(key, value)
        return document
    }

    /// Says what went otherwise than planned: a path that was not taken was not checked.
    static func expect(_ condition: Bool, _ line: UInt = #line) throws {
        guard condition else { throw Unavailable("the run took another path at line \(line)") }
    }

    static func fails(_ line: UInt = #line, _ body: () throws -> Void) throws {
        do { try body() } catch { return }
        throw Unavailable("there was no error at line \(line)")
    }

    private static func documents() throws {
        let inner = document("n", 1)
        let all = BSONDocument()
        all.append("long", Int64(1))
        all.append("int", Int32(1))
        all.append("double", 0.5)
        all.append("truth", true)
        all.append("text", "text")
        all.append("inner", inner)
        all.append("list", array: [inner, inner])
        all.append("words", strings: ["a", "b"])
        all.append("numbers", integers: [1, 2])
        all.append("at", date: 1)
        all.append("large", String(repeating: "x", count: 1 << 20))
        unsafe [UInt8]([1, 2]).withUnsafeBytes { unsafe all.append("bytes", binary: $0) }
        try all.append(name: "a.b", 1)
        try all.append(name: "c.d", inner)
        try fails { try all.append(name: "e\u{0}", 1) }
        try fails { try all.append(name: "e\u{0}", inner) }
        let copy = try unsafe all.withBytes { try unsafe BSONDocument(copying: $0) }
        var fields = 0
        copy.forEachField { _, _ in fields += 1 }
        try expect(fields == 14 && copy.int64("a.b") == 1 && copy.double("double") == 0.5 && copy.bool("truth") == true)
        try expect(copy.string("text") == "text" && copy.date("at") == 1 && copy.document("inner")?.int64("n") == 1)
        try expect(copy.documents("list")?.count == 2 && copy.strings("words")?.count == 2)
        try expect(copy.documents("words") == nil && copy.strings("none") == nil && !copy.json.isEmpty)
        let bytes = unsafe copy.withBinary("bytes") { $0.count }
        try expect(bytes == 2)
        for bad in [[], [5, 0, 0, 0, 1], [13, 0, 0, 0, 3, 0x61, 0, 6, 0, 0, 0, 0, 0]] as [[UInt8]] {
            try fails { _ = try unsafe bad.withUnsafeBytes { try unsafe BSONDocument(copying: $0) } }
        }
        let text: [UInt8] = [14, 0, 0, 0, 2, 0x74, 0, 2, 0, 0, 0, 0xff, 0, 0]
        let notText = try unsafe text.withUnsafeBytes { try unsafe BSONDocument(copying: $0) }
        try expect(notText.string("t") == nil && notText.json.first == "(")
    }

    private static func addresses() throws {
        try fails { _ = try MongoAddress("mongodb://h/?retryWrite=true") }
        try fails { _ = try MongoPool(MongoAddress("mongodb+srv://cluster.example.invalid/"), threads: 1) }
        try fails { _ = try MongoPool(MongoAddress("mongodb://a,b/?directConnection=true"), threads: 1) }
    }
}
