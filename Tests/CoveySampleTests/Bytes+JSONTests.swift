import Testing

@testable import CoveySample

@Suite struct BytesJSONTests {
    @Test(arguments: [0, 1, 9, 10, 99, 100, 1_000_000, UInt64.max, UInt64.max - 1, 9_999_999_999_999_999_999])
    func `whole numbers are written as decimals`(value: UInt64) {
        var bytes: [UInt8] = []
        bytes.append(decimal: value)
        #expect(String(decoding: bytes, as: UTF8.self) == String(value))
    }

    @Test(arguments: [
        (0, "1970-01-01T00:00:00.000Z"), (951_782_400_000, "2000-02-29T00:00:00.000Z"),
        (1_709_164_799_999, "2024-02-28T23:59:59.000Z"), (1_735_689_599_000, "2024-12-31T23:59:59.000Z"),
        (1_790_812_800_000, "2026-10-01T00:00:00.000Z"),
    ])
    func `instants are written to the second`(milliseconds: Int, text: String) {
        var bytes: [UInt8] = []
        bytes.append(instant: Int64(milliseconds))
        #expect(String(decoding: bytes, as: UTF8.self) == text)
    }

    @Test func `text is escaped for HTML first and JSON second`() {
        var bytes: [UInt8] = []
        bytes.append(escaping: "a<b & \"c\\\"\n\u{1}é".utf8)
        #expect(String(decoding: bytes, as: UTF8.self) == #"a&lt;b &amp; \"c\\\"\n\u0001é"#)
        #expect(EscapedText.codePoints(in: bytes, 0..<bytes.count) == 20)
    }

    @Test func `a cut never falls into a code point, an escape or an entity`() {
        let text = Array(#"é&amp;\n😊x"#.utf8)
        let ends = (0...10).map { EscapedText.end(in: text, from: 0, limit: $0) }
        #expect(ends == [0, 2, 2, 2, 2, 2, 7, 9, 13, 14, 14])
    }
}
