import Foundation
import Hummingbird
import NIOCore

/// The fields of a form, whether they were sent as a body or in an address.
///
/// - Source: WHATWG URL, section 5, `application/x-www-form-urlencoded`.
struct PageForm: Sendable {
    /// In the order of the form.
    private(set) var fields: [(name: String, value: String)] = []

    /// The most bytes of a form.
    private static let limit = 65_536

    /// - Throws: ``Problem`` with code `wrong-media-type`, `too-large` or `bad-request`.
    init(_ request: Request) async throws {
        guard request.headers[.contentType]?.hasPrefix("application/x-www-form-urlencoded") == true else {
            throw Problem(.wrongMediaType, "Send a form: application/x-www-form-urlencoded.")
        }
        let body: ByteBuffer
        do {
            body = try await request.body.collect(upTo: Self.limit)
        } catch is NIOTooManyBytesError {
            throw Problem(.tooLarge, "A form may hold \(Self.limit) bytes.")
        }
        self.init(text: String(decoding: body.readableBytesView, as: UTF8.self))
    }

    init(text: String) {
        for pair in text.split(separator: "&") {
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = Self.decoded(sides[0])
            guard !fields.contains(where: { $0.name == name }) else { continue }
            fields.append((name, Self.decoded(sides.count > 1 ? sides[1] : "")))
        }
    }

    /// A field without white space around it; `nil` where it is missing or empty.
    subscript(name: String) -> String? {
        let field = fields.first { $0.name == name }
        guard let text = field?.value.trimmingCharacters(in: .whitespacesAndNewlines), !text.isEmpty else {
            return nil
        }
        return text
    }

    /// A field that must be there.
    ///
    /// - Parameter limit: The most characters.
    /// - Throws: ``Problem`` with code `bad-request`.
    func needed(_ name: String, limit: Int) throws(Problem) -> String {
        guard let text = self[name] else { throw Problem(.badRequest, "The \(name) is missing.") }
        guard text.count <= limit, text.utf8.count <= limit * 8 else {
            throw Problem(.badRequest, "The \(name) is longer than \(limit) characters.")
        }
        return text
    }

    func role() throws(Problem) -> Role {
        guard let role = self["role"].flatMap(Role.init(rawValue:)) else {
            throw Problem(.badRequest, "Choose a role.")
        }
        return role
    }

    /// A number of days from 1 to 3650; `nil` for no end.
    func days(_ name: String) -> Int? {
        self[name].flatMap(Int.init).flatMap { (1...3_650).contains($0) ? $0 : nil }
    }

    private static func decoded(_ text: Substring) -> String {
        let spaced = text.replacing("+", with: " ")
        return spaced.removingPercentEncoding ?? String(spaced)
    }
}
