import CoveyClustering
import Testing

@Suite struct KTableTests {
    private let configuration = KMeans.Configuration(restarts: 3, tolerance: 0, seed: 4, threads: 2)

    @Test func `the floor is 1 % of the rows, and never more than 100`() {
        #expect([0, 1, 100, 101, 9_900, 9_901, 1_000_000].map(KTable.floor(ofRows:)) == [0, 1, 1, 2, 99, 100, 100])
    }

    @Test func `every k of the sweep has its row, as the sweep found it`() async throws {
        let matrix = Samples.blobs(rows: 600, columns: 3, groups: 4, seed: 8)
        let choice = try await KChoice.sweep(matrix, over: 1...6, configuration: configuration)
        let table = try await KTable.rows(of: choice, matrix: matrix, seed: 1, threads: 2)
        #expect(table.map(\.k) == choice.rows.map(\.k))
        #expect(table.map(\.inertia) == choice.rows.map(\.inertia))
        #expect(table.map(\.sizes) == choice.rows.map(\.sizes))
        #expect(table.map { $0.silhouette == nil } == table.map { $0.k == 1 })
        #expect(table.map { $0.stability == nil } == table.map { $0.k == 1 })
        // Four groups far apart: nothing fits the rows as well.
        let best = try #require(table.max { ($0.silhouette?.mean ?? -1) < ($1.silhouette?.mean ?? -1) })
        #expect(best.k == 4 && (best.stability?.mean ?? 0) > 0.99)
    }

    @Test func `the table is the same on any number of threads`() async throws {
        let matrix = Samples.blobs(rows: 900, columns: 2, groups: 3, spread: 3, seed: 2)
        let choice = try await KChoice.sweep(matrix, over: 1...5, configuration: configuration)
        let one = try await KTable.rows(of: choice, matrix: matrix, seed: 7, threads: 1)
        for threads in [2, 8] {
            #expect(try await KTable.rows(of: choice, matrix: matrix, seed: 7, threads: threads) == one)
        }
    }

    @Test(arguments: [([0, 0, 1, 1], [2, 0, 1, 2]), ([1, 1, 0, 0], [2, 0, 1, 2]), ([5, 5, 5, 5], [0, 2, 2, 3])])
    func `what changes is what no renumbering of the groups explains`(current: [Int32], changed: [Int]) async throws {
        let choice = try await KChoice.sweep(Samples.rectangle, over: 1...4, configuration: configuration)
        let table = try await KTable.rows(of: choice, matrix: Samples.rectangle, current: current)
        #expect(table.map(\.changed) == changed)
    }

    @Test func `a row that had no group before does not count as changed`() async throws {
        let choice = try await KChoice.sweep(Samples.rectangle, over: 1...2, configuration: configuration)
        func changed(_ current: [Int32]) async throws -> [Int] {
            try await KTable.rows(of: choice, matrix: Samples.rectangle, current: current).map(\.changed)
        }
        #expect(try await changed([0, -1, 1, 1]) == [1, 0])
        #expect(try await changed([-1, -1, -1, -1]) == [0, 0])
    }

    @Test func `a grouping in use that has other rows is refused`() async throws {
        let choice = try await KChoice.sweep(Samples.rectangle, over: 1...2, configuration: configuration)
        let error = await #expect(throws: ClusteringError.self) {
            try await KTable.rows(of: choice, matrix: Samples.rectangle, current: [0, 1])
        }
        #expect(error?.code == .badParameter)
    }

    @Test func `a single fit is judged like one of a sweep, and changes nothing`() async throws {
        // Ten rows of one group and two of another.
        let matrix = Matrix((0..<12).map { [$0 < 10 ? Float($0) / 10 : 100 + Float($0)] })
        let fit = try await KMeans(k: 2, configuration: configuration).fit(matrix)
        let row = try await KTable.row(of: fit, matrix: matrix, floor: 3)
        #expect(row.k == 2 && row.inertia == fit.inertia && row.sizes == fit.sizes)
        #expect(row.changed == 0 && row.belowFloor == 1)
        #expect(try await KTable.row(of: fit, matrix: matrix).belowFloor == 0)
        #expect(try #require(row.silhouette?.mean) > 0.98)
    }
}
