import Covey
import CoveyStore

/// Whether two numbers are equal but for rounding.
func isNear(_ left: Double?, _ right: Double, within tolerance: Double = 1e-9) -> Bool {
    left.map { abs($0 - right) <= tolerance } ?? false
}

extension Measure {
    /// A measure of some posts: positive ones of polarity 0.5, negative ones of -0.5, mixed and neutral ones of 0.
    ///
    /// - Parameter authors: Who wrote them, by numbers; `nil` for somebody else each. Ten are told apart.
    static func of(
        _ key: Key = .all, day: Int? = nil, positive: Int64 = 0, negative: Int64 = 0, neutral: Int64 = 0,
        mixed: Int64 = 0, unscored: Int64 = 0, authors: Range<Int64>? = nil
    ) -> Measure {
        var measure = Measure(start: day.map { Instant(milliseconds: Int64($0) * 86_400_000) }, key: key)
        measure.sentiments.positive = positive
        measure.sentiments.negative = negative
        measure.sentiments.neutral = neutral
        measure.sentiments.mixed = mixed
        measure.sentiments.unscored = unscored
        measure.polarity = Moments(
            count: measure.sentiments.scored, sum: (positive - negative) * 5_000,
            sumOfSquares: (positive + negative) * 25_000_000)
        measure.people = People(upTo: 10)
        for number in authors ?? 0..<measure.sentiments.posts {
            let name = authors == nil ? "\(key) \(day ?? 0) \(number)" : "\(number)"
            measure.people.insert(AuthorKey(name))
        }
        return measure
    }
}

extension StoredPost {
    /// An invented post.
    static func invented(
        _ number: Int, by author: Int, at instant: Instant, polarity: Int32?, brands: [String] = [],
        topics: [String] = [], followers: Int64? = nil, place: Place? = nil
    ) -> StoredPost {
        let sentiment: Sentiment = (polarity ?? 0) > 500 ? .positive : (polarity ?? 0) < -500 ? .negative : .neutral
        return StoredPost(
            id: PostID("x:\(number)"), version: UInt64(number), digest: 0, author: AuthorKey("a\(author)"),
            createdAt: instant, kind: .original, text: nil,
            reading: Reading(
                language: .english,
                scores: polarity.map { Scores(polarity: $0, subjectivity: 5_000, sentiment: sentiment) }),
            brands: brands, topics: topics, observation: followers.map { Observation(followers: $0) }, place: place)
    }
}
