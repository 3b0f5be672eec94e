import Covey
import Foundation
import Testing

@testable import CoveyIngest

@Suite struct BlockReaderTests {
    /// Smallest posts, numbered.
    private func lines(_ numbers: Range<Int>) -> String {
        numbers.map { line($0) + "\n" }.joined()
    }

    private func line(_ number: Int) -> String {
        #"{"id":"1700000000000\#(100_000 + number)","text":"post \#(number)","author_id":"\#(number)"}"#
    }

    private func texts(_ numbers: Range<Int>) -> [String] { numbers.map { "post \($0)" } }

    @Test func `an empty input has no blocks`() throws {
        #expect(try BlockReader(bytes: [], name: "empty").next() == nil)
        #expect(Ingested("").items.isEmpty)
        #expect(Ingested("\n \r\n\n").items.isEmpty)
        #expect(Ingested([0xEF, 0xBB, 0xBF]).items.isEmpty)
        #expect(Ingested("[]").items.isEmpty)
    }

    @Test func `a byte order mark, CRLF and a missing last line feed change nothing`() {
        let plain = Ingested(lines(0..<3)).posts
        #expect(plain.map(\.text) == texts(0..<3))
        #expect(Ingested("\u{FEFF}" + lines(0..<3)).posts == plain)
        #expect(Ingested(lines(0..<3).replacing("\n", with: "\r\n")).posts == plain)
        #expect(Ingested(String(lines(0..<3).dropLast())).posts == plain)
    }

    @Test func `blocks are cut at records and number their lines`() throws {
        let options = InputOptions(blockSize: 200)
        let reader = BlockReader(bytes: Array(lines(0..<20).utf8), name: "posts", options: options)
        var seen: [Int] = []
        var blocks = 0
        while let block = try reader.next() {
            #expect(block.byteCount <= 200)
            seen += block.records.map(\.line)
            blocks += 1
        }
        #expect(seen == Array(1...20))
        #expect(blocks > 5)
        #expect(try reader.next() == nil)
    }

    @Test func `gzip of several members and bzip2 of several streams are read as one`() throws {
        let parts = [lines(0..<5), String(lines(5..<9).dropLast(3)), String(lines(5..<9).suffix(3)), lines(9..<300)]
        let plain = parts.flatMap { Array($0.utf8) }
        for compress in [Compressed.gzip, Compressed.bzip2] {
            let bytes = parts.flatMap { compress(Array($0.utf8)) }
            for largestRead in [1, 5, 100, .max] {
                #expect(Ingested(bytes, largestRead: largestRead) == Ingested(plain))
            }
            #expect(Ingested(bytes + [0, 0, 0]) == Ingested(plain))
            #expect(Ingested(bytes, InputOptions(blockSize: 64)).posts.map(\.text) == texts(0..<300))
        }
    }

    @Test func `everything before the end of a truncated file is delivered, then an error tells where it ends`() {
        let plain = Array(lines(0..<400).utf8)
        for (compress, kind) in [(Compressed.gzip, "gzip"), (Compressed.bzip2, "bzip2")] {
            let bytes = compress(plain)
            let read = Ingested(Array(bytes.dropLast(12)))
            #expect(read.error?.code == .truncated)
            #expect(read.error?.message.contains("input is cut short: its \(kind) data ends after") ?? false)
            #expect(read.posts.map(\.text) == Array(texts(0..<400).prefix(read.posts.count)))
        }
        let read = Ingested(Array(Compressed.gzip(plain).dropLast(4)))
        #expect(read.posts.map(\.text) == texts(0..<400))
        #expect(read.error?.message.contains("after \(plain.count) decompressed bytes") ?? false)
    }

    @Test func `damaged compressed data is an error after what came before it`() {
        let first = Compressed.gzip(Array(lines(0..<5).utf8))
        let read = Ingested(first + [0x1F, 0x8B, 0xFF, 0xFF, 0x00, 0x01])
        #expect(read.posts.map(\.text) == texts(0..<5))
        #expect(read.error?.code == .damaged)
        let stream = Compressed.bzip2(Array(lines(0..<5).utf8))
        #expect(Ingested(stream + Array("BZh9 nothing of the kind".utf8)).error?.code == .damaged)
    }

