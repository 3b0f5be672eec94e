import Testing

@testable import CoveyClustering

@Suite struct BorderTests {
    @Test func `worked out by hand`() throws {
        // Squared distances 5, 37 and 65. The border to the second centroid is x = 4, 3 away from x = 1.
        let border = try Border(of: [1, 2], among: [[0, 0], [8, 0], [0, 10]])
        #expect(border.nearest == 0)
        #expect(border.runnerUp == 1)
        #expect(border.margin == 3.0 / 4)
        // To the third it is y = 5.
        #expect(border.changes == [.init(delta: 3, group: 1), .init(delta: 3, group: 2)])
    }

    @Test func `a change may be negative, and go to another than the runner-up`() throws {
        // Borders of 0 with 20 at 10 and with -30 at -15.
        let border = try Border(of: [1, 0], among: [[0, 0], [20, 0], [-30, 0.5]])
        #expect(border.runnerUp == 1)
        #expect(border.changes[0] == .init(delta: 9, group: 1))
        let change = try #require(border.changes[1])
        #expect(change.group == 2 && change.delta == (31.0 * 31 + 0.25 - 1) / (2 * 0.5))
        #expect(try Border(of: [-2], among: [[0], [20], [-30]]).changes == [.init(delta: 12, group: 1)])
        #expect(try Border(of: [-3], among: [[0], [20], [-30]]).changes == [.init(delta: -12, group: 2)])
    }

    @Test func `a column in which the centroids agree moves nothing`() throws {
        let border = try Border(of: [1, 2], among: [[0, 7], [8, 7]])
        #expect(border.changes == [.init(delta: 3, group: 1), nil])
    }

    @Test func `on a centroid or behind it the margin is 1, on the border 0`() throws {
        #expect(try Border(of: [0], among: [[0], [8]]).margin == 1)
        #expect(try Border(of: [-9], among: [[0], [8]]).margin == 1)
        let middle = try Border(of: [4], among: [[0], [8]])
        #expect(middle.nearest == 0 && middle.margin == 0 && middle.changes == [.init(delta: 0, group: 1)])
    }

    @Test func `one centroid has no border, two equal ones no margin`() throws {
        let alone = try Border(of: [3, 4], among: [[0, 0]])
        #expect(alone.runnerUp == nil && alone.margin == 1 && alone.changes == [nil, nil])
        let twice = try Border(of: [3], among: [[1], [1]])
        #expect(twice.nearest == 0 && twice.runnerUp == 1 && twice.margin == 0 && twice.changes == [nil])
    }

    @Test func `slightly more than a change moves the point to the group named, slightly less does not`() throws {
        var crossed = 0
        for seed: UInt64 in 1...200 {
            var random = RandomSource(seed: seed)
            let (columns, k) = (1 + random.index(below: 5), 2 + random.index(below: 6))
            func place() -> [Double] { (0..<columns).map { _ in random.unit() * 10 } }
            let centroids = (0..<k).map { _ in place() }
            let point = place()
            let border = try Border(of: point, among: centroids)
            for (column, change) in border.changes.enumerated() {
                let change = try #require(change, "seed \(seed)")
                func nearest(_ part: Double) throws -> Int {
                    var moved = point
                    moved[column] += part * change.delta
                    return try Border(of: moved, among: centroids).nearest
                }
                #expect(try nearest(1 + 1e-6) == change.group, "seed \(seed)")
                #expect(try nearest(1 - 1e-6) == border.nearest, "seed \(seed)")
                // The other way there is no border that near.
                #expect(try nearest(-1 + 1e-6) == border.nearest, "seed \(seed)")
                crossed += 1
            }
        }
        #expect(crossed > 400)
    }

    @Test func `what does not fit is refused`() throws {
        func code(_ point: [Double], _ centroids: [[Double]]) -> ClusteringError.Code? {
            do {
                _ = try Border(of: point, among: centroids)
                return nil
            } catch {
                return error.code
            }
        }
        #expect(code([1], []) == .badParameter)
        #expect(code([1], [[1, 2]]) == .badParameter)
        #expect(code([.nan], [[1]]) == .notFinite)
        #expect(code([1], [[.infinity]]) == .notFinite)
    }
}
