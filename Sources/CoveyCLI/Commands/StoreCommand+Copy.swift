import ArgumentParser
import Covey
import CoveyReports
import CoveyStore
import Foundation

extension StoreCommand {
    struct Copy: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Copy a store into another, of any kind, and compare the two.",
            discussion: """
                The store that is not named is the one of the settings; one that needs a
                password belongs there. Only what differs is written: run it again to go
                on after an interruption, or to follow up. At the end posts, profiles and
                segments of both are compared; exit status 1 if any differ.

                EXAMPLES
                  covey store copy --from sqlite:covey.sqlite --to sqlite:copy.sqlite
                  COVEY_STORE_FILE=team.store covey store copy --from sqlite:covey.sqlite
                """)

        @Option(help: ArgumentHelp("The store to copy.", valueName: "url"))
        var from: String?

        @Option(help: ArgumentHelp("The store to copy it into; it is made if need be.", valueName: "url"))
        var to: String?

        @Option(help: ArgumentHelp("The configuration file.", valueName: "file"))
        var config: String?

        @Flag(help: "Print JSON instead of text.")
        var json = false

        func validate() throws {
            if from == nil, to == nil { throw ValidationError("Name the store with --from, with --to, or both.") }
        }

        func run() async throws {
            // Where both are named, the settings need not say where the store is.
            let settings = try Settings.load(
                config, store: from == nil ? nil : to, environment: ProcessInfo.processInfo.environment)
            let from = try from.map(StoreAddress.init) ?? settings.store
            let to = try to.map(StoreAddress.init) ?? settings.store
            guard !from.isSame(as: to) else { throw UsageError(message: "\(from) cannot be copied onto itself.") }
            let watch = StoreWatch(ProgressLine(unit: "posts", total: nil))
            try await watch.run {
                let source = try await Composition.openStore(from, create: false, notice: watch.notice)
                let destination = try await Composition.openStore(
                    to, create: true, retention: settings.retention, notice: watch.notice)
                var copy = StoreCopy(from: source, to: destination) { name, count in
                    if watch.interrupt.hasCome { throw Interruption() }
                    watch.line.show("\(Numerals.grouped(count)) \(name)")
                }
                let differences = try await copy.run()
                let statistics = try await destination.statistics()
                watch.line.clear()
                try show(copy.written, statistics, differences, from, to)
                if !differences.isEmpty { throw ExitCode(ExitStatus.findings.rawValue) }
            }
        }

        private func show(
            _ written: StoreCopy.Counts, _ statistics: StoreStatistics, _ differences: [String], _ from: StoreAddress,
            _ to: StoreAddress
        ) throws {
            if json {
                var json = JSONText()
                json.object { json in
                    json.member("posts", written.posts)
                    json.member("marks", written.marks)
                    json.member("assignments", written.assignments)
                    json.member("segmentation", statistics.published?.number)
                    json.array("differences") { json in
                        for difference in differences { json.value(difference) }
                    }
                }
                return try Terminal.show(json)
            }
            let counts = [(written.posts, "posts"), (written.marks, "marks"), (written.assignments, "assignments")]
            let words = counts.map { "\(Numerals.grouped($0.0)) \($0.1)" }.joined(separator: ", ")
            var lines = ["Copied \(words) from \(from) to \(to)."]
            if differences.isEmpty {
                lines.append(
                    "Both hold the same \(Numerals.grouped(statistics.posts)) posts, profiles of "
                        + "\(Numerals.grouped(statistics.authors)) authors and segments; each profile is the sum of its "
                        + "posts.")
            } else {
                lines += differences
            }
            try Terminal.show(lines.joined(separator: "\n"))
        }
    }
}
