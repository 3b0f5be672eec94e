import CoveyMongoTesting
import Foundation
import Testing

/// Several services on one MongoDB store, as a team runs them: the jobs are everybody's, and each is done once.
@Suite(
    .enabled(if: MongoTestServer.shouldRun, "needs a MongoDB server for tests; make test sets one up"),
    .timeLimit(.minutes(20)))
struct MongoServeTests {
    private let covey: Workspace
    private let address: String

    init() throws {
        covey = try Workspace()
        address = try MongoTestServer.shared().freshDatabase()
    }

    private struct Run: Decodable {
        var id: String
        var state: String
        var attempt: Int
        var instance: String?
        var outcome: String?
    }

    private struct Runs: Decodable {
        var runs: [Run]
    }

    private struct Segmentations: Decodable {
        struct Item: Decodable {
            var state: String
        }

        var items: [Item]
    }

    private struct Pushed: Decodable, Equatable {
        var stored: Int
        var duplicate: Int
    }

    @Test func `a service that is killed in a scheduled run is relieved by another one, and nothing counts twice`()
        async throws
    {
        try covey.write(
            """
            segments: {k: 3}
            schedule: [{name: nightly-segments, run: segmentation, at: "0 3 29 2 *"}]
            """, to: "covey.yaml")
        _ = try covey.sample(posts: 1_500)
        try covey.ingest("posts.ndjson", at: address, config: "covey.yaml")
        let proxy = try FaultProxy(to: MongoTestServer.shared())
        proxy.on(command: "insert", collection: "assignments", do: .hold)
        let first = try serve(at: proxy.uri(address))
        let asked: Run = try answer(first, "/v1/jobs/nightly-segments/runs", ["--request", "POST"])
        #expect(proxy.waitUntilHeld(within: 600))

        let second = try serve(at: address, key: first.key)
        let seen = try history(of: "nightly-segments", at: second)
        #expect(seen.map(\.id) == [asked.id] && seen.first?.state == "running" && seen.first?.attempt == 1)
        // The same posts to both at once, so that one of them meets what the other is storing.
        try writePosts(0)
        for curl in try [first, second].map({ try covey.start(tool: Self.curl($0, "/v1/posts", Self.body(0))) }) {
            #expect(try curl.outcome().status == 0)
        }
        first.execution.send(SIGKILL)
        #expect(try first.execution.outcome().wasSignalled)

        var pushes = 0
        let run = try await ended(asked.id, at: second) {
            pushes += 1
            try writePosts(pushes)
            #expect(try push(pushes, to: second) == Pushed(stored: 20, duplicate: 0))
            #expect(try push(pushes, to: second) == Pushed(stored: 0, duplicate: 20))
        }
        #expect(run.state == "done" && run.attempt == 2, "\(run)")
        #expect(try history(of: "nightly-segments", at: second).map(\.id) == [asked.id])
        #expect(run.instance != seen.first?.instance)
        try expectOnePublished(at: second)

        // What the first one had under way comes after all, and is gone with the next run.
        proxy.release()
        try await waitUntil { try assignmentsOfFirstRun() > 0 }
        try expectOnePublished(at: second)
        let next: Run = try answer(second, "/v1/jobs/nightly-segments/runs", ["--request", "POST"])
        #expect(try await ended(next.id, at: second).state == "done")
        #expect(try assignmentsOfFirstRun() == 0)

        let ending = try second.stop()
        #expect(ending.status == 0 && !ending.wasSignalled, "\(ending.complaint)")
        let files = ["posts.ndjson"] + (0...pushes).map(Self.file)
        try covey.ingest(files, at: "sqlite:embedded.sqlite", config: "covey.yaml")
        let isEqual = try covey.export("posts", at: address) == covey.export("posts", at: "sqlite:embedded.sqlite")
        #expect(isEqual, "the posts differ")
        #expect(try covey.run("store", "check", at: address).status == 0)
    }

