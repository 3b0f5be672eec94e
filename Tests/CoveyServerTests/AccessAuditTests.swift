import Covey
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import CoveyServer

/// Keys over HTTP, and what is written down of them.
@Suite struct AccessAuditTests {
    private let service = AccessService()

    private struct Page<Item: Decodable>: Decodable {
        var items: [Item]
        var next: String?
    }

    private struct KeyItem: Decodable {
        var prefix: String
        var name: String
        var role: String?
        var scopes: [String]
        var state: String
        var createdBy: String
        var expiresAt: String?
        var key: String?
    }

    /// What tells keys, or entries, apart.
    private struct Item: Decodable, Equatable {
        var prefix: String?
        var about: String?
    }

    private struct Entry: Decodable, Equatable {
        var at: String
        var caller: String
        var action: String
        var about: String
        var count: Int?
    }

    private func decoded<Value: Decodable>(_ response: TestResponse, _: Value.Type = Value.self) throws -> Value {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(Value.self, from: Data(response.body.readableBytesView))
    }

    private func make(_ client: any TestClientProtocol, _ text: String, _ body: String) async throws -> TestResponse {
        var headers = HTTPFields.bearer(text)
        headers[.contentType] = "application/json"
        return try await client.execute(
            uri: "/v1/keys", method: .post, headers: headers, body: ByteBuffer(string: body))
    }

