/// Bounds how long an answer may take. What a stream sends afterwards takes as long as it takes.
enum Deadline {
    /// Does some work, and cancels it when its time is over.
    ///
    /// - Throws: ``Problem`` with code `too-slow`, once the work has heard of it; else as the work.
    static func run<Value: Sendable>(
        seconds: Double, _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        try await withThrowingTaskGroup(of: Value?.self) { group in
            group.addTask { try await work() }
            group.addTask {
                try? await Task.sleep(for: .seconds(seconds))
                return nil
            }
            defer { group.cancelAll() }
            guard let first = try await group.next(), let value = first else {
                // Whoever called may have been cancelled, and the sleep with it.
                try Task.checkCancellation()
                throw Problem(.tooSlow, "The answer took longer than \(seconds.formatted) s.")
            }
            return value
        }
    }
}

extension Double {
    fileprivate var formatted: String { self == rounded() ? String(Int(self)) : String(self) }
}
