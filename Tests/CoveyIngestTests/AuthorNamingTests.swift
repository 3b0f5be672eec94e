import Covey
import Testing

@testable import CoveyIngest

@Suite struct AuthorNamingTests {
    /// The value is what `printf x:2244994945 | openssl dgst -sha256 -hmac KEY` begins with.
    @Test func `an author is kept under the first half of HMAC-SHA256`() {
        let naming = AuthorNaming.hashed(AuthorHash(key: Array("0123456789abcdef0123456789abcdef".utf8)))
        #expect(naming.key(for: "x:2244994945").text == "c1c8b40d2b677c8425728bf719ef8ebc")
    }

    @Test func `another key gives other names and another identity`() {
        let one = AuthorNaming.hashed(AuthorHash(key: Array(repeating: 1, count: 32)))
        let two = AuthorNaming.hashed(AuthorHash(key: Array(repeating: 2, count: 32)))
        #expect(one.key(for: "x:1") != two.key(for: "x:1"))
        #expect(one.identity != two.identity)
        #expect(one.identity != AuthorNaming.plain.identity)
    }

    @Test func `plain names are the network's own ids`() {
        #expect(AuthorNaming.plain.key(for: "x:12") == AuthorKey("x:12"))
    }
}
