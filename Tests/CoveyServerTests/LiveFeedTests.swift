import Covey
import CoveyInsights
import CoveyStore
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import CoveyServer

@Suite struct LiveFeedTests {
    /// The events that a listener has not heard yet.
    private static func hear(_ house: InsightsHouse, _ seat: LiveHub.Seat) throws -> [(
        name: String, data: [String: Any]
    )] {
        let text = String(decoding: try #require(house.feed.hub.take(seat)), as: UTF8.self)
        return try text.split(separator: "\n\n").compactMap { frame in
            let lines = frame.split(separator: "\n")
            guard let name = lines.first(where: { $0.hasPrefix("event: ") }),
                let data = lines.first(where: { $0.hasPrefix("data: ") })
            else { return nil }
            let json = try JSONSerialization.jsonObject(with: Data(data.utf8.dropFirst(6))) as? [String: Any]
            return (String(name.dropFirst(7)), json ?? [:])
        }
    }

    private static func listening(_ house: InsightsHouse) throws -> LiveHub.Seat {
        let seat = try house.feed.hub.join(.init()).seat
        _ = house.feed.hub.take(seat)
        return seat
    }

    @Test func `posts of a second become one reading for each topic, without a text or an author`() throws {
        let house = InsightsHouse()
        let seat = try Self.listening(house)
        house.feed.publish([
            .told(1, brands: ["acme"], topics: ["price"]), .told(2, polarity: -6_000, brands: ["acme"]),
            .told(3, polarity: nil),
        ])
        house.feed.publish([.told(2, polarity: -6_000, brands: ["acme"])])
        house.feed.flush()
        let text = String(decoding: try #require(house.feed.hub.take(seat)), as: UTF8.self)
        #expect(!text.contains("nobody must see") && !text.contains("author"))
        #expect(text.split(separator: "event: reading").count == 4)
        #expect(text.contains(#"{"brand":null,"topic":null,"instant":"2026-03-02T11:00:00Z","posts":3"#))
        #expect(text.contains(#""brand":"acme","topic":null,"instant":"2026-03-02T11:00:00Z","posts":2"#))
        #expect(text.contains(#""brand":null,"topic":"price","instant":"2026-03-02T11:00:00Z","posts":1"#))
        house.feed.flush()
        #expect(house.feed.hub.take(seat) == [])
    }

    @Test func `of which sentiment posts are is told where ten people wrote them, not where one wrote ten`() throws {
        let house = InsightsHouse()
        let seat = try Self.listening(house)
        house.feed.publish((0..<9).map { .told($0, brands: ["acme"]) })
        house.feed.publish((9..<20).map { .told($0, by: 1, brands: ["acme"]) })
        house.feed.flush()
        #expect(try Self.hear(house, seat).map { $0.data["posts"] as? Int } == [20, 20])
        house.feed.publish((20..<30).map { .told($0) } + (30..<50).map { .told($0, by: 1, brands: ["acme"]) })
        house.feed.flush()
        let events = try Self.hear(house, seat)
        #expect(events.map { $0.data["brand"] as? String } == [nil, "acme"])
        #expect(events[0].data["sentiments"] != nil && events[1].data["sentiments"] == nil)
    }

    @Test func `the meter of few people stays unknown, until others write`() async throws {
        let house = InsightsHouse()
        try await house.add((0..<60).map { .told($0, by: $0 % 9, brands: ["acme"]) })
        let seat = try Self.listening(house)
        try await house.feed.findPosts()
        try await house.feed.readMeters()
        house.feed.publish([.told(100, by: 3, brands: ["acme"])])
        house.feed.flush()
        func shares() throws -> [Double?] {
            try Self.hear(house, seat).filter { $0.name == "meter" }.map { $0.data["satisfied"] as? Double }
        }
        #expect(try shares() == [nil, nil])
        house.feed.publish([.told(101, by: 9, brands: ["acme"])])
        house.feed.flush()
        #expect(try shares() == [1, 1])
    }

    @Test func `while nobody listens nothing is counted`() throws {
        let house = InsightsHouse()
        house.feed.publish([.told(1)])
        let seat = try Self.listening(house)
        house.feed.flush()
        #expect(house.feed.hub.take(seat) == [])
    }

    @Test func `posts of other processes are found once, and those that were there before are not`() async throws {
        let house = InsightsHouse()
        try await house.add([.told(1, hoursAgo: 0)])
        let seat = try Self.listening(house)
        try await house.feed.findPosts()
        let ours = StoredPost.told(2, hoursAgo: 0)
        house.feed.publish([ours])
        try await house.add([ours, .told(3, hoursAgo: 0)])
        try await house.feed.findPosts()
        try await house.feed.findPosts()
        house.feed.flush()
        let events = try Self.hear(house, seat)
        #expect(events.map(\.name) == ["reading"])
        #expect(events.first?.data["posts"] as? Int == 2)
    }

    @Test func `a push of old and new posts tells of the new ones alone`() async throws {
        let house = InsightsHouse()
        let router = Router(context: ServiceContext.self)
        router.add(middleware: ScopesAsTokens())
        IngestRoutes(parts: house.parts, metrics: PrometheusMetrics(), onReadings: house.feed.publish)
            .add(to: APIRoutes(router: router, group: router.group()))
        let old = inventedPost(1).replacing("2026-09-02", with: "2026-02-01")
        let application = Application(router: router)
        func push(_ posts: String...) async throws {
            let body = ByteBuffer(string: posts.joined(separator: "\n"))
            try await application.test(.router) { client in
                let answer = try await client.execute(
                    uri: "/v1/posts", method: .post, headers: [.authorization: "Bearer ingest"], body: body)
                #expect(answer.status == .ok)
            }
        }
        try await push(old)
        let seat = try Self.listening(house)
        try await house.feed.findPosts()
        try await push(old, inventedPost(2))
        try await push(inventedPost(3))
        try await house.feed.findPosts()
        house.feed.flush()
        let events = try Self.hear(house, seat).filter { $0.data["brand"] is NSNull && $0.data["topic"] is NSNull }
        #expect(events.map(\.name) == ["reading"])
        #expect(events.first?.data["posts"] as? Int == 2)
    }

    @Test func `the store is asked for the meters each half minute`() async throws {
        let house = InsightsHouse()
        let seat = try Self.listening(house)
        try await house.feed.look(second: 0)
        try await house.add((0..<50).map { .told($0, hoursAgo: 2) })
        for second in 1...29 { try await house.feed.look(second: second) }
        house.feed.flush()
        #expect(house.feed.hub.take(seat) == [], "these are too old to be found as new")
        try await house.feed.look(second: 30)
        house.feed.flush()
        #expect(try Self.hear(house, seat).map { $0.data["rated"] as? Int } == [50])
    }

    @Test func `meters move with each post, and only what moved is told`() async throws {
        let house = InsightsHouse()
        try await house.add((0..<50).map { .told($0, polarity: $0 < 40 ? 6_000 : -6_000, brands: ["acme"]) })
        try await house.add((50..<55).map { .told($0, brands: ["rare"]) })
        let seat = try Self.listening(house)
        try await house.feed.findPosts()
        try await house.feed.readMeters()
        house.feed.flush()
        let first = try Self.hear(house, seat)
        #expect(first.map { $0.data["brand"] as? String } == [nil, "acme", "rare"])
        #expect(first[1].data["satisfied"] as? Double == 0.8)
        #expect(first[2].data["satisfied"] is NSNull, "of a small group nothing is told")
        #expect(first[2].data["verdict"] as? String == "too few posts to say")
        house.feed.publish([.told(100, brands: ["acme"])])
        house.feed.flush()
        let second = try Self.hear(house, seat).filter { $0.name == "meter" }
        #expect(second.map { $0.data["brand"] as? String } == [nil, "acme"])
        #expect(second[1].data["rated"] as? Int == 51)
        try await house.feed.readMeters()
        house.feed.flush()
        #expect(try Self.hear(house, seat).map { $0.data["rated"] as? Int } == [55, 50], "the store knows best")
    }

    @Test func `a run that is published is told once`() async throws {
        let house = InsightsHouse()
        try await house.add((0..<200).map { .told($0, by: $0 / 2, polarity: $0 < 100 ? 9_000 : -9_000) })
        let first = try await house.publishRun()
        let seat = try Self.listening(house)
        try await house.feed.findSegmentation()
        #expect(house.feed.hub.take(seat) == [], "that one was there before")
        house.clock.move(60_000)
        let second = try await house.publishRun()
        #expect(second.id > first.id)
        try await house.feed.findSegmentation()
        try await house.feed.findSegmentation()
        let events = try Self.hear(house, seat)
        #expect(events.map(\.name) == ["segmentation"])
        #expect(events.first?.data["segmentation"] as? Int64 == second.id.number)
        #expect(events.first?.data["segments"] as? Int == 2)
    }

    @Test func `a stream tells until the service stops`() async throws {
        let house = InsightsHouse()
        let text = try await withThrowingTaskGroup(of: String.self) { group in
            group.addTask {
                let (response, _) = try await house.get("/v1/live?brand=acme")
                #expect(response.headers[.contentType] == "text/event-stream")
                return String(buffer: response.body)
            }
            while !house.feed.hub.isListenedTo { await Task.yield() }
            house.feed.publish([.told(1, brands: ["acme", "bolt"])])
            house.feed.flush()
            house.feed.hub.close()
            return try await group.next()
        }
        #expect(text?.hasPrefix("retry: 3000\n\nid: t-2\nevent: reading\ndata: {\"brand\":\"acme\"") == true)
        #expect(text?.contains("bolt") == false)
        #expect(!house.feed.hub.isListenedTo, "the seat was given back")
    }

    @Test(.timeLimit(.minutes(20)))
    func `a stream ends after a while, so that its key is looked at again`() async throws {
        let house = InsightsHouse()
        let text = try await withThrowingTaskGroup(of: String.self) { group in
            group.addTask { String(buffer: try await house.get("/v1/live").0.body) }
            while !house.feed.hub.isListenedTo { await Task.yield() }
            for _ in 0..<LiveHub.longestStay { house.feed.hub.beat() }
            return try await group.next()
        }
        #expect(text?.hasSuffix("id: t-0\n\n") == true)
        #expect(!house.feed.hub.isListenedTo, "the seat was given back")
    }

    @Test func `a stream that cannot be joined is refused before it begins`() async throws {
        let house = InsightsHouse()
        house.feed.hub.close()
        let (response, _) = try await house.get("/v1/live")
        #expect(response.status == .serviceUnavailable)
    }

    @Test func `an unknown parameter is refused`() async throws {
        let (response, _) = try await InsightsHouse().get("/v1/live?brnd=acme")
        #expect(response.status == .badRequest)
    }

    @Test func `a post counts once, however often it is met`() {
        var recent = RecentPosts(capacity: 4)
        let isNew = [1, 1, 2, 3, 2, 3].map { recent.insert(PostID("x:\($0)")) }
        #expect(isNew == [true, false, true, true, false, false])
        let later = (4...9).map { recent.insert(PostID("x:\($0)")) } + [recent.insert(PostID("x:1"))]
        #expect(later.allSatisfy { $0 }, "what is long ago is forgotten")
    }
}
