import Covey
import CoveyReports
import Foundation
import Testing

@Suite struct ExportTests {
    private func post(_ text: String?, scores: Scores? = nil, evidence: [Evidence] = []) -> StoredPost {
        StoredPost(
            id: PostID("x:1700000000000000002"), version: 1_700_000_000_000_000_003, digest: 1,
            author: AuthorKey("00000000000000000000000000000012"), createdAt: Sample.day(5), kind: .reply, text: text,
            reading: Reading(language: .english, scores: scores, evidence: evidence), brands: ["acme", "zeta"],
            topics: [])
    }

    private var profile: Profile {
        var profile = Profile(
            of: post("x", scores: Scores(polarity: -4_200, subjectivity: 5_000, sentiment: .negative)))
        profile.followers = Latest(12, at: Sample.day(5))
        profile.merge(Profile(of: post("y", scores: Scores(polarity: 1, subjectivity: 0, sentiment: .neutral))))
        return profile
    }

    private func placement(_ segment: Int, margin: Double) -> Placement {
        Placement(segment: segment, standing: .provisional, distance: 1, margin: margin, next: nil)
    }

    @Test func `a post is one row of CSV`() throws {
        let export = try PostExport(.csv)
        var buffer: [UInt8] = []
        export.header(into: &buffer)
        let scores = Scores(polarity: -4_200, subjectivity: 10_000, sentiment: .negative)
        let evidence = [
            Evidence(words: "not good", weight: -4_200, rules: [.denied, .drawnOut]), Evidence(words: "ok", weight: 5),
        ]
        var full = post("He said \"no\",\r\nthen left", scores: scores, evidence: evidence)
        full.reading.scores?.probabilities = Probabilities(positive: 500, negative: 9_000, neutral: 499, mixed: 1)
        full.reading.traits = [.possiblyIronic, .question]
        full.reading.model = ModelVersion("1-5f3a09c2")
        full.correction = Correction(sentiment: .negative, at: Sample.day(6))
        full.place = Place(
            country: "US", region: "South Carolina", city: "Columbia", source: .profile, isDoubtful: true)
        export.row(full, into: &buffer)
        // Scored before there were probabilities, and with a correction that was taken back.
        var old = post(nil, scores: scores)
        old.correction = Correction(at: Sample.day(6))
        old.place = Place(country: "PL", source: .coordinates)
        export.row(old, into: &buffer)
        export.row(post(nil), into: &buffer)
        let ids = #""x:1700000000000000002","00000000000000000000000000000012",2026-01-05T00:00:00Z,reply,en,"#
        let expected = """
            id,author,created_at,kind,language,sentiment,polarity,subjectivity,scored,confidence,probability_positive,\
            probability_negative,probability_neutral,probability_mixed,traits,model,corrected,country,region,city,\
            place_source,place_doubtful,brands,topics,evidence,text,version\r
            \(ids)negative,-0.4200,1.0000,true,0.9000,0.0500,0.9000,0.0499,0.0001,"possibly ironic,question",1-5f3a09c2,\
            true,US,South Carolina,Columbia,profile,true,"acme,zeta",,\
            "not good (-0.4200, denied, drawn out); ok (0.0005)","He said ""no"",\r
            then left","1700000000000000003"\r
            \(ids)negative,-0.4200,1.0000,true,,,,,,,,false,PL,,,coordinates,false,"acme,zeta",,,,"1700000000000000003"\r
            \(ids)unscored,,,false,,,,,,,,false,,,,,,"acme,zeta",,,,"1700000000000000003"\r

            """
        #expect(String(decoding: buffer, as: UTF8.self) == expected)
    }

