import Foundation
import Testing

/// `covey serve` on a free port, with a key that may do everything. It never outlives this object.
final class RunningService {
    let url: String
    let key: String
    let execution: Execution

    /// Starts the service and waits until it is ready.
    ///
    /// - Parameters:
    ///   - key: A key of the store; a new one is made without it.
    init(
        _ covey: Workspace, config: String, environment: [String: String] = [:], key: String? = nil,
        location: SourceLocation = #_sourceLocation
    ) throws {
        struct Made: Decodable { var key: String }
        if let key {
            self.key = key
        } else {
            let made: Made = try covey.start(
                ["keys", "create", "--name", "test", "--role", "admin", "--config", config, "--json"],
                environment: environment
            ).outcome().decoded()
            self.key = made.key
        }
        let output = Pipe()
        execution = try covey.start(
            ["serve", "--port", "0", "--config", config], environment: environment, output: output)
        // The first line names the address.
        var line = Data()
        while !line.contains(0x0A) {
            let more = output.fileHandleForReading.availableData
            if more.isEmpty { break }
            line += more
        }
        let text = String(decoding: line, as: UTF8.self)
        let match = try #require(
            text.firstMatch(of: /http:\/\/[^\s]+/), "the service did not start: \(text)", sourceLocation: location)
        url = String(match.output)
        for _ in 1...600 {
            let asked = try covey.tool("curl", "--silent", "--fail", "--output", "/dev/null", url + "/readyz")
            if asked.status == 0 { return }
            Thread.sleep(forTimeInterval: 0.1)
        }
        Issue.record("the service does not become ready", sourceLocation: location)
    }

    /// Asks the service to stop, as a service manager does.
    func stop() throws -> Outcome {
        execution.send(SIGTERM)
        return try execution.outcome()
    }
}
