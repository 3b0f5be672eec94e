import Covey
import CoveyStore
import Crypto
import Foundation

/// Where the digest of one period stands with one recipient. It moves one step at a time, and is written down before
/// the step is taken:
///
///     new -> sending -> sent
///
/// Whoever finds it at `sending` cannot know whether the message left: SMTP cannot be asked. So it is not sent again,
/// and people are told that it was perhaps sent. It goes back to `new` only where the server surely has not taken it.
struct DigestDelivery: Equatable, Sendable {
    enum State: String, Codable, Sendable {
        case new
        case sending
        case sent
        /// It was at `sending` when the service stopped, or the server did not say whether it has it.
        case perhaps
        /// The server refuses this message, or this recipient, for good.
        case refused
    }

    let state: State
    fileprivate let revision: Int64
}

/// Reads and moves deliveries.
struct DigestDeliveries: Sendable {
    let store: any Store
    let now: @Sendable () -> Instant
    /// The job's name and the period: what is sent once.
    let edition: String

    /// For longer than any run is tried.
    private static let memory: Int64 = 400 * 86_400_000

    private struct Body: Codable {
        var state: DigestDelivery.State
        var at: Int64
        var fence: Int64
    }

    func delivery(to address: String, fence: Int64) async throws(StoreError) -> DigestDelivery {
        while true {
            if let record = try await store.record(.job, id(address), now: now()) {
                guard let body = try? JSONDecoder().decode(Body.self, from: Data(record.body.utf8)) else {
                    throw StoreError(.corrupt, "The record of a digest, \(record.id), is not what Covey writes.")
                }
                return DigestDelivery(state: body.state, revision: record.revision)
            }
            if try await keep(.new, revision: 1, address, fence) { return DigestDelivery(state: .new, revision: 1) }
        }
    }

    /// Moves a delivery on.
    ///
    /// - Returns: `nil` where another has moved it meanwhile.
    func move(
        _ delivery: DigestDelivery, to state: DigestDelivery.State, _ address: String, fence: Int64
    ) async throws(StoreError) -> DigestDelivery? {
        let revision = delivery.revision + 1
        guard try await keep(state, revision: revision, address, fence) else { return nil }
        return DigestDelivery(state: state, revision: revision)
    }

    private func keep(
        _ state: DigestDelivery.State, revision: Int64, _ address: String, _ fence: Int64
    ) async throws(StoreError) -> Bool {
        let time = now()
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        guard let body = try? encoder.encode(Body(state: state, at: time.milliseconds, fence: fence)) else {
            throw StoreError(.corrupt, "The record of a digest cannot be written.")
        }
        return try await store.keep(
            Record(
                kind: .job, id: id(address), revision: revision, body: String(decoding: body, as: UTF8.self),
                expiresAt: Instant(milliseconds: time.milliseconds + Self.memory)),
            now: time)
    }

    private func id(_ address: String) -> String { "digest.\(edition).\(Self.digest(address))" }

    /// Stands for an address where the address itself has no business.
    static func digest(_ address: String) -> String {
        SHA256.hash(data: Data(address.lowercased().utf8)).prefix(12).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}
