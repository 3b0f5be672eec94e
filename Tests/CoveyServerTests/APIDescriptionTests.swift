import Covey
import CoveySegmentation
import Foundation
import Hummingbird
import Testing

@testable import CoveyServer

/// Every operation is tried, and every answer is held against the description.
@Suite struct APIDescriptionTests {
    private static var document: [String: Any] {
        get throws {
            let bytes = APIDescription(APIServer.operations).json
            return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        }
    }

    private static func operation(_ name: String, in document: [String: Any]) -> [String: Any]? {
        let paths = document["paths"] as? [String: [String: [String: Any]]] ?? [:]
        return paths.values.flatMap(\.values).first { $0["operationId"] as? String == name }
    }

    /// Complaints about an answer of an operation.
    private static func complaints(
        _ answer: APIServer.Answer, _ name: String, _ document: [String: Any]
    ) -> [String] {
        guard let operation = operation(name, in: document) else { return ["\(name) is not described"] }
        let answers = operation["responses"] as? [String: [String: Any]] ?? [:]
        guard let described = answers[String(answer.status)] else {
            return ["\(name): \(answer.status) is not described: \(answer.text)"]
        }
        guard let content = described["content"] as? [String: [String: Any]] else {
            return answer.bytes.isEmpty ? [] : ["\(name): \(answer.status) has a body"]
        }
        let type = answer.headers[.contentType].map { String($0.prefix { $0 != ";" }) } ?? "none"
        guard let media = content[type] else { return ["\(name): \(type) is not described"] }
        guard let schema = media["schema"] else { return [] }
        var value: Any = answer.text
        if type == "application/json" || type.hasSuffix("+json") {
            guard let json = try? JSONSerialization.jsonObject(with: Data(answer.bytes), options: .fragmentsAllowed)
            else {
                return ["\(name): no JSON: \(answer.text)"]
            }
            value = json
        }
        return APISchemaChecker(document: document).complaints(of: value, schema: schema, at: name)
    }

    private struct Call {
        var name: String
        var method: HTTPRequest.Method
        var uri: String
        var body: String?
        var status: Int
        var headers: HTTPFields = [:]

        init(
            _ name: String, _ method: HTTPRequest.Method, _ uri: String, _ status: Int, body: String? = nil,
            headers: HTTPFields = [:]
        ) {
            (self.name, self.method, self.uri, self.status) = (name, method, uri, status)
            (self.body, self.headers) = (body, headers)
        }
    }

