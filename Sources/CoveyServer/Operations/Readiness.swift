import CoveyStore
import Synchronization

/// Whether the service can do its work, and what is missing.
final class Readiness: Sendable {
    private let state = Mutex(State())

    private struct State {
        var isPrepared = false
        var isDraining = false
        var extra: [(name: String, check: @Sendable () async -> String?)] = []
    }

    /// One thing that must be so.
    struct Check: Equatable, Sendable {
        let name: String
        /// What is missing; `nil` where nothing is.
        let missing: String?
    }

    /// The store answers questions quickly from now on.
    func prepared() { state.withLock { $0.isPrepared = true } }

    /// From now on no new work is taken.
    func drain() { state.withLock { $0.isDraining = true } }

    /// Adds something that must be so.
    ///
    /// - Parameter check: Says what is missing; `nil` where nothing is.
    func add(_ name: String, _ check: @escaping @Sendable () async -> String?) {
        state.withLock { $0.extra.append((name, check)) }
    }

    /// Looks at everything.
    func checks(of store: any Store) async -> [Check] {
        let (isPrepared, isDraining, extra) = state.withLock { ($0.isPrepared, $0.isDraining, $0.extra) }
        var checks = [
            Check(name: "store", missing: await Self.ask(store)),
            Check(name: "prepared", missing: isPrepared ? nil : "The store is still made ready for questions."),
            Check(name: "open", missing: isDraining ? "The service is stopping." : nil),
        ]
        for (name, check) in extra { checks.append(Check(name: name, missing: await check())) }
        return checks
    }

    private static func ask(_ store: any Store) async -> String? {
        do {
            _ = try await Deadline.run(seconds: 2) { try await store.identity() }
            return nil
        } catch is Problem {
            return "The store does not answer within 2 s."
        } catch {
            return "The store does not answer."
        }
    }
}
