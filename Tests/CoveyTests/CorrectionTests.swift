import Covey
import Testing

@Suite struct CorrectionTests {
    @Test func `an edition at the end of its range stays there`() {
        var post = StoredPost(
            id: PostID("x:1"), version: 1, digest: 1, author: AuthorKey("ada"),
            createdAt: Instant(milliseconds: 1_750_000_000_000), kind: .original, text: nil,
            reading: Reading(language: .english), edition: .max - 1)
        for _ in 0..<2 {
            post = post.reread(post.reading)
            #expect(post.edition == .max)
        }
    }
}
