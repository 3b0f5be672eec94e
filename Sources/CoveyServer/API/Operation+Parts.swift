import Covey
import HTTPTypes

extension Operation.Parameter {
    /// Whole numbers up to this are told exactly by every reader of JSON.
    static let largest = 9_007_199_254_740_991

    static func path(_ name: String, _ meaning: String, schema: String = Self.text) -> Self {
        Self(name: name, place: .path, meaning: meaning, schema: schema, isRequired: true)
    }

    static func query(_ name: String, _ meaning: String, schema: String = Self.text) -> Self {
        Self(name: name, place: .query, meaning: meaning, schema: schema)
    }

    static let text = #"{"type":"string","minLength":1,"maxLength":200}"#
    static let count = #"{"type":"integer","minimum":0,"maximum":9007199254740991}"#
    static let polarity = #"{"type":"number","minimum":-1,"maximum":1}"#
    static let subjectivity = #"{"type":"number","minimum":0,"maximum":1}"#
    static let instant =
        #"{"type":"string","anyOf":[{"format":"date-time"},{"format":"date"}],"examples":["2026-01-31","2026-01-31T09:00:00Z"]}"#
    static let language = #"{"type":"string","pattern":"^[a-z]{2,3}$","examples":["en"]}"#
    static let country = #"{"type":"string","pattern":"^[A-Z]{2}$","examples":["GB"]}"#

    static func choice(_ words: [String]) -> String {
        let quoted = words.map { "\"\($0)\"" }.joined(separator: ",")
        return #"{"type":"string","enum":[\#(quoted)]}"#
    }

    static let ifNoneMatch = Self(
        name: "If-None-Match", place: .header, meaning: "Tags of what the caller has already.",
        schema: #"{"type":"string"}"#)
}

extension Operation.Answer {
    static func json(_ schema: String, _ meaning: String, status: Int = 200) -> Self {
        Self(status: status, meaning: meaning, schema: "{\"$ref\":\"#/components/schemas/\(schema)\"}")
    }

    static func page(of schema: String, _ meaning: String) -> Self {
        Self(status: 200, meaning: meaning, schema: ListPage.schema(of: schema))
    }

    static func problem(_ code: Problem.Code, _ meaning: String) -> Self {
        Self(
            status: code.status.code, meaning: meaning, type: "application/problem+json",
            schema: ##"{"$ref":"#/components/schemas/Problem"}"##)
    }

    static let notModified = Self(status: 304, meaning: "The caller has it already.", type: nil)
}

extension QueryReader {
    /// A language as a BCP 47 primary tag.
    func language(_ name: String) throws(Problem) -> String? {
        guard let text = try text(name) else { return nil }
        guard (2...3).contains(text.utf8.count), text.utf8.allSatisfy({ $0 &- UInt8(ascii: "a") < 26 }) else {
            throw Self.complaint(name, "\(name) must be two or three small letters, such as en.")
        }
        return text
    }

    /// A country as an ISO 3166-1 alpha-2 code.
    func country(_ name: String) throws(Problem) -> String? {
        guard let text = try text(name) else { return nil }
        guard text.utf8.count == 2, text.utf8.allSatisfy({ $0 &- UInt8(ascii: "A") < 26 }) else {
            throw Self.complaint(name, "\(name) must be two capital letters, such as GB.")
        }
        return text
    }

    /// A name of at most 200 characters.
    func name(_ name: String) throws(Problem) -> String? {
        guard let text = try text(name) else { return nil }
        guard text.unicodeScalars.count <= 200 else {
            throw Self.complaint(name, "\(name) is longer than 200 characters.")
        }
        return text
    }

    func flag(_ name: String) throws(Problem) -> Bool { try choice(name, Flag.self) == .true }

    private enum Flag: String, CaseIterable {
        case `true`, `false`
    }
}

/// Bounds of a query, which can contradict each other: then nothing meets them.
struct QueryBounds {
    private(set) var areContradictory = false

    /// - Returns: `nil` where neither bound is given, or no number is within both.
    mutating func range<Number: FixedWidthInteger>(_ low: Number?, _ high: Number?) -> ClosedRange<Number>? {
        guard low != nil || high != nil else { return nil }
        let (first, last) = (low ?? .min, high ?? .max)
        guard first <= last else {
            areContradictory = true
            return nil
        }
        return first...last
    }
}
