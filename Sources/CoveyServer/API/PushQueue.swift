import CoveyStore
import Synchronization

/// Brings the changes of many requests to the store, one step at a time: requests that arrive while a step is under way
/// go together in the next one, and each is told what became of its own.
final class PushQueue: Sendable {
    private let store: any Store
    /// How many changes may wait. A single request may bring more, but then waits alone.
    private let mostWaiting: Int
    /// About how many changes go in one step.
    private static let mostTogether = 30_000
    private let state = Mutex(State())

    private struct State {
        var isApplying = false
        var waiting: [Waiting] = []
        var waitingChanges = 0
    }

    private struct Waiting {
        let changes: [Change]
        let continuation: CheckedContinuation<Turn, Never>
    }

    private enum Turn {
        /// Nobody applies anything: this request does, for itself and for those that wait.
        case lead
        /// Another request did it.
        case done(Result<ChangeCounts, any Error>)
        case full
    }

    init(_ store: any Store, mostWaiting: Int = 200_000) {
        self.store = store
        self.mostWaiting = mostWaiting
    }

    /// How many changes wait for the step that is under way.
    var depth: Int { state.withLock { $0.waitingChanges } }

    /// Applies changes, perhaps together with those of others. They are in the store when it returns.
    ///
    /// - Throws: `StoreError`; ``Problem`` with code `unavailable` where too much waits already.
    func apply(_ changes: [Change]) async throws -> ChangeCounts {
        let turn = await withCheckedContinuation { continuation in
            let turn: Turn? = state.withLock { state in
                guard state.isApplying else {
                    state.isApplying = true
                    return .lead
                }
                guard state.waiting.isEmpty || state.waitingChanges + changes.count <= mostWaiting else { return .full }
                state.waiting.append(Waiting(changes: changes, continuation: continuation))
                state.waitingChanges += changes.count
                return nil
            }
            if let turn { continuation.resume(returning: turn) }
        }
        switch turn {
        case .lead:
            // A task of its own: a request that is given up must not take the posts of others with it.
            return try await Task { await self.lead(changes) }.value.get()
        case .done(let result): return try result.get()
        case .full: throw Problem(.unavailable, "Too many posts wait for the store; try again later.", retryAfter: 1)
        }
    }

    private func lead(_ own: [Change]) async -> Result<ChangeCounts, any Error> {
        let others = takeWaiting(room: Self.mostTogether - own.count)
        let result: Result<ChangeCounts, any Error>
        do {
            let counts = try await store.apply(together: [own] + others.map(\.changes))
            result = .success(counts[0])
            for (other, counts) in zip(others, counts.dropFirst()) {
                other.continuation.resume(returning: .done(.success(counts)))
            }
        } catch {
            result = .failure(error)
            for other in others { other.continuation.resume(returning: .done(.failure(error))) }
        }
        handOver()
        return result
    }

    /// Whoever has waited longest leads next.
    private func handOver() {
        let next: Waiting? = state.withLock { state in
            guard !state.waiting.isEmpty else {
                state.isApplying = false
                return nil
            }
            let next = state.waiting.removeFirst()
            state.waitingChanges -= next.changes.count
            return next
        }
        next?.continuation.resume(returning: .lead)
    }

    /// Takes those who have waited longest, as many as have room.
    private func takeWaiting(room: Int) -> [Waiting] {
        state.withLock { state in
            var count = 0
            var changes = 0
            for waiting in state.waiting {
                guard changes + waiting.changes.count <= room else { break }
                changes += waiting.changes.count
                count += 1
            }
            let taken = Array(state.waiting.prefix(count))
            state.waiting.removeFirst(count)
            state.waitingChanges -= changes
            return taken
        }
    }
}
