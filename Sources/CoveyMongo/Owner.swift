import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#endif

/// A process that works on a batch, so that another one on the same machine can tell whether it still does.
struct Owner: Equatable, Sendable {
    var host: String
    var process: Int64
    /// When the process was started, in the clock ticks of its machine: a number that is used again names another one.
    var started: Int64

    static let current = Owner(
        host: ProcessInfo.processInfo.hostName, process: Int64(getpid()),
        started: status(of: Int64(getpid()))?.started ?? 0)

    init(host: String, process: Int64, started: Int64) {
        self.host = host
        self.process = process
        self.started = started
    }

    init?(_ document: BSONDocument) {
        guard let host = document.string("host"), let process = document.int64("process"),
            let started = document.int64("started")
        else { return nil }
        self.init(host: host, process: process, started: started)
    }

    var document: BSONDocument {
        let document = BSONDocument()
        document.append("host", host)
        document.append("process", process)
        document.append("started", started)
        return document
    }

    /// Whether this process ran on this machine and has ended or been stopped. A wrong answer costs work and nothing
    /// else: a batch may be done twice.
    var isGone: Bool {
        guard host == Self.current.host else { return false }
        guard let status = Self.status(of: process), status.started == started else { return true }
        return "TtZX".contains(status.state)
    }

    /// - Source: proc_pid_stat(5): fields 3 and 22.
    private static func status(of process: Int64) -> (state: Character, started: Int64)? {
        guard let line = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
            let name = line.lastIndex(of: ")")
        else { return nil }
        let fields = line[name...].split(separator: " ")
        guard fields.count > 20, let state = fields[1].first, let started = Int64(fields[20]) else { return nil }
        return (state, started)
    }
}
