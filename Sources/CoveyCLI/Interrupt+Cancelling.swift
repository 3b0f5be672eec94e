extension Interrupt {
    /// Does work that looks for cancellation, and cancels it when Ctrl-C comes.
    ///
    /// - Returns: What the work gives, also where it was done before it saw that it was cancelled.
    /// - Throws: As the work; ``Interruption`` where it ended because it was cancelled.
    static func cancels<Result: Sendable>(
        _ work: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
        // Not a child task: arithmetic may hold every thread that tasks run on, and the signal must reach it then.
        let task = Task { try await work() }
        let interrupt = Interrupt { task.cancel() }
        do {
            return try await task.value
        } catch {
            // Whoever noticed the cancellation first says so in its own way.
            throw interrupt.hasCome ? Interruption() : error
        }
    }
}
