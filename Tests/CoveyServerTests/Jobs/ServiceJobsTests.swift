import Covey
import CoveyReports
import CoveySchedule
import CoveyStore
import Foundation
import Testing

@testable import CoveyServer

@Suite struct ServiceJobsTests {
    private let fixture = JobsFixture()

    private func run(_ work: JobSettings.Work, retentionDays: Int? = nil) async throws -> RunRecord {
        let job = JobSettings(name: "job", work: work, cron: try CronExpression("0 3 * * *"))
        return try await fixture.scheduler([job], retentionDays: retentionDays).runNow("job", by: "test")
    }

    @Test func `segments are made, and the run tells what came of it`() async throws {
        try await fixture.fill()
        let run = try await run(.segmentation(draft: true))
        #expect(run.state == .done)
        #expect(run.outcome?.hasPrefix("Run 1 is kept as a draft: ") == true)
        #expect(try await fixture.store.segmentation(SegmentationID(1))?.state == .draft)
        #expect(run.progress != nil)
    }

    @Test func `a run that was refused is done, and says why`() async throws {
        // One kind of people and one who stands far off: nothing to act upon.
        try await fixture.fill(authors: 40)
        let run = try await run(.segmentation(draft: false))
        let segmentation = try #require(try await fixture.store.segmentation(SegmentationID(1)))
        #expect(run.state == .done)
        switch segmentation.state {
        case .refused:
            let finding = try #require(segmentation.certificate.findings.first { $0.isGrave })
            #expect(
                run.outcome
                    == "Run 1 was refused, and what was published before stays. \(finding.sentence)")
        case .published: #expect(run.outcome?.hasPrefix("Run 1 is published: ") == true)
        case .draft: Issue.record("nobody asked for a draft")
        }
    }

    @Test func `too few people are a failure that is told and not tried again`() async throws {
        let run = try await run(.segmentation(draft: false))
        #expect(run.state == .failed)
        #expect(run.attempt == 1)
        #expect(run.error?.isEmpty == false)
    }

    @Test func `profiles are exported with their segments into a file named for the period`() async throws {
        try await fixture.fill()
        try await fixture.publish()
        let run = try await run(.export(.profiles, .csv, folder: fixture.folder))
        #expect(run.outcome == "240 profiles are in \(fixture.folder)/profiles-20261001T030000Z.csv.")
        #expect(fixture.files() == ["profiles-20261001T030000Z.csv"])
        let rows = try fixture.content(of: "profiles-20261001T030000Z.csv").split(separator: "\r\n")
        #expect(rows.count == 241)
        let segmentation = try #require(try await fixture.store.publishedSegmentation())
        for segment in segmentation.segments {
            #expect(rows.contains { $0.contains(segment.name) }, "\(segment.name)")
        }
        let mode =
            try FileManager.default.attributesOfItem(
                atPath: "\(fixture.folder)/profiles-20261001T030000Z.csv")[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func `segments are exported, and the same period writes the same file`() async throws {
        try await fixture.fill()
        try await fixture.publish()
        for _ in 0..<2 {
            #expect(try await run(.export(.segments, .jsonl, folder: fixture.folder)).state == .done)
        }
        #expect(fixture.files() == ["segments-20261001T030000Z.jsonl"])
    }

    @Test func `an export of segments leaves small ones out, and shares among the others`() async throws {
        try await fixture.fill()
        try await fixture.publish()
        var segmentation = try #require(try await fixture.store.publishedSegmentation())
        try #require(segmentation.segments.count > 1)
        let last = segmentation.segments.count - 1
        segmentation.segments[last].summary.size = 9
        segmentation.segments[last].name = "The few"
        try await fixture.store.save(segmentation)
        let run = try await run(.export(.segments, .jsonl, folder: fixture.folder))
        #expect(run.outcome?.hasPrefix("\(last) segments are in ") == true)
        let rows = try fixture.content(of: "segments-20261001T030000Z.jsonl").split(separator: "\n")
        #expect(rows.count == last)
        #expect(!rows.contains { $0.contains("The few") })
        let shares = try rows.map { row in
            let json = try JSONSerialization.jsonObject(with: Data(row.utf8)) as? [String: Any]
            return try #require(json?["share"] as? Double)
        }
        #expect(abs(shares.reduce(0, +) - 1) < 1e-6)
    }

    @Test func `an export that fails leaves no file`() async throws {
        let run = try await run(.export(.segments, .csv, folder: fixture.folder))
        #expect(run.error == "There are no published segments yet to export.")
        #expect(fixture.files() == [])
    }

    @Test func `a folder that cannot be is a failure`() async throws {
        let run = try await run(.export(.profiles, .csv, folder: "/dev/null/exports"))
        #expect(run.state == .failed)
        #expect(run.error?.contains("cannot be written") == true)
    }

    @Test(
        .enabled(
            if: FileManager.default.fileExists(atPath: ServiceSettings().chartLibrary), "Chart.js is not installed"))
    func `the report is written as a page`() async throws {
        try await fixture.fill()
        try await fixture.publish()
        let run = try await run(.report(folder: fixture.folder, title: "Acme & Co", quotes: false))
        #expect(run.outcome == "The report is \(fixture.folder)/report-20261001T030000Z.html.")
        let page = try fixture.content(of: "report-20261001T030000Z.html")
        #expect(page.hasPrefix("<!DOCTYPE html>"))
        #expect(page.contains("<title>Acme &amp; Co</title>"))
    }

    @Test func `posts that are too old are removed`() async throws {
        try await fixture.fill()
        let run = try await run(.retention, retentionDays: 2)
        #expect(run.outcome == "191 posts from before 2026-09-29T12:00:00Z were removed.")
        #expect(try await fixture.store.statistics().posts == 49)
    }

    @Test func `without a limit of age nothing is removed`() async throws {
        try await fixture.fill()
        let run = try await run(.retention)
        #expect((run.state, run.error) == (.failed, "Posts are kept for good: set retention.posts."))
        #expect(try await fixture.store.statistics().posts == 240)
    }

    @Test func `what has expired is swept every day without being set up`() async throws {
        let gone = Record(
            kind: .answer, id: "old", body: "", expiresAt: Instant(milliseconds: JobsFixture.noon.milliseconds - 1))
        #expect(try await fixture.store.keep(gone, now: Instant(milliseconds: 0)))
        let scheduler = try fixture.scheduler([])
        #expect(try await scheduler.statuses().map(\.name) == ["upkeep"])
        #expect(try await scheduler.runNow("upkeep", by: "test").state == .done)
        #expect(try await fixture.store.record(.answer, "old", now: Instant(milliseconds: 0)) == nil)
    }
}
