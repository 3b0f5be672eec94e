import Testing

@testable import CoveyClustering

@Suite struct CentredRowsTests {
    @Test func `rows and centroids are centred and brought back`() throws {
        let rows = try CentredRows(Samples.rectangle, threads: 1)
        #expect(rows.origin == [5, 1])
        #expect(rows[row: 0] == [-5, -1] && rows[row: 3] == [5, 1])
        #expect(rows.centred([[10, 2]]).lists == [[5, 1]])
        #expect(rows.uncentred(rows.centred([[10, 2], [3, 4]])) == [[10, 2], [3, 4]])
        #expect(rows.squares == 104)
        #expect(rows.scale == 0.25, "5 becomes 1.25")
    }

    @Test func `a sample takes one row from each run of neighbours, and keeps the origin`() throws {
        let matrix = Matrix((0..<1000).map { [Float($0)] })
        let all = try CentredRows(matrix, threads: 1)
        var random = RandomSource(seed: 4)
        let sample = try CentredRows(sampling: all, size: 100, random: &random)
        #expect(sample.origin == all.origin && sample.scale == all.scale)
        for index in 0..<100 { #expect(Int(sample.matrix[index, 0]) / 10 == index) }
        let squares = sample.matrix.elements.reduce(0.0) { $0 + (Double($1) - 499.5) * (Double($1) - 499.5) }
        #expect(abs(sample.squares - squares) < 1e-6)
    }

    /// The nearest two centroids of a row, in double precision.
    private func nearest(_ row: [Double], _ centroids: [[Double]]) -> (label: Int, first: Double, second: Double) {
        let squares = centroids.map { KMeans.squaredDistance(row, $0) }
        let order = squares.indices.sorted { (squares[$0], $0) < (squares[$1], $1) }
        return (order[0], squares[order[0]], order.count > 1 ? squares[order[1]] : .infinity)
    }

    @Test(arguments: [1, 2, 3, 4, 5, 7, 8, 13, 16, 31, 32, 64, 100])
    func `the nearest centroid is that of double precision, for any number of columns and rows`(
        columns: Int
    ) throws {
        for (count, k) in [(1, 1), (15, 2), (16, 3), (17, 4), (47, 5), (512, 7), (700, 9)] {
            let matrix = Samples.blobs(rows: count, columns: columns, groups: 6, spread: 8, seed: 3)
            let rows = try CentredRows(matrix, threads: 1)
            var random = RandomSource(seed: 5)
            let lists = (0..<k).map { _ in rows[row: random.index(below: count)].map { $0 + 0.01 * random.unit() } }
            let centroids = Centroids(columns: columns, values: lists.flatMap(\.self))
            let lines = CentredRows.Lines(centroids, scale: rows.scale)
            let labels = Storage<Int32>(repeating: -1, count: count + CentredRows.blockRows)
            try rows.forEachBlock(points: k) { _, block in
                unsafe rows.nearest(block, to: lines, labels: labels.base + block.rows.lowerBound)
            }
            for row in 0..<count {
                let expected = nearest(rows[row: row], lists)
                let got = KMeans.squaredDistance(rows[row: row], lists[Int(labels[row])])
                #expect(got <= expected.first + 1e-5 * rows.squares / Double(count), "row \(row) of \(count), k \(k)")
            }
            let assignment = try KMeans.assign(matrix, to: rows.uncentred(centroids))
            let inertia = (0..<count).reduce(0.0) { $0 + nearest(rows[row: $1], lists).first }
            #expect(abs(assignment.inertia - inertia) <= 1e-6 * max(1, inertia))
        }
    }

    @Test func `a judgement is the error of each group and what its centroid saves`() throws {
        let rows = try CentredRows(Matrix([[0], [2], [10], [14], [24]]), threads: 1)
        let centroids = rows.centred([[1], [12], [24]])
        let breathing = KMeans.Breathing(rows: rows) { KMeans.Descent(centroids: $0) }
        let judgement = try breathing.judge(centroids)
        let power = rows.scale * rows.scale
        #expect(judgement.sizes == [2, 2, 1])
        #expect(judgement.errors.map { $0 / power } == [2, 8, 0])
        // Without 1: 144 - 1 and 100 - 1; without 12: 81 - 4 and 100 - 4; without 24: 144 - 0.
        #expect(judgement.uses.map { $0 / power } == [242, 173, 144])
    }
}
