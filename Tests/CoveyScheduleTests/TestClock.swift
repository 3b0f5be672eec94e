import Covey
import CoveySchedule
import Synchronization

/// A clock that goes on only when it is told to.
final class TestClock: Sendable {
    private struct Sleeper {
        let id: Int
        let until: Int64
        let continuation: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var now: Int64
        var sleepers: [Sleeper] = []
        var nextID = 0
        var cancelled: Set<Int> = []
    }

    private let state: Mutex<State>

    init(_ now: Instant) {
        state = Mutex(State(now: now.milliseconds))
    }

    var now: Instant { Instant(milliseconds: state.withLock { $0.now }) }

    /// How many wait.
    var sleepers: Int { state.withLock { $0.sleepers.count } }

    var clock: ScheduleClock {
        ScheduleClock(now: { self.now }, sleep: { try await self.sleep($0) })
    }

    /// Goes on, and wakes whoever has slept long enough.
    func advance(_ milliseconds: Int64) {
        let woken = state.withLock { state in
            state.now += milliseconds
            defer { state.sleepers.removeAll { $0.until <= state.now } }
            return state.sleepers.filter { $0.until <= state.now }
        }
        for sleeper in woken { sleeper.continuation.resume() }
    }

    /// Waits until so many sleep.
    func untilSleepers(_ count: Int) async {
        while sleepers < count { await Task.yield() }
    }

    private func sleep(_ milliseconds: Int64) async throws {
        let id = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let isOver = state.withLock { state in
                    if state.cancelled.remove(id) != nil || Task.isCancelled { return true }
                    state.sleepers.append(
                        Sleeper(id: id, until: state.now + milliseconds, continuation: continuation))
                    return false
                }
                if isOver { continuation.resume(throwing: CancellationError()) }
            }
        } onCancel: {
            let sleeper = state.withLock { state -> Sleeper? in
                guard let place = state.sleepers.firstIndex(where: { $0.id == id }) else {
                    state.cancelled.insert(id)
                    return nil
                }
                return state.sleepers.remove(at: place)
            }
            sleeper?.continuation.resume(throwing: CancellationError())
        }
    }
}
