import Covey
import Testing

@testable import CoveyIngest

@Suite struct SplittingTests {
    private func post(_ id: Int) -> String {
        #"{"id":"\#(1_700_000_000_000_000_000 + id)","text":"{[\"\\","author_id":"1"}"#
    }

    private func ids(_ read: Ingested) -> [Int] {
        read.posts.map { Int($0.version) - 1_700_000_000_000_000_000 }
    }

    @Test func `an array's elements are records, whatever the white space`() {
        let one = post(1)
        let two = post(2)
        for text in [
            "[\(one),\(two)]", "[ \(one) , \(two) ]\n", "\n[\n\(one),\n\n\(two)\n];\n", "[\(one)]\n[\(two)]\n",
        ] {
            #expect(ids(Ingested(text)) == [1, 2])
            #expect(Ingested(text).items.count == 2)
        }
    }

    @Test func `an array larger than a block is streamed`() throws {
        let text = "[" + (0..<200).map(post).joined(separator: ",\n") + "]"
        let reader = BlockReader(bytes: Array(text.utf8), name: "array", options: InputOptions(blockSize: 512))
        var blocks = 0
        while let block = try reader.next() {
            #expect(block.byteCount < 1_024)
            blocks += 1
        }
        #expect(blocks > 20)
        #expect(ids(Ingested(text)) == Array(0..<200))
    }

    @Test func `an array that is never closed is reported once its elements are read`() {
        let read = Ingested("[\(post(1)),\n\(post(2)),")
        #expect(ids(read) == [1, 2])
        #expect(
            read.rejections.map(\.reason) == [
                "The record is an array that is never closed: its input may be cut short."
            ])
    }

    @Test func `both names of the archive's array are passed over, also in several parts`() {
        let part = #"[{"tweet":\#(post(1).replacing(#""author_id":"1""#, with: #""full_text":"a""#))}]"#
        let text = "window.YTD.tweet.part0 = \(part)\nwindow.YTD.tweets.part1 =\n\(part)\n"
        let read = Ingested(text, InputOptions(archiveOwner: "9"))
        #expect(ids(read) == [1, 1])
        #expect(read.items.count == 2)
    }

    @Test func `documents may follow one another on one line`() {
        #expect(ids(Ingested(post(1) + post(2) + " " + post(3) + "\n" + post(4))) == [1, 2, 3, 4])
        #expect(ids(Ingested(post(1) + ",\n" + post(2))) == [1, 2])
    }

    @Test func `a pretty document that is cut off does not take its neighbours with it`() {
        let pretty = { (id: Int) in post(id).replacing(",\"", with: ",\n  \"").replacing("{\"id", with: "{\n  \"id") }
        let cut = "{\n  \"id\": \"5\",\n  \"text\": \"cut\n"
        let read = Ingested(pretty(1) + "\n" + cut + pretty(2) + "\n" + cut + pretty(3))
        #expect(ids(read) == [1, 2, 3])
        #expect(read.lines == [5, 12])
        #expect(read.rejections.map(\.raw) == Array(repeating: Array(cut.dropLast().utf8), count: 2))
    }

    @Test func `a document printed without indentation is one document`() {
        let text = "{\n\"data\":\n[\n\(post(1)),\n\(post(2))\n]\n}\n{\n\"data\":\n[\n\(post(3))\n]\n}"
        let read = Ingested(text)
        #expect(ids(read) == [1, 2, 3])
        #expect(read.items.count == 3)
    }

    @Test func `a first line cut short leaves the rest to be read by lines`() {
        let read = Ingested(#"{"data":{"id":"1","# + "\n" + post(2) + "\nkeepalive\n" + post(3) + "\n")
        #expect(ids(read) == [2, 3])
        #expect(read.lines == [1, 3])
        #expect(ids(Ingested("keepalive\n\(post(1))\n")) == [1])
    }

    @Test func `bytes that are not UTF-8 are kept as they are`() {
        let bytes = Array(post(1).utf8) + [10] + Array(#"{"id":"2","text":"caf"#.utf8) + [0xE9] + Array(#""}"#.utf8)
        let read = Ingested(bytes + [10] + Array(post(3).utf8))
        #expect(ids(read) == [1, 3])
        #expect(read.rejections.map(\.reason) == ["The record is not valid UTF-8."])
        #expect(read.rejections.first?.raw == Array(#"{"id":"2","text":"caf"#.utf8) + [0xE9] + Array(#""}"#.utf8))
    }

    @Test func `a stray element of an array is rejected for itself`() {
        let read = Ingested("[\(post(1)), 17, \(post(2)), null]")
        #expect(ids(read) == [1, 2])
        #expect(read.rejections.map(\.raw) == [Array("17".utf8), Array("null".utf8)])
    }

    @Test func `a quote that is never closed costs its own row alone`() {
        let header = "id,author,text,created_at\n"
        let rows =
            "1,a,\"never closed,2024-01-15T10:35:00Z\n2,b,fine,2024-01-15T10:35:00Z\n3,c,\"also\nfine\",2024-01-15\n"
        let read = Ingested(header + rows.replacing("2024-01-15\n", with: "2024-01-15T10:35:00Z\n"))
        #expect(read.posts.map(\.text) == ["fine", "also\nfine"])
        #expect(read.lines == [2])
    }
}
