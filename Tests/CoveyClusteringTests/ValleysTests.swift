import Testing

@testable import CoveyClustering

@Suite struct ValleysTests {
    /// So many rows that leaving one out moves no centroid.
    private let many = 1_000_000_000

    private func line(_ counts: [Float: Int]) -> Matrix {
        Matrix(
            counts.sorted { $0.key < $1.key }.flatMap { value, count in Array(repeating: [value, 0], count: count) })
    }

    @Test func `a valley is worked out by hand`() {
        // 3 rows at the border and 6 around the centroid with fewer: (3 + 2) / (6 + 2), error sqrt(3 + 1) / (6 + 2).
        let valleys = Valleys(in: line([-1: 10, 0: 3, 1: 6]), around: [[-1, 0], [1, 0]], sizes: [many, many])
        #expect(abs(valleys.sum - 2 * (1 - 0.625 - 0.25)) < 1e-6)
        #expect(abs(valleys.certainty - (2 * 0.375 - 4 * 0.125.squareRoot()) / 2) < 1e-6)
    }

    @Test func `rows off the line beyond the core of the groups do not count`() {
        var rows = (0..<20).map { [Float($0 % 2 * 2 - 1), 0] }
        rows += [[0, 5], [0, 5], [0, 5]]
        let valleys = Valleys(in: Matrix(rows), around: [[-1, 0], [1, 0]], sizes: [many, many])
        #expect(abs(valleys.sum - 2 * (1 - 2 / 12.0 - 1 / 12.0)) < 1e-6)
    }

    @Test func `groups with another between them are no neighbours`() {
        let valleys = Valleys(
            in: line([0: 10, 2: 10, 4: 10]), around: [[0, 0], [2, 0], [4, 0]], sizes: [many, many, many])
        #expect(abs(valleys.sum - 3 * (1 - 2 / 12.0 - 1 / 12.0)) < 1e-6)
    }

    @Test func `halves of an even cloud are not apart, however many rows there are`() {
        for rows in [20, 200, 20_000] {
            let matrix = Matrix((0..<rows).map { [Float($0) / Float(rows), 0] })
            let valleys = Valleys(in: matrix, around: [[0.25, 0], [0.75, 0]], sizes: [rows / 2, rows / 2])
            #expect(valleys.sum < 0 && valleys.certainty < 0, "\(rows) rows")
        }
    }

    @Test func `a group without a row in the sample is not apart`() {
        let valleys = Valleys(in: line([-1: 10]), around: [[-1, 0], [1, 0]], sizes: [many, 1])
        #expect(valleys.sum < 0 && valleys.certainty < 0)
    }
}
