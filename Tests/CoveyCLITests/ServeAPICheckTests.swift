import Foundation
import Testing

/// The API as strangers use it: whatever the description allows, and much that it does not.
@Suite(
    .enabled(if: APICheck.isExpected, "needs schemathesis; Setup/test-tools.sh installs it"), .timeLimit(.minutes(20)))
struct ServeAPICheckTests {
    @Test func `every answer is as the description says`() throws {
        let covey = try Workspace()
        try covey.write(
            """
            store: sqlite:covey.sqlite
            brands: [{id: acme, any: [acme]}]
            topics: [{id: network, any: [network, outage, signal, router]}, {id: price, any: [price, bill, tariff]}]
            places: {gazetteer: \(Repository.root.path)/var/gazetteer.bin}
            server: {requests_per_minute: none}
            schedule: [{name: nightly-segments, run: segmentation, at: "0 3 * * *", zone: Europe/London}]
            """, to: "covey.yaml")
        try covey.succeed("sample", "--posts", "2000", "--output", "posts.ndjson")
        try covey.succeed("ingest", "posts.ndjson", "--config", "covey.yaml")
        try covey.succeed("segment", "--config", "covey.yaml")
        let service = try RunningService(covey, config: "covey.yaml")
        let check = try covey.start(
            tool: [Repository.root.path + "/Setup/api-check.sh", service.url],
            environment: ["COVEY_API_KEY": service.key, "COVEY_API_EXAMPLES": "2"])
        #expect(check.hasEnded(within: 900))
        let outcome = try check.outcome()
        #expect(outcome.status == 0, "\(outcome.complaint)\(outcome.text.suffix(20_000))")
        let ending = try service.stop()
        #expect(ending.status == 0 && !ending.wasSignalled, "\(ending.complaint)")
        #expect(!ending.complaint.contains(" error "), "\(ending.complaint)")
        try covey.succeed("store", "check", "--config", "covey.yaml")
    }
}

private enum APICheck {
    /// In CI a missing schemathesis is installed.
    static var isExpected: Bool {
        ProcessInfo.processInfo.environment["CI"] != nil
            || FileManager.default.isExecutableFile(atPath: Repository.root.path + "/.venv/bin/schemathesis")
    }
}
