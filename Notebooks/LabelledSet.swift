import CoveyClustering
import Foundation

/// Invented rows whose groups are known.
struct LabelledSet {
    enum Family: String, CaseIterable {
        case round = "round, apart"
        case manyColumns = "round, in six columns"
        case unequalSizes = "unequal sizes"
        case unequalSpread = "unequal spread"
        case overlapping = "overlapping"
        case elongated = "elongated"
        case rawCounts = "skewed counts, raw"
        case logarithms = "skewed counts, as log"
        case oneBlob = "one blob"
        case uniform = "uniform noise"
    }

    let family: Family
    /// `nil` where there are none.
    let groups: Int?
    let matrix: Matrix
    /// The group of each row, from 0.
    let labels: [Int]

    private static let rows = 300

    init(_ family: Family, seed: UInt64) {
        var random = RandomSource(seed: seed)
        var rows: [[Float]] = []
        var labels: [Int] = []
        func add(_ group: Int, _ point: [Double]) {
            rows.append(point.map { Float($0) })
            labels.append(group)
        }
        func round(_ centres: [[Double]], sizes: [Int], spreads: [Double]) {
            for (group, centre) in centres.enumerated() {
                for _ in 0..<sizes[group] { add(group, centre.map { $0 + spreads[group] * random.normal() }) }
            }
        }
        switch family {
        case .round:
            round(
                [[0, 0], [9, 1], [2, 9], [11, 10], [18, 4]], sizes: Self.equal(5), spreads: Self.ones(5))
        case .manyColumns:
            let centres = (0..<4).map { group in (0..<6).map { $0 == group || $0 == group + 2 ? 5.0 : 0 } }
            round(centres, sizes: Self.equal(4), spreads: Self.ones(4))
        case .unequalSizes:
            round([[0, 0], [8, 1], [3, 8], [11, 9]], sizes: [180, 75, 30, 15], spreads: Self.ones(4))
        case .unequalSpread:
            round([[0, 0], [9, 1], [4, 10]], sizes: Self.equal(3), spreads: [0.5, 1.2, 2])
        case .overlapping:
            round([[0, 0], [3.4, 0.4], [0.3, 3.5], [3.6, 3.8]], sizes: Self.equal(4), spreads: Self.ones(4))
        case .elongated:
            for group in 0..<3 {
                for _ in 0..<100 {
                    let (along, across) = (6 * random.normal(), random.normal())
                    add(group, [along + across, along - across + 7 * Double(group)])
                }
            }
        case .rawCounts, .logarithms:
            let medians: [(Double, Double)] = [(20, 30), (600, 400), (20_000, 9_000)]
            for (group, median) in medians.enumerated() {
                for _ in 0..<100 {
                    let counts = [median.0 * exp(0.7 * random.normal()), median.1 * exp(0.7 * random.normal())]
                    add(group, family == .rawCounts ? counts : counts.map { log1p($0) })
                }
            }
        case .oneBlob:
            round([[0, 0, 0]], sizes: [Self.rows], spreads: [1])
        case .uniform:
            for _ in 0..<Self.rows { add(0, [random.unit(), random.unit()]) }
        }
        self.family = family
        matrix = Matrix(rows)
        self.labels = labels
        groups = family == .oneBlob || family == .uniform ? nil : (labels.max() ?? 0) + 1
    }

    private static func equal(_ groups: Int) -> [Int] { Array(repeating: rows / groups, count: groups) }
    private static func ones(_ groups: Int) -> [Double] { Array(repeating: 1, count: groups) }
}
