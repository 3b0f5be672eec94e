import Covey
import CoveyReports
import CoveySegmentation
import CoveyStore
import Foundation
import Hummingbird
import Testing

@testable import CoveyServer

/// Segments: the report, small groups, names, decisions and corrections.
@Suite struct APISegmentTests {
    @Test func `the report tells the published run, and a caller who has it is not sent it again`() async throws {
        let server = try await APIServer.filled()
        let published = try #require(try await server.store.publishedSegmentation())
        let answer = try await server.get("/v1/segments")
        #expect(answer.json["segmentation"] as? Int == Int(published.id.number))
        let segments = answer.json["segments"] as? [[String: Any]] ?? []
        #expect(segments.compactMap { $0["size"] as? Int } == published.segments.map(\.summary.size))
        #expect(segments.compactMap { $0["name"] as? String } == published.segments.map(\.name))
        let tag = try #require(answer.headers[.eTag])
        let again = try await server.get("/v1/segments", headers: [.ifNoneMatch: tag])
        #expect(again.status == 304 && again.bytes.isEmpty && again.headers[.eTag] == tag)
        let packed = try await server.get("/v1/segments", headers: [.acceptEncoding: "br, gzip;q=0.5"])
        #expect(packed.headers[.contentEncoding] == "gzip" && packed.bytes.count < answer.bytes.count)
        #expect(packed.bytes.prefix(2) == [0x1F, 0x8B])
        let packedTag = try #require(packed.headers[.eTag])
        #expect(try await server.get("/v1/segments", headers: [.ifNoneMatch: packedTag]).status == 304)
        _ = try await server.segment(.publishInAnyCase)
        let later = try await server.get("/v1/segments", headers: [.ifNoneMatch: tag])
        #expect(later.status == 200 && later.json["segmentation"] as? Int != Int(published.id.number))
    }

