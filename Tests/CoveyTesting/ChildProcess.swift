package import Foundation
import Glibc

/// A process that was started and can be waited for from any thread, as often as one likes.
package final class ChildProcess {
    private let process = Process()
    private let ended = DispatchSemaphore(value: 0)

    /// - Parameters:
    ///   - output: Where what it prints goes.
    ///   - complaint: The same for standard error.
    package init(
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

    package var identifier: Int32 { process.processIdentifier }

    package var isRunning: Bool { process.isRunning }

    package func send(_ signal: Int32) {
        if process.isRunning { kill(process.processIdentifier, signal) }
    }

    /// Waits for the end. Returns its status, or `nil` where a signal ended it.
    package func end() -> Int32? {
        ended.wait()
        // Whoever comes next need not wait any more.
        ended.signal()
        return process.terminationReason == .exit ? process.terminationStatus : nil
    }

    /// Runs a program to its end, which must be a good one.
    ///
    /// - Throws: ``Unavailable``, with what it complained of.
    package static func run(_ program: URL, _ arguments: [String]) throws {
        let complaint = Pipe()
        let process = try ChildProcess(program, arguments, complaint: complaint)
        let text = String(decoding: complaint.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        guard process.end() == 0 else { throw Unavailable("\(program.lastPathComponent) failed: \(text)") }
    }
}
