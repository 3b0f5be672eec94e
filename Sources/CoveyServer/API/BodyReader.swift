import Foundation
import Hummingbird

/// Reads the members of a small JSON object that a request brings, each of which must be expected.
///
/// All `throws` are of ``Problem``: `wrong-media-type`, `too-large`, `bad-request` for what is no JSON object, `unusable`
/// for a member that is of the wrong kind.
struct BodyReader {
    private enum Value: Decodable {
        case null
        case flag(Bool)
        case number(Double)
        case text(String)
        case other

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                self = .null
            } else if let flag = try? container.decode(Bool.self) {
                self = .flag(flag)
            } else if let number = try? container.decode(Double.self) {
                self = .number(number)
            } else if let text = try? container.decode(String.self) {
                self = .text(text)
            } else {
                self = .other
            }
        }
    }

    private let values: [String: Value]
    private static let limit = 1 << 16

    /// - Parameters:
    ///   - expected: The names that the operation knows.
    ///   - mayBeEmpty: Whether a request without any body is as good as one with an empty object.
    init(_ request: Request, expecting expected: [String], mayBeEmpty: Bool = false) async throws {
        let bytes = try await request.bytes(limit: Self.limit)
        if mayBeEmpty, bytes.isEmpty {
            values = [:]
            return
        }
        let type = request.headers[.contentType]?.split(separator: ";").first?.lowercased()
        guard type?.filter({ !$0.isWhitespace }) == "application/json" else {
            throw Problem(.wrongMediaType, "The body must be application/json.")
        }
        guard let values = try? JSONDecoder().decode([String: Value].self, from: Data(bytes)) else {
            throw Problem(.badRequest, "The body is no JSON object.")
        }
        for name in values.keys.sorted() where !expected.contains(name) {
            throw Self.complaint(
                name, "There is no member \(name) here; there are \(expected.joined(separator: ", ")).")
        }
        self.values = values
    }

    /// A text; `nil` where the member is missing or null.
    func text(_ name: String, upTo limit: Int) throws(Problem) -> String? {
        switch values[name] {
        case nil, .null: return nil
        case .text(let text) where text.unicodeScalars.count <= limit: return text
        default: throw Self.complaint(name, "\(name) must be a text of at most \(limit) characters.")
        }
    }

    /// A number; `nil` where the member is missing or null.
    func number(_ name: String, _ range: ClosedRange<Double>) throws(Problem) -> Double? {
        switch values[name] {
        case nil, .null: return nil
        case .number(let number) where range.contains(number): return number
        default: throw Self.complaint(name, "\(name) must be a number from \(range.lowerBound) to \(range.upperBound).")
        }
    }

    func flag(_ name: String) throws(Problem) -> Bool {
        switch values[name] {
        case nil, .null: return false
        case .flag(let flag): return flag
        default: throw Self.complaint(name, "\(name) must be true or false.")
        }
    }

    static func complaint(_ name: String, _ message: String) -> Problem {
        Problem(.unusable, message, details: [Problem.Detail(place: "/" + name, message: message)])
    }
}
