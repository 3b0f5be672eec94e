import Testing

@testable import CoveyClustering

@Suite struct CentredBlocksTests {
    @Test func `rows come back centred, and centroids in the units of the input`() throws {
        let blocks = try CentredBlocks(Samples.rectangle, threads: 1)
        #expect(blocks[row: 0] == [-1.25, -0.25])
        #expect(blocks[row: 3] == [1.25, 0.25])
        #expect(blocks.unpacked([1.25, 0.25]) == [10, 2])
        #expect(blocks.packed([10, 2]) == [1.25, 0.25])
        #expect(blocks.unpacked(squares: blocks.squares) == 104)
    }

    @Test(arguments: [1, 2, 8, 64])
    func `products find the same centroids as differences, and are timed against them`(columns: Int) throws {
        let rows = 400_000 / columns
        let blocks = try CentredBlocks(
            Samples.blobs(rows: rows, columns: columns, groups: 6, spread: 4, seed: 3), threads: 1)
        var random = RandomSource(seed: 3)
        let centroids = CentredBlocks.Centroids(
            (0..<6).map { _ in blocks[row: random.index(below: rows)].map(Double.init) })
        let products = Storage<Int32>(repeating: -1, count: blocks.stripes.items * CentredBlocks.blockRows)
        let differences = Storage<Int32>(repeating: -1, count: products.count)
        let clock = ContinuousClock()
        let byProducts = clock.measure {
            for block in 0..<blocks.stripes.items {
                let labels = unsafe products.base + block * CentredBlocks.blockRows
                unsafe blocks.nearest(block: block, to: centroids, labels: labels)
            }
        }
        let byDifferences = clock.measure {
            for block in 0..<blocks.stripes.items {
                let labels = unsafe differences.base + block * CentredBlocks.blockRows
                unsafe nearestByDifferences(blocks, block: block, to: centroids, labels: labels)
            }
        }
        let unequal = (0..<rows).filter { products[$0] != differences[$0] }
        #expect(unequal.count <= rows / 10_000, "only rows between two centroids may differ")
        let unit = Double(rows * 6 * columns)
        print(
            "\(columns) columns, ns for each row, column and centroid: products",
            byProducts / .nanoseconds(1) / unit, "differences", byDifferences / .nanoseconds(1) / unit)
    }

    private func nearestByDifferences(
        _ blocks: CentredBlocks, block: Int, to centroids: CentredBlocks.Centroids,
        labels: UnsafeMutablePointer<Int32>
    ) {
        let groups = unsafe blocks.block(block)
        unsafe centroids.values.withUnsafeBufferPointer { values in
            for group in 0..<CentredBlocks.blockGroups {
                var best = SIMD16<Float>(repeating: .infinity)
                var label = SIMD16<Int32>.zero
                for centroid in 0..<centroids.k {
                    let distances = unsafe blocks.squaredDistances(
                        groups + group, to: values.baseAddress! + centroid * blocks.columns)
                    let closer = distances .< best
                    best.replace(with: distances, where: closer)
                    label.replace(with: Int32(centroid), where: closer)
                }
                let target = unsafe UnsafeMutableRawPointer(labels + group * 16)
                unsafe target.storeBytes(of: label, as: SIMD16<Int32>.self)
            }
        }
    }
}
