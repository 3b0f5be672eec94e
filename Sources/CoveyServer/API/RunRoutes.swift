import Covey
import CoveyReports
import CoveySchedule
import Hummingbird

/// Jobs and their runs: what is due, what became of it, and runs by hand.
struct RunRoutes: Routes {
    let parts: ServiceParts
    let scheduler: Scheduler

    static let operations = [listJobs, listRuns, readRun, startRun, cancelRun]

    static let listJobs = Operation(
        method: .get, path: "/v1/jobs", scope: .reports, summary: "List the jobs, when they are due and how they do",
        answers: [
            .init(
                status: 200, meaning: "Every job.",
                schema: """
                    {"type":"object","required":["jobs"],"properties":{"jobs":{"type":"array","items":\(jobSchema)}}}
                    """)
        ])

    static let listRuns = Operation(
        method: .get, path: "/v1/runs", scope: .reports, summary: "List runs, the latest first",
        parameters: [
            .init(name: "job", place: .query, meaning: "Only of this job.", schema: nameSchema),
            .init(name: "state", place: .query, meaning: "Only those that stand so.", schema: stateSchema),
            .init(
                name: "cursor", place: .query, meaning: "Where the page before ended: its `next`.",
                schema: #"{"type":"string","minLength":1,"maxLength":1000}"#),
            .init(
                name: "limit", place: .query, meaning: "At most so many.",
                schema: #"{"type":"integer","minimum":1,"maximum":200,"default":50}"#),
        ],
        answers: [
            .init(
                status: 200, meaning: "One page of runs; `next` is null at the end.",
                schema: """
                    {"type":"object","required":["runs","next"],"properties":{"runs":{"type":"array",\
                    "items":\(runSchema)},"next":{"type":["string","null"]}}}
                    """)
        ])

    static let readRun = Operation(
        method: .get, path: "/v1/runs/{id}", scope: .reports, summary: "Read one run", parameters: [id],
        answers: [.init(status: 200, meaning: "The run.", schema: runSchema)])

    static let startRun = Operation(
        method: .post, path: "/v1/jobs/{name}/runs", scope: .operate,
        summary: "Ask for a run of a job now; a request that still waits is answered with the same run",
        parameters: [
            .init(name: "name", place: .path, meaning: "The job.", schema: nameSchema, isRequired: true)
        ],
        answers: [.init(status: 202, meaning: "The run, at `Location`.", schema: runSchema)])

    static let cancelRun = Operation(
        method: .delete, path: "/v1/runs/{id}", scope: .operate,
        summary: "Cancel a run: one that waits at once, one that runs at its next good place", parameters: [id],
        answers: [
            .init(status: 202, meaning: "The run as it is now.", schema: runSchema),
            .problem(.conflict, "The run has ended already."),
        ])

    private static let id = Operation.Parameter(
        name: "id", place: .path, meaning: "The run, as lists name it.", schema: #"{"type":"string"}"#,
        isRequired: true)

    func add(to api: APIRoutes) {
        api.on(Self.listJobs) { request, _ in
            _ = try QueryReader(request, of: Self.listJobs)
            let statuses = try await scheduler.statuses()
            var json = JSONText()
            json.object { json in
                json.array("jobs") { json in for status in statuses { write(status, to: &json) } }
            }
            return Self.response(json)
        }
        api.on(Self.listRuns) { request, _ in try await list(try QueryReader(request, of: Self.listRuns)) }
        api.on(Self.readRun) { request, context in
            _ = try QueryReader(request, of: Self.readRun)
            let id = try Self.runID(context)
            guard let run = try await scheduler.log.run(id) else { throw Self.unknown(id) }
            return response(run)
        }
        api.on(Self.startRun) { request, context in
            _ = try QueryReader(request, of: Self.startRun)
            let name = try context.parameters.require("name")
            let run = try await scheduler.ask(for: name, by: try context.provenCaller().name)
            var response = response(run, .accepted)
            response.headers[.location] = "/v1/runs/\(run.id.text)"
            return response
        }
        api.on(Self.cancelRun) { request, context in
            _ = try QueryReader(request, of: Self.cancelRun)
            return response(try await scheduler.cancel(try Self.runID(context)), .accepted)
        }
    }

    private func list(_ query: QueryReader) async throws -> Response {
        let limit = try query.integer("limit", 1...200) ?? 50
        var after: RunID?
        if let cursor = try query.text("cursor") {
            guard let id = RunID(cursor) else {
                throw Problem(.badCursor, "The cursor is not one that this list has given.")
            }
            after = id
        }
        let job = try query.text("job")
        guard job.map({ $0.wholeMatch(of: /[a-z0-9_-]{1,60}/) != nil }) ?? true else {
            throw QueryReader.complaint("job", "job is not the name of a job.")
        }
        let runs = try await scheduler.log.runs(
            after: after, job: job, state: try query.choice("state", RunRecord.State.self),
            limit: limit + 1)
        var json = JSONText()
        json.object { json in
            json.array("runs") { json in for run in runs.prefix(limit) { run.write(to: &json, now: parts.now()) } }
            json.member("next", runs.count > limit ? runs[limit - 1].id.text : nil)
        }
        return Self.response(json)
    }

    private static func runID(_ context: ServiceContext) throws -> RunID {
        let text = try context.parameters.require("id")
        guard let id = RunID(text) else { throw Problem(.notFound, "There is no such run.") }
        return id
    }

    private static func unknown(_ id: RunID) -> Problem { Problem(.notFound, "There is no run \(id.text).") }

    private func response(_ run: RunRecord, _ status: HTTPResponse.Status = .ok) -> Response {
        Self.response(run.json(now: parts.now()), status)
    }

    private static func response(_ json: JSONText, _ status: HTTPResponse.Status = .ok) -> Response {
        // It changes from one moment to the next.
        Response(
            status: status, headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: json.bytes)))
    }
}
