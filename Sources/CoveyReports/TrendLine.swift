import Covey

/// A trend made ready to be drawn: evenly spaced, with a step for every stretch without posts.
struct TrendLine {
    let points: [TrendPoint]
    /// Whether the steps without posts are among the points.
    let isEven: Bool
    private let step: TrendStep

    /// More steps than this cannot be told apart on a page, so then the empty ones are left out.
    private static let mostSteps: Int64 = 500
    /// A mean over fewer posts is marked.
    static let fewPosts: Int64 = 10

    init(_ trend: [TrendPoint], step: TrendStep) {
        self.step = step
        guard let first = trend.first?.start.milliseconds, let last = trend.last?.start.milliseconds,
            (last - first) / step.milliseconds < Self.mostSteps,
            trend.allSatisfy({ ($0.start.milliseconds - first) % step.milliseconds == 0 })
        else {
            points = trend
            isEven = false
            return
        }
        var filled: [TrendPoint] = []
        for point in trend {
            while let previous = filled.last?.start.milliseconds,
                previous + step.milliseconds < point.start.milliseconds
            {
                let start = Instant(milliseconds: previous + step.milliseconds)
                filled.append(TrendPoint(start: start, posts: 0, polarity: Moments()))
            }
            filled.append(point)
        }
        points = filled
        isEven = true
    }

    /// First and last day that the posts can be of; `nil` without a post.
    var period: (first: Instant, last: Instant)? {
        guard let first = points.first(where: { $0.posts > 0 }), let last = points.last(where: { $0.posts > 0 }) else {
            return nil
        }
        return (first.start, Instant(milliseconds: last.start.milliseconds + step.milliseconds - 1))
    }

    /// Every point together.
    var polarity: Moments {
        points.reduce(into: Moments()) { $0.merge($1.polarity) }
    }

    var posts: Int64 { points.reduce(0) { $0 + $1.posts } }

    /// What a step is called, for example `2026-01-31` or `2026-01-31 09:00`.
    func label(_ start: Instant) -> String {
        let text = start.text
        let day = String(text.prefix(10))
        switch step {
        case .minute, .hour: return day + " " + text.dropFirst(11).prefix(5)
        case .day, .week: return day
        }
    }

    var stepName: String {
        switch step {
        case .minute: "minute"
        case .hour: "hour"
        case .day: "day"
        case .week: "week"
        }
    }
}

extension Instant {
    /// The day as a person writes it: `31 January 2026`.
    var dayText: String {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        let parts = text.prefix(10).split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, months.indices.contains(parts[1] - 1) else { return String(text.prefix(10)) }
        return "\(parts[2]) \(months[parts[1] - 1]) \(parts[0])"
    }
}
