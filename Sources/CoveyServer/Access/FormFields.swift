import Foundation
import Hummingbird
import NIOCore

/// What a page's form sends.
///
/// - Source: URL Standard, section 5.1, application/x-www-form-urlencoded parsing.
struct FormFields: Sendable {
    private var values: [String: String] = [:]

    /// The first of a field's values; `nil` if the form has no such field.
    subscript(_ name: String) -> String? { values[name] }

    static func isForm(_ request: Request) -> Bool {
        let type = request.headers[.contentType]?.prefix { $0 != ";" }
        return type?.lowercased().trimmingCharacters(in: .whitespaces) == "application/x-www-form-urlencoded"
    }

    /// Reads a request's form, whose body stays for others to read.
    ///
    /// - Parameter limit: The most bytes that a form may have.
    /// - Throws: ``Problem`` with code `tooLarge`; what reading a body throws.
    init(of request: inout Request, limit: Int = 1 << 20) async throws {
        do {
            self.init(String(buffer: try await request.collectBody(upTo: limit)))
        } catch is NIOTooManyBytesError {
            throw Problem(.tooLarge, "A form has at most \(limit) bytes.")
        }
    }

    init(_ text: String) {
        for pair in text.split(separator: "&") {
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(sides[0]), values[name] == nil else { continue }
            values[name] = sides.count > 1 ? Self.decoded(sides[1]) : ""
        }
    }

    private static func decoded(_ text: Substring) -> String? {
        text.replacing("+", with: " ").removingPercentEncoding
    }
}
