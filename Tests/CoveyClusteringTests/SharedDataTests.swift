import CoveyClustering
import Foundation
import Testing

/// Benchmark sets from beside the repository, where they are.
@Suite struct SharedDataTests {
    private static let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
        .appending(path: "../../../../shared/data/clustering")
        .standardized

    @Test(
        .enabled(if: FileManager.default.fileExists(atPath: folder.path), "skips where ../shared/data is missing"),
        arguments: [("s1", 15), ("s2", 15), ("a1", 20), ("unbalance", 8)])
    func `seeds 1 to 5 come as near to the rows as the true groups do`(name: String, k: Int) async throws {
        let matrix = Matrix(try numbers("\(name).data.gz"))
        let labels = try numbers("\(name).labels0.gz").map { Int32($0[0]) }
        var rows = [Int32: [Int]]()
        for (row, label) in labels.enumerated() { rows[label, default: []].append(row) }
        #expect(rows.count == k)
        let means = rows.keys.sorted().map { label in
            (0..<matrix.columns).map { column in
                rows[label, default: []].reduce(0) { $0 + Double(matrix[$1, column]) }
                    / Double(rows[label, default: []].count)
            }
        }
        let start = KMeans(k: k, configuration: .init(restarts: 0, tolerance: 0))
        let best = try await start.fit(matrix, warmStart: means).inertia
        for seed: UInt64 in 1...5 {
            let fit = try await KMeans(k: k, configuration: .init(seed: seed)).fit(matrix)
            print(
                name, "seed", seed, "inertia / that from the true groups:", fit.inertia / best,
                "adjusted Rand index:", AdjustedRandIndex.between(fit.labels, labels))
            #expect(fit.inertia <= 1.001 * best, "seed \(seed)")
        }
        let choice = try await KChoice.sweep(matrix, over: 1...25, configuration: .init(restarts: 2))
        print(name, "k", k, "chosen", choice.chosenK, choice.verdict, choice.strength ?? 0)
        #expect(choice.chosenK == k || choice.verdict != .clear, "a wrong number is never called clear")
    }

    /// The numbers of a compressed text file, line by line.
    private func numbers(_ name: String) throws -> [[Float]] {
        let unpack = Process()
        unpack.executableURL = URL(filePath: "/usr/bin/env")
        unpack.arguments = ["gzip", "-dc", Self.folder.appending(path: name).path]
        let pipe = Pipe()
        unpack.standardOutput = pipe
        try unpack.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        unpack.waitUntilExit()
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map { line in
            line.split(whereSeparator: \.isWhitespace).compactMap { Float($0) }
        }
    }
}