    private func assignmentsOfFirstRun() throws -> Int {
        let text = try ScriptedClient(
            #"print(database.assignments.count_documents({"_id": {"$lt": f"{2:019}"}}))"#, uri: address
        ).output()
        return try #require(Int(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    }

    @Test func `what is due every minute is done once each minute, by one of two services`() async throws {
        try covey.write(
            """
            schedule: [{name: every-minute, run: export, at: "* * * * *", what: profiles, folder: exports}]
            """, to: "covey.yaml")
        try covey.write(InventedPost(id: 1, text: "Acme works").line + "\n", to: "posts.ndjson")
        try covey.ingest("posts.ndjson", at: address, config: "covey.yaml")
        let first = try serve(at: address)
        let services = try [first, serve(at: address, key: first.key)]
        // There may be more by the time somebody looks, and one more under way.
        var runs: [Run] = []
        try await waitUntil {
            runs = try history(of: "every-minute", at: first).filter { $0.state == "done" }
            return runs.count >= 2
        }
        let endings = try services.map { try $0.stop() }
        for ending in endings { #expect(ending.status == 0 && !ending.wasSignalled, "\(ending.complaint)") }
        #expect(runs.allSatisfy { $0.attempt == 1 }, "\(runs)")
        let began = endings.flatMap { $0.complaint.split(separator: "\n") }.filter { $0.contains("run began") }
        for run in runs { #expect(began.count { $0.contains(run.id) } == 1, "\(run.id) began once: \(began)") }
        let minutes = try runs.map { run in
            let text = try #require(run.id.split(separator: ".").last)
            return Int(try Date(String(text), strategy: Self.compact).timeIntervalSince1970 / 60)
        }
        let latest = try #require(minutes.first)
        #expect(minutes == minutes.indices.map { latest - $0 }, "the latest first, no minute left out")
        let exports = try FileManager.default.contentsOfDirectory(atPath: covey.url("exports").path)
        #expect(exports.count <= began.count, "\(exports)")
        for run in runs {
            #expect(exports.contains("profiles-\(run.id.dropFirst("every-minute.".count)).csv"), "\(exports)")
        }
    }

    private static let compact = Date.ISO8601FormatStyle(dateSeparator: .omitted, timeSeparator: .omitted)

    // MARK: Services

    private func serve(at address: String, key: String? = nil) throws -> RunningService {
        try RunningService(covey, config: "covey.yaml", environment: Workspace.environment(address), key: key)
    }

    private static func curl(_ service: RunningService, _ path: String, _ options: [String]) -> [String] {
        ["curl", "--silent", "--show-error", "--fail", "--header", "Authorization: Bearer \(service.key)"] + options
            + [service.url + path]
    }

    private func answer<Answer: Decodable>(
        _ service: RunningService, _ path: String, _ options: [String] = [], as: Answer.Type = Answer.self
    ) throws -> Answer {
        let outcome = try covey.start(tool: Self.curl(service, path, options)).outcome()
        try #require(outcome.status == 0, "\(path): \(outcome.complaint)")
        return try outcome.decoded()
    }

    private func waitUntil(_ isTrue: () throws -> Bool) async throws {
        // The suite's limit ends it.
        while try !isTrue() { try await Task.sleep(for: .seconds(1)) }
    }

    // MARK: Jobs

    private func history(of job: String, at service: RunningService) throws -> [Run] {
        try answer(service, "/v1/runs?job=\(job)", as: Runs.self).runs
    }

    /// Waits until a run has ended.
    ///
    /// - Parameter meanwhile: Done once a second, at least once.
    private func ended(
        _ id: String, at service: RunningService, meanwhile: () throws -> Void = {}
    ) async throws -> Run {
        while true {
            try meanwhile()
            let run: Run = try answer(service, "/v1/runs/\(id)")
            if ["done", "failed", "cancelled"].contains(run.state) { return run }
            try await Task.sleep(for: .seconds(1))
        }
    }

    private func expectOnePublished(
        at service: RunningService, location: SourceLocation = #_sourceLocation
    ) throws {
        let segmentations = try answer(service, "/v1/segmentations", as: Segmentations.self)
        #expect(segmentations.items.map(\.state) == ["published"], sourceLocation: location)
        let check = try covey.run("store", "check", at: address)
        #expect(check.status == 0, "\(check.text)\(check.complaint)", sourceLocation: location)
    }

    // MARK: Pushes

    private static func file(_ number: Int) -> String { "push-\(number).ndjson" }

    private static func body(_ number: Int) -> [String] {
        ["--header", "Content-Type: application/x-ndjson", "--data-binary", "@" + file(number)]
    }

    private func writePosts(_ number: Int) throws {
        try covey.write(
            lines: (1...20).map { InventedPost(id: number * 20 + $0, author: 900 + $0 % 7, text: "Acme works").line },
            to: Self.file(number))
    }

    private func push(_ number: Int, to service: RunningService) throws -> Pushed {
        try answer(service, "/v1/posts", Self.body(number))
    }
}