    @Test func `small groups have no figures, and no total tells them`() async throws {
        let plain = try await APIServer.filled(authors: 222)
        let published = try #require(try await plain.store.publishedSegmentation())
        // Those that are not the largest are too small.
        let limit = try #require(published.segments.first?.summary.size)
        let desk = ReadingDesk(
            parts: {
                var parts = plain.parts
                parts.settings.smallestGroup = limit
                return parts
            }())
        let server = APIServer(sharing: plain, desk: desk)
        let hidden = published.segments.filter { $0.summary.size < limit }
        try #require(!hidden.isEmpty && hidden.count < published.segments.count)
        for uri in ["/v1/segments", "/v1/segmentations/\(published.id.number)"] {
            let report = try await server.get(uri).json
            #expect(report["everyone"] is NSNull && report["profiles"] is NSNull)
            for segment in report["segments"] as? [[String: Any]] ?? [] {
                let isHidden = hidden.contains { $0.number == segment["number"] as? Int }
                #expect((segment["size"] as? String == "<\(limit)") == isHidden)
                #expect((segment["share"] is NSNull) == isHidden)
                #expect((segment["features"] as? [Any])?.isEmpty == isHidden)
                #expect(!isHidden || (segment["rules"] as? [Any])?.isEmpty == true)
            }
            for row in report["k_table"] as? [[String: Any]] ?? [] { #expect(row["sizes"] is NSNull) }
        }
        let view = try await server.get("/v1/segments/\(hidden[0].number)").json
        #expect((view["indices"] as? [Any])?.isEmpty == true)
        let rows = try await server.get("/v1/exports/segments.csv?columns=number,share").text.split(separator: "\r\n")
        #expect(rows.count == 1 + published.segments.count - hidden.count)
    }

    @Test func `a feature that few of a segment were observed in is told in no form`() async throws {
        var run = try #require(try await APIServer.filled().store.publishedSegmentation())
        let feature = run.segments[0].summary.features[0].feature
        try #require(run.segments.allSatisfy { $0.summary.size >= 10 && $0.summary[feature]?.observed ?? 0 >= 10 })
        run.segments[0].summary.features[0].observed = 9
        let told = SegmentationJSON(run, smallestGroup: 10)
        #expect(told.visibleSegments.map { $0.summary[feature] == nil } == run.segments.indices.map { $0 == 0 })
        let rows = try ExportJob.table(of: told.visibleSegments, .jsonl).split(separator: UInt8(ascii: "\n")).map {
            try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
        }
        #expect(rows.map { $0["\(feature.rawValue)_mean"] is Double } == run.segments.indices.map { $0 > 0 })
        let difference = SegmentPortrait.FeatureIndex(feature: feature, mean: 1, everyone: 2, index: 50, deviation: -1)
        let shown = run.segments.map { segment in
            SegmentPortrait(segment: segment, segmentation: run.id, indices: [difference], exemplars: [], terms: [])
                .toldIndices(smallestGroup: 10)
        }
        #expect(shown.map(\.count) == run.segments.indices.map { min($0, 1) })
    }

    @Test func `a name stays with its number in later runs, drafts and one that was under way`() async throws {
        let server = try await APIServer.filled()
        let before = try #require(try await server.store.publishedSegmentation())
        let number = try #require(before.segments.last?.number)
        let answer = try await server.ask(.patch, "/v1/segments/\(number)", body: #"{"name":"Friends of the house"}"#)
        #expect(answer.status == 200, "\(answer.text)")
        #expect((answer.json["segment"] as? [String: Any])?["name"] as? String == "Friends of the house")
        let report = try await server.get("/v1/segments").json
        #expect(
            (report["segments"] as? [[String: Any]])?.contains { $0["name"] as? String == "Friends of the house" }
                == true)
        // The draft of the store was made before the name was given.
        let published = try await server.ask(.post, "/v1/segmentations/3/publish", body: #"{"force":true}"#)
        #expect(published.status == 200, "\(published.text)")
        let now = try #require(try await server.store.publishedSegmentation())
        #expect(now.id.number == 3 && now.name(of: number) == "Friends of the house")
        let next = try await server.segment(.publishInAnyCase)
        #expect(next.name(of: number) == "Friends of the house")
    }

    @Test func `a name that is given while a run is under way is not lost`() async throws {
        let server = try await APIServer.filled()
        let number = 1
        let store = HookedStore(server.store) { [store = server.store] moment throws(StoreError) in
            guard case .publishing = moment, var published = try await store.publishedSegmentation() else { return }
            for index in published.segments.indices where published.segments[index].number == number {
                published.segments[index].name = "Named meanwhile"
            }
            try await store.save(published)
        }
        var recipe = Recipe()
        recipe.k = .fixed(4)
        recipe.minimumPosts = 2
        let run = SegmentationRun(
            recipe: recipe, store: store, threads: 1,
            startedAt: Instant(milliseconds: 1_781_000_000_000), intent: .publishInAnyCase)
        let made = try await run.run()
        #expect(made.name(of: number) == "Named meanwhile")
        let published = try #require(try await server.store.publishedSegmentation())
        #expect(published.id == made.id && published.name(of: number) == "Named meanwhile")
    }

    @Test func `of two decisions at one moment one waits`() async throws {
        let server = try await APIServer.filled(authors: 60)
        let now = server.parts.now()
        let turn = Record(
            kind: .lease, id: "decision", body: "{}", expiresAt: Instant(milliseconds: now.milliseconds + 600_000))
        #expect(try await server.store.keep(turn, now: now))
        for (method, uri, body) in [
            (HTTPRequest.Method.post, "/v1/segmentations/freeze", "{}"),
            (.patch, "/v1/segments/1", #"{"name":"Anybody"}"#), (.post, "/v1/segmentations/3/publish", "{}"),
        ] {
            let answer = try await server.ask(method, uri, body: body)
            #expect(answer.status == 409 && answer.headers[.retryAfter] == "1", "\(answer.text)")
        }
        try await server.store.remove(.lease, "decision", revision: 1)
        #expect(try await server.ask(.post, "/v1/segmentations/freeze", body: "{}").status == 200)
        #expect(try await server.ask(.post, "/v1/segmentations/unfreeze").status == 200, "the turn was given back")
    }

    @Test func `a correction changes post and author, and If-Match holds it to what was seen`() async throws {
        let server = try await APIServer.filled(authors: 30)
        let seen = try await server.get("/v1/posts/x:10011")
        let tag = try #require(seen.headers[.eTag])
        let corrected = try await server.ask(
            .put, "/v1/posts/x:10011/correction", body: #"{"sentiment":"negative","subjectivity":0.25}"#,
            headers: [.ifMatch: tag])
        #expect(corrected.status == 200, "\(corrected.text)")
        let after = corrected.json["after"] as? [String: Any] ?? [:]
        #expect(after["sentiment"] as? String == "negative" && after["subjectivity"] as? Double == 0.25)
        let profile = try #require(try await server.store.profile(of: AuthorKey("x:2")))
        #expect(after["author_polarity"] as? Double == profile.polarity.mean)
        let again = try await server.ask(
            .put, "/v1/posts/x:10011/correction", body: #"{"polarity":0}"#, headers: [.ifMatch: tag])
        #expect(again.status == 412 && again.problem == "changed", "\(again.text)")
        let post = try #require(try await server.store.post(PostID("x:10011")))
        #expect(post.correction?.sentiment == .negative && post.edition == 1)
    }

    @Test func `why says what the command says`() async throws {
        let server = try await APIServer.filled()
        let published = try #require(try await server.store.publishedSegmentation())
        let author = AuthorKey("x:3")
        let profile = try #require(try await server.store.profile(of: author))
        let assignment = try await server.store.assignment(of: author, in: published.id)
        let explanation = try PlacementModel(published).explain(profile, assignment: assignment)
        let answer = try await server.get("/v1/profiles/x:3/why").json
        #expect(answer["sentence"] as? String == ProfileExplanationText(explanation, of: published).sentence)
        #expect((answer["features"] as? [Any])?.count == explanation.features.count)
    }
}
