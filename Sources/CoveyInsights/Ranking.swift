import Covey

/// What posts are about or whose they are.
public struct Group: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        case brand
        case topic
        case segment
    }

    public let kind: Kind
    /// The id of the brand or topic, the number of the segment.
    public let id: String
    /// For people.
    public let name: String

    public init(_ kind: Kind, id: String, name: String) {
        self.kind = kind
        self.id = id
        self.name = name
    }
}

/// How satisfied the posts about something are, now and before.
public struct RankedSatisfaction: Equatable, Sendable {
    public let group: Group
    public let satisfied: Proportion
    /// Against the period before; `nil` where that had too few.
    public let change: ProportionChange?

    /// The best first, by what is at least likely; groups of fewer people or rated posts than the smallest are left out.
    static func ranked(
        _ kind: Group.Kind, _ now: [Measure], before: [Measure], smallestGroup: Int
    ) -> [RankedSatisfaction] {
        func satisfied(_ measure: Measure) -> Proportion? {
            let satisfied = measure.sentiments.satisfied
            let isOfFew = measure.people.count < smallestGroup || satisfied.total < max(1, smallestGroup)
            return isOfFew ? nil : satisfied
        }
        let earlier = Dictionary(before.map { ($0.key, satisfied($0)) }) { first, _ in first }
        return now.compactMap { measure in
            guard let satisfied = satisfied(measure), case .word(let word) = measure.key else { return nil }
            return RankedSatisfaction(
                group: Group(kind, id: word, name: word), satisfied: satisfied,
                change: (earlier[measure.key] ?? nil).flatMap { ProportionChange(from: $0, to: satisfied) })
        }.sortedByRank()
    }
}

extension [RankedSatisfaction] {
    /// Of equal ones, that with more posts comes first, then by kind and id.
    func sortedByRank() -> [RankedSatisfaction] {
        sorted { left, right in
            if left.satisfied.rank != right.satisfied.rank { return left.satisfied.rank > right.satisfied.rank }
            if left.satisfied.total != right.satisfied.total { return left.satisfied.total > right.satisfied.total }
            return (left.group.kind.rawValue, left.group.id) < (right.group.kind.rawValue, right.group.id)
        }
    }
}

/// How well the posts of a segment, or about a brand, speak.
public struct RankedPolarity: Equatable, Sendable {
    public let group: Group
    public let polarity: MeanEstimate
    /// Even what is at least likely is better than the mean of all posts.
    public let standsOut: Bool

    /// The best first, by what is at least likely; groups of fewer people or scored posts than the smallest are left
    /// out.
    ///
    /// - Parameter group: What a measure is of; `nil` leaves it out.
    static func ranked(
        _ measures: [Measure], everybody: Double?, smallestGroup: Int, group: (Measure) -> Group?
    ) -> [RankedPolarity] {
        measures.compactMap { measure in
            guard measure.people.count >= smallestGroup, measure.polarity.count >= max(2, smallestGroup),
                let group = group(measure), let polarity = MeanEstimate(measure.polarity)
            else { return nil }
            return RankedPolarity(
                group: group, polarity: polarity, standsOut: everybody.map { polarity.rank > $0 } ?? false)
        }.sorted { left, right in
            if left.polarity.rank != right.polarity.rank { return left.polarity.rank > right.polarity.rank }
            return (left.group.kind.rawValue, left.group.id) < (right.group.kind.rawValue, right.group.id)
        }
    }
}
