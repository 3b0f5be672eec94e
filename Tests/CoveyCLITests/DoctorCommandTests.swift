import Foundation
import Testing

/// `covey doctor`: every part is looked at, whole, and nothing is changed.
@Suite struct DoctorCommandTests {
    private let covey: Workspace

    init() throws {
        covey = try Workspace()
    }

    private struct Diagnosis: Decodable {
        struct Finding: Decodable {
            var part: String
            var state: String
            var sentence: String
        }

        var findings: [Finding]
    }

    private func finding(_ part: String) throws -> Diagnosis.Finding {
        let diagnosis: Diagnosis = try covey.run("doctor", "--json", "--store", "sqlite:store.sqlite").decoded()
        return try #require(diagnosis.findings.first { $0.part == part })
    }

    private func sqlite(_ sql: String) throws {
        try #require(covey.tool("sqlite3", "store.sqlite", sql).status == 0)
    }

    @Test func `of many keys each is looked at`() throws {
        for role in ["admin", "reader"] {
            try covey.succeed("keys", "create", "--name", role, "--role", role, "--store", "sqlite:store.sqlite")
        }
        // Prefixes begin with a letter or one of 2 to 7, so these come first.
        try sqlite(
            """
            WITH RECURSIVE numbers (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < 1100)
            INSERT INTO records (kind, id, revision, body, expires_at)
            SELECT kind, printf('0%07d', number), 1, body, expires_at FROM numbers, records
            WHERE kind = 'key' AND body LIKE '%"reader"%'
            """)
        let keys = try finding("keys")
        #expect(keys.state == "fine" && keys.sentence.contains("1102"), "\(keys.sentence)")
    }

    @Test func `a store that does not say whose authors it holds is told`() throws {
        try covey.succeed("keys", "create", "--name", "x", "--role", "admin", "--store", "sqlite:store.sqlite")
        // Reading that one setting fails, and nothing else does.
        try sqlite(
            """
            INSERT OR REPLACE INTO settings VALUES ('authors', 'somebody');
            ALTER TABLE settings RENAME TO kept;
            CREATE VIEW settings AS SELECT name, CASE WHEN name = 'authors'
                THEN abs(-9223372036854775807 - 1 + 0 * length(name)) ELSE value END AS value FROM kept
            """)
        #expect(try finding("store").state == "fine")
        #expect(try finding("author key").state == "wrong")
    }

    @Test func `a store of an earlier version is not brought forward`() throws {
        try covey.succeed("keys", "create", "--name", "x", "--role", "admin", "--store", "sqlite:store.sqlite")
        try sqlite("DELETE FROM grdb_migrations WHERE identifier LIKE 'records%'")
        let store = try finding("store")
        #expect(store.state == "wrong" && store.sentence.contains("earlier version"), "\(store.sentence)")
    }
}
