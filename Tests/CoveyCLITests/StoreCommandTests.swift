import Foundation
import Testing

/// `covey store`: what it finds in a store that something else has touched.
@Suite struct StoreCommandTests {
    private let covey: Workspace

    init() throws {
        covey = try Workspace()
        _ = try covey.sample(posts: 600)
        try covey.ingest("posts.ndjson", into: "store")
    }

    private struct Check: Decodable {
        var checked: Int
        var differ: Int?
        var rebuilt: Int?
        var authors: [String]
    }

    /// Runs SQL on the store without any code of ours, and gives back the first column.
    @discardableResult
    private func sqlite(_ statement: String) throws -> [String] {
        let outcome = try covey.tool(
            "python3", "-c",
            """
            import sqlite3, sys
            connection = sqlite3.connect("store.sqlite")
            for row in connection.execute(sys.argv[1]):
                print(row[0])
            connection.commit()
            """, statement)
        try #require(outcome.status == 0, "\(outcome.complaint)")
        return outcome.text.split(separator: "\n").map(String.init)
    }

    @Test func `check finds each profile that is not the sum of its posts, and rebuild mends it`() throws {
        let before = try covey.export("profiles", of: "store")
        try sqlite("UPDATE profiles SET volume = volume + 1 WHERE author = 1")
        try sqlite("UPDATE profiles SET polarity_sum = polarity_sum - 1 WHERE author = 2")
        try sqlite("DELETE FROM profiles WHERE author = 3")
        let touched = try sqlite("SELECT key FROM authors WHERE number IN (1, 2, 3) ORDER BY key")
        let check = try covey.run("store", "check", "--json", "--store", "sqlite:store.sqlite")
        #expect(check.status == 1)
        let found: Check = try check.decoded()
        #expect(found.authors == touched && found.differ == 3)
        let rebuilt: Check = try covey.succeed("store", "rebuild", "--json", "--store", "sqlite:store.sqlite").decoded()
        #expect(rebuilt.rebuilt == 3 && rebuilt.authors == touched)
        try covey.expectSound("store")
        #expect(try covey.export("profiles", of: "store") == before)
    }

    @Test func `the recount without any code of ours finds them as well`() throws {
        try sqlite("UPDATE profiles SET subjectivity_sum = subjectivity_sum + 1 WHERE author = 1")
        for kind in ["posts", "profiles"] { try covey.export(kind, of: "store").write(to: covey.url(kind)) }
        let outcome = try covey.tool("python3", Repository.recount.path, "posts", "profiles")
        #expect(outcome.status == 1 && outcome.text.contains("subjectivity_sum"))
    }
}
