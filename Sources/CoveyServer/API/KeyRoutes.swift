import Covey
import CoveyReports
import Foundation
import HTTPTypes
import Hummingbird

/// Makes, lists and revokes keys, and tells who did what.
struct KeyRoutes: Routes {
    let parts: ServiceParts

    static let operations = [list, make, revoke, audit]

    func add(to api: APIRoutes) {
        api.on(Self.list) { request, _ in try await list(request) }
        api.on(Self.make) { request, context in try await make(request, context) }
        api.on(Self.revoke) { _, context in try await revoke(context) }
        api.on(Self.audit) { request, _ in try await audit(request) }
    }

    // MARK: Keys

    static let list = Operation(
        method: .get, path: "/v1/keys", scope: .admin, summary: "List keys", parameters: [limit, cursor],
        answers: [
            Operation.Answer(status: 200, meaning: "Keys by prefix, valid or not", schema: page(of: keySchema))
        ])

    private func list(_ request: Request) async throws -> Response {
        let query = try QueryReader(request, of: Self.list)
        let limit = try query.integer("limit", 1...500) ?? 50
        let after = try Self.position(query) {
            $0.utf8.count == KeyText.prefixLength && $0.utf8.allSatisfy(Base32.contains)
        }
        // One more tells whether there are more.
        let found = try await parts.keys.keys(after: after, limit: limit + 1)
        let now = parts.now()
        return Self.page(found.prefix(limit), next: found.count > limit ? found[limit - 1].prefix : nil, request) {
            $0.write(to: &$1, now: now)
        }
    }

    static let make = Operation(
        method: .post, path: "/v1/keys", scope: .admin, summary: "Make a key",
        body: Operation.Body(types: [(type: "application/json", schema: KeyWish.schema)]),
        answers: [
            Operation.Answer(
                status: 201, meaning: "The key, which is shown this once", schema: keySchema(alsoWith: textSchema))
        ])

    private func make(_ request: Request, _ context: ServiceContext) async throws -> Response {
        let caller = try context.provenCaller()
        let wish = try await KeyWish(of: request)
        let (text, key) = try await parts.keys.make(wish.name, scopes: wish.scopes, days: wish.days, for: caller)
        var json = JSONText()
        json.object { json in
            key.write(to: &json, now: parts.now())
            json.member("key", text)
        }
        var response = Self.answer(json, status: .created)
        response.headers[.location] = "/v1/keys/\(key.prefix)"
        return response
    }

    static let revoke = Operation(
        method: .delete, path: "/v1/keys/{prefix}", scope: .admin, summary: "Revoke a key",
        parameters: [
            Operation.Parameter(
                name: "prefix", place: .path, meaning: "Of the key", schema: #"{"type":"string"}"#, isRequired: true)
        ],
        answers: [Operation.Answer(status: 204, meaning: "The key and its sessions prove nothing any more", type: nil)])

    private func revoke(_ context: ServiceContext) async throws -> Response {
        let caller = try context.provenCaller()
        let prefix = try context.parameters.require("prefix")
        guard prefix.utf8.count == KeyText.prefixLength,
            try await parts.keys.revoke(prefix, by: caller.name) != nil
        else { throw Problem(.notFound, "There is no key with this prefix.") }
        return Response(status: .noContent)
    }

    // MARK: Audit

    static let audit = Operation(
        method: .get, path: "/v1/audit", scope: .admin,
        summary: "List who looked at or changed what concerns people",
        parameters: [
            Operation.Parameter(
                name: "from", place: .query, meaning: "Leaves out what was noted earlier; a date, or one with a time",
                schema: Operation.Parameter.instant),
            limit, cursor,
        ],
        answers: [
            Operation.Answer(status: 200, meaning: "Entries from old to new", schema: page(of: entrySchema))
        ])

    private func audit(_ request: Request) async throws -> Response {
        let query = try QueryReader(request, of: Self.audit)
        let limit = try query.integer("limit", 1...500) ?? 50
        let after = try Self.position(query, AuditEntry.isID)
        let from = try query.instant("from")
        let found = try await parts.audit.entries(after: after, from: from, limit: limit + 1)
        return Self.page(found.prefix(limit), next: found.count > limit ? found[limit - 1].id : nil, request) {
            $1.member("at", $0.at.text)
            $1.member("caller", $0.caller)
            $1.member("action", $0.action)
            $1.member("about", $0.about)
            $1.member("count", $0.count)
        }
    }

    // MARK: Pages

    /// Where a page starts. What stands before it in these lists is no secret to those who may read them, so the
    /// position needs no seal.
    private static func position(_ query: QueryReader, _ isValid: (String) -> Bool) throws(Problem) -> String? {
        guard let cursor = try query.text("cursor") else { return nil }
        guard isValid(cursor) else {
            throw Problem(.badCursor, "The cursor is not one that this list has given out.")
        }
        return cursor
    }

    private static func page<Item>(
        _ items: some Sequence<Item>, next: String?, _ request: Request, _ write: (Item, inout JSONText) -> Void
    ) -> Response {
        var json = JSONText()
        json.object { json in
            json.array("items") { json in
                for item in items { json.object { write(item, &$0) } }
            }
            json.member("next", next)
        }
        var response = answer(json, status: .ok)
        if let next {
            let others = request.queryFields.filter { $0.name != "cursor" }
                .map {
                    "\($0.name)=\($0.value?.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
                }
            let query = (others + ["cursor=\(next)"]).joined(separator: "&")
            response.headers[nextField] = "<\(request.uri.path)?\(query)>; rel=\"next\""
        }
        return response
    }

    /// - Source: RFC 8288.
    private static let nextField = HTTPField.Name("Link")!

    private static func answer(_ json: JSONText, status: HTTPResponse.Status) -> Response {
        Response(
            status: status, headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: json.bytes)))
    }
}

