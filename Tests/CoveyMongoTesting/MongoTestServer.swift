package import CoveyTesting
import Foundation
import Glibc
import Synchronization

/// A real server for tests: SecantusDB, which speaks MongoDB's protocol, in a process and a folder of its own.
///
/// The process dies with the test process, however that ends: it watches a pipe whose other end only the test process
/// holds. `COVEY_TEST_MONGODB_URI` names another server instead, which is then never stopped and never killed.
public final class MongoTestServer: @unchecked Sendable {
    /// How a server of its own is started.
    public struct Options: Sendable {
        /// Whether clients must log in, with SCRAM-SHA-256.
        public var authentication = false
        /// Whether clients must speak TLS.
        public var tls = false
        /// Whether the server calls itself a replica set of one member.
        public var replicaSet = false
        /// Whether each commit is on the disk before it is acknowledged, whatever the client asks for.
        public var syncOnCommit = false

        /// A server as it comes: everybody may do everything.
        public init(
            authentication: Bool = false, tls: Bool = false, replicaSet: Bool = false, syncOnCommit: Bool = false
        ) {
            self.authentication = authentication
            self.tls = tls
            self.replicaSet = replicaSet
            self.syncOnCommit = syncOnCommit
        }
    }

    /// Who may log in, where the server asks for it.
    public static let user = "covey tests"
    /// The password of ``user``; it holds what has to be escaped in an address.
    public static let password = "s3cret:p@ss/wörd%"

    /// How it was started.
    public let options: Options
    /// Where it listens, on the loopback interface.
    public let port: Int
    /// Certificates, where the server speaks TLS.
    package let certificates: Certificates?

    let folder: URL
    private let external: String?
    /// Guards `process`: hence `@unchecked Sendable`.
    private let lock = NSLock()
    private var process: ServerProcess?

    // MARK: Which server

    private static let other = ProcessInfo.processInfo.environment["COVEY_TEST_MONGODB_URI"].flatMap {
        $0.isEmpty ? nil : $0
    }
    /// The servers of this process by the file of tests that they are for.
    private static let servers = Mutex<[String: MongoTestServer]>([:])

    /// Whether ``shared()`` has a server to give.
    public static var isAvailable: Bool { other != nil || ServerProgram.isInstalled }

    /// Whether ``start(_:)`` can start servers.
    public static var canStart: Bool { other == nil && ServerProgram.isInstalled }

    /// Whether a missing server is a failure and not a reason to skip: in CI.
    public static var mustRun: Bool { ProcessInfo.processInfo.environment["CI"] != nil }

    /// Whether suites that use ``shared()`` run.
    public static var shouldRun: Bool { isAvailable || mustRun }

    /// Whether suites that use ``start(_:)`` run: they cannot where another server is named.
    public static var shouldStart: Bool { other == nil && (ServerProgram.isInstalled || mustRun) }

    /// The server of one file of tests, started on first use and stopped at the process's end: what one suite does to its
    /// server stops no other.
    ///
    /// - Throws: ``Unavailable``.
    public static func shared(for file: String = #fileID) throws -> MongoTestServer {
        try servers.withLock { servers in
            if let server = servers[file] { return server }
            let server = try other.map { try MongoTestServer(external: $0) } ?? start()
            servers[file] = server
            return server
        }
    }

    /// Starts a server of one's own: to kill it, or for a topology, a login or TLS.
    ///
    /// - Throws: ``Unavailable`` where the program is missing, and where `COVEY_TEST_MONGODB_URI` names a server, which
    ///   nobody here may stop or change.
    public static func start(_ options: Options = Options()) throws -> MongoTestServer {
        if other != nil {
            throw Unavailable("COVEY_TEST_MONGODB_URI names a server, so none can be started with its own options.")
        }
        return try MongoTestServer(options)
    }

    // MARK: Life

    private init(external uri: String) throws {
        options = Options()
        external = uri
        certificates = nil
        folder = FileManager.default.temporaryDirectory
        port = MongoURI(uri).firstPort
    }

