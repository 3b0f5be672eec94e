import ArgumentParser
import CoveyReports
import CoveySample

struct SampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: "Write invented posts from known types of customers, in the shape of X API v2 stream lines.",
        discussion: """
            The same seed writes the same bytes. The posts hold duplicates, edits,
            deletions, two days of unusual traffic and eight languages; --truth says
            which type each author was drawn from.

            EXAMPLE
              covey sample --posts 20000 --output posts.ndjson --truth truth.csv
            """)

    @Option(help: "Different posts to write; edits, copies and deletions come on top.")
    var posts = 10_000

    @Option(help: "Authors; the default is a fifth of the posts.")
    var customers: Int?

    @Option(help: "The seed of every random choice.")
    var seed: UInt64 = 7

    @Option(help: "How many days the posts spread over.")
    var days = 30

    @Option(help: "The company that the posts mention.")
    var brand = "Acme"

    @Flag(help: "Let the mixture shift: critics fall silent, newcomers come late.")
    var drift = false

    @Option(name: .shortAndLong, help: ArgumentHelp("Where the posts go; - is standard output.", valueName: "file"))
    var output = "-"

    @Option(help: ArgumentHelp("Where a table of authors and their types goes.", valueName: "file"))
    var truth: String?

    @Flag(help: "Print what was written as JSON; needs --output.")
    var json = false

    func validate() throws {
        if json, output == "-" { throw ValidationError("--json needs --output: standard output cannot hold both.") }
    }

    func run() throws {
        let plan = SamplePlan(
            posts: posts, customers: customers, seed: seed, days: days, brand: brand, drifts: drift)
        var generator = try SampleGenerator(plan)
        let table: Output? = if let truth { try Output(truth) } else { nil }
        let file = try Output(output)
        let written = try generator.write { (chunk) throws(OutputError) in try file.write(chunk) }
        if let table {
            try generator.writeCustomersCSV { (chunk) throws(OutputError) in try table.write(chunk) }
        }
        if json { try Terminal.show(Self.json(written)) }
    }

    private static func json(_ truth: SampleTruth) -> JSONText {
        var json = JSONText()
        json.object { json in
            json.member("lines", truth.lines)
            json.member("posts", truth.posts)
            json.member("duplicates", truth.duplicates)
            json.member("edits", truth.edits)
            json.member("deletes", truth.deletesAfterPost + truth.deletesBeforePost)
            json.member("livePosts", truth.livePosts)
            json.member("liveAuthors", truth.liveAuthors)
        }
        return json
    }
}
