import Foundation
import Testing

/// The service and its pages as a marketing team uses them: the real command, a real browser.
@Suite(
    .enabled(if: Repository.expectsBrowser, "needs Chromium, chromedriver and .venv; make test sets them up"),
    .timeLimit(.minutes(20)))
struct ServeBrowserTests {
    private struct Seen: Decodable {
        /// Complaints of the browser, of axe-core, and pages wider than a phone.
        var console: [String]
        var violations: [String]
        var wide: [String]
        var pages: [String]
        var answers: [String]
        var places: Int
        var rows: Int
    }

    @Test func `somebody logs in, understands, corrects, follows live and downloads`() throws {
        let covey = try Workspace()
        try covey.write(
            """
            store: sqlite:covey.sqlite
            brands: [{id: acme, any: [acme]}]
            topics: [{id: network, any: [network, outage, signal, router]}, {id: price, any: [price, bill, tariff]}]
            places: {gazetteer: \(Repository.root.path)/var/gazetteer.bin}
            schedule: [{name: nightly-segments, run: segmentation, at: "0 3 * * *", zone: Europe/London}]
            """, to: "covey.yaml")
        try covey.succeed("sample", "--posts", "4000", "--output", "posts.ndjson")
        try covey.succeed("ingest", "posts.ndjson", "--config", "covey.yaml")
        try covey.succeed("segment", "--config", "covey.yaml")
        let service = try RunningService(covey, config: "covey.yaml")
        let outcome = try covey.tool(
            Repository.root.path + "/.venv/bin/python",
            Repository.root.path + "/Tests/CoveyCLITests/Fixtures/journey.py", service.url, service.key,
            covey.folder.path)
        keepPictures(of: covey)
        try #require(outcome.status == 0, "\(outcome.complaint)\(outcome.text)")
        let seen: Seen = try outcome.decoded()
        print(outcome.text)
        #expect(seen.pages.count == 12)
        #expect(seen.console == [])
        #expect(seen.violations == [])
        #expect(seen.wide == [])
        #expect(seen.places > 0)
        let ending = try service.stop()
        #expect(ending.status == 0 && !ending.wasSignalled, "\(ending.complaint)")
        try covey.succeed("store", "check", "--config", "covey.yaml")
    }

    @Test func `the first page of an empty store shows the first posts by itself`() throws {
        let covey = try Workspace()
        try covey.write("brands: [{id: acme, any: [acme]}]\n", to: "covey.yaml")
        let service = try RunningService(covey, config: "covey.yaml")
        let outcome = try covey.tool(
            Repository.root.path + "/.venv/bin/python",
            Repository.root.path + "/Tests/CoveyCLITests/Fixtures/first_posts.py", service.url, service.key,
            covey.folder.path)
        #expect(outcome.status == 0, "\(outcome.complaint)\(outcome.text)")
        #expect(try service.stop().status == 0)
    }

    /// Copies the pictures to where `COVEY_SCREENSHOTS` says, for people to look at.
    private func keepPictures(of covey: Workspace) {
        guard let folder = ProcessInfo.processInfo.environment["COVEY_SCREENSHOTS"] else { return }
        try? FileManager.default.removeItem(atPath: folder)
        try? FileManager.default.copyItem(at: covey.url("screenshots"), to: URL(filePath: folder))
    }
}
