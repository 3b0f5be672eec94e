import Foundation
import FoundationNetworking

/// The service of Fixtures/service.py in a process of its own. It ends with the test process: it reads a pipe whose other
/// end only that holds.
final class TranslationService: @unchecked Sendable {
    let port: Int
    /// Touched by `init` and `deinit` alone, hence `@unchecked Sendable`.
    private let process = Process()
    private let input = Pipe()

    private static let started = Result { try TranslationService() }

    /// The one of this test process.
    static func shared() throws -> TranslationService { try started.get() }

    private init() throws {
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "python3",
            URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/service.py").path,
        ]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        guard let port = Int(line.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            throw CocoaError(.fileReadUnknown)
        }
        self.port = port
    }

    deinit { process.terminate() }

    /// An endpoint that behaves in some way.
    func address(_ mode: String) -> URL {
        guard let url = URL(string: "http://127.0.0.1:\(port)/\(mode)") else { preconditionFailure("no address") }
        return url
    }

    struct Question: Decodable {
        var q: [String]
        var source: String
        var target: String
        var format: String
        var apiKey: String?

        enum CodingKeys: String, CodingKey {
            case q, source, target, format
            case apiKey = "api_key"
        }
    }

    /// What was asked of an endpoint so far.
    func asked(_ mode: String) async throws -> [Question] {
        struct Entry: Decodable {
            var path: String
            var question: Question
        }
        let (data, _) = try await URLSession.shared.data(from: address("asked"))
        return try JSONDecoder().decode([Entry].self, from: data).filter { $0.path == "/\(mode)/translate" }
            .map(\.question)
    }
}
