import CoveyClustering
import Testing

@Suite struct KMeansTests {
    private let exact = KMeans.Configuration(tolerance: 0, threads: 2)

    @Test func `two pairs of points are two groups with the means as centroids`() async throws {
        let fit = try await KMeans(k: 2, configuration: exact).fit(Samples.rectangle)
        #expect(Set(fit.centroids) == [[0, 1], [10, 1]])
        #expect(fit.labels[0] == fit.labels[1] && fit.labels[2] == fit.labels[3] && fit.labels[0] != fit.labels[2])
        #expect(fit.sizes == [2, 2])
        #expect(fit.inertia == 4)
        #expect(fit.convergence == .sameLabels)
        #expect(fit.requestedK == 2 && fit.k == 2)
    }

    @Test func `one group has the mean of all rows`() async throws {
        let fit = try await KMeans(k: 1, configuration: exact).fit(Samples.rectangle)
        #expect(fit.centroids == [[5, 1]])
        #expect(fit.inertia == 104)
        #expect(fit.labels == [0, 0, 0, 0])
    }

    @Test func `as many groups as rows leave nothing over`() async throws {
        let fit = try await KMeans(k: 4, configuration: exact).fit(Samples.rectangle)
        #expect(fit.inertia == 0)
        #expect(fit.sizes == [1, 1, 1, 1])
        #expect(Set(fit.labels).count == 4)
    }

    @Test func `a bad warm start stays in its optimum, and a random one beats it`() async throws {
        let warm: [[Double]] = [[5, 0], [5, 2]]
        let stuck = try await KMeans(k: 2, configuration: .init(restarts: 0, tolerance: 0))
            .fit(Samples.rectangle, warmStart: warm)
        #expect(stuck.centroids == warm)
        #expect(stuck.inertia == 100)
        let free = try await KMeans(k: 2, configuration: exact).fit(Samples.rectangle, warmStart: warm)
        #expect(free.inertia == 4)
    }

    @Test func `an empty group gets the farthest row`() async throws {
        let matrix = Matrix([[0], [1], [2], [30]])
        let fit = try await KMeans(k: 2, configuration: .init(restarts: 0, maxIterations: 1, tolerance: 0))
            .fit(matrix, warmStart: [[0], [-500]])
        #expect(fit.centroids == [[1], [30]])
        #expect(fit.sizes == [3, 1])
        #expect(fit.inertia == 2)
        #expect(fit.convergence == .iterationLimit)
    }

    @Test func `equal warm centroids are driven apart`() async throws {
        let fit = try await KMeans(k: 3, configuration: .init(restarts: 0))
            .fit(Samples.oracle, warmStart: [[1, 1, 1], [1, 1, 1], [1, 1, 1]])
        #expect(fit.k == 3)
        #expect(fit.sizes.allSatisfy { $0 > 0 })
    }

    @Test func `too few different rows lower k, and the fit says so`() async throws {
        let matrix = Matrix((0..<600).map { [Float($0 % 3), 0.1 * Float($0 % 3)] })
        let fit = try await KMeans(k: 5, configuration: exact).fit(matrix)
        #expect(fit.k == 3 && fit.requestedK == 5)
        #expect(fit.sizes == [200, 200, 200])
        #expect(fit.inertia < 1e-12)
        let warm = try await KMeans(k: 4, configuration: .init(restarts: 0))
            .fit(matrix, warmStart: [[0, 0], [1, 0], [2, 0], [9, 9]])
        #expect(warm.k == 3)
    }

    @Test func `one row is one group`() async throws {
        let fit = try await KMeans(k: 1).fit(Matrix([[3, 4, 5]]))
        #expect(fit.centroids == [[3, 4, 5]])
        #expect(fit.inertia == 0 && fit.sizes == [1])
    }

    @Test(arguments: [1, 300])
    func `narrow and wide matrices find their groups`(columns: Int) async throws {
        let matrix = Samples.blobs(rows: 1200, columns: columns, groups: 3, spread: 0.05, seed: 12)
        let fit = try await KMeans(k: 3).fit(matrix)
        let truth = (0..<1200).map { Int32($0 % 3) }
        #expect(AdjustedRandIndex.between(fit.labels, truth) == 1)
    }