    @Test func `forms that are not read are named`() {
        #expect(Ingested([0x50, 0x4B, 0x03, 0x04, 0, 0]).error?.message.contains("ZIP archive") ?? false)
        #expect(Ingested([0x28, 0xB5, 0x2F, 0xFD, 0, 0]).error?.code == .unsupported)
        #expect(Ingested([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]).error?.code == .unsupported)
        #expect(Ingested([0xFF, 0xFE, 0x7B, 0x00]).error?.message.contains("UTF-16") ?? false)
    }

    @Test func `what cannot be opened or read is an error that names it`() throws {
        let missing = #expect(throws: IngestError.self) { try BlockReader(path: "/nonexistent/posts.json") }
        #expect(missing?.code == .unreadable)
        #expect(missing?.message == "cannot open /nonexistent/posts.json: no such file or directory")
        let folder = #expect(throws: IngestError.self) { try BlockReader(path: "/tmp") }
        #expect(folder?.message == "cannot read /tmp: it is a directory")
    }

    @Test func `a file is read as its bytes are`() throws {
        let path = FileManager.default.temporaryDirectory.appending(
            path: "covey-posts-\(ProcessInfo.processInfo.processIdentifier).json")
        defer { try? FileManager.default.removeItem(at: path) }
        try Data(lines(0..<10).utf8).write(to: path)
        let read = Ingested(try BlockReader(path: path.path))
        #expect(read.posts.map(\.text) == texts(0..<10))
    }

    @Test func `a line of 65 MiB is one rejection and nothing else is lost`() {
        let long = #"{"id":"1","text":""# + String(repeating: "x", count: 65 << 20) + #""}"#
        let read = Ingested(lines(0..<2) + long + "\n" + lines(2..<4))
        #expect(read.posts.map(\.text) == texts(0..<4))
        #expect(read.lines == [3])
        #expect(
            read.rejections.first?.reason
                == "The record is \(long.utf8.count) bytes long, more than the 67108864 allowed; it was left out.")
        #expect(read.rejections.first?.raw == [])
    }

    @Test(arguments: [1, 3, 64, .max]) func `the limit of a record does not depend on how its bytes arrive`(read: Int) {
        var options = InputOptions(blockSize: 64)
        options.recordLimit = line(0).utf8.count
        let long = line(0).replacing("post", with: "posts") + " " + String(repeating: "x", count: 500)
        let inputs = [
            lines(0..<2) + long + "\n" + lines(2..<4),
            long + "\n" + lines(0..<4),
            lines(0..<4) + long,
        ]
        for text in inputs {
            let whole = Ingested(Array(text.utf8), options, largestRead: read)
            #expect(whole.posts.map(\.text) == texts(0..<4))
            #expect(whole.rejections.count == 1)
            #expect(whole.rejections.first?.reason.contains("is \(long.utf8.count) bytes long") ?? false)
        }
        let elements =
            "[\n" + lines(0..<2).replacing("}\n", with: "},\n") + long + ",\n" + line(2) + ",\n" + line(3) + "]"
        let array = Ingested(Array(elements.utf8), options, largestRead: read)
        #expect(array.posts.map(\.text) == texts(0..<4))
        #expect(array.lines == [4])
    }

    @Test func `a slow pipe does not hold posts back`() throws {
        let pipe = Pipe()
        let reader = try BlockReader(
            descriptor: pipe.fileHandleForReading.fileDescriptor, name: "pipe",
            options: InputOptions(patience: .milliseconds(1)))
        var texts: [String] = []
        let parser = RecordParser()
        // Each line is read although the pipe stays open and the block is far from full.
        for number in 0..<3 {
            try pipe.fileHandleForWriting.write(contentsOf: Array((line(number) + "\n" + #"{"id":"#).utf8))
            let block = try #require(try reader.next())
            parser.parse(block) { if case .post(let post) = $0 { texts.append(post.text) } }
            try pipe.fileHandleForWriting.write(contentsOf: Array("\n".utf8))
        }
        try pipe.fileHandleForWriting.close()
        while let block = try reader.next() {
            parser.parse(block) { if case .post(let post) = $0 { texts.append(post.text) } }
        }
        #expect(texts == self.texts(0..<3))
    }
}
