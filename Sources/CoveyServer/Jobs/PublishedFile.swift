import Covey
import CoveySchedule
import Foundation

/// A file that others see whole or not at all: it is written under a hidden name and given its own name at the end.
/// It is for its owner's eyes, as it may tell of people.
final class PublishedFile {
    let path: String
    private let draft: String
    private let file: FileHandle
    private var buffer: [UInt8] = []
    private var isPublished = false

    /// - Parameters:
    ///   - folder: Made if it is not there.
    ///   - name: A file of this name is replaced.
    ///   - run: Tells drafts of different runs apart.
    /// - Throws: `JobFailure` where it cannot be made.
    init(folder: String, name: String, run: RunID) throws(JobFailure) {
        path = URL(filePath: folder).appending(path: name).path
        draft = URL(filePath: folder).appending(path: ".\(name).\(UUID().uuidString.prefix(8))").path
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let isMade = FileManager.default.createFile(
            atPath: draft, contents: nil, attributes: [.posixPermissions: 0o600])
        guard isMade, let file = FileHandle(forWritingAtPath: draft) else {
            throw JobFailure("\(path) cannot be written: see that its folder is there and may be written to.")
        }
        self.file = file
    }

    deinit {
        try? file.close()
        if !isPublished { try? FileManager.default.removeItem(atPath: draft) }
    }

    /// For example `profiles-20261025T030000Z.csv`.
    static func name(_ what: String, _ period: Instant, _ ending: String) -> String {
        "\(what)-\(period.text.filter { $0 != "-" && $0 != ":" }).\(ending)"
    }

    /// Writes bytes, in large pieces.
    func write(_ bytes: [UInt8]) throws(JobFailure) {
        buffer += bytes
        if buffer.count >= 1 << 18 { try flush() }
    }

    private func flush() throws(JobFailure) {
        do { try file.write(contentsOf: Data(buffer)) } catch {
            throw JobFailure("\(path) cannot be written: the disk may be full.")
        }
        buffer.removeAll(keepingCapacity: true)
    }

    /// Gives the file its name, once its content is on the disk.
    func publish() throws(JobFailure) {
        try flush()
        do { try file.synchronize() } catch { throw JobFailure("\(path) cannot be written: the disk may be full.") }
        guard unsafe rename(draft, path) == 0 else {
            throw JobFailure("\(path) cannot be written: its folder does not take it.")
        }
        isPublished = true
    }
}
