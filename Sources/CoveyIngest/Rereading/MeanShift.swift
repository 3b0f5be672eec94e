public import Covey

/// How other scores of some posts move the sums behind an author's means; exact, as the sums are integers.
public struct MeanShift: Equatable, Sendable {
    /// Differences: the numbers may be negative.
    private var polarity = Moments()
    private var subjectivity = Moments()

    public init() {}

    /// Takes note that a post has other scores.
    public mutating func move(from before: Scores?, to after: Scores?) {
        Self.add(&polarity, before?.polarity, after?.polarity)
        Self.add(&subjectivity, before?.subjectivity, after?.subjectivity)
    }

    /// Whether the means stay as they are.
    public var isNone: Bool {
        [polarity, subjectivity].allSatisfy { $0.count == 0 && $0.sum == 0 }
    }

    /// The author's profile with the other scores.
    public func applied(to profile: Profile) -> Profile {
        var profile = profile
        profile.polarity.merge(polarity)
        profile.subjectivity.merge(subjectivity)
        return profile
    }

    private static func add(_ moments: inout Moments, _ before: Int32?, _ after: Int32?) {
        let (old, new) = (Moments(before.map { Int64($0) }), Moments(after.map { Int64($0) }))
        moments.merge(
            Moments(
                count: new.count - old.count, sum: new.sum - old.sum,
                sumOfSquares: new.sumOfSquares - old.sumOfSquares))
    }
}
