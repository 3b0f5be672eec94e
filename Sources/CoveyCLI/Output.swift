import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// Standard output or a file, written in large pieces.
struct Output: ~Copyable {
    private let descriptor: Int32
    private let name: String

    static var standard: Output { Output(descriptor: STDOUT_FILENO, name: "standard output") }

    private init(descriptor: Int32, name: String) {
        self.descriptor = descriptor
        self.name = name
    }

    /// - Parameter path: A file to make, or to write anew where it is: a link is followed, a pipe or a device written
    ///   to. A new file is for its owner's eyes, as it may hold posts. `nil` or `-` is standard output.
    init(_ path: String?) throws(OutputError) {
        guard let path, path != "-" else {
            self.init(descriptor: STDOUT_FILENO, name: "standard output")
            return
        }
        self.init(descriptor: unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600), name: path)
        guard descriptor >= 0 else { throw Self.failure(path) }
    }

    /// Makes sure that there is a folder for a file that is made later.
    static func makeFolder(for path: String) throws(OutputError) {
        let folder = URL(filePath: path).deletingLastPathComponent()
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw OutputError(message: "\(path) cannot be written: there is no folder for it, and none can be made.")
        }
    }

    deinit {
        if descriptor > STDERR_FILENO { close(descriptor) }
    }

    func write(_ bytes: [UInt8]) throws(OutputError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { throw Self.failure(name) }
        }
    }

    /// Writes a buffer out and empties it once it holds 256 KiB, or at once.
    func write(_ buffer: inout [UInt8], always: Bool = false) throws(OutputError) {
        guard always || buffer.count >= 1 << 18 else { return }
        try write(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    private static func failure(_ name: String) -> OutputError {
        OutputError(message: "\(name) cannot be written: \(unsafe String(cString: strerror(errno)).lowercased()).")
    }
}
