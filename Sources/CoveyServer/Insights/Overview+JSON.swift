import Covey
import CoveyInsights
import CoveyReports

extension Overview {
    /// - Parameter smallestGroup: Counts of fewer are not told.
    func json(smallestGroup: Int) -> JSONText {
        var json = JSONText()
        json.object { json in
            json.member("from", period.from.text)
            json.member("before", period.before.text)
            json.member("days", period.days)
            json.member("posts", posts)
            json.member("authors", authors)
            json.array("answers") { json in
                for answer in answers { answer.write(to: &json) }
            }
            json.key("newcomers")
            write(newcomers, to: &json, smallestGroup: smallestGroup)
            json.object("escalations") { json in
                let isTold = tellsEscalations
                json.member("posts", isTold ? escalations.count : nil)
                json.member("scored", isTold ? escalations.total : nil)
                json.member("share", isTold ? escalations.share : nil)
                escalations.interval.write(to: &json, if: isTold)
                escalationsChange.write(to: &json)
            }
            json.array("hot") { json in
                for item in hot {
                    json.object { json in
                        item.group.write(to: &json)
                        json.member("satisfied", item.satisfied.share)
                        item.satisfied.interval.write(to: &json)
                        json.member("rated", item.satisfied.total)
                        item.change.write(to: &json)
                    }
                }
            }
            json.array("excelling") { json in
                for item in excelling {
                    json.object { json in
                        item.group.write(to: &json)
                        json.member("polarity", item.polarity.mean)
                        json.member("low", item.polarity.interval?.low)
                        json.member("high", item.polarity.interval?.high)
                        json.member("scored", item.polarity.count)
                        json.member("stands_out", item.standsOut)
                    }
                }
            }
            json.object("meter") { json in
                meter.write(to: &json)
                satisfactionChange.write(to: &json)
            }
        }
        return json
    }

    private func write(_ change: CountChange?, to json: inout JSONText, smallestGroup: Int) {
        guard let change, change.earlier + change.later >= Int64(smallestGroup) else { return json.null() }
        json.object { json in
            json.member("now", change.later)
            json.member("before", change.earlier)
            json.member("growth", change.growth)
            json.member("low", change.interval.low)
            json.member("high", change.interval.high)
            json.member("is_clear", change.isClear)
        }
    }
}

extension Overview.Answer {
    fileprivate func write(to json: inout JSONText) {
        json.object { json in
            json.member("question", question.rawValue)
            json.member("text", question.text)
            json.member("sentence", sentence)
            json.key("posts")
            guard let posts else { return json.null() }
            json.object { json in
                for (name, value) in posts.parameters { json.member(name, value) }
            }
        }
    }
}

extension PostFilter {
    /// The parameters of `/v1/posts` that give these posts.
    var parameters: [(name: String, value: String)] {
        let all: [(String, String?)] = [
            ("from", from?.text), ("before", before?.text), ("brand", brand), ("topic", topic), ("language", language),
            ("sentiment", sentiment?.rawValue), ("min_polarity", polarity.map { Self.score($0.lowerBound) }),
            ("max_polarity", polarity.map { Self.score($0.upperBound) }), ("country", country), ("region", region),
            ("city", city),
        ]
        return all.compactMap { name, value in value.map { (name, $0) } }
    }

    private static func score(_ tenThousandths: Int32) -> String { String(Double(tenThousandths) / 10_000) }
}

extension Group {
    fileprivate func write(to json: inout JSONText) {
        json.member("kind", kind.rawValue)
        json.member("group", id)
        json.member("name", name)
    }
}

extension Interval {
    fileprivate func write(to json: inout JSONText, if isKnown: Bool = true) {
        json.member("low", isKnown ? low : nil)
        json.member("high", isKnown ? high : nil)
    }
}

extension ProportionChange? {
    /// Against the period before.
    fileprivate func write(to json: inout JSONText) {
        json.key("change")
        guard let self else { return json.null() }
        json.object { json in
            json.member("before", self.earlier.share)
            json.member("difference", self.difference)
            json.member("low", self.interval.low)
            json.member("high", self.interval.high)
            json.member("chance", self.chance)
            json.member("is_clear", self.isClear)
        }
    }
}
