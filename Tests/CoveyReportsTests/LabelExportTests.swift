import Covey
import CoveyReports
import Testing

@Suite struct LabelExportTests {
    private let at = Instant(milliseconds: 1_760_000_000_000)

    private func rows(_ format: ExportFormat, _ posts: [StoredPost]) throws -> String {
        let export = try LabelExport(format)
        var buffer: [UInt8] = []
        export.header(into: &buffer)
        for post in posts { export.row(post, into: &buffer) }
        return String(decoding: buffer, as: UTF8.self)
    }

    private func post(_ text: String?, _ correction: Correction?) -> StoredPost {
        let reading = Reading(
            language: .english, scores: Scores(polarity: 200, subjectivity: 6_000, sentiment: .neutral))
        let post = StoredPost(
            id: PostID("x:1"), version: 1, digest: 1, author: AuthorKey("ada"), createdAt: at, kind: .original,
            text: text, reading: reading)
        return correction.map { post.corrected(by: $0, reading: reading) } ?? post
    }

    @Test(arguments: ["@acme is great", "=1+1", "- no", "+1", "'quoted"])
    func `a text is exact in CSV, whatever a spreadsheet would make of it`(text: String) throws {
        let csv = try rows(.csv, [post(text, Correction(sentiment: .positive, at: at))])
        #expect(
            csv == "text,label,polarity,subjectivity,language\r\n\(text),positive,0.1501,,en\r\n")
    }

    @Test func `a label is what the person said, and empty where nothing was said`() throws {
        let posts = [
            post("fact", Correction(subjectivity: 4_999, at: at)),
            post("opinion", Correction(polarity: -9_000, subjectivity: 5_000, at: at)),
            post("as read", nil), post("taken back", Correction(at: at)),
            post(nil, Correction(sentiment: .mixed, at: at)),
        ]
        #expect(
            try rows(.csv, posts) == """
                text,label,polarity,subjectivity,language\r
                fact,,,objective,en\r
                opinion,negative,-0.9000,subjective,en\r

                """)
        #expect(
            try rows(.jsonl, posts) == """
                {"text":"fact","label":"","polarity":null,"subjectivity":"objective","language":"en"}
                {"text":"opinion","label":"negative","polarity":-0.9000,"subjectivity":"subjective","language":"en"}

                """)
    }
}
