import CoveyClustering
import Foundation

/// A file that is read as a table and removed again.
enum TableFile {
    static func read(_ bytes: some Sequence<UInt8>, name: String = "table.csv") throws -> NumericTable {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: name)
        try Data(bytes).write(to: file)
        return try NumericTable(contentsOf: file.path)
    }

    static func read(_ text: String) throws -> NumericTable { try read(Array(text.utf8)) }

    /// The message of the error that reading ends with, after the name of the file.
    static func complaint(_ bytes: some Sequence<UInt8>, name: String = "table.csv") -> ClusteringError? {
        do {
            _ = try read(bytes, name: name)
            return nil
        } catch {
            return error as? ClusteringError
        }
    }

    static func complaint(_ text: String) -> ClusteringError? { complaint(Array(text.utf8)) }
}
