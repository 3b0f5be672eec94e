import Foundation

/// The population stability index: how differently values are spread now from what percentiles of then say.
///
/// Over bins with the share e then and a now it is the sum of (a - e) ln(a / e). It is symmetric and never negative.
///
/// The bins lie between the deciles of then. Deciles that are equal are one value that many people share; that value
/// is a bin of its own, with the share that all 101 percentiles give it. A share of less than half a percent counts as
/// half a percent, since percentiles cannot tell less; so an empty bin does not make the index infinite.
///
/// Source: Kullback and Leibler 1951, doi:10.1214/aoms/1177729694 (J divergence); as an index of populations, Yurdakul
/// and Naranjo 2020, doi:10.21314/JRMV.2020.227. The limits of 0.1 and 0.25 are custom: Siddiqi, Credit Risk
/// Scorecards, 2006.
struct StabilityIndex {
    /// What a value has to pass to come to the next bin.
    private struct Edge {
        var value: Double
        /// Whether the value itself is beyond.
        var isPassedByEqual: Bool
        /// How many percentiles lay before it then: whole numbers, so that equal shares are equal to the bit.
        var percent: Int

        func isPassed(by other: Double) -> Bool { isPassedByEqual ? other >= value : other > value }
    }

    /// The least share of a bin.
    static let leastShare = 0.005

    private let edges: [Edge]
    /// How many steps there are from the first percentile to the last; 0 where nothing was observed.
    private let steps: Int

    /// - Parameter percentiles: The values below which 0, 1, ... 100 % lay then, rising; empty where there were none.
    init(percentiles: [Double]) {
        let steps = max(0, percentiles.count - 1)
        let tenths = percentiles.isEmpty ? [] : (0...10).map { percentiles[steps * $0 / 10] }
        func last(_ condition: (Double) -> Bool) -> Int { percentiles.lastIndex(where: condition) ?? 0 }
        var edges: [Edge] = []
        for (place, value) in tenths.enumerated() where place == 0 || value != tenths[place - 1] {
            let isShared = place < 10 && tenths[place + 1] == value
            if isShared { edges.append(Edge(value: value, isPassedByEqual: true, percent: last { $0 < value })) }
            if isShared || (1...9).contains(place) {
                edges.append(Edge(value: value, isPassedByEqual: false, percent: last { $0 <= value }))
            }
        }
        self.edges = edges
        self.steps = steps
    }

    /// Holds the values of now against those of then.
    ///
    /// - Parameter values: In any order. Where there are values now and none then, or the other way round, nothing is
    ///   as it was.
    /// - Returns: 0 or more.
    /// - Complexity: O(values).
    func of(_ values: [Double]) -> Double {
        guard steps > 0, !values.isEmpty else {
            return steps == 0 && values.isEmpty ? 0 : Self.term(then: 1, now: 0) + Self.term(then: 0, now: 1)
        }
        var counts = [Int](repeating: 0, count: edges.count + 1)
        for value in values {
            counts[edges.firstIndex { !$0.isPassed(by: value) } ?? edges.count] += 1
        }
        let bounds = [0] + edges.map(\.percent) + [steps]
        return counts.indices.reduce(0) { sum, bin in
            sum
                + Self.term(
                    then: Double(bounds[bin + 1] - bounds[bin]) / Double(steps),
                    now: Double(counts[bin]) / Double(values.count))
        }
    }

    private static func term(then: Double, now: Double) -> Double {
        let (then, now) = (max(then, leastShare), max(now, leastShare))
        return (now - then) * log(now / then)
    }
}