    @Test func `a profile is one row of CSV with the segment of its author`() throws {
        let columns = [
            "author", "volume", "reply", "scored", "polarity", "polarity_sum", "polarity_squares", "subjectivity",
            "languages", "brands", "followers", "following", "verified", "segment", "segment_name", "standing",
            "margin",
            "firm",
        ]
        let export = try ProfileExport(.csv, columns: columns)
        var buffer: [UInt8] = []
        export.row(profile, placement: placement(2, margin: 0.61), segment: Sample.segments[1], into: &buffer)
        export.row(profile, placement: placement(2, margin: 0.1), segment: Sample.segments[1], into: &buffer)
        export.row(profile, placement: placement(0, margin: 1), segment: nil, into: &buffer)
        export.row(profile, placement: nil, segment: nil, into: &buffer)
        let start =
            #""00000000000000000000000000000012",2,2,2,-0.2100,-4199,17640001,0.2500,en=2,"acme=2,zeta=2",12,,,"#
        #expect(
            String(decoding: buffer, as: UTF8.self)
                == start + "2,Fans with many followers,provisional,0.6100,yes\r\n" + start
                + "2,Fans with many followers,provisional,0.1000,no\r\n" + start
                + "0,Too little evidence,provisional,,\r\n" + start + ",,,,\r\n")
    }

    @Test func `a segment is one row of CSV`() throws {
        let export = try SegmentExport(.csv)
        var buffer: [UInt8] = []
        export.header(into: &buffer)
        export.row(Sample.segments[2], into: &buffer)
        #expect(
            String(decoding: buffer, as: UTF8.self) == """
                number,name,size,share,scored_authors,firm_share,stability,silhouette,rules,rule_recall,rule_precision,\
                followers_mean,followers_median,following_mean,following_median,posts_mean,posts_median,volume_mean,\
                volume_median,polarity_mean,polarity_median,subjectivity_mean,subjectivity_median,replies_mean,\
                replies_median,recency_mean,recency_median,account_age_mean,account_age_median\r
                4,Critics who post often,2401,0.1693,1710,0.8030,0.9100,0.5200,polarity up to -0.18,0.8840,0.9300,\
                611.7000,402,702.5000,511,16023.8000,11804,4.9100,4,-0.3402,-0.3500,0.4611,0.4400,,,,,,\r

                """)
    }

    @Test func `several rules are joined and a length of time keeps its decimals`() throws {
        var segment = Sample.wide().segments[1]
        segment.summary.features[0].observed = 0
        let columns = ["rules", "followers_mean", "recency_median", "account_age_median", "replies_mean"]
        var buffer: [UInt8] = []
        try SegmentExport(.csv, columns: columns).row(segment, into: &buffer)
        #expect(
            readCSV(buffer) == [
                [
                    "polarity above +0.21, followers above 350 and up to 480,120; or subjectivity above 0.71", "",
                    "12.2500",
                    "5.5000", "0.3120",
                ]
            ])
    }

    @Test(arguments: [
        (1, 2, "0.0001"), (-1, 2, "-0.0001"), (1, 3, "0.0000"), (-20_000, 3, "-0.6667"), (0, 1, "0.0000"),
    ])
    func `a mean is rounded from the integers, half away from zero`(sum: Int64, count: Int64, text: String) throws {
        var profile = profile
        profile.polarity = Moments(count: count, sum: sum, sumOfSquares: 0)
        var buffer: [UInt8] = []
        try ProfileExport(.csv, columns: ["polarity"]).row(profile, placement: nil, segment: nil, into: &buffer)
        #expect(String(decoding: buffer, as: UTF8.self) == text + "\r\n")
    }

    @Test func `a profile without a scored post has no polarity rather than zero`() throws {
        var buffer: [UInt8] = []
        let quiet = Profile(of: post("x"))
        try ProfileExport(.csv, columns: ["polarity"]).row(quiet, placement: nil, segment: nil, into: &buffer)
        try ProfileExport(.jsonl, columns: ["polarity"]).row(quiet, placement: nil, segment: nil, into: &buffer)
        #expect(String(decoding: buffer, as: UTF8.self) == "\"\"\r\n{\"polarity\":null}\n")
    }

    @Test(arguments: ["=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠", "\r\n", "=\u{301}"])
    func `a text that a spreadsheet would run is made harmless`(start: String) throws {
        let text = start + "cmd|'/c calc'!A1"
        var buffer: [UInt8] = []
        try PostExport(.csv, columns: ["text"]).row(post(text), into: &buffer)
        #expect(buffer.starts(with: "\"'".utf8))
        let field = try #require(readCSV(buffer)?.first?.first)
        #expect(Array(field.utf8) == Array(("'" + text).utf8))
    }

    @Test func `a formula is harmless in every column of text`() throws {
        var hostile = Sample.segments[0]
        hostile.name = "=1+1"
        var trapped = post("ok", evidence: [Evidence(words: "=2", weight: 1)])
        trapped.brands = ["@brand"]
        trapped.id = PostID("-1")
        var buffer: [UInt8] = []
        try ProfileExport(.csv, columns: ["segment_name"]).row(
            profile, placement: placement(1, margin: 1), segment: hostile, into: &buffer)
        try SegmentExport(.csv, columns: ["name"]).row(hostile, into: &buffer)
        try PostExport(.csv, columns: ["id", "brands", "evidence"]).row(trapped, into: &buffer)
        #expect(
            readCSV(buffer) == [["'=1+1"], ["'=1+1"], ["'-1", "'@brand", "'=2 (0.0001)"]])
    }

    @Test func `an independent reader gets back what was written`() throws {
        var state: UInt64 = 20_260_131
        let alphabet = ["a", "\"", ",", "\r", "\n", "\r\n", " ", "é", "新", "👋", "'", ";"]
        let export = try PostExport(.csv, columns: ["text", "kind", "version"])
        for _ in 0..<500 {
            var text = "x"
            for _ in 0..<12 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += alphabet[Int(state >> 33) % alphabet.count]
            }
            var buffer: [UInt8] = []
            export.header(into: &buffer)
            export.row(post(text), into: &buffer)
            let rows = try #require(readCSV(buffer))
            #expect(rows.count == 2)
            #expect(rows[1].map { Array($0.utf8) }.first == Array(text.utf8))
            #expect(rows[1].dropFirst() == ["reply", "1700000000000000003"])
        }
    }

    @Test func `an unknown column is named together with those that exist`() {
        let error = #expect(throws: ReportError.self) { try PostExport(.csv, columns: ["id", "likes"]) }
        #expect(error?.code == .unknownColumn)
        #expect(
            error?.message == "There is no column \"likes\". There are: id, author, created_at, kind, language, "
                + "sentiment, polarity, subjectivity, scored, confidence, probability_positive, probability_negative, "
                + "probability_neutral, probability_mixed, traits, model, corrected, country, region, city, "
                + "place_source, place_doubtful, brands, topics, evidence, text, version.")
    }

    @Test func `a column cannot be chosen twice and one must be chosen`() {
        #expect(throws: ReportError.self) { try SegmentExport(.jsonl, columns: ["name", "name"]) }
        #expect(#expect(throws: ReportError.self) { try ProfileExport(.csv, columns: []) }?.code == .noColumn)
    }

    @Test func `a post is one line of JSON, with the rules behind its evidence and nulls for what is not known`() throws
    {
        var post = post(
            "x", scores: Scores(polarity: 1, subjectivity: 0, sentiment: .neutral),
            evidence: [Evidence(words: "ok", weight: 1, rules: [.ownWord, .asked]), Evidence(words: "no", weight: -1)])
        post.reading.traits = .translated
        post.place = Place(country: "PL", city: "Łódź", source: .text)
        let columns = [
            "confidence", "probability_mixed", "traits", "model", "corrected", "country", "region", "city",
            "place_source", "place_doubtful", "evidence",
        ]
        var buffer: [UInt8] = []
        try PostExport(.jsonl, columns: columns).row(post, into: &buffer)
        #expect(
            String(decoding: buffer, as: UTF8.self)
                == #"{"confidence":null,"probability_mixed":null,"traits":["translated"],"model":null,"#
                + #""corrected":false,"country":"PL","region":null,"city":"Łódź","place_source":"text","#
                + #""place_doubtful":false,"evidence":[{"words":"ok","weight":0.0001,"rules":["asked","own word"]},"#
                + #"{"words":"no","weight":-0.0001,"rules":[]}]}"# + "\n")
    }

    @Test func `JSON Lines hold numbers as numbers, lists as arrays and nulls`() throws {
        var buffer: [UInt8] = []
        let posts = try PostExport(.jsonl)
        posts.header(into: &buffer)
        let scores = Scores(polarity: -4_200, subjectivity: 1, sentiment: .negative)
        posts.row(post("=a\n\"b\"", scores: scores, evidence: [Evidence(words: "bad", weight: -7)]), into: &buffer)
        try ProfileExport(.jsonl).row(
            profile, placement: placement(1, margin: 0.5), segment: Sample.segments[0], into: &buffer)
        try SegmentExport(.jsonl).row(Sample.segments[0], into: &buffer)
        let lines = buffer.split(separator: UInt8(ascii: "\n"))
        try #require(lines.count == 3)
        let objects = try lines.map { try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any]) }
        #expect(Set(objects[0].keys) == Set(PostExport.columns.map(\.name)))
        #expect(Set(objects[1].keys) == Set(ProfileExport.columns.map(\.name)))
        #expect(Set(objects[2].keys) == Set(SegmentExport.columns.map(\.name)))
        #expect(objects[0]["text"] as? String == "=a\n\"b\"")
        #expect(objects[0]["polarity"] as? Double == -0.42)
        #expect(objects[0]["brands"] as? [String] == ["acme", "zeta"])
        #expect(objects[0]["topics"] as? [String] == [])
        #expect(objects[0]["version"] as? String == "1700000000000000003")
        #expect((objects[0]["evidence"] as? [[String: Any]])?.first?["words"] as? String == "bad")
        #expect(objects[1]["brands"] as? [String: Int] == ["acme": 2, "zeta": 2])
        #expect(objects[1]["following"] is NSNull)
        #expect(objects[2]["followers_median"] as? Int == 182)
    }

    @Test func `every column is documented and named once`() {
        for columns in [PostExport.columns, ProfileExport.columns, SegmentExport.columns] {
            #expect(Set(columns.map(\.name)).count == columns.count)
            #expect(columns.allSatisfy { $0.meaning.count > 10 })
        }
    }
}
