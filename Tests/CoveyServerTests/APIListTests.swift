import Covey
import CoveyReports
import CoveySegmentation
import CoveyStore
import Foundation
import Hummingbird
import Testing

@testable import CoveyServer

/// Lists: their filters against plain ones, their cursors, and who is told.
@Suite struct APIListTests {
    private static let profileFilters: [(query: String, plain: @Sendable (Profile) -> Bool)] = [
        ("min_followers=50", { ($0.followers?.value ?? -1) >= 50 }),
        ("max_followers=3100&min_followers=30", { (30...3_100).contains($0.followers?.value ?? -1) }),
        ("min_volume=3", { $0.volume >= 3 }), ("max_volume=2", { $0.volume <= 2 }),
        ("min_volume=3&max_volume=2", { _ in false }),
        ("min_polarity=0.5", { ($0.polarity.mean ?? -9) >= 0.5 }),
        ("max_polarity=-0.5", { $0.polarity.count > 0 && ($0.polarity.mean ?? 9) <= -0.5 }),
        ("min_subjectivity=0.7&max_subjectivity=0.85", { (0.7...0.85).contains($0.subjectivity.mean ?? -1) }),
        ("brand=acme", { $0.brands["acme"] > 0 }), ("topic=price", { $0.topics["price"] > 0 }),
        ("language=fr", { $0.languages["fr"] > 0 }), ("country=GB", { $0.account?.value.country == "GB" }),
        ("seen_from=2025-06-30", { $0.lastSeen.text >= "2025-06-30" }),
        ("seen_before=2025-06-30T00:00:00Z", { $0.firstSeen.text < "2025-06-30" }),
    ]

    @Test(arguments: profileFilters) func `a filter of profiles lets through what it says`(
        query: String, plain: @Sendable (Profile) -> Bool
    ) async throws {
        let server = try await APIServer.filled(authors: 120)
        let expected = try await server.store.profiles(after: nil, limit: .max).filter(plain).map(\.author.text)
        let found = try await server.all("/v1/profiles?" + query, limit: 7).compactMap { $0["author"] as? String }
        #expect(found == expected)
        #expect(query.contains("max_volume=2") && query.contains("min") ? expected.isEmpty : !expected.isEmpty)
    }

    @Test(arguments: ProfileOrder.allCases) func `profiles come in the order that is asked for`(
        order: ProfileOrder
    ) async throws {
        let server = try await APIServer.filled(authors: 60)
        let expected = try await server.store.profiles(after: nil, limit: .max)
            .sorted { ProfilePosition(of: $0, in: order).precedes(ProfilePosition(of: $1, in: order)) }
        let found = try await server.all("/v1/profiles?sort=\(order.rawValue)", limit: 11)
        #expect(found.compactMap { $0["author"] as? String } == expected.map(\.author.text))
    }

    private static let postFilters: [(query: String, plain: @Sendable (StoredPost) -> Bool)] = [
        ("from=2025-06-20", { $0.createdAt.text >= "2025-06-20" }),
        ("before=2025-06-20T12:00:00%2B02:00", { $0.createdAt.text < "2025-06-20T10:00:00Z" }),
        ("author=x:5", { $0.author.text == "x:5" }), ("brand=acme", { $0.brands.contains("acme") }),
        ("topic=price", { $0.topics.contains("price") }), ("language=fr", { $0.reading.language.code == "fr" }),
        ("sentiment=negative", { $0.reading.sentiment == .negative }),
        ("sentiment=unscored", { $0.reading.scores == nil }),
        ("min_polarity=0.1&max_polarity=0.62", { (1_000...6_200).contains($0.reading.scores?.polarity ?? -1) }),
        ("country=GB", { $0.place?.country == "GB" }), ("region=England&city=Leeds", { $0.place?.city == "Leeds" }),
    ]

    @Test(arguments: postFilters) func `a filter of posts lets through what it says`(
        query: String, plain: @Sendable (StoredPost) -> Bool
    ) async throws {
        let server = APIServer(try await InventedPeople.store(100))
        let expected = try await server.store.posts(after: nil, limit: .max).filter(plain)
            .sorted { PostPosition(of: $0).precedes(PostPosition(of: $1)) }
        let found = try await server.all("/v1/posts?" + query, limit: 13).compactMap { $0["id"] as? String }
        #expect(found == expected.map(\.id.text))
        #expect(!expected.isEmpty)
    }

    @Test func `members of a segment are those whom the run put there, with their places`() async throws {
        let server = try await APIServer.filled()
        let published = try #require(try await server.store.publishedSegmentation())
        let model = PlacementModel(published)
        var seen = 0
        for number in published.segments.map(\.number) + [Segment.tooLittleEvidence] {
            let found = try await server.all("/v1/profiles?segment=\(number)", limit: 50)
            for item in found {
                let author = AuthorKey(item["author"] as? String ?? "")
                let profile = try #require(try await server.store.profile(of: author))
                let assignment = try await server.store.assignment(of: author, in: published.id)
                let placement = try model.place(profile, assignment: assignment)
                let told = try #require(item["placement"] as? [String: Any])
                #expect(told["segment"] as? Int == placement.segment && assignment?.segment == number)
                #expect(told["segment_name"] as? String == published.name(of: number))
                #expect(told["standing"] as? String == "assigned")
            }
            seen += found.count
        }
        #expect(seen == published.profiles)
    }

