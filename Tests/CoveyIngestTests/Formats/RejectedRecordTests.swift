import Covey
import Foundation
import Testing

@testable import CoveyIngest

@Suite struct RejectedRecordTests {
    /// The line that a rejects file holds for a rejection.
    private func note(_ rejection: Rejection) throws -> String {
        var fields: [String: Any] = [
            "covey_reject": 1, "source": rejection.source, "line": rejection.line, "reason": rejection.reason,
        ]
        switch rejection.format {
        case .json: fields["format"] = "json"
        case .sentiment140: fields["format"] = "sentiment140"
        case .csv(let header):
            fields["format"] = "csv"
            fields["header"] = header
        }
        if let text = String(validating: rejection.raw, as: UTF8.self) {
            fields["raw"] = text
        } else {
            fields["raw_base64"] = Data(rejection.raw).base64EncodedString()
        }
        return String(decoding: try JSONSerialization.data(withJSONObject: fields), as: UTF8.self)
    }

    @Test(arguments: fixtures) func `a rejected record is rejected again where it stood`(name: String) throws {
        let options = InputOptions.fixture(name)
        let before = Ingested(try fixture(name), options).rejections
        let lines = try before.map { try note($0) + "\n" }.joined()
        #expect(Ingested(lines, options).items == before.map { .rejection($0) })
    }

    @Test func `a record that was mended is taken`() throws {
        let post = #"{"id":"1700000000000000002","author_id":"22","text":"mended \"now\""}"#
        let json = Rejection(source: "a.json", line: 17, reason: "", format: .json, raw: Array(post.utf8))
        let row = Rejection(
            source: "b.csv", line: 3, reason: "", format: .csv(header: "text,author,created_at"),
            raw: Array("\"a, b\",ann,2024-01-15T10:35:00Z".utf8))
        let tweet = Rejection(
            source: "c.csv", line: 4, reason: "", format: .sentiment140,
            raw: Array(#""0","5","Mon Apr 06 22:19:45 PDT 2009","NO_QUERY","u","caf"#.utf8) + [0xE9] + Array("\"".utf8))
        let read = Ingested(try [json, row, tweet].map { try note($0) }.joined(separator: "\n"))
        #expect(read.posts.map(\.text) == [#"mended "now""#, "a, b", "café"])
        #expect(read.items.count == 3)
    }

    @Test func `a note whose record was not kept is rejected as such`() throws {
        let gone = Rejection(source: "a.json", line: 17, reason: "too long", format: .json, raw: [])
        let read = Ingested(try note(gone))
        #expect(
            read.rejections.map(\.reason) == [
                "The record is the note of a rejected record whose bytes were not kept; read its source again."
            ])
        #expect(Ingested(#"{"covey_reject":2}"#).rejections.count == 1)
        #expect(
            Ingested(#"{"covey_reject":1,"source":"a","line":1,"format":"json","raw_base64":"*"}"#).rejections.count
                == 1)
    }
}
