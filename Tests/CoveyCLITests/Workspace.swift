import Foundation
import Testing

/// A temporary folder in which the command is run as a user would. It goes away with this object.
final class Workspace {
    let folder: URL
    private let records: URL
    private var runs = 0

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "covey-cli-\(UUID().uuidString)")
        records = folder.appending(path: ".runs")
        try FileManager.default.createDirectory(at: records, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    // MARK: Files

    func url(_ name: String) -> URL { folder.appending(path: name) }

    func write(_ text: String, to name: String) throws { try Data(text.utf8).write(to: url(name)) }

    func text(of name: String) throws -> String { String(decoding: try Data(contentsOf: url(name)), as: UTF8.self) }

    func lines(of name: String) throws -> [String] { try Self.lines(of: url(name)) }

    static func lines(of file: URL) throws -> [String] {
        String(decoding: try Data(contentsOf: file), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    }

    func write(lines: some Sequence<String>, to name: String) throws {
        try write(lines.map { $0 + "\n" }.joined(), to: name)
    }

    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: url(name).path) }

    /// What lies in the folder, without the hidden.
    func names() throws -> Set<String> {
        Set(try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".") })
    }

    // MARK: Processes

    /// Starts the command.
    func start(
        _ arguments: [String], environment: [String: String] = [:], input: Any = FileHandle.nullDevice,
        output: Pipe? = nil
    ) throws -> Execution {
        try start(Repository.command, arguments, environment, input, output)
    }

    private func start(
        _ executable: URL, _ arguments: [String], _ environment: [String: String], _ input: Any, _ output: Pipe? = nil
    ) throws -> Execution {
        runs += 1
        // Nothing of the outer environment may reach the command but where programs are.
        let outer = ProcessInfo.processInfo.environment.filter { ["PATH", "HOME"].contains($0.key) }
        return try Execution(
            executable, arguments, environment: outer.merging(environment) { $1 }, input: input, pipe: output,
            folder: folder,
            record: records.appending(path: String(runs)))
    }

    /// Runs the command to its end, whatever it is.
    func run(
        _ arguments: String..., environment: [String: String] = [:], input: Any = FileHandle.nullDevice
    ) throws -> Outcome {
        try start(arguments, environment: environment, input: input).outcome()
    }

    /// Runs the command, which must succeed.
    @discardableResult
    func succeed(
        _ arguments: String..., environment: [String: String] = [:], location: SourceLocation = #_sourceLocation
    ) throws -> Outcome {
        let outcome = try start(arguments, environment: environment).outcome()
        try #require(
            outcome.status == 0 && !outcome.wasSignalled, "covey \(arguments): \(outcome.complaint)",
            sourceLocation: location)
        return outcome
    }

    /// Runs another program to its end.
    func tool(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
        try start(tool: arguments, environment: environment).outcome()
    }

    /// Starts another program.
    func start(tool arguments: [String], environment: [String: String] = [:]) throws -> Execution {
        try start(URL(filePath: "/usr/bin/env"), arguments, environment, FileHandle.nullDevice)
    }
}
