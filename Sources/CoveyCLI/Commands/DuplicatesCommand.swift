import ArgumentParser
import Covey
import CoveyReports
import CoveySegmentation
import CoveyStore

struct DuplicatesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "duplicates",
        abstract: "Show groups of near-duplicates: posts that were copied, made by machines, or passed on.",
        discussion: """
            Posts belong together if they differ in little but handles, links, numbers
            and emoji. A group has one label: that of the most of its posts, on a tie
            the one that came first; what a person corrected goes before.
            covey report --once counts each group once in the trend.

            EXAMPLES
              covey duplicates
              covey duplicates --min 10 --limit 50 --json
            """)

    @Option(name: .customLong("min"), help: ArgumentHelp("Groups of at least so many posts.", valueName: "posts"))
    var fewest = 2

    @Option(help: ArgumentHelp("Show at most so many groups.", valueName: "groups"))
    var limit = 20

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard fewest >= 2 else { throw ValidationError("A group has two posts or more: --min \(fewest) is too small.") }
        guard limit >= 0 else { throw ValidationError("--limit \(limit) is less than none.") }
    }

    func run() async throws {
        let store = try await Composition.openStore(common.settings().store, create: false)
        let groups = try await DuplicateGroups(of: store, telling: store.statistics().posts)
        let text = DuplicateGroupsText(
            try await groups.largest(limit, ofAtLeast: fewest, in: store), ofAtLeast: fewest,
            total: groups.count(ofAtLeast: fewest), of: groups.posts)
        if common.json { return try Terminal.show(text.json) }
        try Terminal.show(text.text(width: Terminal.width, colour: Terminal.hasColour))
    }
}

extension DuplicateGroups {
    /// Finds the groups while a progress line tells how far it is.
    init(of store: any Store, telling total: Int64) async throws(StoreError) {
        let line = ProgressLine(unit: "posts", total: Int(total))
        defer { line.clear() }
        try await self.init(of: store, progress: { line.show($0, done: $0) })
    }
}
