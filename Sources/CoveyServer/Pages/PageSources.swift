import Covey
import CoveySegmentation
import CoveyStore

/// What pages take from other parts of the service, and what their forms ask of them.
struct PageSources: Sendable {
    /// The five questions and the meters.
    var overview: @Sendable (_ visit: PageVisit) async throws -> OverviewModel
    /// Posts as the store counts them, for the map and for trends.
    var measures: @Sendable (MeasureQuery) async throws -> [Measure]
    /// Jobs and their latest runs; `nil` where nothing is scheduled here.
    var jobs: @Sendable () async throws -> [JobModel]?
    /// The latest runs of jobs, the newest first.
    var runs: @Sendable () async throws -> [RunModel]
    /// Asks for a run of a job.
    var start: @Sendable (_ job: String, _ caller: Caller) async throws -> Void
    /// All keys; `nil` where they are kept elsewhere.
    var keys: @Sendable () async throws -> [KeyModel]?
    /// Makes a key, and answers its secret, which is shown once.
    var createKey: @Sendable (_ name: String, _ role: Role, _ days: Int?, _ caller: Caller) async throws -> String
    var revokeKey: @Sendable (_ prefix: String, _ caller: Caller) async throws -> Void
    /// Gives a segment of the published run another name.
    var rename: @Sendable (_ number: Int, _ name: String, _ caller: Caller) async throws -> Void
    /// Writes down who looked at what concerns people, or decided something.
    /// It is told before that is done, and nothing of what is seen.
    var note: @Sendable (_ caller: Caller, _ action: String, _ about: String, _ count: Int?) async throws -> Void

    /// What the store alone can tell.
    init(parts: ServiceParts) {
        let nowhere = Problem(.conflict, "This service was started without that part.")
        overview = { visit in try await OverviewModel(parts: parts, now: visit.now) }
        measures = { query in try await parts.store.measures(query) }
        jobs = { nil }
        runs = { [] }
        start = { _, _ in throw nowhere }
        keys = { nil }
        createKey = { _, _, _, _ in throw nowhere }
        revokeKey = { _, _ in throw nowhere }
        rename = { number, name, _ in try await Self.rename(number, name, in: parts.store) }
        note = { _, _, _, _ in }
    }

    /// A name is kept with the published run, from where later runs take it over.
    private static func rename(_ number: Int, _ name: String, in store: any Store) async throws {
        guard var run = try await store.publishedSegmentation(),
            let index = run.segments.firstIndex(where: { $0.number == number })
        else { throw Problem(.notFound, "There is no published segment \(number).") }
        guard !run.segments.contains(where: { $0.number != number && $0.name == name }) else {
            throw Problem(.conflict, "Another segment is called that already.")
        }
        run.segments[index].name = name
        try await store.save(run)
    }
}

/// One job as the page of runs shows it.
struct JobModel {
    var name: String
    /// What it does, in words.
    var purpose: String
    var cron: String
    var zone: String
    var next: Instant?
    /// Its latest run.
    var last: RunModel?
}

/// One run of a job.
struct RunModel {
    var job: String
    /// `waiting`, `running`, `done`, `failed` or `stale`.
    var state: String
    var scheduledAt: Instant
    var startedAt: Instant?
    var seconds: Double?
    /// 0...1; `nil` where it is not known.
    var progress: Double?
    /// What is under way, or what came of it.
    var message: String?
    var error: String?
    var attempt: Int
}

/// One key as the page of settings shows it.
struct KeyModel {
    var prefix: String
    var name: String
    /// Role or scopes, in words.
    var reach: String
    var createdAt: Instant?
    var expiresAt: Instant?
    var lastUsedAt: Instant?
    var isRevoked: Bool
}
