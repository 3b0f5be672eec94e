import CoveyClustering
import Testing

@Suite struct MatrixTests {
    @Test func `rows and columns are where they were put`() {
        var matrix = Matrix([[1, 2, 3], [4, 5, 6]])
        #expect(matrix.rows == 2 && matrix.columns == 3)
        #expect(matrix[1, 0] == 4 && matrix[0, 2] == 3)
        #expect(Array(matrix[row: 1]) == [4, 5, 6])
        matrix[1, 0] = 9
        #expect(matrix.elements == [1, 2, 3, 9, 5, 6])
    }

    @Test func `a changed copy leaves the first matrix alone`() {
        let first = Matrix([[1, 2]])
        var second = first
        second[0, 0] = 7
        #expect(first[0, 0] == 1)
    }
}
