import Foundation
import Testing

/// A process that was started. It never outlives this object.
final class Execution {
    private let process = Process()
    private let ended = DispatchSemaphore(value: 0)
    private var isOver = false
    private let output: URL
    private let complaint: URL

    /// - Parameters:
    ///   - input: What the process reads; nothing by default.
    ///   - pipe: Where its output goes instead of into a file.
    ///   - folder: Where it runs.
    ///   - record: Where its output is kept, without an ending.
    init(
        _ executable: URL, _ arguments: [String], environment: [String: String], input: Any = FileHandle.nullDevice,
        pipe: Pipe? = nil, folder: URL, record: URL
    ) throws {
        output = record.appendingPathExtension("out")
        complaint = record.appendingPathExtension("err")
        // Files and not pipes: nobody has to read while the process writes.
        for file in [output, complaint] { try Data().write(to: file) }
        process.executableURL = executable
        process.arguments = arguments
        process.environment = environment
        process.currentDirectoryURL = folder
        process.standardInput = input
        let (shown, complained) = (
            try FileHandle(forWritingTo: output), try FileHandle(forWritingTo: complaint)
        )
        process.standardOutput = pipe ?? shown
        process.standardError = complained
        process.terminationHandler = { [ended] _ in ended.signal() }
        try process.run()
        // The process has its own. Left open, they are many in a suite of hundreds of runs, and `Process` cannot
        // count beyond some 1,300 of them.
        try shown.close()
        try complained.close()
    }

    deinit {
        if !isOver { send(SIGKILL) }
    }

    /// Waits for the end, but not for longer than some seconds.
    func hasEnded(within seconds: Double) -> Bool {
        if !isOver { isOver = ended.wait(timeout: .now() + seconds) == .success }
        return isOver
    }

    func send(_ signal: Int32) {
        if process.isRunning { kill(process.processIdentifier, signal) }
    }

    /// Standard error so far.
    func complained() throws -> String { String(decoding: try Data(contentsOf: complaint), as: UTF8.self) }

    /// Waits for the end. A process that has not come to it in ten minutes is ended and reported.
    func outcome() throws -> Outcome {
        if !hasEnded(within: 600) {
            Issue.record("\(process.arguments ?? []) has not ended in ten minutes")
            send(SIGKILL)
            _ = hasEnded(within: 10)
        }
        return Outcome(
            status: process.terminationStatus, wasSignalled: process.terminationReason == .uncaughtSignal,
            output: try Data(contentsOf: output),
            complaint: String(decoding: try Data(contentsOf: complaint), as: UTF8.self))
    }
}

/// What became of a process.
struct Outcome {
    /// The exit status, or the number of the signal that ended it.
    var status: Int32
    var wasSignalled: Bool
    var output: Data
    /// Standard error.
    var complaint: String

    var text: String { String(decoding: output, as: UTF8.self) }

    func decoded<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
        try JSONDecoder().decode(type, from: output)
    }
}