    @Test func `every label is that of the nearest centroid, and the inertia is their distance`() async throws {
        let matrix = Samples.blobs(rows: 3001, columns: 4, groups: 5, spread: 3, seed: 2)
        let fit = try await KMeans(k: 7).fit(matrix)
        var inertia = 0.0
        for row in 0..<matrix.rows {
            let distances = fit.centroids.map { centroid in
                zip(matrix[row: row], centroid).reduce(0) { $0 + (Double($1.0) - $1.1) * (Double($1.0) - $1.1) }
            }
            let nearest = distances.indices.min { distances[$0] < distances[$1] }
            #expect(nearest == Int(fit.labels[row]))
            inertia += distances[Int(fit.labels[row])]
        }
        #expect(abs(fit.inertia - inertia) < 1e-9 * inertia)
        #expect(fit.sizes.reduce(0, +) == 3001)
    }

    @Test func `inertia never rises from one iteration to the next`() async throws {
        for seed: UInt64 in 1...10 {
            let matrix = Samples.blobs(rows: 2000, columns: 3, groups: 6, spread: 5, seed: seed)
            let fit = try await KMeans(k: 9, configuration: .init(restarts: 1, tolerance: 0, seed: seed)).fit(matrix)
            let inertias = fit.history.map(\.inertia)
            for (before, after) in zip(inertias, inertias.dropFirst()) {
                #expect(after <= before * (1 + 1e-12), "seed \(seed)")
            }
            #expect(abs(inertias[inertias.count - 1] - fit.inertia) < 1e-6 * fit.inertia, "seed \(seed)")
            #expect(fit.history[0].moved == 2000 && fit.history[fit.iterations - 1].moved == 0, "seed \(seed)")
            #expect(fit.convergence == .sameLabels, "seed \(seed)")
        }
    }

    @Test func `a fit from an optimum does not move`() async throws {
        let fit = try await KMeans(k: 4, configuration: exact).fit(Samples.oracle)
        let again = try await KMeans(k: 4, configuration: .init(restarts: 0, tolerance: 0))
            .fit(Samples.oracle, warmStart: fit.centroids)
        #expect(again.labels == fit.labels)
        #expect(again.iterations == 2)
        #expect(zip(again.centroids.joined(), fit.centroids.joined()).allSatisfy { abs($0 - $1) < 1e-12 })
    }

    @Test(arguments: [2, 33])
    func `without a tolerance the end is a fixed point`(columns: Int) async throws {
        let matrix = Samples.blobs(rows: 4001, columns: columns, groups: 9, spread: 9, seed: 41)
        let fit = try await KMeans(k: 11, configuration: exact).fit(matrix)
        #expect(fit.convergence == .sameLabels)
        for (group, centroid) in fit.centroids.enumerated() {
            let rows = (0..<matrix.rows).filter { fit.labels[$0] == group }
            for column in 0..<columns {
                let mean = rows.reduce(0.0) { $0 + Double(matrix[$1, column]) } / Double(rows.count)
                #expect(abs(mean - centroid[column]) < 1e-9, "group \(group), column \(column)")
            }
        }
    }

    @Test func `one iteration is worked out by hand`() async throws {
        // 4 is nearer to 6 than to 1; so the means are 1 and 6, with squares 1 + 1 and 4 + 0 + 4 around them.
        let matrix = Matrix([[0], [2], [4], [6], [8]])
        let fit = try await KMeans(k: 2, configuration: .init(restarts: 0, maxIterations: 1, tolerance: 0))
            .fit(matrix, warmStart: [[1], [6]])
        #expect(fit.centroids == [[1], [6]])
        #expect(fit.history.map(\.inertia) == [10] && fit.history.map(\.moved) == [5])
        let far = try await KMeans(k: 2, configuration: .init(restarts: 0, maxIterations: 3, tolerance: 0))
            .fit(matrix, warmStart: [[-4], [3]])
        // All are nearer to 3 than to -4, so the empty group gets 8, the farthest.
        #expect(far.history[0].moved == 6)
        #expect(far.inertia == 10)
        #expect(far.convergence == .sameLabels)
    }

    @Test func `a matrix that is searched in a sample finds its groups in all rows`() async throws {
        let matrix = Samples.blobs(rows: 33_000, columns: 2, groups: 7, spread: 0.1, seed: 17)
        let truth = (0..<matrix.rows).map { Int32($0 % 7) }
        let fit = try await KMeans(k: 7, configuration: exact).fit(matrix)
        #expect(AdjustedRandIndex.between(fit.labels, truth) == 1)
        #expect(fit.sizes.reduce(0, +) == matrix.rows)
        #expect(fit.convergence == .sameLabels)
        let warm = try await KMeans(k: 7, configuration: .init(restarts: 0, tolerance: 0))
            .fit(matrix, warmStart: fit.centroids)
        #expect(warm.labels == fit.labels)
    }

