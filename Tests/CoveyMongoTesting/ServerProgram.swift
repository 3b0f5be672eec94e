import CoveyTesting
import Foundation

/// Where the server's program lies: in `.venv` beside Package.swift, or where `COVEY_TEST_SECANTUS` says.
enum ServerProgram {
    private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let path =
        ProcessInfo.processInfo.environment["COVEY_TEST_SECANTUS"]
        ?? repository.appending(path: ".venv/bin/secantusd-py").path

    /// The Python that the program runs in.
    static let python = URL(filePath: path).deletingLastPathComponent().appending(path: "python")

    static let isInstalled = FileManager.default.isExecutableFile(atPath: path)

    /// Makes a user with all rights, on a server that asks nobody to log in yet.
    static func createUser(_ user: String, _ password: String, port: Int) throws {
        let script = """
            import pymongo, sys
            client = pymongo.MongoClient("127.0.0.1", int(sys.argv[1]), directConnection=True)
            client.admin.command("createUser", sys.argv[2], pwd=sys.argv[3], roles=["root"], mechanisms=["SCRAM-SHA-256"])
            client.close()
            """
        try ChildProcess.run(python, ["-c", script, "\(port)", user, password])
    }
}
