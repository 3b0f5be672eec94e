import ArgumentParser
import Covey

/// A number of segments, `5`, or a range to choose from, `2...12`.
struct KRange: ExpressibleByArgument {
    let range: ClosedRange<Int>

    init?(argument: String) {
        let parts = argument.split(separator: ".", omittingEmptySubsequences: true).map { Int($0) }
        guard parts.allSatisfy({ $0 != nil }), let first = parts.first ?? nil, let last = parts.last ?? nil,
            parts.count <= 2, first >= 1, last >= first
        else { return nil }
        let dots = argument.filter { $0 == "." }.count
        guard parts.count == 1 ? dots == 0 : (dots == 2 || dots == 3) else { return nil }
        range = first...last
    }

    var policy: Recipe.KPolicy {
        range.count == 1
            ? .fixed(range.lowerBound) : .elbow(from: range.lowerBound, through: range.upperBound)
    }
}