/// How keys and entries look on the wire.
extension KeyRoutes {
    fileprivate static let limit = Operation.Parameter(
        name: "limit", place: .query, meaning: "How many at most; 50 if it is not given",
        schema: #"{"type":"integer","minimum":1,"maximum":500}"#)
    fileprivate static let cursor = Operation.Parameter(
        name: "cursor", place: .query, meaning: "The page before says it, as next",
        schema: #"{"type":"string","minLength":1,"maxLength":1000}"#)

    fileprivate static func page(of item: String) -> String {
        #"{"type":"object","required":["items","next"],"additionalProperties":false,"properties":{"#
            + #""items":{"type":"array","items":\#(item)},"next":{"type":["string","null"]}}}"#
    }

    fileprivate static let keySchema = keySchema(alsoWith: nil)

    fileprivate static let textSchema = #""key":{"type":"string","pattern":"^covey_[a-z2-7]{8}_[a-z2-7]{58}$"}"#

    /// - Parameter member: One more property, its name and schema.
    fileprivate static func keySchema(alsoWith member: String?) -> String {
        let instant = #"{"type":["string","null"],"format":"date-time"}"#
        let names =
            [
                "prefix", "name", "role", "scopes", "state", "created_at", "created_by", "expires_at", "last_used_at",
                "revoked_at",
            ].map { "\"\($0)\"" } + (member == nil ? [] : ["\"key\""])
        let properties =
            [
                #""prefix":{"type":"string","pattern":"^[a-z2-7]{8}$"}"#,
                #""name":{"type":"string"}"#,
                #""role":{"type":["string","null"],"enum":[\#(KeyWish.roles),null]}"#,
                #""scopes":{"type":"array","items":{"type":"string","enum":[\#(KeyWish.scopes)]}}"#,
                #""state":{"type":"string","enum":["valid","expired","revoked"]}"#,
                #""created_at":{"type":"string","format":"date-time"}"#,
                #""created_by":{"type":"string"}"#,
                #""expires_at":\#(instant)"#, #""last_used_at":\#(instant)"#, #""revoked_at":\#(instant)"#,
            ] + (member.map { [$0] } ?? [])
        return #"{"type":"object","additionalProperties":false,"required":[\#(names.joined(separator: ","))],"#
            + #""properties":{\#(properties.joined(separator: ","))}}"#
    }

    fileprivate static let entrySchema =
        #"{"type":"object","additionalProperties":false,"required":["at","caller","action","about","count"],"#
        + #""properties":{"at":{"type":"string","format":"date-time"},"caller":{"type":"string"},"#
        + #""action":{"type":"string"},"about":{"type":"string"},"count":{"type":["integer","null"]}}}"#
}
