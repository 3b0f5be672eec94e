import Covey
import CoveyStore
import Crypto
import Foundation
import HTTPTypes
import Hummingbird

/// Answers a request that comes again under one `Idempotency-Key` with what was answered the first time.
///
/// What the store does with a push, it does once anyway. So if the process ends after the posts are stored and before
/// their answer is kept, the request that comes again is done again, and nothing counts twice.
///
/// - Source: draft-ietf-httpapi-idempotency-key-header-07.
struct IdempotentAnswers: Sendable {
    let parts: ServiceParts
    /// For how long an answer is kept.
    private static let keepsFor: Int64 = 24 * 3_600_000

    /// An answer that can be given again.
    struct Answer: Codable {
        var status: Int
        var type: String
        var body: String
    }

    private struct Entry: Codable {
        var fingerprint: String
        /// `nil` while it is being worked out.
        var answer: Answer?
    }

    /// Does some work, or gives the answer that it had before.
    ///
    /// - Parameters:
    ///   - body: All bytes of the request's body.
    ///   - work: What answers the request. Where it throws, nothing is kept, and the request may be tried again.
    /// - Throws: ``Problem`` with code `unusable` for a key that was used for another request, `conflict` while the first
    ///   one is still under way; `StoreError`; as `work`.
    func answer(
        _ request: Request, of caller: Caller, body: [UInt8], _ work: () async throws -> Answer
    ) async throws -> Response {
        guard let key = request.headers[.idempotencyKey] else { return Self.response(try await work()) }
        guard (1...255).contains(key.utf8.count) else {
            throw Problem(.badRequest, "Idempotency-Key must have 1 to 255 characters.")
        }
        // The caller is part of the name: nobody gets another's answer.
        let id = Self.digest("\(caller.name)\n\(key)", [])
        let fingerprint = Self.digest("\(request.method.rawValue) \(request.head.path ?? "")", body)
        let begun = Entry(fingerprint: fingerprint, answer: nil)
        // Somewhat longer than a request may take: a process that was killed keeps its callers waiting no longer. Should two
        // work on it all the same, nothing counts twice.
        let patience = Int64((parts.settings.deadline + 5) * 1_000)
        guard try await keep(begun, id, revision: 1, milliseconds: patience) else {
            return try await earlier(id, fingerprint)
        }
        let answer: Answer
        do {
            answer = try await work()
        } catch {
            // In a task of its own: a store does nothing for one that was cancelled.
            _ = try? await Task { try await parts.store.remove(.answer, id, revision: 1) }.value
            throw error
        }
        _ = try await Task {
            try await keep(
                Entry(fingerprint: fingerprint, answer: answer), id, revision: 2, milliseconds: Self.keepsFor)
        }.value
        return Self.response(answer)
    }

    /// What was answered to the request that came first.
    private func earlier(_ id: String, _ fingerprint: String) async throws -> Response {
        guard let record = try await parts.store.record(.answer, id, now: parts.now()),
            let entry = try? JSONDecoder().decode(Entry.self, from: Data(record.body.utf8))
        else { throw Self.underWay }
        guard entry.fingerprint == fingerprint else {
            throw Problem(.unusable, "The Idempotency-Key was used for another request; take a new one.")
        }
        guard let answer = entry.answer else { throw Self.underWay }
        var response = Self.response(answer)
        response.headers[.idempotentReplayed] = "true"
        return response
    }

    private static var underWay: Problem {
        Problem(.conflict, "The first request with this Idempotency-Key is still under way.", retryAfter: 1)
    }

    private func keep(_ entry: Entry, _ id: String, revision: Int64, milliseconds: Int64) async throws -> Bool {
        let now = parts.now()
        let body = String(decoding: try JSONEncoder().encode(entry), as: UTF8.self)
        let expiry = Instant(milliseconds: now.milliseconds + milliseconds)
        return try await parts.store.keep(
            Record(kind: .answer, id: id, revision: revision, body: body, expiresAt: expiry), now: now)
    }

    private static func response(_ answer: Answer) -> Response {
        Response(
            status: .init(code: answer.status), headers: [.contentType: answer.type],
            body: ResponseBody(byteBuffer: ByteBuffer(string: answer.body)))
    }

    private static func digest(_ text: String, _ bytes: [UInt8]) -> String {
        var hash = SHA256()
        hash.update(data: Array(text.utf8))
        hash.update(data: [0])
        hash.update(data: bytes)
        return hash.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
