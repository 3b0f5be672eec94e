import CoveyTesting
import Foundation
import Glibc

/// A client of MongoDB's protocol that shares no code with Covey: Python's, in the environment of the server's program.
public final class ScriptedClient {
    /// How a client ended.
    public enum End: Equatable, Sendable {
        /// By itself, with a status.
        case exited(Int32)
        /// With SIGKILL.
        case killed
    }

    private let process: ChildProcess
    private let input = Pipe()
    private let text = Pipe()

    /// Starts it.
    ///
    /// - Parameters:
    ///   - script: Python, which finds `pymongo`, `sys`, `database` and its collection `things` as `collection`.
    ///   - uri: The server, with a database.
    ///   - patience: How long it looks for a server, in milliseconds.
    /// - Throws: ``Unavailable``.
    public init(_ script: String, uri: String, patience: Int = 20_000) throws {
        let head = """
            import pymongo, sys
            client = pymongo.MongoClient(
                sys.argv[1], serverSelectionTimeoutMS=int(sys.argv[2]), retryWrites=False, retryReads=False)
            database = client.get_default_database()
            collection = database.things

            """
        process = try ChildProcess(
            ServerProgram.python, ["-c", head + script, uri, "\(patience)"], input: input, output: text)
    }

    /// Its process.
    public var processIdentifier: Int32 { process.identifier }

    /// Ends it at once.
    public func kill() { process.send(SIGKILL) }

    /// Waits for its end.
    public func end() -> End { process.end().map { .exited($0) } ?? .killed }

    /// Waits for its end, which must be a good one, and gives back what it printed.
    ///
    /// - Parameter act: What happens after its first output, while it waits to read a line.
    /// - Throws: ``Unavailable`` where it ended otherwise.
    public func output(_ act: () -> Void = {}) throws -> String {
        var printed = text.fileHandleForReading.availableData
        act()
        try input.fileHandleForWriting.close()
        printed += text.fileHandleForReading.readDataToEndOfFile()
        guard end() == .exited(0) else { throw Unavailable("The client ended badly: \(end())") }
        return String(decoding: printed, as: UTF8.self)
    }
}
