import Covey
import CoveyIngest
import CoveyReports
import CoveySchedule
import CoveyStore
import CoveyUnderstanding
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Testing

@testable import CoveyServer

@Suite struct RunRoutesTests {
    private let fixture = JobsFixture()

    private func parts() throws -> ServiceParts {
        ServiceParts(
            store: fixture.store, storeName: "memory", understanding: Understanding(), gazetteer: nil,
            ingest: IngestSettings(filter: FilterSettings(), naming: .plain), recipe: Recipe(), retentionDays: nil,
            settings: ServiceSettings(), logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            now: { JobsFixture.noon })
    }

    private struct Answer {
        var status: Int
        var location: String?
        var body: Data

        var json: [String: Any] {
            get throws { try #require(try JSONSerialization.jsonObject(with: body) as? [String: Any]) }
        }

        func list(_ name: String) throws -> [[String: Any]] { try #require(try json[name] as? [[String: Any]]) }
    }

    /// What somebody with all these scopes is answered.
    private func ask(
        _ scheduler: Scheduler, _ method: HTTPRequest.Method, _ path: String, scopes: Set<Scope> = [.reports, .operate]
    ) async throws -> Answer {
        let router = Router(context: ServiceContext.self)
        router.add(middleware: ProblemAnswers())
        router.add(middleware: OneCaller(scopes: scopes))
        RunRoutes(parts: try parts(), scheduler: scheduler).add(
            to: APIRoutes(router: router, group: router.group()))
        let response = try await Application(router: router).test(.router) { client in
            try await client.execute(uri: path, method: method)
        }
        return Answer(
            status: response.status.code, location: response.headers[.location],
            body: Data(response.body.readableBytesView))
    }

    private func jobs() throws -> [JobSettings] {
        [JobSettings(name: "old-posts", work: .retention, cron: try CronExpression("0 4 * * *"))]
    }

    @Test func `jobs are listed with when they are due`() async throws {
        let answer = try await ask(try fixture.scheduler(try jobs()), .get, "/v1/jobs", scopes: [.reports])
        #expect(answer.status == 200)
        let jobs = try answer.list("jobs")
        #expect(jobs.map { $0["name"] as? String } == ["old-posts", "upkeep"])
        #expect(jobs.first?["next"] as? String == "2026-10-02T04:00:00Z")
        #expect(jobs.first?["failures"] as? Int == 0)
    }

    @Test func `a run is asked for, found, and cancelled`() async throws {
        let scheduler = try fixture.scheduler(try jobs())
        let asked = try await ask(scheduler, .post, "/v1/jobs/old-posts/runs")
        #expect(asked.status == 202)
        let place = try #require(asked.location)
        let id = try #require(try asked.json["id"] as? String)
        #expect(place == "/v1/runs/\(id)")
        let run = try await ask(scheduler, .get, place).json
        #expect(run["state"] as? String == "waiting")
        #expect(run["by_hand"] as? Bool == true)
        #expect(run["period"] as? String == "2026-10-01T04:00:00Z")
        let cancelled = try await ask(scheduler, .delete, place)
        #expect(cancelled.status == 202)
        let state = try cancelled.json["state"] as? String
        #expect(state == "cancelled")
        let again = try await ask(scheduler, .delete, place)
        #expect(again.status == 409)
    }

    @Test func `runs are paged, the latest first`() async throws {
        let scheduler = try fixture.scheduler(try jobs())
        for _ in 0..<5 { _ = try await scheduler.runNow("upkeep", by: "test") }
        _ = try await scheduler.runNow("old-posts", by: "test")
        var (ids, next) = ([String](), String?.none)
        repeat {
            let cursor = next.map { "&cursor=\($0)" } ?? ""
            let page = try await ask(scheduler, .get, "/v1/runs?limit=2\(cursor)")
            ids += try page.list("runs").compactMap { $0["id"] as? String }
            next = try page.json["next"] as? String
        } while next != nil
        #expect(ids.count == 6)
        #expect(ids.first?.hasPrefix("old-posts.") == true)
        #expect(Set(ids).count == 6)
        let failed = try await ask(scheduler, .get, "/v1/runs?state=failed").list("runs")
        #expect(failed.count == 1)
        let swept = try await ask(scheduler, .get, "/v1/runs?job=upkeep&state=done").list("runs")
        #expect(swept.count == 5)
    }

    @Test(arguments: [
        ("/v1/runs/nothing", 404), ("/v1/runs/upkeep.20261001T000000Z", 404), ("/v1/runs?state=odd", 400),
        ("/v1/runs?limit=0", 400), ("/v1/runs?cursor=x", 400), ("/v1/runs?what=1", 400), ("/v1/jobs?x=1", 400),
    ])
    func `what is wrong is said`(path: String, status: Int) async throws {
        let answer = try await ask(try fixture.scheduler([]), .get, path)
        #expect(answer.status == status)
    }

    @Test func `runs are started and cancelled by operators only, and known jobs only`() async throws {
        let scheduler = try fixture.scheduler([])
        let run = "/v1/runs/upkeep.20261001T000000Z"
        let started = try await ask(scheduler, .post, "/v1/jobs/upkeep/runs", scopes: [.reports])
        #expect(started.status == 403)
        let cancelled = try await ask(scheduler, .delete, run, scopes: [.reports])
        #expect(cancelled.status == 403)
        let unknown = try await ask(scheduler, .post, "/v1/jobs/other/runs")
        #expect(unknown.status == 404)
        let read = try await ask(scheduler, .get, "/v1/runs", scopes: [.operate])
        #expect(read.status == 403)
        let runs = try await scheduler.log.runs(limit: 1)
        #expect(runs.isEmpty)
    }

    @Test func `each answer has the members that its schema names`() async throws {
        let scheduler = try fixture.scheduler([])
        let run = try await scheduler.runNow("upkeep", by: "test")
        let schema = try #require(
            try JSONSerialization.jsonObject(with: Data(RunRoutes.runSchema.utf8)) as? [String: Any])
        let value = try #require(
            try JSONSerialization.jsonObject(with: Data(run.json(now: JobsFixture.noon).bytes)) as? [String: Any])
        let required = try #require(schema["required"] as? [String])
        let properties = try #require(schema["properties"] as? [String: Any])
        #expect(Set(value.keys) == Set(required))
        #expect(Set(value.keys) == Set(properties.keys))
        for operation in RunRoutes.operations {
            for answer in operation.answers {
                let text = try #require(answer.schema)
                #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
            }
        }
    }
}
