import Covey
import CoveyInsights
import CoveyReports
import CoveyStore

/// Whose satisfaction, and when.
struct MeterQuestion: Hashable, Sendable {
    enum Dimension: String, CaseIterable, Sendable {
        case none
        case brand
        case topic
    }

    var dimension: Dimension = .none
    /// As ``TrendQuestion/filter``.
    var filter = PostFilter()
}

/// How satisfied people are, with everything or with each of a few things.
struct MeterReport: Sendable {
    struct Row: Sendable {
        /// The id of the brand or topic; `nil` for all posts.
        let group: String?
        let meter: HappinessMeter
    }

    let question: MeterQuestion
    /// With both ends of its time.
    let filter: PostFilter
    /// In the order of ids; groups of fewer people or rated posts than the smallest are left out, but
    /// never the only row.
    let rows: [Row]
    /// The share of satisfied posts day by day.
    let days: Trends

    /// - Parameter filter: That of the question, with both ends of its time.
    init(_ question: MeterQuestion, in filter: PostFilter, _ parts: ServiceParts) async throws {
        (self.question, self.filter) = (question, filter)
        let measures = try await parts.store.measures(
            MeasureQuery(
                filter: filter, by: question.dimension.measured, step: .day, people: parts.settings.smallestGroup))
        days = Trends(.satisfied, of: measures, smallestGroup: parts.settings.smallestGroup)
        func meter(_ measures: [Measure]) -> HappinessMeter {
            HappinessMeter(
                measures, step: .day, target: parts.settings.target, smallestGroup: parts.settings.smallestGroup)
        }
        guard question.dimension != .none else {
            rows = [Row(group: nil, meter: meter(measures))]
            return
        }
        rows = Dictionary(grouping: measures, by: \.key).compactMap { key, measures in
            guard case .word(let word) = key else { return nil }
            return Row(group: word, meter: meter(measures))
        }.filter { $0.meter.level != .unknown }.sorted { ($0.group ?? "") < ($1.group ?? "") }
    }

    var json: JSONText {
        var json = JSONText()
        json.object { json in
            json.member("by", question.dimension.rawValue)
            json.member("from", filter.from?.text)
            json.member("before", filter.before?.text)
            json.array("meters") { json in
                for row in rows {
                    json.object { json in
                        json.member("group", row.group)
                        row.meter.write(to: &json)
                    }
                }
            }
        }
        return json
    }
}

extension MeterQuestion.Dimension {
    fileprivate var measured: MeasureQuery.Dimension {
        switch self {
        case .none: .all
        case .brand: .brand
        case .topic: .topic
        }
    }
}

extension HappinessMeter {
    /// Writes its members. Of too few posts it says no more than that.
    func write(to json: inout JSONText) {
        let isKnown = level != .unknown
        json.member("satisfied", isKnown ? satisfied.share : nil)
        json.member("low", isKnown ? satisfied.interval.low : nil)
        json.member("high", isKnown ? satisfied.interval.high : nil)
        json.member("rated", isKnown ? satisfied.total : nil)
        json.member("target", target)
        json.member("level", level.rawValue)
        json.member("direction", direction.rawValue)
        json.member("daily_change", trend?.slope)
        json.member("verdict", verdict)
    }

    /// JSON Schema of those members.
    static let properties = #"""
        "satisfied":{"type":["number","null"],"minimum":0,"maximum":1,"description":"Share of positive posts among those that take a side; null of too few."},
        "low":{"type":["number","null"],"minimum":0,"maximum":1,"description":"Lower end of the 95 % interval (Wilson)."},
        "high":{"type":["number","null"],"minimum":0,"maximum":1,"description":"Upper end of the 95 % interval (Wilson)."},
        "rated":{"type":["integer","null"],"minimum":0,"description":"Posts that take a side."},
        "target":{"type":"number","minimum":0,"maximum":1},
        "level":{"type":"string","enum":["above","around","below","unknown"]},
        "direction":{"type":"string","enum":["improving","worsening","steady","unknown"]},
        "daily_change":{"type":["number","null"],"description":"Change of the share from day to day, by the line through all."},
        "verdict":{"type":"string","examples":["improving, still below target"]}
        """#
    static let required = #""satisfied","low","high","rated","target","level","direction","daily_change","verdict""#
}
