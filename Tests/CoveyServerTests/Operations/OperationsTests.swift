import CoreMetrics
import CoveyStore
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import CoveyServer

@Suite struct HealthRoutesTests {
    private struct Health: Decodable {
        var ready: Bool
        var checks: [Check]

        struct Check: Decodable {
            var name: String
            var ready: Bool
            var missing: String?
        }
    }

    private static func health(_ client: any TestClientProtocol) async throws -> (status: Int, Health) {
        let response = try await client.execute(uri: "/readyz", method: .get)
        return (
            response.status.code, try JSONDecoder().decode(Health.self, from: Data(response.body.readableBytesView))
        )
    }

    @Test func `the service is ready once the store is prepared, and no more when it stops`() async throws {
        let fixture = ServiceFixture()
        try await fixture.test { client in
            let (before, missing) = try await Self.health(client)
            #expect(before == 503 && !missing.ready)
            #expect(missing.checks.filter { !$0.ready }.map(\.name) == ["prepared"])
            fixture.readiness.prepared()
            let (after, complete) = try await Self.health(client)
            #expect(after == 200 && complete.ready && complete.checks.allSatisfy { $0.missing == nil })
            fixture.readiness.drain()
            let one = try await Self.health(client).status
            #expect(one == 503)
            let two = try await client.execute(uri: "/livez", method: .get).status
            #expect(two == .ok)
        }
    }

    @Test func `others can add what must be so`() async throws {
        let fixture = ServiceFixture()
        fixture.readiness.prepared()
        fixture.readiness.add("schedule") { "No runner has reported for 5 minutes." }
        try await fixture.test { client in
            let (status, health) = try await Self.health(client)
            #expect(status == 503)
            #expect(health.checks.last?.missing == "No runner has reported for 5 minutes.")
        }
    }
}

@Suite struct MetricsRoutesTests {
    @Test func `measurements need a key of scope operate`() async throws {
        try await ServiceFixture().test { client in
            let one = try await client.execute(uri: "/metrics", method: .get).status
            #expect(one == .unauthorized)
            let wrong = try await client.execute(
                uri: "/metrics", method: .get, headers: [.authorization: "Bearer reports"])
            #expect(wrong.status == .forbidden)
        }
    }

    @Test func `requests, posts, the process and the store are measured`() async throws {
        try await ServiceFixture().test { client in
            _ = try await client.execute(
                uri: "/v1/posts", method: .post,
                headers: [.authorization: "Bearer ingest", .contentType: "application/json"],
                body: ByteBuffer(string: inventedPost(1)))
            let response = try await client.execute(
                uri: "/metrics", method: .get, headers: [.authorization: "Bearer operate"])
            #expect(response.headers[.contentType] == "text/plain; version=0.0.4; charset=utf-8")
            let text = String(buffer: response.body)
            for line in [
                "# TYPE covey_server_request_seconds histogram",
                "covey_server_request_seconds_count{operation=\"/v1/posts\",method=\"POST\",status=\"2xx\"} 1",
                "covey_ingest_posts_total{outcome=\"stored\"} 1", "covey_store_posts 1", "covey_store_authors 1",
                "covey_metrics_dropped_total 0", "covey_server_listeners 0",
            ] { #expect(text.contains(line + "\n"), "\(line)") }
            #expect(text.contains("process_resident_memory_bytes ") && text.contains("process_open_fds "))
        }
    }

    @Test func `made-up paths and methods make no series`() async throws {
        let fixture = ServiceFixture()
        try await fixture.test { client in
            for number in 1...20 {
                _ = try await client.execute(uri: "/made/up/\(number)", method: .init("MADE\(number)")!)
            }
        }
        let series = fixture.metrics.text.split(separator: "\n").filter { $0.contains("_count{") }
        #expect(series.count == 1 && series[0].contains("method=\"other\""))
    }
}

@Suite struct PrometheusMetricsTests {
    @Test func `each kind is written as Prometheus reads it`() {
        let metrics = PrometheusMetrics()
        Counter(label: "b.count_total", dimensions: [("where", "a\"b\\c\nd")], factory: metrics).increment(by: 3)
        Meter(label: "a_level", factory: metrics).set(2.5)
        let timer = Timer(label: "c_seconds", factory: metrics)
        for milliseconds in [1, 20, 20_000] { timer.recordMilliseconds(milliseconds) }
        let text = metrics.text
        #expect(
            text.hasPrefix(
                """
                # TYPE a_level gauge
                a_level 2.5
                # TYPE b_count_total counter
                b_count_total{where="a\\"b\\\\c\\nd"} 3
                # TYPE c_seconds histogram
                c_seconds_bucket{le="0.001"} 1

                """))
        #expect(
            text.contains("c_seconds_bucket{le=\"0.01\"} 1\n") && text.contains("c_seconds_bucket{le=\"0.025\"} 2\n"))
        #expect(text.contains("c_seconds_bucket{le=\"10.0\"} 2\nc_seconds_bucket{le=\"+Inf\"} 3\n"))
        #expect(text.contains("c_seconds_sum 20.021\nc_seconds_count 3\n"))
    }

    @Test func `the same labels are the same series`() {
        let metrics = PrometheusMetrics()
        for _ in 1...2 { Counter(label: "a_total", dimensions: [("b", "c")], factory: metrics).increment() }
        #expect(metrics.text.contains("a_total{b=\"c\"} 2\n"))
    }

    @Test func `past a number of series, new ones are counted and not kept`() {
        let metrics = PrometheusMetrics(mostSeries: 2)
        for number in 1...5 { Counter(label: "a\(number)_total", factory: metrics).increment() }
        let text = metrics.text
        #expect(text.contains("a2_total 1") && !text.contains("a3_total"))
        #expect(text.contains("covey_metrics_dropped_total 3\n"))
    }
}

@Suite struct SettingsReloadTests {
    @Test func `what can change does, and the rest waits`() throws {
        let parts = ServiceFixture().parts
        let copy = parts
        var new = parts.settings
        new.requestsPerMinute = 5
        new.target = 0.9
        new.port = 9_999
        new.jobs = [JobSettings(name: "nightly", work: .retention, cron: nil)]
        try SettingsReload.take(new, parts, nil)
        #expect(copy.settings.requestsPerMinute == 5 && copy.settings.target == 0.9)
        #expect(copy.settings.port == 8_080)
        #expect(copy.settings.jobs.isEmpty, "the schedule that runs is the one that was read first")
        #expect(parts.settings.differences(from: new) == ["port", "schedule"])
    }

    @Test func `a copy whose settings are set goes its own way`() {
        let parts = ServiceFixture().parts
        var other = parts
        other.settings.target = 0.1
        #expect(parts.settings.target == 0.7)
    }
}
