import Foundation
import Hummingbird
import NIOCore

/// The fields of a form, whether they were sent as a body or in an address.
///
/// - Source: URL Standard, section 5.1, application/x-www-form-urlencoded parsing.
struct FormFields: Sendable {
    /// In the order of the form; of several with one name the first.
    private(set) var all: [(name: String, value: String)] = []

    /// A field without white space around it; `nil` where it is missing or empty.
    subscript(name: String) -> String? {
        let text = all.first { $0.name == name }?.value.trimmingCharacters(in: .whitespacesAndNewlines)
        return text?.isEmpty == false ? text : nil
    }

    static func isForm(_ request: Request) -> Bool {
        let type = request.headers[.contentType]?.prefix { $0 != ";" }
        return type?.lowercased().trimmingCharacters(in: .whitespaces) == "application/x-www-form-urlencoded"
    }

    /// Reads a request's form, whose body stays for others to read.
    ///
    /// - Parameter limit: The most bytes that a form may have.
    /// - Throws: ``Problem`` with code `wrong-media-type` or `too-large`; what reading a body throws.
    init(of request: inout Request, limit: Int = 64 << 10) async throws {
        guard Self.isForm(request) else {
            throw Problem(.wrongMediaType, "Send a form: application/x-www-form-urlencoded.")
        }
        do {
            self.init(String(buffer: try await request.collectBody(upTo: limit)))
        } catch is NIOTooManyBytesError {
            throw Problem(.tooLarge, "A form has at most \(limit) bytes.")
        }
    }

    init(_ text: String) {
        var names: Set<String> = []
        for pair in text.split(separator: "&") {
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(Self.decoded)
            guard names.insert(sides[0]).inserted else { continue }
            all.append((sides[0], sides.count > 1 ? sides[1] : ""))
        }
    }

    private static func decoded(_ text: Substring) -> String {
        let spaced = text.replacing("+", with: " ")
        return spaced.removingPercentEncoding ?? String(spaced)
    }
}
