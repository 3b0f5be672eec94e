import CoveyClustering
import Testing

@Suite struct SilhouetteTests {
    @Test func `worked out by hand`() throws {
        // Rows 0, 2 | 10, 14. Of 0: a = 2, b = 12; of 2: a = 2, b = 10; of 10: a = 4, b = 9; of 14: a = 4, b = 13.
        let silhouette = try Silhouette.mean(of: Matrix([[0], [2], [10], [14]]), labels: [0, 0, 1, 1], groups: 2)
        expectClose(silhouette.groups, [(10.0 / 12 + 8.0 / 10) / 2, (5.0 / 9 + 9.0 / 13) / 2])
        expectClose([silhouette.mean], [(10.0 / 12 + 8.0 / 10 + 5.0 / 9 + 9.0 / 13) / 4])
        #expect(silhouette.rows == 4)
    }

    @Test func `the only row of a group has 0, an empty group nothing`() throws {
        let silhouette = try Silhouette.mean(of: Matrix([[0], [1], [7]]), labels: [0, 0, 2], groups: 3)
        expectClose(silhouette.groups, [(6.0 / 7 + 5.0 / 6) / 2, nil, 0])
        expectClose([silhouette.mean], [(6.0 / 7 + 5.0 / 6) / 3])
    }

    @Test func `rows that are all equal have 0`() throws {
        let matrix = Matrix([[3, 1], [3, 1], [3, 1], [3, 1]])
        let silhouette = try Silhouette.mean(of: matrix, labels: [0, 1, 0, 1], groups: 2)
        #expect(silhouette.mean == 0 && silhouette.groups == [0, 0])
    }

    @Test func `a single group has none`() throws {
        let silhouette = try Silhouette.mean(of: Matrix([[0], [1]]), labels: [1, 1], groups: 2)
        #expect(silhouette.mean == nil && silhouette.groups == [nil, nil])
        let empty = try Silhouette.mean(of: Matrix(rows: 0, columns: 2, elements: []), labels: [], groups: 1)
        #expect(empty.mean == nil && empty.groups == [nil] && empty.rows == 0)
    }

    /// Figures of scikit-learn 1.x, printed by `Benchmarks/peers/clustering_oracle.py silhouette`.
    @Test func `scikit-learn agrees`() throws {
        let rows = Int32(0)..<300
        let four = try Silhouette.mean(of: Samples.oracle, labels: rows.map { $0 % 4 }, groups: 4)
        expectClose([four.mean], [0.6167831161133582])
        expectClose(
            four.groups, [0.6255498732600095, 0.6113672256551201, 0.5365782514328101, 0.6936371141054927])
        let two = try Silhouette.mean(of: Samples.oracle, labels: rows.map { $0 % 2 }, groups: 2)
        expectClose([two.mean], [0.21790434888318175])
        expectClose(two.groups, [0.529519638428813, -0.09371094066244955])
        let unequal = rows.map { $0 < 3 ? $0 : 3 + $0 % 4 }
        let seven = try Silhouette.mean(of: Samples.oracle, labels: unequal, groups: 7)
        expectClose([seven.mean], [0.149565157909958])
        expectClose(
            seven.groups,
            [0, 0, 0, 0.22123366081885706, -0.22618106949888092, -0.09006158596631211, 0.6920028396908835])
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func `a sample comes near to all rows, and keeps small groups`(seed: UInt64) throws {
        let matrix = Samples.blobs(rows: 2000, columns: 3, groups: 4, spread: 4, seed: seed)
        // Group 3 keeps 12 rows; its others join group 4, wherever they lie.
        let labels = (Int32(0)..<2000).map { row in row % 4 == 3 && row > 48 ? 4 : row % 4 }
        let exact = try Silhouette.mean(of: matrix, labels: labels, groups: 5, threads: 2)
        let sampled = try Silhouette.mean(of: matrix, labels: labels, groups: 5, limit: 600, seed: seed, threads: 2)
        #expect(exact.rows == 2000 && (500...600).contains(sampled.rows))
        #expect(abs((sampled.mean ?? 9) - (exact.mean ?? -9)) < 0.03, "seed \(seed)")
        for (some, all) in zip(sampled.groups, exact.groups) {
            #expect(abs((some ?? 9) - (all ?? -9)) < 0.08, "seed \(seed)")
        }
    }

    @Test func `every group is measured on 2 rows or more, whatever the limit`() throws {
        let silhouette = try Silhouette.mean(
            of: Samples.oracle, labels: (0..<300).map { $0 % 50 }, groups: 50, limit: 10)
        #expect(silhouette.rows == 100)
        #expect(silhouette.groups.allSatisfy { $0 != nil })
    }

    @Test func `the bits depend on the seed and not on threads`() throws {
        let matrix = Samples.blobs(rows: 3000, columns: 5, groups: 3, spread: 5, seed: 4)
        let labels = (0..<3000).map { Int32($0 % 3) }
        func measured(seed: UInt64, threads: Int) throws -> Silhouette {
            try Silhouette.mean(of: matrix, labels: labels, groups: 3, limit: 500, seed: seed, threads: threads)
        }
        let one = try measured(seed: 1, threads: 1)
        #expect(try measured(seed: 1, threads: 2) == one)
        #expect(try measured(seed: 1, threads: 7) == one)
        #expect(try measured(seed: 2, threads: 1) != one)
    }

    @Test func `what does not fit is refused`() throws {
        func code(_ labels: [Int32], groups: Int = 2, limit: Int = 9, threads: Int = 1) -> ClusteringError.Code? {
            do {
                _ = try Silhouette.mean(
                    of: Matrix([[0], [.nan]]), labels: labels, groups: groups, limit: limit, threads: threads)
                return nil
            } catch {
                return error.code
            }
        }
        #expect(code([0]) == .badParameter)
        #expect(code([0, 2]) == .badParameter)
        #expect(code([0, -1]) == .badParameter)
        #expect(code([0, 0], groups: 0) == .badParameter)
        #expect(code([0, 1], limit: 0) == .badParameter)
        #expect(code([0, 1], threads: 0) == .badParameter)
        #expect(code([0, 1]) == .notFinite)
    }

    private func expectClose(_ values: [Double?], _ expected: [Double?]) {
        #expect(values.count == expected.count)
        for (value, wanted) in zip(values, expected) {
            guard let value, let wanted else {
                #expect(value == wanted)
                continue
            }
            #expect(abs(value - wanted) < 1e-13)
        }
    }
}
