import CoveyIngest
import Foundation

/// A file that a person named on the command line.
enum InputFile {
    /// Makes sure that a file can be read, before anything else is done.
    static func check(_ path: String) throws(IngestError) {
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw IngestError(.unreadable, "\(path) is missing.")
        }
        guard !isFolder.boolValue else {
            throw IngestError(.unreadable, "\(path) is a directory: name the files in it.")
        }
        guard FileManager.default.isReadableFile(atPath: path) else {
            throw IngestError(.unreadable, "\(path) cannot be read.")
        }
    }

    /// Whether this is a file that lies there whole, and not a pipe or a terminal that somebody may be writing to.
    ///
    /// - Parameter path: `-` is standard input.
    static func isWhole(_ path: String) -> Bool {
        // Links are followed, as they are when the file is read.
        let file = URL(filePath: path == "-" ? "/dev/stdin" : path).resolvingSymlinksInPath()
        return (try? file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) ?? false
    }
}
