import CoveyMongoTesting
import CoveyTesting
import Foundation
import Testing

/// The command against a server that asks for a login and TLS.
@Suite(.enabled(if: MongoTestServer.shouldStart, "needs a MongoDB server of its own; make test sets one up"))
struct MongoSecurityTests {
    private static let guarded = Result { try MongoTestServer.start(.init(authentication: true, tls: true)) }

    private let covey: Workspace
    private let server: MongoTestServer

    init() throws {
        covey = try Workspace()
        server = try Self.guarded.get()
        try covey.write(InventedPost(id: 1, text: "Acme works").line + "\nthis is no post\n", to: "one.ndjson")
    }

    /// Where a password must not be: in anything that was printed, and in any file.
    private func expectNoSecret(
        _ secrets: [String] = [MongoTestServer.password, "another pass"], _ location: SourceLocation = #_sourceLocation
    ) throws {
        let words = secrets.flatMap { [$0, $0.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? $0] }
        let files = try #require(FileManager.default.enumerator(atPath: covey.folder.path))
        var seen = 0
        for case let name as String in files where name != "address" {
            guard let data = try? Data(contentsOf: covey.url(name)) else { continue }
            seen += 1
            for word in words {
                #expect(data.range(of: Data(word.utf8)) == nil, "\(name) holds a password", sourceLocation: location)
            }
        }
        #expect(seen >= 3, "what was printed was looked at", sourceLocation: location)
    }

    /// The command must fail with one sentence.
    private func expect(
        _ status: Int32, _ words: String..., at address: String, location: SourceLocation = #_sourceLocation
    ) throws {
        let outcome = try covey.run("ingest", "one.ndjson", "--json", at: address)
        #expect(outcome.status == status && !outcome.wasSignalled, "\(outcome.complaint)", sourceLocation: location)
        #expect(outcome.text == "", sourceLocation: location)
        let complaint = outcome.complaint
        #expect(
            complaint.hasPrefix("covey: ") && complaint.hasSuffix(".\n") && complaint.count { $0 == "\n" } == 1,
            "\(complaint)", sourceLocation: location)
        for word in words + ["127.0.0.1"] {
            #expect(complaint.contains(word), "\(complaint)", sourceLocation: location)
        }
        try expectNoSecret(["another pass", MongoTestServer.password], location)
    }

    private func address(user: String? = MongoTestServer.user, password: String, caFile: String? = nil) -> String {
        server.uri(user: user, password: password, caFile: caFile).replacing("/?", with: "/covey_refused?")
    }

    @Test func `with the right password and authority, posts are read in, and no file holds the password`() throws {
        let address = server.freshDatabase()
        let counts = try covey.ingest("one.ndjson", at: address)
        #expect(counts.stored == 1 && counts.rejected == 1)
        for arguments in [["store", "stats"], ["export", "posts"], ["report"]] {
            _ = try covey.start(arguments, environment: Workspace.environment(address)).outcome()
        }
        try expectNoSecret()
    }

    @Test func `an address in a file works as well`() throws {
        try covey.write(server.freshDatabase() + "\n", to: "address")
        let environment = ["COVEY_STORE_FILE": "address"]
        try covey.succeed("ingest", "one.ndjson", "--json", environment: environment)
        let counts: StoreCounts = try covey.succeed("store", "stats", "--json", environment: environment).decoded()
        #expect(counts == StoreCounts(posts: 1, authors: 1))
        try expectNoSecret()
    }

    @Test func `a wrong password is 77 and one sentence without it`() throws {
        try expect(77, at: MongoTestServer.patient(address(password: "another pass")))
    }

    @Test func `no login at all is 77`() throws {
        try expect(77, at: MongoTestServer.patient(address(user: nil, password: "")))
    }

    @Test func `an authority that has not signed the server's certificate is one sentence`() throws {
        let certificates = try #require(server.certificates)
        let other = address(password: MongoTestServer.password, caFile: certificates.otherAuthority)
        try expect(75, at: other)
    }

    @Test func `a server that wants TLS is not spoken to without`() throws {
        let plain = address(password: MongoTestServer.password)
            .split(separator: "&").filter { !$0.hasPrefix("tls") }.joined(separator: "&")
        try expect(75, at: plain)
    }

    @Test func `an option that does not exist is 78 by its name`() throws {
        let outcome = try covey.run(
            "ingest", "one.ndjson", at: address(password: MongoTestServer.password) + "&retryWrite=true")
        #expect(outcome.status == 78 && outcome.text == "")
        #expect(outcome.complaint.contains("retryWrite,") && outcome.complaint.contains("retryWrites?"))
        try expectNoSecret()
    }

    @Test(arguments: [
        "mongodb://u:s3cret%pass@h/", "mongodb://u:s3cret:pass@h/", "mongodb://u:s3cret@pass@h/",
        "mongodb://u:s3cret/pass",
        "mongodb://u:s3cret@h:99999/", "mongo://u:s3cret@h/", "mongodb:/u:s3cret@h/", "mongodb://u:s3cret@h/a.b",
        "mongodb://u:s3cret@h/d?tlsInsecure=true", "mongodb://u:s3cret@h/d?w=0", "mongodb+srv://u:s3cret@h:1/",
    ])
    func `a wrong address is 78, and its complaint keeps the password to itself`(address: String) throws {
        for environment in [["COVEY_STORE": address], [:]] {
            let arguments = ["store", "stats"] + (environment.isEmpty ? ["--store", address] : [])
            let outcome = try covey.start(arguments, environment: environment).outcome()
            #expect(outcome.status == 78, "\(outcome.complaint)")
            #expect(!(outcome.complaint + outcome.text).contains("s3cret"), "\(outcome.complaint)")
        }
    }

    @Test func `a file of certificates that is missing is 78 by its name`() throws {
        let outcome = try covey.run(
            "store", "stats", at: address(password: MongoTestServer.password, caFile: "/nowhere/ca.pem"))
        #expect(outcome.status == 78 && outcome.complaint.contains("/nowhere/ca.pem"), "\(outcome.complaint)")
        try expectNoSecret()
    }

    @Test func `a user without the right to write is 77`() throws {
        let database = server.freshDatabase()
        try covey.ingest("one.ndjson", at: database)
        _ = try ScriptedClient(
            """
            client.admin.command(
                "createUser", "reader", pwd="another pass",
                roles=[{"role": "read", "db": database.name}], mechanisms=["SCRAM-SHA-256"])
            """, uri: database
        ).output()
        let before = try covey.contents(of: database)
        let reader = server.uri(user: "reader", password: "another pass").replacing(
            "/?", with: "/\(try #require(URLComponents(string: database)).path.dropFirst())?")
        try covey.write(InventedPost(id: 2, text: "Acme works").line + "\n", to: "one.ndjson")
        try expect(77, at: MongoTestServer.patient(reader))
        #expect(try covey.contents(of: database) == before)
    }
}

