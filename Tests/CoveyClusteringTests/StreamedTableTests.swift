import CoveyClustering
import Foundation
import Testing

/// Tables that stay in their file, held against the same files read into memory.
@Suite struct StreamedTableTests {
    private static let floats: [Float] = [1, 2.5, -3, 4e2, 0, -0.125, 7, 8]

    /// An NPY file of 4 rows and 2 columns.
    private func npy(_ type: String, fortran: String = "False", _ values: [UInt8]) -> [UInt8] {
        let header = Array("{'descr': '\(type)', 'fortran_order': \(fortran), 'shape': (4, 2), }\n".utf8)
        return [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(header.count), 0] + header + values
    }

    private func bytes<Value: FixedWidthInteger>(_ values: [Value]) -> [UInt8] {
        values.flatMap { value in (0..<Value.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> Value(8 * $0)) } }
    }

    /// Opens bytes as a table. A file that is open can be read after its name is gone.
    private func table(_ bytes: [UInt8], _ name: String = "table") async throws -> StreamedTable {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: name)
        try Data(bytes).write(to: file)
        return try await StreamedTable(contentsOf: file.path)
    }

    private func rows(of table: StreamedTable, _ range: Range<Int>) throws -> [Float] {
        var values = [Float](repeating: -1, count: range.count * table.columns)
        var span = values.mutableSpan
        try table.read(range, into: &span)
        return values
    }

    private func error(_ bytes: [UInt8], _ name: String = "table") async -> ClusteringError? {
        await #expect(throws: ClusteringError.self) {
            let table = try await table(bytes, name)
            _ = try rows(of: table, 0..<table.rows)
        }
    }

    @Test func `every type and order gives the rows that are read into memory`() async throws {
        let whole: [Float] = [1, -2, 70_000, -16_777_216, 0, 5, 6, 7]
        for file in [
            npy("<f4", bytes(Self.floats.map(\.bitPattern))),
            npy("<f4", fortran: "True", bytes(Self.floats.map(\.bitPattern))),
            npy("<f8", bytes(Self.floats.map { Double($0).bitPattern })),
            npy("<f8", fortran: "True", bytes(Self.floats.map { Double($0).bitPattern })),
            npy("<i4", bytes(whole.map { Int32($0) })), npy("<i8", bytes(whole.map { Int64($0) })),
            Array("a,b\n1,2.5\n-3,4e2\n0,-0.125\n7,8\n".utf8), Array("1;2\n3;4\n".utf8),
        ] {
            let matrix = try TableFile.read(file).matrix
            let table = try await table(file)
            #expect(table.rows == matrix.rows && table.columns == 2)
            for range in [0..<table.rows, 0..<1, 1..<2, 0..<0, table.rows - 1..<table.rows] {
                let wanted = matrix.elements[range.lowerBound * 2..<range.upperBound * 2]
                #expect(try rows(of: table, range) == Array(wanted))
            }
        }
    }

    @Test func `CSV keeps the names of its columns`() async throws {
        #expect(try await table(Array("a,b\n1,2\n".utf8)).columnNames == ["a", "b"])
        #expect(try await table(Array("1,2\n".utf8)).columnNames == nil)
    }

    @Test func `more CSV than is read at once gives every row`() async throws {
        let count = 200_000
        let text = (0..<count).map { "\($0),\(-$0)\n" }.joined()
        let table = try await table(Array(text.utf8))
        #expect(table.rows == count)
        let values = try rows(of: table, 0..<count)
        #expect((0..<count).allSatisfy { values[2 * $0] == Float($0) && values[2 * $0 + 1] == -Float($0) })
    }

    @Test func `a bad file is refused as it is by a table in memory`() async throws {
        let floats = bytes(Self.floats.map(\.bitPattern))
        for file in [
            npy("<f4", floats.dropLast()), npy("<f4", floats + [0]), npy(">f4", floats), [],
            Array("a,b\n".utf8), Array("a,b\n1,x\n".utf8), Array("a,b\n1,2\n1\n".utf8), Array("1,1e39\n".utf8),
            npy("<f8", bytes([0, 1, 2, 3, 4, 1e39, 6, 7].map(\.bitPattern))),
            npy("<f8", fortran: "True", bytes([0, 1, 2, 3, 4, 1e39, 6, 7].map(\.bitPattern))),
        ] {
            let memory = try #require(TableFile.complaint(file))
            let streamed = try #require(await error(file))
            #expect(streamed.code == .badFile && memory.code == .badFile)
            #expect(streamed.row == memory.row && streamed.column == memory.column)
            // After the name of the file, which differs.
            let sentences = [memory, streamed].map { $0.message.split(separator: ": ").dropFirst() }
            #expect(sentences[0] == sentences[1])
        }
    }

    @Test func `a fit by passes over a file is that over the matrix`() async throws {
        let matrix = Samples.blobs(rows: 9000, columns: 2, groups: 3, spread: 5, seed: 4)
        let header = Array("{'descr': '<f4', 'fortran_order': False, 'shape': (9000, 2), }\n".utf8)
        let file =
            [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(header.count), 0] + header
            + bytes(matrix.elements.map(\.bitPattern))
        let search = KMeans(k: 3, configuration: .init(restarts: 2, seed: 1, threads: 2))
        #expect(try await search.fit(streaming: table(file)) == search.fit(streaming: matrix))
    }
}
