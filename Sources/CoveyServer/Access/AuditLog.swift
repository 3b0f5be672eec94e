import Covey
import CoveyStore

/// Writes down who looked at or changed what concerns people: who, what, when and how much, but nothing of what was
/// seen.
struct AuditLog: Sendable {
    let store: any Store
    let now: @Sendable () -> Instant

    /// For how long entries are kept.
    static let memory: Int64 = 400 * 86_400_000

    /// Notes what somebody does. Note it before it is done: what cannot be noted is not done.
    ///
    /// - Parameters:
    ///   - action: What, as `profiles.read`.
    ///   - about: Which, without content, keys of authors or names: a path, a filter's kinds, a key's prefix.
    ///   - count: How many rows.
    func note(_ caller: Caller, _ action: String, about: String = "", count: Int? = nil) async throws(StoreError) {
        try await note(caller.name, action, about: about, count: count)
    }

    /// Notes what somebody does who has no ``Caller``, such as the command line.
    func note(_ caller: String, _ action: String, about: String = "", count: Int? = nil) async throws(StoreError) {
        while true {
            let now = now()
            let body = Body(at: now.milliseconds, caller: caller, action: action, about: about, count: count)
            let record = Record(
                kind: .audit, id: AuditEntry.id(now), body: RecordBody.text(body),
                expiresAt: Instant(milliseconds: now.milliseconds + Self.memory))
            // An id that is taken already has come up by chance.
            if try await store.keep(record, now: now) { return }
        }
    }

    /// Entries from the oldest to the newest.
    ///
    /// - Parameters:
    ///   - id: Start after this entry; `nil` starts at the oldest.
    ///   - from: Leaves out what was noted earlier.
    ///   - limit: At most so many, 1 or more.
    func entries(after id: String?, from: Instant?, limit: Int) async throws(StoreError) -> [AuditEntry] {
        let start = [id, from.map { AuditEntry.floor($0) }].compactMap(\.self).max()
        return try await store.records(.audit, after: start, limit: limit, now: now()).compactMap(AuditEntry.init)
    }

    /// Members are named as they are stored: add, never change.
    fileprivate struct Body: Codable {
        var at: Int64
        var caller: String
        var action: String
        var about: String
        var count: Int?
    }
}

/// One line of the audit log.
struct AuditEntry: Equatable, Sendable {
    /// Rises with time.
    let id: String
    let at: Instant
    let caller: String
    let action: String
    let about: String
    let count: Int?

    fileprivate init?(_ record: Record) {
        guard let body = RecordBody.read(AuditLog.Body.self, from: record) else { return nil }
        id = record.id
        at = Instant(milliseconds: body.at)
        caller = body.caller
        action = body.action
        about = body.about
        count = body.count
    }

    /// Milliseconds, then what tells entries of one millisecond apart.
    fileprivate static func id(_ at: Instant) -> String { floor(at) + "-" + Hex.text(of: Secret.bytes(8)) }

    /// Comes before the ids of an instant and after those of earlier ones.
    fileprivate static func floor(_ at: Instant) -> String {
        let digits = String(max(0, at.milliseconds), radix: 16)
        return String(repeating: "0", count: max(0, 12 - digits.utf8.count)) + digits
    }

    /// Whether a text can be the id of an entry.
    static func isID(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.count == 29
            && bytes.enumerated().allSatisfy { index, byte in
                index == 12
                    ? byte == UInt8(ascii: "-")
                    : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                        || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
            }
    }
}
