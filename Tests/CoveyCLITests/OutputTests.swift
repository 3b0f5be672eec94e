import Foundation
import Testing

/// Where results go: into whatever stands at the path, and never in its place.
@Suite struct OutputTests {
    private let covey: Workspace

    init() throws {
        covey = try Workspace()
    }

    @Test func `a link is followed, and its target is written anew`() throws {
        try covey.write(String(repeating: "of yesterday\n", count: 1_000), to: "target")
        try FileManager.default.createSymbolicLink(at: covey.url("link"), withDestinationURL: covey.url("target"))
        try covey.succeed("sample", "--posts", "5", "--output", "link")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: covey.url("link").path).hasSuffix("target"))
        #expect(try covey.text(of: "target") == covey.succeed("sample", "--posts", "5").text)
    }

    @Test func `a full device is 74 in one sentence`() throws {
        let outcome = try covey.run("sample", "--posts", "5", "--output", "/dev/full")
        #expect(outcome.status == 74)
        #expect(outcome.complaint == "covey: /dev/full cannot be written: no space left on device.\n")
    }

    @Test func `a named pipe is fed`() throws {
        _ = try covey.tool("mkfifo", "pipe")
        let reader = try covey.start(tool: ["cat", "pipe"])
        try covey.succeed("sample", "--posts", "5", "--output", "pipe")
        #expect(try reader.outcome().output == covey.succeed("sample", "--posts", "5").output)
    }

    @Test func `a new file is for its owner's eyes only, one that is there keeps its permissions`() throws {
        try covey.write("", to: "old")
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: covey.url("old").path)
        for name in ["old", "new"] { try covey.succeed("sample", "--posts", "5", "--output", name) }
        #expect(try covey.permissions(of: "old") == 0o644)
        #expect(try covey.permissions(of: "new") == 0o600)
    }

    @Test func `a truth that cannot be written is found out before the posts are`() throws {
        let outcome = try covey.run("sample", "--posts", "5", "--output", "posts", "--truth", "nowhere/truth")
        #expect(outcome.status == 74 && outcome.complaint.contains("nowhere/truth"))
        #expect(!covey.exists("posts"))
    }

    @Test func `rejects that cannot be written are found out before the first post`() throws {
        try covey.write(InventedPost(id: 1, text: "Acme works").line + "\n", to: "one.ndjson")
        let outcome = try covey.run("ingest", "one.ndjson", "--rejects", "one.ndjson/rejects")
        #expect(outcome.status == 74 && outcome.complaint.contains("one.ndjson/rejects"))
        #expect(try covey.names() == ["one.ndjson"])
    }

    @Test(arguments: ["\u{1B}[31mred", "a\u{7F}b", "a\u{9B}31mb", "a\rb"])
    func `no message steers the terminal`(name: String) throws {
        let outcome = try covey.run("score", name)
        #expect(outcome.status == 66)
        #expect(outcome.complaint.contains("\u{FFFD}"))
        #expect(!outcome.complaint.dropLast().unicodeScalars.contains { $0.properties.generalCategory == .control })
    }
}
