import CoveyClustering
import Testing

@Suite struct SeparationTests {
    @Test func `worked out by hand`() throws {
        // Column 0: means 1 and 11 about 6, so 4 x 25 = 100 between, 4 within. Column 1: means 2 and 2, 0 between.
        // Column 2: means 0 and 4 about 2, so 4 x 4 = 16 between, 2 + 0 within.
        let matrix = Matrix([[0, 1, -1], [2, 3, 1], [10, 0, 4], [12, 4, 4]])
        let separation = try Separation(of: matrix, labels: [0, 0, 1, 1], groups: 2)
        #expect(separation.shares == [100.0 / 116, 0, 16.0 / 116])
        #expect(separation.explained == [100.0 / 104, 0, 16.0 / 18])
    }

    @Test func `groups count by their size, empty ones not`() throws {
        // Means 0 and 4 about 3, so 1 x 9 + 3 x 1 = 12 between; 2 within.
        let separation = try Separation(of: Matrix([[0], [3], [4], [5]]), labels: [0, 2, 2, 2], groups: 4)
        #expect(separation.shares == [1])
        #expect(separation.explained == [12.0 / 14])
    }

    @Test func `a constant column separates nothing, however large its value`() throws {
        let matrix = Matrix([[0.1, 5], [0.1, 6], [0.1, 7]])
        let separation = try Separation(of: matrix, labels: [0, 1, 2], groups: 3)
        #expect(separation.shares == [0, 1] && separation.explained == [0, 1])
    }

    @Test func `one group separates nothing`() throws {
        let separation = try Separation(of: Samples.rectangle, labels: [0, 0, 0, 0], groups: 1)
        #expect(separation.shares == [0, 0] && separation.explained == [0, 0])
    }

    @Test func `large offsets do not matter`() throws {
        let near = Matrix((0..<400).map { [Float($0 % 7), Float($0 % 4)] })
        let far = Matrix((0..<400).map { [Float($0 % 7) - 8_000_000, Float($0 % 4) + 4_000_000] })
        let labels = (0..<400).map { Int32($0 % 4) }
        let separation = try Separation(of: near, labels: labels, groups: 4)
        let other = try Separation(of: far, labels: labels, groups: 4)
        for (here, there) in zip(separation.shares + separation.explained, other.shares + other.explained) {
            #expect(abs(here - there) < 1e-9)
        }
        #expect(separation.explained[1] == 1)
    }

    @Test func `what does not fit is refused`() throws {
        func code(_ matrix: Matrix, _ labels: [Int32]) -> ClusteringError.Code? {
            do {
                _ = try Separation(of: matrix, labels: labels, groups: 2)
                return nil
            } catch {
                return error.code
            }
        }
        #expect(code(Matrix(rows: 0, columns: 1, elements: []), []) == .tooFewRows)
        #expect(code(Matrix([[0], [.infinity]]), [0, 1]) == .notFinite)
        #expect(code(Matrix([[0], [1]]), [0, 2]) == .badParameter)
        #expect(code(Matrix([[0], [1]]), [0]) == .badParameter)
    }
}