    @Test func `different rows that a sample misses are found in the end`() async throws {
        var matrix = Matrix((0..<40_000).map { [Float($0 % 2)] })
        matrix[20_001, 0] = 50
        let fit = try await KMeans(k: 4, configuration: exact).fit(matrix)
        #expect(fit.k == 3 && fit.requestedK == 4)
        #expect(fit.inertia < 1e-12)
        #expect(fit.sizes.sorted() == [1, 19_999, 20_000])
    }

    @Test func `values far from zero keep their groups`() async throws {
        let near = Samples.blobs(rows: 900, columns: 3, groups: 3, spread: 0.2, seed: 19)
        let far = Matrix(rows: 900, columns: 3, elements: near.elements.map { ($0 * 16).rounded() / 16 + 1_000_000 })
        let fit = try await KMeans(k: 3, configuration: exact).fit(far)
        #expect(AdjustedRandIndex.between(fit.labels, (0..<900).map { Int32($0 % 3) }) == 1)
        let spread = fit.inertia / 900
        #expect(spread < 0.1, "\(spread)")
    }

    @Test func `columns are taken at their face value`() async throws {
        // By the wide column the pairs are (0, 1) and (2, 3), by the narrow one (0, 2) and (1, 3).
        let matrix = Matrix([[0, 0], [0, 1], [1000, 0], [1000, 1]])
        let wide = try await KMeans(k: 2, configuration: exact).fit(matrix)
        #expect(wide.labels[0] == wide.labels[1] && wide.labels[2] == wide.labels[3])
        #expect(wide.inertia == 1)
        let narrow = Matrix([[0, 0], [0, 1000], [1, 0], [1, 1000]])
        let turned = try await KMeans(k: 2, configuration: exact).fit(narrow)
        #expect(turned.labels[0] == turned.labels[2] && turned.labels[1] == turned.labels[3])
        #expect(turned.inertia == 1)
    }

    @Test func `the order of the rows does not matter`() async throws {
        let order = Samples.order(300, seed: 8)
        let start = (0..<4).map { Samples.oracle[row: $0].map(Double.init) }
        let search = KMeans(k: 4, configuration: .init(restarts: 0, tolerance: 0))
        let fit = try await search.fit(Samples.oracle, warmStart: start)
        let other = try await search.fit(Samples.permuted(Samples.oracle, by: order), warmStart: start)
        #expect(other.labels == order.map { fit.labels[$0] })
        #expect(abs(other.inertia - fit.inertia) < 1e-9 * fit.inertia)
    }

    @Test(arguments: [Float(0x1p40), 0x1p-60, 0x1p100])
    func `other units give the same groups`(factor: Float) async throws {
        let scaled = Matrix(rows: 300, columns: 3, elements: Samples.oracle.elements.map { $0 * factor })
        let fit = try await KMeans(k: 4).fit(Samples.oracle)
        let other = try await KMeans(k: 4).fit(scaled)
        #expect(other.labels == fit.labels)
        let expected = fit.inertia * Double(factor) * Double(factor)
        #expect(abs(other.inertia - expected) < 1e-12 * expected)
    }

    @Test func `large offsets do not hide the groups`() async throws {
        let matrix = Matrix((0..<1000).map { [8_000_000 + Float($0 % 2), -4_000_000 + Float($0 % 4 / 2)] })
        let fit = try await KMeans(k: 4, configuration: exact).fit(matrix)
        #expect(fit.inertia == 0)
        #expect(fit.sizes == [250, 250, 250, 250])
        #expect(fit.centroids.contains([8_000_001, -3_999_999]))
    }

    @Test func `rows that came later are placed by the same centroids`() async throws {
        let fit = try await KMeans(k: 4).fit(Samples.oracle)
        let again = try KMeans.assign(Samples.oracle, to: fit.centroids)
        #expect(again.labels == fit.labels && again.sizes == fit.sizes && again.inertia == fit.inertia)
        let late = try KMeans.assign(Matrix([[0, 0], [4, 0], [6, 0]]), to: [[0, 0], [8, 0], [99, 99]])
        #expect(late.labels == [0, 0, 1], "of equally near centroids the first")
        #expect(late.sizes == [2, 1, 0])
        #expect(late.inertia == 20)
        #expect(try KMeans.assign(Matrix(rows: 0, columns: 2, elements: []), to: [[0, 0]]).labels == [])
    }
}
