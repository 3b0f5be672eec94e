import Covey
import CoveyStore
import Crypto

/// A browser that was let in with a key.
struct Session: Equatable, Sendable {
    /// SHA-256 of the cookie. Who can read the store cannot make the cookie from it.
    let id: String
    let keyPrefix: String
    /// What forms bring along, so that pages of others cannot send them.
    let formToken: String
    let expiresAt: Instant
}

/// Opens, finds and closes sessions.
struct SessionBook: Sendable {
    let store: any Store
    let memory: AccessMemory
    let keys: KeyRing
    let now: @Sendable () -> Instant

    /// How long a session lasts, in seconds.
    static let seconds = 12 * 3_600

    /// Members are named as they are stored: add, never change.
    private struct Body: Codable {
        var key: String
        var formToken: String
        var expiresAt: Int64
    }

    /// Opens a session.
    ///
    /// - Returns: What the cookie holds, which nobody can read again, and the session.
    func open(for key: Key) async throws(StoreError) -> (token: String, session: Session) {
        while true {
            let now = now()
            let token = Secret.text()
            let session = Session(
                id: Self.id(of: token), keyPrefix: key.prefix, formToken: Secret.text(),
                expiresAt: Instant(milliseconds: now.milliseconds + Int64(Self.seconds) * 1_000))
            let body = Body(
                key: key.prefix, formToken: session.formToken, expiresAt: session.expiresAt.milliseconds)
            let record = Record(
                kind: .session, id: session.id, body: RecordBody.text(body), expiresAt: session.expiresAt)
            if try await store.keep(record, now: now) { return (token, session) }
        }
    }

    /// The session of a cookie and the key it was opened with; `nil` if it has ended, or the key is not good any more.
    func find(_ token: String) async throws(StoreError) -> (session: Session, key: Key)? {
        guard token.utf8.count == 52, let session = try await session(Self.id(of: token)), session.expiresAt > now(),
            let key = try await keys.validKey(session.keyPrefix)
        else { return nil }
        return (session, key)
    }

    /// Ends a session; here at once, in other processes within seconds.
    func close(_ id: String) async throws(StoreError) {
        let now = now()
        if let record = try await store.record(.session, id, now: now) {
            try await store.remove(.session, id, revision: record.revision)
        }
        memory.withState { $0.sessions.keep(nil, as: id, since: now) }
    }

    private func session(_ id: String) async throws(StoreError) -> Session? {
        let now = now()
        if let seen = memory.withState({ $0.sessions.value(id, now: now) }) { return seen }
        let session = try await store.record(.session, id, now: now).flatMap(Self.session)
        let present = self.now()
        memory.withState { state in
            // One that was closed here stays so, whatever was read just before.
            if state.sessions.value(id, now: present) == nil { state.sessions.keep(session, as: id, since: now) }
        }
        return session
    }

    private static func session(_ record: Record) -> Session? {
        RecordBody.read(Body.self, from: record).map {
            Session(
                id: record.id, keyPrefix: $0.key, formToken: $0.formToken,
                expiresAt: Instant(milliseconds: $0.expiresAt))
        }
    }

    private static func id(of token: String) -> String { Hex.text(of: SHA256.hash(data: Array(token.utf8))) }
}
