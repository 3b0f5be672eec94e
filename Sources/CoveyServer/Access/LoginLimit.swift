import Covey

/// How often one address may fail to log in.
struct LoginLimit: Sendable {
    let memory: AccessMemory
    let now: @Sendable () -> Instant

    /// Failures are counted for so long, in milliseconds.
    static let window: Int64 = 5 * 60_000
    static let failures = 10

    /// - Throws: ``Problem`` with code `tooMany` for an address that has failed too often.
    func check(_ address: String) throws(Problem) {
        let now = now()
        guard let (count, since) = memory.withState({ $0.failures.entry(address, now: now) }), count >= Self.failures
        else { return }
        let rest = Int((since.milliseconds + Self.window - now.milliseconds + 999) / 1_000)
        throw Problem(
            .tooMany, "There were too many wrong keys from your address; try again in a few minutes.", retryAfter: rest)
    }

    func noteFailure(_ address: String) {
        let now = now()
        memory.withState { state in
            let seen = state.failures.entry(address, now: now)
            state.failures.keep((seen?.value ?? 0) + 1, as: address, since: seen?.since ?? now)
        }
    }
}
