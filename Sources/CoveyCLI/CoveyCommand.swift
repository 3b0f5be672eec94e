import ArgumentParser
import Covey
import Foundation

@main
struct CoveyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "covey",
        abstract: "Turns public posts that mention a company into segments of the customers behind them.",
        discussion: """
            EXAMPLES
              covey sample --posts 20000 --output posts.ndjson
              covey ingest posts.ndjson
              covey segment
              covey report --html report.html
              covey why --segment 1

            SETTINGS come from the command line, then the environment
            (COVEY_STORE or COVEY_STORE_FILE, COVEY_CONFIG, COVEY_AUTHOR_KEY), then the
            configuration (config/covey.yaml), then defaults. A store's password does
            not belong on the command line, where others can see it.

            EXIT STATUS
              0    done
              1    something is wrong: store check, a refused run, a rerun
              64   wrong command line
              65   unusable input
              66   missing input
              69   store not usable
              74   cannot write
              75   store or service does not answer; try again later
              77   store or service refuses the user, or what the user may do
              78   wrong configuration
              130  interrupted; all that was read by then is stored
            """,
        version: Release.version,
        subcommands: [
            SampleCommand.self, IngestCommand.self, SegmentCommand.self, SegmentationCommand.self, WhyCommand.self,
            ReportCommand.self, DuplicatesCommand.self, ExportCommand.self, CorrectCommand.self, RescoreCommand.self,
            TranslateCommand.self, ServeCommand.self, RunCommand.self, KeysCommand.self, DoctorCommand.self,
            StoreCommand.self, ScoreCommand.self, TrainCommand.self, KMeansCommand.self,
        ])

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let error where error is CleanExit || error is ExitCode || isOfParser(error) {
            exit(withError: error)
        } catch {
            let (status, message) = ExitStatus.of(error)
            Terminal.complain(message)
            exit(withError: ExitCode(status.rawValue))
        }
    }

    /// Whether the parser of the command line knows best how to show an error: with the usage of the command.
    private static func isOfParser(_ error: any Error) -> Bool {
        exitCode(for: error) == .validationFailure || exitCode(for: error) == .success
    }
}

/// What every command that touches a store takes.
struct StoreOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The configuration file.", valueName: "file"))
    var config: String?

    @Option(help: ArgumentHelp("The store: sqlite:PATH or mongodb://HOST/DATABASE.", valueName: "url"))
    var store: String?

    func settings() throws -> Settings {
        try Settings.load(config, store: store, environment: ProcessInfo.processInfo.environment)
    }
}

/// What every command takes that touches a store and tells people about it.
struct CommonOptions: ParsableArguments {
    @OptionGroup var place: StoreOptions

    @Flag(help: "Print JSON instead of text.")
    var json = false

    func settings() throws -> Settings { try place.settings() }
}
