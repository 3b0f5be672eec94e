import Hummingbird
import Synchronization

/// How many bytes of bodies are in memory at once: beyond that, callers are told to come again.
final class BodyRoom: Sendable {
    private let size: Int
    private let used = Mutex(0)

    /// - Parameter size: In bytes.
    init(_ size: Int) {
        self.size = size
    }

    /// Does something with a request's body while there is room for it.
    ///
    /// - Parameter limit: The most bytes that the body may have; so many are kept free where it does not say how many it
    ///   has.
    /// - Throws: ``Problem`` with code `unavailable` where there is no room; as `work`.
    func with<Value: Sendable>(
        _ request: Request, limit: Int, _ work: () async throws -> Value
    ) async throws -> Value {
        let announced =
            request.headers[.contentEncoding] == nil ? request.headers[.contentLength].flatMap(Int.init) : nil
        let count = min(max(announced ?? limit, 0), limit)
        try used.withLock { used throws(Problem) in
            guard used == 0 || used + count <= size else {
                throw Problem(.unavailable, "Too many large requests at once; try again later.", retryAfter: 1)
            }
            used += count
        }
        defer { used.withLock { $0 -= count } }
        return try await work()
    }
}
