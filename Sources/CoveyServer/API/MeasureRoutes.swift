import Covey
import CoveyInsights
import Hummingbird

/// What is said of groups over time and place. Nothing here tells of fewer people than the smallest group: the different
/// authors of its posts are counted.
struct MeasureRoutes: Routes {
    let desk: InsightDesk

    static let operations = [overview, meter, trends, places]

    func add(to api: APIRoutes) {
        api.on(Self.overview) { request, _ in
            _ = try QueryReader(request, of: Self.overview)
            return .tagged(try await desk.overview().json, type: "application/json", for: request)
        }
        api.on(Self.meter) { request, _ in
            let query = try QueryReader(request, of: Self.meter)
            let question = MeterQuestion(
                dimension: try query.choice("by", MeterQuestion.Dimension.self) ?? .none,
                filter: try query.measuredPosts())
            return .tagged(try await desk.meters(question).json, type: "application/json", for: request)
        }
        api.on(Self.trends) { request, _ in
            let query = try QueryReader(request, of: Self.trends)
            let question = TrendQuestion(
                figure: try query.choice("measure", Trends.Figure.self) ?? .satisfied,
                dimension: try query.choice("by", TrendQuestion.Dimension.self) ?? .none,
                step: try query.choice("step", TrendQuestion.Step.self) ?? .day, filter: try query.measuredPosts())
            return .tagged(try await desk.trends(question).json, type: "application/json", for: request)
        }
        api.on(Self.places) { request, _ in
            let filter = try QueryReader(request, of: Self.places).measuredPosts()
            return .tagged(try await desk.places(filter).json, type: "application/geo+json", for: request)
        }
    }
}

extension QueryReader {
    /// Which posts are counted.
    fileprivate func measuredPosts() throws(Problem) -> PostFilter {
        var filter = PostFilter()
        filter.from = try instant("from")
        filter.before = try instant("before")
        filter.brand = try name("brand")
        filter.topic = try name("topic")
        filter.language = try language("language")
        filter.country = try country("country")
        return filter
    }
}

extension MeasureRoutes {
    private static let window = [
        Operation.Parameter(
            name: "from", place: .query,
            meaning: "Posts written then or later; if left out, as many days before the end as the settings say.",
            schema: instantSchema),
        Operation.Parameter(
            name: "before", place: .query,
            meaning:
                "Posts written before then; if left out, up to now, or to the latest post if that is over a day old.",
            schema: instantSchema),
        Operation.Parameter(name: "brand", place: .query, meaning: "About this brand.", schema: textSchema),
        Operation.Parameter(name: "topic", place: .query, meaning: "On this topic.", schema: textSchema),
        Operation.Parameter(
            name: "language", place: .query, meaning: "In this language, a BCP 47 primary tag.",
            schema: Operation.Parameter.language),
        Operation.Parameter(
            name: "country", place: .query, meaning: "From this country, ISO 3166-1 alpha-2.",
            schema: Operation.Parameter.country),
    ]

    private static let instantSchema =
        #"{"type":"string","anyOf":[{"format":"date-time"},{"format":"date"}],"examples":["2026-01-31"]}"#
    private static let textSchema = #"{"type":"string","minLength":1,"maxLength":200}"#

    private static func choice<Value: RawRepresentable & CaseIterable>(
        _ name: String, _: Value.Type, _ meaning: String, default value: Value
    ) -> Operation.Parameter where Value.RawValue == String {
        let words = Value.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ",")
        return Operation.Parameter(
            name: name, place: .query, meaning: meaning,
            schema: "{\"type\":\"string\",\"enum\":[\(words)],\"default\":\"\(value.rawValue)\"}")
    }

    private static let unchanged = Operation.Answer(status: 304, meaning: "The caller has it already.", type: nil)

    static let overview = Operation(
        method: .get, path: "/v1/overview", scope: .reports, summary: "Answer the five questions",
        answers: [
            Operation.Answer(
                status: 200, meaning: "Sentences with figures, held against the period before.",
                schema: MeasureSchemas.overview), unchanged,
        ])

    static let meter = Operation(
        method: .get, path: "/v1/meter", scope: .reports, summary: "Show how satisfied people are",
        parameters: [
            choice("by", MeterQuestion.Dimension.self, "One meter for each of these.", default: .none)
        ] + window,
        answers: [
            Operation.Answer(
                status: 200, meaning: "Share, interval, direction and verdict; none of groups of too few people.",
                schema: MeasureSchemas.meter),
            unchanged,
        ])

    static let trends = Operation(
        method: .get, path: "/v1/trends", scope: .reports, summary: "Show a figure over time",
        parameters: [
            choice("measure", Trends.Figure.self, "What is shown of the posts.", default: .satisfied),
            choice("by", TrendQuestion.Dimension.self, "What rows are told apart by.", default: .none),
            choice("step", TrendQuestion.Step.self, "How long one step is; weeks begin on Mondays.", default: .day),
        ] + window,
        answers: [
            Operation.Answer(
                status: 200, meaning: "Rows by time and group; none of too few people.", schema: MeasureSchemas.trends),
            unchanged,
        ])

    static let places = Operation(
        method: .get, path: "/v1/places", scope: .reports, summary: "Show where posts come from", parameters: window,
        answers: [
            Operation.Answer(
                status: 200,
                meaning: "One feature for each place, the most posts first; places of too few people are put together.",
                type: "application/geo+json", schema: MeasureSchemas.places), unchanged,
        ])
}
