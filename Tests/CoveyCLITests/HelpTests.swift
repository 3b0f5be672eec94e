import Testing

/// What the command says of itself.
@Suite struct HelpTests {
    private let covey: Workspace

    init() throws {
        covey = try Workspace()
    }

    private static let commands = [
        [], ["sample"], ["ingest"], ["segment"], ["report"], ["export"], ["store"], ["store", "check"],
        ["store", "rebuild"], ["store", "stats"], ["store", "expire"], ["store", "copy"], ["score"], ["kmeans"],
        ["segmentation"], ["segmentation", "list"], ["segmentation", "show"], ["segmentation", "publish"],
        ["segmentation", "refuse"], ["segmentation", "diff"], ["segmentation", "rerun"], ["segmentation", "freeze"],
        ["segmentation", "unfreeze"], ["why"], ["duplicates"], ["correct"], ["rescore"], ["translate"], ["train"],
        ["train", "sentiment"], ["train", "subjectivity"], ["train", "shipped"], ["train", "rows"],
        ["keys"], ["keys", "create"], ["keys", "list"], ["keys", "revoke"],
    ]

    private func help(of command: [String], columns: Int) throws -> Outcome {
        try covey.start(command + ["--help"], environment: ["COLUMNS": "\(columns)"]).outcome()
    }

    @Test(arguments: commands)
    func `every command has a help with examples`(command: [String]) throws {
        let outcome = try help(of: command, columns: 80)
        #expect(outcome.status == 0 && outcome.complaint == "")
        #expect(outcome.text.contains("USAGE: \((["covey"] + command).joined(separator: " "))"))
        #expect(outcome.text.contains("EXAMPLE"))
    }

    @Test(arguments: commands)
    func `no line of a discussion is broken on 80 columns`(command: [String]) throws {
        // Everything between the overview and the usage; on 200 columns nothing is broken.
        func discussion(columns: Int) throws -> Substring {
            let text = try help(of: command, columns: columns).text
            let start = try #require(text.firstRange(of: "\n\n")).upperBound
            return text[start..<(try #require(text.firstRange(of: "USAGE:")).lowerBound)]
        }
        let narrow = try discussion(columns: 80)
        #expect(try narrow == discussion(columns: 200))
        #expect(narrow.split(separator: "\n").allSatisfy { $0.count <= 76 })
    }

    @Test func `each exit status has a line of its own`() throws {
        let lines = try help(of: [], columns: 80).text.split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex(of: "EXIT STATUS"))
        let block = lines[(start + 1)...].prefix { !$0.isEmpty }
        #expect(
            block.map { $0.split(separator: " ").first } == [
                "0", "1", "64", "65", "66", "69", "74", "75", "77", "78", "130",
            ])
    }

    @Test func `the version is one line`() throws {
        let version = try covey.succeed("--version").text
        #expect(version.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }
}
