public import Covey

/// Posts by place, for a map. Places of few people are counted with their country, and who are few even so are left out.
public struct PlaceCounts: Equatable, Sendable {
    public struct Row: Equatable, Sendable {
        /// ISO 3166-1 alpha-2 code, upper case.
        public let country: String
        public let region: String?
        public let city: String?
        /// All posts of the place.
        public let posts: Int64
        /// Negative posts among the scored.
        public let negative: Proportion
        /// Mean polarity of the scored; `nil` without one.
        public let polarity: MeanEstimate?
    }

    /// The most posts first; of equal ones in the order of names.
    public let rows: [Row]
    /// Posts that are in none of the rows.
    public let suppressed: Int64

    /// - Parameters:
    ///   - measures: By place, without steps, with as many people as the smallest group.
    ///   - smallestGroup: Places of fewer people are not told apart from the rest of their country.
    public init(_ measures: [Measure], smallestGroup: Int) {
        var shown: [Measure] = []
        var rest: [String: Measure] = [:]
        for measure in measures {
            guard case .place(let country, let region, _) = measure.key else { continue }
            if measure.people.count >= smallestGroup, region != nil || measure.hasCity {
                shown.append(measure)
            } else {
                let key = Measure.Key.place(country: country, region: nil, city: nil)
                rest[country, default: Measure(start: nil, key: key)].merge(measure)
            }
        }
        let (countries, few) = rest.values.reduce(into: ([Measure](), Int64(0))) { parts, measure in
            if measure.people.count >= smallestGroup {
                parts.0.append(measure)
            } else {
                parts.1 += measure.sentiments.posts
            }
        }
        suppressed = few
        rows = (shown + countries).sorted { left, right in
            let (first, second) = (left.sentiments.posts, right.sentiments.posts)
            return first == second ? Measure.precedes(left, right) : first > second
        }.compactMap(Row.init)
    }
}

extension Measure {
    fileprivate var hasCity: Bool {
        guard case .place(_, _, .some) = key else { return false }
        return true
    }
}

extension PlaceCounts.Row {
    fileprivate init?(_ measure: Measure) {
        guard case .place(let country, let region, let city) = measure.key else { return nil }
        (self.country, self.region, self.city) = (country, region, city)
        posts = measure.sentiments.posts
        negative = Proportion(measure.sentiments.negative, of: measure.sentiments.scored)
        polarity = MeanEstimate(measure.polarity)
    }
}
