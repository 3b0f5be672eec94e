import Covey
import CoveyStore
import Crypto
import Foundation
import Hummingbird
import Synchronization

/// Makes and reads cursors: where a list goes on, sealed, so that nobody can make one up or take it to another list.
///
/// A cursor is the base64url of a message authentication code and of JSON: which list, and where in it. The secret is the
/// store's, so every instance reads the cursors of the others.
final class CursorSeal: Sendable {
    private let parts: ServiceParts
    private let secret = Mutex<[UInt8]?>(nil)

    private static let recordID = "cursor-secret"
    private static let codeLength = 16

    init(parts: ServiceParts) {
        self.parts = parts
    }

    private struct Content<Position: Codable>: Codable {
        /// A fingerprint of the path and of what the list is filtered and sorted by.
        var list: String
        var at: Position
    }

    /// - Parameter position: The last item of the page.
    func cursor(after position: some Codable, for request: Request) async throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let content = Array(try encoder.encode(Content(list: Self.list(of: request), at: position)))
        return Data(try await code(of: content) + content).base64URL
    }

    /// Where the list of a request goes on; `nil` at its beginning.
    ///
    /// - Throws: ``Problem`` with code `bad-cursor` for what was not made here for this list.
    func position<Position: Codable>(_: Position.Type, _ query: QueryReader, for request: Request) async throws
        -> Position?
    {
        guard let text = try query.text("cursor") else { return nil }
        guard let bytes = Data(base64URL: text).map(Array.init), bytes.count > Self.codeLength,
            Self.areEqual(try await code(of: Array(bytes[Self.codeLength...])), bytes.prefix(Self.codeLength)),
            let content = try? JSONDecoder().decode(Content<Position>.self, from: Data(bytes[Self.codeLength...])),
            content.list == Self.list(of: request)
        else {
            throw Problem(
                .badCursor,
                "The cursor is not of this list: take it from next, and leave the other parameters as they are.",
                details: [Problem.Detail(place: "cursor", message: "It was not given out for this list.")])
        }
        return content.at
    }

    private static func list(of request: Request) -> String {
        let parts = request.queryFields.filter { $0.name != "cursor" && $0.name != "limit" }
            .map { "\($0.name)=\($0.value ?? "")" }.sorted()
        let text = ([request.uri.path] + parts).joined(separator: "\n")
        return SHA256.hash(data: Data(text.utf8)).prefix(8).hexadecimal
    }

    private func code(of content: [UInt8]) async throws -> [UInt8] {
        let key = SymmetricKey(data: try await key())
        return Array(HMAC<SHA256>.authenticationCode(for: content, using: key).prefix(Self.codeLength))
    }

    /// In the same time wherever they differ.
    private static func areEqual(_ left: [UInt8], _ right: ArraySlice<UInt8>) -> Bool {
        left.count == right.count && zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// The store's secret, made by whoever needs it first.
    private func key() async throws -> [UInt8] {
        if let secret = secret.withLock({ $0 }) { return secret }
        while true {
            let now = parts.now()
            if let record = try await parts.store.record(.job, Self.recordID, now: now) {
                let bytes = Array(record.body.utf8)
                secret.withLock { $0 = bytes }
                return bytes
            }
            let made = unsafe SymmetricKey(size: .bits256).withUnsafeBytes { unsafe Array($0) }.hexadecimal
            _ = try await parts.store.keep(Record(kind: .job, id: Self.recordID, body: made), now: now)
        }
    }
}

extension Data {
    /// - Source: RFC 4648, section 5, without padding.
    fileprivate var base64URL: String {
        base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    fileprivate init?(base64URL text: String) {
        let plain = text.replacing("-", with: "+").replacing("_", with: "/")
        self.init(base64Encoded: plain + String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4))
    }
}
