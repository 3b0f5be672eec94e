import Covey
import Foundation
import Hummingbird

/// Reads the parameters of a request's query, each of which must be expected, and no more than once.
///
/// All `throws` are of ``Problem`` with code `bad-request`.
struct QueryReader {
    private var values: [String: String] = [:]

    /// - Parameter expected: The names that the operation knows.
    init(_ request: Request, expecting expected: [String]) throws(Problem) {
        for (name, value) in request.queryFields {
            guard expected.contains(name) else {
                throw Self.complaint(
                    name, "\(name) is no parameter here; there are \(expected.joined(separator: ", ")).")
            }
            guard let value else { throw Self.complaint(name, "\(name) is not UTF-8 in percent-encoding.") }
            guard values.updateValue(value, forKey: name) == nil else {
                throw Self.complaint(name, "\(name) is given twice.")
            }
        }
    }

    init(_ request: Request, of operation: Operation) throws(Problem) {
        try self.init(request, expecting: operation.parameters.filter { $0.place == .query }.map(\.name))
    }

    func has(_ name: String) -> Bool { values[name] != nil }

    /// A text that is not empty; `nil` where the parameter is missing.
    func text(_ name: String) throws(Problem) -> String? {
        guard let text = values[name] else { return nil }
        guard !text.isEmpty, text.utf8.count <= 1_000 else {
            throw Self.complaint(name, "\(name) is \(text.isEmpty ? "empty" : "longer than 1000 bytes").")
        }
        return text
    }

    func integer(_ name: String, _ range: ClosedRange<Int>) throws(Problem) -> Int? {
        guard let text = try text(name) else { return nil }
        guard let number = Int(text), String(number) == text, range.contains(number) else {
            let end = range.upperBound == .max ? "up" : "to \(range.upperBound)"
            throw Self.complaint(name, "\(name) must be a whole number from \(range.lowerBound) \(end).")
        }
        return number
    }

    func number(_ name: String, _ range: ClosedRange<Double>) throws(Problem) -> Double? {
        guard let text = try text(name) else { return nil }
        // Hexadecimal and words for what is no number are read too, but not sent by anybody who means it.
        guard text.utf8.allSatisfy({ $0 < UInt8(ascii: ":") || $0 | 0x20 == UInt8(ascii: "e") }),
            let number = Double(text), range.contains(number)
        else {
            throw Self.complaint(name, "\(name) must be a number from \(range.lowerBound) to \(range.upperBound).")
        }
        return number
    }

    /// A date or a date with a time, as RFC 3339 writes them; without an offset it is UTC.
    func instant(_ name: String) throws(Problem) -> Instant? {
        // The + of an offset that was sent as it is came in as a space.
        guard let text = try text(name)?.replacing(" ", with: "+") else { return nil }
        guard let instant = Instant(rfc3339: text) else {
            throw Self.complaint(
                name, "\(name) must be a date, 2026-01-31, or a date with a time, 2026-01-31T09:00:00Z.")
        }
        return instant
    }

    /// One of a few words.
    func choice<Value: RawRepresentable & CaseIterable>(_ name: String, _: Value.Type) throws(Problem) -> Value?
    where Value.RawValue == String {
        guard let text = try text(name) else { return nil }
        guard let value = Value(rawValue: text) else {
            throw Self.complaint(
                name, "\(name) must be \(Value.allCases.map(\.rawValue).joined(separator: " or ")).")
        }
        return value
    }

    static func complaint(_ name: String, _ message: String) -> Problem {
        Problem(.badRequest, message, details: [Problem.Detail(place: name, message: message)])
    }
}

extension Instant {
    /// Reads a date, or a date with a time.
    ///
    /// - Source: RFC 3339, section 5.6.
    init?(rfc3339 text: String) {
        let style = Date.ISO8601FormatStyle(includingFractionalSeconds: false)
        let whole = text.utf8.count == 10 ? text + "T00:00:00Z" : text
        guard whole.utf8.count <= 40, (20...).contains(whole.utf8.count), Self.isDay(text.prefix(10)),
            let date = (try? style.parse(whole))
                ?? (try? Date.ISO8601FormatStyle(includingFractionalSeconds: true).parse(whole)),
            date.timeIntervalSince1970.magnitude < 1e12
        else { return nil }
        self.init(milliseconds: Int64((date.timeIntervalSince1970 * 1_000).rounded()))
    }

    /// Whether a month has such a day: what reads dates makes March of February 30.
    private static func isDay(_ text: Substring) -> Bool {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, (1...12).contains(parts[1]) else { return false }
        let isLeap = parts[0] % 4 == 0 && (parts[0] % 100 != 0 || parts[0] % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][parts[1] - 1]
        return (1...days).contains(parts[2])
    }
}

extension Request {
    /// The parameters of the query, in its order. Values are decoded as forms encode them: + is a space. A value is `nil`
    /// where that gives no text.
    ///
    /// - Source: URL Living Standard, section 5.1.
    var queryFields: [(name: String, value: String?)] {
        (uri.query ?? "").split(separator: "&").map { pair in
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let value = sides.count > 1 ? sides[1].replacing("+", with: " ") : ""
            return (String(sides[0]), value.removingPercentEncoding)
        }
    }
}
