import Foundation

/// What the operating system knows of this process.
///
/// - Source: proc_pid_statm(5), getrusage(2).
struct ProcessStatistics {
    /// Memory that is really there, in bytes; `nil` where the system does not tell.
    var residentBytes: Int?
    var openFiles: Int?
    /// Of processors, in user mode and in the kernel.
    var seconds: Double

    init() {
        residentBytes = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))
            .flatMap { $0.split(separator: " ").dropFirst().first }.flatMap { Int($0) }
            .map { $0 * Int(sysconf(Int32(_SC_PAGESIZE))) }
        openFiles = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd"))?.count
        var usage = rusage()
        unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        seconds = [usage.ru_utime, usage.ru_stime].map { Double($0.tv_sec) + Double($0.tv_usec) / 1e6 }.reduce(0, +)
    }
}
