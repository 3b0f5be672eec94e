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
        try startExport(kind, at: address).exported()
    }

    private func startExport(_ kind: String, at address: String) throws -> Execution {
        try start(["export", kind, "--format", "jsonl"], environment: Self.environment(address))
    }

    private struct Check: Decodable {
        var checked: Int
        var differ: Int
    }

    /// What a store holds, exported, after `store check` has looked at every author and found nothing.
    func soundContents(
        at address: String, location: SourceLocation = #_sourceLocation
    ) throws -> (profiles: Data, posts: Data) {
        // Readers do not mind one another.
        let checking = try start(["store", "check", "--json"], environment: Self.environment(address))
        let exporting = try ["profiles", "posts"].map { try startExport($0, at: address) }
        let outcome = try checking.outcome()
        #expect(outcome.status == 0, "\(outcome.text)\(outcome.complaint)", sourceLocation: location)
        let check: Check = try outcome.decoded()
        let (profiles, posts) = (try exporting[0].exported(), try exporting[1].exported())
        let authors = profiles.count { $0 == UInt8(ascii: "\n") }
        #expect(check.differ == 0 && check.checked == authors && authors > 0, sourceLocation: location)
        return (profiles, posts)
    }

    /// Two stores are sound and hold the same posts and profiles, to the bit.
    func expectEqual(at left: String, _ right: String, location: SourceLocation = #_sourceLocation) throws {
        let (left, right) = try (soundContents(at: left, location: location), soundContents(at: right))
        #expect(left.profiles == right.profiles, "the profiles differ", sourceLocation: location)
        #expect(left.posts == right.posts, "the posts differ", sourceLocation: location)
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

extension Execution {
    /// What an export wrote; it must succeed.
    fileprivate func exported() throws -> Data {
        let outcome = try outcome()
        try #require(outcome.status == 0, "\(outcome.complaint)")
        return outcome.output
    }
}