/// A server that is not there.
@Suite(.enabled(if: MongoTestServer.shouldRun, "needs a MongoDB server for tests; make test sets one up"))
struct MongoAwayTests {
    private let covey: Workspace

    init() throws {
        covey = try Workspace()
        try covey.write(InventedPost(id: 1, text: "Acme works").line + "\n", to: "one.ndjson")
    }

    @Test func `a server that is not there is 75 and one sentence, and is not waited for`() throws {
        // Nobody may listen on port 1 of this machine but its owner, who does not.
        let execution = try covey.startIngest(["one.ndjson"], at: "mongodb://127.0.0.1:1/covey")
        // A run that has begun would wait for a quarter of an hour.
        #expect(execution.hasEnded(within: 60), "it is still waiting after a minute")
        let outcome = try execution.outcome()
        #expect(outcome.status == 75 && outcome.text == "")
        let complaint = outcome.complaint
        #expect(complaint.hasPrefix("covey: ") && complaint.contains("127.0.0.1:1/covey"), "\(complaint)")
        #expect(complaint.count { $0 == "\n" } == 1, "\(complaint)")
        for word in ["Fatal", "Stack", "Thread", "libmongoc", "mongoc_"] { #expect(!complaint.contains(word)) }
        #expect(try covey.names() == ["one.ndjson"])
    }

    @Test func `a server that takes connections and says nothing is 75 as well`() throws {
        let proxy = try FaultProxy(to: MongoTestServer.shared())
        for greeting in ["hello", "isMaster", "ismaster"] {
            for occurrence in 1...50 { proxy.on(command: greeting, occurrence: occurrence, do: .hold) }
        }
        let execution = try covey.startIngest(["one.ndjson"], at: proxy.uri("mongodb://127.0.0.1:1/covey"))
        #expect(proxy.waitUntilHeld(within: 600))
        let outcome = try execution.outcome()
        #expect(outcome.status == 75 && outcome.complaint.count { $0 == "\n" } == 1, "\(outcome.complaint)")
    }

    @Test func `Ctrl-C ends an ingest that waits for its server`() throws {
        let proxy = try FaultProxy(to: MongoTestServer.shared())
        let files = (1...3).map { "posts-\($0).ndjson" }
        for (number, file) in files.enumerated() {
            try covey.write(InventedPost(id: number + 1, text: "Acme works").line + "\n", to: file)
        }
        proxy.on(command: "insert", collection: "posts", occurrence: 3, do: .refuse)
        let address = try proxy.uri(MongoTestServer.shared().freshDatabase())
        let execution = try covey.startIngest(files, at: address)
        #expect(proxy.waitUntilInjected(within: 600))
        // From now on nobody is there.
        proxy.target = 1
        proxy.cut()
        execution.send(SIGINT)
        #expect(execution.hasEnded(within: 60), "a minute after the interrupt it still waits for its server")
    }
}
