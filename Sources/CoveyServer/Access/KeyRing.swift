public import Covey
public import CoveyStore
import Crypto

/// The keys that give access: makes, revokes and proves them.
public struct KeyRing: Sendable {
    private let store: any Store
    private let memory: AccessMemory
    private let now: @Sendable () -> Instant

    /// - Parameter now: The clock on the wall.
    public init(store: any Store, now: @escaping @Sendable () -> Instant) {
        self.init(store: store, memory: AccessMemory(), now: now)
    }

    init(store: any Store, memory: AccessMemory, now: @escaping @Sendable () -> Instant) {
        self.store = store
        self.memory = memory
        self.now = now
    }

    /// Whether a key can be called so: 1 to 100 characters, none of them for control.
    public static func isName(_ text: String) -> Bool {
        (1...longestName).contains(text.unicodeScalars.count)
            && text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }

    static let longestName = 100

    /// Makes a key, and notes that in the audit log.
    ///
    /// - Parameters:
    ///   - name: What people call it; see ``isName(_:)``.
    ///   - days: For how long it is good, at least 1; `nil` sets no end.
    ///   - maker: The prefix of another key, or `command line`.
    /// - Returns: The key's text, which nobody can read again, and what is known of it.
    /// - Throws: ``StoreError``.
    public func make(
        _ name: String, scopes: Set<Scope>, days: Int?, by maker: String
    ) async throws(StoreError) -> (text: String, key: Key) {
        while true {
            let text = KeyText()
            let now = now()
            let key = Key(
                prefix: text.prefix, name: name, scopes: scopes, createdAt: now, createdBy: maker,
                expiresAt: days.map { Instant(milliseconds: now.milliseconds + Int64($0) * 86_400_000) },
                digest: Array(text.digest))
            try await AuditLog(store: store, now: self.now).note(maker, "key.make", about: key.prefix)
            // A prefix that is taken already has come up by chance.
            if try await store.keep(key.record(revision: 1), now: now) { return (text.text, key) }
        }
    }

    /// Makes a key for somebody, who cannot give more than they have.
    ///
    /// - Throws: ``Problem`` with code `forbidden`; ``StoreError``.
    func make(
        _ name: String, scopes: Set<Scope>, days: Int?, for caller: Caller
    ) async throws -> (text: String, key: Key) {
        let beyond = Scope.allCases.filter { scopes.contains($0) && !caller.may($0) }.map(\.rawValue)
        guard beyond.isEmpty else {
            throw Problem(
                .forbidden, "A key cannot allow more than its maker may; you may not \(beyond.joined(separator: ", "))."
            )
        }
        return try await make(name, scopes: scopes, days: days, by: caller.name)
    }

    /// Keys in rising order of their prefix, valid or not.
    ///
    /// - Parameters:
    ///   - prefix: Start after this one; `nil` starts at the first.
    ///   - limit: At most so many, 1 or more. Fewer only at the end, or for records that are no keys.
    /// - Throws: ``StoreError``.
    public func keys(after prefix: String? = nil, limit: Int) async throws(StoreError) -> [Key] {
        try await store.records(.key, after: prefix, limit: limit, now: now()).compactMap(Key.init)
    }

    /// Makes a key worthless, and notes that in the audit log. Here that holds at once, in other processes within
    /// seconds. It ends the sessions that were opened with it.
    ///
    /// - Returns: The key as it is now; `nil` if there is none of the prefix.
    /// - Throws: ``StoreError``.
    public func revoke(_ prefix: String, by revoker: String) async throws(StoreError) -> Key? {
        while true {
            let now = now()
            guard let record = try await store.record(.key, prefix, now: now), var key = Key(record) else { return nil }
            if key.revokedAt == nil {
                try await AuditLog(store: store, now: self.now).note(revoker, "key.revoke", about: prefix)
                key.revokedAt = now
                // Somebody else wrote the key just now, for example its last use.
                guard try await store.keep(key.record(revision: record.revision + 1), now: now) else { continue }
            }
            remember(key, prefix, now)
            return key
        }
    }

    /// Proves a key that somebody sent.
    ///
    /// - Throws: ``Problem`` with code `unauthenticated`; ``StoreError``.
    /// - Complexity: O(1); asks the store once in ``AccessMemory/age``.
    func prove(_ text: String) async throws -> Key {
        guard let text = KeyText(text) else {
            throw Problem(.unauthenticated, "What was sent is no key: it is mistyped or cut off.")
        }
        guard let key = try await key(text.prefix), text.digest == key.digest else {
            throw Problem(.unauthenticated, "The key is not known here.")
        }
        switch key.state(at: now()) {
        case .valid: break
        case .expired: throw Problem(.unauthenticated, "The key has expired; ask for a new one.")
        case .revoked: throw Problem(.unauthenticated, "The key was revoked; ask for a new one.")
        }
        noteUse(of: key)
        return key
    }

    /// The key of a prefix, if it is still good; for sessions, which were opened with it.
    func validKey(_ prefix: String) async throws(StoreError) -> Key? {
        guard let key = try await key(prefix), key.state(at: now()) == .valid else { return nil }
        noteUse(of: key)
        return key
    }

    private func key(_ prefix: String) async throws(StoreError) -> Key? {
        let now = now()
        if let seen = memory.withState({ $0.keys.value(prefix, now: now) }) { return seen }
        let key = try await store.record(.key, prefix, now: now).flatMap(Key.init)
        remember(key, prefix, now)
        return key
    }

    /// A key that was revoked here stays so, whatever was read just before.
    private func remember(_ key: Key?, _ prefix: String, _ now: Instant) {
        // Of now: what was revoked since the reading began is younger than that.
        let present = self.now()
        memory.withState { state in
            if let seen = state.keys.value(prefix, now: present), seen?.revokedAt != nil, key?.revokedAt == nil {
                return
            }
            state.keys.keep(key, as: prefix, since: now)
        }
    }

    /// Writes down once a minute that a key is in use. Nobody waits for that, and where another process has done so in
    /// the same moment nothing is lost.
    private func noteUse(of key: Key) {
        let now = now()
        if let last = key.lastUsedAt, now.milliseconds - last.milliseconds < AccessMemory.useInterval { return }
        let prefix = key.prefix
        memory.withState { state in
            guard state.uses.value(prefix, now: now) == nil else { return }
            state.uses.keep((), as: prefix, since: now)
            state.writing = Task { [store] in
                guard let record = try? await store.record(.key, prefix, now: now), var key = Key(record),
                    key.revokedAt == nil
                else { return }
                key.lastUsedAt = now
                _ = try? await store.keep(key.record(revision: record.revision + 1), now: now)
            }
        }
    }

    /// Waits until the last use is written.
    func settle() async {
        await memory.withState { $0.writing }?.value
    }
}

extension ServiceParts {
    /// The keys that give access. All rings of the same parts share what was seen lately.
    var keys: KeyRing { KeyRing(store: store, memory: accessMemory, now: now) }

    /// The sessions of browsers.
    var sessions: SessionBook { SessionBook(store: store, memory: accessMemory, keys: keys, now: now) }

    /// Who looked at or changed what concerns people.
    var audit: AuditLog { AuditLog(store: store, now: now) }
}
