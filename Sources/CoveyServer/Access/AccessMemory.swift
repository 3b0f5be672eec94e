import Covey
import Synchronization

/// What proof was seen in the last seconds, so that requests need not ask the store each time. All copies of the
/// service's parts share one, so that what one of them takes away is gone for all at once. Other processes follow
/// within ``age``.
final class AccessMemory: Sendable {
    /// For how long what was read is believed, in milliseconds.
    static let age: Int64 = 5_000
    /// How often a key's last use is written down, in milliseconds.
    static let useInterval: Int64 = 60_000

    struct State {
        var keys = Recent<Key?>(lasting: AccessMemory.age)
        /// By the digest of the cookie.
        var sessions = Recent<Session?>(lasting: AccessMemory.age)
        var uses = Recent<Void>(lasting: AccessMemory.useInterval)
        /// Failed attempts to log in, by address.
        var failures = Recent<Int>(lasting: LoginLimit.window)
        /// The last use that is being written.
        var writing: Task<Void, Never>?
    }

    private let state = Mutex(State())

    func withState<Result>(_ body: (inout sending State) -> sending Result) -> sending Result {
        state.withLock(body)
    }
}

/// Values by name, each for a while; a bounded number of them.
struct Recent<Value> {
    private var entries: [String: (value: Value, since: Instant)] = [:]
    private let duration: Int64
    private static var most: Int { 10_000 }

    /// - Parameter duration: In milliseconds.
    init(lasting duration: Int64) {
        self.duration = duration
    }

    /// A value with the time from which it is as old as it is; `nil` if there is none that is young enough.
    func entry(_ name: String, now: Instant) -> (value: Value, since: Instant)? {
        entries[name].flatMap { isYoung($0.since, now) ? $0 : nil }
    }

    func value(_ name: String, now: Instant) -> Value? { entry(name, now: now)?.value }

    mutating func keep(_ value: Value, as name: String, since: Instant) {
        if entries.count >= Self.most, entries[name] == nil {
            entries = entries.filter { isYoung($0.value.since, since) }
            // Rather ask again than grow without end.
            if entries.count >= Self.most { entries.removeAll(keepingCapacity: true) }
        }
        entries[name] = (value, since)
    }

    /// A clock that was set back makes nothing last longer.
    private func isYoung(_ since: Instant, _ now: Instant) -> Bool {
        (0..<duration).contains(now.milliseconds - since.milliseconds)
    }
}
