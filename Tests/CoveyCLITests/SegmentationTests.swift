import Foundation
import Testing

/// Runs, and what people decide about them, on the command line.
@Suite(.serialized) struct SegmentationTests {
    private let covey: Workspace

    init() throws {
        covey = try Workspace()
        try covey.write("store: sqlite:store.sqlite\nprivacy:\n  authors: plain\n", to: "covey.yaml")
        _ = try covey.sample(posts: 3_000)
        try covey.ingest("posts.ndjson", into: "store", config: "covey.yaml")
    }

    private struct Run: Decodable {
        struct ID: Decodable {
            var number: Int
        }
        struct Segment: Decodable {
            var number: Int
            var name: String
        }
        struct Certificate: Decodable {
            var verdict: String
            var isForced: Bool
        }
        var id: ID
        var state: String
        var note: String?
        var segments: [Segment]
        var certificate: Certificate
    }

    private func covey(_ arguments: String...) throws -> Outcome {
        try covey.start(arguments + ["--config", "covey.yaml"]).outcome()
    }

    private func runs() throws -> [Run] {
        try covey("segmentation", "list", "--json").text.split(separator: "\n").map {
            try JSONDecoder().decode(Run.self, from: Data($0.utf8))
        }
    }

    @Test func `a draft is looked at, published, and followed by another with the same numbers and names`() throws {
        #expect(try covey("segment", "--k", "6", "--draft").status == 0)
        #expect(try covey("report").status == 69)
        #expect(try covey("segmentation", "show", "1").text.contains("Run 1, draft"))
        #expect(try covey("segmentation", "publish", "1", "--note", "agreed").text == "Run 1 is published.\n")
        #expect(try covey("segment", "--k", "6", "--seed", "5").status == 0)
        let runs = try runs()
        #expect(runs.map(\.id.number) == [2, 1])
        #expect(runs.map(\.state) == ["published", "published"])
        #expect(runs[1].note == "agreed")
        #expect(
            Set(runs[0].segments.map { "\($0.number) \($0.name)" })
                == Set(runs[1].segments.map { "\($0.number) \($0.name)" }))
        let diff = try covey("segmentation", "diff", "1", "2").text
        #expect(diff.contains("seed: 1, then 5"))
        #expect(diff.contains("Movement"))
        let detail = try covey("segmentation", "show").text
        for heading in ["k", "Verdict", "Since run 1"] { #expect(detail.contains(heading)) }
    }

    @Test func `a run comes out again to the bit, and says so when the profiles have changed`() throws {
        #expect(try covey("segment", "--k", "4").status == 0)
        let same = try covey("segmentation", "rerun", "1", "--threads", "1")
        #expect(same.status == 0 && same.text.hasPrefix("Run 1 comes out the same to the bit"))
        try covey.write(InventedPost(id: 1, author: 1, text: "Acme works").line + "\n", to: "one.ndjson")
        try covey.ingest("one.ndjson", into: "store", config: "covey.yaml")
        let other = try covey("segmentation", "rerun", "1")
        #expect(other.status == 1)
        #expect(other.text.contains("1 are new, 0 have changed, 0 are gone."))
    }

    @Test func `a useless run is refused with its cause and leaves what was published; force publishes it`() throws {
        #expect(try covey("segment", "--k", "4").status == 0)
        try covey.write(
            """
            store: sqlite:store.sqlite
            privacy: {authors: plain}
            segments:
              scaling: none
              clip: none
              features: [{feature: posts, transform: none}, polarity, subjectivity]
              minimum_size: 200
              minimum_share: 1
              k: 3
            """, to: "covey.yaml")
        let refused = try covey("segment")
        #expect(refused.status == 1)
        #expect(refused.text.contains("posts decides"))
        #expect(refused.text.contains("nothing is scaled"))
        #expect(try runs().map(\.state) == ["refused", "published"])
        #expect(try covey("report").text.contains("Run 1, published"))
        let forced = try covey("segment", "--force")
        #expect(forced.status == 0)
        let run = try #require(try runs().first)
        #expect(run.state == "published" && run.certificate.isForced && run.certificate.verdict == "refuse")
        try covey.succeed("report", "--config", "covey.yaml", "--html", "page.html")
        #expect(try covey.text(of: "page.html").contains("posts decides"))
    }

    @Test func `while a run is frozen later ones become drafts and tell the drift`() throws {
        #expect(try covey("segment", "--k", "4").status == 0)
        #expect(try covey("segmentation", "freeze", "--note", "campaign").text == "Run 1 is published, frozen.\n")
        let shadow = try covey("segment", "--k", "4")
        #expect(shadow.status == 0)
        #expect(shadow.complaint.contains("Segmentation 1 is frozen, so this run is kept as draft 2."))
        let blocked = try covey("segmentation", "publish", "2")
        #expect(blocked.status == 64 && blocked.complaint.contains("unfreeze"))
        #expect(try covey("segmentation", "unfreeze").status == 0)
        #expect(try covey("segmentation", "publish", "2").status == 0)
    }

    @Test func `why explains an author by either name and a segment`() throws {
        #expect(try covey("segment", "--k", "4").status == 0)
        struct Author: Decodable {
            var author: String
            var segment: Int
        }
        let rows: [Author] = try covey.rows("profiles", of: "store")
        let author = try #require(rows.first)
        let why = try covey("why", author.author)
        #expect(why.status == 0)
        #expect(why.text.contains("(\(author.segment))"))
        #expect(why.text.contains("Polarity"))
        let segment = try covey("why", "--segment", "1").text
        for heading in ["Against everybody", "Rules", "Members near its middle"] {
            #expect(segment.contains(heading), "\(heading)")
        }
        // Hashed names are found by what the network calls the author, too.
        let key = ["COVEY_AUTHOR_KEY": String(repeating: "k", count: 32)]
        try covey.succeed("ingest", "posts.ndjson", "--store", "sqlite:hashed.sqlite", environment: key)
        try covey.succeed("segment", "--store", "sqlite:hashed.sqlite", environment: key)
        let hashed = try covey.succeed("why", author.author, "--store", "sqlite:hashed.sqlite", environment: key)
        #expect(hashed.text.contains("Polarity"))
    }

    @Test func `wrong wishes are one sentence each`() throws {
        #expect(try covey("segment", "--k", "4").status == 0)
        for (arguments, status, words) in [
            (["segmentation", "show", "9"], 64, "There is no segmentation 9."),
            (["segmentation", "publish", "1"], 64, "only a draft can change"),
            (["segmentation", "show", "x"], 64, "run"),
            (["why", "nobody"], 64, "No stored post is by nobody."),
            (["why"], 64, "Name an author"),
            (["why", "--segment", "99"], 64, "There is no segment 99."),
            (["segment", "--draft", "--force"], 64, "--draft or --force"),
        ] as [([String], Int32, String)] {
            let outcome = try covey.start(arguments + ["--config", "covey.yaml"]).outcome()
            #expect(outcome.status == status, "\(arguments)")
            #expect(outcome.complaint.contains(words), "\(arguments): \(outcome.complaint)")
        }
    }
}
