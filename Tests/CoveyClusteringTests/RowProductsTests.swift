import Testing

@testable import CoveyClustering

/// The nearest centroids by SGEMM, beside double precision and the loop in C.
@Suite struct RowProductsTests {
    @Test(arguments: [1, 3, 16, 64, 65, 300])
    func `products and the loop find the centroids that double precision finds, but for ties`(columns: Int) throws {
        for (count, k) in [(1, 1), (15, 2), (17, 3), (512, 2), (700, 9)] {
            let matrix = Samples.blobs(rows: count, columns: columns, groups: 5, spread: 8, seed: 29)
            let rows = try CentredRows(matrix, threads: 1)
            let lists = (0..<k).map { group in rows[row: 7 * group % count].map { $0 + 0.1 * Double(group) } }
            let lines = CentredRows.Lines(
                Centroids(columns: columns, values: lists.flatMap(\.self)), scale: rows.scale)
            let byProducts = Storage<Int32>(repeating: -1, count: count)
            let byLoop = Storage<Int32>(repeating: -1, count: count)
            try rows.forEachBlock(points: k) { _, block in
                unsafe rows.nearestByProducts(block, to: lines, labels: byProducts.base + block.rows.lowerBound)
                unsafe rows.nearestByLoop(block, to: lines, labels: byLoop.base + block.rows.lowerBound)
            }
            let slack = 1e-5 * max(1, rows.squares / Double(count))
            for row in 0..<count {
                let squares = lists.map { KMeans.squaredDistance(rows[row: row], $0) }
                let nearest = squares.min() ?? 0
                let place = "row \(row) of \(count), k \(k)"
                #expect(squares[Int(byProducts[row])] <= nearest + slack, "\(place)")
                let isTie = squares.count { $0 <= nearest + slack } > 1
                #expect(isTie || byProducts[row] == byLoop[row], "\(place)")
            }
        }
    }

    @Test func `of equally near centroids the first is taken, by products too`() throws {
        let rows = try CentredRows(Samples.rectangle, threads: 1)
        let lines = CentredRows.Lines(rows.centred([[5, 0], [5, 2], [5, 2], [5, 0]]), scale: rows.scale)
        let labels = Storage<Int32>(repeating: -1, count: 4)
        try rows.forEachBlock(points: 4) { _, block in
            unsafe rows.nearestByProducts(block, to: lines, labels: labels.base)
        }
        for row in 0..<4 { #expect(labels[row] == (Samples.rectangle[row, 1] == 0 ? 0 : 1)) }
    }

    @Test func `products are taken where they were measured to be faster`() {
        func widths(_ level: Int32, _ centroids: Int) -> [Int] {
            [2, 63, 64, 512, 513].filter {
                CentredRows.productsWin(level: level, columns: $0, centroids: centroids)
            }
        }
        #expect(widths(2, 2) == [64, 512] && widths(2, 3) == [])
        #expect(widths(1, 2) == [64, 512] && widths(1, 64) == [64, 512])
        #expect(widths(0, 2) == [])
    }

    @Test func `any number of threads gives the same bits where products are taken`() async throws {
        let matrix = Samples.blobs(rows: 6_000, columns: 64, groups: 2, spread: 6, seed: 31)
        func fit(threads: Int) async throws -> KMeansFit {
            try await KMeans(k: 2, configuration: .init(restarts: 1, maxIterations: 12, seed: 3, threads: threads))
                .fit(matrix)
        }
        let one = try await fit(threads: 1)
        for threads in [2, 8] { #expect(try await fit(threads: threads) == one, "\(threads) threads") }
    }
}
