import ArgumentParser
import Covey
import CoveyIngest
import CoveyReports
import CoveySegmentation
import CoveyStore
import CoveyUnderstanding

struct RescoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rescore",
        abstract: "Read stored posts anew, after a change of the model or of the own lexicon.",
        discussion: """
            What the model has read already is left alone, so a run that was cut off
            goes on where it was. Corrections stay. Posts whose text is not kept keep
            their reading, and so do translated ones that the model cannot read itself.
            With --dry-run nothing is written: it tells how many posts and profiles
            would change, and how many people would sit in another segment.

            EXAMPLES
              covey rescore --dry-run
              covey rescore --model own.model
              covey rescore --lexicon own-words.csv --language en --dry-run
            """)

    @Option(help: ArgumentHelp("The model to read with; the default is understanding.model.", valueName: "file"))
    var model: String?

    @Option(
        help: ArgumentHelp("The own lexicon to read with; the default is understanding.lexicon.", valueName: "file"))
    var lexicon: String?

    @Option(help: ArgumentHelp("Only posts in this language.", valueName: "code"))
    var language: String?

    @Flag(help: "Tell what would change, and change nothing.")
    var dryRun = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if let language, language != Language.undetermined.code, Language(tag: language) == .undetermined {
            throw ValidationError("\(language) is no language; write a code such as en.")
        }
    }

    func run() async throws {
        let settings = try common.settings()
        let understanding = try settings.makeUnderstanding(model: model, lexicon: lexicon)
        let language = language.map { Language(tag: $0) }
        let watch = StoreWatch(ProgressLine(unit: "posts", total: nil))
        try await watch.run { [dryRun, common] in
            let store = try await Composition.openStore(settings.store, create: false, notice: watch.notice)
            let rereading = Rereading(store: store, understanding: understanding, language: language)
            var report = RescoreReport(isDryRun: dryRun, rereading: RereadingReport(model: understanding.version))
            do {
                if dryRun {
                    let preview = try await rereading.preview { try Self.tell($0, watch) }
                    report.rereading = preview.report
                    report.effect = try await RescoreEffect.of(preview.shifts, on: store) { count in
                        if watch.interrupt.hasCome { throw Interruption() }
                        watch.line.show("\(Numerals.grouped(count)) profiles")
                    }
                } else {
                    report.rereading = try await rereading.run { counts in
                        report.rereading = counts
                        try Self.tell(counts, watch)
                    }
                    try await store.settle()
                }
            } catch is Interruption {
                // What was read by then is stored; a dry run has nothing whole to tell.
                guard !dryRun else { throw Interruption() }
            }
            watch.line.clear()
            if common.json { return try Terminal.show(report.json) }
            try Terminal.show(report.text)
        }
    }

    private static func tell(_ report: RereadingReport, _ watch: StoreWatch) throws {
        if watch.interrupt.hasCome { throw Interruption() }
        watch.line.show(report.posts, done: 0)
    }
}
