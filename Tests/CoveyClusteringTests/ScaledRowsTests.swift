import Testing

@testable import CoveyClustering

@Suite struct ScaledRowsTests {
    private let matrix = Samples.blobs(rows: 15_000, columns: 4, groups: 3, spread: 9, seed: 12)

    private func rows(of source: any RowSource, _ range: Range<Int>) throws -> [Float] {
        var values = [Float](repeating: -1, count: range.count * source.columns)
        var span = values.mutableSpan
        try source.read(range, into: &span)
        return values
    }

    @Test(arguments: [1, 2, 8]) func `a scaler fitted by passes is the one fitted in memory, to the bit`(
        threads: Int
    ) async throws {
        let memory = try StandardScaler(fitting: matrix)
        #expect(try await StandardScaler(streaming: matrix, threads: threads) == memory)
    }

    @Test func `scaled rows are those of a scaled matrix, to the bit, whichever are read`() async throws {
        let scaler = try StandardScaler(fitting: matrix)
        let scaled = try scaler.transformed(matrix)
        let source = try ScaledRows(matrix, scaler: scaler)
        #expect(source.rows == 15_000 && source.columns == 4)
        for range in [0..<15_000, 0..<1, 14_999..<15_000, 4_000..<4_700, 3..<3] {
            #expect(try rows(of: source, range) == Array(scaled.elements[range.lowerBound * 4..<range.upperBound * 4]))
        }
    }

    @Test func `a constant column becomes 0`() async throws {
        let matrix = Matrix([[5, 1], [5, 2], [5, 6]])
        let scaler = try await StandardScaler(streaming: matrix)
        #expect(scaler.deviations[0] == 0)
        #expect(
            try rows(of: ScaledRows(matrix, scaler: scaler), 0..<3).enumerated().allSatisfy { $0 % 2 == 1 || $1 == 0 })
    }

    @Test func `a source with other columns or without rows is refused`() async throws {
        let scaler = try StandardScaler(fitting: matrix)
        let other = #expect(throws: ClusteringError.self) { try ScaledRows(Samples.rectangle, scaler: scaler) }
        #expect(other?.code == .badParameter)
        let empty = Matrix(rows: 0, columns: 2, elements: [])
        let none = await #expect(throws: ClusteringError.self) { try await StandardScaler(streaming: empty) }
        #expect(none?.code == .tooFewRows)
    }
}
