import Covey
import CoveyIngest
import CoveySegmentation
import CoveyStore
import CoveyUnderstanding
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Synchronization

@testable import CoveyServer

/// The routes of insights and live updates on a store in memory, for a reader, with a clock that is moved by hand.
struct InsightsHouse: Sendable {
    let store = InMemoryStore()
    let clock: HandClock
    let parts: ServiceParts
    let desk: InsightDesk
    let feed: LiveFeed

    init(gazetteer: Gazetteer? = nil, _ change: (inout ServiceSettings) -> Void = { _ in }) {
        clock = HandClock()
        var settings = ServiceSettings()
        change(&settings)
        parts = ServiceParts(
            store: store, storeName: "memory", understanding: Self.understanding, gazetteer: gazetteer,
            ingest: IngestSettings(naming: .plain), recipe: Recipe(), retentionDays: nil, settings: settings,
            logger: Logger(label: "insights", factory: { _ in SwiftLogNoOpLogHandler() }), now: clock.now)
        desk = InsightDesk(parts: parts)
        feed = LiveFeed(parts: parts, hub: LiveHub(origin: "t", capacity: 64), onPosts: desk.heardOfPosts)
    }

    private static let understanding = Understanding()

    func add(_ posts: [StoredPost]) async throws {
        try await store.apply(posts.map(Change.submit))
    }

    /// Makes two segments and publishes them.
    func publishRun() async throws -> Segmentation {
        var recipe = Recipe()
        recipe.k = .fixed(2)
        return try await SegmentationRun(
            recipe: recipe, store: store, threads: 1, startedAt: clock.now(), intent: .publishInAnyCase
        ).run()
    }

    func get(_ path: String, _ headers: HTTPFields = [:]) async throws -> (TestResponse, [String: Any]) {
        let router = Router(context: ServiceContext.self)
        router.add(middleware: ProblemAnswers())
        router.add(middleware: OneCaller(scopes: Role.reader.scopes))
        let api = APIRoutes(router: router, group: router.group())
        MeasureRoutes(desk: desk).add(to: api)
        LiveRoutes(feed: feed).add(to: api)
        let response = try await Application(router: router).test(.router) { client in
            try await client.executeRequest(uri: path, method: .get, headers: headers, body: nil)
        }
        let json = try? JSONSerialization.jsonObject(with: Data(String(buffer: response.body).utf8)) as? [String: Any]
        return (response, json ?? [:])
    }
}

/// A clock that stands still until it is moved. It begins on 2026-03-02 at noon.
final class HandClock: Sendable {
    private let milliseconds = Mutex<Int64>(1_772_452_800_000)

    var now: @Sendable () -> Instant {
        { [self] in Instant(milliseconds: milliseconds.withLock { $0 }) }
    }

    func move(_ by: Int64) { milliseconds.withLock { $0 += by } }
}

extension StoredPost {
    /// An invented post, some hours before the hand clock's noon.
    static func told(
        _ number: Int, by author: Int? = nil, hoursAgo: Int64 = 1, polarity: Int32? = 6_000, brands: [String] = [],
        topics: [String] = [], place: Place? = nil
    ) -> StoredPost {
        let sentiment: Sentiment = (polarity ?? 0) > 500 ? .positive : (polarity ?? 0) < -500 ? .negative : .neutral
        return StoredPost(
            id: PostID("x:\(number)"), version: UInt64(number), digest: 0,
            author: AuthorKey("author\(author ?? number)"),
            createdAt: Instant(milliseconds: 1_772_452_800_000 - hoursAgo * 3_600_000), kind: .original,
            text: "a text that nobody must see",
            reading: Reading(
                language: .english,
                scores: polarity.map { Scores(polarity: $0, subjectivity: 5_000, sentiment: sentiment) }),
            brands: brands, topics: topics, place: place)
    }
}