    @Test func `a key is made, shown once, used, listed and revoked`() async throws {
        let (text, admin) = try await service.key()
        try await service.run { client in
            let response = try await make(
                client, text, #"{"name":"Shop \"1\"","role":"operator","expires_in_days":90}"#)
            #expect(response.status == .created && response.headers[.cacheControl] == "no-store")
            let made: KeyItem = try decoded(response)
            let secret = try #require(made.key)
            #expect(response.headers[.location] == "/v1/keys/\(made.prefix)")
            #expect(made.name == #"Shop "1""# && made.role == "operator" && made.createdBy == admin.prefix)
            #expect(made.scopes == ["reports", "ingest", "operate"] && made.state == "valid")
            #expect(made.expiresAt == Instant(milliseconds: service.clock.now().milliseconds + 90 * 86_400_000).text)
            try await client.execute(uri: "/open", method: .get, headers: .bearer(secret)) {
                #expect($0.text == made.prefix)
            }
            let listed = try await client.execute(uri: "/v1/keys", method: .get, headers: .bearer(text))
            #expect(!listed.text.contains(secret.suffix(60)))
            let page: Page<KeyItem> = try decoded(listed)
            #expect(Set(page.items.map(\.prefix)) == [made.prefix, admin.prefix] && page.next == nil)
            try await client.execute(uri: "/v1/keys/\(made.prefix)", method: .delete, headers: .bearer(text)) {
                #expect($0.status == .noContent && $0.text.isEmpty)
            }
            try await client.execute(uri: "/open", method: .get, headers: .bearer(secret)) {
                #expect($0.status == .unauthorized)
            }
            for prefix in ["aaaaaaaa", "a", String(repeating: "a", count: 300), "%00aaaaaaa"] {
                try await client.execute(uri: "/v1/keys/\(prefix)", method: .delete, headers: .bearer(text)) {
                    #expect($0.status == .notFound)
                }
            }
        }
    }

    @Test func `nobody makes a key that may more than they do`() async throws {
        let (text, _) = try await service.parts.keys.make(
            "Keys only", scopes: [.admin, .reports], days: nil, by: "test")
        try await service.run { client in
            for body in [
                #"{"name":"A","role":"admin"}"#, #"{"name":"A","scopes":["people"]}"#, #"{"name":"A","role":"editor"}"#,
            ] {
                let response = try await make(client, text, body)
                #expect(response.status == .forbidden && response.problem == "forbidden")
            }
            #expect(try await make(client, text, #"{"name":"A","scopes":["admin","reports"]}"#).status == .created)
            #expect(try await make(client, text, #"{"name":"A","role":"reader"}"#).status == .created)
        }
    }

    @Test(arguments: [
        "{}", #"{"name":"A"}"#, #"{"role":"reader"}"#, #"{"name":"","role":"reader"}"#, #"{"name":"A","role":"root"}"#,
        #"{"name":"A","role":"reader","scopes":["people"]}"#, #"{"name":"A","scopes":[]}"#,
        #"{"name":"A","role":null}"#,
        #"{"name":"A","scopes":["people","people"]}"#, #"{"name":"A","scopes":["people","x"]}"#,
        #"{"name":"A","scopes":"people"}"#, #"{"name":7,"role":"reader"}"#, #"{"name":"A\u0000","role":"reader"}"#,
        #"{"name":"A","role":"reader","expires_in_days":0}"#, #"{"name":"A","role":"reader","expires_in_days":3651}"#,
        #"{"name":"A","role":"reader","expires_in_days":1.5}"#, #"{"name":"A","role":"reader","expires_in_days":true}"#,
        #"{"name":"A","role":"reader","expires_in_days":1e300}"#,
        #"{"name":"A","role":"reader","expires_in_days":null}"#,
        #"{"name":"A","role":"reader","admin":true}"#, "[]", "7", #""text""#, "null",
    ])
    func `a wish that makes no sense is refused`(body: String) async throws {
        let (text, _) = try await service.key()
        try await service.run { client in
            let response = try await make(client, text, body)
            #expect(response.status == .unprocessableContent && response.problem == "unusable")
        }
    }

    @Test(arguments: ["", "{", "{]", "\u{FEFF}x", #"{"name":"#])
    func `a body that is no JSON is told so`(body: String) async throws {
        let (text, _) = try await service.key()
        try await service.run { client in
            let response = try await make(client, text, body)
            #expect(response.status == .badRequest)
        }
    }

    @Test func `lists go on where the page before has ended`() async throws {
        let (text, _) = try await service.key()
        for _ in 0..<6 { _ = try await service.key(.reader) }
        try await service.run { client in
            for list in ["/v1/keys", "/v1/audit"] {
                let whole: Page<Item> = try decoded(
                    try await client.execute(uri: list, method: .get, headers: .bearer(text)))
                #expect(whole.items.count == 7 && whole.next == nil)
                var (uri, counts, items) = ("\(list)?limit=3", [Int](), [Item]())
                while true {
                    let response = try await client.execute(uri: uri, method: .get, headers: .bearer(text))
                    let page: Page<Item> = try decoded(response)
                    counts.append(page.items.count)
                    items += page.items
                    let link = response.headers[HTTPField.Name("Link")!]
                    #expect((link == nil) == (page.next == nil))
                    guard let link else { break }
                    uri = String(link.dropFirst().prefix { $0 != ">" })
                }
                #expect(counts == [3, 3, 1] && items == whole.items)
            }
            for wrong in ["cursor=x", "cursor=", "limit=0", "limit=501", "limit=a", "from=yesterday", "page=2"] {
                try await client.execute(uri: "/v1/audit?\(wrong)", method: .get, headers: .bearer(text)) {
                    #expect($0.status == .badRequest, "\(wrong)")
                }
            }
        }
    }

    @Test func `what was done is told from old to new, by whom and how much`() async throws {
        let (text, admin) = try await service.key()
        let begin = service.clock.now()
        service.clock.advance(seconds: 1)
        let reader = Caller(name: "abcdefgh", scopes: [.people], proof: .key)
        try await service.parts.audit.note(reader, "profiles.read", about: "/v1/profiles", count: 50)
        service.clock.advance(seconds: 1)
        _ = try await service.parts.keys.revoke(admin.prefix, by: "command line")
        let (other, key) = try await service.key()
        try await service.run { client in
            let page: Page<Entry> = try decoded(
                try await client.execute(uri: "/v1/audit", method: .get, headers: .bearer(other)))
            #expect(
                page.items.prefix(2) == [
                    Entry(at: begin.text, caller: "test", action: "key.make", about: admin.prefix, count: nil),
                    Entry(
                        at: Instant(milliseconds: begin.milliseconds + 1_000).text, caller: "abcdefgh",
                        action: "profiles.read", about: "/v1/profiles", count: 50),
                ])
            #expect(
                Set(page.items.dropFirst(2).map { "\($0.caller) \($0.action) \($0.about)" }) == [
                    "command line key.revoke \(admin.prefix)", "test key.make \(key.prefix)",
                ])
            let later: Page<Entry> = try decoded(
                try await client.execute(
                    uri: "/v1/audit?from=\(service.clock.now().text)", method: .get, headers: .bearer(other)))
            #expect(later.items.count == 2)
            #expect(!text.isEmpty && page.items.allSatisfy { !"\($0)".contains(text) && !"\($0)".contains(other) })
        }
    }

    @Test func `an entry is kept for 400 days`() async throws {
        let caller = Caller(name: "abcdefgh", scopes: [], proof: .bearerToken)
        try await service.parts.audit.note(caller, "posts.read")
        service.clock.advance(seconds: 400 * 86_400 - 1)
        #expect(try await service.parts.audit.entries(after: nil, from: nil, limit: 10).count == 1)
        service.clock.advance(seconds: 1)
        #expect(try await service.parts.audit.entries(after: nil, from: nil, limit: 10).isEmpty)
    }
}
