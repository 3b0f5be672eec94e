import Synchronization

/// Looks after work on a store whose server may go away: tells people that it is waited for, and lets an interrupt end
/// the waiting.
final class StoreWatch: Sendable {
    let interrupt: Interrupt
    let line: ProgressLine
    private let stops = AsyncStream.makeStream(of: Void.self)
    private let state = Mutex(State())

    private struct State {
        var hasGivenUp = false
        var lastNote: ContinuousClock.Instant?
    }

    /// From here on, an interrupt is a request.
    init(_ line: ProgressLine) {
        interrupt = Interrupt()
        self.line = line
    }

    /// Whether the work was cancelled: whatever it threw is due to that.
    var hasGivenUp: Bool { state.withLock { $0.hasGivenUp } }

    /// What a store calls before it tries again. Where nobody sees the progress line, a line a minute is written.
    func notice(_ sentence: String) {
        if interrupt.hasCome {
            state.withLock { $0.hasGivenUp = true }
            stops.continuation.finish()
        }
        line.show(sentence)
        let isDue = state.withLock { state in
            guard !line.isShown, state.lastNote.map({ .now - $0 >= .seconds(60) }) ?? true else { return false }
            state.lastNote = .now
            return true
        }
        if isDue { Terminal.complain(sentence) }
    }

    /// Runs work to its end, and cancels it if an interrupt comes while the store is waited for.
    ///
    /// - Throws: What the work throws; ``Interruption`` if it was cancelled, or asked to stop and did.
    func run(_ work: @escaping @Sendable () async throws -> Void) async throws {
        defer { line.clear() }
        do {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { [stream = stops.stream] in
                    for await _ in stream {}
                }
                group.addTask { [self] in
                    defer { stops.continuation.finish() }
                    try await work()
                }
                // The stream ends when the work has ended, or must.
                try await group.next()
                group.cancelAll()
                try await group.waitForAll()
            }
        } catch  where hasGivenUp {
            throw Interruption()
        }
        if interrupt.hasCome { throw Interruption() }
    }
}
