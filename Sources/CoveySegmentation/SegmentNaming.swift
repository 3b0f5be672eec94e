import Covey

/// Names segments for people, by what sets them apart from everybody: who they are by how they speak ("critics",
/// "fans"), preceded by what is most unusual about their reach or activity ("High-reach", "Quiet").
struct SegmentNaming {
    /// One group as the naming sees it.
    struct Group {
        /// Distance of the centroid from everybody's middle, in scaled units; without features that were left out.
        var deviations: [Feature: Double]
        /// Mean polarity, -1...1; `nil` where the recipe does not look at it, or it does not vary.
        var polarity: Double?
        /// Share of the authors with a scored post, 0...1.
        var scoredShare: Double
    }

    /// Deviations under this are not worth a word.
    private static let threshold = 0.4
    /// A mean polarity within this of 0 takes no side.
    private static let neutralBand = 0.1

    /// Names groups, each differently.
    ///
    /// - Parameter groups: In the order of the segments; an earlier one has the first claim on a name.
    /// - Returns: One name a group.
    static func names(of groups: [Group]) -> [String] {
        var names: [String] = []
        for group in groups {
            let (noun, saying) = noun(for: group)
            let adjectives = adjectives(for: group, besides: saying)
            let candidates =
                adjectives.map { "\($0) \(noun)" }
                + adjectives.flatMap { first in
                    adjectives.filter { $0 != first }.map { "\(first), \($0.lowercased()) \(noun)" }
                }
            let name = (candidates.isEmpty ? ["Typical \(noun)"] : candidates).first { !names.contains($0) }
            names.append(name ?? numbered(candidates.first ?? "Typical \(noun)", names))
        }
        return names
    }

    /// What the group is, and the features that this says already.
    private static func noun(for group: Group) -> (String, saying: Set<Feature>) {
        if group.scoredShare < 0.5 { return ("unscored voices", [.polarity, .subjectivity]) }
        guard let polarity = group.polarity else { return ("voices", []) }
        if polarity >= neutralBand { return ("fans", [.polarity]) }
        if polarity <= -neutralBand { return ("critics", [.polarity]) }
        if (group.deviations[.subjectivity] ?? 0) < -threshold { return ("fact sharers", [.subjectivity]) }
        return ("neutral voices", [])
    }

    /// What is unusual, the most unusual first.
    private static func adjectives(for group: Group, besides said: Set<Feature>) -> [String] {
        let words: [(feature: Feature, high: String, low: String)] = [
            (.followers, "High-reach", "Low-reach"), (.volume, "Talkative", "Quiet"),
            (.posts, "Seasoned", "Sparing"), (.following, "Well-connected", "Selective"),
            (.polarity, "Warm", "Cool"), (.subjectivity, "Outspoken", "Matter-of-fact"),
            (.replies, "Conversing", "Broadcasting"), (.recency, "Dormant", "Recent"),
            (.accountAge, "Long-standing", "New"),
        ]
        let tags = group.deviations.keys.sorted { $0.rawValue < $1.rawValue }.compactMap { feature in
            switch feature {
            case .brand(let id), .topic(let id): (feature: feature, high: "\(id)-focused", low: "")
            default: nil as (feature: Feature, high: String, low: String)?
            }
        }
        return (words + tags).filter { !said.contains($0.feature) }.compactMap { word -> (String, Double)? in
            let deviation = group.deviations[word.feature] ?? 0
            let says = deviation > 0 ? word.high : word.low
            return abs(deviation) < threshold || says.isEmpty ? nil : (says, abs(deviation))
        }
        .enumerated()
        .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
        .map(\.element.0)
    }

    private static func numbered(_ name: String, _ names: [String]) -> String {
        var number = 2
        while names.contains("\(name) \(number)") { number += 1 }
        return "\(name) \(number)"
    }
}
