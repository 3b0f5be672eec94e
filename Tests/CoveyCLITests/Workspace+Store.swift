import Foundation
import Testing

/// What `ingest --json` prints.
struct IngestCounts: Decodable, Equatable {
    struct Rule: Decodable, Equatable {
        var rule: String
        var hits: Int
    }

    var read: Int
    var stored: Int
    var duplicate: Int
    var filtered: Int
    var rejected: Int
    var deleted: Int
    var authors: Int
    var replaced: Int
    var rejects: String?
    var rules: [Rule]

    var balances: Bool { read == stored + duplicate + filtered + rejected + deleted }

    func hits(_ rule: String) -> Int? { rules.first { $0.rule == rule }?.hits }
}

/// What `store stats --json` prints, as far as tests look at it.
struct StoreCounts: Decodable, Equatable {
    var posts: Int
    var authors: Int
}

/// What `sample --json` prints.
struct SampleCounts: Decodable {
    var lines: Int
    var posts: Int
    var duplicates: Int
    var edits: Int
    var deletes: Int
    var livePosts: Int
    var liveAuthors: Int
}

/// Stores by name: `a` is the file `a.sqlite`.
extension Workspace {
    /// Makes a sample, `posts.ndjson` and `truth.csv`.
    func sample(posts: Int, seed: UInt64 = 7) throws -> SampleCounts {
        try succeed(
            "sample", "--posts", "\(posts)", "--seed", "\(seed)", "--output", "posts.ndjson", "--truth", "truth.csv",
            "--json"
        ).decoded()
    }

    @discardableResult
    func ingest(
        _ files: String..., into store: String, config: String? = nil, location: SourceLocation = #_sourceLocation
    ) throws -> IngestCounts {
        let execution = try start(ingestArguments(files, store, config))
        let outcome = try execution.outcome()
        try #require(outcome.status == 0, "\(outcome.complaint)", sourceLocation: location)
        let counts: IngestCounts = try outcome.decoded()
        #expect(counts.balances, sourceLocation: location)
        return counts
    }

    func startIngest(_ files: String..., into store: String, config: String? = nil) throws -> Execution {
        try start(ingestArguments(files, store, config))
    }

    private func ingestArguments(_ files: [String], _ store: String, _ config: String?) -> [String] {
        ["ingest"] + files + ["--json", "--store", "sqlite:\(store).sqlite"] + (config.map { ["--config", $0] } ?? [])
    }

    func counts(of store: String) throws -> StoreCounts {
        try succeed("store", "stats", "--json", "--store", "sqlite:\(store).sqlite").decoded()
    }

    /// A whole export as it is written.
    func export(_ kind: String, of store: String, columns: String? = nil) throws -> Data {
        var arguments = ["export", kind, "--format", "jsonl", "--store", "sqlite:\(store).sqlite"]
        if let columns { arguments += ["--columns", columns] }
        let outcome = try start(arguments).outcome()
        try #require(outcome.status == 0, "\(outcome.complaint)")
        return outcome.output
    }

    /// An export, row by row.
    func rows<Row: Decodable>(_ kind: String, of store: String) throws -> [Row] {
        try export(kind, of: store).split(separator: UInt8(ascii: "\n")).map {
            try JSONDecoder().decode(Row.self, from: $0)
        }
    }

    /// `store check` finds nothing.
    func expectSound(_ store: String, location: SourceLocation = #_sourceLocation) throws {
        let outcome = try run("store", "check", "--store", "sqlite:\(store).sqlite")
        #expect(outcome.status == 0, "\(outcome.text)\(outcome.complaint)", sourceLocation: location)
    }

    /// Two stores hold the same posts and profiles, to the bit.
    func expectEqual(_ left: String, _ right: String, location: SourceLocation = #_sourceLocation) throws {
        for kind in ["profiles", "posts"] {
            let isEqual = try export(kind, of: left) == export(kind, of: right)
            #expect(isEqual, "\(kind) of \(left) and \(right) differ", sourceLocation: location)
        }
    }

    /// The script that shares no code with the command adds up the posts and compares.
    func expectRecounted(_ store: String, location: SourceLocation = #_sourceLocation) throws {
        for kind in ["posts", "profiles"] {
            try export(kind, of: store).write(to: url("\(store)-\(kind).jsonl"))
        }
        let outcome = try tool("python3", Repository.recount.path, "\(store)-posts.jsonl", "\(store)-profiles.jsonl")
        #expect(outcome.status == 0, "\(outcome.text)\(outcome.complaint)", sourceLocation: location)
    }
}
