import ArgumentParser
import Covey
import CoveyIngest
import CoveyReports
import CoveyStore
import Foundation

struct IngestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "Read posts into the store; each post counts once, however often it is read.",
        discussion: """
            Formats are recognised by content: X API v2 answers and stream lines,
            v1.1 posts and search answers, arrays, a personal archive (tweets.js),
            Sentiment140, and any CSV with a mapping in the configuration; plain,
            gzip or bzip2.

            Records that cannot be read go to a rejects file with their place and
            the reason. Mend that file and ingest it: nothing is counted twice.

            EXAMPLES
              covey ingest posts.ndjson archive/*.json.gz
              curl -s https://example.org/posts | covey ingest -
            """)

    @Argument(help: ArgumentHelp("Files to read, or - for standard input.", valueName: "file"))
    var files: [String]

    @Option(
        help: ArgumentHelp(
            "Where rejected records go; the default is a new file in the folder ingest.rejects.", valueName: "file"))
    var rejects: String?

    @Option(help: ArgumentHelp("The account whose personal archive is read; its posts do not say.", valueName: "id"))
    var archiveOwner: String?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        var settings = try common.settings()
        settings.archiveOwner = archiveOwner ?? settings.archiveOwner
        // All that can be wrong before the first post is found out before the first post.
        for file in files where file != "-" { try InputFile.check(file) }
        _ = try settings.privacy.naming()
        let gazetteer = try settings.openGazetteer()
        if let rejects { try Output.makeFolder(for: rejects) }
        settings.filter.earliest = settings.retention?.limit
        let watch = StoreWatch(ProgressLine(unit: "posts", total: totalBytes))
        try await watch.run { [settings] in
            let store = try await Composition.openStore(
                settings.store, create: true, retention: settings.retention, notice: watch.notice)
            let naming = try await settings.naming(for: store)
            try await store.claim(identity: naming.identity)
            let pipeline = IngestPipeline(
                settings: settings.intake(naming),
                understanding: try settings.makeUnderstanding(), gazetteer: gazetteer, store: store,
                workers: ProcessInfo.processInfo.activeProcessorCount)
            try await ingest(settings, pipeline, store, watch)
        }
    }

    private func ingest(
        _ settings: Settings, _ pipeline: IngestPipeline, _ store: any Store, _ watch: StoreWatch
    ) async throws {
        let start = ContinuousClock.now
        let (interrupt, line) = (watch.interrupt, watch.line)
        let rejectsFile = RejectsFile(path: rejects ?? "\(settings.rejects)/\(Self.runName).jsonl")
        var total: IngestReport?
        var failure: (any Error)?
        for file in files where !interrupt.hasCome {
            do {
                let input = try open(file, settings, interrupt)
                let before = total
                let report = try await pipeline.run(
                    input, rejects: rejectsFile,
                    progress: { report in
                        total = before.map { $0 + report } ?? report
                        line.show(total?.read ?? 0, done: total?.bytes ?? 0)
                    })
                total = before.map { $0 + report } ?? report
            } catch let error as IngestError where error.code != .unwritable {
                // What came before the damage is stored; the other files can still be read.
                line.clear()
                if failure != nil { Terminal.complain(error.message) }
                failure = failure ?? error
            } catch  where watch.hasGivenUp {
                break
            }
        }
        var ending: (authors: Int64, expired: Int64)?
        do {
            if !watch.hasGivenUp { ending = try await end(settings, store, isInterrupted: interrupt.hasCome) }
        } catch  where watch.hasGivenUp {
            // The store is away; what was done before can still be told.
        }
        line.clear()
        if let total {
            let summary = IngestSummary(
                report: total, authors: ending?.authors, expired: ending?.expired ?? 0,
                seconds: ProgressLine.seconds(.now - start),
                rejectsPath: total.rejected > 0 ? rejectsFile.path : nil)
            if common.json { try Terminal.show(summary.json) } else { try Terminal.show(summary.text) }
        }
        if let failure { throw failure }
    }

    /// Removes what is too old by now, and tidies up.
    private func end(
        _ settings: Settings, _ store: any Store, isInterrupted: Bool
    ) async throws -> (authors: Int64, expired: Int64) {
        var expired: Int64 = 0
        if let retention = settings.retention, !isInterrupted {
            expired = try await store.expire(before: retention.limit)
        }
        try await store.settle()
        return (try await store.statistics().authors, expired)
    }

    private func open(_ file: String, _ settings: Settings, _ interrupt: Interrupt) throws(IngestError) -> BlockReader {
        let options = InputOptions(
            csv: settings.csv, archiveOwner: settings.archiveOwner, shouldStop: { interrupt.hasCome })
        if file == "-" { return try BlockReader(descriptor: STDIN_FILENO, name: "standard input", options: options) }
        return try BlockReader(path: file, options: options)
    }

    /// The size of all files; `nil` where bytes read will not add up to it.
    private var totalBytes: Int? {
        var total = 0
        for file in files {
            guard !file.hasSuffix(".gz"), !file.hasSuffix(".bz2"),
                let size = try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int
            else { return nil }
            total += size
        }
        return total
    }

    /// Names a run by its second and its process, so that no two runs write to one file.
    private static var runName: String {
        let now = Instant(milliseconds: Int64(Date().timeIntervalSince1970) * 1_000)
        return now.text.replacing(":", with: "-") + "-\(ProcessInfo.processInfo.processIdentifier)"
    }
}

