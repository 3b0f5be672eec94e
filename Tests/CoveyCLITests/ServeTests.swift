import Foundation
import FoundationNetworking
import Testing

/// The service as a process: how it begins, what it tells, how it ends.
@Suite(.serialized) struct ServeTests {
    private let covey: Workspace

    init() throws { covey = try Workspace() }

    /// Starts the service and waits until it can be reached.
    private func serve(_ arguments: String...) throws -> (execution: Execution, address: URL) {
        let pipe = Pipe()
        let execution = try covey.start(["serve", "--port", "0"] + arguments, output: pipe)
        var told = Data()
        while told.last != UInt8(ascii: "\n") {
            guard let more = try pipe.fileHandleForReading.read(upToCount: 1), !more.isEmpty else { break }
            told += more
        }
        let words = String(decoding: told, as: UTF8.self).split(separator: " ")
        let complaint = words.count == 4 ? "" : try execution.outcome().complaint
        try #require(words.dropLast() == ["Covey", "is", "at"], "\(complaint)")
        let address = words.last?.trimmingCharacters(in: .newlines) ?? ""
        return (execution, try #require(URL(string: address)))
    }

    private func key(_ scope: String) throws -> String {
        struct Made: Decodable {
            var key: String
        }
        return try covey.succeed("keys", "create", "--name", "test", "--scope", scope, "--json")
            .decoded(Made.self).key
    }

    private func status(_ url: URL) async throws -> Int? {
        let (_, response) = try await URLSession.shared.data(from: url)
        return (response as? HTTPURLResponse)?.statusCode
    }

    @Test func `it tells where it is, and how to make the first key`() async throws {
        let (execution, address) = try serve()
        #expect(address.host() == "127.0.0.1")
        #expect(try await status(address.appending(path: "livez")) == 200)
        #expect(try await status(address.appending(path: "metrics")) == 401)
        execution.send(SIGTERM)
        let outcome = try execution.outcome()
        #expect(outcome.status == 0 && !outcome.wasSignalled, "\(outcome.complaint)")
        #expect(outcome.complaint.contains("covey keys create"))
        #expect(outcome.complaint.contains(" info listening address=http://127.0.0.1:"))
    }

    @Test func `however early it is asked to stop, it ends well`() throws {
        for round in 0..<12 {
            let (execution, _) = try serve()
            _ = execution.hasEnded(within: Double(round) * 0.01)
            execution.send(SIGTERM)
            let outcome = try execution.outcome()
            #expect(outcome.status == 0 && !outcome.wasSignalled, "\(outcome.complaint)")
            for name in try covey.names() where name.hasPrefix("covey.sqlite") {
                try FileManager.default.removeItem(at: covey.url(name))
            }
        }
    }

    @Test func `an address that others can reach is refused without TLS`() throws {
        let outcome = try covey.run("serve", "--host", "0.0.0.0", "--port", "0")
        #expect(outcome.status == 78)
        #expect(outcome.complaint.contains("covey: Others can reach 0.0.0.0"), "\(outcome.complaint)")
        #expect(try covey.names() == [], "nothing is made before")
    }

    @Test(arguments: [
        ("port: 70000", "server.port"), ("deadline: 0", "server.deadline"), ("target: 2", "server.target"),
        ("tiles: http://example.org/{z}/{x}/{y}", "server.tiles"),
        ("tiles: \"https://example.org/{z}/{x}/{y}; script-src *\"", "server.tiles"),
        ("tls: {key: a}", "server.tls"), ("requests_per_minute: 0", "server.requests_per_minute"),
        ("tokens: {issuer: a, audience: b, keys: \"http://example.org\"}", "server.tokens.keys"),
        ("log: {level: loud}", "server.log.level"), ("unknown: 1", "server.unknown"),
    ])
    func `a wrong setting is named`(line: String, key: String) throws {
        try covey.write("server:\n  \(line)\n", to: "wrong.yaml")
        let outcome = try covey.run("serve", "--port", "0", "--config", "wrong.yaml")
        #expect(outcome.status == 78 && outcome.complaint.contains(key), "\(outcome.complaint)")
    }

    @Test func `SIGHUP reads the configuration again`() async throws {
        try covey.write("server:\n  target: 0.5\n  log: {format: json}\n", to: "covey.yaml")
        let (execution, address) = try serve("--config", "covey.yaml")
        try covey.write(
            "server:\n  target: 0.6\n  title: Other\n  body_limit: 2000\n  log: {format: json}\n", to: "covey.yaml")
        execution.send(SIGHUP)
        // The signal is heard at once; two answers later it has been acted upon, or the service is not well.
        for _ in 1...200 where try execution.complained().contains("settings reloaded") == false {
            #expect(try await status(address.appending(path: "livez")) == 200)
        }
        try covey.write("server: [broken", to: "covey.yaml")
        execution.send(SIGHUP)
        for _ in 1...200 where try execution.complained().contains("not reloaded") == false {
            #expect(try await status(address.appending(path: "livez")) == 200)
        }
        execution.send(SIGTERM)
        let outcome = try execution.outcome()
        #expect(outcome.status == 0)
        let line = outcome.complaint.split(separator: "\n").first { $0.contains("settings reloaded") }
        #expect(line?.contains("\"changed\":\"title, target\"") == true, "\(outcome.complaint)")
        #expect(line?.contains("\"after_restart\":\"body_limit\"") == true)
        #expect(outcome.complaint.contains("\"message\":\"settings not reloaded\""))
    }

    @Test func `under TLS, new connections see the certificates of the last SIGHUP`() async throws {
        func makeCertificate() throws {
            let outcome = try covey.tool(
                "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                "-days",
                "2", "-subj", "/CN=covey", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", "key.pem", "-out",
                "chain.pem")
            try #require(outcome.status == 0, "\(outcome.complaint)")
        }
        func trusts(_ certificate: String, _ address: URL) throws -> Bool {
            try covey.tool("curl", "-sf", "--cacert", certificate, "\(address)/livez").status == 0
        }
        try makeCertificate()
        try covey.write("server:\n  tls: {certificates: chain.pem, key: key.pem}\n", to: "covey.yaml")
        let (execution, address) = try serve("--config", "covey.yaml", "--host", "0.0.0.0")
        #expect(address.scheme == "https")
        let local = try #require(URL(string: "https://127.0.0.1:\(address.port ?? 0)"))
        #expect(try trusts("chain.pem", local))
        try FileManager.default.copyItem(at: covey.url("chain.pem"), to: covey.url("old.pem"))
        try makeCertificate()
        execution.send(SIGHUP)
        for _ in 1...200 where try execution.complained().contains("certificates=renewed") == false {
            _ = try trusts("old.pem", local)
        }
        #expect(try trusts("chain.pem", local))
        let trustsOld = try trusts("old.pem", local)
        #expect(!trustsOld)
        execution.send(SIGTERM)
        #expect(try execution.outcome().status == 0)
    }

    @Test func `every push that was answered before the end is stored`() async throws {
        let (execution, address) = try serve()
        var request = URLRequest(url: address.appending(path: "v1/posts"))
        request.httpMethod = "POST"
        request.setValue("Bearer \(try key("ingest"))", forHTTPHeaderField: "Authorization")
        request.setValue("application/x-ndjson", forHTTPHeaderField: "Content-Type")
        let answered = try await withThrowingTaskGroup(of: Int.self) { [request] group in
            for number in 0..<60 {
                group.addTask {
                    var request = request
                    let lines = (1...20).map { InventedPost(id: number * 20 + $0, text: "Acme works").line }
                    request.httpBody = Data(lines.joined(separator: "\n").utf8)
                    guard let (_, response) = try? await URLSession.shared.data(for: request),
                        (response as? HTTPURLResponse)?.statusCode == 200
                    else { return 0 }
                    return 1
                }
            }
            var answered = 0
            for try await one in group {
                answered += one
                if answered == 10 { execution.send(SIGTERM) }
            }
            return answered
        }
        let outcome = try execution.outcome()
        #expect(outcome.status == 0 && !outcome.wasSignalled, "\(outcome.complaint)")
        #expect(answered >= 10)
        let stats: StoreCounts = try covey.run("store", "stats", "--json").decoded()
        #expect(stats.posts >= answered * 20 && stats.posts % 20 == 0)
        #expect(try covey.run("store", "check").status == 0)
    }
}
