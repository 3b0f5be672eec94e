import Synchronization

/// Counts, from any thread.
package final class Counter: Sendable {
    private let state = Mutex(0)

    package init() {}

    package var count: Int { state.withLock { $0 } }

    /// - Returns: How many there are with this one.
    @discardableResult
    package func add() -> Int {
        state.withLock { count in
            count += 1
            return count
        }
    }
}
