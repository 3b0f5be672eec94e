import CRows
import Testing

@testable import CoveyClustering

/// The loops in C, for every kind of processor that this one can stand in for.
@Suite struct RowLoopsTests {
    private let count = 101
    private let k = 7

    private func sample(_ columns: Int) throws -> (rows: CentredRows, lists: [[Double]], centroids: Centroids) {
        let matrix = Samples.blobs(rows: count, columns: columns, groups: 5, spread: 8, seed: 27)
        let rows = try CentredRows(matrix, threads: 1)
        let lists = (0..<k).map { group in rows[row: 13 * group].map { $0 + 0.1 } }
        return (rows, lists, Centroids(columns: columns, values: lists.flatMap(\.self)))
    }

    @Test(arguments: [1, 2, 3, 4, 7, 8, 16, 33])
    func `the nearest centroids are those of double precision`(columns: Int) throws {
        let (rows, lists, centroids) = try sample(columns)
        let lines = CentredRows.Lines(centroids, scale: rows.scale)
        let slack = 1e-5 * rows.squares / Double(count)
        for level in 0...covey_level() {
            let labels = Storage<Int32>(repeating: -1, count: count)
            let distances = Storage<Float>(repeating: -1, count: count)
            let leads = Storage<Float>(repeating: -1, count: count)
            try rows.forEachBlock(points: k) { _, block in
                let scratch = unsafe block.scratch.assumingMemoryBound(to: Float.self)
                unsafe covey_nearest(
                    level, block.values, count, columns, rows.origin, Int32(k), lines.slopes, lines.offsets,
                    labels.base, scratch)
            }
            let nearest = (0..<count).map { labels[$0] }
            try rows.forEachBlock(points: k) { _, block in
                let scratch = unsafe block.scratch.assumingMemoryBound(to: Float.self)
                unsafe covey_judge(
                    level, block.values, count, columns, rows.origin, Int32(k), lines.slopes, lines.offsets,
                    Float(rows.scale), labels.base, distances.base, leads.base, scratch)
            }
            for row in 0..<count {
                let squares = lists.map { KMeans.squaredDistance(rows[row: row], $0) }
                let order = squares.sorted()
                let place = "level \(level), row \(row)"
                #expect(squares[Int(nearest[row])] <= order[0] + slack, "\(place)")
                #expect(labels[row] == nearest[row], "\(place)")
                let power = rows.scale * rows.scale
                #expect(abs(Double(distances[row]) / power - order[0]) <= slack, "\(place)")
                #expect(abs(Double(leads[row]) / power - (order[1] - order[0])) <= slack, "\(place)")
            }
        }
    }

    @Test(arguments: [1, 2, 5, 8, 33])
    func `the sum of the nearest squared distances is that of double precision`(columns: Int) throws {
        let (rows, lists, centroids) = try sample(columns)
        let squares = (0..<count).map { row in lists.map { KMeans.squaredDistance(rows[row: row], $0) } }
        let points = rows.uncentred(centroids).flatMap(\.self)
        let sum = squares.reduce(0) { $0 + ($1.min() ?? 0) }
        let first = squares.reduce(0) { $0 + $1[0] }
        let both = squares.reduce(0) { $0 + min($1[0], $1[1]) }
        for level in 0...covey_level() {
            let sizes = Storage<Int>(repeating: 0, count: k)
            let closest = Storage<Float>(repeating: .infinity, count: count)
            var (inertia, sums) = (0.0, [0.0, 0.0])
            try rows.forEachBlock(points: k) { _, block in
                inertia = unsafe covey_assign(
                    level, block.values, count, columns, k, points, nil, sizes.base,
                    block.scratch.assumingMemoryBound(to: Double.self))
                for point in 0..<2 {
                    unsafe covey_approach(
                        level, block.values, count, columns, rows.origin, Float(rows.scale),
                        lists[point].map(Float.init), 1, 1, closest.base, &sums[point],
                        block.scratch.assumingMemoryBound(to: Float.self))
                }
            }
            #expect(abs(inertia - sum) <= 1e-9 * sum, "level \(level)")
            #expect((0..<k).reduce(0) { $0 + sizes[$1] } == count, "level \(level)")
            let power = rows.scale * rows.scale
            #expect(abs(sums[0] / power - first) <= 1e-5 * first, "level \(level)")
            #expect(abs(sums[1] / power - both) <= 1e-5 * first, "level \(level)")
        }
    }
}
