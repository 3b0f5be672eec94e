import Testing

@testable import CoveyClustering

@Suite struct DecisionTreeTests {
    @Test func `one threshold tells two groups apart`() throws {
        // Only column 1 does so completely, anywhere between 0.29874 and 0.31.
        let matrix = Matrix([[5, 0.1], [1, 0.2], [3, 0.29874], [2, 0.31], [4, 0.4], [6, 0.9]])
        let tree = try DecisionTree(telling: [0, 0, 0, 1, 1, 1], of: matrix, groups: 2)
        #expect(
            tree.rules == [
                .init(
                    label: 0, conditions: [.init(column: 1, atLeast: nil, below: 0.3)], rows: 3, precision: 1,
                    coverage: 1),
                .init(
                    label: 1, conditions: [.init(column: 1, atLeast: 0.3, below: nil)], rows: 3, precision: 1,
                    coverage: 1),
            ])
        #expect(tree.fidelity == 1)
        #expect(tree.labels == [.init(recall: 1, precision: 1), .init(recall: 1, precision: 1)])
        #expect(tree.label(of: [0, 0.3]) == 1 && tree.label(of: [9, 0.25]) == 0)
        #expect(tree.label(of: [9, .nan]) == nil)
    }

    @Test func `a rounder threshold is taken where it does nearly as well`() throws {
        // The labels change at 1.767, and 3 of 4000 rows more or less cost 0.3 % of the gain.
        let matrix = Matrix((0..<4000).map { [Float($0) / 1000] })
        let tree = try DecisionTree(telling: (0..<4000).map { $0 < 1767 ? 0 : 1 }, of: matrix, groups: 2, depth: 1)
        #expect(
            tree.rules.map(\.conditions) == [
                [.init(column: 0, atLeast: nil, below: 1.77)], [.init(column: 0, atLeast: 1.77, below: nil)],
            ])
        #expect(tree.rules.map(\.rows) == [1770, 2230])
        #expect(tree.fidelity == 3997.0 / 4000)
    }

    @Test func `conditions on one column are drawn together`() throws {
        let matrix = Matrix((0..<30).map { [Float($0)] })
        let labels = (0..<30).map { Int32((10..<20).contains($0) ? 1 : 0) }
        let tree = try DecisionTree(telling: labels, of: matrix, groups: 2)
        #expect(tree.rules(for: 1).map(\.conditions) == [[.init(column: 0, atLeast: 10, below: 20)]])
        #expect(
            tree.rules(for: 0).map(\.conditions) == [
                [.init(column: 0, atLeast: nil, below: 10)], [.init(column: 0, atLeast: 20, below: nil)],
            ])
        #expect(tree.rules(for: 0).map(\.coverage) == [0.5, 0.5])
        #expect(tree.fidelity == 1)
    }

    @Test func `conditions stand in the order of the columns`() throws {
        // Label 2 where both are large, 1 where only the second is, else 0.
        let matrix = Matrix((0..<64).map { [Float($0 / 8), Float($0 % 8)] })
        let labels = (0..<64).map { Int32($0 % 8 < 4 ? 0 : $0 / 8 < 4 ? 1 : 2) }
        let tree = try DecisionTree(telling: labels, of: matrix, groups: 3)
        #expect(tree.rules.map(\.label) == [0, 1, 2])
        #expect(
            tree.rules(for: 2).map(\.conditions) == [
                [.init(column: 0, atLeast: 4, below: nil), .init(column: 1, atLeast: 4, below: nil)]
            ])
        #expect(tree.fidelity == 1)
    }

    @Test func `a depth too small is told in its figures`() throws {
        let matrix = Matrix((0..<30).map { [Float($0)] })
        let labels = (0..<30).map { Int32($0 < 10 ? 0 : $0 < 20 ? 1 : 2) }
        let tree = try DecisionTree(telling: labels, of: matrix, groups: 4, depth: 1)
        // The first of the two equally good thresholds; label 1 stands for the other two, as the lower one.
        #expect(tree.rules.map(\.label) == [0, 1])
        #expect(tree.rules[1].precision == 0.5 && tree.rules[1].coverage == 1 && tree.rules[1].rows == 20)
        #expect(tree.fidelity == 20.0 / 30)
        #expect(tree.labels[1] == .init(recall: 1, precision: 0.5))
        #expect(tree.labels[2] == .init(recall: 0, precision: nil), "left out")
        #expect(tree.labels[3] == .init(recall: nil, precision: nil), "unused")
        #expect(tree.rules(for: 2) == [])
    }

    @Test func `without a question one rule holds for all`() throws {
        let flat = try DecisionTree(telling: [1, 0, 1], of: Matrix([[2], [2], [2]]), groups: 2)
        #expect(flat.rules == [.init(label: 1, conditions: [], rows: 3, precision: 2.0 / 3, coverage: 1)])
        let none = try DecisionTree(telling: [0, 1], of: Matrix([[1], [2]]), groups: 2, depth: 0)
        #expect(none.rules.map(\.label) == [0] && none.fidelity == 0.5)
        let coarse = try DecisionTree(
            telling: [0, 0, 0, 1], of: Matrix([[1], [2], [3], [4]]), groups: 2, smallestLeaf: 0.6)
        #expect(coarse.rules.count == 1)
    }

    @Test func `questions that do not change the answer are dropped`() throws {
        // The purest first question is at 10; on either side of any further one the answer stays the same.
        let matrix = Matrix((0..<40).map { [Float($0)] })
        let labels = (0..<40).map { Int32($0 < 10 ? 0 : $0 % 5 == 3 ? 0 : 1) }
        let tree = try DecisionTree(telling: labels, of: matrix, groups: 2, depth: 2, smallestLeaf: 0.2)
        #expect(
            tree.rules.map(\.conditions) == [
                [.init(column: 0, atLeast: nil, below: 10)], [.init(column: 0, atLeast: 10, below: nil)],
            ])
        #expect(tree.rules[1].precision == 24.0 / 30)
    }

    @Test func `every row fulfils exactly one rule, and the figures add up`() throws {
        for seed: UInt64 in 1...8 {
            let matrix = Samples.blobs(rows: 700, columns: 4, groups: 5, spread: 4, seed: seed)
            let labels = (0..<700).map { Int32($0 % 5) }
            let tree = try DecisionTree(telling: labels, of: matrix, groups: 5, depth: 4)
            var (rows, right) = (tree.rules.map { _ in 0 }, 0)
            for row in 0..<700 {
                let holding = tree.rules.indices.filter { tree.rules[$0].holds(for: matrix[row: row]) }
                #expect(holding.count == 1, "seed \(seed)")
                rows[holding[0]] += 1
                if tree.label(of: matrix[row: row]) == labels[row] { right += 1 }
            }
            #expect(rows == tree.rules.map(\.rows), "seed \(seed)")
            #expect(rows.allSatisfy { $0 >= 7 }, "seed \(seed)")
            #expect(abs(tree.fidelity - Double(right) / 700) < 1e-15, "seed \(seed)")
            #expect(tree.rules.allSatisfy { $0.conditions.count <= 4 }, "seed \(seed)")
            for (label, fidelity) in tree.labels.enumerated() {
                let coverages = tree.rules(for: Int32(label)).map(\.coverage)
                #expect(abs((fidelity.recall ?? 0) - coverages.reduce(0, +)) < 1e-12, "seed \(seed)")
                #expect(coverages == coverages.sorted(by: >), "seed \(seed)")
            }
        }
    }

    @Test func `the first question gains 99 % or more of what the best one does, found by trying all`() throws {
        for seed: UInt64 in 1...20 {
            var random = RandomSource(seed: seed)
            let matrix = Matrix((0..<40).map { _ in (0..<3).map { _ in Float(random.index(below: 12)) } })
            let labels = (0..<40).map { Int32(matrix[$0, 1] + 2 * Float(random.unit()) * matrix[$0, 2] > 12 ? 1 : 0) }
            func impurity(_ rows: [Int]) -> Double {
                let ones = Double(rows.count { labels[$0] == 1 })
                return 2 * ones * (Double(rows.count) - ones) / Double(max(1, rows.count))
            }
            var least = Double.infinity
            for column in 0..<3 {
                for threshold in 1..<12 {
                    let below = (0..<40).filter { matrix[$0, column] < Float(threshold) }
                    let above = (0..<40).filter { matrix[$0, column] >= Float(threshold) }
                    least = min(least, impurity(below) + impurity(above))
                }
            }
            let tree = try DecisionTree(telling: labels, of: matrix, groups: 2, depth: 1)
            guard tree.rules.count > 1 else { continue }
            let sides = tree.rules.map { rule in (0..<40).filter { rule.holds(for: matrix[row: $0]) } }
            let all = impurity(Array(0..<40))
            let gain = all - sides.reduce(0) { $0 + impurity($1) }
            #expect(gain >= 0.99 * (all - least) - 1e-9, "seed \(seed)")
        }
    }

    @Test func `a sample tells groups apart as well, and is drawn by the seed`() throws {
        let matrix = Samples.blobs(rows: 20_000, columns: 3, groups: 4, spread: 0.2, seed: 11)
        let labels = (0..<20_000).map { Int32($0 % 4) }
        func tree(limit: Int, seed: UInt64) throws -> DecisionTree {
            try DecisionTree(telling: labels, of: matrix, groups: 4, limit: limit, seed: seed)
        }
        let whole = try tree(limit: 20_000, seed: 1)
        let sampled = try tree(limit: 1000, seed: 1)
        #expect(whole.fidelity == 1 && sampled.fidelity > 0.99)
        #expect(sampled.rules.reduce(0) { $0 + $1.rows } == 20_000)
        #expect(try tree(limit: 1000, seed: 1) == sampled)
        #expect(try tree(limit: 20_000, seed: 2) == whole)
    }

    @Test func `what does not fit is refused, and a cancelled task ends`() async throws {
        @Sendable func code(
            _ labels: [Int32], _ matrix: Matrix = Matrix([[0], [1]]), depth: Int = 3, smallestLeaf: Double = 0,
            limit: Int = 9
        ) -> ClusteringError.Code? {
            do {
                _ = try DecisionTree(
                    telling: labels, of: matrix, groups: 2, depth: depth, smallestLeaf: smallestLeaf, limit: limit)
                return nil
            } catch {
                return error.code
            }
        }
        #expect(code([0, 1]) == nil)
        #expect(code([0]) == .badParameter)
        #expect(code([0, 2]) == .badParameter)
        #expect(code([0, 1], depth: -1) == .badParameter)
        #expect(code([0, 1], depth: 17) == .badParameter)
        #expect(code([0, 1], smallestLeaf: .nan) == .badParameter)
        #expect(code([0, 1], limit: 0) == .badParameter)
        #expect(code([0, 1], Matrix([[0], [.nan]])) == .notFinite)
        #expect(code([], Matrix(rows: 0, columns: 1, elements: [])) == .tooFewRows)
        let cancelled = await withTaskGroup(of: ClusteringError.Code?.self) { group in
            group.cancelAll()
            group.addTask { code([0, 1]) }
            return await group.next() ?? nil
        }
        #expect(cancelled == .cancelled)
    }
}
