import Foundation
import Testing

/// Near-duplicates and entities, as people and programs get to see them.
@Suite struct DuplicatesCommandTests {
    private let covey: Workspace

    init() throws {
        covey = try Workspace()
        _ = try covey.sample(posts: 400)
        try covey.succeed("ingest", "posts.ndjson")
    }

    private func figures(_ arguments: String...) throws -> [String: Any] {
        let text = try covey.start(["duplicates", "--json"] + arguments).outcome().text
        return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func `what counts once is every post less the copies beside the first`() throws {
        let found = try figures()
        #expect(["posts", "groups", "copies", "countedOnce"].map { found[$0] as? Int } == [395, 51, 149, 297])
        #expect(try figures("--min", "100000")["groups"] as? Int == 0)
        #expect(try #require(figures("--limit", "0")["largest"] as? [Any]).isEmpty)
    }

    @Test(arguments: [["--min", "1"], ["--limit", "-1"]])
    func `a group of one post and less than no group are refused`(arguments: [String]) throws {
        #expect(try covey.start(["duplicates"] + arguments).outcome().status == 64)
    }

    @Test func `a page counts three copies once where it is asked to`() throws {
        let copies = try Workspace()
        let text = "The tram of Acme was late again this morning and nobody at the stop told us why"
        let posts = (1...3).map { InventedPost(id: $0, author: 900 + $0, text: text) }
        // Enough people for two segments.
        let rest = (4...43).map { number in
            InventedPost(
                id: number, author: 900 + number, text: number % 2 == 0 ? "Acme is great" : "Acme is bad")
        }
        try copies.write(lines: (posts + rest).map(\.line), to: "posts.ndjson")
        try copies.succeed("ingest", "posts.ndjson")
        try copies.succeed("segment", "--k", "2")
        try copies.succeed("report", "--html", "all.html")
        try copies.succeed("report", "--once", "--html", "once.html")
        #expect(try copies.text(of: "all.html").contains(" of 43 posts"))
        let once = try copies.text(of: "once.html")
        #expect(once.contains(" of 41 posts") && once.contains("3 posts in 1 group"))
    }

    @Test func `counting once needs a page`() throws {
        #expect(try covey.run("report", "--once").status == 64)
    }

    @Test func `score adds entities where they are asked for`() throws {
        try covey.write("Paid 20 € to @acme\n", to: "texts.txt")
        let text = try covey.succeed("score", "texts.txt", "--entities").text
        #expect(
            text.contains(
                #""entities":[{"kind":"money","text":"20 €","start":5,"end":11,"normal":"EUR 20.00","doubtful":false,"#
                    + #""minorUnits":2000,"currency":"EUR"},{"kind":"handle","text":"@acme","start":15,"end":20,"#
                    + #""normal":"@acme","doubtful":false}]"#))
        #expect(try !covey.succeed("score", "texts.txt").text.contains("entities"))
    }
}