    private init(_ options: Options) throws {
        self.options = options
        external = nil
        let folder = FileManager.default.temporaryDirectory.appending(path: "covey-mongo-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        do {
            let certificates = options.tls ? try Certificates(in: folder) : nil
            let first = try ServerProcess.onFreePort(options, folder, certificates)
            (self.folder, self.certificates, port, process) = (folder, certificates, first.port, first)
        } catch {
            try? FileManager.default.removeItem(at: folder)
            throw error
        }
    }

    deinit { stop() }

    /// Ends the server at once, as a power cut of its process would. It must be one of this process's own.
    public func kill() {
        precondition(external == nil, "the server named by COVEY_TEST_MONGODB_URI is not ours to kill")
        lock.withLock {
            process?.kill()
            process = nil
        }
    }

    /// Lets the server take connections and do nothing more. It must be one of this process's own.
    public func hang() {
        precondition(external == nil, "the server named by COVEY_TEST_MONGODB_URI is not ours to stop")
        lock.withLock { process?.hang() }
    }

    /// Starts the server again after ``kill()``, on the same port and folder, and waits until it takes connections.
    ///
    /// - Throws: ``Unavailable``.
    public func restart() throws {
        precondition(external == nil, "the server named by COVEY_TEST_MONGODB_URI is not ours to restart")
        try lock.withLock {
            guard process == nil else { return }
            process = try ServerProcess(options, folder, certificates, port: port)
        }
    }

    /// Ends the server and removes its folder. One named by `COVEY_TEST_MONGODB_URI` stays as it is.
    public func stop() {
        guard external == nil else { return }
        kill()
        try? FileManager.default.removeItem(at: folder)
    }

    // MARK: Addresses

    /// The server's address without a database, with login and TLS where they are needed.
    public var uri: String {
        external ?? uri(user: options.authentication ? Self.user : nil, password: Self.password)
    }

    /// The address with another login or another authority than the right ones.
    ///
    /// - Parameters:
    ///   - user: `nil` leaves the login out.
    ///   - password: Unescaped.
    ///   - caFile: The authority to trust; `nil` takes the server's own.
    public func uri(user: String?, password: String, caFile: String? = nil) -> String {
        var options: [String] = []
        var login = ""
        if let user {
            login = "\(MongoURI.escaped(user)):\(MongoURI.escaped(password))@"
            options += ["authSource=admin", "authMechanism=SCRAM-SHA-256"]
        }
        if let certificates {
            options += ["tls=true", "tlsCAFile=\(MongoURI.escaped(caFile ?? certificates.authority))"]
        }
        return "mongodb://\(login)127.0.0.1:\(port)/" + (options.isEmpty ? "" : "?" + options.joined(separator: "&"))
    }

    /// The server's address with a database that nobody has used, another one each time.
    ///
    /// A server that takes connections but does not answer is started again before, and where its threads stood is
    /// printed: whoever asked last fails, and the others go on.
    ///
    /// - Parameter patience: How long to wait for the answer, in seconds.
    public func freshDatabase(patience: Int = 60) -> String {
        mendIfStuck(patience)
        var uri = MongoURI(Self.patient(uri))
        let name = UUID().uuidString.lowercased().replacing("-", with: "").prefix(16)
        uri.database = "covey_\(name)"
        return uri.text
    }

    /// The same address for clients that wait for a server that is busy.
    public static func patient(_ uri: String) -> String {
        var uri = MongoURI(uri)
        for option in ["serverSelectionTimeoutMS", "connectTimeoutMS"] { uri.set(option, 30_000) }
        return uri.text
    }

    private func mendIfStuck(_ patience: Int) {
        // Only a plain server can be asked without a login.
        guard external == nil, !options.authentication, !options.tls else { return }
        lock.withLock {
            guard let stuck = process, !WireMessage.isAnswered(port: port, within: patience) else { return }
            FileHandle.standardError.write(Data("A test server does not answer.\n\(stuck.stacks())\n".utf8))
            stuck.kill()
            process = nil
            for _ in 1...3 where process == nil {
                process = try? ServerProcess(options, folder, certificates, port: port)
            }
        }
    }
}
