import CoveyMongoTesting
import Foundation
import Testing

/// Stores on a MongoDB server, by their address. It goes through the environment: a process's arguments can be seen by
/// everybody on the machine.
extension Workspace {
    /// Authors of stores that are compared must be named under one key.
    private static let authorKey = "a key of tests alone, for all their stores"

    static func environment(_ address: String) -> [String: String] {
        ["COVEY_STORE": address, "COVEY_AUTHOR_KEY": authorKey]
    }

    /// Runs the command on a store, to its end, whatever it is.
    func run(_ arguments: String..., at address: String) throws -> Outcome {
        try start(arguments, environment: Self.environment(address)).outcome()
    }

    func startIngest(_ files: [String], at address: String, config: String? = nil) throws -> Execution {
        try start(Self.ingestArguments(files, config), environment: Self.environment(address))
    }

    @discardableResult
    func ingest(
        _ files: [String], at address: String, config: String? = nil, location: SourceLocation = #_sourceLocation
    ) throws -> IngestCounts {
        let outcome = try startIngest(files, at: address, config: config).outcome()
        try #require(outcome.status == 0 && !outcome.wasSignalled, "\(outcome.complaint)", sourceLocation: location)
        let counts: IngestCounts = try outcome.decoded()
        #expect(counts.balances, sourceLocation: location)
        return counts
    }

    @discardableResult
    func ingest(
        _ file: String, at address: String, config: String? = nil, location: SourceLocation = #_sourceLocation
    ) throws -> IngestCounts {
        try ingest([file], at: address, config: config, location: location)
    }

    static func ingestArguments(_ files: [String], _ config: String?) -> [String] {
        ["ingest"] + files + ["--json"] + (config.map { ["--config", $0] } ?? [])
    }

    func export(_ kind: String, at address: String) throws -> Data {
        let outcome = try run("export", kind, "--format", "jsonl", at: address)
        try #require(outcome.status == 0, "\(outcome.complaint)")
        return outcome.output
    }

    private struct Check: Decodable {
        var checked: Int
        var differ: Int
    }

    /// `store check` finds nothing, and looks at every author.
    func expectSound(at address: String, location: SourceLocation = #_sourceLocation) throws {
        let outcome = try run("store", "check", "--json", at: address)
        #expect(outcome.status == 0, "\(outcome.text)\(outcome.complaint)", sourceLocation: location)
        let check: Check = try outcome.decoded()
        let counts: StoreCounts = try run("store", "stats", "--json", at: address).decoded()
        #expect(check.differ == 0 && check.checked == counts.authors, sourceLocation: location)
    }

    /// Two stores hold the same posts and profiles, to the bit.
    func expectEqual(at left: String, _ right: String, location: SourceLocation = #_sourceLocation) throws {
        for kind in ["profiles", "posts"] {
            let isEqual = try export(kind, at: left) == export(kind, at: right)
            #expect(isEqual, "the \(kind) differ", sourceLocation: location)
        }
    }

    /// Everything in a database, without any code of ours: the number of documents and a digest of each collection.
    func contents(of address: String) throws -> String {
        try ScriptedClient(
            """
            import bson, hashlib
            for name in sorted(database.list_collection_names()):
                documents = sorted(bson.encode(d) for d in database[name].find())
                print(name, len(documents), hashlib.sha256(b"".join(documents)).hexdigest())
            """, uri: address
        ).output()
    }
}
