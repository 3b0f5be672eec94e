import Testing

@testable import CoveyClustering

@Suite struct SeedingTests {
    @Test func `first centroids are different rows of the matrix`() throws {
        let blocks = try CentredBlocks(Samples.oracle, threads: 1)
        var random = RandomSource(seed: 2)
        let seeding = KMeans.Seeding(blocks)
        try seeding.extend(to: 10, random: &random)
        let rows = Set((0..<300).map { blocks[row: $0].map(Double.init) })
        #expect(Set(seeding.centroids).count == 10)
        #expect(seeding.centroids.allSatisfy(rows.contains))
    }

    @Test func `it stops at the number of different rows`() throws {
        let blocks = try CentredBlocks(Matrix((0..<1500).map { [Float($0 % 4)] }), threads: 1)
        for seed: UInt64 in 0..<8 {
            var random = RandomSource(seed: seed)
            let seeding = KMeans.Seeding(blocks)
            try seeding.extend(to: 9, random: &random)
            #expect(Set(seeding.centroids).count == 4 && seeding.centroids.count == 4, "seed \(seed)")
        }
    }

    @Test func `far groups each get one first centroid`() throws {
        let matrix = Samples.blobs(rows: 1500, columns: 2, groups: 8, spread: 0.001, seed: 6)
        let blocks = try CentredBlocks(matrix, threads: 2)
        for seed: UInt64 in 0..<8 {
            var random = RandomSource(seed: seed)
            let seeding = KMeans.Seeding(blocks)
            try seeding.extend(to: 8, random: &random)
            let labels = try KMeans.assign(matrix, to: seeding.centroids.map(blocks.unpacked)).labels
            #expect(Set(labels[0..<8]).count == 8, "seed \(seed)")
        }
    }

    @Test func `earlier centroids stay and others are added`() throws {
        let blocks = try CentredBlocks(Samples.rectangle, threads: 1)
        var random = RandomSource(seed: 0)
        let seeding = KMeans.Seeding(blocks, startingFrom: [[1.25, 0.25]])
        try seeding.extend(to: 4, random: &random)
        #expect(seeding.centroids[0] == [1.25, 0.25])
        #expect(Set(seeding.centroids).count == 4)
    }
}
