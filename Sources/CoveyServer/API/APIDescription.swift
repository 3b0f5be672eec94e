import Covey
import CoveyReports
import HTTPTypes

/// The description of the API, written from the operations that requests are routed by.
///
/// - Source: OpenAPI Specification 3.1.1; its schemas are JSON Schema 2020-12.
struct APIDescription {
    /// The same operations give the same bytes.
    let json: [UInt8]

    /// - Parameters:
    ///   - operations: What the API can do.
    ///   - schemas: What the schemas of the operations refer to by `#/components/schemas/NAME`.
    init(_ operations: [Operation], schemas: [Schema] = Schemas.all) {
        var json = JSONText()
        json.object { json in
            json.member("openapi", "3.1.1")
            json.object("info") { json in
                json.member("title", "Covey")
                json.member("summary", "Customers behind public posts, in segments that marketing can act on.")
                json.member("description", Self.about)
                json.member("version", Release.version)
            }
            json.array("servers") { json in json.object { $0.member("url", "/") } }
            json.object("paths") { Self.write(paths: operations, to: &$0) }
            json.object("components") { json in
                json.object("schemas") { json in
                    for schema in schemas { json.raw(schema.name, schema.json) }
                }
                json.raw("securitySchemes", Self.security)
            }
        }
        self.json = json.bytes
    }

    private static let about =
        "Scores are plain numbers: polarity from -1 to 1, subjectivity from 0 to 1. Instants are RFC 3339 in UTC. Lists are "
        + "read page by page: next of one page is the cursor of the following one. Every error is a problem (RFC 9457). "
        + "x-scope names what a key must be allowed."

    private static let security = #"""
        {"key":{"type":"http","scheme":"bearer","description":"A key that covey keys create has made."},
        "token":{"type":"http","scheme":"bearer","bearerFormat":"JWT","description":"A token of the configured issuer."},
        "session":{"type":"apiKey","in":"cookie","name":"covey_session",
            "description":"A browser that is logged in; what changes something also brings X-Form-Token."}}
        """#

    private static func write(paths operations: [Operation], to json: inout JSONText) {
        let paths = Dictionary(grouping: operations, by: \.path)
        for path in paths.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            json.object(path) { json in
                for operation in (paths[path] ?? []).sorted(by: { $0.method.rawValue < $1.method.rawValue }) {
                    json.object(operation.method.rawValue.lowercased()) { write(operation, to: &$0) }
                }
            }
        }
    }

    private static func write(_ operation: Operation, to json: inout JSONText) {
        json.member("operationId", operation.name)
        json.member("summary", operation.summary)
        if let area = operation.path.split(separator: "/").dropFirst().first {
            json.array("tags") { $0.value(String(area)) }
        }
        json.member("x-scope", operation.scope?.rawValue)
        json.array("security") { json in
            for scheme in operation.scope == nil ? [] : ["key", "token", "session"] {
                json.object { json in json.array(scheme) { _ in } }
            }
        }
        if !operation.parameters.isEmpty {
            json.array("parameters") { json in
                for parameter in operation.parameters { write(parameter, to: &json) }
            }
        }
        if let body = operation.body {
            json.object("requestBody") { json in
                json.member("required", body.isRequired)
                json.object("content") { json in
                    for (type, schema) in body.types {
                        json.object(type) { json in if let schema { json.raw("schema", schema) } }
                    }
                }
            }
        }
        json.object("responses") { write(answersOf: operation, to: &$0) }
    }

    private static func write(_ parameter: Operation.Parameter, to json: inout JSONText) {
        json.object { json in
            json.member("name", parameter.name)
            json.member("in", parameter.place.rawValue)
            json.member("description", parameter.meaning)
            json.member("required", parameter.isRequired)
            if parameter.schema.contains(#""type":"array""#) {
                json.member("style", "form")
                json.member("explode", false)
            }
            json.raw("schema", parameter.schema)
        }
    }

    private static func write(answersOf operation: Operation, to json: inout JSONText) {
        var answers = operation.answers
        let told = Set(answers.map(\.status))
        for code in operation.usualProblems where !told.contains(code.status.code) {
            guard !answers.contains(where: { $0.status == code.status.code }) else { continue }
            answers.append(.problem(code, code.title + "."))
        }
        for (status, answers) in Dictionary(grouping: answers, by: \.status).sorted(by: { $0.key < $1.key }) {
            json.object(String(status)) { json in
                json.member("description", answers.map(\.meaning).joined(separator: " Or: "))
                let typed = answers.compactMap { answer in answer.type.map { ($0, answer.schema) } }
                guard !typed.isEmpty else { return }
                json.object("content") { json in
                    for (type, same) in Dictionary(grouping: typed, by: \.0).sorted(by: { $0.key < $1.key }) {
                        json.object(type) { json in
                            if let schema = same.first?.1 { json.raw("schema", schema) }
                        }
                    }
                }
            }
        }
    }
}

extension Operation {
    /// For programs that are made from the description: `get_v1_segments_number`.
    var name: String {
        let words = path.split { !$0.isLetter && !$0.isNumber }
        return ([method.rawValue.lowercased()] + words.map(String.init)).joined(separator: "_")
    }

    /// What every operation of the kind can answer with.
    fileprivate var usualProblems: [Problem.Code] {
        var codes: [Problem.Code] = [.badRequest, .tooMany, .internal, .unavailable, .tooSlow]
        if scope != nil { codes += [.unauthenticated, .forbidden] }
        if parameters.contains(where: { $0.place == .path }) { codes.append(.notFound) }
        if body != nil { codes += [.tooLarge, .wrongMediaType, .unusable] }
        return codes
    }
}

extension JSONText {
    /// Writes a member whose value is JSON already.
    fileprivate mutating func raw(_ name: String, _ value: String) {
        key(name)
        bytes.append(contentsOf: value.utf8)
    }
}
