import Covey
import CoveyInsights
import CoveyReports
import Testing

@testable import CoveyServer

@Suite struct LiveHubTests {
    private static func reading(_ topic: LiveTopic, _ posts: Int64) -> LiveEvent {
        var counts = SentimentCounts()
        counts.positive = posts
        return .reading(topic, counts, latest: Instant(milliseconds: 0), isOfFew: false)
    }

    private static func hear(_ hub: LiveHub, _ seat: LiveHub.Seat) -> String? {
        hub.take(seat).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The numbers of the events in a text, in their order.
    private static func ids(_ text: String?) -> [String] {
        (text ?? "").split(separator: "\n").filter { $0.hasPrefix("id: ") }.map { String($0.dropFirst(4)) }
    }

    @Test func `a listener is greeted, hears each event once and in order`() throws {
        let hub = LiveHub(origin: "t")
        let (seat, _) = try hub.join(.init())
        #expect(Self.hear(hub, seat) == "retry: 3000\n\n")
        hub.tell([Self.reading(.all, 1), Self.reading(.brand("acme"), 2)])
        hub.tell([Self.reading(.all, 3)])
        #expect(Self.ids(Self.hear(hub, seat)) == ["t-1", "t-2", "t-3"])
        #expect(Self.hear(hub, seat) == "")
    }

    @Test func `an event is a frame of the standard`() {
        let frame = String(decoding: Self.reading(.brand("a\nb"), 2).frame(id: "t-9"), as: UTF8.self)
        #expect(
            frame == """
                id: t-9
                event: reading
                data: {"brand":"a\\nb","topic":null,"instant":"1970-01-01T00:00:00Z","posts":2,"sentiments":\
                {"positive":2,"negative":0,"neutral":0,"mixed":0,"unscored":0}}


                """)
    }

    @Test func `of few people neither sentiment nor second is told`() {
        var counts = SentimentCounts()
        (counts.positive, counts.negative) = (1, 9)
        let latest = Instant(milliseconds: 1_772_452_859_999)
        func json(isOfFew: Bool) -> String {
            let event = LiveEvent.reading(.all, counts, latest: latest, isOfFew: isOfFew)
            return String(decoding: event.json.bytes, as: UTF8.self)
        }
        #expect(json(isOfFew: true) == #"{"brand":null,"topic":null,"instant":"2026-03-02T12:00:00Z","posts":10}"#)
        #expect(json(isOfFew: false).contains(#""posts":10,"sentiments":{"positive":1,"negative":9"#))
    }

    @Test func `who asks for a brand or a topic hears of nothing else but of runs`() throws {
        let hub = LiveHub(origin: "t")
        let (brand, _) = try hub.join(.init(brand: "acme"))
        let (topic, _) = try hub.join(.init(topic: "price"))
        for seat in [brand, topic] { _ = hub.take(seat) }
        hub.tell([
            Self.reading(.all, 1), Self.reading(.brand("acme"), 1), Self.reading(.brand("bolt"), 1),
            Self.reading(.topic("price"), 1), Self.reading(.topic("acme"), 1),
            .segmentation(SegmentationID(7), segments: 4, publishedAt: nil),
        ])
        #expect(Self.ids(Self.hear(hub, brand)) == ["t-2", "t-6"])
        #expect(Self.ids(Self.hear(hub, topic)) == ["t-4", "t-6"])
    }

    @Test func `who comes back goes on where it stopped`() throws {
        let hub = LiveHub(origin: "t")
        hub.tell((1...5).map { Self.reading(.all, $0) })
        let (seat, _) = try hub.join(.init(), after: "t-3")
        let text = Self.hear(hub, seat)
        #expect(Self.ids(text) == ["t-4", "t-5"])
        #expect(text?.contains("event: gap") == false)
        let (current, _) = try hub.join(.init(), after: "t-5")
        #expect(Self.hear(hub, current) == "retry: 3000\n\n")
    }

    @Test(arguments: ["t-1", "other-5", "t-99", "t-", "", "t-18446744073709551615", "\u{0}\u{10FFFF}"])
    func `who comes back too late, or with a wrong id, is told of the gap`(lastID: String) throws {
        let hub = LiveHub(origin: "t", capacity: 3)
        hub.tell((1...6).map { Self.reading(.all, $0) })
        let (seat, _) = try hub.join(.init(), after: lastID)
        let text = Self.hear(hub, seat)
        #expect(text?.contains("event: gap\ndata: {}\n\n") == true)
        #expect(Self.ids(text) == [])
    }

