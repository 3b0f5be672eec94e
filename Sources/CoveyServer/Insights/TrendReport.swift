import Covey
import CoveyInsights
import CoveyReports
import CoveyStore

/// Which figure, by what, in which steps.
struct TrendQuestion: Hashable, Sendable {
    /// What rows are told apart by.
    enum Dimension: String, CaseIterable, Sendable {
        case none
        case brand
        case topic
        case language
        case country
        case segment
    }

    /// How long a step may be.
    enum Step: String, CaseIterable, Sendable {
        case hour
        case day
        case week

        var trendStep: TrendStep {
            switch self {
            case .hour: .hour
            case .day: .day
            case .week: .week
            }
        }
    }

    var figure: Trends.Figure = .satisfied
    var dimension: Dimension = .none
    var step: Step = .day
    /// Without an end of its time it is up to now, or to the latest post; without a beginning as long as the settings say.
    var filter = PostFilter()
}

/// A figure over time, with the names of its groups.
struct TrendReport: Sendable {
    let question: TrendQuestion
    /// With both ends of its time.
    let filter: PostFilter
    let trends: Trends
    /// The run whose segments these are.
    let segmentation: Segmentation?

    /// More steps than anybody looks at.
    static let mostSteps: Int64 = 2_400

    /// - Parameter filter: That of the question, with both ends of its time.
    init(_ question: TrendQuestion, in filter: PostFilter, _ parts: ServiceParts) async throws {
        (self.question, self.filter) = (question, filter)
        if let from = filter.from, let before = filter.before {
            let steps = (before.milliseconds - from.milliseconds) / question.step.trendStep.milliseconds
            guard steps <= Self.mostSteps else {
                throw QueryReader.complaint(
                    "step", "These are \(steps) steps; at most \(Self.mostSteps) can be asked for. Take longer ones.")
            }
        }
        let smallestGroup = parts.settings.smallestGroup
        let isBySegment = question.dimension == .segment
        segmentation = isBySegment ? try await parts.store.publishedSegmentation() : nil
        guard let dimension = question.dimension.measured(in: segmentation) else {
            trends = Trends(question.figure, of: [], smallestGroup: smallestGroup)
            return
        }
        let measures = try await parts.store.measures(
            MeasureQuery(filter: filter, by: dimension, step: question.step.trendStep, people: smallestGroup))
        trends = Trends(question.figure, of: measures, smallestGroup: smallestGroup)
    }

    /// The id of a row's group: a brand, a topic, a language, a country, the number of a segment; `nil` for all posts.
    func id(of row: Trends.Row) -> String? {
        switch row.key {
        case .all: nil
        case .word(let word): word
        case .segment(let number): String(number)
        case .place(let country, _, _): country
        }
    }

    /// For people.
    func name(of row: Trends.Row) -> String? {
        if case .segment(let number) = row.key { return segmentation?.name(of: number) }
        return id(of: row)
    }

    var json: JSONText {
        var json = JSONText()
        json.object { json in
            json.member("measure", question.figure.rawValue)
            json.member("by", question.dimension.rawValue)
            json.member("step", question.step.rawValue)
            json.member("from", filter.from?.text)
            json.member("before", filter.before?.text)
            json.member("segmentation", segmentation?.id.number)
            json.member("suppressed", trends.suppressed)
            json.array("rows") { json in
                for row in trends.rows {
                    json.object { json in
                        json.member("start", row.start?.text)
                        json.member("group", id(of: row))
                        json.member("name", name(of: row))
                        json.member("n", row.count)
                        json.member("value", row.value)
                        json.member("low", row.interval?.low)
                        json.member("high", row.interval?.high)
                    }
                }
            }
        }
        return json
    }
}

extension TrendQuestion.Dimension {
    /// `nil` for segments where no run is published.
    fileprivate func measured(in segmentation: Segmentation?) -> MeasureQuery.Dimension? {
        switch self {
        case .none: .all
        case .brand: .brand
        case .topic: .topic
        case .language: .language
        case .country: .country
        case .segment: segmentation.map { .segment($0.id) }
        }
    }
}