    @Test func `a cursor works for its own list only`() async throws {
        let server = try await APIServer.filled(authors: 60)
        let first = try await server.get("/v1/profiles?sort=volume&limit=5")
        let cursor = try #require(first.json["next"] as? String)
        #expect(first.headers[.link] == "</v1/profiles?sort=volume&limit=5&cursor=\(cursor)>; rel=\"next\"")
        let second = try await server.get("/v1/profiles?limit=9&cursor=\(cursor)&sort=volume")
        #expect(second.status == 200, "the order of parameters and the limit may change")
        #expect(second.items.first?["author"] as? String != first.items.first?["author"] as? String)
        var tampered = Array(cursor)
        for place in [0, cursor.count / 2, cursor.count - 2] {
            tampered[place] = tampered[place] == "A" ? "B" : "A"
            let answer = try await server.get("/v1/profiles?sort=volume&cursor=\(String(tampered))")
            #expect(answer.status == 400 && answer.problem == "bad-cursor", "\(answer.text)")
        }
        for foreign in [
            "/v1/profiles?sort=followers&cursor=\(cursor)", "/v1/profiles?cursor=\(cursor)",
            "/v1/profiles?sort=volume&brand=acme&cursor=\(cursor)", "/v1/posts?cursor=\(cursor)",
            "/v1/segmentations?cursor=\(cursor)", "/v1/profiles?sort=volume&cursor=%00",
        ] {
            let answer = try await server.get(foreign)
            #expect(answer.status == 400 && answer.problem == "bad-cursor", "\(foreign): \(answer.text)")
        }
        // The secret is the store's: another instance reads the cursor.
        let other = APIServer(server.store)
        #expect(try await other.get("/v1/profiles?sort=volume&limit=5&cursor=\(cursor)").status == 200)
        let stranger = try await APIServer.filled(authors: 60)
        #expect(try await stranger.get("/v1/profiles?sort=volume&limit=5&cursor=\(cursor)").problem == "bad-cursor")
    }

    @Test func `a list of members goes on with its run, and ends with it`() async throws {
        let server = try await APIServer.filled()
        let first = try await server.get("/v1/profiles?segment=1&limit=5")
        let cursor = try #require(first.json["next"] as? String)
        _ = try await server.segment(.publishInAnyCase)
        let second = try await server.get("/v1/profiles?segment=1&limit=5&cursor=\(cursor)")
        #expect(second.status == 200, "\(second.text)")
        _ = try await server.segment(.publishInAnyCase)
        let third = try await server.get("/v1/profiles?segment=1&limit=5&cursor=\(cursor)")
        #expect(third.status == 410 && third.problem == "superseded", "\(third.text)")
    }

    @Test func `runs come page by page, the latest first`() async throws {
        let server = try await APIServer.filled(authors: 60)
        let runs = try await server.all("/v1/segmentations", limit: 2)
        #expect(runs.compactMap { $0["segmentation"] as? Int } == [3, 2, 1])
        #expect(runs.compactMap { $0["state"] as? String } == ["draft", "published", "published"])
    }

    @Test func `each look at people is noted with its parameters' names and never their values`() async throws {
        let server = try await APIServer.filled(authors: 30)
        _ = try await server.get("/v1/profiles?brand=acme&limit=3")
        _ = try await server.get("/v1/profiles/x:3/why")
        _ = try await server.get("/v1/posts/x:10010")
        _ = try await server.get("/v1/exports/profiles.csv?columns=author")
        _ = try await server.ask(.put, "/v1/posts/x:10011/correction", body: #"{"sentiment":"negative"}"#)
        _ = try await server.get("/v1/segments")
        #expect(
            server.looks.list == [
                "tester profiles.read brand 3", "tester profile.explain  1", "tester post.read  1",
                "tester profiles.export columns -", "tester post.correct  1",
            ])
    }

    @Test func `nobody sees what cannot be noted`() async throws {
        struct NoRoom: Error {}
        let server = try await APIServer.filled(authors: 30)
        let desk = ReadingDesk(parts: server.parts) { _, _, _, _ in throw NoRoom() }
        let strict = APIServer(sharing: server, desk: desk)
        for uri in ["/v1/profiles", "/v1/profiles/x:3", "/v1/posts", "/v1/exports/posts.csv"] {
            let answer = try await strict.get(uri)
            #expect(answer.status == 500 && !answer.text.contains("polarity"), "\(uri)")
        }
    }
}
