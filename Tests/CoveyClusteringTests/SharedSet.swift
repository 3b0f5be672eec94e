import CoveyClustering
import Foundation

/// A benchmark set with known groups from beside the repository.
struct SharedSet {
    static let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
        .appending(path: "../../../../shared/data/clustering")
        .standardized
    static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

    let matrix: Matrix
    /// The true group of every row.
    let labels: [Int32]

    init(_ name: String) throws {
        matrix = Matrix(try Self.numbers("\(name).data.gz"))
        labels = try Self.numbers("\(name).labels0.gz").map { Int32($0[0]) }
    }

    /// The means of the true groups in a matrix with the same rows.
    func means(in matrix: Matrix) -> [[Double]] {
        var rows = [Int32: [Int]]()
        for (row, label) in labels.enumerated() { rows[label, default: []].append(row) }
        return rows.keys.sorted().map { label in
            (0..<matrix.columns).map { column in
                rows[label, default: []].reduce(0) { $0 + Double(matrix[$1, column]) }
                    / Double(rows[label, default: []].count)
            }
        }
    }

    /// The numbers of a compressed text file, line by line.
    private static func numbers(_ name: String) throws -> [[Float]] {
        let unpack = Process()
        unpack.executableURL = URL(filePath: "/usr/bin/env")
        unpack.arguments = ["gzip", "-dc", folder.appending(path: name).path]
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
