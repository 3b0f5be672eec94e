import Foundation
import Glibc

/// A process that was started and can be waited for from any thread, as often as one likes.
final class ChildProcess {
    private let process = Process()
    private let ended = DispatchSemaphore(value: 0)

    /// - Parameters:
    ///   - output: Where what it prints goes.
    ///   - complaint: The same for standard error.
    init(
        _ program: URL, _ arguments: [String], folder: URL? = nil, input: Any = FileHandle.nullDevice,
        output: Any = FileHandle.nullDevice, complaint: Any = FileHandle.standardError
    ) throws {
        process.executableURL = program
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = folder }
        process.standardInput = input
        process.standardOutput = output
        process.standardError = complaint
        process.terminationHandler = { [ended] _ in ended.signal() }
        do { try process.run() } catch { throw Unavailable("\(program.path) does not start.") }
    }

    var identifier: Int32 { process.processIdentifier }

    var isRunning: Bool { process.isRunning }

    func send(_ signal: Int32) {
        if process.isRunning { kill(process.processIdentifier, signal) }
    }

    /// Waits for the end. Returns its status, or `nil` where a signal ended it.
    func end() -> Int32? {
        ended.wait()
        // Whoever comes next need not wait any more.
        ended.signal()
        return process.terminationReason == .exit ? process.terminationStatus : nil
    }
}
