import CoveyReports
import Foundation

/// Where text for people goes, and what it may look like there.
enum Terminal {
    /// Columns of standard output; `nil` where it is no terminal.
    static var width: Int? {
        var size = winsize()
        guard isatty(STDOUT_FILENO) == 1, unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
        else { return nil }
        return Int(size.ws_col)
    }

    /// Whether colour may be used on standard output. See no-color.org.
    static var hasColour: Bool {
        let environment = ProcessInfo.processInfo.environment
        return isatty(STDOUT_FILENO) == 1 && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }

    static func complain(_ message: String) {
        write(Array("covey: \(message)\n".utf8), to: STDERR_FILENO)
    }

    /// A line on standard error for people; programs read standard output.
    static func note(_ message: String) {
        write(Array("\(message)\n".utf8), to: STDERR_FILENO)
    }

    static func show(_ text: String) throws(OutputError) {
        try Output.standard.write(Array("\(text)\n".utf8))
    }

    static func show(_ json: JSONText) throws(OutputError) {
        try Output.standard.write(json.bytes + [0x0A])
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        // Nobody can be told if standard error cannot be written.
        try? FileHandle(fileDescriptor: descriptor).write(contentsOf: Data(bytes))
    }
}

/// Standard output or a file, written in large pieces.
struct Output: ~Copyable {
    private let handle: FileHandle
    private let name: String

    static var standard: Output { Output(.standardOutput, "standard output") }

    private init(_ handle: FileHandle, _ name: String) {
        self.handle = handle
        self.name = name
    }

    /// - Parameter path: A file to make or replace; `nil` or `-` for standard output.
    init(_ path: String?) throws(OutputError) {
        guard let path, path != "-" else {
            self.init(.standardOutput, "standard output")
            return
        }
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw OutputError(message: "\(path) cannot be written.") }
        self.init(handle, path)
    }

    func write(_ bytes: [UInt8]) throws(OutputError) {
        do { try handle.write(contentsOf: bytes) } catch {
            throw OutputError(message: "\(name) cannot be written: \(error.localizedDescription)")
        }
    }

    /// Writes a buffer out and empties it once it holds 256 KiB, or at once.
    func write(_ buffer: inout [UInt8], always: Bool = false) throws(OutputError) {
        guard always || buffer.count >= 1 << 18 else { return }
        try write(buffer)
        buffer.removeAll(keepingCapacity: true)
    }
}
