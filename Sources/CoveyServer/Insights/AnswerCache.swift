import Covey
import ServiceLifecycle
import Synchronization

/// Keeps answers that are dear to compute. For some seconds an answer is given again as it is; after that the old one is
/// given at once while a new one is made. However many ask, one answer to one question is made at a time.
final class AnswerCache<Question: Hashable & Sendable, Value: Sendable>: Service {
    private struct Entry {
        var value: Value?
        var madeAt = Instant(milliseconds: .min)
        var isMaking = false
        var waiting: [Int: CheckedContinuation<Result<Value, any Error>?, Never>] = [:]
    }

    private struct State {
        var entries: [Question: Entry] = [:]
        /// Whether somebody makes new answers in the background.
        var isServed = false
        var lastTicket = 0
    }

    private enum Step {
        case answer(Value)
        case renew(Value)
        case begin
        case make
        case wait
    }

    private typealias Making = @Sendable () async -> Void

    private let state = Mutex(State())
    private let renewals: AsyncStream<Making>
    private let renewal: AsyncStream<Making>.Continuation
    private let now: @Sendable () -> Instant
    private let fresh: Int64
    private let kept: Int64
    private let capacity: Int

    /// - Parameters:
    ///   - fresh: Milliseconds for which an answer is as good as new.
    ///   - kept: Milliseconds after which an old answer is not given any more.
    ///   - capacity: How many questions are remembered; the oldest answer goes first.
    init(fresh: Int64 = 10_000, kept: Int64 = 600_000, capacity: Int = 256, now: @escaping @Sendable () -> Instant) {
        (self.fresh, self.kept, self.capacity, self.now) = (fresh, kept, capacity, now)
        (renewals, renewal) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(64))
    }

    /// Makes answers in the background, until the service stops: what was begun is there for the next who asks, even
    /// where the first one's time is over. Without it, whoever asks first makes the answer.
    func run() async {
        state.withLock { $0.isServed = true }
        await withGracefulShutdownHandler {
            // Nobody waits for an answer any more once the service stops.
            await cancelWhenGracefulShutdown {
                await withDiscardingTaskGroup { group in
                    for await making in self.renewals { group.addTask { await making() } }
                    self.state.withLock { $0.isServed = false }
                }
            }
        } onGracefulShutdown: {
            self.renewal.finish()
        }
    }

    /// Whether somebody makes new answers in the background.
    var isServed: Bool { state.withLock { $0.isServed } }

    /// The answer to a question.
    ///
    /// - Parameters:
    ///   - question: Everything that the answer depends on, beside the store.
    ///   - orOld: Whether one that is no longer fresh will do while a new one is made. It will not for what is kept in its
    ///     turn.
    ///   - make: Computes it.
    /// - Throws: As `make`; `CancellationError`.
    func answer(
        to question: Question, orOld: Bool = true, _ make: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        while true {
            switch state.withLock({ next(&$0, question, kept: orOld ? kept : fresh, at: now()) }) {
            case .answer(let value): return value
            case .make: return try await made(question, make)
            case .begin:
                let making: Making = { _ = try? await self.made(question, make) }
                let result = await result(of: question) {
                    if case .enqueued = self.renewal.yield(making) { return }
                    // There is too much to do, or the service stops. Somebody waits all the same.
                    Task { await making() }
                }
                if let result { return try result.get() }
                try Task.checkCancellation()
            case .renew(let value):
                let making: Making = { _ = try? await self.made(question, make) }
                switch renewal.yield(making) {
                case .enqueued: return value
                default: return try await made(question, make)
                }
            case .wait:
                if let result = await result(of: question) { return try result.get() }
                try Task.checkCancellation()
            }
        }
    }

    private func next(_ state: inout State, _ question: Question, kept: Int64, at now: Instant) -> Step {
        var entry = state.entries[question] ?? Entry()
        let age: Int64 = entry.value == nil ? .max : now.milliseconds - entry.madeAt.milliseconds
        if let value = entry.value, age < fresh || entry.isMaking && age < kept { return .answer(value) }
        if entry.isMaking { return .wait }
        entry.isMaking = true
        state.entries[question] = entry
        guard state.isServed else { return .make }
        if let value = entry.value, age < kept { return .renew(value) }
        return .begin
    }

    /// Makes an answer, and hands it to all who wait for it.
    private func made(_ question: Question, _ make: @Sendable () async throws -> Value) async throws -> Value {
        let result: Result<Value, any Error>
        do { result = .success(try await make()) } catch { result = .failure(error) }
        let waiting = state.withLock { state in
            var entry = state.entries[question] ?? Entry()
            if case .success(let value) = result { (entry.value, entry.madeAt) = (value, now()) }
            entry.isMaking = false
            let waiting = entry.waiting.values
            entry.waiting = [:]
            state.entries[question] = entry.value == nil ? nil : entry
            Self.shrink(&state.entries, to: capacity, sparing: question)
            return waiting
        }
        // Of those who wait, one goes on where the maker was cancelled.
        let isCancelled = if case .failure = result { Task.isCancelled } else { false }
        for continuation in waiting { continuation.resume(returning: isCancelled ? nil : result) }
        return try result.get()
    }

    private static func shrink(_ entries: inout [Question: Entry], to capacity: Int, sparing latest: Question) {
        while entries.count > capacity {
            let idle = entries.filter { !$0.value.isMaking && $0.key != latest }
            guard let oldest = idle.min(by: { $0.value.madeAt < $1.value.madeAt }) else { return }
            entries[oldest.key] = nil
        }
    }

    /// Waits for the answer that is being made; `nil` where none came of it, or whoever waits was cancelled.
    ///
    /// - Parameter begin: Done in any case, once the answer cannot be missed any more.
    private func result(of question: Question, _ begin: () -> Void = {}) async -> Result<Value, any Error>? {
        let ticket = state.withLock { state in
            state.lastTicket += 1
            return state.lastTicket
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isWaiting = state.withLock { state in
                    guard state.entries[question]?.isMaking == true, !Task.isCancelled else { return false }
                    state.entries[question]?.waiting[ticket] = continuation
                    return true
                }
                if !isWaiting { continuation.resume(returning: nil) }
                begin()
            }
        } onCancel: {
            state.withLock { $0.entries[question]?.waiting.removeValue(forKey: ticket) }?.resume(returning: nil)
        }
    }
}
