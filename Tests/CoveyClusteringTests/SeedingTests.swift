import Testing

@testable import CoveyClustering

@Suite struct SeedingTests {
    @Test func `first centroids are different rows of the matrix`() throws {
        let rows = try CentredRows(Samples.oracle, threads: 1)
        var random = RandomSource(seed: 2)
        let seeding = try KMeans.Seeding(rows)
        try seeding.extend(to: 10, random: &random)
        let known = Set((0..<300).map { rows[row: $0] })
        #expect(Set(seeding.centroids.lists).count == 10)
        #expect(seeding.centroids.lists.allSatisfy(known.contains))
    }

    @Test func `it stops at the number of different rows`() throws {
        let rows = try CentredRows(Matrix((0..<1500).map { [Float($0 % 4)] }), threads: 1)
        for seed: UInt64 in 0..<8 {
            var random = RandomSource(seed: seed)
            let seeding = try KMeans.Seeding(rows)
            try seeding.extend(to: 9, random: &random)
            #expect(Set(seeding.centroids.lists).count == 4 && seeding.centroids.count == 4, "seed \(seed)")
        }
    }

    @Test func `far groups each get one first centroid`() throws {
        let matrix = Samples.blobs(rows: 1500, columns: 2, groups: 8, spread: 0.001, seed: 6)
        let rows = try CentredRows(matrix, threads: 2)
        for seed: UInt64 in 0..<8 {
            var random = RandomSource(seed: seed)
            let seeding = try KMeans.Seeding(rows)
            try seeding.extend(to: 8, random: &random)
            let labels = try KMeans.assign(matrix, to: rows.uncentred(seeding.centroids)).labels
            #expect(Set(labels[0..<8]).count == 8, "seed \(seed)")
        }
    }

    @Test func `earlier centroids stay and others are added`() throws {
        let rows = try CentredRows(Samples.rectangle, threads: 1)
        var random = RandomSource(seed: 0)
        let seeding = try KMeans.Seeding(rows, startingFrom: rows.centred([[10, 2]]))
        try seeding.extend(to: 4, random: &random)
        #expect(seeding.centroids[0] == [5, 1])
        #expect(Set(seeding.centroids.lists).count == 4)
    }
}
