import ArgumentParser
import Covey
import CoveyReports
import CoveyStore

struct StoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "store", abstract: "Look after the store.",
        discussion: """
            EXAMPLES
              covey store stats
              covey store check --store sqlite:covey.sqlite
            """,
        subcommands: [Check.self, Rebuild.self, Stats.self, Expire.self, Copy.self])

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Recompute every profile from its posts and compare; exit status 1 if any differs.",
            discussion: """
                EXAMPLE
                  covey store check --json
                """)

        @OptionGroup var common: CommonOptions

        func run() async throws {
            let store = try await Composition.openStore(common.settings().store, create: false)
            let audit = try await Audit(store)
            if common.json {
                try Terminal.show(audit.json("differ"))
            } else {
                for author in audit.found.prefix(20) { try Terminal.show("\(author.text) is not the sum of its posts") }
                try Terminal.show(
                    "\(Numerals.grouped(audit.checked)) profiles checked, \(Numerals.grouped(audit.found.count)) differ."
                        + (audit.strays == 0 ? "" : " \(Numerals.grouped(audit.strays)) posts are in no profile.")
                        + (audit.isSound ? "" : " covey store rebuild mends what can be mended."))
            }
            if !audit.isSound { throw ExitCode(ExitStatus.findings.rawValue) }
        }
    }

    struct Rebuild: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Recompute every profile from its posts, and replace those that differ.",
            discussion: """
                EXAMPLE
                  covey store rebuild
                """)

        @OptionGroup var common: CommonOptions

        func run() async throws {
            let store = try await Composition.openStore(common.settings().store, create: false)
            let audit = try await Audit(store, mends: true)
            for start in stride(from: 0, to: audit.found.count, by: 1_000) {
                try await store.refold(Array(audit.found[start..<min(start + 1_000, audit.found.count)]))
            }
            try await store.settle()
            if common.json {
                try Terminal.show(audit.json("rebuilt"))
            } else {
                try Terminal.show(
                    "\(Numerals.grouped(audit.checked)) profiles checked, \(Numerals.grouped(audit.found.count)) rebuilt."
                )
            }
        }
    }

    struct Stats: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Count what the store holds.",
            discussion: """
                EXAMPLE
                  covey store stats --json
                """)

        @OptionGroup var common: CommonOptions

        func run() async throws {
            let settings = try common.settings()
            let store = try await Composition.openStore(settings.store, create: false)
            let statistics = try await store.statistics()
            if common.json {
                var json = JSONText()
                json.object { json in
                    json.member("posts", statistics.posts)
                    json.member("authors", statistics.authors)
                    json.member("withdrawals", statistics.withdrawals)
                    json.member("firstPost", statistics.firstPost?.text)
                    json.member("lastPost", statistics.lastPost?.text)
                    json.member("segmentation", statistics.published?.number)
                }
                return try Terminal.show(json)
            }
            var lines = [
                "\(Numerals.grouped(statistics.posts)) posts by \(Numerals.grouped(statistics.authors)) authors",
                "\(Numerals.grouped(statistics.withdrawals)) ids withdrawn",
            ]
            if let first = statistics.firstPost, let last = statistics.lastPost {
                lines.append("posts from \(first.text) to \(last.text)")
            }
            lines.append(statistics.published.map { "segmentation \($0.number) published" } ?? "no segmentation yet")
            try Terminal.show(lines.joined(separator: "\n"))
        }
    }

    /// One pass over all profiles.
    private struct Audit {
        let checked: Int
        /// Authors whose profile is not the fold of their posts.
        let found: [AuthorKey]
        /// Posts that no profile can count.
        let strays: Int64

        /// - Parameter mends: Whether stray posts are entered again.
        init(_ store: any Store, mends: Bool = false) async throws {
            strays = try await store.strayPosts(mends: mends)
            let authors = try await store.statistics().authors
            let line = ProgressLine(unit: "profiles", total: Int(authors))
            var found: [AuthorKey] = []
            checked = try await store.check(
                progress: { line.show($0, done: $0) }, found: { found.append($0.author) })
            line.clear()
            self.found = found
        }

        var isSound: Bool { found.isEmpty && strays == 0 }

        func json(_ name: String) -> JSONText {
            var json = JSONText()
            json.object { json in
                json.member("checked", checked)
                json.member(name, found.count)
                json.array("authors") { json in
                    for author in found { json.value(author.text) }
                }
                json.member("strays", strays)
            }
            return json
        }
    }
}
