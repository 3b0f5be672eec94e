import CoveyReports
import HTTPTypes
import Hummingbird

/// One page of a list, as every list is answered.
enum ListPage {
    static let parameters: [Operation.Parameter] = [
        Operation.Parameter(
            name: "limit", place: .query, meaning: "At most so many.",
            schema: #"{"type":"integer","minimum":1,"maximum":500,"default":50}"#),
        Operation.Parameter(
            name: "cursor", place: .query, meaning: "What next of the page before says; the other parameters stay.",
            schema: #"{"type":"string","minLength":1,"maxLength":1000}"#),
    ]

    static func limit(_ query: QueryReader) throws(Problem) -> Int { try query.integer("limit", 1...500) ?? 50 }

    /// - Parameter item: The name of the schema of one item.
    static func schema(of item: String) -> String {
        ##"""
        {"type":"object","required":["items","next"],"additionalProperties":false,"properties":{
        "items":{"type":"array","maxItems":500,"items":{"$ref":"#/components/schemas/\##(item)"},
            "description":"A page can hold fewer than it might, or none, and still have a next one."},
        "next":{"type":["string","null"],"description":"The cursor of the next page; null at the end."}}}
        """##
    }

    /// - Parameters:
    ///   - items: Writes each item.
    ///   - next: The cursor of the next page; `nil` at the end.
    static func response(
        for request: Request, next: String?, items: (inout JSONText) -> Void
    ) -> Response {
        var json = JSONText()
        json.object { json in
            json.array("items", items)
            json.member("next", next)
        }
        var response = Response.personal(json)
        if let next { response.headers[.link] = "<\(address(of: request, cursor: next))>; rel=\"next\"" }
        return response
    }

    /// - Source: RFC 8288.
    private static func address(of request: Request, cursor: String) -> String {
        let others = (request.uri.query ?? "").split(separator: "&").filter { !$0.hasPrefix("cursor=") }
        let query = others.joined(separator: "&").replacing(">", with: "%3E").replacing("<", with: "%3C")
        return request.uri.path + "?" + (query.isEmpty ? "" : query + "&") + "cursor=\(cursor)"
    }
}

extension HTTPField.Name {
    /// - Source: RFC 8288.
    static let link = HTTPField.Name(parsed: "link") ?? .location
}
