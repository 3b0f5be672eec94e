import CoveyReports
import Foundation
import Synchronization

/// One line on standard error that is written over again and again: how far, how fast, how long to go. Quiet unless
/// standard error is a terminal.
final class ProgressLine: Sendable {
    let isShown = isatty(STDERR_FILENO) == 1
    private let unit: String
    /// What the whole is, in the unit of `done`; `nil` where nobody knows.
    private let total: Int?
    private let start = ContinuousClock.now
    private let lastShown = Mutex<ContinuousClock.Instant?>(nil)

    /// - Parameters:
    ///   - unit: What is counted, for example `posts`.
    ///   - total: In whatever unit ``show(_:done:)`` is told of.
    init(unit: String, total: Int?) {
        self.unit = unit
        self.total = total
    }

    /// Shows where the work is, at most ten times a second.
    ///
    /// - Parameters:
    ///   - count: Of the unit.
    ///   - done: Part of `total`.
    func show(_ count: Int, done: Int) {
        let now = ContinuousClock.now
        let isDue = lastShown.withLock { last in
            guard isShown, last.map({ now - $0 >= .milliseconds(100) }) ?? true else { return false }
            last = now
            return true
        }
        guard isDue else { return }
        let seconds = max(Self.seconds(now - start), 0.001)
        var line = "\(Numerals.grouped(count)) \(unit), \(Numerals.grouped(Int(Double(count) / seconds)))/s"
        if let total, total > 0, done > 0 {
            let share = min(1, Double(done) / Double(total))
            let filled = Int(share * 24)
            let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
            let left = Int((seconds / share - seconds).rounded(.up))
            line = "\(bar) \(Int(share * 100)) %  \(line), \(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60) left"
        }
        write("\r\u{1B}[K\(line)")
    }

    /// Shows what is done now, where nobody can say how far it is.
    func show(_ text: String) {
        guard isShown else { return }
        lastShown.withLock { $0 = .now }
        write("\r\u{1B}[K\(text)")
    }

    /// Takes the line away.
    func clear() {
        lastShown.withLock { last in
            if last != nil { write("\r\u{1B}[K") }
            last = nil
        }
    }

    /// A duration in seconds, to the microsecond.
    static func seconds(_ duration: Duration) -> Double {
        (duration / .microseconds(1)).rounded() / 1e6
    }

    private func write(_ text: String) {
        // A progress line that cannot be shown is no reason to stop.
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }
}
