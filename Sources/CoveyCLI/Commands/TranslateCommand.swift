import ArgumentParser
import Covey
import CoveyReports
import CoveyStore
import CoveyTranslation
import Synchronization

struct TranslateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "translate",
        abstract: "Have posts in languages that are not scored translated, and score the translations.",
        discussion: """
            Off unless translation.endpoint names a LibreTranslate-compatible service:
            the texts of posts go there, within the limits of the configuration; run it
            again to go on. Posts that were translated are marked and not sent again.
            Scores are kept, the translations are not. --dry-run tells what it would
            cost.

            EXAMPLES
              covey translate --dry-run
              covey translate --language pl --language tr
            """)

    @Option(
        name: .customLong("language"),
        help: ArgumentHelp("Only posts in this language; may be given again.", valueName: "code"))
    var languages: [String] = []

    @Flag(help: "Tell how many posts, texts and characters there are, and send nothing.")
    var dryRun = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        for language in languages
        where language != Language.undetermined.code && Language(tag: language) == .undetermined {
            throw ValidationError("\(language) is no language; write a code such as pl.")
        }
    }

    func run() async throws {
        let settings = try common.settings()
        let endpoint = try settings.translation.makeEndpoint()
        let understanding = try settings.makeUnderstanding()
        let chosen = languages.isEmpty ? settings.translation.languages : Set(languages.map { Language(tag: $0) })
        let watch = StoreWatch(ProgressLine(unit: "characters", total: nil))
        try await watch.run { [dryRun, common] in
            let store = try await Composition.openStore(settings.store, create: false, notice: watch.notice)
            let translation = Translation(
                store: store, understanding: understanding, languages: chosen, limits: settings.translation.limits,
                endpoint: endpoint)
            let latest = Mutex(TranslationReport())
            func tell(_ report: TranslationReport) throws {
                latest.withLock { $0 = report }
                if watch.interrupt.hasCome { throw Interruption() }
                watch.line.show(report.characters, done: 0)
            }
            var failure: (any Error)?
            do {
                let report =
                    dryRun ? try await translation.preview(progress: tell) : try await translation.run(progress: tell)
                latest.withLock { $0 = report }
            } catch {
                // What was paid for by then is told, and stored.
                failure = error
            }
            watch.line.clear()
            if failure == nil || !dryRun {
                let summary = TranslationSummary(isDryRun: dryRun, report: latest.withLock { $0 })
                if common.json { try Terminal.show(summary.json) } else { try Terminal.show(summary.text) }
            }
            if let failure { throw failure }
            try await store.settle()
            if let failure = latest.withLock({ $0.failure }) { throw failure }
        }
    }
}

/// What was translated and what it cost, for people and for programs.
private struct TranslationSummary {
    var isDryRun: Bool
    var report: TranslationReport

    var text: String {
        let size = "\(Numerals.grouped(report.texts)) texts of \(Numerals.grouped(report.characters)) characters"
        var lines = [
            isDryRun
                ? "\(Numerals.grouped(report.posts - report.withoutText - report.tooLong)) posts are not scored; to translate them takes "
                    + "\(size). Nothing is sent."
                : "\(Numerals.grouped(report.translated)) posts translated and scored, for \(size)."
        ]
        if report.untranslated > 0 {
            lines.append(
                "\(Numerals.grouped(report.untranslated)) texts came back empty or as they were: they are not scored.")
        }
        if report.refused > 0 {
            lines.append("The service did not take \(Numerals.grouped(report.refused)) more texts.")
        }
        if report.tooLong > 0 {
            lines.append("\(Numerals.grouped(report.tooLong)) posts are too long for the limits of the configuration.")
        }
        if report.withoutText > 0 {
            lines.append("\(Numerals.grouped(report.withoutText)) more cannot be: their texts are not kept.")
        }
        for (language, reason) in report.omitted.sorted(by: { $0.key < $1.key }) {
            lines.append("Left out \(language.code). \(reason)")
        }
        if report.hasMetLimit { lines.append("It ended at a limit of the configuration, with texts left.") }
        return lines.joined(separator: "\n")
    }

    var json: JSONText {
        var json = JSONText()
        json.object { json in
            json.member("dry_run", isDryRun)
            json.member("posts", report.posts)
            json.member("without_text", report.withoutText)
            json.member("too_long", report.tooLong)
            json.member("translated", report.translated)
            json.member("texts", report.texts)
            json.member("characters", report.characters)
            json.member("untranslated", report.untranslated)
            json.member("refused", report.refused)
            json.member("limit_met", report.hasMetLimit)
            json.object("left_out") { json in
                for (language, reason) in report.omitted.sorted(by: { $0.key < $1.key }) {
                    json.member(language.code, reason)
                }
            }
        }
        return json
    }
}
