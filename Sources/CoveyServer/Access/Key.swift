public import Covey
public import CoveyReports
import CoveyStore
import Foundation

/// What is known of a key. Its secret is not: only a digest of it is kept.
public struct Key: Equatable, Sendable {
    /// Names the key wherever it is spoken of.
    public let prefix: String
    /// What people call it.
    public let name: String
    public let scopes: Set<Scope>
    public let createdAt: Instant
    /// Who made it: the prefix of another key, or `command line`.
    public let createdBy: String
    /// From this instant on it proves nothing; `nil` keeps it good until it is revoked.
    public let expiresAt: Instant?
    /// When it was used last, to the minute.
    public internal(set) var lastUsedAt: Instant?
    public internal(set) var revokedAt: Instant?
    /// SHA-256 of the key's text.
    let digest: [UInt8]

    /// What a key is good for.
    public enum State: String, CaseIterable, Sendable {
        case valid
        case expired
        case revoked
    }

    public func state(at now: Instant) -> State {
        if revokedAt != nil { return .revoked }
        if let expiresAt, expiresAt <= now { return .expired }
        return .valid
    }

    /// The role with just these scopes, if there is one.
    public var role: Role? { Role.allCases.first { $0.scopes == scopes } }

    /// Writes the members of an object: what may be known of the key.
    public func write(to json: inout JSONText, now: Instant) {
        json.member("prefix", prefix)
        json.member("name", name)
        json.member("role", role?.rawValue)
        json.array("scopes") { json in
            for scope in Scope.allCases where scopes.contains(scope) { json.value(scope.rawValue) }
        }
        json.member("state", state(at: now).rawValue)
        json.member("created_at", createdAt.text)
        json.member("created_by", createdBy)
        json.member("expires_at", expiresAt?.text)
        json.member("last_used_at", lastUsedAt?.text)
        json.member("revoked_at", revokedAt?.text)
    }
}

/// How keys are kept.
extension Key {
    /// For how long one that proves nothing any more can still be read about.
    private static let memory: Int64 = 400 * 86_400_000

    /// Members are named as they are stored: add, never change.
    private struct Body: Codable {
        var name: String
        var scopes: [String]
        var createdAt: Int64
        var createdBy: String
        var expiresAt: Int64?
        var lastUsedAt: Int64?
        var revokedAt: Int64?
        var digest: String
    }

    func record(revision: Int64) -> Record {
        let body = Body(
            name: name, scopes: scopes.map(\.rawValue).sorted(), createdAt: createdAt.milliseconds,
            createdBy: createdBy, expiresAt: expiresAt?.milliseconds, lastUsedAt: lastUsedAt?.milliseconds,
            revokedAt: revokedAt?.milliseconds, digest: Hex.text(of: digest))
        let end = [expiresAt, revokedAt].compactMap(\.self).min()
        return Record(
            kind: .key, id: prefix, revision: revision, body: RecordBody.text(body),
            expiresAt: end.map { Instant(milliseconds: $0.milliseconds + Self.memory) })
    }

    /// - Returns: `nil` for what no key can be read from; it proves nothing then.
    init?(_ record: Record) {
        guard let body = RecordBody.read(Body.self, from: record), let digest = Hex.bytes(of: body.digest),
            digest.count == 32
        else { return nil }
        prefix = record.id
        name = body.name
        scopes = Set(body.scopes.compactMap(Scope.init))
        createdAt = Instant(milliseconds: body.createdAt)
        createdBy = body.createdBy
        expiresAt = body.expiresAt.map(Instant.init(milliseconds:))
        lastUsedAt = body.lastUsedAt.map(Instant.init(milliseconds:))
        revokedAt = body.revokedAt.map(Instant.init(milliseconds:))
        self.digest = digest
    }
}

/// The body of a record as JSON.
enum RecordBody {
    static func text(_ body: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        // Bodies are texts and whole numbers, which can always be written.
        return (try? encoder.encode(body)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    static func read<Body: Decodable>(_: Body.Type, from record: Record) -> Body? {
        try? JSONDecoder().decode(Body.self, from: Data(record.body.utf8))
    }
}
