import CoveyTesting
import Foundation
import Glibc

/// One run of the server's program.
final class ServerProcess {
    let port: Int
    private let process: ChildProcess
    /// While this end of the pipe is open the server lives. It is not inherited by any other process.
    private let lifeline: FileHandle
    private let log: URL

    /// Removes the folder and ends the process once the test process is gone. Signals that the thread which starts it
    /// keeps out are let in again.
    private static let watched = """
        import faulthandler, os, runpy, shutil, signal, sys, threading
        signal.pthread_sigmask(signal.SIG_SETMASK, [])
        faulthandler.register(signal.SIGUSR1)
        folder = sys.argv[1]
        def watch():
            os.read(0, 1)
            shutil.rmtree(folder, ignore_errors=True)
            os._exit(1)
        threading.Thread(target=watch, daemon=True).start()
        sys.argv = sys.argv[2:]
        runpy.run_path(sys.argv[0], run_name="__main__")
        """

    /// Starts it on a port that nobody uses, outside the range from which clients are given theirs: a client that
    /// calls a port of that range while the server is down can be connected to itself.
    static func onFreePort(
        _ options: MongoTestServer.Options, _ folder: URL, _ certificates: Certificates?
    ) throws -> ServerProcess {
        var complaint: any Error = Unavailable("There is no free port.")
        for _ in 1...3 {
            do {
                let port = try Socket.freePort()
                guard options.authentication else {
                    return try ServerProcess(options, folder, certificates, port: port)
                }
                // The first user is made while nobody has to log in.
                let open = try ServerProcess(MongoTestServer.Options(), folder, nil, port: port)
                try ServerProgram.createUser(MongoTestServer.user, MongoTestServer.password, port: port)
                open.stop()
                return try ServerProcess(options, folder, certificates, port: port)
            } catch {
                complaint = error
            }
        }
        throw complaint
    }

    /// Starts it and waits until it takes connections.
    init(_ options: MongoTestServer.Options, _ folder: URL, _ certificates: Certificates?, port: Int) throws {
        guard ServerProgram.isInstalled else {
            throw Unavailable("\(ServerProgram.path) is missing; Setup/test-server.sh installs it.")
        }
        self.port = port
        log = folder.appending(path: "log")
        // An empty one, so that none of the user's own is found.
        let configuration = folder.appending(path: "empty.toml")
        try Data().write(to: configuration)
        var arguments = [
            "-c", Self.watched, folder.path, ServerProgram.path, "--config", configuration.path, "--host", "127.0.0.1",
            "--port", "\(port)", "--storage-path", folder.appending(path: "data").path, "--log-level", "WARNING",
        ]
        if options.authentication { arguments.append("--auth") }
        if !options.replicaSet { arguments.append("--standalone") }
        if options.syncOnCommit { arguments.append("--sync-on-commit") }
        if options.tls, let certificates {
            arguments += ["--tls-cert-file", certificates.server, "--tls-key-file", certificates.key]
        }
        let pipe = try Socket.pipe()
        lifeline = pipe.writing
        try Data().write(to: log)
        process = try ChildProcess(
            ServerProgram.python, arguments, folder: folder, input: pipe.reading,
            complaint: FileHandle(forWritingTo: log))
        try waitForConnections()
    }

    deinit { kill() }

    /// Ends it at once and waits until it has ended.
    func kill() {
        process.send(SIGKILL)
        _ = process.end()
    }

    /// Holds it where it is.
    func hang() { process.send(SIGSTOP) }

    /// Asks it to end, so that everything is on the disk, and waits.
    func stop() {
        process.send(SIGTERM)
        _ = process.end()
    }

    /// Where its threads stand, as its Python tells it.
    func stacks() -> String {
        process.send(SIGUSR1)
        sleep(1)
        let text = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
        return String(text.suffix(20_000))
    }

    private func waitForConnections() throws {
        let end = ContinuousClock.now + .seconds(60)
        while ContinuousClock.now < end {
            if let socket = Socket.connect(port: port) {
                socket.close()
                return
            }
            guard process.isRunning else {
                let text = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
                throw Unavailable("The server ended: \(text.suffix(500))")
            }
            usleep(20_000)
        }
        kill()
        throw Unavailable("After a minute the server took no connection.")
    }
}
