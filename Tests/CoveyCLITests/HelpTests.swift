import Testing

/// What the command says of itself.
@Suite struct HelpTests {
    private let covey: Workspace

    init() throws {
        covey = try Workspace()
    }

    @Test(arguments: [
        [], ["sample"], ["ingest"], ["segment"], ["report"], ["export"], ["store"], ["store", "check"],
        ["store", "rebuild"], ["store", "stats"], ["score"], ["kmeans"],
    ])
    func `every command has a help`(command: [String]) throws {
        let outcome = try covey.start(command + ["--help"]).outcome()
        #expect(outcome.status == 0 && outcome.complaint == "")
        #expect(outcome.text.contains("USAGE: \((["covey"] + command).joined(separator: " "))"))
    }

    @Test func `the version is one line`() throws {
        let version = try covey.succeed("--version").text
        #expect(version.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }
}
