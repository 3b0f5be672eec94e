import ArgumentParser
import Covey
import CoveyReports
import CoveyStore

extension StoreCommand {
    struct Expire: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Remove posts that are too old, and take them out of the profiles.",
            discussion: """
                Every ingest run does so at its end if retention.posts is set.

                EXAMPLES
                  covey store expire
                  covey store expire --older-than 180d
                """)

        @Option(
            help: ArgumentHelp(
                "Remove posts older than so many days; the default is retention.posts of the configuration.",
                valueName: "days"))
        var olderThan: Retention?

        @OptionGroup var common: CommonOptions

        func run() async throws {
            let settings = try common.settings()
            guard let retention = olderThan ?? settings.retention else {
                throw SettingsError("Posts are kept for good: set retention.posts, or name an age with --older-than.")
            }
            let store = try await Composition.openStore(settings.store, create: false)
            let limit = retention.limit
            let removed = try await store.expire(before: limit)
            try await store.settle()
            if common.json {
                var json = JSONText()
                json.object { json in
                    json.member("expired", removed)
                    json.member("before", limit.text)
                }
                try Terminal.show(json)
            } else {
                try Terminal.show("\(Numerals.grouped(removed)) posts from before \(limit.text) removed.")
            }
        }
    }
}
