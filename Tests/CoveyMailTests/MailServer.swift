import CoveyMail
import Dispatch
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
    private let process = Process()
    private let ended = DispatchSemaphore(value: 0)
    /// It also ends with its standard input, so with this process.
    private let input = Pipe()
    private let output: FileHandle
    private var rest = Data()

    init(_ mode: String, _ certificates: TestCertificates? = nil) throws {
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/server.py")
        let pipe = Pipe()
        process.executableURL = Self.python
        process.arguments = [script.path, mode] + (certificates.map { [$0.server, $0.key] } ?? [])
        process.standardInput = input
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        output = pipe.fileHandleForReading
        process.terminationHandler = { [ended] _ in ended.signal() }
        try process.run()
        struct Port: Decodable { var port: Int }
        port = try JSONDecoder().decode(Port.self, from: try Self.line(&rest, output)).port
    }

    deinit {
        kill(process.processIdentifier, SIGKILL)
        ended.wait()
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

    func settings(
        _ security: SMTPServer.Security, user: String? = nil, password: String? = nil, authorities: String? = nil,
        timeout: Double = 20
    ) throws -> SMTPServer {
        try SMTPServer(
            host: "127.0.0.1", port: port, security: security, user: user, password: password,
            authorities: authorities, timeout: timeout)
    }
}

/// A certificate authority and a server's certificate for 127.0.0.1, made for one test.
final class TestCertificates {
    let authority: String
    /// Has signed nothing.
    let otherAuthority: String
    let server: String
    let key: String
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "covey-mail-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let configuration = folder.appending(path: "openssl.cnf").path
        try Data(
            """
            [req]
            distinguished_name = name
            [name]
            [authority]
            basicConstraints = critical, CA:TRUE
            keyUsage = critical, keyCertSign, cRLSign
            subjectKeyIdentifier = hash
            [server]
            basicConstraints = critical, CA:FALSE
            subjectAltName = IP:127.0.0.1, DNS:localhost
            extendedKeyUsage = serverAuth
            """.utf8
        ).write(to: URL(filePath: configuration))
        func make(_ name: String, _ extensions: String, _ more: [String], _ folder: URL) throws -> String {
            let certificate = folder.appending(path: "\(name).pem").path
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments =
                [
                    "openssl", "req", "-x509", "-config", configuration, "-newkey", "ec", "-pkeyopt",
                    "ec_paramgen_curve:P-256", "-nodes", "-keyout", folder.appending(path: "\(name).key").path, "-out",
                    certificate, "-days", "2", "-subj", "/CN=\(name) of Covey's tests", "-extensions", extensions,
                ] + more
            process.standardError = FileHandle.nullDevice
            let ended = DispatchSemaphore(value: 0)
            process.terminationHandler = { _ in ended.signal() }
            try process.run()
            ended.wait()
            struct Failed: Error {}
            guard process.terminationStatus == 0 else { throw Failed() }
            return certificate
        }
        authority = try make("authority", "authority", [], folder)
        otherAuthority = try make("other", "authority", [], folder)
        key = folder.appending(path: "server.key").path
        server = try make(
            "server", "server", ["-CA", authority, "-CAkey", folder.appending(path: "authority.key").path], folder)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }
}