    /// In an order that leaves each what it needs.
    private static let calls: [Call] = [
        Call("get_v1_profiles", .get, "/v1/profiles?limit=500", 200),
        Call("get_v1_profiles", .get, "/v1/profiles?segment=99", 404),
        Call("get_v1_profiles", .get, "/v1/profiles?sort=name", 400),
        Call("get_v1_profiles", .get, "/v1/profiles?nonsense=1", 400),
        Call("get_v1_profiles", .get, "/v1/profiles?cursor=AAAA", 400),
        Call("get_v1_profiles", .get, "/v1/profiles?min_followers=9&max_followers=8", 200),
        Call("get_v1_profiles_author", .get, "/v1/profiles/x:2", 200),
        Call("get_v1_profiles_author", .get, "/v1/profiles/x%3A2", 200),
        Call("get_v1_profiles_author", .get, "/v1/profiles/nobody", 404),
        Call("get_v1_profiles_author_why", .get, "/v1/profiles/x:2/why", 200),
        Call("get_v1_profiles_author_why", .get, "/v1/profiles/x:1/why", 200),
        Call("get_v1_profiles_author_why", .get, "/v1/profiles/nobody/why", 404),
        Call("get_v1_profiles_author_posts", .get, "/v1/profiles/x:5/posts?limit=3", 200),
        Call("get_v1_profiles_author_posts", .get, "/v1/profiles/nobody/posts", 404),
        Call("get_v1_posts", .get, "/v1/posts?limit=500", 200),
        Call("get_v1_posts", .get, "/v1/posts?min_polarity=2", 400),
        Call("get_v1_posts", .get, "/v1/posts?country=gb", 400),
        Call("get_v1_posts_id", .get, "/v1/posts/x:10011", 200),
        Call("get_v1_posts_id", .get, "/v1/posts/x:1", 404),
        Call("put_v1_posts_id_correction", .put, "/v1/posts/x:10011/correction", 200, body: #"{"polarity":-0.6}"#),
        Call("get_v1_posts_id", .get, "/v1/posts/x:10011", 200),
        Call("put_v1_posts_id_correction", .put, "/v1/posts/x:10011/correction", 422, body: #"{"polarity":-6}"#),
        Call(
            "put_v1_posts_id_correction", .put, "/v1/posts/x:10011/correction", 422,
            body: #"{"polarity":-0.6,"sentiment":"positive"}"#),
        Call("put_v1_posts_id_correction", .put, "/v1/posts/x:10011/correction", 422, body: "{}"),
        Call("put_v1_posts_id_correction", .put, "/v1/posts/x:10011/correction", 400, body: "polarity"),
        Call(
            "put_v1_posts_id_correction", .put, "/v1/posts/x:10011/correction", 415, body: "polarity=1",
            headers: [.contentType: "application/x-www-form-urlencoded"]),
        Call(
            "put_v1_posts_id_correction", .put, "/v1/posts/x:10011/correction", 412, body: #"{"polarity":0.5}"#,
            headers: [.ifMatch: "\"another\""]),
        Call("put_v1_posts_id_correction", .put, "/v1/posts/x:1/correction", 404, body: #"{"polarity":0.5}"#),
        Call("put_v1_posts_id_correction", .put, "/v1/posts/x:10000/correction", 409, body: #"{"polarity":0.5}"#),
        Call("delete_v1_posts_id_correction", .delete, "/v1/posts/x:10011/correction", 200),
        Call("delete_v1_posts_id_correction", .delete, "/v1/posts/x:10011/correction", 409),
        Call("get_v1_segmentations", .get, "/v1/segmentations", 200),
        Call("get_v1_segmentations_id", .get, "/v1/segmentations/2", 200),
        Call("get_v1_segmentations_id", .get, "/v1/segmentations/3", 200),
        Call("get_v1_segmentations_id", .get, "/v1/segmentations/99", 404),
        Call("get_v1_segmentations_id", .get, "/v1/segmentations/two", 400),
        Call("get_v1_segmentations_id_diff_other", .get, "/v1/segmentations/1/diff/2", 200),
        Call("get_v1_segmentations_id_diff_other", .get, "/v1/segmentations/1/diff/99", 404),
        Call("get_v1_segments", .get, "/v1/segments", 200),
        Call("get_v1_segments_number", .get, "/v1/segments/1", 200),
        Call("get_v1_segments_number", .get, "/v1/segments/99", 404),
        Call("patch_v1_segments_number", .patch, "/v1/segments/1", 200, body: #"{"name":" Loud\ncritics "}"#),
        Call("patch_v1_segments_number", .patch, "/v1/segments/2", 409, body: #"{"name":"Loud critics"}"#),
        Call("patch_v1_segments_number", .patch, "/v1/segments/99", 404, body: #"{"name":"Nobody"}"#),
        Call("patch_v1_segments_number", .patch, "/v1/segments/1", 422, body: #"{"name":" \n "}"#),
        Call("get_v1_exports_profiles_csv", .get, "/v1/exports/profiles.csv?columns=author,firm&firm=true", 200),
        Call("get_v1_exports_profiles_csv", .get, "/v1/exports/profiles.csv?columns=nothing", 400),
        Call("get_v1_exports_profiles_jsonl", .get, "/v1/exports/profiles.jsonl?segment=1", 200),
        Call("get_v1_exports_profiles_jsonl", .get, "/v1/exports/profiles.jsonl?segment=99", 404),
        Call("get_v1_exports_posts_csv", .get, "/v1/exports/posts.csv", 200),
        Call("get_v1_exports_posts_jsonl", .get, "/v1/exports/posts.jsonl?columns=id", 200),
        Call("get_v1_exports_segments_csv", .get, "/v1/exports/segments.csv", 200),
        Call("get_v1_exports_segments_jsonl", .get, "/v1/exports/segments.jsonl", 200),
        Call("post_v1_segmentations_freeze", .post, "/v1/segmentations/freeze", 200, body: #"{"note":"spring"}"#),
        Call("post_v1_segmentations_id_publish", .post, "/v1/segmentations/3/publish", 409, body: #"{"force":true}"#),
        Call("post_v1_segmentations_unfreeze", .post, "/v1/segmentations/unfreeze", 200),
        Call("post_v1_segmentations_id_publish", .post, "/v1/segmentations/3/publish", 422, body: #"{"force":1}"#),
        Call("post_v1_segmentations_id_publish", .post, "/v1/segmentations/3/publish", 200, body: #"{"force":true}"#),
        Call("post_v1_segmentations_id_publish", .post, "/v1/segmentations/99/publish", 404),
        Call("post_v1_segmentations_id_refuse", .post, "/v1/segmentations/3/refuse", 409),
    ]

    @Test(arguments: [1, 1_000]) func `every operation answers as it is described`(smallestGroup: Int) async throws {
        let server = try await APIServer.filled(smallestGroup: smallestGroup)
        let document = try Self.document
        var called: Set<String> = []
        for call in Self.calls {
            let answer = try await server.ask(call.method, call.uri, body: call.body, headers: call.headers)
            #expect(answer.status == call.status, "\(call.method) \(call.uri) \(call.body ?? ""): \(answer.text)")
            #expect(Self.complaints(answer, call.name, document) == [], "\(call.method) \(call.uri)")
            called.insert(call.name)
        }
        #expect(called == Set(APIServer.operations.map(\.name)))
        let draft = try await server.segment(.draft)
        let refused = try await server.ask(
            .post, "/v1/segmentations/\(draft.id.number)/refuse", body: #"{"note":"too coarse"}"#)
        #expect(refused.status == 200 && refused.json["state"] as? String == "refused", "\(refused.text)")
        #expect(Self.complaints(refused, "post_v1_segmentations_id_refuse", document) == [])
    }

    @Test func `an empty store answers as it is described`() async throws {
        let server = APIServer(try await InventedPeople.store(0))
        let document = try Self.document
        for (name, uri, status) in [
            ("get_v1_profiles", "/v1/profiles", 200), ("get_v1_posts", "/v1/posts", 200),
            ("get_v1_segmentations", "/v1/segmentations", 200), ("get_v1_segments", "/v1/segments", 404),
            ("get_v1_segments_number", "/v1/segments/1", 404),
            ("get_v1_exports_profiles_csv", "/v1/exports/profiles.csv", 200),
            ("get_v1_exports_segments_csv", "/v1/exports/segments.csv", 404),
        ] {
            let answer = try await server.get(uri)
            #expect(answer.status == status, "\(uri): \(answer.text)")
            #expect(Self.complaints(answer, name, document) == [])
        }
        let freeze = try await server.ask(.post, "/v1/segmentations/freeze")
        #expect(freeze.status == 404)
    }

    @Test func `every operation is refused without its scope, and described with it`() async throws {
        let server = try await APIServer.filled()
        let document = try Self.document
        for operation in APIServer.operations {
            let scope = try #require(operation.scope)
            let others = Scope.allCases.filter { $0 != scope }
            let uri = operation.path.replacing("{id}", with: "1").replacing("{other}", with: "2")
                .replacing("{number}", with: "1").replacing("{author}", with: "x:1")
            let answer = try await server.ask(operation.method, uri, scopes: others)
            #expect(answer.status == 403, "\(operation.name)")
            #expect(Self.complaints(answer, operation.name, document) == [])
            #expect(Self.operation(operation.name, in: document)?["x-scope"] as? String == scope.rawValue)
        }
    }

    @Test func `the description is the same each time, and every reference in it leads somewhere`() throws {
        let bytes = APIDescription(APIServer.operations).json
        #expect(bytes == APIDescription(APIServer.operations.reversed()).json)
        let document = try Self.document
        #expect(document["openapi"] as? String == "3.1.1")
        let schemas = try #require((document["components"] as? [String: Any])?["schemas"] as? [String: Any])
        let text = String(decoding: bytes, as: UTF8.self)
        let references = text.components(separatedBy: "\"#/components/schemas/").dropFirst().map {
            String($0.prefix { $0 != "\"" })
        }
        #expect(references.count > 50)
        for name in Set(references) { #expect(schemas[name] != nil, "\(name)") }
        #expect(Set(schemas.keys) == Set(references), "every schema is used")
    }

    @Test(arguments: [
        (#"{"type":"integer"}"#, "1.5"), (#"{"type":["string","null"]}"#, "true"), (#"{"enum":[1,"a"]}"#, "\"b\""),
        (#"{"required":["a"],"properties":{}}"#, "{}"), (#"{"additionalProperties":false}"#, #"{"a":1}"#),
        (#"{"properties":{"a":{"maximum":1}}}"#, #"{"a":2}"#), (#"{"items":{"minLength":2}}"#, #"["a"]"#),
        (#"{"anyOf":[{"type":"null"},{"pattern":"^b"}]}"#, "\"a\""), (#"{"type":"boolean"}"#, "1"),
        (#"{"type":"number"}"#, "true"), (#"{"unheardOf":1}"#, "1"), (##"{"$ref":"#/nowhere"}"##, "1"),
    ]) func `the checker finds what is off the schema`(schema: String, value: String) throws {
        let schema = try JSONSerialization.jsonObject(with: Data(schema.utf8))
        let value = try JSONSerialization.jsonObject(with: Data(value.utf8), options: .fragmentsAllowed)
        #expect(APISchemaChecker(document: [:]).complaints(of: value, schema: schema) != [])
    }
}
