import Foundation

/// Checks JSON against JSON Schema 2020-12, as far as the description uses it. An unknown keyword is a complaint of its
/// own, so that no schema goes unchecked unseen.
struct APISchemaChecker {
    /// The whole document, for references.
    let document: [String: Any]

    private static let annotations: Set = ["description", "examples", "default", "format", "title"]

    /// - Returns: One line for each thing that is wrong, with where it is; empty if the value meets the schema.
    func complaints(of value: Any, schema: Any, at place: String = "$") -> [String] {
        guard let schema = schema as? [String: Any] else {
            return (schema as? Bool) == true ? [] : ["\(place): the schema allows nothing"]
        }
        return schema.keys.sorted().flatMap { keyword in
            complaints(of: value, keyword, schema[keyword] ?? NSNull(), schema, place)
        }
    }

    private func complaints(
        of value: Any, _ keyword: String, _ rule: Any, _ schema: [String: Any], _ place: String
    ) -> [String] {
        switch keyword {
        case "$ref":
            guard let name = rule as? String, let target = resolve(name) else { return ["\(place): no \(rule)"] }
            return complaints(of: value, schema: target, at: place)
        case "type":
            let types = rule as? [String] ?? [rule as? String ?? "?"]
            return types.contains { Self.isOf($0, value) } ? [] : ["\(place): is not \(types): \(value)"]
        case "enum":
            let allowed = rule as? [Any] ?? []
            return allowed.contains { Self.areEqual($0, value) } ? [] : ["\(place): \(value) is not in \(allowed)"]
        case "const": return Self.areEqual(rule, value) ? [] : ["\(place): \(value) is not \(rule)"]
        case "anyOf":
            let found = (rule as? [Any] ?? []).map { complaints(of: value, schema: $0, at: place) }
            return found.contains { $0.isEmpty } ? [] : ["\(place): none of anyOf: \(found.flatMap { $0 })"]
        case "properties", "required", "additionalProperties", "minProperties":
            guard let object = value as? [String: Any] else { return [] }
            return complaints(ofObject: object, keyword, rule, schema, place)
        case "items":
            return (value as? [Any] ?? []).enumerated().flatMap {
                complaints(of: $1, schema: rule, at: "\(place)[\($0)]")
            }
        case "minItems", "maxItems":
            guard let array = value as? [Any], let limit = rule as? Int else { return [] }
            return (keyword == "minItems" ? array.count >= limit : array.count <= limit)
                ? [] : ["\(place): \(array.count) items"]
        case "uniqueItems": return []
        case "minimum", "maximum":
            guard let number = Self.number(value), let limit = Self.number(rule) else { return [] }
            return (keyword == "minimum" ? number >= limit : number <= limit)
                ? [] : ["\(place): \(number), \(keyword) \(limit)"]
        case "minLength", "maxLength":
            guard let text = value as? String, let limit = rule as? Int else { return [] }
            let length = text.unicodeScalars.count
            return (keyword == "minLength" ? length >= limit : length <= limit) ? [] : ["\(place): length \(length)"]
        case "pattern":
            guard let text = value as? String, let pattern = rule as? String else { return [] }
            return text.range(of: pattern, options: .regularExpression) == nil
                ? ["\(place): \(text) is not \(pattern)"] : []
        case _ where Self.annotations.contains(keyword): return []
        default: return ["\(place): the checker does not know \(keyword)"]
        }
    }

    private func complaints(
        ofObject object: [String: Any], _ keyword: String, _ rule: Any, _ schema: [String: Any], _ place: String
    ) -> [String] {
        let properties = schema["properties"] as? [String: Any] ?? [:]
        switch keyword {
        case "properties":
            return properties.keys.sorted().flatMap { name in
                object[name].map { complaints(of: $0, schema: properties[name] ?? true, at: "\(place).\(name)") } ?? []
            }
        case "required":
            return (rule as? [String] ?? []).filter { object[$0] == nil }.map { "\(place): lacks \($0)" }
        case "minProperties": return object.count >= (rule as? Int ?? 0) ? [] : ["\(place): too few members"]
        default:
            let others = object.keys.sorted().filter { properties[$0] == nil }
            if (rule as? Bool) == false { return others.map { "\(place): \($0) is not described" } }
            return others.flatMap { complaints(of: object[$0] ?? NSNull(), schema: rule, at: "\(place).\($0)") }
        }
    }

    private func resolve(_ reference: String) -> Any? {
        guard reference.hasPrefix("#/") else { return nil }
        var value: Any? = document
        for part in reference.dropFirst(2).split(separator: "/") { value = (value as? [String: Any])?[String(part)] }
        return value
    }

    /// Foundation reads `true` and `1` as numbers alike; what they were is in the type of C.
    private static func isFlag(_ value: Any) -> Bool {
        (value as? NSNumber).map { unsafe String(cString: $0.objCType) == "c" } ?? false
    }

    private static func number(_ value: Any) -> Double? { isFlag(value) ? nil : (value as? NSNumber)?.doubleValue }

    private static func isOf(_ type: String, _ value: Any) -> Bool {
        switch type {
        case "null": value is NSNull
        case "boolean": isFlag(value)
        case "object": value is [String: Any]
        case "array": value is [Any]
        case "string": value is String
        case "number": number(value) != nil
        case "integer": number(value).map { $0 == $0.rounded() } ?? false
        default: false
        }
    }

    private static func areEqual(_ left: Any, _ right: Any) -> Bool {
        switch (left, right) {
        case (let left as String, let right as String): left == right
        case (is NSNull, is NSNull): true
        case (let left as NSNumber, let right as NSNumber): left == right
        default: false
        }
    }
}
