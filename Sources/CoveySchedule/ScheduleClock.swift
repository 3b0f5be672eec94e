public import Covey
import Foundation
import Synchronization

/// The time of day, and a way to wait.
public struct ScheduleClock: Sendable {
    public let now: @Sendable () -> Instant
    /// Waits; throws when cancelled.
    public let sleep: @Sendable (_ milliseconds: Int64) async throws -> Void

    public init(
        now: @escaping @Sendable () -> Instant, sleep: @escaping @Sendable (_ milliseconds: Int64) async throws -> Void
    ) {
        self.now = now
        self.sleep = sleep
    }

    /// The clock of the machine.
    public static let machine = ScheduleClock(
        now: { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)) },
        sleep: { try await Task.sleep(for: .milliseconds($0)) })

    /// Waits for a time or for a ring, whichever is first.
    func wait(_ milliseconds: Int64, or bell: Doorbell) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { try? await sleep(milliseconds) }
            group.addTask { await bell.wait() }
            await group.next()
            group.cancelAll()
        }
    }
}

/// Wakes one who waits. A ring that nobody waits for is heard by the next who does.
final class Doorbell: Sendable {
    private struct State {
        var hasRung = false
        var waiting: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())

    func ring() {
        let waiting = state.withLock { state in
            state.hasRung = state.waiting == nil
            defer { state.waiting = nil }
            return state.waiting
        }
        waiting?.resume()
    }

    /// Returns at a ring, or when the task is cancelled.
    func wait() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state in
                    if state.hasRung || Task.isCancelled {
                        state.hasRung = false
                        return true
                    }
                    state.waiting = continuation
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            let waiting = state.withLock { state in
                defer { state.waiting = nil }
                return state.waiting
            }
            waiting?.resume()
        }
    }
}
