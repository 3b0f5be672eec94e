import CoveyMongoTesting
import CoveyTesting
import Foundation
import Testing

/// One run of the crash matrix: what goes wrong, and the seed of where.
struct CrashRun: Sendable, CustomTestStringConvertible {
    enum Kind: String, Sendable {
        /// One request goes wrong in one way.
        case step
        /// Killed, and the run that takes over is killed as well.
        case killedTwice
        /// The same file twice in one run, which is killed, and again.
        case deliveredTwice
        /// Two processes on one input at once, on bad lines.
        case twoProcesses
        /// One process stands still in the midst of a request; another takes its work over; the first one goes on.
        case zombie
        /// The same, but the first one still runs while the second one works.
        case slow
        /// Any request can go wrong.
        case badLine
    }

    let kind: Kind
    let seed: UInt64

    var testDescription: String { "\(kind.rawValue), seed \(seed)" }

    /// How many of each kind: 190, and 10 more in which the server is killed.
    private static let counts: KeyValuePairs<Kind, Int> = [
        .step: 128, .killedTwice: 16, .deliveredTwice: 8, .twoProcesses: 14, .zombie: 10, .slow: 4, .badLine: 10,
    ]

    static let all: [CrashRun] = counts.flatMap { kind, count in
        (0..<count).map { CrashRun(kind: kind, seed: UInt64($0)) }
    }
}

/// An input with what must come of it, and the requests that one undisturbed run makes.
struct CrashInput: Sendable {
    let lines: [String]
    let profiles: Data
    let posts: Data
    /// Every request about a collection, in order.
    let steps: [FaultProxy.Step]

    /// A batch ends with its file at the latest, so these are as many batches.
    static let files = (1...5).map { "posts-\($0).ndjson" }

    /// Writes the input's files.
    func write(to covey: Workspace) throws { try Self.write(lines, to: covey) }

    private static func write(_ lines: [String], to covey: Workspace) throws {
        for (number, file) in files.enumerated() {
            let part = lines.count * number / files.count..<lines.count * (number + 1) / files.count
            try covey.write(lines: lines[part], to: file)
        }
    }

    /// All inputs: different ones, so that no law holds by chance.
    static let all = Result { try (1...4).map { try CrashInput(seed: $0) } }

    private init(seed: UInt64) throws {
        let covey = try Workspace()
        lines = InventedHistory(seed: seed).lines
        try Self.write(lines, to: covey)
        try covey.ingest(Self.files, at: "sqlite:oracle.sqlite")
        (profiles, posts) = try covey.soundContents(at: "sqlite:oracle.sqlite")
        let server = try MongoTestServer.shared()
        let proxy = try FaultProxy(to: server)
        try covey.ingest(Self.files, at: proxy.uri(server.freshDatabase()))
        steps = proxy.steps.filter { !$0.collection.isEmpty && $0.database != "admin" }
    }

    /// A request to go wrong: which command on which collection, for the how manieth time.
    struct Place: CustomStringConvertible {
        var command: String
        var collection: String
        var occurrence: Int
        /// Whether the store is still being opened by then.
        var isOpening: Bool

        var description: String { "\(command) \(collection) \(occurrence)" }
    }

    private struct Pair: Hashable {
        var command: String
        var collection: String
    }

    /// Takes the pairs of command and collection in turn, and a random occurrence of the one whose turn it is.
    ///
    /// - Parameters:
    ///   - turn: From 0.
    ///   - onlyWrites: Whether reads are left out.
    func place(turn: Int, onlyWrites: Bool = false, using numbers: inout SeededNumbers) throws -> Place {
        var counts: [Pair: Int] = [:]
        var pairs: [Pair] = []
        var opening: [Pair: Int] = [:]
        var isOpening = true
        for step in steps {
            if step.command == "insert", step.collection == "batches" { isOpening = false }
            if onlyWrites, isOpening || !["insert", "update", "delete", "findAndModify"].contains(step.command) {
                continue
            }
            let pair = Pair(command: step.command, collection: step.collection)
            if counts[pair] == nil { pairs.append(pair) }
            counts[pair, default: 0] += 1
            if isOpening { opening[pair] = counts[pair] }
        }
        try #require(!pairs.isEmpty)
        let pair = pairs[turn % pairs.count]
        let occurrence = Int.random(in: 1...(counts[pair] ?? 1), using: &numbers)
        return Place(
            command: pair.command, collection: pair.collection, occurrence: occurrence,
            isOpening: occurrence <= opening[pair] ?? 0)
    }

    /// How many pairs of command and collection there are.
    var pairs: Int { Set(steps.map { Pair(command: $0.command, collection: $0.collection) }).count }
}
