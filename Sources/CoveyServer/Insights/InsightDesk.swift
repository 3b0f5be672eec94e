import Covey
import CoveyInsights
import CoveyReports
import CoveyStore
import CoveyUnderstanding
import ServiceLifecycle
import Synchronization

/// Where pages and the API get their figures about groups from. Each is computed inside the store, and kept for some
/// seconds.
final class InsightDesk: Service {
    /// An answer, and how the API writes it.
    struct Told<Value: Sendable>: Sendable {
        let value: Value
        let json: [UInt8]
    }

    /// A question with the settings that its answer depends on: they may change while the service runs.
    private struct Asked<Question: Hashable & Sendable>: Hashable, Sendable {
        let question: Question
        let smallestGroup: Int
        let target: Double
        let period: Int

        init(_ question: Question, _ settings: ServiceSettings) {
            self.question = question
            (smallestGroup, target, period) = (settings.smallestGroup, settings.target, settings.period)
        }
    }

    private let parts: ServiceParts
    /// How often news of posts came, which makes a new question of what the store holds.
    private let news = Mutex(0)
    private let holdings: AnswerCache<Int, StoreStatistics>
    private let overviews: AnswerCache<Asked<Bool>, Told<Overview>>
    private let trendReports: AnswerCache<Asked<TrendQuestion>, Told<TrendReport>>
    private let meterReports: AnswerCache<Asked<MeterQuestion>, Told<MeterReport>>
    private let placeReports: AnswerCache<Asked<PostFilter>, Told<PlaceReport>>
    private let counts: AnswerCache<MeasureQuery, [Measure]>
    private let positions: AnswerCache<Int, PlacePositions>

    init(parts: ServiceParts) {
        self.parts = parts
        holdings = AnswerCache(capacity: 1, now: parts.now)
        overviews = AnswerCache(now: parts.now)
        trendReports = AnswerCache(now: parts.now)
        meterReports = AnswerCache(now: parts.now)
        placeReports = AnswerCache(now: parts.now)
        counts = AnswerCache(capacity: 32, now: parts.now)
        positions = AnswerCache(fresh: .max, kept: .max, now: parts.now)
    }

    /// Renews old answers in the background, until the service stops; see ``AnswerCache/run()``.
    func run() async {
        await withDiscardingTaskGroup { group in
            group.addTask { await self.holdings.run() }
            group.addTask { await self.overviews.run() }
            group.addTask { await self.trendReports.run() }
            group.addTask { await self.meterReports.run() }
            group.addTask { await self.placeReports.run() }
            group.addTask { await self.counts.run() }
            group.addTask { await cancelWhenGracefulShutdown { await self.warm() } }
        }
    }

    /// Makes what the first page shows before anybody asks. What fails is made when it is asked for.
    private func warm() async {
        _ = try? await overview()
        _ = try? await meters(MeterQuestion(dimension: .brand))
    }

    /// How much the store holds.
    ///
    /// - Parameter orOld: As ``AnswerCache/answer(to:orOld:_:)``.
    func statistics(orOld: Bool = true) async throws -> StoreStatistics {
        let statistics = try await holdings.answer(to: news.withLock { $0 }, orOld: orOld) { [parts] in
            try await parts.store.statistics()
        }
        // Who takes in their first posts wants to see them, and nothing is soon counted.
        return statistics.posts > 0 ? statistics : try await parts.store.statistics()
    }

    /// Hears that posts came in: those who follow want them counted now.
    func heardOfPosts() { news.withLock { $0 += 1 } }

    /// The five questions, answered for the period of the settings.
    func overview() async throws -> Told<Overview> {
        let settings = parts.settings
        // The first posts make another question: what was said of an empty store is of no use then.
        let holdsPosts = try await statistics().posts > 0
        return try await overviews.answer(to: Asked(holdsPosts, settings)) { [self] in
            let overview = try await Overview.read(
                from: parts.store, holding: try await statistics(orOld: false), at: parts.now(), days: settings.period,
                target: settings.target, smallestGroup: settings.smallestGroup)
            return Told(value: overview, json: overview.json(smallestGroup: settings.smallestGroup).bytes)
        }
    }

    /// A figure over time.
    ///
    /// - Throws: ``Problem`` with code `bad-request` where there are too many steps; as the store.
    func trends(_ question: TrendQuestion) async throws -> Told<TrendReport> {
        try await trendReports.answer(to: Asked(question, parts.settings)) { [self] in
            let report = try await TrendReport(question, in: try await bounded(question.filter), parts)
            return Told(value: report, json: report.json.bytes)
        }
    }

    /// How satisfied people are, with everything or with each brand or topic.
    func meters(_ question: MeterQuestion) async throws -> Told<MeterReport> {
        try await meterReports.answer(to: Asked(question, parts.settings)) { [self] in
            let report = try await MeterReport(question, in: try await bounded(question.filter), parts)
            return Told(value: report, json: report.json.bytes)
        }
    }

    /// Posts by place.
    func places(_ filter: PostFilter) async throws -> Told<PlaceReport> {
        let positions = try await positions()
        return try await placeReports.answer(to: Asked(filter, parts.settings)) { [self] in
            let report = try await PlaceReport(try await bounded(filter), parts, positions)
            return Told(value: report, json: report.geoJSON.bytes)
        }
    }

    /// Posts as the store counts them: small groups are not left out.
    func measures(_ query: MeasureQuery) async throws -> [Measure] {
        try await counts.answer(to: query) { [parts] in try await parts.store.measures(query) }
    }

    /// A filter with both ends of its time.
    private func bounded(_ filter: PostFilter) async throws -> PostFilter {
        let lastPost = filter.before == nil ? try await statistics(orOld: false).lastPost : nil
        return try filter.bounded(at: parts.now(), lastPost: lastPost, days: parts.settings.period)
    }

    /// `nil` without a gazetteer.
    private func positions() async throws -> PlacePositions? {
        guard let gazetteer = parts.gazetteer else { return nil }
        return try await positions.answer(to: 0) { PlacePositions(gazetteer) }
    }
}

extension PostFilter {
    /// The same with both ends of its time: up to now or the latest post, and so many days back.
    ///
    /// - Throws: ``Problem`` with code `bad-request` where it ends before it begins.
    func bounded(at now: Instant, lastPost: Instant?, days: Int) throws(Problem) -> PostFilter {
        let before = before ?? Period(at: now, lastPost: lastPost, days: days).before
        let length = Int64(days) * TrendStep.day.milliseconds
        let from = from ?? Instant(milliseconds: before.milliseconds - length)
        guard from < before else { throw QueryReader.complaint("from", "from must be earlier than before.") }
        var filter = self
        (filter.from, filter.before) = (from, before)
        return filter
    }
}