/// What an ingest run tells at its end.
private struct IngestSummary {
    var report: IngestReport
    /// `nil` if the store could not be asked.
    var authors: Int64?
    /// Posts that were stored and had become too old.
    var expired: Int64
    var seconds: Double
    var rejectsPath: String?

    var json: JSONText {
        var json = JSONText()
        json.object { json in
            json.member("read", report.read)
            json.member("stored", report.stored)
            json.member("duplicate", report.duplicate)
            json.member("filtered", report.filtered)
            json.member("rejected", report.rejected)
            json.member("deleted", report.deleted)
            json.member("authors", authors)
            json.member("seconds", seconds)
            json.member("replaced", report.replaced)
            json.member("expired", expired)
            json.object("notices") { json in
                for (kind, count) in notices { json.member(kind, count) }
            }
            json.member("bytes", report.bytes)
            json.member("rejects", rejectsPath)
            json.array("rules") { json in
                for rule in report.rules {
                    json.object { json in
                        json.member("rule", rule.rule)
                        json.member("hits", rule.hits)
                    }
                }
            }
        }
        return json
    }

    /// By name, so that the output is the same every time.
    private var notices: [(String, Int)] {
        report.notices.map { ($0.key.rawValue, $0.value) }.sorted { $0.0 < $1.0 }
    }

    var text: String {
        let rate = Int(Double(report.read) / max(seconds, 0.001))
        var lines = [
            "Read \(Numerals.grouped(report.read)) in \(Numerals.decimal(seconds, places: 1)) s"
                + " (\(Numerals.grouped(rate))/s): "
                + "\(Numerals.grouped(report.stored)) stored, \(Numerals.grouped(report.duplicate)) duplicate, "
                + "\(Numerals.grouped(report.filtered)) filtered, \(Numerals.grouped(report.rejected)) rejected, "
                + "\(Numerals.grouped(report.deleted)) deleted."
        ]
        if expired > 0 { lines.append("\(Numerals.grouped(expired)) posts had become too old and were removed.") }
        if let authors { lines.append("The store now holds profiles of \(Numerals.grouped(authors)) authors.") }
        for rule in report.rules where rule.hits > 0 || !rule.rule.hasPrefix("dropped") {
            lines.append("  \(Numerals.grouped(rule.hits)) \(rule.rule)")
        }
        if !notices.isEmpty {
            let kinds = notices.map { "\(Numerals.grouped($0.1)) \($0.0)" }.joined(separator: ", ")
            lines.append("Notices without a post: \(kinds).")
        }
        if let rejectsPath { lines.append("Rejected records wait in \(rejectsPath): mend them and ingest that file.") }
        return lines.joined(separator: "\n")
    }
}
