import Foundation
import Testing

/// `covey keys`: keys are made, listed and revoked where the store is.
@Suite struct KeysCommandTests {
    private let covey: Workspace

    init() throws {
        covey = try Workspace()
    }

    private struct Key: Decodable {
        var prefix: String
        var name: String
        var role: String?
        var scopes: [String]
        var state: String
        var end: String?
        var key: String?

        enum CodingKeys: String, CodingKey {
            case prefix, name, role, scopes, state, key
            case end = "expires_at"
        }
    }

    private struct List: Decodable {
        var keys: [Key]
    }

    private func list() throws -> [Key] {
        try covey.succeed("keys", "list", "--json", "--store", "sqlite:store.sqlite").decoded(List.self).keys
    }

    @Test func `a key is shown once, on standard output and nowhere else`() throws {
        let outcome = try covey.succeed(
            "keys", "create", "--name", "Marketing", "--role", "editor", "--expires", "90d", "--store",
            "sqlite:store.sqlite")
        let match = try #require(outcome.text.wholeMatch(of: /covey_([a-z2-7]{8})_([a-z2-7]{58})\n/))
        #expect(outcome.complaint.contains("cannot be shown again") && !outcome.complaint.contains(match.2))
        let listed = try covey.succeed("keys", "list", "--store", "sqlite:store.sqlite").text
        #expect(listed.contains(match.1) && listed.contains("Marketing") && !listed.contains(match.2))
        let key = try #require(try list().first)
        #expect(key.prefix == match.1 && key.role == "editor" && key.state == "valid" && key.end != nil)
        #expect(key.key == nil)
        for name in try covey.names() {
            let bytes = try Data(contentsOf: covey.url(name))
            #expect(bytes.firstRange(of: Data(match.2.utf8)) == nil, "\(name) holds the key")
        }
    }

    @Test func `scopes can be named one by one`() throws {
        let made: Key = try covey.succeed(
            "keys", "create", "--name", "Shop", "--scope", "ingest", "--scope", "reports", "--json", "--store",
            "sqlite:store.sqlite"
        ).decoded()
        #expect(made.scopes == ["reports", "ingest"] && made.role == nil && made.key?.hasPrefix("covey_") == true)
        #expect(made.end == nil)
    }

    @Test func `a revoked key is listed as such, and one that is not there cannot be revoked`() throws {
        let made: Key = try covey.succeed(
            "keys", "create", "--name", "A", "--role", "admin", "--json", "--store", "sqlite:store.sqlite"
        ).decoded()
        try covey.succeed("keys", "revoke", made.prefix, "--store", "sqlite:store.sqlite")
        #expect(try list().map(\.state) == ["revoked"])
        let outcome = try covey.run("keys", "revoke", "aaaaaaaa", "--store", "sqlite:store.sqlite")
        #expect(outcome.status == 64 && outcome.complaint.contains("There is no key aaaaaaaa"))
    }

    @Test(arguments: [
        ["--role", "admin"], ["--name", "A"], ["--name", "", "--role", "admin"], ["--name", "A", "--role", "root"],
        ["--name", "A", "--scope", "everything"], ["--name", "A", "--role", "admin", "--scope", "people"],
        ["--name", "A", "--role", "admin", "--expires", "soon"], ["--name", "A\nB", "--role", "admin"],
    ])
    func `a wish that makes no sense is a wrong command line, and makes no store`(arguments: [String]) throws {
        let outcome = try covey.start(["keys", "create"] + arguments + ["--store", "sqlite:store.sqlite"]).outcome()
        #expect(outcome.status == 64, "\(outcome.complaint)")
        #expect(!covey.exists("store.sqlite"))
    }

    @Test func `without a store there is nothing to list`() throws {
        #expect(try covey.run("keys", "list", "--store", "sqlite:store.sqlite").status == 69)
    }
}
