import CoveyMail
import CoveyTesting
import Foundation

/// A real SMTP server on this machine, for one test.
final class MailServer {
    /// What the server read out of a message, with Python's own parser.
    struct Received: Decodable, Equatable {
        struct Part: Decodable, Equatable {
            var type: String
            var charset: String?
            var name: String?
            var disposition: String?
            var content: Data

            var text: String { String(decoding: content, as: UTF8.self) }
        }

        var sender: String
        var recipients: [String]
        var encrypted: Bool
        var user: String?
        var longest: Int
        var ascii: Bool
        var defects: [String]
        var from: String
        var to: String
        var subject: String
        var id: String
        var date: String
        var parts: [Part]
        var kinds: [String]
    }

    private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let python = repository.appending(path: ".venv/bin/python")

    /// Whether the server is installed; in CI it has to be.
    static let isInstalled: Bool = {
        let folder = repository.appending(path: ".venv/lib")
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return ProcessInfo.processInfo.environment["CI"] != nil
            || versions.contains {
                FileManager.default.fileExists(atPath: folder.appending(path: "\($0)/site-packages/aiosmtpd").path)
            }
    }()

    let port: Int
    /// Where the server speaks TLS.
    let certificates: Certificates?
    private let folder = FileManager.default.temporaryDirectory.appending(path: "covey-mail-\(UUID().uuidString)")
    private let process: ChildProcess
    /// It also ends with its standard input, so with this process.
    private let input = Pipe()
    private let output: FileHandle
    private var rest = Data()

    /// - Parameter mode: See server.py.
    init(_ mode: String) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        certificates = ["starttls", "tls"].contains(mode) ? try Certificates(in: folder) : nil
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/server.py")
        let pipe = Pipe()
        output = pipe.fileHandleForReading
        process = try ChildProcess(
            Self.python, [script.path, mode] + (certificates.map { [$0.server, $0.key] } ?? []), input: input,
            output: pipe, complaint: FileHandle.nullDevice)
        struct Port: Decodable { var port: Int }
        port = try JSONDecoder().decode(Port.self, from: try Self.line(&rest, output)).port
    }

    deinit {
        process.send(SIGKILL)
        _ = process.end()
        try? FileManager.default.removeItem(at: folder)
    }

    func received() throws -> Received {
        try JSONDecoder().decode(Received.self, from: try Self.line(&rest, output))
    }

    private struct Ended: Error {}

    /// The next line of output; what comes after it is kept in `rest`.
    private static func line(_ rest: inout Data, _ output: FileHandle) throws -> Data {
        var line = Data()
        while true {
            if rest.isEmpty {
                rest = output.availableData
                guard !rest.isEmpty else { throw Ended() }
            }
            guard let end = rest.firstIndex(of: 0x0A) else {
                line += rest
                rest = Data()
                continue
            }
            line += rest[..<end]
            rest = Data(rest[rest.index(after: end)...])
            return line
        }
    }

    /// - Parameter authorities: Whom to trust; `nil` takes the server's own.
    func settings(
        _ security: SMTPServer.Security, user: String? = nil, password: String? = nil, authorities: String? = nil,
        timeout: Double = 120
    ) throws -> SMTPServer {
        try SMTPServer(
            host: "127.0.0.1", port: port, security: security, user: user, password: password,
            authorities: authorities ?? certificates?.authority, timeout: timeout)
    }
}
