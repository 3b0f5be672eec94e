import Covey
import Testing

@testable import CoveyMongo

@Suite struct PostDocumentTests {
    private func read(_ more: String) throws -> StoredPost? {
        let document = try BSONDocument(
            json: #"""
                {"version": {"$numberLong": "1"}, "digest": {"$numberLong": "2"}, "author": "ada", "kind": "original",
                "at": {"$date": "2026-01-01T00:00:00Z"}, "language": "en"\#(more)}
                """#)
        return PostDocument.read(document, id: PostID("x:1"))
    }

    @Test func `parts that may be missing are read where they are there`() throws {
        let plain = try #require(try read(""))
        #expect(plain.place == nil && plain.correction == nil && plain.edition == 0)
        let whole = try #require(
            try read(
                #"""
                , "edition": {"$numberLong": "4294967295"}, "place": {"country": "PL", "source": "text"},
                "correction": {"at": {"$date": "2026-01-02T00:00:00Z"}, "sentiment": "mixed"}
                """#))
        #expect(whole.edition == .max && whole.place == Place(country: "PL", source: .text))
        #expect(whole.correction?.sentiment == .mixed)
    }

    @Test(arguments: [
        #", "edition": {"$numberLong": "-1"}"#, #", "edition": {"$numberLong": "4294967296"}"#,
        #", "place": {"country": "PL", "source": "a dream"}"#, #", "place": {"source": "text"}"#,
        #", "correction": {"polarity": {"$numberLong": "5"}}"#,
        #", "correction": {"at": {"$date": "2026-01-02T00:00:00Z"}, "sentiment": "merry"}"#,
    ])
    func `a part that is damaged makes the post damaged, and is not read as missing`(part: String) throws {
        #expect(try read(part) == nil)
    }
}
