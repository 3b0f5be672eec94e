import Covey
import CoveyInsights
import CoveyReports
import CoveyStore
import CoveyUnderstanding
import ServiceLifecycle

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

    let parts: ServiceParts
    private let overviews: AnswerCache<Asked<Int>, Told<Overview>>
    private let trendReports: AnswerCache<Asked<TrendQuestion>, Told<TrendReport>>
    private let meterReports: AnswerCache<Asked<MeterQuestion>, Told<MeterReport>>
    private let placeReports: AnswerCache<Asked<PostFilter>, Told<PlaceReport>>
    private let counts: AnswerCache<MeasureQuery, [Measure]>
    private let positions: AnswerCache<Int, PlacePositions>

    init(parts: ServiceParts) {
        self.parts = parts
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
            group.addTask { await self.overviews.run() }
            group.addTask { await self.trendReports.run() }
            group.addTask { await self.meterReports.run() }
            group.addTask { await self.placeReports.run() }
            group.addTask { await self.counts.run() }
            group.addTask { await self.warm() }
        }
    }

    /// Makes what the first page shows before anybody asks. What fails is made when it is asked for.
    private func warm() async {
        _ = try? await overview()
        _ = try? await meters(MeterQuestion(dimension: .brand))
        _ = try? await trends(TrendQuestion())
        _ = try? await trends(TrendQuestion(dimension: .brand))
    }

    /// The five questions, answered for the period of the settings.
    func overview() async throws -> Told<Overview> {
        let settings = parts.settings
        return try await overviews.answer(to: Asked(settings.period, settings)) { [parts] in
            let overview = try await Overview.read(
                from: parts.store, at: parts.now(), days: settings.period, target: settings.target,
                smallestGroup: settings.smallestGroup)
            return Told(value: overview, json: overview.json(smallestGroup: settings.smallestGroup).bytes)
        }
    }

    /// A figure over time.
    ///
    /// - Throws: ``Problem`` with code `bad-request` where there are too many steps; as the store.
    func trends(_ question: TrendQuestion) async throws -> Told<TrendReport> {
        try await trendReports.answer(to: Asked(question, parts.settings)) { [parts] in
            let report = try await TrendReport(question, parts)
            return Told(value: report, json: report.json.bytes)
        }
    }

    /// How satisfied people are, with everything or with each brand or topic.
    func meters(_ question: MeterQuestion) async throws -> Told<MeterReport> {
        try await meterReports.answer(to: Asked(question, parts.settings)) { [parts] in
            let report = try await MeterReport(question, parts)
            return Told(value: report, json: report.json.bytes)
        }
    }

    /// Posts by place.
    func places(_ filter: PostFilter) async throws -> Told<PlaceReport> {
        let positions = try await positions()
        return try await placeReports.answer(to: Asked(filter, parts.settings)) { [parts] in
            let report = try await PlaceReport(filter, parts, positions)
            return Told(value: report, json: report.geoJSON.bytes)
        }
    }

    /// Posts as the store counts them: small groups are not left out.
    func measures(_ query: MeasureQuery) async throws -> [Measure] {
        try await counts.answer(to: query) { [parts] in try await parts.store.measures(query) }
    }

    /// `nil` without a gazetteer.
    private func positions() async throws -> PlacePositions? {
        guard let gazetteer = parts.gazetteer else { return nil }
        return try await positions.answer(to: 0) { PlacePositions(gazetteer) }
    }
}

extension ServiceParts {
    /// A filter with both ends of its time: up to now or the latest post, as far back as the settings say.
    ///
    /// - Throws: ``Problem`` with code `bad-request` where it ends before it begins.
    func bounded(_ filter: PostFilter) async throws -> PostFilter {
        var filter = filter
        if filter.before == nil {
            let lastPost = try await store.statistics().lastPost
            filter.before = Period(at: now(), lastPost: lastPost, days: settings.period).before
        }
        if filter.from == nil, let before = filter.before {
            let length = Int64(settings.period) * TrendStep.day.milliseconds
            filter.from = Instant(milliseconds: before.milliseconds - length)
        }
        guard let from = filter.from, let before = filter.before, from < before else {
            throw QueryReader.complaint("from", "from must be earlier than before.")
        }
        return filter
    }
}
