import CoveyClustering
import Testing

@Suite struct StandardScalerTests {
    @Test func `the values of a small matrix are those worked out by hand`() throws {
        let scaler = try StandardScaler(fitting: Matrix([[1, 10], [2, 10], [3, 10], [6, 10]]))
        #expect(scaler.means == [3, 10])
        #expect(scaler.deviations == [Double(3.5).squareRoot(), 0])
        #expect(scaler.deviations[1] == 0)
        let scaled = try scaler.transformed(Matrix([[3, 10], [6, 99]]))
        #expect(scaled.elements == [0, 0, Float(3 / Double(3.5).squareRoot()), 0])
    }

    @Test func `scaled columns have mean 0 and deviation 1`() throws {
        let matrix = Samples.blobs(rows: 10_000, columns: 5, groups: 3, seed: 4)
        let scaled = try StandardScaler(fitting: matrix).transformed(matrix)
        let again = try StandardScaler(fitting: scaled)
        for column in 0..<5 {
            #expect(abs(again.means[column]) < 1e-7)
            #expect(abs(again.deviations[column] - 1) < 1e-7)
        }
    }

    @Test func `a large offset costs no precision`() throws {
        let matrix = Matrix((0..<9000).map { [8_000_000 + Float($0 % 2)] })
        let scaler = try StandardScaler(fitting: matrix)
        #expect(abs(scaler.means[0] - 8_000_000.5) < 1e-8)
        #expect(abs(scaler.deviations[0] - 0.5) < 1e-12)
    }

    @Test(arguments: [Float(0.1), 1e30, -1e-30, 0])
    func `a constant column has exactly deviation 0`(value: Float) throws {
        let scaler = try StandardScaler(fitting: Matrix((0..<12_345).map { _ in [value] }))
        #expect(scaler.deviations == [0])
        #expect(scaler.means == [Double(value)])
    }

    @Test func `threads do not change a bit`() throws {
        let matrix = Samples.blobs(rows: 50_000, columns: 3, groups: 4, seed: 9)
        let scaler = try StandardScaler(fitting: matrix, threads: 1)
        for threads in [2, 8] {
            let other = try StandardScaler(fitting: matrix, threads: threads)
            #expect(other == scaler)
            #expect(try other.transformed(matrix, threads: threads) == scaler.transformed(matrix))
        }
    }

    @Test func `one row is its own mean`() throws {
        let scaler = try StandardScaler(fitting: Matrix([[4, 5]]))
        #expect(scaler.means == [4, 5])
        #expect(scaler.deviations == [0, 0])
    }

    @Test func `the first bad value is named by row and column`() throws {
        let error = try #require(throws: ClusteringError.self) {
            try StandardScaler(fitting: Matrix([[1, 2], [3, .nan], [.infinity, 0]]))
        }
        #expect(error.code == .notFinite)
        #expect(error.row == 1 && error.column == 1)
        #expect(error.message == "the value in row 2, column 2 is not a number (NaN)")
    }

    @Test func `no rows and other columns are refused`() throws {
        let empty = try #require(throws: ClusteringError.self) {
            try StandardScaler(fitting: Matrix(rows: 0, columns: 2, elements: []))
        }
        #expect(empty.code == .tooFewRows)
        let scaler = try StandardScaler(fitting: Samples.rectangle)
        let wide = try #require(throws: ClusteringError.self) { try scaler.transformed(Matrix([[1, 2, 3]])) }
        #expect(wide.code == .badParameter)
    }
}