    @Test func `who is slower than the ring is cut off, and only that one`() throws {
        let hub = LiveHub(origin: "t", capacity: 4)
        let (slow, _) = try hub.join(.init())
        let (quick, _) = try hub.join(.init())
        for number in 1...5 {
            hub.tell([Self.reading(.all, Int64(number))])
            #expect(hub.take(quick) != nil)
        }
        #expect(hub.take(slow) == nil)
        #expect(hub.listenerCount == 1)
        #expect(hub.take(slow) == nil, "a seat that is gone stays gone")
    }

    @Test func `the bell rings once for many events, and not for those of others`() async throws {
        let hub = LiveHub(origin: "t")
        let (seat, bell) = try hub.join(.init(brand: "acme"))
        var rings = bell.makeAsyncIterator()
        _ = await rings.next()
        _ = hub.take(seat)
        for _ in 0..<100 { hub.tell([Self.reading(.brand("acme"), 1)]) }
        hub.tell([Self.reading(.brand("bolt"), 1)])
        #expect(await rings.next() != nil)
        #expect(Self.ids(Self.hear(hub, seat)).count == 100)
        hub.tell([Self.reading(.brand("bolt"), 1)])
        hub.close()
        #expect(await rings.next() == nil, "after the close the bell ends, and nothing rang in between")
    }

    @Test func `the heart beats for the idle alone`() throws {
        let hub = LiveHub(origin: "t")
        let (seat, _) = try hub.join(.init())
        _ = hub.take(seat)
        hub.beat()
        #expect(Self.hear(hub, seat) == "", "it was greeted just now")
        hub.beat()
        #expect(Self.hear(hub, seat) == ": still here\n\n")
    }

    @Test(.timeLimit(.minutes(20))) func `who has listened for long is let go, and misses nothing on coming back`()
        async throws
    {
        let hub = LiveHub(origin: "t")
        let (seat, bell) = try hub.join(.init(brand: "acme"))
        hub.tell([Self.reading(.brand("bolt"), 1)])
        for _ in 1..<LiveHub.longestStay { hub.beat() }
        #expect(Self.ids(Self.hear(hub, seat)) == [], "its time is not over")
        let (late, _) = try hub.join(.init())
        _ = hub.take(late)
        hub.beat()
        var rings = bell.makeAsyncIterator()
        #expect(await rings.next() != nil)
        #expect(Self.hear(hub, seat) == "id: t-1\n\n", "the place to go on from")
        #expect(await rings.next() == nil)
        hub.leave(seat)
        hub.tell([Self.reading(.brand("acme"), 2)])
        let (again, _) = try hub.join(.init(brand: "acme"), after: "t-1")
        let text = Self.hear(hub, again)
        #expect(Self.ids(text) == ["t-2"] && text?.contains("event: gap") == false)
        #expect(Self.ids(Self.hear(hub, late)) == ["t-2"], "who came later stays")
    }

    @Test func `who comes anew is told how the meters stand`() throws {
        let hub = LiveHub(origin: "t")
        let meter = HappinessMeter([], step: .day, target: 0.7, smallestGroup: 10)
        hub.tell([.meter(.brand("acme"), meter), .meter(.all, meter), .meter(.brand("acme"), meter)])
        let (everything, _) = try hub.join(.init())
        let (acme, _) = try hub.join(.init(brand: "acme"))
        let (bolt, _) = try hub.join(.init(brand: "bolt"))
        #expect(Self.hear(hub, everything)?.split(separator: "event: meter").count == 3)
        #expect(Self.hear(hub, acme)?.split(separator: "event: meter").count == 2)
        #expect(Self.hear(hub, bolt) == "retry: 3000\n\n")
    }

    @Test func `seats are given back, and there are no more than so many`() throws {
        let hub = LiveHub(origin: "t", seats: 2)
        let (first, _) = try hub.join(.init())
        _ = try hub.join(.init())
        #expect(!hub.hasRoom)
        #expect(throws: Problem.self) { try hub.join(.init()) }
        hub.leave(first)
        hub.leave(first)
        #expect(hub.hasRoom && hub.listenerCount == 1)
        hub.close()
        #expect(!hub.hasRoom)
        #expect(throws: Problem.self) { try hub.join(.init()) }
    }

    @Test func `a thousand listeners all hear all`() throws {
        let hub = LiveHub(origin: "t")
        let seats = try (0..<1_000).map { try hub.join(.init(brand: $0.isMultiple(of: 2) ? nil : "acme")).seat }
        for seat in seats { _ = hub.take(seat) }
        for _ in 0..<10 { hub.tell([Self.reading(.all, 1), Self.reading(.brand("acme"), 1)]) }
        for (number, seat) in seats.enumerated() {
            #expect(Self.ids(Self.hear(hub, seat)).count == (number.isMultiple(of: 2) ? 20 : 10))
        }
    }
}
